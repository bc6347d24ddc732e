// sceneAt: takes the facts, the anchors, a view and the words of a language, and returns the scene, which says how
// every region looks and what the page says. Pure and frozen; independent of the camera.
import {
  type Country,
  countryCountAt,
  type Day,
  dayBefore,
  dayOfDate,
  type Facts,
  hasLeft,
  isBetween,
  joinedWith,
  leftWith,
  membersAt,
  nameAt,
  observersWith,
  presentAt,
  type RegionId,
  type RegionState,
  secondaryObserversAt,
  statementAt,
  stateWith,
  textIn,
} from '../membership/index.ts';
import type { View } from '../view/index.ts';
import type { Words } from '../words/index.ts';
import { byTier, type Compared, changeCounts, comparedOf } from './compared.ts';
import { lazyMap, once } from './lazy.ts';
import { legendOf } from './legend-rows.ts';
import { PALETTES, type ThemeName, withStrongBorders } from './palette.ts';
import { classOf, rampOf } from './ramp.ts';
import { passes, regionStyleOf, type StyleContext } from './region-style.ts';
import type { Label, Places, Scene } from './scene.ts';
import { tileName } from './tile-grid.ts';

export function sceneAt(
  facts: Facts,
  anchors: Places,
  view: View,
  words: Words,
  theme: ThemeName,
  strongBorders = false,
): Scene {
  const day = dayOfDate(facts, view.date);
  const index = statementAt(facts, day);
  const palette = strongBorders ? withStrongBorders(PALETTES[theme]) : PALETTES[theme];
  const ramp = once(() => rampOf(facts, palette));
  const joined = joinedWith(facts, index);
  const statement = facts.statements[index];
  const between = statement !== undefined && isBetween(statement, day);
  const compared = comparedOf(facts, view);
  const comparing = compared !== null && !compared.same ? compared : null;
  // One that moved is emphasised as one that joined, where the map shows it as belonging.
  const newcomers = comparing
    ? new Set([...comparing.joined, ...[...comparing.moved].filter((id) => stateWith(facts, id, index))])
    : new Set(joined.map(({ region }) => region));
  const context: StyleContext = {
    facts,
    view,
    theme,
    palette,
    newcomers: view.colorBy === 'joined' && !comparing ? new Set() : newcomers,
    changed: comparing?.changed ?? null,
    joinedHue: (id) => ramp().colourOf(classOf(facts, ramp().classes, id)),
    order: (id) => facts.order.get(id) ?? 0,
    hasLeft: (id) => hasLeft(facts, id, index),
  };
  const secondary = new Set(view.observers ? secondaryObserversAt(facts, day) : []);
  const states = lazyMap(
    facts.regions,
    (id) => stateWith(facts, id, index) ?? (secondary.has(id) ? 'observer' : undefined),
  );
  const styles = lazyMap(facts.regions, (id, region) =>
    regionStyleOf(context, id, region.country, states.get(id) ?? 'none'),
  );
  const members = membersAt(facts, day);
  const present = presentAt(facts, day);
  const date = words.date(view.date);
  // Labelled first: new members, and regions that differ between two compared dates.
  const named = comparing ? new Set([...newcomers, ...comparing.changed]) : newcomers;
  const labelsFor = {
    facts,
    anchors,
    view,
    words,
    day,
    states,
    styles,
    differs: comparing ? named : null,
  };
  const { tiles = null } = anchors;
  const others = once(() => frozenList(regionLabels(labelsFor, tiles ? new Set() : named)));
  const byRegion = lazyMap(facts.regions, (id) =>
    named.has(id) || id === view.selected ? undefined : regionLabel(labelsFor, id, 'region')[0],
  );
  const comparisonText = once(() => (comparing ? comparison(comparing, words) : null));
  const legend = once(() => legendOf({ context, facts, view, words, day, states, styles, comparing, ramp }));
  const labels = once(() => frozenList(mainLabels(labelsFor, named, present)));
  const sentences = {
    caption: once(() => comparisonText() ?? words.caption(date, members, countryCountAt(facts, day))),
    announcement: once(
      () =>
        comparisonText() ??
        (index === 0 && !between
          ? words.foundingAnnounced(date, members)
          : words.announcement(
              date,
              byTier(between ? [] : [...joined, ...observersWith(facts, index)]),
              between ? 0 : leftWith(facts, index).length,
              members,
            )),
    ),
  };
  const shown = once(() => Object.freeze(shownOf(facts, view, states)));
  // While the slider is dragged, each step needs the colours; sentences and lists are needed a few times a second.
  return Object.freeze({
    styles,
    states,
    countryOf: (region) => facts.regions.get(region)?.country ?? '',
    palette,
    get labels() {
      return labels();
    },
    get regionLabels() {
      return others();
    },
    labelOf: (region) => byRegion.get(region),
    get legend() {
      return legend();
    },
    get caption() {
      return sentences.caption();
    },
    get announcement() {
      return sentences.announcement();
    },
    get shown() {
      return shown();
    },
    day,
    gain: members - membersAt(facts, dayBefore(facts, index)),
    compared,
    tiles,
    basis: Object.freeze({ facts, places: Object.freeze(anchors), view, theme, words, index }),
  });
}

/** The countries in a legend: member countries always, others while they have a region. */
export function countriesAt(facts: Facts, day: Day): Country[] {
  const present = presentAt(facts, day);
  return [...facts.countries.values()].filter(({ id, memberCountry }) => memberCountry || present[id]);
}

/** The comparison in one sentence. */
function comparison(compared: Compared, words: Words): string {
  const [from, to] = compared.dates.map(words.date) as [string, string];
  return words.compared(from, to, words.changedBetween(changeCounts(compared)), ...compared.members);
}

type LabelsFor = {
  readonly facts: Facts;
  readonly anchors: Places;
  readonly view: View;
  readonly words: Words;
  readonly day: number;
  readonly states: ReadonlyMap<RegionId, RegionState>;
  readonly styles: Scene['styles'];
  /** Labelled even where they do not belong at the date. */
  readonly differs: ReadonlySet<RegionId> | null;
};

function shownOf(facts: Facts, view: View, states: LabelsFor['states']): readonly RegionId[] {
  return [...facts.regions.values()]
    .filter(({ id, country }) => {
      const state = states.get(id);
      return state !== undefined && state !== 'not-stated' && passes(view, country, state);
    })
    .map(({ id }) => id);
}

/** The selected region, then countries (those with long names last), then new members. */
function mainLabels(
  by: LabelsFor,
  newcomers: ReadonlySet<RegionId>,
  present: Readonly<Record<string, number>>,
): Label[] {
  const { facts, anchors, view } = by;
  const labels: Label[] = [];
  const long: Label[] = [];
  if (view.selected && !anchors.tiles) labels.push(...regionLabel(by, view.selected, 'selected'));
  for (const country of facts.countries.values()) {
    const on = view.countries.length === 0 || view.countries.includes(country.id);
    if (!anchors.countries.has(country.id) || !on || !country.memberCountry || !present[country.id]) continue;
    const { text, lang } = textIn(country.name, view.lang);
    const lines = by.words.inLines(text);
    (lines.length > 1 ? long : labels).push({
      id: country.id,
      kind: 'country',
      text: lines.join('\n'),
      lang,
      country: country.id,
    });
  }
  labels.push(...long);
  // A tile has its region's name in it.
  if (anchors.tiles) return labels;
  for (const id of newcomers) if (id !== view.selected) labels.push(...regionLabel(by, id, 'newcomer'));
  return labels;
}

/** Labels of all other regions that belong, for a map that is zoomed in. */
function regionLabels(by: LabelsFor, newcomers: ReadonlySet<RegionId>): Label[] {
  return [...by.facts.regions.keys()]
    .filter((id) => !newcomers.has(id) && (by.anchors.tiles || id !== by.view.selected))
    .flatMap((id) => regionLabel(by, id, id === by.view.selected ? 'selected' : 'region'));
}

function regionLabel(by: LabelsFor, id: RegionId, kind: Label['kind']): Label[] {
  const region = by.facts.regions.get(id);
  const state = by.states.get(id);
  const chosen = id === by.view.selected || (by.differs?.has(id) ?? false);
  if (!region || !by.anchors.regions.has(id) || (!chosen && (!state || state === 'not-stated'))) return [];
  if (id !== by.view.selected && !passes(by.view, region.country, state ?? 'none')) return [];
  const { tiles } = by.anchors;
  const name = tiles
    ? tileName(tiles, region, by.day, by.view.lang, by.styles.get(id))
    : textIn(nameAt(region, by.day).usual, by.view.lang);
  return [{ id, kind, ...name, country: region.country }];
}

/** Freezes the list and its records; facts, words and palettes freeze themselves. */
function frozenList<T extends object>(list: T[]): readonly T[] {
  for (const one of list) Object.freeze(one);
  return Object.freeze(list);
}
