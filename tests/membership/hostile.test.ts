// Hostile and malformed files: any bytes are refused with a sentence that names the place, or give scenes without NaN.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeTileGrid } from '../../src/element/make-tile-grid.ts';
import { readBoundaries } from '../../src/element/read-boundaries.ts';
import { boxOf, equalAreaPlane, fitBox } from '../../src/geography/index.ts';
import {
  type Facts,
  type Problem,
  problemText,
  readFacts,
  readTexts,
  withTexts,
} from '../../src/membership/index.ts';
import { placesOf, sceneAt } from '../../src/scene/index.ts';
import { initialView, latestDate } from '../../src/view/index.ts';
import { english } from '../../src/words/index.ts';
import { committedShapes, facts, plane } from '../support/facts.ts';
import { runs } from '../support/runs.ts';
import { put } from './support.ts';

const text = (name: string) => readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8');
const file = text('membership.json');
const low = committedShapes('low');

const HOSTILE = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://example.org")',
  'constructor',
  '__proto__',
  '\u0000',
  '\u202Egnp.exe',
  '\ud800',
  '2006-02-30',
  '9999-12',
  '0000',
  '1998',
  'KR-47',
  'x'.repeat(3_000_000),
  '',
  null,
  true,
  -1,
  0,
  1e-300,
  1e300,
  Number.POSITIVE_INFINITY,
  [],
  {},
  [[]],
  [null],
];
type Place = readonly string[];
/** A place of the file, every key at each level as likely as the others, so that long lists don't hide the rest. */
function placeIn(value: unknown, choices: readonly number[]): Place {
  const [choice = 0, ...rest] = choices;
  if (typeof value !== 'object' || value === null || rest.length === 0) return [];
  const keys = Object.keys(value);
  const key = keys[choice % keys.length];
  return key === undefined ? [] : [key, ...placeIn(value[key as never], rest)];
}
const values = fc.oneof(fc.constantFrom(...HOSTILE), fc.anything());
const choices = fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 9 });
/** A file with some of its values replaced. */
function spoiled(json: string) {
  return fc.array(fc.tuple(choices, values), { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = JSON.parse(json);
    for (const [where, value] of changes) {
      const place = placeIn(copy, where);
      if (place.length > 0) put(place, value)(copy);
    }
    return copy as unknown;
  });
}

const saysWhy = (file: string, problems: readonly Problem[]) => {
  expect(problems.length).toBeGreaterThan(0);
  for (const text of problems.map(problemText)) {
    expect(text).toMatch(/^\S.*: .+\.$/s);
    expect(text.startsWith(file), text).toBe(true);
  }
};
function finite(value: unknown): void {
  JSON.stringify(value, (key, one) => {
    if (typeof one === 'number' && !Number.isFinite(one)) throw new Error(`${key} is ${one}`);
    return one instanceof Map ? [...one] : one;
  });
}
function drawn(read: Facts): void {
  const own = equalAreaPlane(read.association.projection.center);
  const frame = boxOf(read.association.frame.map((point) => own.forward(point)));
  finite([frame, fitBox(frame, { width: 800, height: 600 })]);
  const { countries } = placesOf(read, own, low);
  finite([...countries]);
  for (const date of [latestDate(read), read.statements[0]!.id]) {
    const view = { ...initialView(latestDate(read)), date };
    const scene = sceneAt(read, { regions: low.anchors, countries }, view, english, 'light');
    finite({ ...scene, basis: null, styles: [...scene.styles.values()], labels: [...scene.labels.values()] });
  }
}

/** Any value of a file may be another: it is refused with a reason, or read and used. */
function anyMayBeAnother<Read extends object>(
  name: string,
  count: number,
  read: (json: unknown) => Read,
  use: (read: Exclude<Read, { problems: readonly Problem[] }>) => void,
): void {
  test(`${name}: any value of the file may be another`, () => {
    const law = fc.property(spoiled(text(name)), (json) => {
      const found = read(json);
      if ('problems' in found)
        saysWhy(name.startsWith('membership') ? name : 'boundaries', found.problems as readonly Problem[]);
      else use(found as Exclude<Read, { problems: readonly Problem[] }>);
    });
    fc.assert(law, { numRuns: runs(count) });
  });
}

anyMayBeAnother(
  'membership.json',
  300,
  (json) => readFacts(json),
  (read) => drawn(read.facts),
);
anyMayBeAnother(
  'low.topo.json',
  100,
  (json) => readBoundaries(json, facts, plane),
  ({ anchors, atoms }) => finite([...anchors.values(), ...atoms.flatMap(({ box, size }) => [box, size])]),
);
anyMayBeAnother(
  'membership.ko.json',
  50,
  (json) => readTexts(json, 'ko', 'membership.ko.json'),
  (read) => drawn(withTexts(facts, read)),
);
anyMayBeAnother(
  'membership.tiles.json',
  50,
  (json) => makeTileGrid(json, facts, 'membership.tiles.json'),
  ({ grid }) => finite([grid.frame, ...grid.shapes.anchors.values()]),
);

describe('what is refused, with the reason', () => {
  const usual = 'regions/3/names/usual/en';
  const first = (list: 'regions' | 'insets', count: number) => {
    const { regions, association } = JSON.parse(file);
    return Array(count).fill(list === 'regions' ? regions[0] : association.insets[0]);
  };
  test.each<[string, string, () => unknown, RegExp]>([
    [
      'a link that runs a script',
      'sources/1/url',
      () => 'javascript:alert(1)',
      /url: expected a URL that begins with https:/,
    ],
    [
      'a link with data',
      'association/website',
      () => 'data:text/html,x',
      /website: expected a URL that begins with/,
    ],
    [
      'a link of the credits',
      'association/credits/0/url',
      () => 'file:///etc/passwd',
      /url: expected a URL that begins with/,
    ],
    ['an id that every object has', 'regions/3/id', () => 'constructor', /id: expected up to 100 letters/],
    ['a control character', usual, () => 'A\u0007B', /without control characters/],
    ['a text that turns the direction', usual, () => 'A\u202eB', /without control characters/],
    ['a very long text', 'association/title/en', () => 'x'.repeat(5_000_000), /at most 20,000 characters/],
    ['a frame of nothing', 'association/frame', () => [], /frame: expected two points or more/],
    [
      'a frame of one point',
      'association/frame',
      () => [
        [1, 2],
        [1, 2],
      ],
      /"frame" encloses no area/,
    ],
    ['40,000 regions', 'regions', () => first('regions', 40_000), /expected at most 10000 entries/],
    ['2,000 insets', 'association/insets', () => first('insets', 2000), /expected at most 30 entries/],
  ])('%s', (_, place, value, said) => {
    const json = JSON.parse(file);
    put(place, value())(json);
    const start = performance.now();
    const read = readFacts(json);
    expect('problems' in read && read.problems.map(problemText).join('\n')).toMatch(said);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  const shape = 'objects/atoms/geometries/0';
  test.each<[string, string, unknown]>([
    ['a scale that is none', 'transform/scale', [null, 1]],
    ['arcs that are none', 'arcs', {}],
    ['a position that is none', 'arcs/5/0', ['a', 1]],
    ['an arc that the file lacks', `${shape}/arcs`, [[99_999]]],
    ['a point', `${shape}/type`, 'Point'],
    ['an anchor that is no position', `${shape}/properties/anchor`, [110]],
    ['a date that is none', `${shape}/properties/of/0/from`, '2006-02-30'],
    ['a layer that is none', 'objects/context', 7],
    // Its complement, of 32 bits, is a number of the file's arcs or less.
    ['an arc of a number beyond all bits', `${shape}/arcs`, [[-1.460828173921556e25]]],
  ])('boundaries with %s', (_, place, value) => {
    const json = JSON.parse(text('low.topo.json'));
    put(place, value)(json);
    const read = readBoundaries(json, facts, plane);
    saysWhy('boundaries', 'problems' in read ? read.problems : []);
  });
});
