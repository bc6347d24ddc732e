// The entry of the module: other modules import from here only.
export * from './codec.ts';
export { migrated } from './migrations.ts';
export { originsOf } from './origins.ts';
export * from './playback.ts';
export * from './steps.ts';
export * from './view.ts';
