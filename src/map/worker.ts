// MapLibre's worker travels as text in the same chunk and starts from a Blob: one way for a plain page,
// a frame on another site, an opaque origin and a file. "#worker.cjs" makes MapLibre start it as a classic worker.

import { workerText } from 'virtual:maplibre-worker';
import { setWorkerUrl } from 'maplibre-gl';

let started = false;

export function prepareWorker(): void {
  if (started) return;
  started = true;
  setWorkerUrl(`${URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' }))}#worker.cjs`);
}
