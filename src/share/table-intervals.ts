// The table of intervals in which regions belonged: one line for each region and interval.
import type { RegionId } from '../membership/index.ts';
import type { Scene } from '../scene/index.ts';
import type { ColumnId } from '../words/column-titles.ts';
import { intervalsOf, stateCode } from './region-intervals.ts';
import {
  ADMISSION_COLUMNS,
  admissionCells,
  REGION_COLUMNS,
  regionCells,
  SOURCE_COLUMNS,
  sourceCells,
  type Table,
} from './table-columns.ts';
import { rowsFor, stateName } from './table-regions.ts';

const COLUMNS: readonly ColumnId[] = [
  ...REGION_COLUMNS,
  'tier',
  'tier_name',
  'begins_after',
  'begins_by',
  'ends_after',
  'ends_by',
  'counted_from',
  'counted_until',
  ...ADMISSION_COLUMNS,
  ...SOURCE_COLUMNS,
];

export function intervalsTable(scene: Scene, ids?: readonly RegionId[]): Table {
  const { facts, words } = scene.basis;
  const records = rowsFor(scene, null, ids).flatMap(({ region }) =>
    intervalsOf(facts, region).map((interval) => ({
      ...regionCells(scene, region, scene.day),
      tier: stateCode(facts, interval.state),
      tier_name: stateName(interval.state, words),
      begins_after: interval.beginsAfter ?? '',
      begins_by: interval.beginsBy,
      ends_after: interval.endsAfter ?? '',
      ends_by: interval.endsBy ?? '',
      counted_from: interval.countedFrom,
      counted_until: interval.countedUntil ?? '',
      // No assembly admits a region into the state "not-stated".
      ...admissionCells(scene, interval.state === 'not-stated' ? undefined : interval.by),
      ...sourceCells(scene, interval.sources),
    })),
  );
  return { columns: COLUMNS, records };
}
