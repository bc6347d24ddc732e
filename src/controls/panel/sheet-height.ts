// The height of the bottom sheet, as an attribute of the root that the style sheet has a rule for, and what changes it:
// the reader, or content that opens and closes in it.

/** Only the handle; at rest, when the map has half of the screen; raised for long content; over the whole map. */
export const HEIGHTS = ['lowered', 'rest', 'half', 'full'] as const;
export type Height = (typeof HEIGHTS)[number];

export const rootOf = (inside: Element) => inside.closest<HTMLElement>('.root')!;
export const heightOf = (root: HTMLElement): Height =>
  HEIGHTS.find((one) => one === root.dataset.sheet) ?? 'rest';

function set(root: HTMLElement, height: Height): void {
  root.dataset.sheet = height;
  const handle = root.querySelector<HTMLElement>('.sheet-handle');
  if (handle) handle.ariaExpanded = String(height === 'half' || height === 'full');
}

/** The reader's own choice: it stays when what is open closes. */
export function setByReader(handle: HTMLElement, height: Height): void {
  const root = rootOf(handle);
  delete root.dataset.raised;
  set(root, height);
}

/** Raises the sheet for a card, a list, a comparison or a text that opens in it, and lowers it again when that closes. */
export function followContent(root: HTMLElement): void {
  const isOpen =
    root.dataset.panel === 'about' || root.querySelector('.panel')?.hasAttribute('data-folds') === true;
  if (isOpen === (root.dataset.filled !== undefined)) return;
  root.toggleAttribute('data-filled', isOpen);
  const { raised } = root.dataset;
  delete root.dataset.raised;
  const height = heightOf(root);
  if (isOpen && height !== 'half' && height !== 'full') {
    root.dataset.raised = height;
    set(root, 'half');
  } else if (!isOpen && raised) set(root, raised as Height);
}
