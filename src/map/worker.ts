// MapLibre's worker travels as text in the same chunk and starts from a Blob: one way for a plain page,
// a frame on another site, an opaque origin and a file. "#worker.cjs" makes MapLibre start it as a classic worker.

import { workerText } from 'virtual:maplibre-worker';
import { clearPrewarmedResources, prewarm, setWorkerUrl } from 'maplibre-gl';

let started = false;
let warm = false;
let users = 0;
let refused = false;

export function prepareWorker(): void {
  if (started) return;
  started = true;
  setWorkerUrl(`${URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' }))}#worker.cjs`);
}

/** Whether a policy refused the worker before there was a map to hear of it. */
export function workerRefused(): boolean {
  return refused;
}

/** Starts the worker before there is a map: to be ready takes it as long as the page around the map. */
export function warmUp(signal: AbortSignal): void {
  if (signal.aborted || warm) return;
  prepareWorker();
  document.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI, effectiveDirective }) => {
      refused ||= /^blob/.test(blockedURI) && /^(?:worker|child|script)-src/.test(effectiveDirective);
    },
    { signal },
  );
  prewarm();
  warm = true;
  signal.addEventListener('abort', coolDown, { once: true });
}

/** A map has it from now on; to be given back when the map is gone. */
export function takeWorker(): void {
  users += 1;
}

export function giveWorkerBack(): void {
  users -= 1;
  coolDown();
}

/** No worker outlives the last map. */
function coolDown(): void {
  if (!warm || users > 0) return;
  warm = false;
  clearPrewarmedResources();
}
