// In the package create-near-map, the project's modules as they are bundled.
export * as geography from '../../../src/geography/index.ts';
export * as membership from '../../../src/membership/index.ts';
