// Names on made-up lands: which place each gets, and what becomes of one that finds none.
import { describe, expect, test } from 'vitest';
import { type Atom, assemble, boxOf, landOf, type Point, type Rect } from '../../src/geography/index.ts';
import { NameCandidates, type Placed, placeNames, Ranking } from '../../src/layout/index.ts';
import { textIn } from '../../src/membership/index.ts';
import { type Label, type Scene, sceneAt } from '../../src/scene/index.ts';
import { EVERY } from '../../src/words/every.ts';
import { meets, rect } from '../support/boxes.ts';
import { countryAnchors, factsIn, sceneWith, viewWith } from '../support/facts.ts';
import { measureWith, namedMap, SIZES } from '../support/named-map.ts';

const size = { width: 600, height: 400 };
const still = { scale: 1, x: 0, y: 0 };
/** A letter is 7 px wide, a line 15 px high. */
const measure = ({ text }: Label) => {
  const lines = text.split('\n');
  return { width: 7 * Math.max(...lines.map((line) => line.length)), height: 15 * lines.length };
};

/** Four lands around a square in the middle of the map, whose side is twice `half`, as far as `by` from there. */
const landsAround = (letter: 'R' | 'C', half: number, by: number): Land[] => {
  const [x, y] = [300, 200];
  return [
    { region: `${letter}2`, at: [x - by, y - by, x - half, y + by] },
    { region: `${letter}3`, at: [x + half, y - by, x + by, y + by] },
    { region: `${letter}4`, at: [x - half, y - by, x + half, y - half] },
    { region: `${letter}5`, at: [x - half, y + half, x + half, y + by] },
  ];
};

type Land = { readonly region: string; readonly at: readonly [number, number, number, number] };

function atomOf({ region, at: [x0, y0, x1, y1] }: Land, index: number): Atom {
  const ring: Point[] = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
    [x0, y0],
  ];
  return {
    id: region,
    index,
    owners: [{ region, from: -Infinity, until: Infinity, approximate: false }],
    overlay: false,
    anchor: [(x0 + x1) / 2, (y0 + y1) / 2],
    polygons: [[ring]],
    box: boxOf(ring),
    size: Math.sqrt((x1 - x0) * (y1 - y0)),
  };
}

const label = (id: string, kind: Label['kind'], text = id, country = 'JP'): Label => ({
  id,
  kind,
  text,
  lang: 'en',
  country,
});

/** Regions are of Japan where their id begins with R, else of China; countries are named at a place. */
const countryOf = (region: string) => (region.startsWith('R') ? 'JP' : 'CN');

function place(
  labels: readonly Label[],
  lands: readonly Land[],
  { taken = [], at = [300, 200], lines = 6 }: { taken?: readonly Rect[]; at?: Point; lines?: number } = {},
): Placed[] {
  const atoms = lands.map(atomOf);
  const shapes = assemble({
    units: 1,
    atoms,
    backdrop: [],
    borders: [],
    numbers: new Map(),
    geoJson: () => null,
  });
  const committed = sceneWith({ date: '2024-09' });
  const scene = {
    ...committed,
    states: new Map(lands.map(({ region }) => [region, 'member'])),
    compared: null,
    basis: {
      ...committed.basis,
      facts: {
        ...committed.basis.facts,
        regions: new Map(lands.map(({ region }) => [region, { id: region, country: countryOf(region) }])),
      },
      places: { regions: shapes.anchors, countries: new Map([['JP', at]]) },
    },
  } as unknown as Scene;
  const candidates = new NameCandidates(scene, shapes, landOf(shapes, countryOf), still, measure);
  return placeNames(labels, scene, new Ranking(candidates, still, size, { taken }), lines);
}

describe('the name of a region', () => {
  const land: Land = { region: 'R1', at: [200, 150, 400, 250] };

  test('stands in the middle of its land', () => {
    const [placed] = place([label('R1', 'region')], [land]);
    const middle = [placed!.x + placed!.width / 2, placed!.y + placed!.height / 2];
    expect(middle.map(Math.round)).toEqual([300, 200]);
  });

  test('finds the long side of its land', () => {
    const text = 'A name of its own';
    const lands: Land[] = [
      { region: 'R1', at: [280, 20, 320, 300] },
      { region: 'R2', at: [320, 20, 600, 300] },
      { region: 'R3', at: [0, 20, 280, 300] },
    ];
    // An upright strip between two others has no place; with a foot that is wide enough it has.
    expect(place([label('R1', 'region', text)], lands)).toEqual([]);
    const withFoot = [...lands, { region: 'R1', at: [100, 300, 500, 340] } as Land];
    const [placed] = place([label('R1', 'region', text)], withFoot);
    expect(placed!.y).toBeGreaterThan(290);
  });

  test('is beside its land where the sea or nobody is, and left out where others are around', () => {
    const small: Land = { region: 'R1', at: [290, 190, 310, 210] };
    const [placed] = place([label('R1', 'region', 'A long name')], [small]);
    expect(meets(placed!, rect(290, 190, 20, 20))).toBe(false);
    for (const kind of ['region', 'newcomer'] as const)
      expect(place([label('R1', kind, 'A long name')], [small, ...landsAround('R', 10, 150)])).toEqual([]);
  });

  test('of a new member has a line rather than none, as far as there are lines; a selected one always', () => {
    const small: Land = { region: 'R1', at: [290, 190, 310, 210] };
    const named = (kind: Label['kind'], lines = 6) =>
      place([label('R1', kind, 'A long name')], [small, ...landsAround('R', 10, 35)], { lines });
    expect(named('region')).toEqual([]);
    const [placed] = named('newcomer');
    const { from, to } = placed!.line!;
    expect(meets(rect(from[0], from[1], 0, 0), rect(289, 189, 22, 22))).toBe(true);
    expect(Math.hypot(to[0] - from[0], to[1] - from[1])).toBeLessThanOrEqual(60);
    expect(named('newcomer', 0)).toEqual([]);
    expect(named('selected')).toHaveLength(1);
  });

  test('is set on two lines where one is too long', () => {
    const lands: Land[] = [
      { region: 'R1', at: [270, 150, 330, 250] },
      { region: 'R2', at: [330, 0, 600, 400] },
      { region: 'R3', at: [0, 0, 270, 400] },
    ];
    const [placed] = place([label('R1', 'region', 'Inner Country')], lands);
    expect(placed!.label.text).toBe('Inner\nCountry');
  });
});

describe('the name of a country', () => {
  const name = label('JP', 'country', 'A country');

  test('stands on its land, and on none of another', () => {
    const lands: Land[] = [
      { region: 'R1', at: [260, 150, 340, 250] },
      { region: 'C1', at: [300, 100, 500, 195] },
    ];
    const [placed] = place([name], lands);
    expect(placed!.line).toBe(null);
    expect(meets(placed!, rect(300, 100, 200, 95))).toBe(false);
  });

  test('hangs on a line over sea where others are around its land; farther off it has no place', () => {
    const small: Land = { region: 'R1', at: [292, 192, 308, 208] };
    const [placed] = place([name], [small, ...landsAround('C', 8, 40)]);
    expect(placed!.line!.from).toEqual([300, 200]);
    expect(place([name], [small, ...landsAround('C', 8, 180)])).toEqual([]);
  });

  test('is tried in smaller type, then on two lines', () => {
    const walls = (left: number, right: number) => [rect(0, 0, left, 400), rect(right, 0, 600 - right, 400)];
    const land: Land = { region: 'R1', at: [100, 50, 500, 350] };
    const word = label('JP', 'country', 'Somewhere');
    const [small] = place([word], [land], { taken: walls(266, 334) });
    expect(small!.share).toBeLessThan(1);
    const [broken] = place([label('JP', 'country', 'Rep. of Somewhere')], [land], { taken: walls(258, 342) });
    expect(broken!.label.text).toBe('Rep. of\nSomewhere');
  });
});

describe('among names', () => {
  test('the earlier gets the place', () => {
    const land: Land = { region: 'R1', at: [260, 180, 340, 220] };
    const inside: Land = { region: 'R2', at: [250, 170, 350, 180] };
    const labels = [label('R1', 'newcomer', 'First one'), label('R1', 'region', 'Second one')];
    const placed = place(labels, [land, inside]);
    expect(placed[0]!.label.text).toBe('First one');
    expect(placed.slice(1).some((other) => meets(other, placed[0]!))).toBe(false);
  });

  test('what lies over the map is kept clear of', () => {
    const land: Land = { region: 'R1', at: [200, 100, 400, 300] };
    const box = rect(250, 150, 100, 100);
    // As the page measures it: a DOMRect has no members of its own.
    for (const taken of [box, Object.create(box) as Rect]) {
      const [placed] = place([label('R1', 'region', 'A name')], [land], { taken: [taken] });
      expect(meets(placed!, box)).toBe(false);
    }
  });
});

describe.each(['ko', 'ja'] as const)('the longest name of a country, in %s', (lang) => {
  const facts = factsIn(lang);
  const places = { regions: new Map(), countries: countryAnchors };
  const scene = sceneAt(facts, places, viewWith({ lang }), EVERY[lang], 'light');
  const countries = scene.labels.filter(({ kind }) => kind === 'country');
  const [long, ...none] = countries.filter(({ text }) => text.includes('\n'));

  test('is the official one, unchanged but for where its line ends, and yields to all others', () => {
    expect(none).toEqual([]);
    const country = facts.countries.get(long!.id)!;
    expect(long!.text.replaceAll('\n', '')).toBe(textIn(country.name, lang).text);
    expect(long!.text.split('\n').slice(1)).toEqual(
      { ko: ['민주주의', '인민공화국'], ja: ['民主主義', '人民共和国'] }[lang],
    );
    expect(countries.at(-1)).toBe(long);
    expect(scene.legend.countries.find(({ id }) => id === long!.id)!.name).not.toContain('\n');
  });

  test('is named on a laptop', () => {
    const { shown } = namedMap({ lang, date: '2024-09', size: SIZES['1440 × 900'] });
    expect(shown.map(({ label }) => label.id)).toContain(long!.id);
    expect(measureWith(SIZES['1440 × 900'].type)(long!).height).toBeGreaterThan(30);
  });
});
