// Checks the dates of the data file: that they exist in the calendar, and their order (statements from oldest to
// newest, the founding day on the first, former names from the oldest). The schema checks the form of a date,
// check-intervals.ts the order of statements in intervals.
import { periodOf } from '../facts/dates.ts';
import { effectiveDay } from '../facts/facts-index.ts';
import type { MembershipFile, StatementData } from '../facts/schema.ts';
import { type Found, placeIn, placeOfRegion, placeOfStatement } from './problem.ts';

type Dated = { readonly place: string; readonly key: string; readonly date: string | null | undefined };

export function dateProblems(data: MembershipFile): Found[] {
  const impossible = datesOf(data).flatMap(({ place, key, date }): Found[] =>
    date && !periodOf(date)
      ? [
          {
            place,
            text: `"${key}" is "${date}", which is not a calendar date. Correct the month or the day.`,
          },
        ]
      : [],
  );
  // The order is checked only where all dates exist.
  return impossible.length > 0 ? impossible : [...statementOrder(data), ...otherOrder(data)];
}

function statementOrder({ statements, association }: MembershipFile): Found[] {
  const founding = association.founding.day;
  const first = statements[0];
  const found: Found[] = [];
  if (first && effective(first) !== periodOf(founding)?.first)
    found.push({
      place: 'association',
      text: `the founding day is ${founding}, but the first statement ("${first.label ?? first.id}") does not take effect on it. Make "founding" and the first statement's "admittedBy" name the same day.`,
    });
  for (const [i, statement] of statements.entries()) {
    const { precision } = periodOf(statement.id)!;
    if (statement.precision !== precision)
      found.push({
        place: placeOfStatement(statement),
        text: `"precision" is "${statement.precision}", but "${statement.id}" is a ${precision}. Make them agree.`,
      });
    const before = statements[i - 1];
    if (before && effective(statement) <= effective(before))
      found.push({
        place: placeOfStatement(statement),
        text: `it takes effect no later than the one before it, "${before.label ?? before.id}". Statements are listed from oldest to newest: move it, or correct its id or the day in "admittedBy".`,
      });
  }
  return found;
}

function otherOrder({ regions, changes }: MembershipFile): Found[] {
  const former = regions.flatMap((region): Found[] => {
    const days = (region.formerNames ?? []).map(({ until }) => until);
    return days.every((day, i) => i === 0 || day > (days[i - 1] ?? ''))
      ? []
      : [
          {
            place: placeOfRegion(region),
            text: '"formerNames" are not in order. List the oldest name first.',
          },
        ];
  });
  const ended = changes.flatMap((change): Found[] =>
    change.until === undefined || change.until > change.date
      ? []
      : [
          {
            place: placeIn('changes', change),
            text: `it ends ("until": "${change.until}") before it begins ("date": "${change.date}"). Correct one of the two.`,
          },
        ],
  );
  return [...former, ...ended];
}

function effective(statement: StatementData): number {
  const period = periodOf(statement.id);
  return period ? effectiveDay(statement, period) : Number.NaN;
}

function datesOf(data: MembershipFile): Dated[] {
  const { association } = data;
  return [
    { place: 'version', key: 'version', date: data.version },
    { place: 'association', key: 'founding', date: association.founding.day },
    { place: 'association', key: 'closing', date: association.closing },
    ...data.sources.map((source) => ({
      place: placeIn('sources', source),
      key: 'accessed',
      date: source.accessed,
    })),
    ...data.statements.flatMap((statement) => {
      const place = placeOfStatement(statement);
      return [
        { place, key: 'id', date: statement.id },
        { place, key: 'admittedBy', date: statement.admittedBy?.day },
      ];
    }),
    ...data.regions.flatMap((region) => {
      const place = placeOfRegion(region);
      const { formerNames = [], secondaryObserver } = region;
      return [
        ...formerNames.map(({ until }) => ({ place, key: 'formerNames', date: until })),
        { place, key: 'secondaryObserver', date: secondaryObserver?.from },
        { place, key: 'secondaryObserver', date: secondaryObserver?.knownBy },
      ];
    }),
    ...data.changes.flatMap((change) => {
      const place = placeIn('changes', change);
      return [
        { place, key: 'date', date: change.date },
        { place, key: 'until', date: change.until },
      ];
    }),
    ...data.notes.map((note) => ({ place: placeIn('notes', note), key: 'after', date: note.after })),
  ];
}
