// The plan in the page restores the shapes it was made of: the owner of each piece on each day, where marks
// are and how large, which two sides a border has; with the paths of the picture also the outlines.
import { describe, expect, test } from 'vitest';
import { COARSE, type Plan, planOf, type Shapes, shapesOfPlan } from '../../src/geography/index.ts';
import { areaData, lineData, readArea, readLines } from '../../src/picture/index.ts';
import { linesOf, markOf, styleOfAtom } from '../../src/scene/index.ts';
import { committedShapes, facts, sceneWith } from '../support/facts.ts';
import { recorded } from './recorder.ts';

const low = committedShapes('low', undefined, COARSE);
/** Through JSON, as the page has it. */
const plan = JSON.parse(JSON.stringify(planOf(low))) as Plan;
const sidesOf = ({ borders }: Shapes) =>
  Object.fromEntries(borders.map(({ index, a, b }) => [index, [a, b]]));
const bare = shapesOfPlan(plan);
const whole = shapesOfPlan(plan, {
  area: (key) => {
    const [kind, id] = key.split('/');
    const found = (kind === 'land' ? low.backdrop : low.atoms).find((one) => one.id === id);
    return readArea(areaData(found!.polygons, COARSE), COARSE);
  },
  lines: (key) => {
    const found = low.borders.find(({ index }) => `line/${index}` === key);
    return readLines(lineData(found!.lines, COARSE), COARSE);
  },
});

/** Each statement's first and last day, and the days around both. */
const days = facts.statements.flatMap(({ effective, period }) => {
  const last = Math.min(period.last, facts.range.last);
  return [effective - 1, effective, last, last + 1];
});

describe.each([
  ['without outlines', bare],
  ['with outlines', whole],
] as const)('%s', (_name, made) => {
  test('each piece has the owner it had, on every statement’s days', () => {
    for (const day of days) {
      for (const [i, atom] of low.atoms.entries())
        expect(made.ownerAt(made.atoms[i]!, day), `${atom.id} on ${day}`).toBe(low.ownerAt(atom, day));
      for (const region of facts.regions.keys()) {
        const ids = (shapes: Shapes) => shapes.atomsAt(region, day).map(({ id }) => id);
        expect(ids(made), region).toEqual(ids(low));
        expect(made.approximateAt(region, day), region).toBe(low.approximateAt(region, day));
      }
    }
  });

  test('pieces keep number, order and kind; anchors and sizes are the same to half a unit', () => {
    expect(made.atoms).toHaveLength(low.atoms.length);
    for (const [i, atom] of low.atoms.entries()) {
      const back = made.atoms[i]!;
      expect([back.id, back.index, back.overlay]).toEqual([atom.id, atom.index, atom.overlay]);
      const off = [back.anchor[0] - atom.anchor[0], back.anchor[1] - atom.anchor[1], back.size - atom.size];
      for (const one of off) expect(Math.abs(one) * COARSE, atom.id).toBeLessThanOrEqual(0.5 + 1e-9);
    }
    expect([...made.anchors.keys()].sort()).toEqual([...low.anchors.keys()].sort());
    for (const [id, [x, y]] of low.anchors) {
      const [backX, backY] = made.anchors.get(id)!;
      expect(Math.hypot(backX - x, backY - y) * COARSE, id).toBeLessThanOrEqual(Math.SQRT1_2 + 1e-9);
    }
  });

  test('borders keep their numbers, sides and names', () => {
    expect(sidesOf(made)).toEqual(sidesOf(low));
    expect(Object.fromEntries(made.numbers)).toEqual(Object.fromEntries(low.numbers));
    const land = ({ backdrop }: Shapes) => backdrop.map(({ id, outline }) => [id, outline]);
    expect(land(made)).toEqual(land(low));
  });

  test('all fourteen statements have the same styles, marks to the pixel', () => {
    for (const { id: date } of facts.statements) {
      const scene = sceneWith({ date }, 'light', low.anchors);
      for (const [i, atom] of low.atoms.entries()) {
        expect(styleOfAtom(scene, made, made.atoms[i])).toBe(styleOfAtom(scene, low, atom));
        // At the scale of the first picture; a size just at the limit may round to the other side of it.
        const near = Math.abs(atom.size * 700 - 11.5) < 0.5;
        if (!near)
          expect(markOf(scene, made, made.atoms[i]!, 700), atom.id).toEqual(markOf(scene, low, atom, 700));
      }
      const lines = (shapes: Shapes) =>
        Object.fromEntries(shapes.borders.map((border) => [border.index, linesOf(scene, shapes, border)]));
      expect(lines(made)).toEqual(lines(low));
    }
  });
});

test('with outlines the whole drawing is the same, rings and lines in number', () => {
  for (const { id: date } of facts.statements) {
    const scene = sceneWith({ date }, 'dark', low.anchors);
    const one = recorded(scene, whole, 700);
    const other = recorded(scene, low, 700);
    // Marks are compared above: their sizes are rounded, and a size at the limit may fall on its other side.
    const drawn = ({ keys }: typeof one) => keys.filter((key) => !/^(?:mark|top)\//.test(key)).sort();
    expect(drawn(one)).toEqual(drawn(other));
    expect(Object.fromEntries(one.areas)).toEqual(Object.fromEntries(other.areas));
    expect(Object.fromEntries(one.lines)).toEqual(Object.fromEntries(other.lines));
  }
  for (const [i, { id, polygons, box }] of low.atoms.entries()) {
    const back = whole.atoms[i]!;
    const counts = (of: typeof polygons) => of.map((rings) => rings.length);
    expect(counts(back.polygons), id).toEqual(counts(polygons));
    for (const side of ['x0', 'y0', 'x1', 'y1'] as const)
      expect(Math.abs(back.box[side] - box[side]) * COARSE, id).toBeLessThanOrEqual(0.5 + 1e-9);
  }
});

test('finer shapes read with the plan’s numbers give the borders the same numbers', () => {
  const fromTopology = committedShapes('middle', committedShapes('low'));
  expect(sidesOf(committedShapes('middle', bare))).toEqual(sidesOf(fromTopology));
});
