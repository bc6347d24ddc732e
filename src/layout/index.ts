// The entry of the module: other modules import from here only.
export {
  cameraOf,
  closeUpOf,
  MAX_SCALE,
  panIntoView,
  placementOf,
  placementOfView,
  withinLimits,
  zoomed,
} from './camera-rules.ts';
export { inTwoLines } from './candidates.ts';
export { type EnlargedPart, enlargedParts } from './enlarged-parts.ts';
export { fadeSides, landBox } from './fade.ts';
export { BASELINE, LINE_HEIGHT } from './label-type.ts';
export {
  type InsetLayout,
  LayoutMemory,
  layoutOf,
  type MapLayout,
  type MapSetting,
  type PlacedPart,
} from './layout-of.ts';
export { markBoxes } from './mark-boxes.ts';
export { FARTHEST, GROUP_RADIUS, groupFarMarks, markGroups } from './mark-groups.ts';
export type { MarkNumber } from './mark-numbers.ts';
export { NameCandidates } from './name-candidates.ts';
export {
  type InsetRequest,
  isUseful,
  landStrips,
  placeInsets,
  type Strip,
  stripBox,
} from './place-insets.ts';
export { type Placed, placeNames } from './place-names.ts';
export { placeTileNames } from './place-tile-names.ts';
export { Ranking } from './ranking.ts';
export { regionNames } from './region-names.ts';
export { MARK_DISTANCE, type MarkArea, markOffsets, type Spreading, spread } from './spread-marks.ts';
export { boxFrom, placeClearOf, placeWholeArea, type ScreenBox } from './whole-area.ts';
