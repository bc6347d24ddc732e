// Compares the totals that the source states with the regions listed: members, the other tiers, and the number of
// countries. An open note with "explains": ["countries"] explains a number of countries that the source got wrong.
import { countryCountAt, countsAt } from '../facts/belonging.ts';
import type { Facts, Statement } from '../facts/facts-index.ts';
import type { Tier } from '../facts/schema.ts';
import type { TierRow } from '../facts/tier-table.ts';
import { type Found, placeOfStatement } from './problem.ts';

const ONE: Record<Tier, string> = {
  member: 'member',
  associate: 'associate member',
  special: 'special member',
  observer: 'observer',
};

export function totalProblems(facts: Facts): Found[] {
  return facts.statements.flatMap((statement) => [
    ...facts.tierRows.flatMap((row) => tierProblem(facts, statement, row)),
    ...countryProblem(facts, statement),
  ]);
}

function tierProblem(facts: Facts, statement: Statement, { tier, noun }: TierRow): Found[] {
  const one = noun?.en.one ?? ONE[tier];
  const stated = statement.totals?.[tier];
  const listed = countsAt(facts, statement.effective)[tier];
  if (stated === undefined || stated === listed) return [];
  const repair =
    listed < stated
      ? `Add the missing region${stated - listed > 1 ? 's' : ''} (${stated - listed > 1 ? 'their' : 'its'} "tiers" must start "from": "${statement.id}") or correct "totals".`
      : `Check the regions whose "tiers" start "from": "${statement.id}", or correct "totals".`;
  return [
    {
      place: placeOfStatement(statement),
      text: `the source counts ${many(stated, one)}, but the regions listed as ${noun?.en.other ?? `${one}s`} then are ${listed}. ${repair}`,
    },
  ];
}

function countryProblem(facts: Facts, statement: Statement): Found[] {
  const listed = countryCountAt(facts, statement.effective);
  const explained = facts.notes.some(
    ({ statements, open, explains }) =>
      statements.includes(statement.id) && open && explains?.includes('countries'),
  );
  if (statement.countries === undefined || statement.countries === listed || explained) return [];
  return [
    {
      place: placeOfStatement(statement),
      text: `the source counts ${many(statement.countries, 'country', 'countries')}, but the members listed then come from ${listed}. Correct "countries", or, where the source itself is wrong, add a note with "statements": ["${statement.id}"], "open": true and "explains": ["countries"].`,
    },
  ];
}

function many(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
