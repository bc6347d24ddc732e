// What can be taken away, one row a format. A format's code, and any heavy library behind it, comes when it is asked
// for; this room itself is fetched with the first export.
import type { Plane, Shapes } from '../geography/index.ts';
import type { Scene } from '../scene/index.ts';

/** What a format may be made from. */
export type ExportContext = {
  /** What is shown; its facts, view, theme and words are in `basis`. */
  readonly scene: Scene;
  readonly plane: Plane;
  /** The finest boundaries, fetched when first asked for. */
  shapes(): Promise<Shapes>;
};

/** A format passes over what does not concern it. */
export type ExportOptions = {
  /** csv: the table of the date, or what changed between the two dates compared; `table` unless told. */
  readonly what?: 'table' | 'changes';
};

export type Format = {
  make(context: ExportContext, options: ExportOptions): Promise<Blob>;
};

const geojson: Format = {
  make: async ({ scene, shapes }) => (await import('./geojson.ts')).geoJsonOf(await shapes(), scene),
};

const csv: Format = {
  make: async ({ scene }, { what = 'table' }) => (await import('./csv.ts')).csvOf(scene, what),
};

const FORMATS = { geojson, csv } satisfies Record<string, Format>;
export type ExportKind = keyof typeof FORMATS;
export const EXPORT_KINDS = Object.keys(FORMATS) as ExportKind[];

/** @throws RangeError where there is no such kind */
export function formatOf(kind: string): Format {
  if (Object.hasOwn(FORMATS, kind)) return FORMATS[kind as ExportKind];
  throw new RangeError(`Unknown kind "${kind}"; expected ${EXPORT_KINDS.join(', ')}`);
}
