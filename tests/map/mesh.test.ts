// Triangles are the shapes: they cover as much as the polygons do, each once, and lines keep their widths at bends.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point, Shapes } from '../../src/geography/index.ts';
import { atomRow, borderRow, landRow, type Mesh, meshOf } from '../../src/map/mesh.ts';
import { committedShapes } from '../support/facts.ts';

const AREA = { floats: 3, row: 2 };
const LINE = { floats: 7, row: 6 };

const areaOf = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
const ringArea = (ring: readonly Point[]) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nx, ny] = ring[(i + 1) % ring.length]!;
      return sum + x * ny - nx * y;
    }, 0),
  ) / 2;

/** The plane area of each row's triangles. */
function coveredBy({ areas }: Mesh): Map<number, number> {
  const covered = new Map<number, number>();
  const at = (corner: number): Point => [
    areas.vertices[corner * AREA.floats]!,
    areas.vertices[corner * AREA.floats + 1]!,
  ];
  for (let i = 0; i < areas.triangles.length; i += 3) {
    const [a, b, c] = areas.triangles.subarray(i, i + 3) as unknown as [number, number, number];
    const row = areas.vertices[a * AREA.floats + AREA.row]!;
    covered.set(row, (covered.get(row) ?? 0) + areaOf(at(a), at(b), at(c)));
  }
  return covered;
}

const low = committedShapes('low');

describe.each([
  ['low', low],
  ['middle', committedShapes('middle', low)],
] as const)('at the %s level', (_level, shapes) => {
  const mesh = meshOf(shapes);

  test('the triangles of each atom cover what its polygons do, holes left out', () => {
    const covered = coveredBy(mesh);
    for (const { id, index, polygons } of shapes.atoms) {
      const wanted = polygons.reduce(
        (sum, [outer, ...holes]) =>
          sum + ringArea(outer ?? []) - holes.reduce((all, hole) => all + ringArea(hole), 0),
        0,
      );
      // 32-bit floats hold the plane to about a metre.
      expect(Math.abs((covered.get(atomRow(index)) ?? 0) - wanted), id).toBeLessThan(1e-6 + wanted * 1e-3);
    }
    expect(covered.has(landRow(shapes))).toBe(true);
  });

  test('each border has its own run, in order and without a gap, and each mark four corners', () => {
    const { lines, marks } = mesh;
    let next = lines.edges.count;
    expect(lines.borders.runs.map(({ row }) => row)).toEqual(
      shapes.borders.map(({ index }) => borderRow(index)),
    );
    for (const run of lines.borders.runs) {
      expect(run.start).toBe(next);
      next += run.count;
      for (const corner of lines.triangles.subarray(run.start, next))
        expect(lines.vertices[corner * LINE.floats + LINE.row]).toBe(run.row);
    }
    expect(next).toBe(lines.triangles.length);
    expect([lines.borders.start, lines.borders.count]).toEqual([lines.edges.count, next - lines.edges.count]);
    expect(marks.vertices.length).toBe(shapes.atoms.length * 4 * 4);
    expect(marks.all.runs.length).toBe(shapes.atoms.length);
  });

  test('the edges that are smoothed are those of land that no border runs along', () => {
    const { lines } = mesh;
    const name = (a: Point, b: Point) =>
      [a, b]
        .map((point) => point.map(Math.fround).join())
        .sort()
        .join();
    const stretchesOf = (all: readonly (readonly Point[])[]) =>
      new Set(all.flatMap((line) => line.slice(1).map((to, i) => name(line[i]!, to))));
    const borders = stretchesOf(shapes.borders.flatMap((border) => border.lines));
    const coasts = stretchesOf(shapes.backdrop.flatMap(({ polygons }) => polygons.flat()));
    const point = (corner: number): Point => [
      lines.vertices[corner * LINE.floats]!,
      lines.vertices[corner * LINE.floats + 1]!,
    ];
    const smoothed = new Set<string>();
    for (let i = 0; i < lines.edges.count; i += 3) {
      const corners = [...lines.triangles.subarray(i, i + 3)].map(point);
      for (const [a, b] of [
        [0, 1],
        [1, 2],
        [0, 2],
      ] as const) {
        const stretch = name(corners[a]!, corners[b]!);
        if (String(corners[a]) !== String(corners[b])) smoothed.add(stretch);
      }
    }
    expect(smoothed.size).toBeGreaterThan(0);
    for (const stretch of smoothed) {
      expect(borders.has(stretch)).toBe(false);
      expect(coasts.has(stretch)).toBe(true);
    }
    for (const stretch of coasts)
      if (!borders.has(stretch) && isLong(stretch)) expect(smoothed.has(stretch)).toBe(true);
  });
});

/** Two points may fall together in 32 bits. */
function isLong(stretch: string): boolean {
  const [ax, ay, bx, by] = stretch.split(',').map(Number) as [number, number, number, number];
  return ax !== bx || ay !== by;
}

/** Shapes of one border only. */
function lineOf(points: readonly Point[]): Shapes {
  const border = { index: 0, a: 0, b: -1, lines: [points] };
  return { atoms: [], backdrop: [], borders: [border] } as unknown as Shapes;
}

describe('a line', () => {
  const vertex = (mesh: Mesh, i: number) => {
    const [x, y, outX, outY, side, along, row] = mesh.lines.vertices.subarray(i * 7, i * 7 + 7);
    return { x, y, outX: outX!, outY: outY!, side, along, row };
  };

  test('that is straight is a band, half its width longer at both ends', () => {
    const mesh = meshOf(
      lineOf([
        [0, 0],
        [2, 0],
      ]),
    );
    expect([0, 1, 2, 3].map((i) => vertex(mesh, i))).toEqual([
      { x: 0, y: 0, outX: -1, outY: 1, side: 1, along: 0, row: borderRow(0) },
      { x: 0, y: 0, outX: -1, outY: -1, side: -1, along: 0, row: borderRow(0) },
      { x: 2, y: 0, outX: 1, outY: 1, side: 1, along: 2, row: borderRow(0) },
      { x: 2, y: 0, outX: 1, outY: -1, side: -1, along: 2, row: borderRow(0) },
    ]);
    expect([...mesh.lines.triangles]).toEqual([0, 1, 2, 1, 3, 2]);
    expect(mesh.lines.edges.count).toBe(0);
  });

  test('that is closed has no ends', () => {
    const square: Point[] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ];
    const mesh = meshOf(lineOf(square));
    const first = vertex(mesh, 0);
    const last = vertex(mesh, 8);
    expect([last.outX, last.outY]).toEqual([first.outX, first.outY]);
    expect(Math.hypot(first.outX, first.outY)).toBeCloseTo(Math.SQRT2, 6);
  });

  test('of no length, or of one place said again, is none, and no number is lost', () => {
    expect(meshOf(lineOf([[1, 1]])).lines.triangles.length).toBe(0);
    expect(
      meshOf(
        lineOf([
          [1, 1],
          [1, 1],
        ]),
      ).lines.triangles.length,
    ).toBe(0);
  });

  test('keeps its width on both sides of every bend, and no corner reaches far', () => {
    const coordinate = fc.integer({ min: -1000, max: 1000 });
    const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(points, (line) => {
        const { vertices, triangles } = meshOf(lineOf(line)).lines;
        for (const value of vertices) expect(Number.isFinite(value)).toBe(true);
        for (let i = 0; i < triangles.length; i += 6) {
          const [a, , b] = triangles.subarray(i, i + 3) as unknown as [number, number, number];
          const [from, to] = [a, b].map((corner) => vertices.subarray(corner * 7, corner * 7 + 7)) as [
            Float32Array,
            Float32Array,
          ];
          const [dx, dy] = [to[0]! - from[0]!, to[1]! - from[1]!];
          const length = Math.hypot(dx, dy);
          // The band that closes a sharp corner stands at one place.
          if (length === 0) continue;
          for (const end of [from, to]) {
            const aside = (end[2]! * -dy + end[3]! * dx) / length;
            expect(aside).toBeCloseTo(1, 4);
            expect(Math.hypot(end[2]!, end[3]!)).toBeLessThan(2.0001);
          }
        }
      }),
    );
  });
});
