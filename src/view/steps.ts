// From statement to statement.
import { dayOfDate, type Facts, statementAt } from '../membership/index.ts';

/**
 * The date n statements on (or back, n < 0) from a date: a statement's own period.
 * From between two statements, -1 goes to the one in force. At either end it stays there.
 */
export function stepFrom(facts: Facts, date: string, n: number): string {
  const day = dayOfDate(facts, date);
  const index = Math.max(0, statementAt(facts, day));
  const between = day > facts.statements[index]!.period.last;
  const target = n < 0 && between ? index + n + 1 : index + n;
  const clamped = Math.min(facts.statements.length - 1, Math.max(0, target));
  return facts.statements[clamped]!.id;
}

/** What a date is compared with until the reader chooses: the beginning, or from there the end. */
export function otherDate(facts: Facts, date: string): string {
  const day = dayOfDate(facts, date);
  const last = facts.statements.length - 1;
  return facts.statements[statementAt(facts, day) > 0 ? 0 : last]!.id;
}
