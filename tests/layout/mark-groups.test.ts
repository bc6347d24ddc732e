// On a small map a label with a number takes the place of a country's marks that would be moved too far.

import { describe, expect, test } from 'vitest';
import { FARTHEST, GROUP_RADIUS, groupFarMarks, markGroups, markOffsets } from '../../src/layout/index.ts';
import { committedShapes, facts, sceneWith } from '../support/facts.ts';

const shapes = committedShapes('low');
const at = (scale: number, date = '2024') => {
  const scene = sceneWith({ date }, 'light', shapes.anchors);
  const area = { spreading: groupFarMarks };
  const offsets = markOffsets(scene, shapes, scale, area);
  return { offsets, groups: markGroups(scene, shapes, scale, area) };
};

describe('marks on a small map', () => {
  test.each([60, 90, 127, 160, 203, 300])(
    'at %i CSS pixels per plane unit none is far from its place',
    (scale) => {
      const { offsets, groups } = at(scale);
      for (const offset of offsets.values())
        if (offset) expect(Math.hypot(...offset)).toBeLessThanOrEqual(FARTHEST);
      const grouped = groups.flatMap(({ atoms }) => atoms);
      for (const { index } of grouped) expect(offsets.get(index)).toBeNull();
      // The others are drawn, and no label covers one.
      for (const atom of shapes.atoms) {
        const offset = offsets.get(atom.index);
        if (!offset) continue;
        for (const { at: label } of groups) {
          const [dx, dy] = [0, 1].map((i) => (label[i]! - atom.anchor[i]!) * scale - offset[i]!);
          expect(Math.hypot(dx!, dy!)).toBeGreaterThanOrEqual(2 * GROUP_RADIUS - 0.01);
        }
      }
    },
  );
  test('a label is for all marks of one country, and the same at every date', () => {
    const { groups } = at(127);
    expect(groups.map(({ country }) => country)).toEqual(['KR']);
    for (const { owners } of groups[0]!.atoms)
      expect(facts.regions.get(owners[0]!.region)?.country).toBe('KR');
    expect(at(127, '1996').groups).toEqual(groups);
  });
  test('a phone’s map, 40 % of its screen, has none', () => {
    expect(at(174).groups).toEqual([]);
    expect(at(203).groups).toEqual([]);
  });
});
