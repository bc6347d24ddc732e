// A second entry of the module, for what places names, so that the page doesn't load it at start.

export { markBoxes } from './mark-boxes.ts';
export type { MarkArea } from './spread-marks.ts';
