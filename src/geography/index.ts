// The room's door.
export * from './camera.ts';
export * from './plane.ts';
export * from './shapes.ts';
