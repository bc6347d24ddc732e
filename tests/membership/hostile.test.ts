// Hostile and malformed files: any bytes are refused with a sentence that names the place, or give scenes without NaN.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { makeTileGrid } from '../../src/element/make-tile-grid.ts';
import { readBoundaries } from '../../src/element/read-boundaries.ts';
import { boxOf, equalAreaPlane, fitBox } from '../../src/geography/index.ts';
import { type Facts, problemText, readFacts, readTexts, withTexts } from '../../src/membership/index.ts';
import { placesOf, sceneAt } from '../../src/scene/index.ts';
import { initialView, latestDate } from '../../src/view/index.ts';
import { english } from '../../src/words/index.ts';
import { committedShapes, facts, plane } from '../support/facts.ts';
import { runs } from '../support/runs.ts';

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
function put(holder: unknown, place: Place, value: unknown): void {
  let at = holder as Record<string, unknown>;
  for (const key of place.slice(0, -1)) at = at[key] as typeof at;
  const last = place.at(-1);
  if (last !== undefined) at[last] = value;
}
const values = fc.oneof(fc.constantFrom(...HOSTILE), fc.anything());
const choices = fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 9 });
/** A file with some of its values replaced. */
function spoiled(json: string) {
  return fc.array(fc.tuple(choices, values), { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = JSON.parse(json);
    for (const [where, value] of changes) put(copy, placeIn(copy, where), value);
    return copy as unknown;
  });
}

const saysWhy = (problems: readonly { file: string; place: string; text: string }[]) => {
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) expect(problemText(problem)).toMatch(/^\S.*: .+\.$/s);
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

test('data: any value of the file may be another', () => {
  fc.assert(
    fc.property(spoiled(file), (json) => {
      const read = readFacts(json);
      if ('problems' in read) saysWhy(read.problems);
      else drawn(read.facts);
    }),
    { numRuns: runs(200) },
  );
});

test('boundaries: any value of the file may be another', () => {
  fc.assert(
    fc.property(spoiled(text('low.topo.json')), (json) => {
      const read = readBoundaries(json, facts, plane);
      if ('problems' in read) return saysWhy(read.problems);
      finite([...read.anchors.values()]);
      for (const { box, size } of read.atoms) finite([box, size]);
    }),
    { numRuns: runs(100) },
  );
});

test('texts: any value of the file may be another', () => {
  fc.assert(
    fc.property(spoiled(text('membership.ko.json')), (json) => {
      const read = readTexts(json, 'ko', 'membership.ko.json');
      if ('problems' in read) saysWhy(read.problems);
      else drawn(withTexts(facts, read));
    }),
    { numRuns: runs(50) },
  );
});

test('tiles: any value of the file may be another', () => {
  fc.assert(
    fc.property(spoiled(text('membership.tiles.json')), (json) => {
      const read = makeTileGrid(json, facts, 'membership.tiles.json');
      if ('problems' in read) saysWhy(read.problems);
      else finite([read.grid.frame, ...read.grid.shapes.anchors.values()]);
    }),
    { numRuns: runs(50) },
  );
});

describe('what is refused, with the reason', () => {
  type File = ReturnType<typeof JSON.parse>;
  const cases: Record<string, readonly [spoil: (file: File) => void, said: RegExp]> = {
    'a link that runs a script': [
      (f) => {
        f.sources[1].url = 'javascript:alert(1)';
      },
      /url: expected a URL that begins with https:/,
    ],
    'a link with data': [
      (f) => {
        f.association.website = 'data:text/html,x';
      },
      /website: expected a URL that begins with/,
    ],
    'a link of the credits': [
      (f) => {
        f.association.credits[0].url = 'file:///etc/passwd';
      },
      /url: expected a URL that begins with/,
    ],
    'an id that every object has': [
      (f) => {
        f.regions[3].id = 'constructor';
      },
      /id: expected up to 100 letters/,
    ],
    'a control character': [
      (f) => {
        f.regions[3].names.usual.en = 'A\u0007B';
      },
      /without control characters/,
    ],
    'a text that turns the direction': [
      (f) => {
        f.regions[3].names.usual.en = 'A\u202eB';
      },
      /without control characters/,
    ],
    'a very long text': [
      (f) => {
        f.association.title.en = 'x'.repeat(5_000_000);
      },
      /at most 20,000 characters/,
    ],
    'a frame of nothing': [
      (f) => {
        f.association.frame = [];
      },
      /frame: expected two points or more/,
    ],
    'a frame of one point': [
      (f) => {
        f.association.frame = [
          [1, 2],
          [1, 2],
        ];
      },
      /"frame" encloses no area/,
    ],
    '40,000 regions': [
      (f) => {
        f.regions = Array.from({ length: 40_000 }, () => f.regions[0]);
      },
      /expected at most 10000 entries/,
    ],
    '2,000 insets': [
      (f) => {
        f.association.insets = Array.from({ length: 2000 }, () => f.association.insets[0]);
      },
      /expected at most 30 entries/,
    ],
  };

  test.each(Object.entries(cases))('%s', (_, [spoil, said]) => {
    const json = JSON.parse(file);
    spoil(json);
    const start = performance.now();
    const read = readFacts(json);
    expect('problems' in read && read.problems.map(problemText).join('\n')).toMatch(said);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  const topology: Record<string, (file: Topology & File) => void> = {
    'a scale that is none': (f) => {
      f.transform.scale = [null, 1];
    },
    'arcs that are none': (f) => {
      f.arcs = {};
    },
    'a position that is none': (f) => {
      f.arcs[5][0] = ['a', 1];
    },
    'an arc that the file lacks': (f) => {
      f.objects.atoms.geometries[0].arcs = [[[99_999]]];
    },
    // Its complement, of 32 bits, is a number of the file's arcs or less.
    'an arc of a number beyond all bits': (f) => {
      f.objects.atoms.geometries[0].type = 'Polygon';
      f.objects.atoms.geometries[0].arcs = [[-1.460828173921556e25]];
    },
    'a point': (f) => {
      f.objects.atoms.geometries[0].type = 'Point';
    },
    'an anchor that is no position': (f) => {
      f.objects.atoms.geometries[0].properties.anchor = [110];
    },
    'a date that is none': (f) => {
      f.objects.atoms.geometries[0].properties.of[0].from = '2006-02-30';
    },
    'a layer that is none': (f) => {
      f.objects.context = 7;
    },
  };
  test.each(Object.entries(topology))('boundaries with %s', (_, spoil) => {
    const json = JSON.parse(text('low.topo.json'));
    spoil(json);
    const read = readBoundaries(json, facts, plane);
    saysWhy('problems' in read ? read.problems : []);
  });
});
