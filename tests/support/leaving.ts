// NEAR's data as they would be if a region had left, and joined again: no region has, other associations' have.
import { type Facts, type MembershipFile, problemText, readFacts } from '../../src/membership/index.ts';
import { dataFile } from './facts.ts';

/** Niigata leaves with October 2010, when nobody joins, and joins again with October 2018; Kemerovo joins with July 2012 instead. */
function fileWithLeaving(): MembershipFile {
  const file: MembershipFile = dataFile('membership.json');
  const order = file.statements.map(({ id }) => id);
  for (const region of file.regions) {
    if (region.id === 'JP-15')
      region.tiers = [
        { tier: 'member', from: '1996', until: '2010-10' },
        { tier: 'member', from: '2018-10' },
      ];
    else
      region.tiers = region.tiers.map((one) => (one.from === '2010-10' ? { ...one, from: '2012-07' } : one));
  }
  // The totals and the lines of the source, as they would be.
  for (const [at, statement] of file.statements.entries()) {
    const tiers = file.regions.flatMap(({ id, tiers }) => tiers.map((one) => ({ region: id, ...one })));
    const holds = tiers.filter(
      ({ from, until }) => order.indexOf(from) <= at && (until === undefined || at < order.indexOf(until)),
    );
    statement.totals!.member = holds.filter(({ tier }) => tier === 'member').length;
    statement.named = tiers.flatMap(({ region, tier, from }) =>
      from === statement.id && tier !== 'not-stated' ? [{ region, tier }] : [],
    );
  }
  return file;
}

/** @param change what else is changed before the file is read */
export function factsWithLeaving(change = (file: MembershipFile): MembershipFile => file): Facts {
  const read = readFacts(change(fileWithLeaving()));
  if ('problems' in read) throw new Error(read.problems.map(problemText).join('\n'));
  return read.facts;
}
