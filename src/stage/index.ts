// The room's door.
export { fetchMap, Stage } from './stage.ts';
