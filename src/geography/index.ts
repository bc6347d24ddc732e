// The entry of the module: other modules import from here only.
export * from './camera.ts';
export * from './equal-area-forward.ts';
export * from './interior.ts';
export * from './land.ts';
export * from './nearest-atom.ts';
export * from './plan.ts';
export * from './plane.ts';
export * from './read-shapes.ts';
export * from './regions-at.ts';
export * from './shapes.ts';
