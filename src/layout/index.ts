// The entry of the module: other modules import from here only.
export { inTwoLines } from './candidates.ts';
export {
  type InsetLayout,
  LayoutMemory,
  layoutOf,
  type MapLayout,
  type MapSetting,
  type PlacedPart,
} from './layout-of.ts';
export type { MarkNumber } from './mark-numbers.ts';
export { NameCandidates } from './name-candidates.ts';
export { type Placed, placeNames } from './place-names.ts';
export { placeTileNames } from './place-tile-names.ts';
export { Ranking } from './ranking.ts';
