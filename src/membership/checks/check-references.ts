// Checks references: ids of countries, regions, sources and statements that are not in the file. All references are
// listed in one table; a new kind of reference is a new line in it.
import { type MembershipFile, UNGROUPED } from '../facts/schema.ts';
import { tierTable } from '../facts/tier-table.ts';
import { type Found, listed, placeIn, placeOfRegion, placeOfStatement } from './problem.ts';

type Target = 'country' | 'region' | 'source' | 'statement' | 'tier';
type Reference = {
  readonly place: string;
  readonly key: string;
  readonly to: Target;
  readonly ids: readonly string[];
};

const LIST: Record<Target, 'countries' | 'regions' | 'sources' | 'statements' | 'tiers'> = {
  country: 'countries',
  region: 'regions',
  source: 'sources',
  statement: 'statements',
  tier: 'tiers',
};

export function referenceProblems(data: MembershipFile): Found[] {
  const lists = {
    ...data,
    countries: data.countries ?? [{ id: UNGROUPED }],
    tiers: data.association.tiers ?? tierTable(data.association),
  };
  const known = (to: Target) => new Set(lists[LIST[to]].map(({ id }) => id));
  const ids = {
    country: known('country'),
    region: known('region'),
    source: known('source'),
    statement: known('statement'),
    tier: known('tier'),
  };
  return referencesOf(data).flatMap(({ place, key, to, ids: pointed }) =>
    pointed
      .filter((id) => !ids[to].has(id))
      .map((id) => ({
        place,
        text: `"${key}" points to the ${to} "${id}", but "${LIST[to]}" has none with that id${to === 'tier' ? `, only ${listed([...ids.tier])}` : ''}. Correct it or add the ${to}.`,
      })),
  );
}

function referencesOf(data: MembershipFile): Reference[] {
  const { association } = data;
  const whole = 'association';
  return [
    { place: whole, key: 'founding', to: 'source', ids: association.founding.sources },
    {
      place: whole,
      key: 'membership',
      to: 'source',
      ids: association.membership ? [association.membership.source] : [],
    },
    {
      place: whole,
      key: 'qualifications',
      to: 'tier',
      ids: (association.membership?.qualifications ?? []).map(({ tier }) => tier),
    },
    {
      place: whole,
      key: 'insets',
      to: 'region',
      ids: association.insets.flatMap(({ region }) => region ?? []),
    },
    {
      place: whole,
      key: 'insets',
      to: 'statement',
      ids: association.insets.flatMap(({ from }) => from ?? []),
    },
    {
      place: whole,
      key: 'credits',
      to: 'region',
      ids: association.credits.flatMap(({ regions = [] }) => regions),
    },
    ...data.statements.flatMap((statement): Reference[] => {
      const place = placeOfStatement(statement);
      return [
        { place, key: 'source', to: 'source', ids: [statement.source] },
        { place, key: 'named', to: 'region', ids: (statement.named ?? []).map(({ region }) => region) },
        { place, key: 'named', to: 'tier', ids: (statement.named ?? []).map(({ tier }) => tier) },
        { place, key: 'totals', to: 'tier', ids: Object.keys(statement.totals ?? {}) },
        { place, key: 'admittedBy', to: 'source', ids: statement.admittedBy?.sources ?? [] },
      ];
    }),
    ...data.regions.flatMap((region): Reference[] => {
      const place = placeOfRegion(region);
      const { tiers, formerNames = [], secondaryObserver, inside, contact } = region;
      return [
        { place, key: 'country', to: 'country', ids: [region.country] },
        {
          place,
          key: 'tier',
          to: 'tier',
          ids: tiers.flatMap(({ tier }) => (tier === 'not-stated' ? [] : tier)),
        },
        { place, key: 'from', to: 'statement', ids: tiers.map(({ from }) => from) },
        { place, key: 'until', to: 'statement', ids: tiers.flatMap(({ until }) => until ?? []) },
        { place, key: 'formerNames', to: 'source', ids: formerNames.flatMap(({ sources }) => sources) },
        { place, key: 'secondaryObserver', to: 'source', ids: secondaryObserver?.sources ?? [] },
        { place, key: 'inside', to: 'region', ids: inside ? [inside] : [] },
        { place, key: 'contact', to: 'source', ids: contact ? [contact.source] : [] },
      ];
    }),
    ...data.changes.flatMap((change): Reference[] => {
      const place = placeIn('changes', change);
      return [
        { place, key: 'regions', to: 'region', ids: change.regions },
        { place, key: 'sources', to: 'source', ids: change.sources },
      ];
    }),
    ...data.notes.flatMap((note): Reference[] => {
      const place = placeIn('notes', note);
      return [
        { place, key: 'statements', to: 'statement', ids: note.statements },
        { place, key: 'regions', to: 'region', ids: note.regions },
        { place, key: 'sources', to: 'source', ids: note.sources },
      ];
    }),
  ];
}
