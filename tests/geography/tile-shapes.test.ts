// The laws of a grid of tiles as shapes: equal squares, each border once, every tile found at its middle.
import { describe, expect, test } from 'vitest';
import { regionsAtPoint } from '../../src/geography/index.ts';
import { TILE_SIDE } from '../../src/geography/tile-shapes.ts';
import { regionOnTile, tileOfPlace } from '../../src/scene/index.ts';
import { committedShapes, facts } from '../support/facts.ts';
import { madeGrid, tilesJson } from '../support/tiles.ts';

const { grid } = madeGrid(tilesJson());
const { shapes, frame } = grid;
const day = facts.range.last;

describe('the committed grid', () => {
  test('has one square of the same size for each region, none on another', () => {
    expect(shapes.atoms.map(({ id }) => id).sort()).toEqual([...facts.regions.keys()].sort());
    const corners = new Set(shapes.atoms.map(({ box: { x0, y0 } }) => `${x0.toFixed(4)},${y0.toFixed(4)}`));
    expect(corners.size).toBe(facts.regions.size);
    for (const { id, box } of shapes.atoms) {
      expect(box.x1 - box.x0, id).toBeCloseTo(TILE_SIDE, 9);
      expect(box.y1 - box.y0, id).toBeCloseTo(TILE_SIDE, 9);
    }
  });

  test('has sides of at least 20 px where it is 362 px wide, as on a phone', () => {
    expect((362 / (frame.x1 - frame.x0)) * TILE_SIDE).toBeGreaterThanOrEqual(20);
  });

  test('has each side of a filled tile in one border, and the neighbour on the other side', () => {
    const seen = new Set<string>();
    let length = 0;
    for (const { a, b, lines } of shapes.borders) {
      expect(seen.has(`${a}/${b}`)).toBe(false);
      seen.add(`${a}/${b}`);
      for (const line of lines)
        for (let i = 1; i < line.length; i++) {
          const [[x0, y0], [x1, y1]] = [line[i - 1]!, line[i]!];
          // Twice for the two tiles that it belongs to.
          length += (Math.abs(x1 - x0) + Math.abs(y1 - y0)) * (b === -1 ? 1 : 2);
          for (const side of [a, b]) {
            const box = shapes.atoms[side]?.box;
            if (!box) continue;
            expect(Math.min(x0, x1)).toBeGreaterThanOrEqual(box.x0 - 1e-9);
            expect(Math.max(y0, y1)).toBeLessThanOrEqual(box.y1 + 1e-9);
          }
        }
    }
    expect(length).toBeCloseTo(4 * TILE_SIDE * shapes.atoms.length, 6);
  });

  test('finds each region at the middle of its tile; one inside another is a ring and is found there as well', () => {
    for (const [id, at] of shapes.anchors) {
      const ring = facts.regions.get(id)?.inside !== undefined;
      expect(regionsAtPoint(shapes, at, day), id).toEqual(ring ? [] : [id]);
      expect(regionOnTile(grid, at), id).toBe(id);
    }
    expect(regionOnTile(grid, [frame.x0 - 1, frame.y0])).toBeNull();
  });

  test('north is up and east is right, from one country to another and inside each', () => {
    const north = ['RU-BU', 'MN-047', 'CN-HA', 'VN-SG'];
    const west = ['KG-C', 'MN-047', 'KR-30', 'JP-05'];
    const at = (id: string) => shapes.anchors.get(id)!;
    for (let i = 1; i < 4; i++) {
      expect(at(north[i]!)[1], north[i]).toBeGreaterThan(at(north[i - 1]!)[1]);
      expect(at(west[i]!)[0], west[i]).toBeGreaterThan(at(west[i - 1]!)[0]);
    }
    // Of pairs that are well apart on the map, nearly all lie the same way round in the grid.
    const map = committedShapes('low').anchors;
    const ids = [...shapes.anchors.keys()].filter((id) => map.has(id));
    for (const axis of [0, 1] as const) {
      let [pairs, same] = [0, 0];
      for (const a of ids)
        for (const b of ids) {
          if (map.get(b)![axis] - map.get(a)![axis] < 0.06) continue;
          pairs += 1;
          if (at(b)[axis] >= at(a)[axis]) same += 1;
        }
      expect(same / pairs, ['east', 'south'][axis]).toBeGreaterThan(0.93);
    }
  });
});

test('a place has the tile of its region, of the nearest one where it is just off the coast, else none', () => {
  const boundaries = committedShapes('low');
  const tile = (id: string) => grid.shapes.anchors.get(id);
  const place = boundaries.anchors.get('JP-05')!;
  expect(tileOfPlace(grid, place, boundaries, day)).toEqual(tile('JP-05'));
  const box = boundaries.atomsAt('JP-05', day)[0]!.box;
  expect(tileOfPlace(grid, [box.x0 - 0.003, place[1]], boundaries, day)).toEqual(tile('JP-05'));
  expect(tileOfPlace(grid, [1.2, 1.2], boundaries, day)).toBeNull();
});
