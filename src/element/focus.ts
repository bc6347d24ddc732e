// What had the focus may go away with what it did: a notice that is dismissed, a card that is closed, a link that has
// led where it leads. The focus then goes to what is nearest to it and still there, never to nowhere.

/** Parts of the page, the innermost first, and who inherits the focus from what was in them. */
const HEIRS: readonly (readonly [part: string, heir: string])[] = [
  ['.story', '.story'],
  ['.notices', '.notices button'],
  ['.card', '.card'],
  ['.headline', '.headline'],
  ['.panel', '.ways [aria-pressed="true"]'],
];
/** Where the part is gone too. */
const LAST = '.canvas';

/** @returns what to do once the page has changed */
export function keepFocus(root: ShadowRoot): () => void {
  const had = root.activeElement;
  if (!had) return () => {};
  const heirs = HEIRS.filter(([part]) => had.closest(part)).map(([, heir]) => heir);
  return () => {
    // A button that may no longer be pressed keeps the focus for a moment, and then it is nowhere.
    const now = root.activeElement;
    if (now && !(now === had && had.matches(':disabled'))) return;
    for (const selector of [...heirs, LAST]) {
      const heir = root.querySelector<HTMLElement>(selector);
      if (heir?.checkVisibility()) return giveFocus(heir);
    }
  };
}

/** Also to what is no control, such as a card: it takes the focus from us, not from the Tab key. */
export function giveFocus(to: HTMLElement): void {
  if (to.tabIndex < 0) to.tabIndex = -1;
  to.focus({ preventScroll: true });
}
