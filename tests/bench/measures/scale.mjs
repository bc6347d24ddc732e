// Measure 6: whether a step costs what it changes, not what there is. The same made-up association with 85 regions and
// with 8,500, 300 statements each, through the `src` attribute and past the published check; 30 regions change a step.
import { openTab } from '../browser.mjs';
import { monthNumber } from '../data.mjs';
import { watchNear } from '../peers/near.mjs';
import { median, quantile, ratio, summary } from '../statistics.mjs';
import { stepInPage } from './step.mjs';
import { watchLater } from './own-frames.mjs';

export const STATEMENTS = 300;
export const SIZES = [85, 8500];
const FIRST = monthNumber('2000-01');

/** @param {import('../run.mjs').Bench} bench */
export async function scale({ browser, server, rounds, quick, tell, profile }) {
  const count = quick ? 12 : 40;
  const months = Array.from({ length: count }, (_, i) => FIRST + i);
  /** @type {Map<number, { own: number[], task: number, later: number, messages: number, ready: number }[]>} */
  const runs = new Map(SIZES.map((size) => [size, []]));
  for (let round = 0; round < Math.max(1, Math.ceil(rounds * 0.6)); round++) {
    for (const size of SIZES) {
      const tab = await openTab(browser, {
        before: [{ script: watchNear, argument: { fills: null, pan: false } }, { script: watchLater }],
      });
      await tab.go(server.address(`/synthetic/${size}/`));
      const ready = await tab.ask(`the map of ${size} regions`, () => /** @type {any} */ (window).bench.near.untilMap());
      const state = await tab.ask('the state', () => {
        const { members, notices } = /** @type {any} */ (window).bench.near.element().getState();
        return { members: members.length, notices };
      });
      if (state.members !== Math.floor(size / 2) || state.notices.length > 0)
        throw new Error(`The made-up data of ${size} regions were refused: ${JSON.stringify(state)}`);
      await tab.page.waitForTimeout(size > 1000 ? 8000 : 2500);
      const options = { months, count, passes: 1 };
      await tab.ask('the steps to warm up', stepInPage, options);
      const before = await tab.counters();
      const taken = await profile(`scale-${size}`, tab, () => tab.ask('the steps', stepInPage, { ...options, passes: 2 }));
      const after = await tab.counters();
      const watched = await tab.ask('the watched steps', stepInPage, { ...options, watched: true });
      const task = (after.task - before.task) / taken.own.length;
      runs.get(size)?.push({
        own: taken.own,
        task,
        later: watched.later.own / watched.own.length,
        messages: taken.messages,
        ready,
      });
      tell(`scale ${round} ${size}: own ${median(taken.own).toFixed(2)} ms, task ${task.toFixed(2)} ms, ready ${ready.toFixed(0)} ms`);
      await tab.close();
    }
  }
  const [small, large] = SIZES.map((size) => runs.get(size) ?? []);
  return {
    rows: SIZES.map((size) => {
      const all = runs.get(size) ?? [];
      const own = all.flatMap((run) => run.own);
      return {
        size,
        own: { median: median(own), p95: quantile(own, 0.95) },
        task: summary(all.map(({ task }) => task)),
        later: median(all.map(({ later }) => later)),
        messages: Math.max(...all.map(({ messages }) => messages)),
        ready: summary(all.map((run) => run.ready)),
      };
    }),
    ownRatio: ratio((large ?? []).map(({ own }) => median(own)), (small ?? []).map(({ own }) => median(own))),
    taskRatio: ratio((large ?? []).map(({ task }) => task), (small ?? []).map(({ task }) => task)),
  };
}
