// What the picture has to look like at each milestone: read from the settled picture of a page without WebGL.
// So a first picture counts only when every region has its final colour.
import { openTab } from './browser.mjs';
import { ASKED } from './data.mjs';
import { watchNear, withoutWebGl } from './peers/near.mjs';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {readonly import('./data.mjs').Milestone[]} milestones
 * @returns {Promise<Map<string, Record<string, string>>>} by milestone: "r,g,b" by region piece
 */
export async function referenceFills(browser, url, milestones) {
  const tab = await openTab(browser, {
    before: [{ script: withoutWebGl }, { script: watchNear, argument: { fills: null, pan: false } }],
  });
  await tab.go(url);
  const fills = await tab.ask(
    'the picture at each milestone',
    async (/** @type {string[]} */ ids) => {
      const { bench } = /** @type {any} */ (window);
      while (!bench.near.element()?.ready) await bench.frame();
      await bench.near.element().ready;
      const all = [];
      for (const id of ids) {
        await bench.near.element().goTo(id);
        all.push([id, bench.near.fills()]);
      }
      return all;
    },
    milestones.map(({ id }) => id),
  );
  await tab.close();
  const reference = new Map(/** @type {[string, Record<string, string>][]} */ (fills));
  const requested = reference.get(ASKED) ?? {};
  const latest = reference.get(milestones[milestones.length - 1]?.id ?? '') ?? {};
  const differ = Object.keys(requested).filter((id) => requested[id] !== latest[id]).length;
  if (Object.keys(requested).length < 60 || differ < 10)
    throw new Error(
      `The reference picture has ${Object.keys(requested).length} regions, ${differ} of another colour than in the latest; expected at least 60 and 10. Does the picture still name its regions by data-k="fill/…"?`,
    );
  return reference;
}
