// The words in which the check speaks, written by hand: they are for somebody who is no programmer.
// Each test spoils one thing in a copy of the committed file.

import { describe, expect, test } from 'vitest';
import { checkShapes } from '../../../src/membership/file-checks.ts';
import {
  countsAt,
  isoOf,
  joiningOf,
  type MembershipFile,
  problemText,
  readFacts,
  type Tier,
} from '../../../src/membership/index.ts';
import { facts, factsOf, fileWith, put, regionOf, remove, saidOf } from '../support.ts';

type Spoil = (file: MembershipFile) => void;

test('the committed file is in order', () => {
  expect(saidOf(fileWith())).toEqual([]);
});

/** What each fault is called, the fault, and all that is said about it. */
const FAULTS: Record<string, Record<string, readonly [Spoil, ...string[]]>> = {
  'the shape': {
    'a date that is none': [
      put('regions/KR-47/tiers/0/from', 'autumn'),
      'membership.json, regions[31] (KR-47) → tiers[0] → from: expected a date such as "1998", "2006-09" or "2006-09-13", but found "autumn".',
    ],
    'a tier that is none': [
      put('regions/KR-47/tiers/0/tier', 'full'),
      'membership.json, region "Gyeongbuk" (KR-47): "tier" points to the tier "full", but "tiers" has none with that id, only member, associate, special and observer. Correct it or add the tier.',
    ],
    'text where a number belongs': [
      put('statements/1998/totals/member', '32'),
      'membership.json, statements[1] (1998) → totals → member: expected a number, but found "32".',
    ],
    'half a member': [
      put('statements/1998/totals/member', 31.5),
      'membership.json, statements[1] (1998) → totals → member: expected a whole number, but found 31.5.',
    ],
    'less than none': [
      put('statements/1998/totals/member', -1),
      'membership.json, statements[1] (1998) → totals → member: expected 0 or more, but found -1.',
    ],
    'a key that is missing': [
      remove('regions/0/names'),
      'membership.json, regions[0] (CN-HL): "names" is missing. Add it.',
    ],
    'a key that is misspelled': [
      put('regions/0/tier', []),
      'membership.json, regions[0] (CN-HL): "tier" is not a known key. Correct its spelling or remove it.',
    ],
    'a key that is missing from a group without an id': [
      remove('regions/KR-47/names/usual/en'),
      'membership.json, regions[31] (KR-47) → names → usual: "en" is missing. Add it.',
    ],
    'an empty text': [
      put('regions/KR-47/names/usual/en', ''),
      'membership.json, regions[31] (KR-47) → names → usual → en: expected some text, but found "".',
    ],
    'a colour that is none': [
      put('countries/0/hue/dark', 'red'),
      'membership.json, countries[0] (CN) → hue → dark: expected a colour such as "#942908", but found "red".',
    ],
    'an address that is none': [
      put('sources/1/url', 'neargov.org'),
      'membership.json, sources[1] (near-charter) → url: expected a URL, but found "neargov.org".',
    ],
    'a file of texts in no language': [
      put('association/texts', { french: 'membership.fr.json' }),
      'membership.json, association → texts → french: expected a language code such as "ko" or "pt-BR", but not "en", but found "french".',
    ],
    'a place off the globe': [
      put('association/frame/2', [75, 160]),
      'membership.json, association → frame[2][1]: expected 90 or less, but found 160.',
    ],
    'a group where a list belongs': [
      put('notes', {}),
      'membership.json, notes: expected a list in [ ], but found a group in { }.',
    ],
  },
  ids: {
    twice: [
      ({ notes }) => {
        notes.push({ ...notes.find(({ id }) => id === 'southern-kurils')! });
      },
      'membership.json, notes: the id "southern-kurils" is used twice. Each id must be unique: remove one entry or give it another id.',
    ],
    'one short name for two regions': [
      put('regions/RU-AL/names/usual/en', 'Altai Territory'),
      'membership.json, region "Altai Territory" (RU-AL): another region also has the short name "Altai Territory". Give each its own, such as "Altai Territory" and "Altai Republic".',
    ],
    'of no country': [
      put('regions/MN-1/country', 'MG'),
      'membership.json, region "Ulaanbaatar" (MN-1): "country" points to the country "MG", but "countries" has none with that id. Correct it or add the country.',
    ],
    'of no source': [
      put('statements/2000/admittedBy/sources', ['hearsay']),
      'membership.json, statement "2000" (2000): "admittedBy" points to the source "hearsay", but "sources" has none with that id. Correct it or add the source.',
    ],
    'of no statement': [
      put('regions/CN-QH/tiers/0/from', '2024-10'),
      'membership.json, region "Qinghai" (CN-QH): "from" points to the statement "2024-10", but "statements" has none with that id. Correct it or add the statement.',
    ],
    'a note of no region': [
      put('notes/southern-kurils/regions', ['RU-SAH']),
      'membership.json, note "southern-kurils": "regions" points to the region "RU-SAH", but "regions" has none with that id. Correct it or add the region.',
    ],
    'a change of no region': [
      put('changes/0/regions', ['KR-99']),
      'membership.json, change "ulsan-1997": "regions" points to the region "KR-99", but "regions" has none with that id. Correct it or add the region.',
    ],
    'an inset of no region': [
      put('association/insets/0/region', 'VN-HN'),
      'membership.json, association: "insets" points to the region "VN-HN", but "regions" has none with that id. Correct it or add the region.',
    ],
    'a credit for the boundary of no region': [
      put('association/credits/-1/regions', ['MN-999']),
      'membership.json, association: "credits" points to the region "MN-999", but "regions" has none with that id. Correct it or add the region.',
    ],
    'inside no region': [
      put('regions/KR-POHANG/inside', 'KR-74'),
      'membership.json, region "Pohang" (KR-POHANG): "inside" points to the region "KR-74", but "regions" has none with that id. Correct it or add the region.',
    ],
    'nobody of that id named': [
      put('statements/2024-09/named/0/region', 'CN-QQ'),
      'membership.json, statement "September 2024" (2024-09): "named" points to the region "CN-QQ", but "regions" has none with that id. Correct it or add the region.',
    ],
  },

  time: {
    'a day that no calendar has': [
      put('statements/2006-09/admittedBy/day', '2006-09-31'),
      'membership.json, statement "September 2006" (2006-09): "admittedBy" is "2006-09-31", which is not a calendar date. Correct the month or the day.',
    ],
    'statements out of order': [
      ({ statements }) => {
        statements.push(...statements.splice(12, 1));
      },
      'membership.json, statement "October 2023" (2023-10): it takes effect no later than the one before it, "September 2024". Statements are listed from oldest to newest: move it, or correct its id or the day in "admittedBy".',
    ],
    'a precision that its id does not have': [
      put('statements/2006-09/precision', 'year'),
      'membership.json, statement "September 2006" (2006-09): "precision" is "year", but "2006-09" is a month. Make them agree.',
    ],
    'two founding days': [
      put('association/founding/day', '1996-09-13'),
      'membership.json, association: the founding day is 1996-09-13, but the first statement ("1996") does not take effect on it. Make "founding" and the first statement\'s "admittedBy" name the same day.',
    ],
    'an interval that ends before it begins': [
      put('regions/KR-47/tiers/0/until', '1996'),
      'membership.json, region "Gyeongbuk" (KR-47): its interval as member ends ("until": "1996") no later than it begins ("from": "1996"). Correct one of the two.',
    ],
    'two intervals at once': [
      remove('regions/CN-LN/tiers/1/until'),
      'membership.json, region "Liaoning" (CN-LN): it is not-stated without an end, but already member from "2021-08". A region has one tier at a time: add "until": "2021-08" into the first, or correct the second.',
    ],
    'two intervals that overlap': [
      put('regions/CN-LN/tiers/1/until', '2023-10'),
      'membership.json, region "Liaoning" (CN-LN): it is not-stated until "2023-10", but already member from "2021-08". A region has one tier at a time: add "until": "2021-08" into the first, or correct the second.',
    ],
    'no interval': [
      put('regions/KR-47/tiers', []),
      'membership.json, region "Gyeongbuk" (KR-47): it has no interval of membership. Add one to "tiers", such as { "tier": "member", "from": "2006-09" }.',
    ],
    'a member of a country without members': [
      put('regions/KG-C/tiers/0/tier', 'member'),
      'membership.json, region "Chuy" (KG-C): it is a member, but its country "KG" is not marked as a member country. Set "memberCountry": true there, or correct the tier.',
    ],
    'former names out of order': [
      put('regions/RU-ZAB/formerNames/1', { ...regionOf('RU-ZAB').formerNames![0], until: '1999-01-01' }),
      'membership.json, region "Zabaikalsky Territory" (RU-ZAB): "formerNames" are not in order. List the oldest name first.',
    ],
    'a change that ends before it begins': [
      put('changes/rason-2004/until', '2003'),
      'membership.json, change "rason-2004": it ends ("until": "2003") before it begins ("date": "2004"). Correct one of the two.',
    ],
  },

  sums: {
    'a member forgotten': [
      put('regions/RU-MAG/tiers/0', { tier: 'member', from: '2010-10' }),
      'membership.json, statement "September 2008" (2008-09): the source counts 69 members, but the regions listed as members then are 68. Add the missing region (its "tiers" must start "from": "2008-09") or correct "totals".',
      'membership.json, statement "September 2008" (2008-09): its lines name "RU-MAG" as member, but no interval of its starts there. Give the region\'s "tiers" the "from": "2008-09" and that tier, or, where the source is wrong, add a note with "statements": ["2008-09"], "open": true and "explains": ["named"].',
      'membership.json, statement "October 2010" (2010-10): "RU-MAG" as member begins with it, but its lines do not name it. Add to "named", or, where the source leaves it out, add a note with "statements": ["2010-10"], "regions": ["RU-MAG"], "open": true and "explains": ["named"].',
    ],
    'a total that is too small': [
      put('statements/2024-09/totals/associate', 1),
      'membership.json, statement "September 2024" (2024-09): the source counts 1 associate member, but the regions listed as associate members then are 2. Check the regions whose "tiers" start "from": "2024-09", or correct "totals".',
    ],
    'two missing': [
      put('statements/2024-09/totals/member', 84),
      'membership.json, statement "September 2024" (2024-09): the source counts 84 members, but the regions listed as members then are 82. Add the missing regions (their "tiers" must start "from": "2024-09") or correct "totals".',
    ],
    'the two of 2000 are explained by their note, not by code': [
      remove('notes/two-unnamed-in-2000/explains'),
      'membership.json, statement "2000" (2000): "CN-NX" as member and "KR-26" as member begin with it, but its lines do not name them. Add to "named", or, where the source leaves it out, add a note with "statements": ["2000"], "regions": ["CN-NX", "KR-26"], "open": true and "explains": ["named"].',
      'membership.json, statement "2000" (2000): its lines name "JP-06" as member, "MN-047" as member, "RU-PRI" as member and "CN-LN" as observer, but no interval of theirs starts there. Give the region\'s "tiers" the "from": "2000" and that tier, or, where the source is wrong, add a note with "statements": ["2000"], "open": true and "explains": ["named"].',
    ],
    'the note of 2000 explains only the regions that it is attached to': [
      put('notes/two-unnamed-in-2000/regions', ['CN-NX']),
      'membership.json, statement "2000" (2000): "KR-26" as member begins with it, but its lines do not name it. Add to "named", or, where the source leaves it out, add a note with "statements": ["2000"], "regions": ["KR-26"], "open": true and "explains": ["named"].',
    ],
    'five countries, or six': [
      remove('notes/six-countries-in-2002'),
      'membership.json, statement "2002" (2002): the source counts 5 countries, but the members listed then come from 6. Correct "countries", or, where the source itself is wrong, add a note with "statements": ["2002"], "open": true and "explains": ["countries"].',
    ],
  },
};

describe.each(Object.entries(FAULTS))('%s', (_, faults) => {
  test.each(Object.entries(faults))('%s', (_, [spoil, ...said]) => {
    expect(saidOf(fileWith(spoil))).toEqual(said);
  });
});

test('something else altogether', () => {
  expect(saidOf('hello')).toEqual(['membership.json: expected a group in { }, but found "hello".']);
  expect(saidOf(undefined)).toEqual(['membership.json: expected a group in { }, but found nothing.']);
});

test('the file is called by its name', () => {
  const read = readFacts([], 'other.json');
  expect('problems' in read && read.problems.map(problemText)[0]).toMatch(/^other\.json/);
});

describe('a fifteenth statement', () => {
  const add =
    (total: number): Spoil =>
    (file) => {
      const last = file.statements.at(-1)!;
      file.statements.push({
        ...last,
        id: '2026-10',
        label: 'October 2026',
        totals: { ...last.totals!, member: total },
        named: [{ region: 'JP-04', tier: 'member' as Tier }],
        admittedBy: { ...last.admittedBy!, day: null },
      });
      put('regions/JP-04/tiers/0', { tier: 'member', from: '2026-10' })(file);
    };

  test('is one edit of one file, and the counts rise', () => {
    const more = factsOf(fileWith(add(83)));
    expect(more.statements).toHaveLength(15);
    expect(isoOf(more.range.last)).toBe('2026-10-31');
    expect(countsAt(more, more.range.last)).toEqual({ member: 83, associate: 2, special: 1, observer: 0 });
    expect(joiningOf(more, 'JP-04', Infinity)).toMatchObject({
      after: { id: '2024-09' },
      by: { id: '2026-10' },
    });
  });

  test('that does not add up is refused', () => {
    expect(saidOf(fileWith(add(84)))).toEqual([
      'membership.json, statement "October 2026" (2026-10): the source counts 84 members, but the regions listed as members then are 83. Add the missing region (its "tiers" must start "from": "2026-10") or correct "totals".',
    ]);
  });
});

test('a member that leaves is a smaller total and an end', () => {
  const left = put('regions/RU-KEM/tiers/0/until', '2024-09');
  const less = factsOf(fileWith(left, put('statements/2024-09/totals/member', 81)));
  expect(countsAt(less, less.range.last).member).toBe(81);
});

describe('boundaries', () => {
  const piece = (id: string, more = {}) => ({
    type: 'Polygon',
    arcs: [],
    properties: { of: [{ region: id, ...more }] },
  });
  /** All regions but one, and more pieces. */
  const topology = (left: string | null, ...more: unknown[]) => ({
    type: 'Topology',
    arcs: [],
    objects: {
      atoms: {
        geometries: [
          ...[...facts.regions.keys()]
            .filter((id) => id !== 'KR-POHANG' && id !== left)
            .map((id) => piece(id)),
          ...more,
        ],
      },
      islands: { geometries: [piece('RU-SAK')] },
      overlays: { geometries: [piece('KR-POHANG')] },
      context: { geometries: [{ properties: { country: 'XX' } }] },
    },
  });
  const plain = { type: 'Polygon', arcs: [], id: 'KR-50' };
  const rivers = { geometries: [{ ...plain, id: 'Amur' }] };
  const said = (json: unknown) => checkShapes(facts, json, 'low.topo.json').map(problemText);

  test.each<[string, unknown, ...string[]]>([
    ['that fit', topology(null)],
    [
      'a region without a shape',
      topology('KR-50'),
      'low.topo.json, region "Sejong" (KR-50): it has no shape. Add it to the boundaries, or correct its id.',
    ],
    [
      'a shape without a region',
      topology(null, piece('KR-11')),
      'low.topo.json, shape of "KR-11": no region has the id "KR-11". Add the region to the data file or correct the id in the boundaries.',
    ],
    [
      'a region that lacks its shape for a time',
      topology('KR-47', piece('KR-47', { from: '2023-07-01' })),
      'low.topo.json, region "Gyeongbuk" (KR-47): it has no shape on 1996-09-12, when it belonged. Correct "from" or "until" there.',
    ],
    ['a region whose id is the shape’s, without owners', topology('KR-50', plain)],
    [
      'a shape of no region by its id alone',
      { objects: { ...topology(null).objects, rivers } },
      'low.topo.json, shape of "Amur": no region has the id "Amur". Add the region to the data file or correct the id in the boundaries.',
    ],
    [
      'that are spoilt: the place',
      { objects: { atoms: { geometries: [{ id: 'KR-50', properties: { of: 'KR-50' } }] } } },
      'low.topo.json, objects → atoms → geometries[0] (KR-50) → properties → of: expected a list in [ ], but found "KR-50".',
    ],
  ])('%s', (_, json, ...problems) => {
    expect(said(json)).toEqual(problems);
  });

  test('of 8,500 regions take no longer to check than to read', () => {
    const ids = Array.from({ length: 8500 }, (_, i) => `AA-${i}`);
    const one = facts.regions.get('JP-02')!;
    const many = { ...facts, regions: new Map(ids.map((id) => [id, { ...one, id }])) };
    const began = performance.now();
    expect(checkShapes(many, { objects: { atoms: { geometries: ids.map((id) => piece(id)) } } })).toEqual([]);
    // Each region was once looked for among all pieces, at each statement, with the states of all: minutes.
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test.each([
    [null, 'no "type"'],
    [
      { type: 'FeatureCollection', features: Array(27).fill({}) },
      'a GeoJSON FeatureCollection with 27 features',
    ],
    [{ type: 'Feature' }, '"type": "Feature"'],
    [{ type: 'Topology', objects: {} }, 'a TopoJSON with nothing there'],
    [{ type: 'Topology', objects: { bezirke: {}, rivers: {} } }, 'a TopoJSON with "bezirke", "rivers" there'],
    [
      { objects: { atoms: { geometries: ['a', 'b', 'c', 'd'].map((id) => ({ id })) } } },
      '4 others, such as "a", "b", "c"',
    ],
    [{ objects: { atoms: { geometries: [] } } }, 'none'],
  ])('another file: what was found, what is expected and which command makes one: %j', (json, found) => {
    expect(said(json)).toEqual([
      `low.topo.json: expected a TopoJSON with "atoms" in "objects", shapes of regions such as "CN-HL", but found ${found}. "npm run create -- members.csv --out ../my-map --shapes FILE" makes one.`,
    ]);
  });
});
