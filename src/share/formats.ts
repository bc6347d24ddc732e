// The export formats, one row for each. The code of a format, with any heavy library, is fetched when it is used; this
// module itself is fetched with the first export.
import type { ExportKind, ExportOptions } from '../contract.ts';
import { DECKS, isOneOf, PICTURES, VIDEOS } from '../export-choices.ts';
import type { Plane, Shapes, Size } from '../geography/index.ts';
import type { Scene } from '../scene/index.ts';
import { type DeckExports, deckExports } from './deck-exports.ts';
import type { PageParts } from './one-file.ts';
import { sceneWithDate } from './scene-for.ts';

/** The input of a format. */
export type ExportContext = {
  /** The current scene; its facts, view, theme and words are in `basis`. */
  readonly scene: Scene;
  readonly plane: Plane;
  /** CSS pixels of the map on the screen; null where nothing is laid out. */
  readonly viewSize: Size | null;
  /** The most detailed boundaries, fetched at the first call. */
  shapes(): Promise<Shapes>;
  /** For the page in one file. */
  readonly page: {
    /** The view as a URL query, defaults left out. */
    readonly query: string;
    /** The URL of the map's own page; null: there is none. */
    readonly home: string | null;
    parts(): Promise<PageParts>;
    /** The texts of the data files by name; null: they are the published ones, which the parts contain. */
    ownFiles(all: boolean): Promise<Readonly<Record<string, string>> | null>;
  };
};
/** What a picture or a file of boundaries is made from. */
export type MapContext = Omit<ExportContext, 'page'>;

/** How a format reports its progress. */
export type Task = {
  /** Reports the share that is done, 0 to 1, and yields to the page. Rejects where the export was cancelled. */
  advance(done: number): Promise<void>;
};

/** Makes the file of a kind. */
export type Format = (context: ExportContext, options: ExportOptions, task: Task) => Promise<Blob>;

/** Gives a format that contains others their makers. */
export type FormatOf = (kind: string) => Format;

const pictures = () => import('./pictures.ts');

const FORMATS: Readonly<Record<ExportKind, Format>> = {
  png: async (...given) => (await pictures()).pngOf(...given),
  svg: async (...given) => (await pictures()).svgOf(...given),
  mp4: async (...given) => (await pictures()).videoOf('mp4', ...given),
  webm: async (...given) => (await pictures()).videoOf('webm', ...given),
  gif: async (...given) => (await pictures()).gifOf(...given),
  csv: async ({ scene }, options) => (await import('./csv.ts')).csvOf(sceneWithDate(scene, options), options),
  xlsx: async ({ scene }, options) =>
    (await import('./xlsx.ts')).xlsxOf(sceneWithDate(scene, options), options),
  geojson: async (context, options, task) => {
    const scene = sceneWithDate(context.scene, options);
    return (await import('./geojson.ts')).geoJsonOf({ ...context, scene }, options, task);
  },
  html: async (...given) => (await import('./one-file.ts')).htmlOf(...given),
  pptx: async (...given) => (await deck().pptx()).pptxOf(formatOf, ...given),
  zip: async (...given) => (await deck().zip()).zipOf(formatOf, ...given),
};

/** @throws Error in the page in one file */
function deck(): DeckExports {
  if (deckExports) return deckExports;
  throw new Error('The page in one file exports no slides: export them from the page on the web');
}

const isKind = (kind: string): kind is ExportKind => Object.hasOwn(FORMATS, kind);

/** @throws RangeError for an unknown kind */
export function formatOf(kind: string): Format {
  if (isKind(kind)) return FORMATS[kind];
  throw new RangeError(`Unknown kind "${kind}"; expected ${Object.keys(FORMATS).join(', ')}`);
}

/**
 * "near-2006-09.csv", "near-2002-to-2006-09.png", "near-1996-to-2024-09-square-1080p-ko-dark.mp4": the date that it shows, both dates
 * of a comparison, and whatever is not the default.
 */
export function fileName({ basis, compared }: Scene, kind: ExportKind, options: ExportOptions = {}): string {
  const { facts, view } = basis;
  const { of, from, to, date, shape, width, height, scale, resolution, speed, text, theme } = options;
  const [isVideo, isPicture, isDeck] = [VIDEOS, PICTURES, DECKS].map((kinds) => isOneOf<string>(kinds, kind));
  const isDrawn = isVideo || isPicture || isDeck;
  const wholeOf = of === 'intervals' || of === 'statements' ? of : '';
  const shows = date ?? view.date;
  const comparison = compared && !compared.same && (isPicture || kind === 'html' || of === 'changes');
  const dates = isVideo
    ? `${from ?? facts.statements[0]?.id}-to-${to ?? facts.statements.at(-1)?.id}`
    : wholeOf
      ? facts.version
      : comparison
        ? [view.compare, shows].toSorted().join('-to-')
        : shows;
  return `${[
    facts.association.id,
    wholeOf,
    dates,
    (of === 'all' || of === 'table') && 'all',
    isDrawn && view.layout === 'tiles' && 'tiles',
    isDrawn && view.colorBy !== 'country' && view.colorBy,
    shape && shape !== '16:9' && shape.replace(':', 'x'),
    (width || height) && `${width ?? ''}x${height ?? ''}`,
    kind === 'png' && scale && scale !== 1 && `${scale}x`,
    isVideo && resolution === '1080p' && resolution,
    isVideo && (speed ?? view.speed) !== 1 && `speed-${speed ?? view.speed}`,
    kind === 'svg' && text === 'outlines' && text,
    view.lang !== 'en' && view.lang,
    (isDrawn || kind === 'html') && (theme ?? basis.theme) === 'dark' && 'dark',
  ]
    .filter(Boolean)
    .join('-')}.${kind}`;
}

/** Downloads a file. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file asynchronously.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
