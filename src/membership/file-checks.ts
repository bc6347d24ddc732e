// A second entry of the module: the checks of the files beside the facts, apart from the first so that a page fetches
// them with such a file only.
export { checkInsets } from './checks/check-insets.ts';
export { checkShapes, wrongFile } from './checks/check-shapes.ts';
export { checkTiles } from './checks/check-tiles.ts';
export { checkTopology } from './checks/check-topology.ts';
