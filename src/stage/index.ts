// The entry of the module: other modules import from here only.
export { fetchEnlarged } from './insets.ts';
export { fetchLabels } from './names.ts';
export { fetchMap, Stage } from './stage.ts';
