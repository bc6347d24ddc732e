// The tip beside the pointer: inside the map, and clear of a region whose edge is near.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tipPlace } from '../../src/element/region-tip.ts';

/** The largest tip. */
const TIP = { width: 270, height: 110 };
const map = { width: 900, height: 600 };

const region = fc
  .record({
    x0: fc.integer({ min: 0, max: 890 }),
    y0: fc.integer({ min: 0, max: 590 }),
    width: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 1, max: 600 }),
    across: fc.double({ min: 0, max: 1, noNaN: true }),
    down: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ x0, y0, width, height, across, down }) => {
    const box = { x0, y0, x1: Math.min(900, x0 + width), y1: Math.min(600, y0 + height) };
    return { region: 'R', x: x0 + across * (box.x1 - x0), y: y0 + down * (box.y1 - y0), box };
  });

test('the tip is inside the map, beside the pointer, and covers neither the pointer nor a small region that leaves room', () => {
  fc.assert(
    fc.property(region, (hover) => {
      const { at, back } = tipPlace(hover, map);
      const [x, y] = [at[0] - back[0] * TIP.width, at[1] - back[1] * TIP.height];
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + TIP.width).toBeLessThanOrEqual(map.width);
      expect(y + TIP.height).toBeLessThanOrEqual(map.height);
      const covers = ({ x0, y0, x1, y1 }: typeof hover.box) =>
        x < x1 && x + TIP.width > x0 && y < y1 && y + TIP.height > y0;
      expect(covers({ x0: hover.x, x1: hover.x + 1, y0: hover.y, y1: hover.y + 1 })).toBe(false);
      const across = Math.max(x - hover.x, hover.x - x - TIP.width, 0);
      const down = Math.max(y - hover.y, hover.y - y - TIP.height, 0);
      expect(Math.hypot(across, down), 'from the pointer').toBeLessThan(60);
      const { x0, y0, x1, y1 } = hover.box;
      const near = Math.max(hover.x - x0, x1 - hover.x, hover.y - y0, y1 - hover.y) <= 40;
      const room = Math.max(x0, map.width - x1) > 300 || Math.max(y0, map.height - y1) > 150;
      if (near && room) expect(covers(hover.box)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
