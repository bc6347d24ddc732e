// One contract for both painters: from one scene, the map's style table holds what the picture draws. The picture draws
// into a sink that records; the map's side is the table itself, updated step by step as the stage does it. What becomes
// of the table on the screen is compared in pixels by tests/browser/painters.test.ts.
import { describe, expect, test } from 'vitest';
import type { Placement } from '../src/geography/index.ts';
import { StyleTable } from '../src/map/style-table.ts';
import { CanvasSink, type SinkContext } from '../src/picture/files.ts';
import { draw } from '../src/picture/index.ts';
import { dotsOf, PERIOD, STRIPE, STRIPE_OPACITY } from '../src/picture/svg-parts.ts';
import {
  changedRegions,
  DASH_WIDTHS,
  dashLengths,
  type MarkStyle,
  PALETTES,
  type Scene,
} from '../src/scene/index.ts';
import { type Change, COLOR_BY } from '../src/view/index.ts';
import { type AreaPaint, type LinePaint, type Recorded, recorded } from './picture/recorder.ts';
import { committedShapes, facts, sceneWith } from './support/facts.ts';
import { areaStyle, borderStyle, landStyle, markStyle } from './support/read-styles.ts';

const coarse = committedShapes('low');
const shapes = committedShapes('middle', coarse);
/** CSS pixels per plane unit: a phone's whole area, a laptop's, and one city filling the screen. */
const SCALES = [320, 700, 9000];
const placed = (scale: number): Placement => ({ scale, x: 500, y: 350 });

/** Updated as the stage does it: only with the atoms whose style may differ from before. */
function tableWith(first: Scene, scale: number) {
  const styles = new StyleTable(shapes, first, scale);
  let last = first;
  return {
    styles,
    show(scene: Scene): boolean {
      const regions = changedRegions(last, scene);
      const touched = regions && shapes.atomsTouched(regions, last.day, scene.day);
      last = scene;
      return styles.update(scene, touched, scale);
    },
  };
}

/** The painters' disagreements, a line each. */
function differences(styles: StyleTable, drawn: Recorded): string[] {
  const found: string[] = [];
  const compare = (what: string, map: unknown, picture: unknown) => {
    if (JSON.stringify(map) !== JSON.stringify(picture))
      found.push(`${what}: map ${JSON.stringify(map)}, picture ${JSON.stringify(picture)}`);
  };
  const pictured = (key: string) => {
    const area = drawn.areas.get(key);
    return area ? { fill: area.fill, hatched: area.hatch === 'diagonal' } : null;
  };
  for (const { id } of shapes.backdrop)
    compare(`land ${id}`, landStyle(styles, shapes), pictured(`land/${id}`));
  for (const atom of shapes.atoms) {
    const { id } = atom;
    compare(`area ${id}`, areaStyle(styles, atom), pictured(`fill/${id}`));
    const style = markStyle(styles, atom);
    const mark = drawn.marks.get(`mark/${id}`) ?? drawn.marks.get(`top/${id}`);
    const dots = style && [
      { colour: style.stroke, width: 2 * (style.radius + style.strokeWidth) },
      { colour: style.fill, width: 2 * style.radius },
    ];
    const markOf = ({ top, ring }: { top: boolean; ring: boolean }, of: typeof dots) => [
      top,
      ring,
      of!.map(({ colour, width }) => [colour, single(width)]),
    ];
    compare(`mark of ${id}`, style && markOf(style, dots), mark ? markOf(mark, dotsOf(mark)) : null);
  }
  for (const border of shapes.borders) {
    const { outline, rimWidth } = borderStyle(styles, shapes, border);
    const line = drawn.lines.get(`line/${border.index}`);
    compare(
      `outline ${border.index}`,
      outline && [outline.dash, single(outline.width), outline.colour],
      line ? [line.dash, line.width, line.stroke] : null,
    );
    compare(`rim ${border.index}`, single(rimWidth), drawn.lines.get(`rim/${border.index}`)?.width ?? 0);
  }
  return found;
}
/** A 32-bit float as it was written. */
const single = (value: number) => Number(value.toPrecision(6));

const rounded = (value: number) => Number(value.toFixed(6));
const themes = ['light', 'dark'] as const;
const ids = facts.statements.map(({ id }) => id);

describe.each(themes)('in %s', (theme) => {
  const sceneOf = (change: Change) => sceneWith(change, theme, shapes.anchors);

  test.each(COLOR_BY)('coloured by %s, at all fourteen statements, forth and back', (colorBy) => {
    for (const scale of SCALES) {
      const { styles, show } = tableWith(sceneOf({ date: '2004', colorBy }), scale);
      for (const date of [...ids, ...ids.toReversed()]) {
        const scene = sceneOf({ date, colorBy });
        show(scene);
        expect(differences(styles, recorded(scene, shapes, scale)), `${date} at ${scale}`).toEqual([]);
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
    'a selected region that does not belong': { date: '1998', observers: true, selected: 'CN-QH' },
  };
  test.each(Object.entries(views))('with %s, after all others and before them', (_name, change) => {
    const { styles, show } = tableWith(sceneOf({}), 700);
    for (const other of Object.values(views)) {
      show(sceneOf(other));
      const scene = sceneOf(change);
      show(scene);
      expect(differences(styles, recorded(scene, shapes, 700)), JSON.stringify(other)).toEqual([]);
    }
  });

  test('marks are replaced by shapes when zoomed in, and come back', () => {
    const scene = sceneOf({ date: '2006-09' });
    const { styles } = tableWith(scene, 700);
    for (const scale of [...SCALES, 40_000, 700]) {
      styles.updateMarks(scene, scale);
      expect(differences(styles, recorded(scene, shapes, scale)), String(scale)).toEqual([]);
    }
  });
});

test('a change of theme, of colours and of date at once', () => {
  const changes: [Change, 'light' | 'dark'][] = [
    [{ date: '1996', colorBy: 'tier' }, 'dark'],
    [{ date: '2024-09' }, 'light'],
    [{ date: '2002', selected: 'JP-32' }, 'dark'],
    [{ date: '2006-09', countries: ['JP'] }, 'light'],
  ];
  const { styles, show } = tableWith(sceneWith({}, 'light', shapes.anchors), 700);
  for (const [change, theme] of changes) {
    const scene = sceneWith(change, theme, shapes.anchors);
    show(scene);
    expect(differences(styles, recorded(scene, shapes, 700))).toEqual([]);
    expect(landStyle(styles, shapes)?.fill).toBe(PALETTES[theme].land);
  }
});

test('an update returns whether anything differs, and the table keeps it until it is read', () => {
  const { styles, show } = tableWith(sceneWith({ date: '2006-10' }, 'light', shapes.anchors), 700);
  expect(styles.takeChanged()).toBe(true);
  expect(show(sceneWith({ date: '2006-11' }, 'light', shapes.anchors))).toBe(false);
  expect(styles.takeChanged()).toBe(false);
  expect(show(sceneWith({ date: '2008-09' }, 'light', shapes.anchors))).toBe(true);
  expect(styles.takeChanged()).toBe(true);
  expect(styles.takeChanged()).toBe(false);
});

describe('on a canvas', () => {
  /** The calls that draw each thing, in the terms of the recorder. */
  function onCanvas(scene: Scene, scale: number): Recorded {
    const areas = new Map<string, AreaPaint>();
    const lines = new Map<string, LinePaint>();
    const marks = new Map<string, MarkStyle>();
    const keys: string[] = [];
    const { context, calls } = recordingPen();
    const sink = new CanvasSink(context, placed(scale), scene.palette.hatch);
    const draws = (key: string, act: () => void) => {
      keys.push(key);
      calls.length = 0;
      act();
      return [...calls];
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
        expect(
          discs.map(({ act, fill, radius, square }) => [act, !square, fill, rounded(2 * radius)]),
          key,
        ).toEqual(dotsOf(paint).map(({ colour, width }) => ['fill', paint.ring, colour, rounded(width)]));
        marks.set(key, paint);
      },
    });
    return { areas, lines, marks, keys };
  }

  test.each(themes.flatMap((theme) => COLOR_BY.map((colorBy) => ({ theme, colorBy }))))(
    'in $theme by $colorBy its calls are the same, at all fourteen statements',
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
});

/** As much of a canvas's context as the sink uses; it remembers what was filled and stroked, and how. */
function recordingPen() {
  const shape = { radius: 0, square: false };
  const calls: (typeof shape & {
    act: string;
    fill: string;
    stroke: string;
    width: number;
    alpha: number;
    cap: string;
    dashes: number[];
    clipped: boolean;
  })[] = [];
  const saved: { clipped: boolean; alpha: number }[] = [];
  let dashes: number[] = [];
  let clipped = false;
  const tell = (act: string) => {
    const { lineWidth: width, globalAlpha: alpha, lineCap: cap } = context;
    const [fill, stroke] = [String(context.fillStyle), String(context.strokeStyle)];
    calls.push({ ...shape, act, fill, stroke, width, alpha, cap, dashes, clipped });
  };
  const context: SinkContext = {
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
    arc: (_x, _y, radius) => Object.assign(shape, { radius, square: false }),
    rect: (_x, _y, side) => Object.assign(shape, { radius: side / 2, square: true }),
    fill: (rule?: unknown) => tell(rule === 'evenodd' ? 'fill evenodd' : 'fill'),
    stroke: () => tell('stroke'),
    clip: () => {
      clipped = true;
    },
    save: () => saved.push({ clipped, alpha: context.globalAlpha }),
    restore() {
      const last = saved.pop()!;
      clipped = last.clipped;
      context.globalAlpha = last.alpha;
    },
    setLineDash: (next) => {
      dashes = [...next];
    },
  };
  return { context, calls };
}

describe('a renderer that draws something else fails', () => {
  const scene = sceneWith({ date: '1998' }, 'light', shapes.anchors);
  const drawn = recorded(scene, shapes, 700);
  const { styles } = tableWith(scene, 700);
  const without = (kind: 'areas' | 'lines' | 'marks', key: string, instead: object[]) => {
    const others = [...drawn[kind]].filter(([one]) => one !== key);
    return {
      ...drawn,
      [kind]: new Map<string, object>([...others, ...instead.map((one) => [key, one] as const)]),
    };
  };
  const differ = (other: object) => differences(styles, other as Recorded).length > 0;

  test.each([
    ['another fill', 'areas', 'fill/', { fill: '#000001' }],
    ['a hatch', 'areas', 'fill/', { hatch: 'diagonal' }],
    ['another land', 'areas', 'land/', { fill: '#000001' }],
    ['another outline colour', 'lines', 'line/', { stroke: '#000001' }],
    ['another outline width', 'lines', 'line/', { width: 9 }],
    ['dashes', 'lines', 'line/', { dash: 'dotted' }],
    ['another rim width', 'lines', 'rim/', { width: 9 }],
    ['another mark size', 'marks', 'mark/', { diameter: 9 }],
    ['another mark fill', 'marks', 'mark/', { fill: '#000001' }],
    ['another mark stroke', 'marks', 'mark/', { stroke: '#000001' }],
    ['another mark stroke width', 'marks', 'mark/', { strokeWidth: 0.5 }],
    ['a mark below the others', 'marks', 'top/', { top: false }],
    ['a ring', 'marks', 'mark/', { ring: true }],
  ] as const)('by %s, or by less', (_name, kind, prefix, change) => {
    expect(differ(drawn)).toBe(false);
    const [key, paint] = [...drawn[kind]].find(([one]) => one.startsWith(prefix))!;
    expect(differ(without(kind, key, [{ ...paint, ...change }]))).toBe(true);
    expect(differ(without(kind, key, []))).toBe(true);
  });

  test('by one dashed line less', () => {
    const [key] = [...drawn.lines].find(([, { dash }]) => dash)!;
    expect(differ(without('lines', key, []))).toBe(true);
  });
});

test('the dashes of the map are the picture’s', () => {
  for (const dash of ['dashed', 'dotted'] as const)
    for (const width of [0.8, 1.4, 2])
      expect(DASH_WIDTHS[dash].map((part) => rounded(part * width))).toEqual(
        dashLengths(dash, width).map(rounded),
      );
});
