// Whether the map has the new colours on the very next frame: its own pixels, read in the frame that follows the
// step, at the places of regions whose colour changes.
import { monthNumber } from '../data.mjs';

/** Corners of the square, CSS pixels from the anchor, that may be under a mark or a hatch. */
const NEAR_ENOUGH = 3;

/**
 * Runs in the page.
 * @param {{ steps: { month: number, checks: { at: [number, number], rgb: string }[] }[], tolerance: number }} options
 */
async function readNextFrames({ steps, tolerance }) {
  const { bench } = /** @type {any} */ (window);
  const canvas = bench.near.canvas();
  const gl = canvas.getContext('webgl2');
  const { left, top } = canvas.getBoundingClientRect();
  const ratio = canvas.width / canvas.clientWidth;
  const pixel = new Uint8Array(4);
  let right = 0;
  let wrong = 0;
  let late = 0;
  for (const { month, checks } of steps) {
    await bench.near.scrub(month);
    const styles = () =>
      checks.filter(({ at, rgb }) => {
        const [x, y] = bench.near.element().project(at);
        gl.readPixels((x - left) * ratio, canvas.height - (y - top) * ratio, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
        const wanted = rgb.split(',').map(Number);
        return wanted.every((channel, i) => Math.abs(channel - (pixel[i] ?? 0)) <= tolerance);
      }).length;
    // MapLibre asked for its frame during the step, so it has drawn when this one is called.
    await bench.frame();
    const first = styles();
    right += first;
    if (first < checks.length) {
      for (let frame = 0; frame < 20 && styles() < checks.length; frame++) {
        // Draws again: what was shown is gone from the buffer.
        await bench.frame();
      }
      const last = styles();
      late += Math.max(0, last - first);
      wrong += checks.length - Math.max(first, last);
    }
    await bench.frames(10);
  }
  return { right, late, wrong };
}

/**
 * @param {import('../run.mjs').Bench} bench
 * @param {import('../browser.mjs').Tab} tab
 */
export async function nextFrameColours({ data, reference }, tab) {
  const { milestones, anchors } = data;
  const steps = milestones.map(({ id, month }, i) => {
    const before = reference.get(milestones[i - 1]?.id ?? '') ?? {};
    const now = reference.get(id) ?? {};
    const checks = Object.keys(now)
      .filter((region) => i > 0 && before[region] !== now[region] && WIDE.test(region) && anchors.has(region))
      .map((region) => ({ at: anchors.get(region), rgb: now[region] ?? '' }));
    return { month: monthNumber(month), checks };
  });
  return tab.ask('the next frames', readNextFrames, { steps, tolerance: NEAR_ENOUGH });
}

/** Regions wide enough to need no mark and to have land at their anchor: the provinces of the three large countries. */
const WIDE = /^(CN-(HL|JL|LN|NM|SD|HA|HB|HN|AH|NX)|RU-(?!.*-)|MN-(041|043|046|047|051|053|055|057|059|061|063|065|067|069|071|073))/;
