// The room's door.
export * from './colour.ts';
export * from './compared.ts';
export * from './difference.ts';
export * from './dress.ts';
export { once } from './lazy.ts';
export * from './look.ts';
export * from './looks.ts';
export * from './mark.ts';
export * from './palette.ts';
export { type LabelBox, type Placed, placeLabels } from './place-labels.ts';
export * from './ramp.ts';
export * from './rows.ts';
export * from './scene-at.ts';
