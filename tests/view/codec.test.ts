import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf, TIERS } from '../../src/membership/index.ts';
import {
  apply,
  type Change,
  initialView,
  latestDate,
  migrated,
  PANELS,
  PARAMETER_NAMES,
  type ParameterName,
  readParameter,
  readView,
  type View,
  writeView,
} from '../../src/view/index.ts';
import { facts } from '../support/facts.ts';
import { runs } from '../support/runs.ts';
import published from './links.json' with { type: 'json' };

const { links } = published;

const opening = initialView(latestDate(facts));
const read = (search: string) => {
  const { change, notices } = readView(search, facts);
  return { view: apply(opening, change), notices };
};

test('a language of the data that the interface lacks is in the URL, and no other', () => {
  const { association } = facts;
  const texts = { ...association.texts, 'pt-BR': 'membership.pt-BR.json' };
  const own = { ...facts, association: { ...association, texts } };
  const { change, notices } = readView('lang=pt-BR', own);
  expect([change, notices]).toEqual([{ lang: 'pt-BR' }, []]);
  expect(writeView(apply(opening, change), own)).toBe('lang=pt-BR');
  expect(readView('lang=PT-br', own)).toEqual({ change, notices: [] });
  expect(writeView(apply(opening, change), own, 'pt-BR')).toBe('');
  expect(readView('lang=fr', own).notices).toEqual([{ kind: 'ignored', name: 'lang', value: 'fr' }]);
  expect(read('lang=pt-BR').notices).toEqual([{ kind: 'ignored', name: 'lang', value: 'pt-BR' }]);
});

const name = fc.constantFrom(...PARAMETER_NAMES);
const ids = [...facts.regions.keys()];
const countries = [...facts.countries.keys()];
const date = fc
  .tuple(
    fc.integer({ min: facts.range.first, max: facts.range.last }),
    fc.constantFrom('year', 'month', 'day' as const),
  )
  .map(([day, precision]) => isoOf(day, precision as 'year'));
/** Values that are nearly right, and such as hostile links have. */
const given = fc.oneof(
  date,
  fc.constantFrom(...ids, ...countries, ...TIERS, ...PANELS),
  fc.constantFrom('9999', '1996-02-31', '127,37,4', '0,0,1e9', 'NaN,1,1', '1e999'),
  fc.constantFrom('javascript:alert(1)', '<script>', '=1+1', '__proto__', 'constructor'),
  fc.constantFrom('\u202e', '%', '%00'),
  fc.double().map(String),
);
const views: fc.Arbitrary<View> = fc.record({
  date,
  lang: fc.constantFrom('en', 'ko', 'zh', 'ja', 'ru', 'mn'),
  colorBy: fc.constantFrom('country', 'tier', 'joined'),
  layout: fc.constantFrom('map', 'tiles'),
  ui: fc.constantFrom('full', 'embed', 'present', 'bare'),
  selected: fc.option(fc.constantFrom(...ids)),
  countries: fc.uniqueArray(fc.constantFrom(...countries)),
  tiers: fc.uniqueArray(fc.constantFrom(...TIERS)),
  observers: fc.boolean(),
  compare: fc.option(date),
  autoplay: fc.boolean(),
  speed: fc.integer({ min: 5, max: 40 }).map((n) => n / 10),
  loop: fc.boolean(),
  camera: fc.option(
    fc.record({
      lng: fc.integer({ min: -179000, max: 179000 }).map((n) => n / 1000),
      lat: fc.integer({ min: -89000, max: 89000 }).map((n) => n / 1000),
      scale: fc.integer({ min: 100, max: 9000 }).map((n) => n / 100),
    }),
  ),
  panel: fc.constantFrom(...PANELS),
  theme: fc.constantFrom('light', 'dark', 'auto'),
});

describe('the URL', () => {
  test('a view written and read back is the same view', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(read(writeView(view, facts))).toEqual({ view, notices: [] });
      }),
      { numRuns: runs(500) },
    );
  });

  test('reading never throws and names what it ignored', () => {
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.oneof(fc.string(), fc.string({ unit: 'binary' }), given)),
        (query) => {
          const { change, notices } = readView(new URLSearchParams(query).toString(), facts);
          // The version of the data that there is, and none, change nothing and give no notice.
          const { data, ...others } = query;
          const says = Object.keys(others).length > 0 || !['', facts.version].includes(data?.trim() ?? '');
          expect(notices.length + Object.keys(change).length).toBeGreaterThanOrEqual(says ? 1 : 0);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  test('any text after the question mark is a view that is written and read back, with a list of what was ignored', () => {
    const pair = fc.tuple(fc.oneof(name, fc.string()), fc.oneof(given, fc.string()));
    const pairs = fc.array(pair).map((all) => all.map((one) => one.join('=')).join('&'));
    fc.assert(
      fc.property(fc.oneof(pairs, fc.string({ unit: 'binary' })), (search) => {
        const { change, notices } = readView(search, facts);
        const view = apply(opening, change);
        for (const notice of notices)
          expect(notice.kind).toMatch(/^(?:ignored|before-range|after-range|other-data|text)$/);
        expect(read(writeView(view, facts))).toEqual({ view, notices: [] });
      }),
      { numRuns: runs(300) },
    );
  });

  test('the opening view is an empty query, and a view is short', () => {
    expect(writeView(opening, facts)).toBe('');
    const view = { ...opening, date: '2006-09', selected: 'KR-47', countries: ['JP', 'MN'] };
    expect(writeView(view, facts)).toBe('date=2006-09&selected=KR-47&country=JP,MN');
  });

  test.for([
    ['date', '1996-08', '1996-09-12', 'before-range'],
    ['date', '2025', '2024-09', 'after-range'],
    ['compare', '1990', '1996-09-12', 'before-range'],
    ['compare', '2030', '2024-09', 'after-range'],
  ] as const)('%s=%s is brought into the range with a notice', ([name, requested, shown, kind]) => {
    expect(read(`${name}=${requested}`)).toEqual({
      view: { ...opening, [name]: shown },
      notices: [{ kind, requested, shown }],
    });
  });

  test('names of the contract that come later, strangers and one valid host among others are accepted silently', () => {
    expect(read('host=https://a.example&data=2024-09&lang=ko&utm_source=x').notices).toEqual([]);
    expect(read('host=nonsense, https://a.example').notices).toEqual([]);
  });

  test('another version of the data is named with the one that is shown', () => {
    const other = { kind: 'other-data', requested: '2031-05', shown: '2024-09' };
    expect(read('data=2031-05').notices).toEqual([other]);
  });
});

describe('a value as text', () => {
  const TEXTS: readonly (readonly [name: ParameterName, given: readonly string[], change: Change])[] = [
    ['observers', ['', '1', 'true', 'observers'], { observers: true }],
    ['loop', ['0', 'false'], { loop: false }],
    ['country', ['JP,MN', ' jp , mn ', 'JP,,MN,JP,'], { countries: ['JP', 'MN'] }],
    ['country', ['', ','], { countries: [] }],
    ['tier', ['observer,member', ' Observer,MEMBER'], { tiers: ['observer', 'member'] }],
    ['date', ['2006-09', ' 2006-09 '], { date: '2006-09' }],
    ['compare', ['1998', ' 1998'], { compare: '1998' }],
    ['compare', [''], { compare: null }],
    ['selected', ['KR-47'], { selected: 'KR-47' }],
    ['selected', [''], { selected: null }],
    ['speed', ['0.5', ' 0.5 ', '.5'], { speed: 0.5 }],
    ['speed', ['4'], { speed: 4 }],
    ['view', [''], { camera: null }],
    ['view', ['180,-90,1'], { camera: { lng: 180, lat: -90, scale: 1 } }],
    ['view', ['-180, 90, 1000'], { camera: { lng: -180, lat: 90, scale: 1000 } }],
    ['data', ['2024-09', ' 2024-09 ', ''], {}],
    ['host', ['https://a.example'], {}],
  ];
  test.for(TEXTS)('%s: %j', ([name, given, change]) => {
    for (const text of given) expect(readParameter(name, text, facts)).toEqual({ change });
  });

  const NONSENSE: readonly (readonly [ParameterName, readonly string[]])[] = [
    ['date', ['banana', '2006-02-30']],
    ['compare', ['banana']],
    ['selected', ['XX-1']],
    ['color-by', ['mood']],
    ['country', ['JP,ZZ']],
    ['tier', ['boss', 'member,boss', 'not-stated']],
    ['observers', ['2', 'loop', 'yes', 'False']],
    ['loop', ['maybe']],
    ['lang', ['xx']],
    ['speed', ['9', '0.49', '4.01', '', ' ', 'fast']],
    ['view', ['181,0,2', '0,91,2', '0,-90.5,2', '0,0,0.5', '0,0,1001', ' ,0,2', '0,0', '0,0,2,3', '0,0,x']],
    ['data', ['newest']],
    ['host', ['nonsense', '', 'file:///deck', 'https://', 'x-https://a.example']],
  ];
  test.for(NONSENSE)('%s: not %j, which is ignored and named, in the URL too', ([name, given]) => {
    for (const value of given) {
      const notice = { kind: 'ignored', name, value };
      expect(readParameter(name, value, facts)).toEqual({ change: {}, notice });
      const search = new URLSearchParams({ [name]: value }).toString();
      expect(read(search)).toEqual({ view: opening, notices: [notice] });
    }
  });

  test('a long one is named by its first forty characters', () => {
    const named = (value: string) => readParameter('panel', value, facts).notice;
    expect(named('x'.repeat(40))).toMatchObject({ value: 'x'.repeat(40) });
    expect(named('x'.repeat(41))).toMatchObject({ value: `${'x'.repeat(40)}…` });
  });

  test('is written as it is read: what is on as 1, the page’s own language not at all', () => {
    const view = apply(opening, { loop: true, lang: 'ko' });
    expect(writeView(view, facts)).toBe('lang=ko&loop=1');
    expect(writeView(view, facts, 'ko')).toBe('loop=1');
    expect(writeView(opening, facts, null)).toBe('lang=en');
  });
});

describe('links that have been published', () => {
  test.for(links as [string, Partial<View>][])('%s', ([link, expected]) => {
    expect(read(link)).toEqual({ view: { ...opening, ...expected }, notices: [] });
  });

  test('are of every parameter there is', () => {
    const named = new Set(links.flatMap(([link]) => [...new URLSearchParams(link as string).keys()]));
    expect(PARAMETER_NAMES.filter((name) => !named.has(name))).toEqual([]);
  });

  test('and the steps that keep them alive leave the query that they are given alone', () => {
    const query = new URLSearchParams('date=1998&amp;lang=ko');
    expect(migrated(query).toString()).toBe('date=1998&lang=ko');
    expect(query.toString()).toBe('date=1998&amp%3Blang=ko');
  });
});

test('apply gives back the very same view where nothing changes', () => {
  expect(apply(opening, { countries: [], camera: null })).toBe(opening);
  expect(apply(opening, { countries: ['JP'] })).not.toBe(opening);
});
