// The entry of the module: other modules import from here only.
export * from './colour.ts';
export * from './compared.ts';
export * from './difference.ts';
export * from './hatch-and-dash.ts';
export { joiningText } from './joining-text.ts';
export { once } from './lazy.ts';
export * from './mark.ts';
export * from './palette.ts';
export * from './piece-styles.ts';
export * from './ramp.ts';
export * from './region-names.ts';
export * from './region-style.ts';
export * from './rows.ts';
export * from './scene.ts';
export * from './scene-at.ts';
export * from './spread-marks.ts';
export { shownCounts } from './tier-counts.ts';
export type { TileLayout } from './tile-layout.ts';
