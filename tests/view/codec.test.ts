import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf, TIERS } from '../../src/membership/index.ts';
import {
  apply,
  initialView,
  latestDate,
  migrated,
  PANELS,
  PARAMETER_NAMES,
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
  expect(writeView(apply(opening, change), own, 'pt-BR')).toBe('');
  expect(readView('lang=fr', own).notices).toEqual([{ kind: 'ignored', name: 'lang', value: 'fr' }]);
  expect(read('lang=pt-BR').notices).toEqual([{ kind: 'ignored', name: 'lang', value: 'pt-BR' }]);
});

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
  fc.constantFrom(
    ...ids,
    ...countries,
    ...TIERS,
    ...PANELS,
    '9999',
    '1996-02-31',
    '127,37,4',
    '0,0,1e9',
    'NaN,1,1',
  ),
  fc.constantFrom(
    'javascript:alert(1)',
    '<script>',
    '=1+1',
    '__proto__',
    'constructor',
    '\u202e',
    '%',
    '%00',
    '1e999',
  ),
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
        fc.dictionary(
          fc.constantFrom(...PARAMETER_NAMES),
          fc.oneof(fc.string(), fc.string({ unit: 'binary' }), given),
        ),
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
    const pairs = fc
      .array(
        fc.tuple(fc.oneof(fc.constantFrom(...PARAMETER_NAMES), fc.string()), fc.oneof(given, fc.string())),
      )
      .map((all) => all.map(([name, value]) => `${name}=${value}`).join('&'));
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
    expect(
      writeView({ ...opening, date: '2006-09', selected: 'KR-47', countries: ['JP', 'MN'] }, facts),
    ).toBe('date=2006-09&selected=KR-47&country=JP,MN');
  });

  test.for([
    ['date=banana', 'date', 'banana'],
    ['date=2006-02-30', 'date', '2006-02-30'],
    ['selected=XX-1', 'selected', 'XX-1'],
    ['color-by=mood', 'color-by', 'mood'],
    ['country=JP,ZZ', 'country', 'JP,ZZ'],
    ['tier=boss', 'tier', 'boss'],
    ['speed=9', 'speed', '9'],
    ['speed=', 'speed', ''],
    ['view=1,2', 'view', '1,2'],
    ['view=200,2,3', 'view', '200,2,3'],
    ['lang=xx', 'lang', 'xx'],
    ['loop=maybe', 'loop', 'maybe'],
  ] as const)('%s is ignored and named', ([search, name, value]) => {
    expect(read(search)).toEqual({ view: opening, notices: [{ kind: 'ignored', name, value }] });
  });

  test.for([
    ['1990', '1996-09-12', 'before-range'],
    ['2030', '2024-09', 'after-range'],
  ] as const)('compare=%s too', ([requested, shown, kind]) => {
    expect(read(`compare=${requested}`)).toEqual({
      view: { ...opening, compare: shown },
      notices: [{ kind, requested, shown }],
    });
    expect(read('compare=banana').notices).toEqual([{ kind: 'ignored', name: 'compare', value: 'banana' }]);
  });

  test.for([
    ['1996-08', '1996-09-12', 'before-range'],
    ['2025', '2024-09', 'after-range'],
  ] as const)('%s is brought into the range with a notice', ([requested, shown, kind]) => {
    expect(read(`date=${requested}`)).toEqual({
      view: { ...opening, date: shown },
      notices: [{ kind, requested, shown }],
    });
  });

  test('names of the contract that come later, and strangers, are accepted silently', () => {
    expect(read('host=https://a.example&data=2024-09&lang=ko&utm_source=x').notices).toEqual([]);
  });

  test('`host` that names no web origin is named; among others only the invalid ones are reported', () => {
    for (const value of ['nonsense', '', 'file:///deck', 'https://'])
      expect(read(`host=${value}`).notices).toEqual([{ kind: 'ignored', name: 'host', value }]);
    expect(read('host=nonsense, https://a.example').notices).toEqual([]);
  });
});

describe('the version of the facts', () => {
  test('the available version gives no notice; another one is named with the one that is shown', () => {
    expect(read('data=2024-09').notices).toEqual([]);
    expect(read('data=').notices).toEqual([]);
    expect(read('data=2031-05').notices).toEqual([
      { kind: 'other-data', requested: '2031-05', shown: '2024-09' },
    ]);
    expect(read('data=newest').notices).toEqual([{ kind: 'ignored', name: 'data', value: 'newest' }]);
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
