// What src/map/maplibre-internals.ts patches in MapLibre, as seen from outside: each test fails with a sentence that
// says what no longer works after an upgrade.
import { expect, test } from 'vitest';
import { goTo, openMap, stateOf } from './support/near.ts';

const FILE = 'src/map/maplibre-internals.ts';

test('MapLibre draws no sky', async () => {
  const { page, close } = await openMap('', {
    before: () => {
      const counter = { programs: 0 };
      Object.assign(window, { counter });
      const { linkProgram } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.linkProgram = function (program) {
        counter.programs += 1;
        linkProgram.call(this, program);
      };
    },
  });
  await goTo(page, '2006-09');
  await page.waitForTimeout(300);
  const programs = await page.evaluate(
    () => (window as unknown as { counter: { programs: number } }).counter.programs,
  );
  expect(
    programs,
    `The page uses ${programs} WebGL programs; expected our three. MapLibre draws something of its own, such as the sky: skipSky() in ${FILE} no longer works. The map is right all the same, but a fifth slower without a GPU.`,
  ).toBe(3);
  await close();
});

test('becoming visible again rebuilds no map', async () => {
  const { page, close } = await openMap('');
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
  await close();
});

test('the only worker is an empty classic script of the page', async () => {
  const { page, requests, close } = await openMap('', {
    before: () => {
      const workers: { url: string; type: string | undefined }[] = [];
      Object.assign(window, { workers });
      const Original = Worker;
      window.Worker = class extends Original {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          workers.push({ url: String(url), type: options?.type });
        }
      };
    },
  });
  const workers = await page.evaluate(
    () => (window as unknown as { workers: { url: string; type: string | undefined }[] }).workers,
  );
  const sentence = `Workers started: ${JSON.stringify(workers)}; expected one classic script from a blob: URL, as useEmptyWorker() in ${FILE} sets it.`;
  expect(workers.length, sentence).toBe(1);
  expect(workers[0]!.url, sentence).toMatch(/^blob:/);
  expect(workers[0]!.type ?? 'classic', sentence).toBe('classic');
  expect(requests.filter((url) => /worker/.test(url))).toEqual([]);
  await close();
});
