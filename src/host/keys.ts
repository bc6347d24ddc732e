// Which keys the map gives back to the page around it: those that nothing here used, so that a deck never loses them.

/** What a control does with keys by itself, without anybody's listener. */
const TYPES = new Set(['INPUT', 'SELECT', 'TEXTAREA']);
const PRESSED = 'button, a[href], summary, [role="button"]';
/** The browser's own, or no keys of their own; F5 is nobody's to take. */
const NEVER = /^(?:F\d+|Tab|Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|Process|Unidentified)$/;

/** Whether the map, its controls or the browser have used the key. To be asked when every listener has had its turn. */
export function isUnused(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || NEVER.test(event.key)) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return true;
  if (TYPES.has(target.tagName) || target.isContentEditable) return false;
  // A button is pressed with these two; it has no use for arrows, and a remote must go on after a click.
  return !((event.key === ' ' || event.key === 'Enter') && target.closest(PRESSED));
}
