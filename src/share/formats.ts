// What can be taken away, one row a format. A format's code, and any heavy library behind it, comes when it is asked
// for; this room itself is fetched with the first export.
import type { ExportKind, ExportOptions } from '../contract.ts';
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

export type Format = {
  make(context: ExportContext, options: ExportOptions): Promise<Blob>;
};

const geojson: Format = {
  make: async ({ scene, shapes }) => (await import('./geojson.ts')).geoJsonOf(await shapes(), scene),
};

const csv: Format = {
  make: async ({ scene }, { of = 'table', ids }) => (await import('./csv.ts')).csvOf(scene, of, ids),
};

const png: Format = {
  make: async (context, options) => (await import('./pictures.ts')).pngOf(context, options),
};

const svg: Format = {
  make: async (context, options) => (await import('./pictures.ts')).svgOf(context, options),
};

const FORMATS: Readonly<Record<ExportKind, Format>> = { png, svg, csv, geojson };
const EXPORT_KINDS = Object.keys(FORMATS) as ExportKind[];

/** @throws RangeError where there is no such kind */
export function formatOf(kind: string): Format {
  if (Object.hasOwn(FORMATS, kind)) return FORMATS[kind as ExportKind];
  throw new RangeError(`Unknown kind "${kind}"; expected ${EXPORT_KINDS.join(', ')}`);
}

/** "near-2006-09.csv", "near-2002-to-2006-09.csv": names that sort and say what is in them. */
export function fileName({ basis, compared }: Scene, kind: ExportKind, { of }: ExportOptions = {}): string {
  const dates = of === 'changes' && compared ? compared.dates.join('-to-') : basis.view.date;
  return `${basis.facts.association.id}-${dates}.${kind}`;
}

/** Hands a file to the reader, as the browser does with downloads. */
export function give(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes the file in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
