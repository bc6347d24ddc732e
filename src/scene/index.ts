// The entry of the module: other modules import from here only.
export { decidedText, fullTitle, grownText, whereText } from './association-text.ts';
export { contrast, mix, strengthen } from './colour.ts';
export { type Compared, changeCounts } from './compared.ts';
export { changedRegions } from './difference.ts';
export { DASH_WIDTHS, type Dash, dashLengths, dashText, HATCH, type Hatch } from './hatch-and-dash.ts';
export { joiningText } from './joining-text.ts';
export { once } from './lazy.ts';
export { hasOwnMark, LEAD_WIDTH, type MarkOffsets, type MarkStyle, markOf } from './mark.ts';
export { outlineOf, rimOf } from './outlines.ts';
export { PALETTES, type Palette, type ThemeName } from './palette.ts';
export { BORDER_CONTRAST, type Line, linesOf, styleOfAtom } from './piece-styles.ts';
export { placesOf } from './places.ts';
export { classOf, joiningClasses, largestStep, rampOf } from './ramp.ts';
export { passes, regionStyleOf, type StyleContext } from './region-style.ts';
export { rowsOf } from './rows.ts';
export {
  concerns,
  type DrawnScene,
  type Label,
  type LegendCompared,
  type LegendSign,
  MARK_SIZE,
  needsMark,
  type Places,
  type RegionStyle,
  type Scene,
} from './scene.ts';
export { countriesAt, sceneAt } from './scene-at.ts';
export { gainText, shownCounts } from './tier-counts.ts';
export { DIMMED, FADED, RECEDED, TIER_STYLES } from './tier-style.ts';
export { regionOnTile, type TileGrid, tileName, tileOfPlace } from './tile-grid.ts';
