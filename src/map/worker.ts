// MapLibre starts a worker with its first map, for sources that are cut into tiles. Ours has none: the worker is an
// empty script, so that none is fetched, and where a policy refuses even that the map does not miss it.
import { getGlobalDispatcher, setWorkerUrl } from 'maplibre-gl';

let told = false;

export function emptyWorker(): void {
  if (told) return;
  told = true;
  // "#worker.cjs" makes MapLibre start it as a classic worker, which a frame of an opaque origin may have too.
  setWorkerUrl(trusted(`${URL.createObjectURL(new Blob([], { type: 'text/javascript' }))}#worker.cjs`));
  // Whenever the page is seen again MapLibre asks its workers whether they live; for one that is silent it builds all
  // anew, as after a lost context. There is nothing in ours that could have been lost.
  getGlobalDispatcher().ping = async () => true;
}

type PolicyFactory = {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): object };
};

/**
 * On a page that requires Trusted Types a worker's URL must come from a policy, whose name is documented. Where the page
 * doesn't allow that name the worker is refused, as by any other policy.
 */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return url;
  try {
    const policy = trustedTypes.createPolicy('near-map', { createScriptURL: (own) => own });
    // MapLibre looks at the end of what it takes for a text, and passes it on as it is.
    const own = { endsWith: (end: string) => url.endsWith(end) };
    return Object.assign(policy.createScriptURL(url), own) as unknown as string;
  } catch {
    return url;
  }
}
