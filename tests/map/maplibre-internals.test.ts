// Each patch of MapLibre: it does what it says where the thing is there, and leaves MapLibre alone where it is not.
// tests/browser/maplibre-internals.test.ts shows that they still work in the installed version.
import { readFileSync } from 'node:fs';
import type { Map as MapLibre } from 'maplibre-gl';
import { afterAll, describe, expect, test, vi } from 'vitest';

// Files share their modules: those that are replaced here are loaded anew before and after.
vi.resetModules();
afterAll(() => {
  vi.doUnmock('maplibre-gl');
  vi.resetModules();
});
const setWorkerUrl = vi.fn<(url: string) => void>();
vi.mock('maplibre-gl', () => ({ setWorkerUrl, getGlobalDispatcher: () => ({}) }));
const { CHECKED_VERSION, skipSky, skipWorkerPing, useEmptyWorker, withWorkers } = await import(
  '../../src/map/maplibre-internals.ts'
);

test('the installed MapLibre is the one that the patches were checked with', () => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../node_modules/maplibre-gl/package.json', import.meta.url), 'utf8'),
  );
  expect(
    version,
    `MapLibre ${version} is installed; the patches in src/map/maplibre-internals.ts were checked with ${CHECKED_VERSION}. Run tests/browser/maplibre-internals.test.ts; if it passes, set CHECKED_VERSION to ${version}; remove a patch that is no longer needed.`,
  ).toBe(CHECKED_VERSION);
});

describe('the sky', () => {
  test('has no values any more, so that none is drawn', () => {
    const sky = { getEvaluated: () => ({ 'sky-color': 'blue' }) };
    expect(skipSky({ style: { sky } } as unknown as MapLibre)).toBe(true);
    expect(sky.getEvaluated()).toBeUndefined();
  });

  test.each([{}, { style: {} }, { style: { sky: null } }, { style: { sky: { values: 1 } } }])(
    'of another MapLibre is left alone: %j',
    (map) => {
      const before = structuredClone(map);
      expect(skipSky(map as unknown as MapLibre)).toBe(false);
      expect(map).toEqual(before);
    },
  );
});

describe('the worker', () => {
  test('that is pinged counts as alive', async () => {
    const dispatcher = { ping: async () => false };
    expect(skipWorkerPing(dispatcher)).toBe(true);
    expect(await dispatcher.ping()).toBe(true);
  });

  test('that another MapLibre does not ping is left alone', () => {
    const dispatcher = {};
    expect(skipWorkerPing(dispatcher)).toBe(false);
    expect(dispatcher).toEqual({});
  });

  test('is an empty classic script, set once', async () => {
    useEmptyWorker();
    useEmptyWorker();
    expect(setWorkerUrl).toHaveBeenCalledOnce();
    const [url] = setWorkerUrl.mock.calls[0]!;
    expect(url).toMatch(/^blob:.*#worker\.cjs$/);
    expect(await (await fetch(url.split('#')[0]!)).text()).toBe('');
  });

  test.each([
    ['missing', undefined],
    [
      'refused',
      class {
        constructor() {
          throw new DOMException('Workers are refused here.', 'SecurityError');
        }
      },
    ],
  ])('that is %s is one that never answers, while MapLibre starts', (_, own) => {
    if (own) vi.stubGlobal('Worker', own);
    const started = withWorkers(() => new Worker('a.js'));
    expect(() => started.postMessage({})).not.toThrow();
    expect(globalThis.Worker).toBe(own);
    vi.unstubAllGlobals();
  });
});
