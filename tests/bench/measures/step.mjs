// Measure 5: one step while scrubbing, milestone to milestone and back. The peers show a milestone in their quickest
// documented way; ours is moved by its slider, all of the page going along: headline, chart, legend, cards, labels.
import { openTab } from '../browser.mjs';
import { ASKED, monthNumber } from '../data.mjs';
import { watchNear } from '../peers/near.mjs';
import { median, quantile, ratio, summary } from '../statistics.mjs';
import { nextFrameColours } from './next-frame.mjs';
import { watchLater } from './own-frames.mjs';
import { traceLayouts } from './layouts.mjs';

/**
 * Runs in the page. The months are given for our own page only.
 * @param {{ months: number[] | null, count: number, passes: number, watched?: boolean }} options
 */
export async function stepInPage({ months, count, passes, watched = false }) {
  const { bench } = /** @type {any} */ (window);
  const step = months ? (/** @type {number} */ i) => bench.near.scrub(months[i]) : bench.go;
  bench.later = { own: 0, engine: 0 };
  bench.messages = 0;
  bench.watched = watched;
  const own = await bench.steps(step, count, passes);
  bench.watched = false;
  return { own, later: bench.later, messages: bench.messages };
}

/**
 * @param {import('../run.mjs').Bench} bench
 * @param {{ name: string, path: string }} subject
 */
export async function openSettled({ browser, server }, { name, path }) {
  const near = name === 'near';
  const tab = await openTab(browser, {
    before: [
      ...(near ? [{ script: watchNear, argument: { fills: null, pan: false } }] : []),
      { script: watchLater },
    ],
  });
  await tab.go(server.address(path));
  if (near) await tab.ask('the map', () => /** @type {any} */ (window).bench.near.untilMap());
  else await tab.ask('the picture', () => /** @type {any} */ (window).bench.picture);
  // The finer boundaries follow by themselves: not a part of any step.
  await tab.page.waitForTimeout(near ? 2500 : 300);
  return tab;
}

/** @param {import('../run.mjs').Bench} bench */
export async function step(bench) {
  const { peers, data, rounds, browser, tell, profile } = bench;
  const months = data.milestones.map(({ month }) => monthNumber(month));
  const count = months.length;
  const passes = bench.quick ? 2 : 6;
  const subjects = [
    { name: 'near', title: 'this map', path: `/near/index.html?date=${ASKED}&theme=light` },
    ...peers.map(({ name, title, path }) => ({ name, title, path })),
  ];
  /** @type {Map<string, { own: number[], task: number, script: number, layout: number, style: number, layouts: number, later: number, messages: number }[]>} */
  const runs = new Map(subjects.map(({ name }) => [name, []]));
  let layouts = null;
  let colours = null;
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) {
      const tab = await openSettled(bench, subject);
      const near = subject.name === 'near';
      const options = { months: near ? months : null, count, passes: 2 };
      await tab.ask('the steps to warm up', stepInPage, options);
      const before = await tab.counters();
      const act = () => tab.ask('the steps', stepInPage, { ...options, passes });
      const taken = near ? await profile('step', tab, act) : await act();
      await tab.page.waitForTimeout(100);
      const after = await tab.counters();
      const watched = await tab.ask('the watched steps', stepInPage, { ...options, watched: true });
      const steps = passes * (count - 1);
      const per = (/** @type {keyof typeof after} */ key) => (after[key] - before[key]) / steps;
      runs.get(subject.name)?.push({
        own: taken.own,
        task: per('task'),
        script: per('script'),
        layout: per('layout'),
        style: per('style'),
        layouts: per('layouts'),
        later: watched.later.own / watched.own.length,
        messages: taken.messages,
      });
      tell(`step ${round} ${subject.name}: own ${median(taken.own).toFixed(2)} ms, task ${per('task').toFixed(2)} ms`);
      if (near && round === 0) {
        layouts = await traceLayouts(browser, tab, () => tab.ask('the traced steps', stepInPage, options));
        layouts = { ...layouts, steps: 2 * (count - 1) };
        colours = await nextFrameColours(bench, tab);
      }
      await tab.close();
    }
  }
  const base = runs.get('maplibre') ?? [];
  return {
    layouts,
    colours,
    rows: subjects.map(({ name, title }) => {
      const own = runs.get(name) ?? [];
      const all = own.flatMap((run) => run.own);
      const of = (/** @type {'task' | 'script' | 'layout' | 'style' | 'layouts' | 'later'} */ key) =>
        summary(own.map((run) => run[key]));
      return {
        name,
        title,
        own: { median: median(all), p95: quantile(all, 0.95), max: Math.max(...all) },
        later: of('later').median,
        task: of('task'),
        taskRatio: ratio(own.map(({ task }) => task), base.map(({ task }) => task)),
        cheaper: ratio(own.map(({ task }) => task), (runs.get('near') ?? []).map(({ task }) => task)),
        script: of('script').median,
        layout: of('layout').median,
        style: of('style').median,
        layouts: of('layouts').median,
        messages: Math.max(...own.map(({ messages }) => messages)),
      };
    }),
  };
}
