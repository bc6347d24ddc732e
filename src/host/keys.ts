// Decides which keys are passed on to the embedding page: those that nothing in the map used, so that slide decks keep
// their keys.

/** Elements that handle keys natively. */
const TYPES = new Set(['INPUT', 'SELECT', 'TEXTAREA']);
const PRESSED = 'button, a[href], summary, [role="button"]';
/** Keys of the browser (F5 among them) and modifier keys, never passed on. */
const NEVER = /^(?:F\d+|Tab|Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|Process|Unidentified)$/;

/** Whether neither the map, its controls nor the browser used the key. Call it after all other listeners. */
export function isUnused(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || NEVER.test(event.key)) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return true;
  // A slider has no use for Escape, with which a deck opens its overview.
  if (event.key === 'Escape' && target instanceof HTMLInputElement && target.type === 'range') return true;
  if (TYPES.has(target.tagName) || target.isContentEditable) return false;
  // These two keys press a button. It does not use arrows, so a remote control still works after a click.
  return !((event.key === ' ' || event.key === 'Enter') && target.closest(PRESSED));
}
