// The facts: the data file, frozen and indexed by id in the file's order, with the days of each statement. Takes a file
// whose ids and dates have been checked.
import { type Day, type Period, periodOf } from './dates.ts';
import {
  type Association,
  type ChangeOfRegion,
  type Country,
  type CountryId,
  type MembershipFile,
  type Note,
  type RegionData,
  type RegionId,
  type RegionState,
  type Source,
  type StatementData,
  type StatementId,
  TIERS,
  type Tier,
  UNGROUPED,
} from './schema.ts';
import { type TierRow, tierTable } from './tier-table.ts';

/** A statement of the source with its resolved period and the day on which it takes effect. */
export type Statement = StatementData & {
  readonly label: string;
  readonly index: number;
  readonly period: Period;
  /** The day of the admitting body's meeting if it is within the period, else the first day of the period. */
  readonly effective: Day;
  /** Our translation of the source's words into the requested language. */
  readonly translation?: {
    readonly lang: string;
    readonly sentence: string;
    readonly lines: readonly string[];
  };
};
export type Region = RegionData;

export type Facts = {
  readonly version: string;
  readonly association: Association & { readonly closing: string };
  /** Or other groups; one of all regions where the data have none. */
  readonly countries: ReadonlyMap<CountryId, Country>;
  /** Whether the data have countries or other groups. */
  readonly isGrouped: boolean;
  readonly sources: ReadonlyMap<string, Source>;
  readonly statements: readonly Statement[];
  readonly indexOfStatement: ReadonlyMap<StatementId, number>;
  readonly regions: ReadonlyMap<RegionId, Region>;
  /** The drawing order, fixed for each region: places inside others on top, regions that were only observers below. */
  readonly order: ReadonlyMap<RegionId, number>;
  /** The tiers that any region has at some time, observers by secondary sources only among them. */
  readonly tiers: readonly Tier[];
  /** All tiers with their ids in the data and in URLs. */
  readonly tierRows: readonly TierRow[];
  /** Those that count as members. */
  readonly counted: readonly (RegionState | 'none' | undefined)[];
  readonly changes: readonly ChangeOfRegion[];
  readonly notes: readonly Note[];
  /** From the founding day to the end of the last stated period, both inside. */
  readonly range: { readonly first: Day; readonly last: Day };
};

/** Of each tier none. */
export const NO_TIERS = { member: 0, associate: 0, special: 0, observer: 0 };

export function indexFacts(given: MembershipFile): Facts {
  const tierRows = tierTable(given.association);
  const file = withTiers(given, tierRows);
  const statements = file.statements.map(resolved);
  const { closing = statements.at(-1)!.id } = file.association;
  const lasts = [periodOrThrow(closing).last, ...statements.map(({ period }) => period.last)];
  return Object.freeze({
    version: file.version,
    association: frozen({ ...file.association, closing }),
    countries: byId(file.countries ?? [allOf(file.association)]),
    isGrouped: file.countries !== undefined,
    sources: byId(file.sources),
    statements: frozen(statements),
    indexOfStatement: new Map(statements.map(({ id, index }) => [id, index])),
    regions: byId(file.regions),
    order: orderOf(file.regions),
    tiers: frozen(TIERS.filter((tier) => file.regions.some((region) => hasEver(region, tier)))),
    tierRows: frozen(tierRows),
    counted: frozen(tierRows.flatMap(({ tier, counts }) => (counts ? tier : []))),
    changes: frozen(file.changes),
    notes: frozen(file.notes),
    range: Object.freeze({
      first: periodOrThrow(file.association.founding.day).first,
      last: Math.max(...lasts),
    }),
  });
}

/** The file with the tiers' names inside in place of their ids; a total that is not stated is 0. */
function withTiers(file: MembershipFile, rows: readonly TierRow[]): MembershipFile {
  const inside = new Map(rows.map(({ id, tier }) => [id, tier]));
  const renamed = <T extends { readonly tier: RegionState }>(one: T): T => ({
    ...one,
    tier: inside.get(one.tier) ?? one.tier,
  });
  const { membership } = file.association;
  return {
    ...file,
    association: {
      ...file.association,
      membership: membership && {
        ...membership,
        qualifications: membership.qualifications.map(renamed),
      },
    },
    regions: file.regions.map((region) => ({ ...region, tiers: region.tiers.map(renamed) })),
    statements: file.statements.map(({ totals, named, ...statement }) => ({
      ...statement,
      ...(named && { named: named.map(renamed) }),
      ...(totals && {
        totals: {
          ...NO_TIERS,
          ...Object.fromEntries(rows.map(({ id, tier }) => [tier, totals[id as Tier] ?? 0])),
        },
      }),
    })),
  };
}

function resolved(data: StatementData, index: number): Statement {
  const period = periodOrThrow(data.id);
  return { ...data, label: data.label ?? data.id, index, period, effective: effectiveDay(data, period) };
}

/** The day on which a statement takes effect. */
export function effectiveDay(statement: StatementData, period: Period): Day {
  const admitted = statement.admittedBy?.day ? periodOf(statement.admittedBy.day)?.first : undefined;
  const inside = admitted !== undefined && admitted >= period.first && admitted <= period.last;
  return inside ? admitted : period.first;
}

const hasEver = ({ tiers, secondaryObserver }: Region, tier: Tier): boolean =>
  tiers.some((one) => one.tier === tier) || (tier === 'observer' && secondaryObserver !== undefined);

/** The group of all regions. */
function allOf({ shortName }: Association): Country {
  return { id: UNGROUPED, name: shortName, memberCountry: true, hue: { light: '#3d6fa5', dark: '#6fa3dc' } };
}

function orderOf(regions: readonly Region[]): ReadonlyMap<RegionId, number> {
  const layer = ({ inside, tiers }: Region) => (inside ? 2 : tiers.length > 0 ? 1 : 0);
  const sorted = [...regions].sort((a, b) => layer(a) - layer(b));
  return new Map(sorted.map(({ id }, i) => [id, i]));
}

function periodOrThrow(iso: string): Period {
  const period = periodOf(iso);
  if (!period) throw new Error(`Unknown date "${iso}"; expected one such as "2006-09"`);
  return period;
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.id, frozen(one)]));
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
