// Checks the insets of the facts: each enlarged part has a title and lies in the frame. Takes the facts and a function
// that projects true degrees to the plane; never throws. Titles in other languages are checked with all other texts.
import type { Facts } from '../facts/facts-index.ts';
import type { Problem } from './problem.ts';

type Point = readonly [number, number];

export function checkInsets(
  { association }: Pick<Facts, 'association'>,
  forward: (lngLat: Point) => Point,
  file: string,
): Problem[] {
  const frame = association.frame.map(forward);
  const ends = (i: 0 | 1) =>
    [Math.min(...frame.map((at) => at[i])), Math.max(...frame.map((at) => at[i]))] as const;
  const isInFrame = (at: Point) => ([0, 1] as const).every((i) => at[i] >= ends(i)[0] && at[i] <= ends(i)[1]);
  return association.insets.flatMap((inset, i): Problem[] => {
    const { region, title, southWest, northEast } = inset;
    const place = `association, inset ${inset.id ? `"${inset.id}"` : i}`;
    const found: Problem[] = [];
    if (southWest[0] >= northEast[0] || southWest[1] >= northEast[1])
      found.push({
        file,
        place,
        text: '"southWest" must lie to the south and west of "northEast". Exchange them.',
      });
    if (region) return found;
    if (!title)
      found.push({ file, place, text: 'it has no "title". Add one, or the "region" that it is about.' });
    const middle = [(southWest[0] + northEast[0]) / 2, (southWest[1] + northEast[1]) / 2] as const;
    if (![southWest, northEast, middle].every((at) => isInFrame(forward(at))))
      found.push({
        file,
        place,
        text: 'its box lies outside "frame", so that the map can\'t show what it enlarges. Correct the box or enlarge the frame.',
      });
    return found;
  });
}
