// The entry of the module: other modules import from here only.
export { fetchMap } from './renderers.ts';
export { Stage } from './stage.ts';
