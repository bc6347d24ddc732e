// One contract for both painters: from one scene, what MapLibre is told equals what the picture draws.
// The picture is asked through a sink that remembers; MapLibre through the feature-states it would be sent, put
// together as MapLibre puts them together: a later state overwrites an earlier one's values and keeps the rest.
import { describe, expect, test } from 'vitest';
import type { Shapes } from '../src/geography/index.ts';
import {
  areaStates,
  borderStates,
  changed,
  type FeatureState,
  markStates,
  type States,
} from '../src/map/states.ts';
import { styleOf } from '../src/map/style.ts';
import { dashOf, dotsOf } from '../src/picture/svg-parts.ts';
import { PALETTES, type Scene } from '../src/scene/index.ts';
import { type Change, COLOR_BY } from '../src/view/index.ts';
import { type Recorded, recorded } from './picture/recorder.ts';
import { committedShapes, facts, sceneWith } from './support/facts.ts';

const shapes = committedShapes('middle', committedShapes('low'));
/** CSS pixels per plane unit: a phone's whole area, a laptop's, and one city filling the screen. */
const SCALES = [320, 700, 9000];

/** What MapLibre holds after it was sent one scene after another. */
class Held {
  readonly states = new Map<string, FeatureState>();
  #sent: States = new Map();

  show(scene: Scene, scale: number, of: Shapes = shapes): void {
    const next: States = new Map();
    areaStates(scene, of, next);
    borderStates(scene, of, next);
    markStates(scene, of, scale, next);
    for (const [key, state] of changed(this.#sent, next))
      this.states.set(key, { ...this.states.get(key), ...state });
    this.#sent = next;
  }
}

/** The painters' disagreements, a line each. */
function differences(held: ReadonlyMap<string, FeatureState>, drawn: Recorded): string[] {
  const found: string[] = [];
  const compare = (what: string, map: unknown, picture: unknown) => {
    if (JSON.stringify(map) !== JSON.stringify(picture))
      found.push(`${what}: map ${JSON.stringify(map)}, picture ${JSON.stringify(picture)}`);
  };
  for (const { id, index } of shapes.atoms) {
    const state = held.get(`areas/${index}`);
    const area = drawn.areas.get(`fill/${id}`);
    compare(`fill of ${id}`, state?.on ? state.fill : null, area?.fill ?? null);
    compare(`hatch of ${id}`, state?.hatch ? 'diagonal' : null, area?.hatch ?? null);

    const dot = held.get(`marks/${index}`);
    const mark = drawn.marks.get(`mark/${id}`);
    const radius = Number(dot?.radius);
    const rim = Number(dot?.strokeWidth);
    compare(
      `mark of ${id}`,
      dot?.on
        ? [
            // MapLibre puts a circle's stroke around its radius.
            { colour: dot.stroke, width: rounded(2 * (radius + rim)) },
            { colour: dot.fill, width: rounded(2 * radius) },
          ]
        : null,
      mark ? dotsOf(mark).map(({ colour, width }) => ({ colour, width: rounded(width) })) : null,
    );
  }
  for (const { index } of shapes.borders) {
    const state = held.get(`borders/${index}`);
    const kinds = ['solid', 'dashed', 'dotted'].filter((kind) => state?.[kind] === 1);
    const line = drawn.lines.get(`line/${index}`);
    compare(
      `outline ${index}`,
      kinds.length > 0 ? [kinds, state?.lineColour, state?.lineWidth] : null,
      line ? [[line.dash ?? 'solid'], line.stroke, line.width] : null,
    );
    const rim = drawn.lines.get(`rim/${index}`);
    compare(
      `rim ${index}`,
      state?.rim ? [null, state.rimColour, state.rimWidth] : null,
      rim ? [rim.dash, rim.stroke, rim.width] : null,
    );
  }
  return found;
}

const rounded = (value: number) => Number(value.toFixed(6));

const themes = ['light', 'dark'] as const;

describe.each(themes)('in %s', (theme) => {
  test.each(COLOR_BY)('coloured by %s, at all fourteen statements', (colorBy) => {
    for (const scale of SCALES) {
      // Forth and back again, so that each date also follows a later one.
      const ids = facts.statements.map(({ id }) => id);
      const held = new Held();
      for (const date of [...ids, ...ids.toReversed()]) {
        const scene = sceneWith({ date, colorBy }, theme, shapes.anchors);
        held.show(scene, scale);
        expect(differences(held.states, recorded(scene, shapes, scale)), `${date} at ${scale}`).toEqual([]);
      }
    }
  });

  const views: Record<string, Change> = {
    'a region selected': { selected: 'KR-47' },
    'a small region selected': { selected: 'KR-POHANG' },
    'one country alone': { countries: ['MN'] },
    'one tier alone': { tiers: ['associate'] },
    'observers too': { observers: true },
    'who left nothing behind': { date: '1998', observers: true, selected: 'RU-SA' },
  };
  test.each(Object.entries(views))('with %s, after all others', (_name, change) => {
    const held = new Held();
    for (const other of Object.values(views)) held.show(sceneWith(other, theme, shapes.anchors), 700);
    const scene = sceneWith(change, theme, shapes.anchors);
    held.show(scene, 700);
    expect(differences(held.states, recorded(scene, shapes, 700))).toEqual([]);
  });
});

test('what is compared holds every kind of look, so that none is compared with nothing', () => {
  const kinds = new Set<string>();
  for (const { id: date } of facts.statements) {
    const scene = sceneWith({ date }, 'light', shapes.anchors);
    const { areas, lines, marks } = recorded(scene, shapes, 700);
    if ([...areas.values()].some(({ hatch }) => hatch)) kinds.add('hatch');
    for (const [key, { dash }] of lines) kinds.add(key.startsWith('rim') ? 'rim' : (dash ?? 'solid'));
    if (marks.size > 0) kinds.add('mark');
  }
  expect([...kinds].sort()).toEqual(['dashed', 'dotted', 'hatch', 'mark', 'rim', 'solid']);
});

describe('a painter that tells another story is found', () => {
  const scene = sceneWith({ date: '1998' }, 'light', shapes.anchors);
  const drawn = recorded(scene, shapes, 700);
  const told = () => {
    const held = new Held();
    held.show(scene, 700);
    return held.states;
  };
  const keyWith = (states: ReadonlyMap<string, FeatureState>, prefix: string, name: string) =>
    [...states].find(([key, state]) => key.startsWith(prefix) && state[name] === 1)![0];
  test.each([
    ['areas', 'on', 'fill', '#000001'],
    ['areas', 'on', 'hatch', 1],
    ['areas', 'hatch', 'hatch', 0],
    ['borders', 'solid', 'lineColour', '#000001'],
    ['borders', 'solid', 'lineWidth', 9],
    ['borders', 'solid', 'solid', 0],
    ['borders', 'solid', 'dashed', 1],
    ['borders', 'rim', 'rim', 0],
    ['borders', 'rim', 'rimColour', '#000001'],
    ['borders', 'rim', 'rimWidth', 9],
    ['marks', 'on', 'on', 0],
    ['marks', 'on', 'radius', 1],
    ['marks', 'on', 'fill', '#000001'],
    ['marks', 'on', 'stroke', '#000001'],
    ['marks', 'on', 'strokeWidth', 9],
  ] as const)('%s where %s: %s', (source, where, name, value) => {
    const states = told();
    // 1998 has no associate yet: any area may wear the hatch that another must not lose.
    const key = where === 'hatch' ? `areas/${shapes.atoms[0]!.index}` : keyWith(states, source, where);
    if (where === 'hatch') states.set(key, { ...states.get(key), hatch: 1 });
    else states.set(key, { ...states.get(key), [name]: value });
    expect(differences(states, drawn)).toHaveLength(1);
  });
});

describe('what MapLibre is told once and for all', () => {
  const { layers } = styleOf(shapes, PALETTES.light);
  const order = layers.map(({ id }) => id);

  test('layers lie over each other as the picture draws', () => {
    // The picture: all areas each under its hatch, overlays over them, outlines, rims, marks.
    const places = [
      'sea',
      'backdrop',
      'areas',
      'areas-hatch',
      'overlays',
      'overlays-hatch',
      'lines',
      'rims',
      'marks',
    ];
    expect(order.filter((id) => places.includes(id))).toEqual(places);
    const { keys } = recorded(sceneWith({}, 'light', shapes.anchors), shapes, 700);
    const kinds = keys.map((key) => key.split('/')[0]).filter((kind, i, all) => kind !== all[i - 1]);
    expect(kinds).toEqual(['land', 'fill', 'line', 'rim', 'mark']);
    const overlays = new Set(shapes.atoms.filter(({ overlay }) => overlay).map(({ id }) => `fill/${id}`));
    const fills = keys.filter((key) => key.startsWith('fill/')).map((key) => overlays.has(key));
    expect(fills).toContain(true);
    expect(fills.lastIndexOf(false)).toBeLessThan(fills.indexOf(true));
  });

  test.each(['dashed', 'dotted'] as const)('%s lines have the picture’s dashes and ends', (dash) => {
    const layer = layers.find(({ id }) => id === `lines-${dash}`);
    if (layer?.type !== 'line') throw new Error(`no layer of ${dash} lines`);
    for (const width of [0.8, 1.4, 2]) {
      const inWidths = layer.paint?.['line-dasharray'] as number[];
      expect(inWidths.map((part) => part * width).join(' ')).toBe(dashOf(dash, width));
    }
    expect(layer.layout?.['line-cap']).toBe('butt');
  });
});
