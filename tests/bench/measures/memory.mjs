// Measure 7: what is left on the heap after many steps, and after many hand-overs from the picture to the map (the
// element taken out of the page and put back), against what was there when both had run for a while.
import { ASKED, monthNumber } from '../data.mjs';
import { openSettled, stepInPage } from './step.mjs';

/** Runs in the page. @param {number} times */
async function handOver(times) {
  const { bench } = /** @type {any} */ (window);
  const element = bench.near.element();
  const place = element.parentNode;
  const next = element.nextSibling;
  for (let i = 0; i < times; i++) {
    element.remove();
    await bench.frames(2);
    place.insertBefore(element, next);
    await bench.frames(2);
    await bench.near.untilMap();
    await bench.frames(2);
  }
  return element.getState().painter;
}

/** @param {import('../run.mjs').Bench} bench */
export async function memory(bench) {
  const { data, quick, tell } = bench;
  const months = data.milestones.map(({ month }) => monthNumber(month));
  const tab = await openSettled(bench, { name: 'near', path: `/near/index.html?date=${ASKED}` });
  const passes = (/** @type {number} */ steps) => ({
    months,
    count: months.length,
    passes: Math.ceil(steps / (months.length - 1)),
  });
  const overs = quick ? 4 : 50;
  const steps = quick ? 200 : 2000;
  // The browser compiles what runs often, and keeps the machine code on the heap too: as much as is left of an object
  // that leaks would hide behind it. What compiles at all has done so by then.
  await tab.ask('steps to warm up', stepInPage, passes(quick ? 100 : 600));
  await tab.ask('hand-overs to warm up', handOver, quick ? 3 : 25);
  await tab.page.waitForTimeout(1500);
  const start = await tab.heap();
  tell(`memory: ${(start / 1e6).toFixed(2)} MB at first`);
  await tab.ask('the steps', stepInPage, passes(steps), 1_800_000);
  await tab.page.waitForTimeout(500);
  const afterSteps = await tab.heap();
  tell(`memory: ${(afterSteps / 1e6).toFixed(2)} MB after ${steps} steps`);
  const from = performance.now();
  const painter = await tab.ask('the hand-overs', handOver, overs, 1_800_000);
  tell(`memory: ${((performance.now() - from) / overs).toFixed(0)} ms a hand-over`);
  await tab.page.waitForTimeout(1500);
  const afterOvers = await tab.heap();
  await tab.close();
  return { start, afterSteps, afterOvers, steps, overs, painter };
}
