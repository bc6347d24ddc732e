// The columns that several tables have, with their cells, and the type of a table; table-*.ts adds the columns of each.
// The titles are in words/column-titles.ts.
import { type Facts, groupNameOf, nameAt, type Region, textIn } from '../membership/index.ts';
import type { Scene } from '../scene/index.ts';
import type { ColumnId } from '../words/column-titles.ts';

export type Cell = string | number;
export type TableRecord = Readonly<Partial<Record<ColumnId, Cell>>>;
export type Table = { readonly columns: readonly ColumnId[]; readonly records: readonly TableRecord[] };

/** The columns that `regionCells` fills. */
export const REGION_COLUMNS: readonly ColumnId[] = [
  'id',
  'name',
  'native_name',
  'name_in_source',
  'country_code',
  'country',
];

/** The columns that `admissionCells` fills. */
export const ADMISSION_COLUMNS = ['assembly', 'assembly_day', 'assembly_day_confidence'] as const;

/** The columns with the source of a line, the last of every table. */
export const SOURCE_COLUMNS = ['data_version', 'source_ids', 'source', 'source_url'] as const;

/** The cells that identify a region on a day, in the reader's language. */
export function regionCells({ basis: { facts, view } }: Scene, region: Region, day: number) {
  const { usual, native } = nameAt(region, day);
  return {
    id: region.id,
    name: textIn(usual, view.lang).text,
    native_name: native.map(({ text }) => text).join(' / '),
    name_in_source: region.names.source ?? '',
    country_code: facts.isGrouped ? region.country : '',
    country: groupNameOf(facts, region, view.lang).text,
  };
}

/** The cells with the source of a line. */
export function sourceCells({ basis: { facts, view } }: Scene, sources: readonly string[]) {
  const known = [...new Set(sources)].flatMap((id) => facts.sources.get(id) ?? []);
  return {
    data_version: facts.version,
    source_ids: known.map(({ id }) => id).join(' '),
    source: known
      .map(({ publisher, title }) => [publisher, textIn(title, view.lang).text].filter(Boolean).join(': '))
      .join(' | '),
    source_url: known.flatMap(({ url }) => url ?? []).join(' '),
  };
}

/** The cells with the assembly that admitted a statement's regions. */
export function admissionCells(
  { basis: { view, words } }: Scene,
  statement: Facts['statements'][number] | undefined,
): Record<(typeof ADMISSION_COLUMNS)[number], string> {
  if (!statement?.admittedBy) return { assembly: '', assembly_day: '', assembly_day_confidence: '' };
  const { body, place, day, confidence } = statement.admittedBy;
  return {
    assembly: [body, place].map((text) => textIn(text, view.lang).text).join(words.comma),
    assembly_day: day ?? '',
    assembly_day_confidence: day ? confidence : '',
  };
}
