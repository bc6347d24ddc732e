// What can be taken away, one row for each format. A format's code, and any heavy library behind it, is fetched when
// it is asked for; this module itself is fetched with the first export.
import type { ExportKind, ExportOptions } from '../contract.ts';
import type { Plane, Shapes, Size } from '../geography/index.ts';
import type { Scene } from '../scene/index.ts';

/** What a format may be made from. */
export type ExportContext = {
  /** What is shown; its facts, view, theme and words are in `basis`. */
  readonly scene: Scene;
  readonly plane: Plane;
  /** CSS pixels of the map on the screen; null where nothing is laid out. */
  readonly viewSize: Size | null;
  /** The finest boundaries, fetched when first asked for. */
  shapes(): Promise<Shapes>;
};

/** How a format reports where it is. */
export type Task = {
  /** Says which share is done, 0 to 1, and gives the page its turn. Rejects where the export was cancelled. */
  advance(done: number): Promise<void>;
};

export type Format = {
  make(context: ExportContext, options: ExportOptions, task: Task): Promise<Blob>;
};

const geojson: Format = {
  make: async (...given) => (await import('./geojson.ts')).geoJsonOf(...given),
};

const csv: Format = {
  make: async ({ scene }, options) => (await import('./csv.ts')).csvOf(scene, options),
};

const xlsx: Format = {
  make: async ({ scene }, options) => (await import('./xlsx.ts')).xlsxOf(scene, options),
};

const png: Format = {
  make: async (...given) => (await import('./pictures.ts')).pngOf(...given),
};

const svg: Format = {
  make: async (...given) => (await import('./pictures.ts')).svgOf(...given),
};

const FORMATS: Readonly<Record<ExportKind, Format>> = { png, svg, csv, xlsx, geojson };
const EXPORT_KINDS = Object.keys(FORMATS) as ExportKind[];

/** @throws RangeError where there is no such kind */
export function formatOf(kind: string): Format {
  if (Object.hasOwn(FORMATS, kind)) return FORMATS[kind as ExportKind];
  throw new RangeError(`Unknown kind "${kind}"; expected ${EXPORT_KINDS.join(', ')}`);
}

/** "near-2006-09.csv", "near-2002-to-2006-09.csv": names that sort and say what is in them. */
export function fileName({ basis, compared }: Scene, kind: ExportKind, { of }: ExportOptions = {}): string {
  const { facts, view } = basis;
  const whole = of === 'intervals' || of === 'statements';
  const dates = of === 'changes' && compared ? compared.dates.join('-to-') : view.date;
  return `${facts.association.id}-${whole ? `${of}-${facts.version}` : dates}.${kind}`;
}

/** Hands a file to the reader, as the browser does with downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes the file in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
