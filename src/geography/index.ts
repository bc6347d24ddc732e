// The entry of the module: other modules import from here only.
export * from './camera.ts';
export * from './camera-rules.ts';
export * from './enlarged-parts.ts';
export * from './equal-area-forward.ts';
export * from './fade.ts';
export * from './interior.ts';
export * from './land.ts';
export * from './nearest-atom.ts';
export * from './place-insets.ts';
export * from './plan.ts';
export * from './plane.ts';
export * from './read-shapes.ts';
export * from './regions-at.ts';
export * from './shapes.ts';
export * from './whole-area.ts';
