// sceneAt: facts × what the reader looks at → what is drawn. Pure, frozen, free of any camera.
import {
  byCountryAt,
  countsAt,
  dayOfDate,
  type Facts,
  joinedWith,
  nameAt,
  type RegionId,
  type RegionState,
  secondaryObserversAt,
  statementAt,
  statesAt,
  TIERS,
  textIn,
} from '../membership/index.ts';
import type { View } from '../view/index.ts';
import type { Words } from '../words/index.ts';
import type { Label, LegendTier, Look, Scene } from './look.ts';
import { type LookContext, lookOf, passes, rampAt } from './looks.ts';
import { PALETTES, type ThemeName } from './palette.ts';

/** Where a region's label and mark stand, on the plane. */
export type Anchors = ReadonlyMap<RegionId, readonly [number, number]>;
/** A country's label on the plane. */
export type CountryAnchors = ReadonlyMap<string, readonly [number, number]>;

const PRIORITY = { country: 3000, newcomer: 2000, region: 1000 };

export function sceneAt(
  facts: Facts,
  anchors: { regions: Anchors; countries: CountryAnchors },
  view: View,
  words: Words,
  theme: ThemeName,
): Scene {
  const day = dayOfDate(facts, view.date);
  const index = statementAt(facts, day);
  const palette = PALETTES[theme];
  const states = new Map<RegionId, RegionState>(statesAt(facts, day));
  if (view.observers) for (const id of secondaryObserversAt(facts, day)) states.set(id, 'observer');
  const joined = index < 0 ? [] : joinedWith(facts, index);
  const context: LookContext = {
    facts,
    view,
    theme,
    palette,
    newcomers: new Set(view.colorBy === 'joined' ? [] : joined.map(({ region }) => region)),
    joinedShare: (id) => joinedShareOf(facts, id),
    order: (id) => facts.order.get(id) ?? 0,
  };

  const looks = new Map<RegionId, Look>();
  const shown: RegionId[] = [];
  for (const region of facts.regions.values()) {
    const state = states.get(region.id) ?? 'none';
    looks.set(region.id, lookOf(context, region.id, region.country, state));
    if (state !== 'none' && state !== 'not-stated' && passes(view, region.country, state))
      shown.push(region.id);
  }
  const counts = countsAt(facts, day);
  const byCountry = byCountryAt(facts, day);
  const inCountries = Object.values(byCountry).filter((n) => n > 0).length;
  const date = words.date(view.date);
  const newcomers = new Set(joined.map(({ region }) => region));
  return Object.freeze({
    looks,
    states,
    palette,
    labels: labelsOf(facts, anchors, view, day, states, newcomers),
    legend: {
      countries: [...facts.countries.values()]
        .map((country) => {
          const name = textIn(country.name, view.lang);
          return {
            id: country.id,
            name: name.text,
            lang: name.lang,
            fill: country.hue[theme],
            member: country.memberCountry,
            count: country.memberCountry ? (byCountry[country.id] ?? 0) : countIn(facts, states, country.id),
            on: view.countries.length === 0 || view.countries.includes(country.id),
          };
        })
        .filter(({ member, count }) => member || count > 0),
      tiers: TIERS.map((tier): LegendTier => {
        const sample = {
          ...context,
          newcomers: new Set<string>(),
          view: { ...view, countries: [], tiers: [], selected: null },
        };
        return {
          tier,
          name: words.tierShort[tier],
          count:
            counts[tier] +
            (tier === 'observer' && view.observers ? secondaryObserversAt(facts, day).length : 0),
          look: lookOf({ ...sample, facts: { ...facts, countries: new Map() } }, '', '', tier),
          on: view.tiers.length === 0 || view.tiers.includes(tier),
        };
      }),
      ramp:
        view.colorBy === 'joined'
          ? [0, 0.5, 1].map((share) => ({
              label: words.date(facts.statements[Math.round(share * (facts.statements.length - 1))]!.id),
              fill: rampAt(palette.ramp, share),
            }))
          : [],
    },
    caption: words.caption(date, counts.member, inCountries),
    announcement: words.announcement(
      date,
      TIERS.map((tier) => ({ tier, count: joined.filter((one) => one.tier === tier).length })).filter(
        (one) => one.count > 0,
      ),
      counts.member,
    ),
    shown,
    day,
  });
}

/** By the statement with which it first belonged, 0 for the founding to 1 for the last. */
function joinedShareOf(facts: Facts, id: RegionId): number {
  const tiers = facts.regions.get(id)?.tiers ?? [];
  const first = tiers.find(({ tier }) => tier !== 'observer' && tier !== 'not-stated') ?? tiers[0];
  if (!first) return 1;
  const index = facts.statements.findIndex((statement) => statement.id === first.from);
  return index / Math.max(1, facts.statements.length - 1);
}

function countIn(facts: Facts, states: ReadonlyMap<RegionId, RegionState>, country: string): number {
  let count = 0;
  for (const [id, state] of states)
    if (state !== 'not-stated' && facts.regions.get(id)?.country === country) count += 1;
  return count;
}

function labelsOf(
  facts: Facts,
  anchors: { regions: Anchors; countries: CountryAnchors },
  view: View,
  day: number,
  states: ReadonlyMap<RegionId, RegionState>,
  newcomers: ReadonlySet<RegionId>,
): Label[] {
  const labels: Label[] = [];
  const present = new Set<string>();
  for (const [id, state] of states) {
    const region = facts.regions.get(id);
    if (!region || state === 'not-stated' || !passes(view, region.country, state)) continue;
    present.add(region.country);
    const at = anchors.regions.get(id);
    if (!at) continue;
    const isNew = newcomers.has(id);
    const name = textIn(nameAt(region, day).usual, view.lang);
    const chosen = view.selected === id;
    labels.push({
      id,
      kind: isNew || chosen ? 'newcomer' : 'region',
      ...name,
      at,
      priority: chosen ? 4000 : isNew ? PRIORITY.newcomer : PRIORITY.region,
    });
  }
  for (const country of facts.countries.values()) {
    const at = anchors.countries.get(country.id);
    if (!at || !country.memberCountry || !present.has(country.id)) continue;
    labels.push({
      id: country.id,
      kind: 'country',
      ...textIn(country.name, view.lang),
      at,
      priority: PRIORITY.country,
    });
  }
  return labels.sort((a, b) => b.priority - a.priority || a.id.localeCompare(b.id, 'en'));
}
