// Layouts, and those that a script forced: read from a DevTools trace of the page's main thread.

/** Work of a script: a layout that begins inside one was asked for by it. */
const SCRIPT = new Set(['EventDispatch', 'FunctionCall', 'FireAnimationFrame', 'RunMicrotasks', 'TimerFire', 'EvaluateScript', 'v8.callFunction']);

/**
 * @param {import('../browser.mjs').Tab} tab
 * @param {import('playwright-core').Browser} browser
 * @param {() => Promise<unknown>} act
 */
export async function traceLayouts(browser, tab, act) {
  await browser.startTracing(tab.page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-devtools.timeline.stack', 'v8.execute'],
  });
  await act();
  /** @type {{ traceEvents: any[] }} */
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const layouts = traceEvents.filter(({ name, ph }) => name === 'Layout' && ph === 'X');
  // Other tabs are closed; the page's thread is the one where most layouts are.
  const thread = mostOften(layouts.map(({ pid, tid }) => `${pid}/${tid}`));
  const here = traceEvents.filter(({ pid, tid, ph }) => ph === 'X' && `${pid}/${tid}` === thread);
  const scripts = here.filter(({ name }) => SCRIPT.has(name));
  const forced = (/** @type {any} */ { ts }) =>
    scripts.some((script) => script.ts <= ts && ts <= script.ts + script.dur);
  const mine = here.filter(({ name }) => name === 'Layout');
  /** @type {Map<string, number>} */
  const askers = new Map();
  for (const { args } of mine.filter(forced)) {
    const [top, next] = args.beginData?.stackTrace ?? [];
    const what = top
      ? `${top.functionName || '(anonymous)'}:${top.lineNumber}:${top.columnNumber} < ${next?.functionName ?? ''}`
      : 'unknown';
    askers.set(what, (askers.get(what) ?? 0) + 1);
  }
  return {
    layouts: mine.length,
    forced: mine.filter(forced).length,
    forcedStyles: here.filter((event) => event.name === 'UpdateLayoutTree' && forced(event)).length,
    askers: Object.fromEntries(askers),
    work: selfTimes(here),
  };
}

/**
 * The thread's time by what DevTools calls the work, ms without what is nested in it.
 * @param {readonly { name: string, ts: number, dur: number }[]} events
 */
function selfTimes(events) {
  /** @type {Map<string, number>} */
  const times = new Map();
  const add = (/** @type {string} */ name, /** @type {number} */ us) =>
    times.set(name, (times.get(name) ?? 0) + us / 1000);
  /** @type {typeof events[number][]} */
  const open = [];
  for (const event of [...events].sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    while (open.length > 0 && event.ts >= /** @type {any} */ (open.at(-1)).ts + /** @type {any} */ (open.at(-1)).dur) open.pop();
    const around = open.at(-1);
    if (around) add(around.name, -event.dur);
    add(event.name, event.dur);
    open.push(event);
  }
  return Object.fromEntries([...times].sort(([, a], [, b]) => b - a).slice(0, 12));
}

/** @param {readonly string[]} values */
function mostOften(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
