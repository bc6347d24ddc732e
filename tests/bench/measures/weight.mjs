// Measure 4: every file that an embed has fetched when its map is interactive, packed in three ways.
import { openTab } from '../browser.mjs';
import { ASKED } from '../data.mjs';
import { sizesOf } from '../pack.mjs';
import { watchNear } from '../peers/near.mjs';

/** @param {import('../run.mjs').Bench} bench */
export async function weight({ browser, server, files }) {
  const tab = await openTab(browser, {
    before: [{ script: watchNear, argument: { fills: null, pan: false } }],
  });
  server.takeLog();
  await tab.go(server.address(`/near/index.html?date=${ASKED}&ui=embed`));
  const { at, begun } = await tab.ask('the map in an embed', async () => {
    const { bench } = /** @type {any} */ (window);
    // The first touch starts the map, if the page has not been idle before.
    setTimeout(() => {
      const touch = { bubbles: true, composed: true, clientX: 640, clientY: 300 };
      const target = document.elementFromPoint(640, 300) ?? document.body;
      for (const type of ['pointerover', 'pointerenter', 'pointerdown', 'pointerup'])
        target.dispatchEvent(new PointerEvent(type, touch));
    }, 1500);
    return { at: await bench.near.untilMap(), begun: performance.timeOrigin };
  });
  const log = server.takeLog().filter(({ start }) => start <= begun + at);
  await tab.close();
  const rows = [];
  for (const path of new Set(log.map((one) => one.path))) {
    const bytes = files.get(path);
    if (bytes) rows.push({ path, first: path === '/near/index.html', ...(await sizesOf(bytes)) });
  }
  const total = (/** @type {'raw' | 'br11' | 'br5' | 'gzip'} */ key, /** @type {boolean} */ first) =>
    rows.filter((row) => row.first === first).reduce((sum, row) => sum + row[key], 0);
  const totals = (/** @type {boolean} */ first) => ({
    raw: total('raw', first),
    br11: total('br11', first),
    br5: total('br5', first),
    gzip: total('gzip', first),
  });
  return { rows, first: totals(true), beyond: totals(false) };
}
