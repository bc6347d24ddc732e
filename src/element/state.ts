// getState()'s answer: plain data, names as published. It knows the facts and the scene, not the page.
import type { State } from '../contract.ts';
import {
  byCountryAt,
  countsAt,
  type Facts,
  type RegionId,
  type RegionState,
  secondaryObserversAt,
  statementAt,
  tierId,
} from '../membership/index.ts';
import { fullTitle, once, type Scene } from '../scene/index.ts';
import type { View } from '../view/index.ts';

export function stateOf(
  facts: Facts,
  view: View,
  scene: Scene,
  page: {
    readonly playing: boolean;
    readonly painter: 'map' | 'picture';
    readonly notices: readonly string[];
  },
): State {
  const { day } = scene;
  const counts = countsAt(facts, day);
  // Lists are computed when they are read, since most listeners want the date and the caption: at 8,500 regions they take
  // 12 ms of each step (median, Node).
  const lists = {
    members: once(() => idsIn(scene, (state) => facts.counted.includes(state))),
    observerIds: once(() => [
      ...new Set([
        ...idsIn(scene, (state) => state === 'observer'),
        ...(view.observers ? secondaryObserversAt(facts, day) : []),
      ]),
    ]),
  };
  return {
    date: view.date,
    asOf: facts.statements[statementAt(facts, day)]?.id ?? '',
    get members() {
      return lists.members();
    },
    counts: Object.fromEntries(facts.tierRows.map(({ tier, id }) => [id, counts[tier]])) as State['counts'],
    byCountry: facts.isGrouped ? byCountryAt(facts, day) : {},
    get observerIds() {
      return lists.observerIds();
    },
    get shown() {
      return scene.shown;
    },
    filters: {
      countries: view.countries,
      tiers: view.tiers.map((tier) => tierId(facts, tier)),
      observers: view.observers,
    },
    compare: view.compare,
    selected: view.selected,
    playing: page.playing,
    lang: view.lang,
    colorBy: view.colorBy,
    layout: view.layout,
    ui: view.ui,
    theme: view.theme,
    view: view.camera,
    painter: page.painter,
    dataVersion: facts.version,
    title: fullTitle(scene.basis),
    get caption() {
      return scene.caption;
    },
    notices: page.notices,
  };
}

function idsIn(scene: Scene, isIn: (state: RegionState) => boolean): RegionId[] {
  return [...scene.states].filter(([, state]) => isIn(state)).map(([id]) => id);
}
