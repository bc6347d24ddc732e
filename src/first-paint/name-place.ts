// Where a country's name stands on the inline picture at a scale, from what the build wrote (name-places.ts).

/** Font sizes per plane unit for which the build places the names; each holds until the next. */
const STEPS = [6, 9, 12, 15, 19, 23, 28, 37, 45, 55, 70, 100];
/** The anchor in the picture's units; at each step the distance from it and the font size, in hundredths; 0: no place. */
export type NamePlaces = readonly [at: readonly [number, number], ...places: (readonly number[] | 0)[]];

export { STEPS as NAME_STEPS };

/**
 * @param size font size in the picture's units
 * @param perUnit font sizes per plane unit
 * @returns a value for `transform`; null: the name is not shown
 */
export function nameTransform([[x, y], ...places]: NamePlaces, size: number, perUnit: number): string | null {
  const place = places[STEPS.findLastIndex((step) => step <= perUnit)];
  if (!place) return null;
  const [right = 0, down = 0, share = 0] = place.map((value) => value / 100);
  return `translate(${x + right * size} ${y + down * size}) scale(${share})`;
}
