// Starts the interactive page once the prerendered picture is on the screen. Messages of the embedding page are queued
// from the first moment; the page's module, which takes the main thread, runs after the first frame and is preloaded
// until then. Where it fails to load, it is tried again.
const QUEUE_LIMIT = 500;
/** A frame outside the viewport gets no animation frames, and can't detect that. */
const NO_FRAME_MS = 300;
const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 60_000;

const queued: MessageEvent[] = [];
const enqueue = (event: MessageEvent) => {
  if (event.source === window.parent && queued.length < QUEUE_LIMIT) queued.push(event);
};
if (window.parent !== window) addEventListener('message', enqueue);

// The map's chunk is preloaded too, but not in an embed, which waits until the embedding page is idle. Not `isEmbedded` of
// the view: with it this first module would contain what the page's own shares with it.
const mapChunk = document.querySelector<HTMLLinkElement>('link[rel=near-deferred]');
if (mapChunk && !/^(?:embed|bare)$/.test(new URLSearchParams(location.search).get('ui') ?? '')) {
  const preload = document.createElement('link');
  preload.rel = 'modulepreload';
  preload.crossOrigin = '';
  preload.href = mapChunk.href;
  document.head.append(preload);
}

const pictureShown = () =>
  new Promise<void>((resolve) => {
    // A task after the second animation frame: the first frame has been drawn by then.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, document.hidden ? 0 : NO_FRAME_MS);
  });

async function start(retryMs = FIRST_RETRY_MS): Promise<void> {
  try {
    const { startHostMessages } = await import('../main.ts');
    startHostMessages(queued, () => removeEventListener('message', enqueue));
  } catch (error) {
    // Fires `error`, on which the inline script shows its notice, as for any script that fails to load.
    reportError(error);
    setTimeout(start, retryMs, Math.min(2 * retryMs, LAST_RETRY_MS));
  }
}

void pictureShown().then(() => start());

export {};
