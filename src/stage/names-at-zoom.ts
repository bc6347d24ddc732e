// Which names the map has at a zoom: countries and new members always, from here on every region's own.

/** Times the scale at which the whole area fits. */
const REGION_NAMES_FROM = 1.9;

/** @param zoom the map's scale, 1 where the whole area fits */
export function hasRegionNames(zoom: number): boolean {
  return zoom >= REGION_NAMES_FROM;
}
