// Triangles are the shapes: they cover as much as the polygons do, each once, and lines keep their widths at bends.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point, Shapes } from '../../src/geography/index.ts';
import { type Geometry, geometryOf } from '../../src/map/geometry.ts';
import { borderCell, edgeCell, landCell, regionCell } from '../../src/map/style-table.ts';
import { committedShapes } from '../support/facts.ts';

/** Floats of a vertex, and which of them is the cell. */
const AREA = { floats: 3, cell: 2 };
const LINE = { floats: 7, cell: 6 };

const areaOf = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
const ringArea = (ring: readonly Point[]) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nx, ny] = ring[(i + 1) % ring.length]!;
      return sum + x * ny - nx * y;
    }, 0),
  ) / 2;

/** The plane area of each cell's triangles. */
function coveredBy({ areas }: Geometry): Map<number, number> {
  const covered = new Map<number, number>();
  const at = (corner: number): Point => [
    areas.vertices[corner * AREA.floats]!,
    areas.vertices[corner * AREA.floats + 1]!,
  ];
  for (let i = 0; i < areas.indices.length; i += 3) {
    const [a, b, c] = areas.indices.subarray(i, i + 3) as unknown as [number, number, number];
    const cell = areas.vertices[a * AREA.floats + AREA.cell]!;
    covered.set(cell, (covered.get(cell) ?? 0) + areaOf(at(a), at(b), at(c)));
  }
  return covered;
}

const low = committedShapes('low');

describe.each([
  ['low', low],
  ['middle', committedShapes('middle', low)],
] as const)('at the %s level', (_level, shapes) => {
  const geometry = geometryOf(shapes);

  test('the triangles of each atom cover what its polygons do, holes left out', () => {
    const covered = coveredBy(geometry);
    for (const { id, index, polygons } of shapes.atoms) {
      const wanted = polygons.reduce(
        (sum, [outer, ...holes]) =>
          sum + ringArea(outer ?? []) - holes.reduce((all, hole) => all + ringArea(hole), 0),
        0,
      );
      // 32-bit floats hold the plane to about a metre.
      expect(Math.abs((covered.get(regionCell(index)) ?? 0) - wanted), id).toBeLessThan(1e-6 + wanted * 1e-3);
    }
    expect(covered.has(landCell(shapes))).toBe(true);
  });

  test('the drawing order: land, areas, overlays; edges, then the borders in their order', () => {
    const cellsOf = (indices: Uint32Array, vertices: Float32Array, { floats, cell }: typeof AREA) => {
      const cells: number[] = [];
      for (const vertex of indices) {
        const at = vertices[vertex * floats + cell]!;
        if (cells.at(-1) !== at) cells.push(at);
      }
      return cells;
    };
    const { areas, lines, marks } = geometry;
    const cellsOfAtoms = (overlay: boolean) =>
      shapes.atoms.filter((atom) => atom.overlay === overlay).map(({ index }) => regionCell(index));
    expect(cellsOf(areas.indices, areas.vertices, AREA)).toEqual([
      landCell(shapes),
      ...cellsOfAtoms(false),
      ...cellsOfAtoms(true),
    ]);
    expect(cellsOf(lines.indices, lines.vertices, LINE)).toEqual([
      edgeCell(shapes),
      ...shapes.borders.map(({ index }) => borderCell(shapes, index)),
    ]);
    expect(marks.vertices.length).toBe(shapes.atoms.length * 4 * 4);
    expect(marks.indices.length).toBe(shapes.atoms.length * 6);
  });

  test('the edges that are smoothed are those of land that no border runs along', () => {
    const { lines } = geometry;
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
    for (let i = 0; i < lines.edgeCount; i += 3) {
      const corners = [...lines.indices.subarray(i, i + 3)].map(point);
      for (const [at, from] of corners.entries()) {
        const to = corners[(at + 1) % 3]!;
        if (String(from) !== String(to)) smoothed.add(name(from, to));
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

/** The triangles of one border. */
function linesOf(points: readonly Point[]): Geometry['lines'] {
  const border = { index: 0, a: 0, b: -1, lines: [points] };
  return geometryOf({ atoms: [], backdrop: [], borders: [border] } as unknown as Shapes).lines;
}
const points = (...numbers: number[]): Point[] =>
  Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!]);

describe('a line', () => {
  test('that is straight is a strip, half its width longer at both ends', () => {
    const { vertices, indices, edgeCount } = linesOf(points(0, 0, 2, 0));
    // x and y, how far out, the side, how far along the line; then the cell.
    const strip = [0, 1, 2, 3].map((i) => [...vertices.subarray(i * 7, i * 7 + 6)]);
    expect(strip).toEqual([
      [0, 0, -1, 1, 1, 0],
      [0, 0, -1, -1, -1, 0],
      [2, 0, 1, 1, 1, 2],
      [2, 0, 1, -1, -1, 2],
    ]);
    expect([...indices]).toEqual([0, 1, 2, 1, 3, 2]);
    expect(edgeCount).toBe(0);
  });

  test('that is closed has no ends', () => {
    const { vertices } = linesOf(points(0, 0, 1, 0, 1, 1, 0, 1, 0, 0));
    const [first, last] = [0, 8].map((i) => [...vertices.subarray(i * 7 + 2, i * 7 + 4)]);
    expect(last).toEqual(first);
    expect(Math.hypot(...first!)).toBeCloseTo(Math.SQRT2, 6);
  });

  test.each([[points(1, 1)], [points(1, 1, 1, 1)]])('of no length is none: %j', (line) => {
    expect(linesOf(line).indices).toHaveLength(0);
  });

  test('keeps its width on both sides of every bend, and no corner reaches far', () => {
    const coordinate = fc.integer({ min: -1000, max: 1000 });
    const bends = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(bends, (line) => {
        const { vertices, indices } = linesOf(line);
        for (const value of vertices) expect(Number.isFinite(value)).toBe(true);
        for (let i = 0; i < indices.length; i += 6) {
          const vertex = (corner: number) => vertices.subarray(corner * 7, corner * 7 + 7);
          const [from, to] = [vertex(indices[i]!), vertex(indices[i + 2]!)];
          const [dx, dy] = [to[0]! - from[0]!, to[1]! - from[1]!];
          const length = Math.hypot(dx, dy);
          // The triangles of a beveled corner start and end at one point.
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
