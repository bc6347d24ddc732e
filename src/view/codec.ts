// Reads and writes a view: one table for attributes, URL parameters and messages. Reading never throws: it returns a
// change and the values that it ignored. Values are validated here only.
import { type Facts, type Lang, languageOf, periodOf, resolveDate, tierId } from '../membership/index.ts';
import { migrated } from './migrations.ts';
import { originsOf } from './origins.ts';
import { readCamera } from './read-camera.ts';
import { type Change, COLOR_BY, LAYOUTS, PANELS, THEMES, UI, type View } from './view.ts';

/** A value that was ignored or corrected. */
export type Notice =
  /** A notice that a part of the page brings with it. */
  | { readonly kind: 'text'; readonly texts: Readonly<Record<Lang, string>> }
  | { readonly kind: 'ignored'; readonly name: ParameterName; readonly value: string }
  | {
      readonly kind: 'before-range' | 'after-range' | 'other-data';
      readonly requested: string;
      readonly shown: string;
    };

type Read = { readonly change: Change; readonly notice?: Notice };
type Parameter = {
  /** null: the value is invalid. Without facts, which may not be loaded yet, ids can't be checked. */
  read(text: string, facts: Facts): Read | null;
  /** null: the default, left out of the URL. */
  write(view: View, facts: Facts): string | null;
};

const oneOf = <K extends keyof View>(key: K, values: readonly View[K][], fallback: View[K]): Parameter => ({
  read: (text) => (values.includes(text as View[K]) ? { change: { [key]: text } as Change } : null),
  write: (view) => (view[key] === fallback ? null : String(view[key])),
});

const flag = (key: 'autoplay' | 'loop' | 'observers'): Parameter => ({
  read: (text) =>
    ['', '1', 'true', key].includes(text)
      ? { change: { [key]: true } }
      : ['0', 'false'].includes(text)
        ? { change: { [key]: false } }
        : null,
  write: (view) => (view[key] ? '1' : null),
});

const listed = (text: string) => [
  ...new Set(
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

const date: Parameter = {
  read(text, facts) {
    const resolved = resolveDate(facts, text.trim());
    if (!resolved) return null;
    const change = { date: resolved.date };
    return resolved.notice
      ? { change, notice: { kind: resolved.notice, requested: text.trim(), shown: resolved.date } }
      : { change };
  },
  write: (view, facts) => (view.date === latestDate(facts) ? null : view.date),
};

const compare: Parameter = {
  read(text, facts) {
    if (text === '') return { change: { compare: null } };
    const read = date.read(text, facts);
    return read && { ...read, change: { compare: read.change.date! } };
  },
  write: (view) => view.compare,
};

const selected: Parameter = {
  read(text, facts) {
    if (text === '') return { change: { selected: null } };
    return facts.regions.has(text) ? { change: { selected: text } } : null;
  },
  write: (view) => view.selected,
};

const country: Parameter = {
  read(text, facts) {
    const ids = listed(text.toUpperCase());
    return ids.every((id) => facts.countries.has(id)) ? { change: { countries: ids } } : null;
  },
  write: (view) => (view.countries.length ? view.countries.join(',') : null),
};

const tier: Parameter = {
  read(text, { tierRows }) {
    const ids = listed(text.toLowerCase());
    const tiers = ids.map((id) => tierRows.find((row) => row.id.toLowerCase() === id)?.tier);
    return tiers.every((one) => one !== undefined) ? { change: { tiers } } : null;
  },
  write: (view, facts) => (view.tiers.length ? view.tiers.map((one) => tierId(facts, one)).join(',') : null),
};

const speed: Parameter = {
  read(text) {
    const value = Number(text);
    return text.trim() !== '' && value >= 0.5 && value <= 4 ? { change: { speed: value } } : null;
  },
  write: (view) => (view.speed === 1 ? null : String(view.speed)),
};

const camera: Parameter = {
  read(text) {
    if (text === '') return { change: { camera: null } };
    const at = readCamera(text);
    return at && { change: { camera: at } };
  },
  write: ({ camera: at }) => at && `${round(at.lng, 3)},${round(at.lat, 3)},${round(at.scale, 2)}`,
};

const lang: Parameter = {
  read(text, { association }) {
    const known = languageOf(text, association.texts);
    return known === undefined ? null : { change: { lang: known } };
  },
  write: (view) => view.lang,
};

/** The version of the facts that a link was made with: only one is available, and another one gives a notice. */
const data: Parameter = {
  read(text, { version }) {
    const requested = text.trim();
    if (requested === version || requested === '') return { change: {} };
    return periodOf(requested) && { change: {}, notice: { kind: 'other-data', requested, shown: version } };
  },
  write: () => null,
};

/** The origins that may send messages. The host module reads them; here they are only validated. */
const host: Parameter = {
  read: (text) => (originsOf(text).length > 0 ? { change: {} } : null),
  write: () => null,
};

/** In the order of the URL's parameters. */
export const PARAMETERS = {
  date,
  compare,
  selected,
  country,
  tier,
  observers: flag('observers'),
  'color-by': oneOf('colorBy', COLOR_BY, 'country'),
  layout: oneOf('layout', LAYOUTS, 'map'),
  view: camera,
  panel: oneOf('panel', PANELS, 'map'),
  lang,
  theme: oneOf('theme', THEMES, 'auto'),
  ui: oneOf('ui', UI, 'full'),
  autoplay: flag('autoplay'),
  speed,
  loop: flag('loop'),
  data,
  host,
} satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof PARAMETERS;
export const PARAMETER_NAMES = Object.keys(PARAMETERS) as ParameterName[];

/** Reads one named value; used for attributes, and for each parameter of a URL. */
export function readParameter(name: ParameterName, text: string, facts: Facts): Read {
  return (
    PARAMETERS[name].read(text, facts) ?? {
      change: {},
      notice: { kind: 'ignored', name, value: shorten(text) },
    }
  );
}

/** Reads a URL's query. Unknown parameters are ignored. */
export function readView(search: string, facts: Facts): { change: Change; notices: Notice[] } {
  const query = migrated(new URLSearchParams(search));
  let change: Change = {};
  const notices: Notice[] = [];
  for (const name of PARAMETER_NAMES) {
    const text = query.get(name);
    if (text === null) continue;
    const read = readParameter(name, text, facts);
    change = { ...change, ...read.change };
    if (read.notice) notices.push(read.notice);
  }
  return { change, notices };
}

/**
 * The query string of this view, without the leading "?"; defaults are left out.
 * @param own the page's own language, left out too; null: the language is always included
 */
export function writeView(view: View, facts: Facts, own: string | null = 'en'): string {
  return PARAMETER_NAMES.flatMap((name) => {
    const text = name === 'lang' && view.lang === own ? null : PARAMETERS[name].write(view, facts);
    return text === null ? [] : [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`];
  }).join('&');
}

/** The date on which the map opens: the last statement's period. */
export function latestDate(facts: Facts): string {
  return facts.statements[facts.statements.length - 1]!.id;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
