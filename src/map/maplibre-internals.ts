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

let workerUrl: string | null = null;

/**
 * MapLibre starts a worker with its first map, for sources that are cut into tiles. We have none: the worker is an empty
 * script, so that none is fetched. `setWorkerUrl` is public; that a URL ending in ".cjs" is started as a classic worker,
 * which a frame of an opaque origin may have too, is not documented. Where even that is refused the map works without.
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
 * doesn't allow that name the worker is refused, as by any other policy, and the map works without.
 */
function trustedUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return url;
  try {
    const policy = trustedTypes.createPolicy('near-map', { createScriptURL: (own) => own });
    // MapLibre looks at the end of what it takes for a string, and passes it on as it is.
    const own = { endsWith: (end: string) => url.endsWith(end) };
    return Object.assign(policy.createScriptURL(url), own) as unknown as string;
  } catch {
    return url;
  }
}

/**
 * Whenever the page becomes visible again MapLibre pings its workers and, where none answers, restarts them and rebuilds
 * every map as after a lost context. An empty worker never answers, and has nothing that could have been lost.
 * @returns whether it was patched
 */
export function skipWorkerPing(dispatcher: Partial<ReturnType<typeof getGlobalDispatcher>>): boolean {
  if (typeof dispatcher.ping !== 'function') return false;
  dispatcher.ping = async () => true;
  return true;
}

/** Before the first map. */
export function prepareMapLibre(): void {
  useEmptyWorker();
  skipWorkerPing(getGlobalDispatcher());
}
