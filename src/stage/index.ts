// The entry of the module: other modules import from here only.
export { fetchMap, Stage } from './stage.ts';
