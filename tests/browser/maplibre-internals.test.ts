// What src/map/maplibre-internals.ts patches in MapLibre, as seen from outside: each test fails with a sentence that
// says what no longer works after an upgrade.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { goTo, openMap, stateOf } from './support/near.ts';

const FILE = 'src/map/maplibre-internals.ts';

type Started = { programs: number; workers: { url: string; type: string | undefined }[] };

/** Records the WebGL programs and the workers of the page, from before it is there. */
function recordStarted(): void {
  const started: Started = { programs: 0, workers: [] };
  Object.assign(window, { started });
  const { linkProgram } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.linkProgram = function (program) {
    started.programs += 1;
    linkProgram.call(this, program);
  };
  const Original = Worker;
  window.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      started.workers.push({ url: String(url), type: options?.type });
    }
  };
}

let page: Page;
let requests: string[];
beforeAll(async () => {
  ({ page, requests } = await openMap('', { before: recordStarted }));
});
const startedOn = () => page.evaluate(() => (window as unknown as { started: Started }).started);

test('MapLibre draws no sky', async () => {
  await goTo(page, '2006-09');
  await page.waitForTimeout(300);
  const { programs } = await startedOn();
  expect(
    programs,
    `The page uses ${programs} WebGL programs; expected our three. MapLibre draws something of its own, such as the sky: skipSky() in ${FILE} no longer works. The map is right all the same, but a fifth slower without a GPU.`,
  ).toBe(3);
});

test('becoming visible again rebuilds no map', async () => {
  const painters = await page.evaluate(async () => {
    const element = document.querySelector('near-map')!;
    const seen = new Set<string>();
    document.dispatchEvent(new Event('visibilitychange'));
    // MapLibre waits half a second for its workers to answer.
    for (const until = performance.now() + 1500; performance.now() < until; ) {
      seen.add(element.getState()!.painter);
      await new Promise(requestAnimationFrame);
    }
    return [...seen];
  });
  expect(
    painters,
    `The picture had to take the map's place: MapLibre's ping of its workers went unanswered; skipWorkerPing() in ${FILE} no longer works.`,
  ).toEqual(['map']);
  expect((await stateOf(page)).notices).toEqual([]);
});

test('the only worker is an empty classic script of the page', async () => {
  const { workers } = await startedOn();
  const sentence = `Workers started: ${JSON.stringify(workers)}; expected one classic script from a blob: URL, as useEmptyWorker() in ${FILE} sets it.`;
  expect(workers.length, sentence).toBe(1);
  expect(workers[0]!.url, sentence).toMatch(/^blob:/);
  expect(workers[0]!.type ?? 'classic', sentence).toBe('classic');
  expect(requests.filter((url) => /worker/.test(url))).toEqual([]);
});
