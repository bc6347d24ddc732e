// The table as texts: its columns and their sort order, and the rows as plain text and as
// HTML for the clipboard. Takes facts, scene and dictionary; gives data without markup.
import { escapeXml } from '../../escape-xml.ts';
import {
  groupNameOf,
  type Joining,
  joiningOf,
  nameAt,
  notesOf,
  TIERS,
  textIn,
} from '../../membership/index.ts';
import { rowsOf } from '../../scene/index.ts';
import type { Words } from '../../words/index.ts';
import type { Model } from '../model.ts';
import { observingText } from '../region-texts.ts';

const COLUMNS = ['name', 'native', 'country', 'tier', 'joined', 'assembly', 'code', 'notes'] as const;
export type Column = (typeof COLUMNS)[number];
/** Without that of the country or other group where the data have no groups. */
export const columnsOf = ({ isGrouped }: Model['facts']): readonly Column[] =>
  isGrouped ? COLUMNS : COLUMNS.filter((column) => column !== 'country');
export type Cell = { readonly text: string; readonly lang: string };
export type TableRow = {
  readonly id: string;
  readonly cells: Readonly<Record<Column, Cell>>;
  /** The sort key of a column that isn't sorted by its text. */
  readonly ranks: Partial<Readonly<Record<Column, number>>>;
};

export function headOf(words: Words): Record<Column, string> {
  return {
    name: words.region,
    native: words.localName,
    country: words.country,
    tier: words.tierHead,
    joined: words.joinedHead,
    assembly: words.assemblyHead,
    code: words.codeHead,
    notes: words.notesHead,
  };
}

/** All regions that the filters show, in the file's order. */
export function tableRows({ facts, words, scene }: Pick<Model, 'facts' | 'words' | 'scene'>): TableRow[] {
  const { lang } = scene.basis.view;
  const cellOf = (text: string): Cell => ({ text, lang: words.lang });
  const places = new Map([...facts.countries.keys()].map((id, i) => [id, i]));
  const notes = notesByRegion(facts, lang);
  return rowsOf(scene).map(({ region, state }) => {
    const { usual, native } = nameAt(region, scene.day);
    const joining = joiningOf(facts, region.id, scene.day);
    const admitted = joining?.by.admittedBy;
    const secondary = region.secondaryObserver;
    const cells = {
      name: textIn(usual, lang),
      native: { text: native.map(({ text }) => text).join(' / '), lang: native[0]?.lang ?? '' },
      country: groupNameOf(facts, region, lang),
      tier: cellOf(state === 'secondary' ? words.secondaryOnly : words.tier[state]),
      joined: cellOf(joining ? joinedText(joining, words) : secondary ? observingText(secondary, words) : ''),
      assembly: cellOf(admitted?.day ? dayText(admitted.day, admitted.confidence, words) : ''),
      code: cellOf(region.id),
      notes: notes.get(region.id) ?? cellOf(''),
    };
    return {
      id: region.id,
      cells,
      ranks: {
        country: places.get(region.country) ?? 0,
        tier: rankOf(state),
        joined: joining?.by.effective ?? Number.POSITIVE_INFINITY,
        assembly: admitted?.day ? joining!.by.effective : Number.POSITIVE_INFINITY,
      },
    };
  });
}

/** Sorted by a column; empty cells come last in both directions. */
export function sorted(rows: readonly TableRow[], by: Column, down: boolean, words: Words): TableRow[] {
  const empty = (row: TableRow) => (row.cells[by].text === '' ? 1 : 0);
  const way = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const ranks = [a.ranks[by], b.ranks[by]];
    const order =
      ranks[0] !== undefined && ranks[1] !== undefined
        ? ranks[0] === ranks[1]
          ? 0
          : ranks[0] - ranks[1]
        : words.compare(a.cells[by].text, b.cells[by].text);
    return empty(a) - empty(b) || way * order || words.compare(a.cells.name.text, b.cells.name.text);
  });
}

/** Lines of tab-separated cells for the clipboard. */
export function asText(
  head: Record<Column, string>,
  rows: readonly TableRow[],
  columns: readonly Column[],
): string {
  const bare = (text: string) => text.replace(/\s+/g, ' ');
  const lines = [head, ...rows.map(({ cells }) => textsOf(cells))];
  return lines.map((line) => columns.map((column) => bare(line[column])).join('\t')).join('\n');
}

/** The same as an HTML table for word processors and spreadsheets. */
export function asHtml(
  head: Record<Column, string>,
  rows: readonly TableRow[],
  columns: readonly Column[],
): string {
  const cell = (name: 'th' | 'td', { text, lang }: Cell) =>
    `<${name}${lang ? ` lang="${escapeXml(lang)}"` : ''}>${escapeXml(text)}</${name}>`;
  const heads = columns.map((column) => cell('th', { text: head[column], lang: '' })).join('');
  const lines = rows.map(
    ({ cells }) => `<tr>${columns.map((column) => cell('td', cells[column])).join('')}</tr>`,
  );
  return `<table><thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function textsOf(cells: TableRow['cells']): Record<Column, string> {
  return Object.fromEntries(COLUMNS.map((column) => [column, cells[column].text])) as Record<Column, string>;
}

function joinedText(joining: Joining, words: Words): string {
  const by = words.date(joining.by.id);
  const text = joining.kind === 'between' ? words.between(words.date(joining.after.id), by) : by;
  return joining.tier === 'member' ? text : text + words.joinedAs(joining.tier);
}

function dayText(day: string, confidence: keyof Words['confidence'], words: Words): string {
  return confidence === 'certain'
    ? words.date(day)
    : words.date(day) + words.bracketed(words.confidence[confidence]);
}

/** Members first; regions with an unknown state and those that don't belong come last. */
function rankOf(state: string): number {
  const order: readonly string[] = [...TIERS, 'secondary', 'not-stated', 'none'];
  return order.indexOf(state);
}

/** The titles of the notes on each region, collected in one pass. */
function notesByRegion(facts: Model['facts'], lang: string): Map<string, Cell> {
  const found = new Map<string, Cell>();
  for (const id of new Set(facts.notes.flatMap(({ regions }) => regions))) {
    const titles = notesOf(facts, { region: id }).map(({ title }) => textIn(title, lang));
    found.set(id, { text: titles.map(({ text }) => text).join(' · '), lang: titles[0]?.lang ?? '' });
  }
  return found;
}
