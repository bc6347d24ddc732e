// The table of regions at the date: one line for each, in the file's order or in the given order.
import { joiningOf, notesOf, type RegionId, type RegionState, textIn, tierId } from '../membership/index.ts';
import { rowsOf, type Scene } from '../scene/index.ts';
import type { ColumnId } from '../words/column-titles.ts';
import type { Words } from '../words/index.ts';
import { intervalsOf, intervalsText, stateCode } from './region-intervals.ts';
import {
  ADMISSION_COLUMNS,
  admissionCells,
  REGION_COLUMNS,
  regionCells,
  SOURCE_COLUMNS,
  sourceCells,
  type Table,
} from './table-columns.ts';

const COLUMNS: readonly ColumnId[] = [
  ...REGION_COLUMNS,
  'tier',
  'tier_name',
  'joined_as',
  'joined_after',
  'joined_by',
  ...ADMISSION_COLUMNS,
  'intervals',
  'inside',
  'notes',
  'date',
  ...SOURCE_COLUMNS,
];

/**
 * @param only these; null: every region that matches the filters, member or not
 * @param ids of those only these, in this order
 */
export function regionsTable(
  scene: Scene,
  only: readonly RegionId[] | null,
  ids?: readonly RegionId[],
): Table {
  const { facts, view, words } = scene.basis;
  const records = rowsFor(scene, only, ids).map(({ region, state }) => {
    const joining = joiningOf(facts, region.id, scene.day);
    return {
      ...regionCells(scene, region, scene.day),
      tier: stateCode(facts, state),
      tier_name: stateName(state, words),
      joined_as: joining ? tierId(facts, joining.tier) : '',
      joined_after: joining?.kind === 'between' ? joining.after.id : '',
      joined_by: joining?.by.id ?? region.secondaryObserver?.from ?? '',
      ...admissionCells(scene, joining?.by),
      intervals: intervalsText(facts, intervalsOf(facts, region)),
      inside: region.inside ?? '',
      notes: notesOf(facts, { region: region.id })
        .map(({ text }) => textIn(text, view.lang).text)
        .join(' | '),
      date: view.date,
      ...sourceCells(scene, joining ? [joining.by.source] : (region.secondaryObserver?.sources ?? [])),
    };
  });
  return { columns: COLUMNS, records };
}

/** The rows that match the filters, or those with the given ids, in that order. */
export function rowsFor(scene: Scene, only: readonly RegionId[] | null, ids?: readonly RegionId[]) {
  const wanted = only && new Set(only);
  const all = rowsOf(scene).filter(({ region }) => !wanted || wanted.has(region.id));
  if (!ids) return all;
  const byId = new Map(all.map((row) => [row.region.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export function stateName(state: RegionState | 'secondary' | 'none', { tier, secondaryOnly }: Words): string {
  return state === 'secondary' ? secondaryOnly : tier[state];
}
