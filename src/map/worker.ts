// MapLibre starts a worker with its first map, for sources that are cut into tiles. Ours has none: the worker is an
// empty script, so that none is fetched, and where a policy refuses even that the map does not miss it.
import { getGlobalDispatcher, setWorkerUrl } from 'maplibre-gl';

let told = false;

export function emptyWorker(): void {
  if (told) return;
  told = true;
  // "#worker.cjs" makes MapLibre start it as a classic worker, which a frame of an opaque origin may have too.
  setWorkerUrl(`${URL.createObjectURL(new Blob([], { type: 'text/javascript' }))}#worker.cjs`);
  // Whenever the page is seen again MapLibre asks its workers whether they live; for one that is silent it builds all
  // anew, as after a lost context. There is nothing in ours that could have been lost.
  getGlobalDispatcher().ping = async () => true;
}
