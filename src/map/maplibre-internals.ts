// The only module that relies on MapLibre's private behaviour. Each function patches one thing, says why, and leaves
// MapLibre as it is where that thing is no longer there: the map then works too, only slower or with one more request.
// tests/map/maplibre-internals.test.ts and tests/browser/maplibre-internals.test.ts fail when an upgrade changes one.
import { getGlobalDispatcher, type Map as MapLibre, setWorkerUrl } from 'maplibre-gl';

/** The version in which all of this was last checked. */
export const CHECKED_VERSION = '6.17.0';

/**
 * MapLibre draws a sky over the whole canvas in each frame, also where the map can't be tilted enough to see it; on a
 * machine without a GPU that takes a fifth of a frame. It draws none where the sky has no evaluated values.
 * @returns whether it was patched
 */
export function skipSky(map: MapLibre): boolean {
  const sky: Partial<MapLibre['style']['sky']> | undefined = map.style?.sky;
  if (typeof sky?.getEvaluated !== 'function') return false;
  sky.getEvaluated = () => undefined as never;
  return true;
}

/**
 * The option `fadeDuration`: not 0, with which MapLibre places the symbols anew in each frame, though there are none: 0.2 ms
 * and 170 KB a step. Where an upgrade does so at 1 too, the map is only slower.
 */
export const LEAST_FADE_MS = 1;

let workerUrl: string | null = null;

/**
 * MapLibre starts a worker with its first map, for tiled sources. We have none, so the worker is an empty script and no
 * worker code is fetched. `setWorkerUrl` is public; that a URL ending in ".cjs" starts a classic worker, which is allowed
 * in a frame with an opaque origin, is not documented. Where workers are blocked the map works without one.
 */
export function useEmptyWorker(): void {
  if (workerUrl !== null) return;
  workerUrl = URL.createObjectURL(new Blob([], { type: 'text/javascript' }));
  setWorkerUrl(trustedUrl(`${workerUrl}#worker.cjs`));
}

type PolicyFactory = {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): object };
};

/**
 * On a page that requires Trusted Types a worker's URL must come from a policy, whose name is documented. Where the page
 * doesn't allow that name the worker is blocked and the map works without one.
 */
function trustedUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return url;
  try {
    const policy = trustedTypes.createPolicy('near-map', { createScriptURL: (own) => own });
    // MapLibre checks how the URL ends, as a string, and passes the object on unchanged.
    const own = { endsWith: (end: string) => url.endsWith(end) };
    return Object.assign(policy.createScriptURL(url), own) as unknown as string;
  } catch {
    return url;
  }
}

/**
 * Whenever the page becomes visible again MapLibre pings its workers and, where none answers, restarts them and rebuilds
 * every map as after a lost context. An empty worker never answers, and there is nothing to restore.
 * @returns whether it was patched
 */
export function skipWorkerPing(dispatcher: Partial<ReturnType<typeof getGlobalDispatcher>>): boolean {
  if (typeof dispatcher.ping !== 'function') return false;
  dispatcher.ping = async () => true;
  return true;
}

/** Called before the first map is created. */
export function prepareMapLibre(): void {
  useEmptyWorker();
  skipWorkerPing(getGlobalDispatcher());
}

/**
 * MapLibre starts its workers with a map, and leaves errors uncaught where the browser has none or refuses them: for that
 * moment `Worker` gives one that never answers, as the empty one doesn't.
 */
export function withWorkers<T>(start: () => T): T {
  const Own = globalThis.Worker;
  function Started(...given: ConstructorParameters<typeof Worker>) {
    try {
      return new Own(...given);
    } catch {
      return Object.assign(new EventTarget(), { postMessage: () => {}, terminate: () => {} });
    }
  }
  return withGlobal('Worker', Started, start);
}

/** A map, also where there are no workers, and no observers, which it doesn't use: the stage says when it is resized. */
export function created<T>(create: () => T): T {
  if ('ResizeObserver' in globalThis) return withWorkers(create);
  const Silent = class {
    observe(): void {}
    disconnect(): void {}
  };
  return withGlobal('ResizeObserver', Silent, () => withWorkers(create));
}

/** Calls while a global name has another value. */
function withGlobal<T>(name: 'Worker' | 'ResizeObserver', value: unknown, call: () => T): T {
  const own = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  try {
    return call();
  } finally {
    if (own) Object.defineProperty(globalThis, name, own);
    else Reflect.deleteProperty(globalThis, name);
  }
}
