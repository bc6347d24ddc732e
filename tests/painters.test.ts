// One contract for both painters: from one scene, what the graphics card is told equals what the picture draws.
// The picture is asked through a sink that remembers. The map painter and its layer are the real ones; in MapLibre's
// place stands a stub, and in the card's one that remembers what it was sent and drew.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Box, Placement } from '../src/geography/index.ts';
import { atomRow, borderRow, EDGE_ROW, landRow } from '../src/map/mesh.ts';
import { CLEAR, DASHES } from '../src/map/paints.ts';
import { DASH as DASH_TEXT, STRIPES as STRIPES_TEXT } from '../src/map/shaders.ts';
import { REACH } from '../src/map/shape-layer.ts';
import { CanvasSink, type Pen } from '../src/picture/files.ts';
import { draw } from '../src/picture/index.ts';
import { dashLengths, dotsOf, PERIOD, STRIPE, STRIPE_OPACITY } from '../src/picture/svg-parts.ts';
import {
  changedRegions,
  DASH_WIDTHS,
  HATCH,
  type MarkPaint,
  PALETTES,
  type Scene,
} from '../src/scene/index.ts';
import { type Change, COLOR_BY } from '../src/view/index.ts';
import { type Held, recordingCard } from './map/recording-card.ts';
import { type AreaPaint, type LinePaint, type Recorded, recorded } from './picture/recorder.ts';
import { committedShapes, facts, sceneWith } from './support/facts.ts';

type Layer = {
  onAdd(map: unknown, gl: WebGL2RenderingContext): void;
  onRemove(): void;
  render(): void;
  renderChanges(): void;
};
type Heard = (event: object) => void;

const stub = vi.hoisted(() => {
  /** As much of MapLibre's Map as the painter uses. */
  class Map_ {
    static last: Map_ | null = null;
    readonly style = { sky: {} };
    readonly touchZoomRotate = { disableRotation() {} };
    getCanvas() {
      return { removeAttribute() {}, setAttribute() {} };
    }
    readonly #heard = new Map<string, Heard[]>();
    #camera: { center: [number, number]; zoom: number };
    layer: Layer | null = null;
    repaints = 0;
    moving = false;
    readonly painter = { context: { setCustomLayerDefaults() {}, setDirty() {} }, setBaseState() {} };
    isMoving() {
      return this.moving;
    }

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
    addLayer(layer: Layer) {
      this.layer = layer;
    }
    triggerRepaint() {
      this.repaints += 1;
    }
    remove() {}
  }
  return { Map: Map_, setWorkerUrl() {}, getGlobalDispatcher: () => ({}) };
});
vi.mock('maplibre-gl', () => stub);
const { MapPainter } = await import('../src/map/index.ts');
const asked = vi.fn<(draw: () => void) => number>(() => 1);
vi.stubGlobal('requestAnimationFrame', asked);
vi.stubGlobal('cancelAnimationFrame', () => {});

const coarse = committedShapes('low');
const shapes = committedShapes('middle', coarse);
/** CSS pixels per plane unit: a phone's whole area, a laptop's, and one city filling the screen. */
const SCALES = [320, 700, 9000];
const SIZE = { clientWidth: 1000, clientHeight: 700, getBoundingClientRect: () => ({ left: 0, top: 0 }) };
const placed = (scale: number): Placement => ({ scale, x: 500, y: 350 });

const shownBy = new WeakMap<object, Scene>();

function painterWith(scene: Scene, scale: number, of = shapes) {
  const painter = new MapPainter({
    container: SIZE as unknown as HTMLElement,
    shapes: of,
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
  shownBy.set(painter, scene);
  /** Begins on a card that holds nothing, as at first and after a lost context. */
  const begin = () => {
    const card = recordingCard();
    map.fire('style.load');
    const layer = map.layer!;
    layer.onAdd(map, card.gl);
    return {
      held: () => card.heldAfter(() => layer.render()),
      /** What is drawn without a frame of the map's. */
      heldOfChanges: () => card.heldAfter(() => layer.renderChanges()),
      takeSent: () => card.takeSent(),
    };
  };
  return { painter, map, begin, ...begin() };
}

const ATOM_FLOATS = 8;
const LINE_FLOATS = 4;
const hex = (colour: number) => `#${colour.toString(16).padStart(6, '0')}`;
const DASH_NAMES = Object.fromEntries(Object.entries(DASHES).map(([name, number]) => [number, name]));

/** What the card holds of one atom, border or piece of land. */
function atomHeld({ atoms }: Pick<Held, 'atoms'>, row: number) {
  const [fill, hatch, radius, stroke, markFill, ink, top] = atoms.subarray(row * ATOM_FLOATS);
  return {
    fill: fill === CLEAR ? null : hex(fill!),
    hatch: hatch ? 'diagonal' : null,
    radius: radius!,
    stroke: stroke!,
    markFill: hex(markFill!),
    ink: hex(ink!),
    top: Boolean(top),
  };
}
function lineHeld({ lines }: Pick<Held, 'lines'>, row: number) {
  const [colour, width, dash, rim] = lines.subarray(row * LINE_FLOATS);
  return { colour: hex(colour!), width: single(width!), dash: DASH_NAMES[dash!], rim: single(rim!) };
}
/** A 32-bit float as it was written. */
const single = (value: number) => Number(value.toPrecision(6));

/** The painters' disagreements, a line each. */
function differences(held: Held, drawn: Recorded): string[] {
  const found: string[] = [];
  const compare = (what: string, map: unknown, picture: unknown) => {
    if (JSON.stringify(map) !== JSON.stringify(picture))
      found.push(`${what}: map ${JSON.stringify(map)}, picture ${JSON.stringify(picture)}`);
  };
  const rowsOf = (program: number, rims = 0) =>
    held.drawings
      .filter(
        ({ program: own, uniforms }) => own === program && (program !== LINE || rimsOf(uniforms) === rims),
      )
      .map(({ rows }) => new Set(rows));
  const [striped = new Set()] = rowsOf(STRIPES);
  const [dashed = new Set()] = rowsOf(DASH);
  const [rims = new Set()] = rowsOf(LINE, 1);
  const marked = rowsOf(MARK);
  for (const { id } of shapes.backdrop)
    compare(`land ${id}`, atomHeld(held, landRow(shapes)).fill, drawn.areas.get(`land/${id}`)?.fill);
  for (const { id, index } of shapes.atoms) {
    const look = atomHeld(held, atomRow(index));
    const area = drawn.areas.get(`fill/${id}`);
    compare(`fill of ${id}`, look.fill, area?.fill ?? null);
    compare(`hatch of ${id}`, look.hatch, area?.hatch ?? null);
    compare(`whether ${id} is striped`, striped.has(atomRow(index)), Boolean(area?.hatch));

    const mark = drawn.marks.get(`mark/${id}`) ?? drawn.marks.get(`top/${id}`);
    const passes = marked.flatMap((rows, i) => (rows.has(atomRow(index)) ? [i] : []));
    const topPass = marked.length - 1;
    compare(`whether ${id} has a mark`, passes.length, mark ? 1 : 0);
    if (mark) compare(`place of ${id}`, look.top, mark.top);
    if (mark?.top) compare(`pass of ${id}`, passes, [topPass]);
    const dots = [
      { colour: look.ink, width: single(2 * (look.radius + look.stroke)) },
      { colour: look.markFill, width: single(2 * look.radius) },
    ];
    compare(
      `mark of ${id}`,
      look.radius + look.stroke > 0 ? dots : null,
      mark ? dotsOf(mark).map(({ colour, width }) => ({ colour, width: single(width) })) : null,
    );
  }
  for (const { index } of shapes.borders) {
    const row = borderRow(index);
    const { colour, width, dash, rim: rimWidth } = lineHeld(held, row);
    const line = drawn.lines.get(`line/${index}`);
    const rim = drawn.lines.get(`rim/${index}`);
    compare(
      `outline ${index}`,
      width > 0 ? [dash, width, colour] : null,
      line ? [line.dash ?? 'solid', line.width, line.stroke] : null,
    );
    compare(`whether ${index} has dashes`, dashed.has(row), Boolean(line?.dash));
    compare(`rim ${index}`, rimWidth || null, rim ? rim.width : null);
    compare(`whether ${index} has a rim`, rims.has(row), rim !== undefined);
  }
  return found;
}
/** The programs in the order in which the layer makes them. */
const AREA = 0;
const STRIPES = 1;
const LINE = 2;
const DASH = 3;
const MARK = 4;
const rimsOf = (uniforms: object) => (uniforms as { rims?: number[] }).rims?.[0] ?? 0;

const rounded = (value: number) => Number(value.toFixed(6));
const themes = ['light', 'dark'] as const;
const ids = facts.statements.map(({ id }) => id);

beforeEach(() => {
  stub.Map.last = null;
});

/** As the stage does it: only what may look otherwise than before is told. */
function show(painter: InstanceType<typeof MapPainter>, scene: Scene): void {
  const last = shownBy.get(painter)!;
  const regions = changedRegions(last, scene);
  painter.show(scene, regions && shapes.atomsTouched(regions, last.day, scene.day));
  shownBy.set(painter, scene);
}

describe.each(themes)('in %s', (theme) => {
  const sceneOf = (change: Change) => sceneWith(change, theme, shapes.anchors);

  test.each(COLOR_BY)('coloured by %s, at all fourteen statements, forth and back', (colorBy) => {
    for (const scale of SCALES) {
      const { painter, held } = painterWith(sceneOf({ date: '2004', colorBy }), scale);
      for (const date of [...ids, ...ids.toReversed()]) {
        const scene = sceneOf({ date, colorBy });
        show(painter, scene);
        expect(differences(held(), recorded(scene, shapes, scale)), `${date} at ${scale}`).toEqual([]);
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
    const { painter, held } = painterWith(sceneOf({}), 700);
    for (const other of Object.values(views)) {
      show(painter, sceneOf(other));
      const scene = sceneOf(change);
      show(painter, scene);
      expect(differences(held(), recorded(scene, shapes, 700)), JSON.stringify(other)).toEqual([]);
    }
  });

  test('marks give way to shapes as one zooms in, and come back', () => {
    const scene = sceneOf({ date: '2006-09' });
    const { painter, held } = painterWith(scene, 700);
    for (const scale of [...SCALES, 40_000, 700]) {
      painter.place(placed(scale), false);
      expect(differences(held(), recorded(scene, shapes, scale)), String(scale)).toEqual([]);
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
  const { painter, begin, held } = painterWith(sceneWith({}, 'light', shapes.anchors), 700);
  let holding = held;
  for (const [change, theme] of changes) {
    const scene = sceneWith(change, theme, shapes.anchors);
    show(painter, scene);
    const shown = holding();
    expect(differences(shown, recorded(scene, shapes, 700))).toEqual([]);
    expect(atomHeld(shown, landRow(shapes)).fill).toBe(PALETTES[theme].land);
    expect(lineHeld(shown, EDGE_ROW)).toEqual({
      colour: PALETTES[theme].land,
      width: 1,
      dash: 'edge',
      rim: 0,
    });
    for (const { program, uniforms } of shown.drawings) {
      const { rim, hatch } = uniforms as Record<string, number[]>;
      if (program === LINE) expect(hexOf(rim!)).toBe(PALETTES[theme].rim);
      if (program === STRIPES) expect(hexOf(hatch!)).toBe(PALETTES[theme].hatch);
    }
    // A lost context takes all that the card held; what was shown meanwhile is drawn when the style comes back.
    const meanwhile = sceneWith({ ...change, date: '2016-10' }, theme, shapes.anchors);
    show(painter, meanwhile);
    holding = begin().held;
    expect(differences(holding(), recorded(meanwhile, shapes, 700))).toEqual([]);
  }
});

test('finer shapes are worn as the scene is when they are ready, whatever was shown meanwhile', async () => {
  const { painter, map, held } = painterWith(
    sceneWith({ date: '1998' }, 'light', shapes.anchors),
    700,
    coarse,
  );
  held();
  painter.reshape(shapes);
  const meanwhile = sceneWith({ date: '2006-09', selected: 'KR-47' }, 'dark', shapes.anchors);
  show(painter, meanwhile);
  const before = map.repaints;
  await vi.waitFor(() => expect(map.repaints).toBeGreaterThan(before), 5000);
  expect(differences(held(), recorded(meanwhile, shapes, 700))).toEqual([]);
});

test('finer shapes that come after it is gone are let go', async () => {
  const { painter, map } = painterWith(sceneWith({ date: '1998' }, 'light', shapes.anchors), 700, coarse);
  painter.reshape(shapes);
  painter.destroy();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(map.repaints).toBe(0);
});

test('a month in which nothing changes draws nothing and sends nothing', () => {
  const { painter, held, takeSent } = painterWith(
    sceneWith({ date: '2006-10' }, 'light', shapes.anchors),
    700,
  );
  held();
  expect(takeSent()).toBeGreaterThan(0);
  asked.mockClear();
  show(painter, sceneWith({ date: '2006-11' }, 'light', shapes.anchors));
  expect(asked).not.toHaveBeenCalled();
  held();
  expect(takeSent()).toBe(0);
  show(painter, sceneWith({ date: '2008-09' }, 'light', shapes.anchors));
  expect(asked).toHaveBeenCalledOnce();
  held();
  expect(takeSent()).toBeGreaterThan(0);
});

describe('a step of time', () => {
  const AREAS = [AREA, STRIPES];
  const rowsOf = ({ drawings }: Held, programs: readonly number[]) =>
    new Set(drawings.filter(({ program }) => programs.includes(program)).flatMap(({ rows }) => rows));
  /** From one date to another, a selection changed or not. */
  function stepped(from: Change, to: Change) {
    const drawn = painterWith(sceneWith(from, 'light', shapes.anchors), 700);
    drawn.held();
    show(drawn.painter, sceneWith(to, 'light', shapes.anchors));
    return { ...drawn, changes: drawn.heldOfChanges() };
  }
  const meets = (a: Box, b: Box, by: number) =>
    a.x0 - by <= b.x1 && b.x0 - by <= a.x1 && a.y0 - by <= b.y1 && b.y0 - by <= a.y1;

  test.each([
    ['one joins', { date: '2005' }, { date: '2006-09' }],
    ['some join', { date: '2008-09' }, { date: '2010-10' }],
    ['one is selected', { date: '2024-09' }, { date: '2024-09', selected: 'KR-47' }],
    ['one is let go', { date: '2024-09', selected: 'RU-SA' }, { date: '2024-09' }],
  ])('draws what looks otherwise and all that reaches there: %s', (_what, from, to) => {
    const { changes, held } = stepped(from, to);
    expect(changes.clearedAll).toBe(false);
    const drawn = rowsOf(changes, AREAS);
    const [was, is] = [from, to].map((change) =>
      painterWith(sceneWith(change, 'light', shapes.anchors), 700).held(),
    );
    const touched = shapes.atoms.filter(({ index }) => {
      const lines = [...shapes.bordersOf([shapes.atoms[index]!])].map((border) => borderRow(border.index));
      const same = (name: 'atoms' | 'lines', row: number, floats: number) =>
        was![name].subarray(row * floats, (row + 1) * floats).join() ===
        is![name].subarray(row * floats, (row + 1) * floats).join();
      return (
        !same('atoms', atomRow(index), ATOM_FLOATS) || !lines.every((row) => same('lines', row, LINE_FLOATS))
      );
    });
    expect(touched.length).toBeGreaterThan(0);
    // A border's two sides both count as touched here, where one of them is enough.
    for (const { id, index } of touched) expect(drawn, id).toContain(atomRow(index));
    const whole = held();
    expect(differences(whole, recorded(sceneWith(to, 'light', shapes.anchors), shapes, 700))).toEqual([]);
    const far = shapes.atoms.filter(
      ({ box }) => !touched.some((one) => meets(one.box, box, (2 * REACH + 1) / 700)),
    );
    for (const { id, index } of far) expect(drawn, id).not.toContain(atomRow(index));
    expect(rowsOf(whole, AREAS).size).toBeGreaterThan(drawn.size);
    // In the same order as the whole.
    const order = [...rowsOf(whole, [AREA])];
    const places = changes.drawings.filter(({ program }) => program === AREA).flatMap(({ rows }) => rows);
    const inOrder = places.map((row) => order.indexOf(row));
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });

  test('that shows nothing new draws nothing', () => {
    expect(stepped({ date: '2006-10' }, { date: '2006-11' }).changes.drawings).toEqual([]);
  });

  test('draws all where all looks otherwise, or the map has moved meanwhile', () => {
    const { painter, heldOfChanges, held } = painterWith(sceneWith({}, 'light', shapes.anchors), 700);
    held();
    show(painter, sceneWith({}, 'dark', shapes.anchors));
    const dark = heldOfChanges();
    expect(dark.clearedAll).toBe(true);
    expect(differences(dark, recorded(sceneWith({}, 'dark', shapes.anchors), shapes, 700))).toEqual([]);
    painter.place(placed(320), false);
    const moved = sceneWith({ date: '2006-09' }, 'dark', shapes.anchors);
    show(painter, moved);
    const after = heldOfChanges();
    expect(after.clearedAll).toBe(true);
    expect(differences(after, recorded(moved, shapes, 320))).toEqual([]);
  });

  test('is left to the map while its camera moves', () => {
    const { painter, map } = painterWith(sceneWith({ date: '1998' }, 'light', shapes.anchors), 700);
    asked.mockClear();
    map.moving = true;
    show(painter, sceneWith({ date: '2006-09' }, 'light', shapes.anchors));
    expect(map.repaints).toBe(1);
    expect(asked).not.toHaveBeenCalled();
  });

  test('nothing reaches further from its place than what is drawn around a change allows for', () => {
    for (const scale of SCALES) {
      const { painter, held } = painterWith(sceneWith({}, 'light', shapes.anchors), scale);
      for (const date of ids)
        for (const selected of [null, 'KR-47', 'RU-SA']) {
          show(painter, sceneWith({ date, selected }, 'light', shapes.anchors));
          const { atoms, lines } = held();
          const reaches = shapes.atoms.map(({ index }) => {
            const { radius, stroke } = atomHeld({ atoms }, atomRow(index));
            return radius + stroke;
          });
          // A bend may reach twice the line's half.
          for (const { index } of shapes.borders) {
            const { width, rim } = lineHeld({ lines }, borderRow(index));
            reaches.push(width, rim);
          }
          expect(Math.max(...reaches)).toBeLessThan(REACH);
        }
    }
  });
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

  test('and so is the map', () => {
    const scene = sceneWith({ date: '1998' }, 'light', shapes.anchors);
    expect(differences(painterWith(scene, 700).held(), onCanvas(scene, 700))).toEqual([]);
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
  const atoms = ['fill', 'hatch', 'radius', 'stroke', 'mark fill', 'ink', 'top'];
  const lines = ['colour', 'width', 'dash', 'rim'];
  test.each([
    ['atoms', 'fill', 'fill', 1],
    ['atoms', 'fill', 'fill', CLEAR],
    ['atoms', 'fill', 'hatch', 1],
    ['atoms', 'radius', 'radius', 0],
    ['atoms', 'radius', 'radius', 1],
    ['atoms', 'radius', 'top', 1],
    ['atoms', 'radius', 'mark fill', 1],
    ['atoms', 'radius', 'ink', 1],
    ['atoms', 'radius', 'stroke', 9],
    ['lines', 'width', 'colour', 1],
    ['lines', 'width', 'width', 9],
    ['lines', 'width', 'width', 0],
    ['lines', 'width', 'dash', DASHES.dotted],
    ['lines', 'rim', 'rim', 0],
    ['lines', 'rim', 'rim', 9],
  ] as const)('%s where %s: %s %s', (table, where, name, value) => {
    const held = painterWith(scene, 700).held();
    expect(differences(held, drawn)).toEqual([]);
    const [names, floats] = table === 'atoms' ? [atoms, ATOM_FLOATS] : [lines, LINE_FLOATS];
    const data = held[table];
    const rows =
      table === 'atoms'
        ? shapes.atoms.map(({ index }) => atomRow(index))
        : shapes.borders.map(({ index }) => borderRow(index));
    const row = rows.find((one) => data[one * floats + names.indexOf(where)]! > 0)!;
    const at = row * floats + names.indexOf(name);
    expect(data[at]).not.toBe(value);
    data[at] = value;
    expect(differences(held, drawn).length).toBeGreaterThan(0);
  });

  test.each(['dashes', 'rims', 'marks', 'tops'])('where %s are not drawn', (what) => {
    const held = painterWith(scene, 700).held();
    const last = { dashes: DASH, rims: LINE, marks: MARK, tops: MARK }[what]!;
    const found = held.drawings
      .map(({ program, uniforms }, i) => ({ program, rims: rimsOf(uniforms), i }))
      .filter(({ program, rims }) => program === last && (what !== 'rims' || rims === 1));
    const { i } = what === 'tops' ? found.at(-1)! : found[0]!;
    const drawings = held.drawings.filter((_, k) => k !== i);
    expect(differences({ ...held, drawings }, drawn).length).toBeGreaterThan(0);
  });
});

describe('what is drawn over what', () => {
  test('as the picture draws: land, areas, overlays, outlines, rims, marks, those of newcomers', () => {
    const drawnAt = (date: string) =>
      painterWith(sceneWith({ date }, 'light', shapes.anchors), 700).held().drawings;
    const kindsAt = (date: string) =>
      drawnAt(date).map(({ program, uniforms }) => (program === LINE && rimsOf(uniforms) ? 'rim' : program));
    expect(kindsAt('1998')).toEqual([LINE, AREA, AREA, LINE, DASH, 'rim', MARK, MARK]);
    expect(kindsAt('2024-09')).toEqual([LINE, AREA, STRIPES, AREA, LINE, 'rim', MARK, MARK]);
    const scene = sceneWith({ date: '2024-09' }, 'light', shapes.anchors);
    const drawings = drawnAt('2024-09').filter(({ program }) => program !== STRIPES);
    const [edges, below, onTop, outlines] = drawings.map(({ rows }) => rows);
    const areas = [...below!, ...onTop!];
    expect(new Set(edges)).toEqual(new Set([EDGE_ROW]));
    const overlays = new Set(
      shapes.atoms.filter(({ overlay }) => overlay).map(({ index }) => atomRow(index)),
    );
    const kinds = areas.map((row) =>
      row === landRow(shapes) ? 'land' : overlays.has(row) ? 'overlay' : 'area',
    );
    expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toEqual(['land', 'area', 'overlay']);
    expect(new Set(areas)).toEqual(
      new Set([...shapes.atoms.map(({ index }) => atomRow(index)), landRow(shapes)]),
    );
    expect(outlines).toEqual(shapes.borders.map(({ index }) => borderRow(index)));
    const { keys } = recorded(scene, shapes, 700);
    const inPicture = keys.map((key) => key.split('/')[0]).filter((kind, i, all) => kind !== all[i - 1]);
    expect(inPicture).toEqual(['land', 'fill', 'line', 'rim', 'mark', 'top']);
  });

  test('hatches and dashes are the picture’s', () => {
    expect(HATCH).toEqual({ period: PERIOD, stripe: STRIPE, opacity: STRIPE_OPACITY });
    const glsl = (value: number) => value.toFixed(6);
    for (const value of [PERIOD, (PERIOD * STRIPE) / 2, STRIPE_OPACITY])
      expect(STRIPES_TEXT.fragment).toContain(glsl(value));
    for (const dash of ['dashed', 'dotted'] as const)
      expect(DASH_TEXT.vertex).toContain(`vec2(${dashLengths(dash, 1).map(glsl)})`);
    for (const dash of ['dashed', 'dotted'] as const)
      for (const width of [0.8, 1.4, 2])
        expect(DASH_WIDTHS[dash].map((part) => rounded(part * width))).toEqual(
          dashLengths(dash, width).map(rounded),
        );
  });
});

function hexOf(channels: readonly number[]): string {
  return `#${channels
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
