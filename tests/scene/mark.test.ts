// A ring means a special member, and only that: every other region that is too small to see has a square.
import { expect, test } from 'vitest';
import { markBoxes } from '../../src/layout/index.ts';
import { markOf } from '../../src/scene/index.ts';
import { committedShapes, facts, sceneWith } from '../support/facts.ts';

const shapes = committedShapes('low');

test.each(['light', 'dark'] as const)('in %s, at every statement and in a comparison', (theme) => {
  let rings = 0;
  for (const change of [
    ...facts.statements.map(({ id }) => ({ date: id })),
    { date: '2024', compare: '2002' },
  ]) {
    const scene = sceneWith(change, theme, shapes.anchors);
    for (const atom of shapes.atoms) {
      const region = shapes.ownerAt(atom, scene.day);
      const mark = markOf(scene, shapes, atom, 240);
      if (!mark || region === null) continue;
      const isHollow = mark.fill === scene.palette.paper;
      expect(mark.ring, `${region} ${JSON.stringify(change)}`).toBe(
        scene.states.get(region) === 'special' && !isHollow,
      );
      if (mark.ring) rings += 1;
      // With its stroke it is seen, and a square is no larger than the distance that marks keep.
      expect(mark.diameter + mark.strokeWidth).toBeGreaterThanOrEqual(9);
    }
  }
  expect(rings).toBeGreaterThan(0);
});

test('a ring is drawn on a shape of any size, hollow where it is large, but not on one that lies over another', () => {
  const scene = sceneWith({ date: '2024' }, 'light', shapes.anchors);
  const own = (id: string) => shapes.atomsAt(id, scene.day)[0]!;
  const ringed = { ...scene, styles: new Map(scene.styles) };
  ringed.styles.set('RU-SA', { ...scene.styles.get('RU-SA')!, ring: true });
  expect(markOf(scene, shapes, own('RU-SA'), 240)).toBeNull();
  expect(markOf(ringed, shapes, own('RU-SA'), 240)).toMatchObject({ ring: true, fill: scene.palette.paper });
  // Names keep away from it.
  const boxes = (drawn: typeof scene) => markBoxes(drawn, shapes, { scale: 240, x: 0, y: 0 });
  expect(boxes(ringed).length).toBe(boxes(scene).length + 1);
  const special = [...scene.states].find(([, state]) => state === 'special')![0];
  expect(own(special).overlay).toBe(true);
  expect(markOf(scene, shapes, own(special), 1e6)).toBeNull();
});
