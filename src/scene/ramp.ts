// The classes by date of joining, few enough to tell their colours apart: takes the facts, gives each class with its
// statements, and the class and the colour of each.
import { rgb } from 'd3-color';
import { interpolateRgb, piecewise } from 'd3-interpolate';
import { scaleSequential } from 'd3-scale';
import { type Facts, membersAt, type RegionId } from '../membership/index.ts';
import type { Words } from '../words/index.ts';
import type { Palette } from './palette.ts';

/** More shades of one ramp are not told apart on a map. */
const MOST_CLASSES = 6;

/** Consecutive statements, as indices of the first and the last one, and the regions that first joined with them. */
export type JoiningClass = { readonly from: number; readonly to: number; readonly joined: number };

/** The founding and the largest step alone, all others merged to classes of about as many regions. */
export function joiningClasses(facts: Facts): readonly JoiningClass[] {
  const joined = facts.statements.map(() => 0);
  for (const { id, tiers } of facts.regions.values())
    if (tiers.length > 0) joined[firstJoined(facts, id)]! += 1;
  const largest = largestStep(facts)?.index;
  const isAlone = ({ from, to }: JoiningClass) => from === 0 || (from === largest && to === largest);
  const classes: JoiningClass[] = joined.map((count, i) => ({ from: i, to: i, joined: count }));
  while (classes.length > MOST_CLASSES) {
    const sums = classes.slice(1).map((later, i) => {
      const earlier = classes[i]!;
      return isAlone(earlier) || isAlone(later) ? Number.POSITIVE_INFINITY : earlier.joined + later.joined;
    });
    const at = sums.indexOf(Math.min(...sums));
    const [earlier, later] = [classes[at]!, classes[at + 1]!];
    classes.splice(at, 2, { from: earlier.from, to: later.to, joined: earlier.joined + later.joined });
  }
  return classes;
}

/** The statement after the first with which the number of members grew most; undefined: it never grew. */
export function largestStep(facts: Facts): { readonly index: number; readonly gain: number } | undefined {
  const members = facts.statements.map(({ effective }) => membersAt(facts, effective));
  const gains = members.map((count, i) => (i === 0 ? 0 : count - members[i - 1]!));
  const gain = Math.max(...gains);
  return gain > 0 ? { index: gains.indexOf(gain), gain } : undefined;
}

export type Ramp = {
  readonly classes: readonly JoiningClass[];
  /** From the place of a class among all classes to its colour, "#rrggbb". */
  readonly colourOf: (index: number) => string;
};

export function rampOf(facts: Facts, { ramp }: Pick<Palette, 'ramp'>): Ramp {
  const classes = joiningClasses(facts);
  const scale = scaleSequential([0, Math.max(1, classes.length - 1)], piecewise(interpolateRgb, [...ramp]));
  return { classes, colourOf: (index) => rgb(scale(index)).formatHex() };
}

/** The years of a class, or its whole dates where another class is of the same year. */
export function classText(
  { statements }: Facts,
  classes: readonly JoiningClass[],
  one: JoiningClass,
  words: Words,
): string {
  const yearOf = (index: number) => statements[index]!.id.slice(0, 4);
  const isShared = classes.some(({ from }) => from > 0 && yearOf(from) === yearOf(from - 1));
  const dateOf = (index: number) => words.date(isShared ? statements[index]!.id : yearOf(index));
  return [...new Set([dateOf(one.from), dateOf(one.to)])].join('–');
}

/** The index of the statement with which the region first belonged; the last index where it never did. */
export function firstJoined(facts: Facts, id: RegionId): number {
  const tiers = facts.regions.get(id)?.tiers ?? [];
  const first = tiers.find(({ tier }) => tier !== 'observer' && tier !== 'not-stated') ?? tiers[0];
  return (first && facts.indexOfStatement.get(first.from)) ?? facts.statements.length - 1;
}

/** The place of the region's class among all classes. */
export const classOf = (facts: Facts, classes: readonly JoiningClass[], id: RegionId): number =>
  classes.findIndex(({ to }) => firstJoined(facts, id) <= to);
