// What a video shows and for how many frames: a title card, the playback of a range of dates, a closing card. Takes the
// scene on the screen, the options and the frames per second. Pure, so that the same input gives the same frames.
import type { ExportOptions } from '../contract.ts';
import { type Day, type Facts, resolveDate } from '../membership/index.ts';
import type { Scene } from '../scene/index.ts';
import { type Film, filmOf, millisecondOf, momentAt, type StoryPosition } from '../view/index.ts';

/** Frames in a row that look the same. */
export type Stretch = { readonly at: StoryPosition; readonly frames: number };
export type VideoPlan = {
  readonly stretches: readonly Stretch[];
  readonly frames: number;
  /** Frames per second. */
  readonly rate: number;
};

/** How long the cards are shown, at any speed. */
const OPENING_MS = 2500;
const CLOSING_MS = 5000;

/** @throws RangeError for invalid dates or speed */
export function videoPlan(
  { basis: { facts, view } }: Pick<Scene, 'basis'>,
  { from, to, speed = view.speed }: Pick<ExportOptions, 'from' | 'to' | 'speed'>,
  rate: number,
): VideoPlan {
  if (!(speed >= 0.5 && speed <= 4))
    throw new RangeError(`Option speed is ${speed}; expected a number from 0.5 to 4`);
  const [first, last] = [
    from === undefined ? facts.range.first : dayOf(facts, 'from', from),
    to === undefined ? facts.range.last : dayOf(facts, 'to', to),
  ];
  if (first > last)
    throw new RangeError(`Options from and to are "${from}" and "${to}"; expected from before to`);
  const film = filmOf(facts);
  const start = from === undefined ? 0 : millisecondOf(film, first);
  const length = Math.max(0, endOf(film, last) - start) / speed;
  const stretches: Stretch[] = [];
  const add = (at: StoryPosition, frames: number) => {
    const before = stretches.at(-1);
    if (before?.at.date === at.date && before.at.endSlide === at.endSlide)
      stretches[stretches.length - 1] = { at, frames: before.frames + frames };
    else stretches.push({ at, frames });
  };
  const framesIn = (ms: number) => Math.max(1, Math.round((ms * rate) / 1000));
  const dateAt = (frame: number) => momentAt(film, start + (frame * 1000 * speed) / rate).date;
  const played = framesIn(length);
  add({ endSlide: 'opening', date: dateAt(0) }, framesIn(OPENING_MS));
  for (let frame = 0; frame < played; frame++) add({ endSlide: null, date: dateAt(frame) }, 1);
  add({ endSlide: 'closing', date: dateAt(played - 1) }, framesIn(CLOSING_MS));
  return { stretches, frames: stretches.reduce((sum, { frames }) => sum + frames, 0), rate };
}

function dayOf(facts: Facts, name: string, date: string): Day {
  const resolved = resolveDate(facts, date);
  if (resolved) return resolved.day;
  throw new RangeError(
    `Option ${name} is "${date}"; expected a date such as "1998", "2006-09" or "2006-09-13"`,
  );
}

/** When the playback leaves a day, in milliseconds: after the pause on a statement. */
function endOf(film: Film, day: Day): number {
  const pause = film.segments.findLast(({ from, to }) => from === day && to === day);
  return pause ? pause.end : millisecondOf(film, day);
}
