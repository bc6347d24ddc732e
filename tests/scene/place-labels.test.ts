// Labels never overlap one another nor boxes in use, whatever the input.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOf, fitBox, landOf } from '../../src/geography/index.ts';
import { textIn } from '../../src/membership/index.ts';
import type { Label } from '../../src/scene/index.ts';
import { sceneAt } from '../../src/scene/index.ts';
import { placeLabels } from '../../src/scene/labels.ts';
import { EVERY } from '../../src/words/every.ts';
import {
  facts as committed,
  committedShapes,
  countryAnchors,
  factsIn,
  plane,
  viewWith,
} from '../support/facts.ts';

const landAt = landOf(committedShapes('low'), (id) => committed.regions.get(id)?.country ?? '');

type Box = { x: number; y: number; width: number; height: number };
const size = { width: 600, height: 400 };
const still = { scale: 1, x: 0, y: 0 };
const measure = ({ text }: Label) => {
  const lines = text.split('\n');
  return { width: 7 * Math.max(...lines.map((line) => line.length)), height: 15 * lines.length };
};
const cross = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const label = (id: string, kind: Label['kind'], at: [number, number], text = id): Label => ({
  id,
  kind,
  text,
  lang: 'en',
  at,
  priority: 0,
});

const labels = fc
  .array(
    fc.record({
      kind: fc.constantFrom('country', 'newcomer', 'region'),
      x: fc.integer({ min: -50, max: 650 }),
      y: fc.integer({ min: -50, max: 450 }),
      length: fc.integer({ min: 1, max: 30 }),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(({ kind, x, y, length }, i) => label(`L${i}`, kind as 'country', [x, y], 'x'.repeat(length))),
  );
const boxes = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 300 }),
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 200 }),
  }),
  { maxLength: 4 },
);

describe('placing', () => {
  test('a country’s name at sea is left out where all that it names is out of view', () => {
    const at = (members: NonNullable<Label['members']>) => {
      const name = { ...label('Land', 'country', [300, 200], 'A name'), country: 'Land', members };
      return (land: string | null) =>
        placeLabels([name], still, size, measure, [], () =>
          land === null ? null : { country: land, regions: [] },
        );
    };
    expect(at([[-900, 200]])(null)).toEqual([]);
    expect(at([[320, 200]])(null)).toHaveLength(1);
    expect(at([])(null)).toHaveLength(1);
    // On a map that is zoomed in, the anchors of the regions may be out of view, and their land in it.
    expect(at([[-900, 200]])('Land')).toHaveLength(1);
  });

  test('keeps off marks; a country’s name covers as few as it can, a new member’s is left out', () => {
    const row = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ x: 4 + 12 * i, y: 190, width: 9, height: 20 }));
    const everywhere = Array.from({ length: 40 }, (_, i) =>
      row(70).map((mark) => ({ ...mark, y: 20 * i })),
    ).flat();
    const place = (kind: Label['kind'], marks: readonly Box[]) =>
      placeLabels([label('A', kind, [300, 200], 'a name')], still, size, measure, [], null, {}, marks)[0];
    const isOn = ({ y, height, ...one }: Box, marks: readonly Box[]) =>
      marks.some((mark) => cross({ ...one, y: y + height * 0.2, height: height * 0.6 }, mark));
    for (const kind of ['country', 'newcomer'] as const) {
      expect(place(kind, [])).toBeDefined();
      expect(isOn(place(kind, row(70))!, row(70)), kind).toBe(false);
    }
    expect(place('country', everywhere)).toBeDefined();
    expect(place('newcomer', everywhere)).toBeUndefined();
  });

  test('a country’s name is never placed over land of another country, but at the end of a line over sea', () => {
    const name = { ...label('Land', 'country', [300, 200], 'A long name'), country: 'Land', members: [] };
    const land = (country: string) => ({ country, regions: [] });
    const island = (x: number, y: number) => Math.hypot(x - 300, y - 200) < 12;
    const [onSea] = placeLabels([name], still, size, measure, [], (x, y) =>
      island(x, y) ? land('Land') : null,
    );
    expect(onSea!.line).toBe(null);
    // Another country around the island leaves only the sea beyond.
    const around = (radius: number) => (x: number, y: number) =>
      island(x, y) ? land('Land') : Math.hypot(x - 300, y - 200) < radius ? land('Other') : null;
    const [onLine] = placeLabels([name], still, size, measure, [], around(50));
    const corners = [onLine!.x, onLine!.x + onLine!.width].map((x) => Math.abs(x - 300));
    const rows = [onLine!.y, onLine!.y + onLine!.height].map((y) => Math.abs(y - 200));
    expect(Math.max(Math.min(...corners), Math.min(...rows))).toBeGreaterThan(25);
    expect(onLine!.line!.from).toEqual([300, 200]);
    // A line is short: farther off there is no place.
    expect(placeLabels([name], still, size, measure, [], around(250))).toEqual([]);
    // On its own land it stands all the same.
    const own = placeLabels([name], still, size, measure, [], () => land('Land'));
    expect(own).toMatchObject([{ line: null, share: 1 }]);
  });

  test('a region’s name leaves its land for that of a neighbour in its country, but not across water', () => {
    const name = { ...label('R', 'newcomer', [300, 200], 'A region'), country: 'Land' };
    const taken = [{ x: 304, y: 0, width: 200, height: 400 }];
    const neighbour = { country: 'Land', regions: ['N'] };
    const own = { country: 'Land', regions: ['R'] };
    const at = (strait: boolean) => (x: number) => (x > 296 ? own : strait && x > 285 ? null : neighbour);
    expect(placeLabels([name], still, size, measure, taken, at(false))).toHaveLength(1);
    expect(placeLabels([name], still, size, measure, taken, at(true))).toEqual([]);
  });

  test('the selected region’s has a line only where its country has no land for it', () => {
    const name = {
      ...label('R', 'newcomer', [300, 200], 'A region'),
      country: 'Land',
      members: [[300, 200]],
    };
    const round = (country: string) => (x: number, y: number) =>
      Math.hypot(x - 300, y - 200) < 60 ? { country, regions: country === 'Land' ? ['N'] : [] } : null;
    const placed = (country: string) =>
      placeLabels([name as unknown as Label], still, size, measure, [], round(country));
    expect(placed('Land')).toMatchObject([{ line: null }]);
    expect(placed('Other')).toMatchObject([{ line: { from: [300, 200] } }]);
  });

  test('keeps every label clear of every other, of the obstacles and of the edge', () => {
    fc.assert(
      fc.property(labels, boxes, (all, taken) => {
        const placed = placeLabels(all, still, size, measure, taken);
        placed.forEach((one, i) => {
          for (const other of [...placed.slice(i + 1), ...taken]) expect(cross(one, other)).toBe(false);
          expect(one.x >= 0 && one.y >= 0).toBe(true);
          expect(one.x + one.width <= size.width && one.y + one.height <= size.height).toBe(true);
        });
        expect(new Set(placed.map((one) => one.label)).size).toBe(placed.length);
      }),
      { numRuns: 300 },
    );
  });

  test('places labels after others as it would place them afresh', () => {
    // From one list, so that many labels of a time are also in the next.
    const times = labels.chain((all) =>
      fc.tuple(
        fc.array(fc.shuffledSubarray(all), { minLength: 2, maxLength: 5 }),
        fc.array(fc.subarray(all), { minLength: 2, maxLength: 5 }),
      ),
    );
    const lands = (x: number, y: number) => {
      const country = ['Land', 'Other', null][Math.floor((x + y) / 130) % 3];
      return country ? { country, regions: [`L${Math.floor(x / 40)}`] } : null;
    };
    fc.assert(
      fc.property(times, boxes, ([shuffled, inOrder], taken) => {
        const last = {};
        const withLand = (one: Label): Label => ({ ...one, country: 'Land', members: [one.at] });
        for (const all of [...inOrder, ...shuffled].map((list) => list.map(withLand))) {
          const after = placeLabels(all, still, size, measure, taken, lands, last);
          expect(after).toEqual(placeLabels(all, still, size, measure, taken, lands));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('gives the earlier label the place, and leaves out the one that finds none', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => label(`N${i}`, 'newcomer', [300, 200], 'a long name'));
    const placed = placeLabels(crowd, still, size, measure);
    expect(placed[0]!.label.id).toBe('N0');
    expect(placed.length).toBeGreaterThan(1);
    expect(placed.length).toBeLessThan(12);
  });

  test('a new member’s label is beside its anchor, a country’s on it', () => {
    const [newcomer] = placeLabels([label('N', 'newcomer', [300, 200])], still, size, measure);
    expect(cross(newcomer!, { x: 299, y: 199, width: 2, height: 2 })).toBe(false);
    const [country] = placeLabels([label('C', 'country', [300, 200])], still, size, measure);
    expect(cross(country!, { x: 299, y: 199, width: 2, height: 2 })).toBe(true);
  });

  test('goes by the placement, and leaves out what is off the screen', () => {
    const placement = { scale: 1000, x: 50, y: 20 };
    const [one] = placeLabels([label('C', 'country', [0.2, 0.1])], placement, size, measure);
    expect([one!.x + one!.width / 2, one!.y + one!.height / 2]).toEqual([250, 120]);
    expect(placeLabels([label('C', 'country', [2, 0.1])], placement, size, measure)).toEqual([]);
  });

  test('a country’s name tries more places than a newcomer’s, at last smaller and farther off', () => {
    // What stands around its place leaves nothing free but a band a little way off.
    const wall = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
    const country = label('C', 'country', [300, 200], 'Long country name');
    const newcomer = label('N', 'newcomer', [300, 200], 'Long country name');
    const around = [wall(180, 170, 240, 46)];
    const [placed] = placeLabels([country], still, size, measure, around);
    expect(placed).toBeDefined();
    expect(Math.abs(placed!.y + placed!.height / 2 - 200)).toBeLessThan(50);
    expect(placeLabels([newcomer], still, size, measure, around)).toEqual([]);

    // Between two columns there is room for smaller type alone.
    const full = measure(country).width;
    const columns = [wall(0, 0, 300 - full * 0.46, 400), wall(300 + full * 0.46, 0, 300, 400)];
    const [narrow] = placeLabels([country], still, size, measure, columns);
    expect(narrow!.share).toBeLessThan(1);
    expect(narrow!.label.text).toBe(country.text);
    expect(narrow!.width).toBeLessThan(full * 0.9);
    expect(placeLabels([newcomer], still, size, measure, columns)).toEqual([]);
  });

  test('a country’s name that fits only on two lines is broken between words', () => {
    const members = [[300, 200]] as const;
    const country = { ...label('C', 'country', [300, 200], 'Rep. of Somewhere'), members };
    const full = measure(country).width;
    const between = (share: number) => [
      { x: 0, y: 0, width: 300 - full * share, height: 400 },
      { x: 300 + full * share, y: 0, width: 300, height: 400 },
    ];
    const [broken] = placeLabels([country], still, size, measure, between(0.4));
    expect(broken!.label).toEqual({ ...country, text: 'Rep. of\nSomewhere' });
    // Without members, as in the first picture, it stays in one piece.
    const { members: _, ...inOnePiece } = country;
    expect(placeLabels([inOnePiece], still, size, measure, between(0.4))[0]?.label.text ?? '').not.toContain(
      '\n',
    );
    // One word has none; it is left out where not even the smallest type fits.
    const word = label('C', 'country', [300, 200], 'Rep.ofxSomewhere');
    expect(placeLabels([word], still, size, measure, between(0.4))[0]?.label).toBe(word);
    expect(placeLabels([word], still, size, measure, between(0.2))).toEqual([]);
  });
});

describe.each(['ko', 'ja'] as const)('the longest name of a country, in %s', (lang) => {
  const facts = factsIn(lang);
  const scene = sceneAt(
    facts,
    { regions: new Map(), countries: countryAnchors },
    viewWith({ lang }),
    EVERY[lang],
    'light',
  );
  const countries = scene.labels.filter(({ kind }) => kind === 'country');
  const [long, ...none] = countries.filter(({ text }) => text.includes('\n'));
  // Wide characters, as wide as they are high.
  const measured = ({ text }: Label) => {
    const lines = text.split('\n');
    return { width: 14.5 * Math.max(...lines.map((line) => line.length)), height: 17.4 * lines.length };
  };
  const placedIn = (labels: readonly Label[], width: number, height: number) => {
    const inside = { top: 10, right: 10, bottom: 10, left: 10 };
    const frame = boxOf(facts.association.frame.map((at) => plane.forward(at)));
    const placement = fitBox(frame, { width, height }, inside);
    return { placement, placed: placeLabels(labels, placement, { width, height }, measured, [], landAt) };
  };

  test('is the official one, unchanged but for where its line ends, and yields to all others', () => {
    expect(none).toEqual([]);
    const country = facts.countries.get(long!.id)!;
    expect(long!.text.replace('\n', '')).toBe(textIn(country.name, lang).text);
    expect(long!.text.split('\n')[1]).toBe({ ko: '인민공화국', ja: '人民共和国' }[lang]);
    expect(countries.at(-1)).toBe(long);
    expect(scene.legend.countries.find(({ id }) => id === long!.id)!.name).not.toContain('\n');
  });

  test.each([
    [320, 240],
    [390, 280],
    [390, 620],
    [1110, 700],
  ])('at %d × %d it is at its land or left out, and moves no other', (width, height) => {
    const { placement, placed } = placedIn(countries, width, height);
    const others = placedIn(
      countries.filter((one) => one !== long),
      width,
      height,
    ).placed;
    expect(others.length).toBeGreaterThanOrEqual(4);
    expect(placed.filter((one) => one.label !== long)).toEqual(others);
    const own = placed.find((one) => one.label === long);
    if (width > 1000) expect(own).toBeDefined();
    if (!own) return;
    const middle = [own.x + own.width / 2, own.y + own.height / 2] as const;
    const { scale, x, y } = placement;
    const land = landAt((middle[0] - x) / scale, (middle[1] - y) / scale, scale);
    expect(land?.country ?? long!.country).toBe(long!.country);
  });
});
