// The entry of the module: other modules import from here only.
export { fetchLabels, fetchMap, Stage } from './stage.ts';
