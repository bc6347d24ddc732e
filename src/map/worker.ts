// MapLibre starts a worker with its first map, for sources that are cut into tiles. Ours has none: the worker is an
// empty script of a few bytes, so that none is fetched, and where a policy refuses even that the map does not miss it.
import { setWorkerUrl } from 'maplibre-gl';

let told = false;

export function spareWorker(): void {
  if (told) return;
  told = true;
  // "#worker.cjs" makes MapLibre start it as a classic worker, which a frame of an opaque origin may have too.
  setWorkerUrl(`${URL.createObjectURL(new Blob([], { type: 'text/javascript' }))}#worker.cjs`);
}
