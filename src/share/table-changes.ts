// The table of changes between the two compared dates: one line for each change of a region, new members first.
import { isoOf, type NameOnDay, type RegionId, textIn, tierId } from '../membership/index.ts';
import type { Scene } from '../scene/index.ts';
import type { ColumnId } from '../words/column-titles.ts';
import {
  REGION_COLUMNS,
  regionCells,
  SOURCE_COLUMNS,
  sourceCells,
  type Table,
  type TableRecord,
} from './table-columns.ts';

const COLUMNS: readonly ColumnId[] = [
  ...REGION_COLUMNS,
  'change',
  'from',
  'to',
  'effective',
  'detail',
  'compared_from',
  'compared_to',
  ...SOURCE_COLUMNS,
];

/** @throws RangeError without a comparison */
export function changesTable(scene: Scene): Table {
  const { facts, view } = scene.basis;
  if (!scene.compared)
    throw new RangeError('Changes of nothing; expected a view that compares two dates (compare)');
  const { difference } = scene.compared;
  const records: TableRecord[] = [];
  const dates = { compared_from: isoOf(difference.earlier), compared_to: isoOf(difference.later) };
  const localized = (text: Parameters<typeof textIn>[0] | undefined) =>
    text ? textIn(text, view.lang).text : '';
  const inFull = ({ usual, native }: NameOnDay) =>
    [localized(usual), ...native.map(({ text }) => text)].join(' / ');
  const add = (id: RegionId, change: string, more: TableRecord, sources: readonly string[]) => {
    const region = facts.regions.get(id);
    if (!region || (view.countries.length > 0 && !view.countries.includes(region.country))) return;
    records.push({
      ...regionCells(scene, region, difference.later),
      change,
      ...more,
      ...dates,
      ...sourceCells(scene, sources),
    });
  };
  const stated = (id: RegionId, key: 'from' | 'until') => {
    const within = facts.regions.get(id)?.tiers.findLast((tier) => {
      const at = facts.statements[facts.indexOfStatement.get(tier[key] ?? '') ?? -1]?.effective;
      return at !== undefined && at > difference.earlier && at <= difference.later;
    });
    const statement = facts.statements[facts.indexOfStatement.get(within?.[key] ?? '') ?? -1];
    return { effective: statement?.id ?? '', source: statement ? [statement.source] : [] };
  };
  const tierChange = (id: RegionId, change: string, from: string, to: string) => {
    const { effective, source } = stated(id, to === 'none' ? 'until' : 'from');
    add(id, change, { from: tierId(facts, from), to: tierId(facts, to), effective }, source);
  };
  for (const { region, tier } of difference.joined) tierChange(region, 'joined', 'none', tier);
  for (const { region, from, to } of difference.moved) tierChange(region, 'tier', from, to);
  for (const { region, tier } of difference.left) tierChange(region, 'left', tier, 'none');
  for (const { region, name, changes } of difference.changed) {
    if (name) {
      const change = changes.find(({ kind }) => kind === 'name') ?? changes[0];
      const until = facts.regions
        .get(region)
        ?.formerNames?.find((former) => former.usual.en === name.from.usual.en)?.until;
      add(
        region,
        'name',
        {
          from: inFull(name.from),
          to: inFull(name.to),
          effective: until ?? change?.date ?? '',
          detail: localized(change?.text),
        },
        change?.sources ?? [],
      );
    }
    for (const { kind, date, text, sources } of changes)
      if (kind !== 'name') add(region, kind, { effective: date, detail: localized(text) }, sources);
  }
  return { columns: COLUMNS, records };
}
