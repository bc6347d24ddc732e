// The SVG renderer reuses the prerendered picture, updates only what changed, and hides what is not drawn.
import { Window } from 'happy-dom';
import { beforeEach, describe, expect, test } from 'vitest';
import { SvgText } from '../../src/picture/files.ts';
import { draw, KEY, lineData, piecesIn, SvgRenderer } from '../../src/picture/index.ts';
import { dotsOf } from '../../src/picture/svg-parts.ts';
import { dashText, type Scene } from '../../src/scene/index.ts';
import type { Change } from '../../src/view/index.ts';
import { committedShapes, facts, plane, sceneWith } from '../support/facts.ts';
import { recorded } from './recorder.ts';

const window = new Window();
const document = window.document as unknown as Document;
const shapes = committedShapes('low');
const SCALE = 700;
const PLACEMENT = { scale: SCALE, x: 10, y: 20 };
const ids = facts.statements.map(({ id }) => id);
const sceneOf = (change: Change, theme: 'light' | 'dark' = 'light') =>
  sceneWith(change, theme, shapes.anchors);

/** As the build writes it: the picture of a scene, and all other pieces without a colour. */
function written(scene: Scene): SVGSVGElement {
  const sink = new SvgText(shapes.units, 'hatch');
  draw(scene, shapes, { scale: SCALE, x: 0, y: 0 }, sink);
  for (const { index, lines } of shapes.borders)
    if (!sink.has(`line/${index}`))
      sink.line(`line/${index}`, lines, { stroke: 'none', width: 0, dash: null });
  for (const { id, polygons } of shapes.atoms)
    if (!sink.has(`fill/${id}`)) sink.area(`fill/${id}`, polygons, { fill: 'none', hatch: null });
  const box = document.createElement('div');
  box.innerHTML = `<svg>${sink.defs(SCALE / shapes.units, scene.palette.hatch)}<g class="plane">${sink}</g></svg>`;
  document.body.append(box);
  return box.querySelector('svg')!;
}

/** A renderer in its place; without a picture it makes its own. */
function renderer(options: ConstructorParameters<typeof SvgRenderer>[2] = {}): SvgRenderer {
  const made = new SvgRenderer(shapes, document, options);
  made.place(PLACEMENT);
  return made;
}

const nodesOf = (svg: Element) =>
  new Map([...svg.querySelectorAll(`[${KEY}]`)].map((node) => [node.getAttribute(KEY)!, node]));

/** What is seen, by key: of hidden nodes nothing, of others their paint. */
function seen(svg: Element): Record<string, Record<string, string | null>> {
  const PAINT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray'];
  return Object.fromEntries(
    [...nodesOf(svg)]
      .filter(([, node]) => node.getAttribute('display') !== 'none')
      .map(([key, node]) => [key, Object.fromEntries(PAINT.map((name) => [name, node.getAttribute(name)]))]),
  );
}

/** What should be seen of a scene. */
function expected(scene: Scene, hatch: string): ReturnType<typeof seen> {
  const { areas, lines, marks } = recorded(scene, shapes, SCALE);
  const found: ReturnType<typeof seen> = {};
  const none = { fill: null, stroke: null, 'stroke-width': null, 'stroke-dasharray': null };
  for (const [key, paint] of areas) {
    found[key] = { ...none, fill: paint.fill };
    if (paint.hatch) found[`${key}/hatch`] = { ...none, fill: `url(#${hatch})` };
  }
  for (const [key, { stroke, width, dash }] of lines)
    found[key] = {
      ...none,
      stroke,
      'stroke-width': String(width),
      'stroke-dasharray': dash && dashText(dash, width),
    };
  for (const [key, paint] of marks)
    for (const [i, { colour, width }] of dotsOf(paint).entries())
      found[`${key}/${i}`] = { ...none, stroke: colour, 'stroke-width': String(width) };
  return found;
}

/** Runs `act`, and tells each attribute that was written, as "key attribute". */
function writes(svg: SVGSVGElement, act: () => void): string[] {
  const observer = new window.MutationObserver(() => {});
  observer.observe(svg as never, { attributes: true, subtree: true });
  act();
  const records = observer.takeRecords();
  observer.disconnect();
  return records.map(({ target, attributeName }) => {
    const node = target as unknown as Element;
    return `${node.getAttribute(KEY) ?? node.nodeName} ${attributeName}`;
  });
}

beforeEach(() => document.body.replaceChildren());

describe('on a written picture', () => {
  test.each(ids)('%s is seen as the scene has it', (date) => {
    const svg = written(sceneOf({}));
    const painter = renderer({ existing: svg });
    for (const theme of ['light', 'dark'] as const) {
      const scene = sceneOf({ date }, theme);
      painter.show(scene);
      expect(seen(svg)).toEqual(expected(scene, 'hatch'));
    }
  });

  test('no path is written anew, none is added, while dates go by', () => {
    const svg = written(sceneOf({}));
    const before = new Map(
      [...nodesOf(svg)].map(([key, node]) => [key, { node, d: node.getAttribute('d') }]),
    );
    const painter = renderer({ existing: svg });
    for (const date of [...ids, ...ids.toReversed()]) painter.show(sceneOf({ date }));
    const after = nodesOf(svg);
    for (const [key, { node, d }] of before) {
      expect(after.get(key), key).toBe(node);
      expect(node.getAttribute('d'), key).toBe(d);
    }
    // Rims of other dates and the marks of what belonged only then come in beside; nothing else does.
    const added = [...after.keys()].filter((key) => !before.has(key));
    expect(added.filter((key) => !/^(?:rim|mark|top)\/|\/hatch$/.test(key))).toEqual([]);
    expect(painter.svg).toBe(svg);
  });

  test('the same scene again writes nothing; the next writes only what differs', () => {
    const svg = written(sceneOf({}));
    const painter = renderer({ existing: svg });
    // Each piece is once made, so that what follows is change alone.
    for (const date of ids) painter.show(sceneOf({ date }));
    for (const date of ids) {
      const last = seen(svg);
      const scene = sceneOf({ date });
      const written = writes(svg, () => painter.show(scene));
      const now = seen(svg);
      const differs = Object.keys({ ...last, ...now }).filter(
        (key) => JSON.stringify(last[key]) !== JSON.stringify(now[key]),
      );
      const touched = new Set(written.map((line) => line.split(' ')[0]!));
      expect([...touched].sort(), date).toEqual(differs.sort());
      expect(writes(svg, () => painter.show(scene))).toEqual([]);
      expect(writes(svg, () => painter.show(sceneOf({ date })))).toEqual([]);
    }
  });

  test('moving writes no path of a region', () => {
    const painter = renderer({ existing: written(sceneOf({})) });
    painter.show(sceneOf({}));
    const moved = writes(painter.svg, () => painter.place({ ...PLACEMENT, x: 300 }));
    expect(moved.filter((line) => /^(?:fill|line|rim|mark|land)\//.test(line))).toEqual([]);
    expect(moved).toContain('g transform');
    expect(painter.placement()).toEqual({ ...PLACEMENT, x: 300 });
  });
});

describe('from nothing', () => {
  test('it draws what the written one has, path for path', () => {
    const scene = sceneOf({ date: '2006-09' }, 'dark');
    const fresh = renderer();
    fresh.show(scene);
    const pattern = fresh.svg.querySelector('pattern')!.id;
    expect(seen(fresh.svg)).toEqual(expected(scene, pattern));
    const path = (svg: Element) =>
      Object.fromEntries([...nodesOf(svg)].map(([key, node]) => [key, node.getAttribute('d')]));
    const other = path(written(scene));
    for (const [key, d] of Object.entries(path(fresh.svg))) expect(d, key).toBe(other[key]);
  });

  test('things lie over each other as they are drawn, a hatch right on its area', () => {
    const painter = renderer();
    for (const date of ids.toReversed()) painter.show(sceneOf({ date }));
    const groups = [...painter.svg.querySelectorAll('.plane > g')].map((node) => node.getAttribute('class'));
    expect(groups).toEqual(['areas', 'lines', 'rims', 'marks', 'tops']);
    const areas = [...painter.svg.querySelectorAll('.areas > path')].map((node) => node.getAttribute(KEY)!);
    for (const [i, key] of areas.entries())
      if (key.endsWith('/hatch')) expect(areas[i - 1]).toBe(key.replace('/hatch', ''));
    const overlays = new Set(shapes.atoms.filter(({ overlay }) => overlay).map(({ id }) => `fill/${id}`));
    const over = areas
      .filter((key) => key.startsWith('fill/') && !key.endsWith('/hatch'))
      .map((key) => overlays.has(key));
    expect(over.lastIndexOf(false), 'an area over an overlay').toBeLessThan(over.indexOf(true));
  });

  test('two pictures on one page have hatches of their own', () => {
    const hatch = () => renderer().svg.querySelector('pattern')!.id;
    expect(hatch()).not.toBe(hatch());
  });

  test('an inset holds only what touches its box', () => {
    const [x, y] = plane.forward([107, 11]);
    const within = { x0: x - 0.03, y0: y - 0.03, x1: x + 0.03, y1: y + 0.03 };
    const painter = renderer({ within, pieces: piecesIn(shapes, within) });
    painter.show(sceneOf({ observers: true }));
    const fills = [...nodesOf(painter.svg).keys()].filter((key) => key.startsWith('fill/'));
    expect(fills).toContain('fill/VN-SG');
    expect(fills.filter((key) => /^fill\/(?:JP|KR|RU|MN)/.test(key))).toEqual([]);
  });
});

test('a border’s rim is the border’s own path', () => {
  const painter = renderer();
  painter.show(sceneOf({ date: '2006-09' }));
  const nodes = nodesOf(painter.svg);
  const rims = [...nodes].filter(([key]) => key.startsWith('rim/'));
  expect(rims.length).toBeGreaterThan(5);
  for (const [key, node] of rims) {
    const border = shapes.borders.find(({ index }) => `rim/${index}` === key)!;
    expect(node.getAttribute('d')).toBe(lineData(border.lines, shapes.units));
  }
});
