// A ring means a special member, and only that: every other region that is too small to see has a square.
import { expect, test } from 'vitest';
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
