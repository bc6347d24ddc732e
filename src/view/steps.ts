// From statement to statement, and the story: the same steps with an opening before them and a closing after.
import { dayOfDate, type Facts, statementAt } from '../membership/index.ts';

export type EndSlide = 'opening' | 'closing';
/** Where in the story one is: at an edge, or at a date. */
export type StoryPosition = { readonly endSlide: EndSlide | null; readonly date: string };

/**
 * The date n statements on (or back, n < 0) from a date: a statement's own period.
 * From between two statements, -1 goes to the one in force. At either end it stays there.
 */
export function stepFrom(facts: Facts, date: string, n: number): string {
  const last = facts.statements.length;
  return storyPositionAt(facts, Math.min(last, Math.max(1, target(facts, { endSlide: null, date }, n)))).date;
}

/** Whether a step that way leads anywhere else. */
export function canStep(facts: Facts, date: string, n: number): boolean {
  const to = target(facts, { endSlide: null, date }, n);
  return to >= 1 && to <= facts.statements.length;
}

/** How many steps the story has, its edges among them. */
export function storyLength(facts: Facts): number {
  return facts.statements.length + 2;
}

/** 0 the opening, then the statement in force, from 1 on; the last number is the closing. */
export function numberOf(facts: Facts, { endSlide, date }: StoryPosition): number {
  if (endSlide === 'opening') return 0;
  if (endSlide === 'closing') return facts.statements.length + 1;
  return Math.max(0, statementAt(facts, dayOfDate(facts, date))) + 1;
}

/** The place of a number; the edges stand over the first and the last statement. */
export function storyPositionAt(facts: Facts, number: number): StoryPosition {
  const last = facts.statements.length;
  const endSlide = number < 1 ? 'opening' : number > last ? 'closing' : null;
  return { endSlide, date: facts.statements[Math.min(last, Math.max(1, number)) - 1]!.id };
}

/** So many steps on in the story; beyond its edges it stays there. */
export function storyPositionFrom(facts: Facts, place: StoryPosition, n: number): StoryPosition {
  return storyPositionAt(facts, Math.min(storyLength(facts) - 1, Math.max(0, target(facts, place, n))));
}

function target(facts: Facts, place: StoryPosition, n: number): number {
  const from = numberOf(facts, place);
  const statement = place.endSlide ? undefined : facts.statements[from - 1];
  const between = statement !== undefined && dayOfDate(facts, place.date) > statement.period.last;
  return n < 0 && between ? from + n + 1 : from + n;
}

/** What a date is compared with until the reader chooses: the beginning, or from there the end. */
export function otherDate(facts: Facts, date: string): string {
  const day = dayOfDate(facts, date);
  const last = facts.statements.length - 1;
  return facts.statements[statementAt(facts, day) > 0 ? 0 : last]!.id;
}
