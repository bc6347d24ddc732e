// The table of the source's statements: their words, their totals, and the regions that join with each.
import {
  countryCountAt,
  countsAt,
  isoOf,
  joinedWith,
  leftWith,
  nameAt,
  textIn,
} from '../membership/index.ts';
import type { Scene } from '../scene/index.ts';
import type { ColumnId } from '../words/column-titles.ts';
import {
  ADMISSION_COLUMNS,
  admissionCells,
  SOURCE_COLUMNS,
  sourceCells,
  type Table,
} from './table-columns.ts';

/** @param hasLeft whether anybody has */
const columnsOf = (hasLeft: boolean, hasOwnTiers: boolean): readonly ColumnId[] => [
  'statement',
  'label',
  'takes_effect',
  'members',
  // Their titles name the usual tiers.
  ...(hasOwnTiers ? [] : (['associates', 'special_members', 'observers'] as const)),
  'countries',
  'sentence',
  'lines',
  'translation',
  'joined_ids',
  'joined',
  ...(hasLeft ? (['left_ids', 'left'] as const) : []),
  ...ADMISSION_COLUMNS,
  'notes',
  ...SOURCE_COLUMNS,
];

export function statementsTable(scene: Scene): Table {
  const { facts, view, words } = scene.basis;
  const records = facts.statements.map((statement) => {
    const {
      id,
      label,
      effective,
      countries = countryCountAt(facts, statement.effective),
      sentence = '',
      lines,
      translation,
      source,
    } = statement;
    const totals = statement.totals ?? countsAt(facts, effective);
    const [joined, left] = [joinedWith, leftWith].map((those) =>
      those(facts, statement.index).map(({ region }) => region),
    ) as [string[], string[]];
    const named = (ids: readonly string[]) =>
      words.list(
        ids
          .flatMap((one) => facts.regions.get(one) ?? [])
          .map((region) => textIn(nameAt(region, effective).usual, view.lang).text),
      );
    return {
      statement: id,
      label,
      takes_effect: isoOf(effective),
      members: facts.tierRows.reduce((sum, { tier, counts }) => sum + (counts ? totals[tier] : 0), 0),
      associates: totals.associate,
      special_members: totals.special,
      observers: totals.observer,
      countries,
      sentence,
      lines: lines.join(' | '),
      translation: translation ? [translation.sentence, ...translation.lines].join(' | ') : '',
      joined_ids: joined.join(' '),
      joined: named(joined),
      left_ids: left.join(' '),
      left: named(left),
      ...admissionCells(scene, statement),
      notes: facts.notes
        .filter(({ statements }) => statements.includes(id))
        .map(({ text }) => textIn(text, view.lang).text)
        .join(' | '),
      ...sourceCells(scene, [source, ...(statement.admittedBy?.sources ?? [])]),
    };
  });
  return {
    columns: columnsOf(
      records.some(({ left_ids }) => left_ids !== ''),
      facts.association.tiers !== undefined,
    ),
    records,
  };
}
