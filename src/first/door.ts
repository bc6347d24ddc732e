// The page's door. What a page around it says is heard from the first moment; but the scripts that make the map live
// take the main thread only when the picture that the page came with is on the screen. They are fetched meanwhile.
const MOST_EARLY = 500;
/** A frame that is out of sight is given no animation frames, and cannot know it. */
const UNSEEN_MS = 300;
const FIRST_AGAIN_MS = 2000;
const LAST_AGAIN_MS = 60_000;

const early: MessageEvent[] = [];
const keep = (event: MessageEvent) => {
  if (event.source === window.parent && early.length < MOST_EARLY) early.push(event);
};
if (window.parent !== window) addEventListener('message', keep);

/** The map's own file; an embed's waits until the page around it is at rest. */
const later = document.querySelector<HTMLLinkElement>('link[rel=near-later]');
if (later && !/^(?:embed|bare)$/.test(new URLSearchParams(location.search).get('ui') ?? '')) {
  const ahead = document.createElement('link');
  ahead.rel = 'modulepreload';
  ahead.crossOrigin = '';
  ahead.href = later.href;
  document.head.append(ahead);
}

const pictureSeen = () =>
  new Promise<void>((resolve) => {
    // The task after the second frame: the first one has then been drawn, whatever comes now.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, document.hidden ? 0 : UNSEEN_MS);
  });

async function begin(again = FIRST_AGAIN_MS): Promise<void> {
  try {
    const { answerHost } = await import('../main.ts');
    answerHost(early, () => removeEventListener('message', keep));
  } catch {
    // Said under the picture, as for any script that does not come.
    dispatchEvent(new Event('error'));
    setTimeout(begin, again, Math.min(2 * again, LAST_AGAIN_MS));
  }
}

void pictureSeen().then(() => begin());

export {};
