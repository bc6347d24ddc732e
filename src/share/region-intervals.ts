// The intervals of a region, as precisely as the source allows: each begins after one statement and by the next, and
// ends likewise. Observers by secondary sources only have an interval of their own.
import {
  type Facts,
  isoOf,
  type Region,
  type RegionState,
  type Statement,
  tierId,
} from '../membership/index.ts';

export type RegionInterval = {
  readonly state: RegionState | 'secondary';
  /** The last statement without it; null: it belonged from the founding, or nothing is known before. */
  readonly beginsAfter: string | null;
  /** The first statement with it. */
  readonly beginsBy: string;
  /** The last statement with it; null: it continues. */
  readonly endsAfter: string | null;
  /** The first statement without it again; null: it continues. */
  readonly endsBy: string | null;
  /** The days from which and until which the map counts it, the second exclusive. */
  readonly countedFrom: string;
  readonly countedUntil: string | null;
  /** The statement with which it begins; undefined for secondary sources. */
  readonly by: Statement | undefined;
  readonly sources: readonly string[];
};

export function intervalsOf(facts: Facts, region: Region): RegionInterval[] {
  const at = (id: string | undefined) => facts.indexOfStatement.get(id ?? '') ?? -1;
  const intervals = region.tiers.map(({ tier, from, until }): RegionInterval => {
    const by = facts.statements[at(from)];
    const end = facts.statements[at(until)];
    return {
      state: tier,
      beginsAfter: facts.statements[at(from) - 1]?.id ?? null,
      beginsBy: from,
      endsAfter: end ? (facts.statements[end.index - 1]?.id ?? null) : null,
      endsBy: until ?? null,
      countedFrom: by ? isoOf(by.effective) : '',
      countedUntil: end ? isoOf(end.effective) : null,
      by,
      sources: [by, end].flatMap((statement) => statement?.source ?? []),
    };
  });
  const { secondaryObserver } = region;
  if (!secondaryObserver) return intervals;
  const { from, knownBy, sources } = secondaryObserver;
  return [
    ...intervals,
    {
      state: 'secondary',
      beginsAfter: null,
      beginsBy: from ?? knownBy,
      endsAfter: null,
      endsBy: null,
      countedFrom: '',
      countedUntil: null,
      by: undefined,
      sources,
    },
  ];
}

/** The code of a state in files. */
export function stateCode(facts: Facts, state: RegionState | 'secondary' | 'none'): string {
  return state === 'secondary' ? `${tierId(facts, 'observer')} (secondary sources)` : tierId(facts, state);
}

/** "observer 1998/2002; member 2021-08/..": ISO 8601, from the first statement with it to the first without it. */
export function intervalsText(facts: Facts, intervals: readonly RegionInterval[]): string {
  return intervals
    .map(({ state, beginsBy, endsBy }) => `${stateCode(facts, state)} ${beginsBy}/${endsBy ?? '..'}`)
    .join('; ');
}
