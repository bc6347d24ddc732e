// The height of the bottom sheet, as an attribute of the root that the style sheet has a rule for, and what changes it:
// the reader, or content that opens and closes in it.

/** The search field and the name of what is open; beside 40 % of the screen for the map; over map and timeline. */
export const HEIGHTS = ['peek', 'half', 'full'] as const;
export type Height = (typeof HEIGHTS)[number];

export const rootOf = (inside: Element) => inside.closest<HTMLElement>('.root')!;
/** Before it was set, the style sheet knows it. */
export const heightOf = (root: HTMLElement): Height =>
  HEIGHTS.find((one) => one === (root.dataset.sheet ?? getComputedStyle(root).getPropertyValue('--rest'))) ??
  'peek';

function set(root: HTMLElement, height: Height): void {
  root.dataset.sheet = height;
  const handle = root.querySelector<HTMLElement>('.sheet-handle');
  if (handle) handle.ariaExpanded = String(height !== 'peek');
}

/** The reader's own choice: it stays when what is open closes. */
export function setByReader(handle: HTMLElement, height: Height): void {
  const root = rootOf(handle);
  delete root.dataset.before;
  set(root, height);
}

/**
 * Raises the sheet for a card, a list, a comparison or a text that opens in it, lowers it for the table, which needs the
 * room, and goes back when that closes.
 */
export function followContent(root: HTMLElement): void {
  const panel = root.querySelector('.panel');
  root.toggleAttribute('data-card', panel?.querySelector('.card') != null);
  const isOpen = root.dataset.panel === 'about' || panel?.hasAttribute('data-folds');
  const wanted = root.dataset.panel === 'table' ? 'peek' : isOpen ? 'half' : '';
  if (wanted === (root.dataset.filled ?? '')) return;
  root.dataset.filled = wanted;
  if (root.dataset.sheet) adapt(root);
}

/** After a change of the layout: gives the sheet its first height once there is one. */
export function beginSheet(root: HTMLElement): void {
  if (root.dataset.sheet || !root.querySelector('.sheet-handle')?.checkVisibility()) return;
  set(root, heightOf(root));
  adapt(root);
}

function adapt(root: HTMLElement): void {
  const wanted = (root.dataset.filled ?? '') as Height | '';
  const before = (root.dataset.before as Height | undefined) ?? heightOf(root);
  delete root.dataset.before;
  if (wanted === '' || (wanted === 'half' && before !== 'peek')) {
    set(root, before);
    return;
  }
  root.dataset.before = before;
  set(root, wanted);
}
