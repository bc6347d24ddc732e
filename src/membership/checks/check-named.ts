// Compares the regions that a statement's lines name as joining with the regions whose intervals begin with it. A
// difference must be explained by an open note that is attached to the statement and to each region that is not named,
// with "explains": ["named"]. The code has no exceptions.
import { beginningWith } from '../facts/belonging.ts';
import type { Facts, Statement } from '../facts/facts-index.ts';
import type { Note } from '../facts/schema.ts';
import { tierId } from '../facts/tier-table.ts';
import type { Start } from '../facts/transitions.ts';
import { type Found, listed, placeOfStatement } from './problem.ts';

type Naming = Statement & { readonly named: readonly Start[] };

export function namedProblems(facts: Facts): Found[] {
  return facts.statements.flatMap((statement) => {
    const { named } = statement;
    if (!named) return [];
    const notes = facts.notes.filter(
      ({ statements, open, explains }) =>
        statements.includes(statement.id) && open && explains?.includes('named'),
    );
    return [
      ...unnamed(facts, { ...statement, named }, notes),
      ...unstarted(facts, { ...statement, named }, notes),
    ];
  });
}

/** Regions that join with the statement and are not named. */
function unnamed(facts: Facts, statement: Naming, notes: readonly Note[]): Found[] {
  const missing = without(beginningWith(facts, statement.index), statement.named).filter(
    ({ region }) => !notes.some(({ regions }) => regions.includes(region)),
  );
  return missing.length === 0
    ? []
    : [
        {
          place: placeOfStatement(statement),
          text: `${listOf(facts, missing)} ${missing.length > 1 ? 'begin' : 'begins'} with it, but its lines do not name ${missing.length > 1 ? 'them' : 'it'}. Add to "named", or, where the source leaves it out, add a note with "statements": ["${statement.id}"], "regions": [${missing.map(({ region }) => `"${region}"`).join(', ')}], "open": true and "explains": ["named"].`,
        },
      ];
}

/** Regions that are named and don't join with the statement. */
function unstarted(facts: Facts, statement: Naming, notes: readonly Note[]): Found[] {
  const extra = without(statement.named, beginningWith(facts, statement.index));
  return extra.length === 0 || notes.length > 0
    ? []
    : [
        {
          place: placeOfStatement(statement),
          text: `its lines name ${listOf(facts, extra)}, but no interval of ${extra.length > 1 ? 'theirs' : 'its'} starts there. Give the region's "tiers" the "from": "${statement.id}" and that tier, or, where the source is wrong, add a note with "statements": ["${statement.id}"], "open": true and "explains": ["named"].`,
        },
      ];
}

function without(some: readonly Start[], others: readonly Start[]): readonly Start[] {
  return some.filter(
    ({ region, tier }) => !others.some((other) => other.region === region && other.tier === tier),
  );
}

function listOf(facts: Facts, starts: readonly Start[]): string {
  return listed(starts.map(({ region, tier }) => `"${region}" as ${tierId(facts, tier)}`));
}
