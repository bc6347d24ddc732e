// Steps from statement to statement, and the story: the same steps with an opening slide before and a closing slide
// after. Takes facts and a date or a story position, returns another.
import { dayOfDate, type Facts, isBetween, statementAt } from '../membership/index.ts';

export type EndSlide = 'opening' | 'closing';
/** A position in the story: the first or last slide, or a date. */
export type StoryPosition = { readonly endSlide: EndSlide | null; readonly date: string };

/**
 * The date n statements after a date (before it for n < 0): a statement's period.
 * From between two statements, -1 goes to the one in force. It stops at the first and last statement.
 */
export function stepFrom(facts: Facts, date: string, n: number): string {
  const last = facts.statements.length;
  return storyPositionAt(facts, Math.min(last, Math.max(1, target(facts, { endSlide: null, date }, n)))).date;
}

/** Whether n more statements exist in that direction. */
export function canStep(facts: Facts, date: string, n: number): boolean {
  const to = target(facts, { endSlide: null, date }, n);
  return to >= 1 && to <= facts.statements.length;
}

/** The number of slides, with opening and closing. */
export function storyLength(facts: Facts): number {
  return facts.statements.length + 2;
}

/** The number of a position: 0 is the opening, the statements count from 1, the last number is the closing. */
export function numberOf(facts: Facts, { endSlide, date }: StoryPosition): number {
  if (endSlide === 'opening') return 0;
  if (endSlide === 'closing') return facts.statements.length + 1;
  return Math.max(0, statementAt(facts, dayOfDate(facts, date))) + 1;
}

/** The position of a number; the opening has the date of the first statement, the closing that of the last. */
export function storyPositionAt(facts: Facts, number: number): StoryPosition {
  const last = facts.statements.length;
  const endSlide = number < 1 ? 'opening' : number > last ? 'closing' : null;
  return { endSlide, date: facts.statements[Math.min(last, Math.max(1, number)) - 1]!.id };
}

/** The position n slides further; it stops at the opening and the closing. */
export function storyPositionFrom(facts: Facts, place: StoryPosition, n: number): StoryPosition {
  return storyPositionAt(facts, Math.min(storyLength(facts) - 1, Math.max(0, target(facts, place, n))));
}

function target(facts: Facts, place: StoryPosition, n: number): number {
  const from = numberOf(facts, place);
  const statement = place.endSlide ? undefined : facts.statements[from - 1];
  const between = statement !== undefined && isBetween(statement, dayOfDate(facts, place.date));
  return n < 0 && between ? from + n + 1 : from + n;
}

/** The default date of a comparison: the first statement, or the last where the date is the first. */
export function otherDate(facts: Facts, date: string): string {
  const day = dayOfDate(facts, date);
  const last = facts.statements.length - 1;
  return facts.statements[statementAt(facts, day) > 0 ? 0 : last]!.id;
}
