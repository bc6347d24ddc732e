// When the map's code is fetched and the map replaces the picture: near the viewport; on a whole page at once, in an
// embed when the page around it is idle or the reader touches the map. (first-paint/deferred-start.ts preloads the code of
// a prerendered page, by the same rule.)
import { fetchMap } from '../stage/index.ts';
import { nearViewport } from './near-viewport.ts';

/** The longest wait for an idle main thread; and the wait where the browser has no idle callback. */
const IDLE_TIMEOUT_MS = 3000;
const IDLE_FALLBACK_MS = 300;

/** Fetches the map's code while the data load; an embed's waits. */
export function preloadMap(host: HTMLElement, isEmbedded: boolean, signal: AbortSignal): void {
  if (!isEmbedded) void nearViewport(host, signal).then(() => fetchMap().catch(() => {}));
}

/** Resolves when the map is to start; where `signal` has aborted it may never. */
export async function mapWanted(
  host: HTMLElement,
  isEmbedded: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  await nearViewport(host, signal);
  if (isEmbedded()) await idle(host, signal);
}

/** When the browser is idle, or the reader touches the map. */
function idle(host: HTMLElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    if ('requestIdleCallback' in window) requestIdleCallback(done, { timeout: IDLE_TIMEOUT_MS });
    else setTimeout(done, IDLE_FALLBACK_MS);
    for (const input of ['pointerdown', 'wheel', 'keydown', 'focusin'])
      host.addEventListener(input, done, { once: true, passive: true, signal });
  });
}
