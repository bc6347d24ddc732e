// Waits for a frame on the screen.

/** A frame that is out of sight is given no animation frames, and can't know it. */
const TIMEOUT_MS = 300;

/** Resolves when what is rendered is on the screen; at once where nothing is laid out or the page is hidden. */
export async function nextFrame(element: Element): Promise<void> {
  if (document.hidden || element.getClientRects().length === 0) return;
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    setTimeout(resolve, TIMEOUT_MS);
  });
}
