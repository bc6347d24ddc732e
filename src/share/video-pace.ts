// How often a long export reports its progress and yields to the page: often enough that the page stays usable and
// Cancel is quick, but not for each frame, since each yield takes milliseconds.
import type { Task } from './formats.ts';

const PACE_MS = 50;
/** The browser lets a page that is not visible continue once a second. */
const HIDDEN_PACE_MS = 1000;

/** @param range the shares of the whole export that this part begins and ends with */
export function pacing(task: Task, [from, to]: readonly [number, number]): (done: number) => Promise<void> {
  let last = performance.now();
  return async (done) => {
    if (performance.now() - last < (document.hidden ? HIDDEN_PACE_MS : PACE_MS)) return;
    await task.advance(from + (to - from) * done);
    // An export without progress or signal yields nothing by itself.
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}
