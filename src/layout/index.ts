// The entry of the module: other modules import from here only. Loaded with what shows names, not at start.
export { inTwoLines } from './candidates.ts';
export { NameCandidates } from './name-candidates.ts';
export { type Placed, placeNames } from './place-names.ts';
export { type Obstacles, Ranking } from './ranking.ts';
