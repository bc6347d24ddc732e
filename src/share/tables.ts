// Selects the table of an export, whatever its format: columns by id, and one record for each line. Numbers are
// numbers, everything else is text as in the source or the data; a date is never more precise than it is known.
import type { ExportOptions } from '../contract.ts';
import type { Scene } from '../scene/index.ts';
import { changesTable } from './table-changes.ts';
import type { Table } from './table-columns.ts';
import { intervalsTable } from './table-intervals.ts';
import { regionsTable } from './table-regions.ts';
import { statementsTable } from './table-statements.ts';

/** @throws RangeError for a table of changes without a comparison */
export function tableOf(scene: Scene, { of = 'members', ids }: ExportOptions): Table {
  switch (of) {
    case 'statements':
      return statementsTable(scene);
    case 'changes':
      return changesTable(scene);
    case 'intervals':
      return intervalsTable(scene, ids);
    case 'members':
      return regionsTable(scene, scene.shown, ids);
    default:
      return regionsTable(scene, null, ids);
  }
}
