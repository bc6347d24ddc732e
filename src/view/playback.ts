// Playback as a function of time, without a clock or a DOM: the page and animations call it with a number of
// milliseconds. It moves in proportion to time and pauses on each statement.
import { type Day, type Facts, isoOf } from '../membership/index.ts';

const DWELL_MS = 1600;
const LAST_DWELL_MS = 2400;
const TRAVEL_MS_PER_YEAR = 420;
const DAYS_PER_YEAR = 365.25;

type Segment = {
  readonly start: number;
  readonly end: number;
  readonly from: Day;
  readonly to: Day;
  readonly stop: string | null;
};
/** The whole playback at speed 1. */
export type Film = { readonly segments: readonly Segment[]; readonly length: number };
/** A moment of the playback: a date, and whether the playback has ended. */
export type Moment = {
  readonly date: string;
  readonly day: Day;
  readonly dwelling: boolean;
  readonly ended: boolean;
};

export function filmOf(facts: Facts): Film {
  const segments: Segment[] = [];
  let at = 0;
  facts.statements.forEach((statement, i) => {
    const last = i === facts.statements.length - 1;
    // It arrives where the statement takes effect, and goes on from the end of its period.
    const { effective, period } = statement;
    const shown = Math.min(period.last, facts.range.last);
    const previous = segments[segments.length - 1];
    if (previous) {
      const length = ((effective - previous.to) / DAYS_PER_YEAR) * TRAVEL_MS_PER_YEAR;
      segments.push({ start: at, end: at + length, from: previous.to, to: effective, stop: null });
      at += length;
    }
    const dwell = last ? LAST_DWELL_MS : DWELL_MS;
    segments.push({ start: at, end: at + dwell, from: shown, to: shown, stop: statement.id });
    at += dwell;
  });
  return { segments, length: at };
}

/** The moment after so many milliseconds; before the start the first, after the end the last. */
export function momentAt(film: Film, ms: number): Moment {
  const ended = ms >= film.length;
  const segment =
    film.segments.find(({ end }) => ms < end) ?? (film.segments[film.segments.length - 1] as Segment);
  if (segment.stop !== null) return { date: segment.stop, day: segment.from, dwelling: true, ended };
  const share = Math.min(1, Math.max(0, (ms - segment.start) / (segment.end - segment.start)));
  const day = Math.floor(segment.from + (segment.to - segment.from) * share);
  return { date: isoOf(day, 'month'), day, dwelling: false, ended };
}

/** When a day is first reached, in milliseconds: the position from which playback continues. */
export function millisecondOf(film: Film, day: Day): number {
  const segment = film.segments.find(({ to }) => day <= to);
  if (!segment) return film.length;
  if (segment.from === segment.to) return segment.start;
  return (
    segment.start +
    (segment.end - segment.start) * Math.max(0, (day - segment.from) / (segment.to - segment.from))
  );
}
