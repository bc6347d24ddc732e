// Resolves when an element comes near the visible part of the page, so that costly work can wait until then.

/** So far below or beside the viewport an element counts as near: one screen, as browsers do for lazy images. */
const MARGIN = '100%';

/**
 * Resolves when the element is in the viewport or less than a screen away from it, at once where that cannot be
 * observed. An element that is not displayed is not near. Never resolves after `signal` has aborted.
 */
export function nearViewport(element: Element, signal: AbortSignal): Promise<void> {
  if (!('IntersectionObserver' in globalThis)) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    if (signal.aborted) observer.disconnect();
  });
}
