// Tables as CSV for spreadsheets and programs: RFC 4180, with a byte order mark so that every spreadsheet reads UTF-8.
// A column's header is its title in the reader's language and its stable id, or the id alone.
import type { ExportOptions } from '../contract.ts';
import type { Scene } from '../scene/index.ts';
import { COLUMN_TITLES, type ColumnId } from '../words/column-titles.ts';
import type { Cell, Table } from './table-columns.ts';
import { tableOf } from './tables.ts';

const BOM = '\ufeff';

/** @throws RangeError for a table of changes without a comparison */
export function csvOf(scene: Scene, options: ExportOptions): Blob {
  return new Blob([csvText(tableOf(scene, options), headersOf(scene, options))], {
    type: 'text/csv;charset=utf-8',
  });
}

/** "Region [name]": a title for readers, an id for programs. */
function headersOf({ basis }: Scene, { titles = 'words' }: ExportOptions): (id: ColumnId) => string {
  const words = COLUMN_TITLES[basis.words.lang];
  return titles === 'ids' ? (id) => id : (id) => `${words[id]} [${id}]`;
}

/** Lines end in CRLF; what a spreadsheet would evaluate as a formula is prefixed with an apostrophe. */
export function csvText(
  { columns, records }: Table,
  headerOf: (id: ColumnId) => string = (id) => id,
): string {
  const lines = [columns.map(headerOf), ...records.map((record) => columns.map((id) => record[id] ?? ''))];
  return BOM + lines.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

/**
 * The start of a formula, full-width forms among them, at the start of a cell or after a semicolon, which separates cells
 * in many locales' spreadsheets, whatever is quoted; and a tab or a line break at the start.
 */
const FORMULA = /(^|;)(\s*[=+\-@＝＋－＠]|^[\t\r\n])/g;

function cellText(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const guarded = value.replace(FORMULA, "$1'$2");
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
