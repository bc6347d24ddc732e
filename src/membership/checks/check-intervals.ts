// Checks the intervals of each region: there is at least one, each ends after it begins, and they don't overlap.
import type { MembershipFile } from '../facts/schema.ts';
import { tierTable } from '../facts/tier-table.ts';
import { type Found, placeOfRegion } from './problem.ts';

export function intervalProblems({
  association,
  regions,
  statements,
  countries = [],
}: MembershipFile): Found[] {
  const counted = tierTable(association).flatMap(({ id, counts }): string[] => (counts ? [id] : []));
  const order = new Map(statements.map(({ id }, i) => [id, i]));
  // Unknown statements are reported by check-references.ts.
  const at = (id: string) => order.get(id) ?? Number.NaN;
  return regions.flatMap((region): Found[] => {
    const place = placeOfRegion(region);
    const found: Found[] = [];
    if (region.tiers.length === 0 && !region.secondaryObserver)
      found.push({
        place,
        text: 'it has no interval of membership. Add one to "tiers", such as { "tier": "member", "from": "2006-09" }.',
      });
    for (const [i, { tier, from, until }] of region.tiers.entries()) {
      if (until !== undefined && at(until) <= at(from))
        found.push({
          place,
          text: `its interval as ${tier} ends ("until": "${until}") no later than it begins ("from": "${from}"). Correct one of the two.`,
        });
      const next = region.tiers[i + 1];
      if (next && (until === undefined || at(next.from) < at(until)))
        found.push({
          place,
          text: `it is ${tier} ${until === undefined ? 'without an end' : `until "${until}"`}, but already ${next.tier} from "${next.from}". A region has one tier at a time: add "until": "${next.from}" into the first, or correct the second.`,
        });
    }
    const country = countries.find(({ id }) => id === region.country);
    if (country && !country.memberCountry && region.tiers.some(({ tier }) => counted.includes(tier)))
      found.push({
        place,
        text: `it is a member, but its country "${country.id}" is not marked as a member country. Set "memberCountry": true there, or correct the tier.`,
      });
    return found;
  });
}
