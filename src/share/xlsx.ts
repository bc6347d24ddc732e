// Tables as a spreadsheet (Office Open XML, packed by fflate): a sheet with the table, its headers in the reader's
// language with their ids below, a sheet with the sources, and one about the file. All text cells are plain text: no
// cell is a formula, and no date is converted.
import type { ExportOptions } from '../contract.ts';
import { escapeXml } from '../escape-xml.ts';
import { textIn } from '../membership/index.ts';
import { fullTitle, type Scene } from '../scene/index.ts';
import { COLUMN_TITLES, type ColumnId } from '../words/column-titles.ts';
import type { Cell } from './table-columns.ts';
import { tableOf } from './tables.ts';
import { zipFile } from './zip-file.ts';

type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** The number of header rows. */
  readonly headers: number;
  /** The number of frozen columns at the left. */
  readonly fixed: number;
};

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Indexes of `cellXfs` below. */
const STYLE = { text: 1, title: 2, id: 3, number: 4 };
/** Column widths, in letters. */
const WIDTH = { least: 7, most: 60 };
/** Row heights, in points, limited so that a long note doesn't fill the screen. */
const HEIGHT = { line: 15, most: 90 };
const MOST_LETTERS_OF_NAME = 31;

/** Rejects with a RangeError for a table of changes without a comparison. */
export async function xlsxOf(scene: Scene, options: ExportOptions): Promise<Blob> {
  const { of = 'members' } = options;
  const { words } = scene.basis;
  const titles = COLUMN_TITLES[words.lang];
  const { columns, records } = tableOf(scene, options);
  const table = records.map((record) => columns.map((id) => record[id] ?? ''));
  const headers = (ids: readonly ColumnId[]) => [ids.map((id) => titles[id]), ids];
  return workbook([
    {
      name: words.sharing.contents[of === 'table' ? 'all' : of],
      rows: [...headers(columns), ...table],
      headers: 2,
      fixed: 2,
    },
    { name: titles.source, rows: [...headers(SOURCES), ...sourceRows(scene)], headers: 2, fixed: 1 },
    { name: words.about, rows: aboutRows(scene), headers: 0, fixed: 0 },
  ]);
}

const SOURCES: readonly ColumnId[] = [
  'source_ids',
  'kind',
  'source',
  'publisher',
  'source_url',
  'accessed',
  'remark',
];

function sourceRows({ basis: { facts, view } }: Scene): Cell[][] {
  return [...facts.sources.values()].map(({ id, kind, title, publisher, url, accessed, remark }) => [
    id,
    kind,
    textIn(title, view.lang).text,
    publisher ?? '',
    url ?? '',
    accessed ?? '',
    remark ? textIn(remark, view.lang).text : '',
  ]);
}

function aboutRows({ caption, basis }: Scene): Cell[][] {
  const { facts, view, words } = basis;
  return [
    fullTitle(basis),
    caption,
    words.dataVersion(facts.version),
    textIn(facts.association.unofficial, view.lang).text,
  ].map((text) => [text]);
}

export async function workbook(sheets: readonly Sheet[]): Promise<Blob> {
  const encoder = new TextEncoder();
  const numbered = sheets.map((sheet, i) => ({ ...sheet, number: i + 1 }));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${CONTENT}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ name, number }) => `<sheet name="${escapeXml(nameOf(name))}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
  for (const sheet of numbered) parts[`xl/worksheets/sheet${sheet.number}.xml`] = worksheet(sheet);
  const files = Object.entries(parts).map(
    ([name, text]) =>
      [name, encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)] as const,
  );
  return new Blob([zipFile(files)], { type: TYPE });
}

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="9"/><color rgb="FF6B6B6B"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf numFmtId="49" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" xfId="0" applyFont="1"/><xf fontId="2" xfId="0" applyFont="1"/><xf xfId="0" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;

/** Prints on A4 in landscape, all columns on two pages side by side, to stay readable. */
const PRINTED = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="2" fitToHeight="0"/>';

function worksheet({ rows, headers, fixed }: Sheet): string {
  const across = Math.max(...rows.map((row) => row.length));
  const corner = `${letters(fixed)}${headers + 1}`;
  const pane = headers
    ? `<sheetViews><sheetView workbookViewId="0"><pane${fixed ? ` xSplit="${fixed}"` : ''} ySplit="${headers}" topLeftCell="${corner}" activePane="${fixed ? 'bottomRight' : 'bottomLeft'}" state="frozen"/></sheetView></sheetViews>`
    : '';
  const widths = Array.from({ length: across }, (_, i) => {
    const longest = Math.max(...rows.map((row) => lettersOf(row[i] ?? '')));
    return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
  });
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((row, r) => {
    const style = r >= headers ? STYLE.text : r === 0 ? STYLE.title : STYLE.id;
    // Not every program adjusts the height of rows with wrapped text.
    const high = Math.max(...row.map((value, i) => Math.ceil(lettersOf(value) / (widths[i]! - 2))));
    const height = high > 1 ? ` ht="${Math.min(HEIGHT.most, high * HEIGHT.line)}" customHeight="1"` : '';
    return `<row r="${r + 1}"${height}>${row.map((value, c) => cell(`${letters(c)}${r + 1}`, value, style)).join('')}</row>`;
  });
  // The range for sorting and filtering starts below the titles; the ids are its header row.
  const filter = headers ? `<autoFilter ref="A${headers}:${letters(across - 1)}${rows.length}"/>` : '';
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${pane}<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${filter}${PRINTED}</worksheet>`;
}

function cell(at: string, value: Cell, style: number): string {
  if (value === '') return '';
  if (typeof value === 'number') return `<c r="${at}" s="${STYLE.number}"><v>${value}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

/** The letters of a column: A, B … Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** The width of a value in letters; East Asian letters count twice. */
function lettersOf(value: Cell): number {
  return [...String(value)].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
}

/** A valid sheet name: at most 31 letters, without the characters that are not allowed. */
function nameOf(name: string): string {
  return [...name.replace(/[[\]:*?/\\]/g, ' ')].slice(0, MOST_LETTERS_OF_NAME).join('');
}
