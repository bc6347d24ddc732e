// The room's door.
export { planeBox, Stage } from './stage.ts';
