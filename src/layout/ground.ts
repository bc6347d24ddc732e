// Reads the land under a name at one scale: how much of its letters stand on its own land, on another member's, abroad,
// and whose land is nearest. Coordinates are those of the plane times the scale, so that a result holds wherever the map
// is moved to.
import type { Land, LandAt, Point, Rect } from '../geography/index.ts';
import type { Label } from '../scene/index.ts';
import { grown, type LeaderLine, pointsOf, STEP, stepsIn } from './boxes.ts';

/** Shares of a name's letters. */
export type Under = { readonly own: number; readonly others: number };
/** Whose the land at a point is, seen from the label. */
type Side = 'own' | 'others' | 'abroad' | 'free' | null;

/** How far from its land a name beside it may be, that of a country a little farther, CSS pixels. */
const REACH = { region: 12, country: 36 };
/** The nearest land is looked for on so many rings around a name. */
const RINGS = 4;

export class Ground {
  readonly #landAt: LandAt;
  readonly #scale: number;
  readonly #isMember: (region: string) => boolean;
  readonly #hasMembers: (country: string) => boolean;
  readonly #lenient: boolean;

  /**
   * @param isMember whether a region is shown at the date
   * @param hasMembers whether a country ever has members
   * @param lenient whether other land may be nearer than the own
   */
  constructor(
    landAt: LandAt,
    scale: number,
    isMember: (region: string) => boolean,
    hasMembers: (country: string) => boolean,
    lenient = false,
  ) {
    this.#landAt = landAt;
    this.#scale = scale;
    this.#isMember = isMember;
    this.#hasMembers = hasMembers;
    this.#lenient = lenient;
  }

  /**
   * Where the letters of a name around a middle stand; null: abroad, or too many on land of others.
   * @param letters a box for each line, from the middle of the name
   * @param most share of the letters that may stand on land of others
   */
  under(label: Label, letters: readonly Rect[], [mx, my]: Point, most: number): Under | null {
    let all = 0;
    for (const { width, height } of letters) all += (stepsIn(width) + 1) * (stepsIn(height) + 1);
    let [own, others] = [0, 0];
    for (const { x, y, width, height } of letters) {
      const [across, down] = [stepsIn(width), stepsIn(height)];
      for (let row = 0; row <= down; row++)
        for (let column = 0; column <= across; column++) {
          const side = this.#sideAt(
            label,
            mx + x + (width * column) / across,
            my + y + (height * row) / down,
          );
          if (side === 'own') own += 1;
          else if (side === 'abroad') return null;
          else if (side === 'others') {
            others += 1;
            if (others > most * all) return null;
          }
        }
    }
    return { own: own / all, others: others / all };
  }

  /**
   * How far the own land is from a box, CSS pixels; null: other members' land is as near, or none is near enough.
   * @param mark the distance of the own mark
   */
  nearness(label: Label, box: Rect, mark = Number.POSITIVE_INFINITY): number | null {
    const step = REACH[label.kind === 'country' ? 'country' : 'region'] / RINGS;
    let nearest = mark;
    for (let ring = 1; ring <= RINGS; ring++) {
      const by = ring * step;
      const { x, y, width, height } = grown(box, by);
      // Close enough to meet the tip of a cape.
      const [across, down] = [stepsIn(width, STEP / 2), stepsIn(height, STEP / 2)];
      for (let at = 0; at < 2 * (across + down + 2); at++) {
        const side =
          at < 2 * (across + 1)
            ? this.#sideAt(label, x + (width * (at >> 1)) / across, at & 1 ? y + height : y)
            : this.#sideAt(label, at & 1 ? x + width : x, y + (height * ((at >> 1) - across - 1)) / down);
        if (side === 'own') nearest = Math.min(nearest, by);
        // What is hardly farther seems as near.
        else if (side !== null && side !== 'free' && !this.#lenient) return null;
      }
      if (nearest + step / 2 <= by) return nearest;
    }
    return nearest <= RINGS * step ? nearest : null;
  }

  /** Whether the middle or a corner of a name stands where none of it may, which says as much of most places as `under`. */
  forbids(label: Label, letters: readonly Rect[], [mx, my]: Point, most: number): boolean {
    const { x, y, width, height } = letters[0]!;
    const isForbidden = (dx: number, dy: number) => {
      const side = this.#sideAt(label, mx + dx, my + dy);
      return side === 'abroad' || (side === 'others' && most === 0);
    };
    const [right, bottom] = [x + width, y + height];
    return (
      isForbidden(0, 0) ||
      isForbidden(x, y) ||
      isForbidden(right, bottom) ||
      isForbidden(right, y) ||
      isForbidden(x, bottom)
    );
  }

  /** CSS pixels of a line on other members' land in its own country, and abroad. */
  crossed(label: Label, line: LeaderLine): { readonly others: number; readonly abroad: number } {
    let [others, abroad] = [0, 0];
    for (const { x, y } of pointsOf(line)) {
      const side = this.#sideAt(label, x, y);
      if (side === 'others') others += STEP;
      else if (side === 'abroad') abroad += STEP;
    }
    return { others, abroad };
  }

  isOwn(label: Label, [x, y]: Point): boolean {
    return this.#sideAt(label, x, y) === 'own';
  }

  #sideAt(label: Label, x: number, y: number): Side {
    const land = this.#landAt(x / this.#scale, y / this.#scale, this.#scale);
    if (!land) return null;
    const isCountry = label.kind === 'country';
    if (land.country !== label.country)
      return isCountry || this.#hasMembers(land.country) ? 'abroad' : 'free';
    if (isCountry) return 'own';
    if (land.regions.includes(label.id)) return 'own';
    return this.#belongsToOther(label, land) ? 'others' : 'free';
  }

  /** Regions that join later count as well, but for a new member: no name moves because another region joins. */
  #belongsToOther({ kind }: Label, { regions }: Land): boolean {
    return kind === 'region' ? regions.length > 0 : regions.some(this.#isMember);
  }
}
