// Boundary files with as little as possible: only arcs and shapes with ids.
import { describe, expect, test } from 'vitest';
import { readBoundaries } from '../../src/element/read-boundaries.ts';
import { type Point, planOf, type Rings, shapesOfPlan } from '../../src/geography/index.ts';
import { facts, plane } from '../support/facts.ts';
import { contains, geometriesOf, ownersOf, type Ring, read } from './boundaries-shapes.ts';

const isInside = (rings: Rings, at: Point) => contains([rings as unknown as Ring[]], at);

/** Without anchors, and without owners where they are the region of the shape's own id at all dates. */
function plain(level: 'low' | 'middle') {
  const topology = read(level);
  for (const name of ['atoms', 'islands', 'overlays'])
    for (const geometry of geometriesOf(topology, name)) {
      const of = ownersOf(geometry);
      const isOwn = of.length === 1 && JSON.stringify(of[0]) === JSON.stringify({ region: geometry.id });
      if (isOwn) delete geometry.properties;
      else geometry.properties = { of };
    }
  return topology;
}

const shapesOf = (json: unknown) => {
  const made = readBoundaries(json, facts, plane);
  if ('problems' in made) throw new Error(JSON.stringify(made.problems[0]));
  return made;
};

describe.each(['low', 'middle'] as const)('the boundaries of NEAR (%s) without anchors', (level) => {
  const [made, whole] = [shapesOf(plain(level)), shapesOf(read(level))];

  test('have one inside the largest polygon of each shape', () => {
    for (const { id, anchor, polygons, size } of made.atoms) {
      const around = polygons.filter((rings) => isInside(rings, anchor));
      expect(around, id).toHaveLength(1);
      // The side of a square as large as that polygon is no longer than its box.
      const xs = around[0]![0]!.map(([x]) => x);
      const ys = around[0]![0]!.map(([, y]) => y);
      const box = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
      expect(size ** 2, id).toBeLessThanOrEqual(box);
    }
  });

  test('have the same owners, borders and sizes', () => {
    expect(made.atoms.map(({ owners }) => owners)).toEqual(whole.atoms.map(({ owners }) => owners));
    expect(made.borders).toEqual(whole.borders);
    expect(made.atoms.map(({ size }) => size)).toEqual(whole.atoms.map(({ size }) => size));
  });
});

test('a file with shapes of regions alone is drawn: no islands, overlays or land around', () => {
  const { transform, arcs, objects } = plain('low');
  const { type, geometries } = objects.atoms as { type: string; geometries: { id: string }[] };
  // The overlay's region needs a shape.
  const [overlay] = geometriesOf(plain('low'), 'overlays');
  const atoms = { type, geometries: [...geometries, overlay] };
  const made = shapesOf({ type: 'Topology', transform, arcs, objects: { atoms } });
  expect(made.backdrop).toEqual([]);
  expect(new Set(made.anchors.keys())).toEqual(new Set(facts.regions.keys()));
  const bare = shapesOfPlan(JSON.parse(JSON.stringify(planOf(made))));
  for (const [i, { anchor }] of bare.atoms.entries())
    for (const axis of [0, 1] as const)
      expect(Math.abs(anchor[axis] - made.atoms[i]!.anchor[axis])).toBeLessThanOrEqual(0.5 / made.units);
});

test('a shape around a hole, and one without a height, have an anchor of their own', () => {
  const square = (x: number, y: number, side: number) => [
    [x, y],
    [x, y + side],
    [x + side, y + side],
    [x + side, y],
    [x, y],
  ];
  const ids = [...facts.regions.keys()];
  const polygon = (id: string | undefined, ...arcs: number[]) => ({
    type: 'Polygon',
    id,
    arcs: arcs.map((arc) => [arc]),
  });
  const line = [110, 50];
  const { atoms } = shapesOf({
    type: 'Topology',
    arcs: [square(100, 40, 9), square(102, 42, 5), [line, line, line, line]],
    objects: {
      atoms: {
        type: 'GeometryCollection',
        geometries: [polygon(ids[0], 0, 1), ...ids.slice(1).map((id) => polygon(id, 2))],
      },
    },
  });
  expect(isInside(atoms[0]!.polygons[0]!, atoms[0]!.anchor)).toBe(true);
  expect(atoms[1]!.anchor).toEqual(atoms[1]!.polygons[0]![0]![0]);
});
