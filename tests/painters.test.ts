// One contract for both painters: from one scene, what MapLibre is told equals what the picture draws.
// The picture is asked through a sink that remembers. The map painter is the real one; in MapLibre's place stands
// a stub that holds feature-states as MapLibre does: a later state overwrites an earlier one's values, the rest stays.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Placement } from '../src/geography/index.ts';
import { kindsOf } from '../src/map/kinds.ts';
import { featureId, type Stated, sourceOf } from '../src/map/sources.ts';
import type { FeatureState } from '../src/map/states.ts';
import { CLEAR, LATE, styleOf } from '../src/map/style.ts';
import { CanvasSink, type Pen } from '../src/picture/files.ts';
import { draw } from '../src/picture/index.ts';
import { dashLengths, dashOf, dotsOf, PERIOD, STRIPE, STRIPE_OPACITY } from '../src/picture/svg-parts.ts';
import { type MarkPaint, PALETTES, type Scene } from '../src/scene/index.ts';
import { type Change, COLOR_BY } from '../src/view/index.ts';
import { type AreaPaint, type LinePaint, type Recorded, recorded } from './picture/recorder.ts';
import { committedShapes, facts, sceneWith } from './support/facts.ts';

type States = Map<number, FeatureState>;
type Heard = (event: object) => void;

const stub = vi.hoisted(() => {
  /** As much of MapLibre's Map as the painter uses. */
  class Map_ {
    static last: Map_ | null = null;
    readonly states: States = new Map();
    readonly paint = new Map<string, unknown>();
    readonly style = {};
    readonly touchZoomRotate = { disableRotation() {} };
    getCanvas() {
      return { removeAttribute() {}, setAttribute() {} };
    }
    readonly #heard = new Map<string, Heard[]>();
    #camera: { center: [number, number]; zoom: number };
    sent = 0;

    constructor(options: { center: [number, number]; zoom: number }) {
      this.#camera = options;
      Map_.last = this;
    }
    on(name: string, heard: Heard) {
      this.#heard.set(name, [...(this.#heard.get(name) ?? []), heard]);
    }
    once(name: string, heard: Heard) {
      this.on(name, heard);
    }
    fire(name: string) {
      for (const heard of this.#heard.get(name) ?? []) heard({});
    }
    jumpTo(camera: { center: [number, number]; zoom: number }) {
      this.#camera = camera;
      this.fire('move');
    }
    getZoom() {
      return this.#camera.zoom;
    }
    getCenter() {
      const [lng, lat] = this.#camera.center;
      return { lng, lat };
    }
    setFeatureState({ id }: { source: string; id: number }, state: FeatureState) {
      this.sent += 1;
      this.states.set(id, { ...this.states.get(id), ...state });
    }
    setPaintProperty(layer: string, name: string, value: unknown) {
      this.paint.set(`${layer} ${name}`, value);
    }
    hasImage() {
      return true;
    }
    updateImage() {}
    getSource() {}
    remove() {}
  }
  return { Map: Map_, GeoJSONSource: class {}, setWorkerUrl() {} };
});
vi.mock('maplibre-gl', () => stub);
const { MapPainter } = await import('../src/map/index.ts');

const coarse = committedShapes('low');
const shapes = committedShapes('middle', coarse);
/** CSS pixels per plane unit: a phone's whole area, a laptop's, and one city filling the screen. */
const SCALES = [320, 700, 9000];
const SIZE = { clientWidth: 1000, clientHeight: 700, getBoundingClientRect: () => ({ left: 0, top: 0 }) };
const placed = (scale: number): Placement => ({ scale, x: 500, y: 350 });

function painterWith(scene: Scene, scale: number) {
  const painter = new MapPainter({
    container: SIZE as unknown as HTMLElement,
    shapes,
    scene,
    placement: placed(scale),
    cooperative: false,
    constrain: (placement) => placement,
    onMove: () => {},
    onPoint: () => {},
    onReady: () => {},
    onRefused: () => {},
    onLost: () => {},
    onLeft: () => {},
  });
  const map = stub.Map.last!;
  map.fire('style.load');
  return { painter, map };
}

const KINDS = kindsOf(sceneWith({}, 'light', shapes.anchors), shapes);

/** The painters' disagreements, a line each. */
function differences(held: States, drawn: Recorded): string[] {
  const found: string[] = [];
  const compare = (what: string, map: unknown, picture: unknown) => {
    if (JSON.stringify(map) !== JSON.stringify(picture))
      found.push(`${what}: map ${JSON.stringify(map)}, picture ${JSON.stringify(picture)}`);
  };
  const heldBy = (stated: Stated, index: number) => held.get(featureId(stated, index)) ?? {};
  for (const [i, { id }] of shapes.backdrop.entries())
    compare(`land ${id}`, heldBy('land', i).fill, drawn.areas.get(`land/${id}`)?.fill);
  for (const { id, index } of shapes.atoms) {
    const state: Partial<FeatureState> = { on: 1, ...heldBy('atom', index) };
    const area = drawn.areas.get(`fill/${id}`);
    compare(`fill of ${id}`, state.fill === CLEAR ? null : state.fill, area?.fill ?? null);
    compare(`whether ${id} is there`, Boolean(state.on), area !== undefined);
    compare(`hatch of ${id}`, state.hatch ? 'diagonal' : null, area?.hatch ?? null);

    const dot = heldBy('mark', index);
    const mark = drawn.marks.get(`mark/${id}`) ?? drawn.marks.get(`top/${id}`);
    compare(`place of ${id}`, Boolean(dot.topRadius || dot.topStroke), mark?.top ?? false);
    const both = (dot.radius || dot.stroke) && (dot.topRadius || dot.topStroke);
    const radius = Number(dot.radius) + Number(dot.topRadius);
    const rim = Number(dot.stroke) + Number(dot.topStroke);
    // MapLibre puts a circle's stroke around its radius.
    const dots = [
      { colour: dot.ink, width: rounded(2 * (radius + rim)) },
      { colour: dot.fill, width: rounded(2 * radius) },
    ];
    compare(
      `mark of ${id}`,
      both ? 'twice' : radius + rim > 0 ? dots : null,
      mark ? dotsOf(mark).map(({ colour, width }) => ({ colour, width: rounded(width) })) : null,
    );
  }
  for (const border of shapes.borders) {
    const { index } = border;
    const { colour, width, dashed, dotted, rim: wide } = heldBy('border', index);
    const line = drawn.lines.get(`line/${index}`);
    const rim = drawn.lines.get(`rim/${index}`);
    const widths = { solid: Number(width ?? 0), dashed: Number(dashed ?? 0), dotted: Number(dotted ?? 0) };
    const kinds = Object.entries(widths).filter(([, one]) => one > 0);
    compare(
      `outline ${index}`,
      kinds.length > 0 ? [kinds, colour] : null,
      line ? [[[line.dash ?? 'solid', line.width]], line.stroke] : null,
    );
    compare(`rim ${index}`, wide || null, rim ? rim.width : null);
  }
  return found;
}

const rounded = (value: number) => Number(value.toFixed(6));
const themes = ['light', 'dark'] as const;
const ids = facts.statements.map(({ id }) => id);

beforeEach(() => {
  stub.Map.last = null;
});

describe.each(themes)('in %s', (theme) => {
  const sceneOf = (change: Change) => sceneWith(change, theme, shapes.anchors);

  test.each(COLOR_BY)('coloured by %s, at all fourteen statements, forth and back', (colorBy) => {
    for (const scale of SCALES) {
      const { painter, map } = painterWith(sceneOf({ date: '2004', colorBy }), scale);
      for (const date of [...ids, ...ids.toReversed()]) {
        const scene = sceneOf({ date, colorBy });
        painter.show(scene);
        expect(differences(map.states, recorded(scene, shapes, scale)), `${date} at ${scale}`).toEqual([]);
      }
    }
  });

  const views: Record<string, Change> = {
    'a region selected': { selected: 'KR-47' },
    'a small region selected': { selected: 'KR-POHANG' },
    'one country alone': { countries: ['MN'] },
    'one tier alone': { tiers: ['associate'] },
    'observers too': { observers: true },
    'other colours': { colorBy: 'joined' },
    'a selected region that does not belong': { date: '1998', observers: true, selected: 'RU-SA' },
  };
  test.each(Object.entries(views))('with %s, after all others and before them', (_name, change) => {
    const { painter, map } = painterWith(sceneOf({}), 700);
    for (const other of Object.values(views)) {
      painter.show(sceneOf(other));
      const scene = sceneOf(change);
      painter.show(scene);
      expect(differences(map.states, recorded(scene, shapes, 700)), JSON.stringify(other)).toEqual([]);
    }
  });

  test('marks give way to shapes as one zooms in, and come back', () => {
    const scene = sceneOf({ date: '2006-09' });
    const { painter, map } = painterWith(scene, 700);
    for (const scale of [...SCALES, 40_000, 700]) {
      painter.place(placed(scale), false);
      expect(differences(map.states, recorded(scene, shapes, scale)), String(scale)).toEqual([]);
    }
  });
});

test('a change of theme, of colours and of date at once, and after a restored context', () => {
  const changes: [Change, 'light' | 'dark'][] = [
    [{ date: '1996', colorBy: 'tier' }, 'dark'],
    [{ date: '2024-09' }, 'light'],
    [{ date: '2002', selected: 'JP-32' }, 'dark'],
    [{ date: '2006-09', countries: ['JP'] }, 'light'],
  ];
  const { painter, map } = painterWith(sceneWith({}, 'light', shapes.anchors), 700);
  for (const [change, theme] of changes) {
    const scene = sceneWith(change, theme, shapes.anchors);
    painter.show(scene);
    expect(differences(map.states, recorded(scene, shapes, 700))).toEqual([]);
    expect(map.states.get(featureId('land', 0))?.fill).toBe(PALETTES[theme].land);
    expect(map.paint.get('rims line-color')).toBe(PALETTES[theme].rim);
    // A lost context takes all states with it; what was shown meanwhile is sent when the style comes back.
    map.fire('webglcontextlost');
    map.states.clear();
    const meanwhile = sceneWith({ ...change, date: '2016-10' }, theme, shapes.anchors);
    painter.show(meanwhile);
    map.fire('style.load');
    expect(differences(map.states, recorded(meanwhile, shapes, 700))).toEqual([]);
  }
});

test.each(themes)('in %s, a layer is off until it has something to show, and then stays on', (theme) => {
  const sceneOf = (date: string) => sceneWith({ date }, theme, shapes.anchors);
  const { painter, map } = painterWith(sceneOf('1996'), 700);
  const isOn = (layer: keyof typeof LATE) =>
    LATE[layer].switches.map((name) => map.paint.get(`${layer} ${name}`));
  const shows = (layer: keyof typeof LATE) => [...map.states.values()].some((state) => state[LATE[layer].by]);
  const layers = Object.keys(LATE) as (keyof typeof LATE)[];
  const ever = new Set<string>();
  expect(layers.filter(shows)).not.toEqual(layers);
  for (const date of [...ids, ...ids.toReversed()]) {
    painter.show(sceneOf(date));
    for (const layer of layers) {
      if (shows(layer)) ever.add(layer);
      expect(new Set(isOn(layer)), `${layer} at ${date}`).toEqual(new Set([ever.has(layer) ? 1 : 0]));
    }
  }
  expect([...ever].sort()).toEqual(layers.toSorted());
  // The style comes back as it was written.
  map.states.clear();
  painter.show(sceneOf('1996'));
  map.fire('style.load');
  for (const layer of layers) expect(new Set(isOn(layer))).toEqual(new Set([shows(layer) ? 1 : 0]));
});

test('a month in which nothing changes sends nothing', () => {
  const { painter, map } = painterWith(sceneWith({ date: '2006-10' }, 'light', shapes.anchors), 700);
  const before = map.sent;
  painter.show(sceneWith({ date: '2006-11' }, 'light', shapes.anchors));
  expect(map.sent).toBe(before);
  painter.show(sceneWith({ date: '2008-09' }, 'light', shapes.anchors));
  expect(map.sent).toBeGreaterThan(before);
});

test('what is compared holds every kind of look, so that nothing is compared with nothing', () => {
  const kinds = new Set<string>();
  for (const date of ids) {
    const { areas, lines, marks } = recorded(sceneWith({ date }, 'light', shapes.anchors), shapes, 700);
    if ([...areas.values()].some(({ hatch }) => hatch)) kinds.add('hatch');
    for (const [key, { dash }] of lines) kinds.add(key.startsWith('rim') ? 'rim' : (dash ?? 'solid'));
    if (marks.size > 0) kinds.add('mark');
  }
  expect([...kinds].sort()).toEqual(['dashed', 'dotted', 'hatch', 'mark', 'rim', 'solid']);
});

describe('on a canvas', () => {
  /** What a canvas is told for each thing drawn, in the words of the recorder. */
  function onCanvas(scene: Scene, scale: number): Recorded {
    const areas = new Map<string, AreaPaint>();
    const lines = new Map<string, LinePaint>();
    const marks = new Map<string, MarkPaint>();
    const keys: string[] = [];
    const { pen, told } = recordingPen();
    const sink = new CanvasSink(pen, placed(scale), scene.palette.hatch);
    const draws = (key: string, act: () => void) => {
      keys.push(key);
      told.length = 0;
      act();
      return [...told];
    };
    draw(scene, shapes, placed(scale), {
      area(key, polygons, paint) {
        const [fill, ...hatch] = draws(key, () => sink.area(key, polygons, paint));
        if (fill?.act !== 'fill evenodd') throw new Error(`${key} is not filled by the even-odd rule`);
        const striped =
          hatch.length === 1 &&
          hatch[0]!.act === 'stroke' &&
          hatch[0]!.stroke === scene.palette.hatch &&
          hatch[0]!.clipped &&
          hatch[0]!.width === PERIOD * STRIPE &&
          hatch[0]!.alpha === STRIPE_OPACITY;
        if (hatch.length > 0 && !striped)
          throw new Error(`${key} has another hatch: ${JSON.stringify(hatch)}`);
        areas.set(key, { fill: fill.fill, hatch: striped ? 'diagonal' : null });
      },
      line(key, of, paint) {
        const strokes = draws(key, () => sink.line(key, of, paint));
        const [{ act, stroke, width, dashes, cap, alpha }] = strokes as [(typeof strokes)[0]];
        if (strokes.length !== 1 || act !== 'stroke' || alpha !== 1)
          throw new Error(`${key} is no single line`);
        const dash = (['dashed', 'dotted'] as const).find(
          (one) => dashes.join() === dashLengths(one, width).join(),
        );
        if (cap !== (dash ? 'butt' : 'round')) throw new Error(`${key} ends ${cap}`);
        if (dashes.length > 0 && !dash) throw new Error(`${key} has dashes ${dashes}`);
        lines.set(key, { stroke, width, dash: dash ?? null });
      },
      mark(key, at, paint) {
        const discs = draws(key, () => sink.mark(key, at, paint));
        const seen = discs.map(({ act, fill, radius }) => ({
          act,
          colour: fill,
          width: rounded(2 * radius),
        }));
        const expected = dotsOf(paint).map(({ colour, width }) => ({
          act: 'fill',
          colour,
          width: rounded(width),
        }));
        expect(seen, key).toEqual(expected);
        marks.set(key, paint);
      },
    });
    return { areas, lines, marks, keys };
  }

  test.each(themes.flatMap((theme) => COLOR_BY.map((colorBy) => ({ theme, colorBy }))))(
    'in $theme by $colorBy it is told the same, at all fourteen statements',
    ({ theme, colorBy }) => {
      for (const date of ids) {
        const scene = sceneWith({ date, colorBy }, theme, shapes.anchors);
        const drawn = onCanvas(scene, 700);
        const expected = recorded(scene, shapes, 700);
        expect(drawn.keys, date).toEqual(expected.keys);
        expect(drawn.areas, date).toEqual(expected.areas);
        expect(drawn.lines, date).toEqual(expected.lines);
      }
    },
  );

  test('and so is MapLibre', () => {
    const scene = sceneWith({ date: '1998' }, 'light', shapes.anchors);
    const { map } = painterWith(scene, 700);
    expect(differences(map.states, onCanvas(scene, 700))).toEqual([]);
  });
});

/** As much of a canvas's context as the sink uses; it remembers what was filled and stroked, and how. */
function recordingPen() {
  type Told = {
    act: string;
    fill: string;
    stroke: string;
    width: number;
    alpha: number;
    cap: string;
    dashes: number[];
    radius: number;
    clipped: boolean;
  };
  const told: Told[] = [];
  const saved: { clipped: boolean; alpha: number }[] = [];
  let dashes: number[] = [];
  let radius = 0;
  let clipped = false;
  const tell = (act: string) => {
    const { fillStyle, strokeStyle, lineWidth, globalAlpha, lineCap } = pen;
    told.push({
      act,
      fill: String(fillStyle),
      stroke: String(strokeStyle),
      width: lineWidth,
      alpha: globalAlpha,
      cap: lineCap,
      dashes,
      radius,
      clipped,
    });
  };
  const pen: Pen = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    globalAlpha: 1,
    beginPath() {},
    moveTo() {},
    lineTo() {},
    closePath() {},
    arc: (_x, _y, r) => {
      radius = r;
    },
    fill: (rule?: unknown) => tell(rule === 'evenodd' ? 'fill evenodd' : 'fill'),
    stroke: () => tell('stroke'),
    clip: () => {
      clipped = true;
    },
    save: () => saved.push({ clipped, alpha: pen.globalAlpha }),
    restore() {
      const last = saved.pop()!;
      clipped = last.clipped;
      pen.globalAlpha = last.alpha;
    },
    setLineDash: (next) => {
      dashes = [...next];
    },
  };
  return { pen, told };
}

describe('a painter that tells another story is found', () => {
  const scene = sceneWith({ date: '1998' }, 'light', shapes.anchors);
  const drawn = recorded(scene, shapes, 700);
  test.each([
    ['atom', 'fill', 'fill', '#000001'],
    ['atom', 'hatch', 'hatch', 1],
    ['atom', 'on', 'on', 1],
    ['border', 'width', 'colour', '#000001'],
    ['border', 'width', 'width', 9],
    ['border', 'width', 'width', 0],
    ['border', 'dotted', 'dotted', 9],
    ['border', 'rim', 'rim', 0],
    ['border', 'rim', 'rim', 9],
    ['mark', 'radius', 'radius', 0],
    ['mark', 'radius', 'radius', 1],
    ['mark', 'topRadius', 'topRadius', 0],
    ['mark', 'radius', 'topRadius', 1],
    ['mark', 'radius', 'fill', '#000001'],
    ['mark', 'radius', 'ink', '#000001'],
    ['mark', 'radius', 'stroke', 9],
  ] as const)('%s where %s: %s', (stated, where, name, value) => {
    const { states } = painterWith(scene, 700).map;
    expect(differences(states, drawn)).toEqual([]);
    // Hatches, overlays and dots are told to few: there it is one that has none that gets it.
    const none = where === 'hatch' || where === 'on' || where === 'dotted';
    const ids = new Set(
      (stated === 'border' ? shapes.borders : shapes.atoms).map(({ index }) => featureId(stated, index)),
    );
    const [key, state] = [...states].find(
      ([id, held]) => ids.has(id) && (none ? held[where] === 0 : Boolean(held[where])),
    )!;
    states.set(key, { ...state, [name]: value });
    expect(differences(states, drawn).length).toBeGreaterThan(0);
  });
});

describe('what MapLibre is told once and for all', () => {
  const { layers } = styleOf(shapes, KINDS, PALETTES.light);

  test('each feature that is ever told a state has a number of its own, and all are in the source', () => {
    const { features } = sourceOf(shapes, KINDS);
    const numbers = features.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(new Set(numbers).size).toBe(numbers.length);
    const stated = [
      ...shapes.backdrop.map((_, i) => featureId('land', i)),
      ...shapes.atoms.flatMap(({ index }) => [featureId('atom', index), featureId('mark', index)]),
      ...shapes.borders
        .filter((border) => border.a < shapes.atoms.length || KINDS.still.has(border))
        .map(({ index }) => featureId('border', index)),
    ];
    expect(numbers.sort()).toEqual(stated.sort());
    const still = features.filter(({ properties }) => properties?.is === 'land-line');
    expect(still.length).toBe(KINDS.still.size);
    expect(still.length).toBeGreaterThan(0);
  });

  test('layers lie over each other as the picture draws', () => {
    // The picture: land, all areas each under its hatch, overlays over them, outlines, rims, marks. Within a layer
    // MapLibre keeps the order of the source.
    const sourced = sourceOf(shapes, KINDS).features.map(({ properties }) => properties?.is);
    expect(sourced.lastIndexOf('land')).toBeLessThan(sourced.indexOf('area'));
    const places = ['areas', 'overlays', 'hatched', 'lines', 'rims', 'marks', 'marks-top'];
    expect(layers.map(({ id }) => id).filter((id) => places.includes(id))).toEqual(places);
    const { keys } = recorded(sceneWith({}, 'light', shapes.anchors), shapes, 700);
    const kinds = keys.map((key) => key.split('/')[0]).filter((kind, i, all) => kind !== all[i - 1]);
    expect(kinds).toEqual(['land', 'fill', 'line', 'rim', 'mark', 'top']);
    const overlays = new Set(shapes.atoms.filter(({ overlay }) => overlay).map(({ id }) => `fill/${id}`));
    const fills = keys.filter((key) => key.startsWith('fill/')).map((key) => overlays.has(key));
    expect(fills).toContain(true);
    expect(fills.lastIndexOf(false)).toBeLessThan(fills.indexOf(true));
  });

  test.each(['dashed', 'dotted'] as const)('%s lines have the picture’s dashes and ends', (dash) => {
    const layer = layers.find(({ id }) => id === `lines-${dash}`);
    if (layer?.type !== 'line') throw new Error(`no layer of ${dash} lines`);
    const inWidths = layer.paint?.['line-dasharray'] as number[];
    for (const width of [0.8, 1.4, 2]) {
      const parts = dashOf(dash, width).split(' ').map(Number);
      expect(inWidths.map((part) => rounded(part * width))).toEqual(parts.map(rounded));
    }
    expect(layer.layout?.['line-cap']).toBe('butt');
  });
});
