import { describe, expect, test } from 'vitest';
import { type Placement, toScreen } from '../../src/geography/index.ts';
import { atomAt } from '../../src/map/hit-test.ts';
import { StyleTable } from '../../src/map/style-table.ts';
import type { Change } from '../../src/view/index.ts';
import { committedShapes, sceneWith } from '../support/facts.ts';

const shapes = committedShapes('low');

function under(change: Change, region: string, scale: number, aside: readonly [number, number] = [0, 0]) {
  const scene = sceneWith(change, 'light', shapes.anchors);
  const styles = new StyleTable(shapes, scene, scale);
  const placement: Placement = { scale, x: 500, y: 350 };
  const [x, y] = markAt(styles, region, placement);
  return atomAt(shapes, styles, placement, [x + aside[0], y + aside[1]])?.id ?? null;
}

/** The middle of a region's mark, which may have been moved from its anchor. */
function markAt(styles: StyleTable, region: string, placement: Placement): [number, number] {
  const [x, y] = toScreen(placement, shapes.anchors.get(region)!);
  const [dx, dy] = styles.markOffset(shapes.atoms.find(({ id }) => id === region)!);
  return [x + dx, y + dy];
}

describe('the hit test', () => {
  test.each([
    ['an area, where its shape is', '2024-09', 'RU-SA', 700, [0, 0], 'RU-SA'],
    ['nothing beside it', '2024-09', 'RU-SA', 700, [-4000, 0], null],
    ['a mark, where it is drawn', '2024-09', 'KR-30', 320, [0, 0], 'KR-30'],
    [
      'a city on top of its province before the province',
      '2024-09',
      'KR-POHANG',
      40_000,
      [0, 0],
      'KR-POHANG',
    ],
    ['the province at a date when its city is not shown', '1998', 'KR-POHANG', 40_000, [0, 0], 'KR-47'],
  ] as const)('%s', (_, date, region, scale, aside, found) => {
    expect(under({ date }, region, scale, aside)).toBe(found);
  });

  test('a mark and three pixels around it, no further', () => {
    const scene = sceneWith({ date: '2024-09' }, 'light', shapes.anchors);
    const styles = new StyleTable(shapes, scene, 320);
    const atom = shapes.atoms.find(({ id }) => id === 'KR-49')!;
    const reach = styles.markReach(atom);
    expect(reach).toBeGreaterThan(4);
    expect(under({ date: '2024-09' }, 'KR-49', 320, [0, reach + 2])).toBe('KR-49');
    expect(under({ date: '2024-09' }, 'KR-49', 320, [0, reach + 4])).toBe(null);
  });
  test('of two marks the one on top, though the other is nearer', () => {
    const date = '2024-09';
    const scale = 320;
    // Which two overlap is the map's to say; the selected one is on top.
    const scene = sceneWith({ date }, 'light', shapes.anchors);
    const styles = new StyleTable(shapes, scene, scale);
    const at = ({ id }: { id: string }) => markAt(styles, id, { scale, x: 0, y: 0 });
    const marked = shapes.atoms.filter((atom) => styles.markReach(atom) > 0 && !styles.isOnTop(atom));
    const pairs = marked.flatMap((a) => marked.filter((b) => b !== a).map((b) => [a, b] as const));
    const apart = ([a, b]: readonly [(typeof marked)[0], (typeof marked)[0]]) =>
      Math.hypot(at(a)[0] - at(b)[0], at(a)[1] - at(b)[1]);
    const [below, top] = pairs.reduce((best, pair) => (apart(pair) < apart(best) ? pair : best));
    const by = (share: number) =>
      [0, 1].map((i) => share * (at(top)[i]! - at(below)[i]!)) as [number, number];
    expect(apart([below, top]), 'two marks that overlap').toBeLessThan(styles.markReach(top) * 2);
    // A little nearer to the one below.
    expect(under({ date }, below.id, scale, by(0.47))).toBe(below.id);
    expect(under({ date, selected: top.id }, below.id, scale, by(0.47))).toBe(top.id);
  });
});
