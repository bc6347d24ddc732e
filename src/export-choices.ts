// The kinds and options of an export that a reader chooses from, in the order in which the share dialog offers them. The
// dialog, the checks of options and the names of files all use these lists.
import type { ExportContents, ExportKind, ExportOptions, ExportResolution, ExportShape } from './contract.ts';

type Kinds = readonly ExportKind[];

export const PICTURES = ['png', 'svg'] as const satisfies Kinds;
/** Best first. */
export const VIDEOS = ['mp4', 'webm', 'gif'] as const satisfies Kinds;
export const DECKS = ['pptx', 'zip'] as const satisfies Kinds;
export const TABLES = ['csv', 'xlsx', 'geojson'] as const satisfies Kinds;
export type VideoFormat = (typeof VIDEOS)[number];

/** Without `table`, an older name of `all`. */
export const CONTENTS = [
  'members',
  'all',
  'intervals',
  'statements',
  'changes',
] as const satisfies readonly ExportContents[];
export const VIDEO_SHAPES = ['16:9', '4:3', 'square'] as const satisfies readonly ExportShape[];
export const SHAPES = [...VIDEO_SHAPES, 'view'] as const satisfies readonly ExportShape[];
export const RESOLUTIONS = ['720p', '1080p'] as const satisfies readonly ExportResolution[];
export const TEXTS = ['text', 'outlines'] as const satisfies readonly ExportOptions['text'][];
export const THEMES = ['light', 'dark'] as const satisfies readonly ExportOptions['theme'][];

/** Whether a value is one of a list. */
export const isOneOf = <T>(list: readonly T[], value: unknown): value is T =>
  list.some((one) => one === value);
