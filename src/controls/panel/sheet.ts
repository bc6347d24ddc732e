// On a narrow screen the panel is a bottom sheet under the timeline with three heights; the map shrinks, the timeline
// keeps its place. A press on the handle, the arrow keys or a drag change the height. The height is state of the page
// only: neither the URL nor the view includes it.
import { html, type TemplateResult } from 'lit';
import type { Model } from '../model.ts';

const HEIGHTS = ['closed', 'half', 'full'] as const;
type Height = (typeof HEIGHTS)[number];
/**
 * CSS pixels: the movement from which a press is a drag, and how much of the map's box may stay uncovered during it.
 */
const DRAG_THRESHOLD = 6;
const MAX_UNCOVERED = 40;

export function sheetHandle({ words, actions }: Model): TemplateResult {
  return html`<button type="button" class="sheet-handle" aria-expanded="false" title=${words.moreRoom}
    @click=${(event: Event) => press(event)}
    @keydown=${key} @pointerdown=${(event: PointerEvent) => drag(event, () => actions.resized())}></button>`;
}

const rootOf = (handle: HTMLElement) => handle.closest<HTMLElement>('.root')!;
const heightOf = (root: HTMLElement) => HEIGHTS.find((one) => one === root.dataset.sheet) ?? 'closed';

function set(handle: HTMLElement, height: Height): void {
  rootOf(handle).dataset.sheet = height;
  handle.ariaExpanded = String(height !== 'closed');
}

/** Raises a closed sheet to half height for long content; a height set by the reader stays. */
export function openSheet(inside: Element): void {
  const root = inside.closest<HTMLElement>('.root');
  const handle = root?.querySelector<HTMLElement>('.sheet-handle');
  if (root && handle && heightOf(root) === 'closed') set(handle, 'half');
}

/** Each press raises the sheet by one height; from the greatest it goes back to the least. */
function press({ currentTarget }: Event): void {
  const handle = currentTarget as HTMLElement;
  if (handle.dataset.dragged !== undefined) {
    delete handle.dataset.dragged;
    return;
  }
  const at = HEIGHTS.indexOf(heightOf(rootOf(handle)));
  set(handle, HEIGHTS[(at + 1) % HEIGHTS.length]!);
}

function key(event: KeyboardEvent): void {
  const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
  const handle = event.currentTarget as HTMLElement;
  const next = HEIGHTS[HEIGHTS.indexOf(heightOf(rootOf(handle))) + by];
  if (by === 0 || !next) return;
  event.preventDefault();
  set(handle, next);
}

/** During a drag the sheet only covers and uncovers the map; the map is resized when the pointer is released. */
function drag(down: PointerEvent, resized: () => void): void {
  const handle = down.currentTarget as HTMLElement;
  const root = rootOf(handle);
  const panel = root.querySelector<HTMLElement>('.panel');
  const map = root.querySelector<HTMLElement>(':scope > .map');
  if (!panel || !map || down.button !== 0) return;
  const start = panel.clientHeight;
  const room = start + map.clientHeight;
  const before = heightOf(root);
  let height = start;
  let moved = false;
  let fitted = map.clientHeight;
  handle.setPointerCapture(down.pointerId);
  const rows = getComputedStyle(root).gridTemplateRows.split(' ');
  const move = ({ clientY }: PointerEvent) => {
    if (!moved && Math.abs(clientY - down.clientY) < DRAG_THRESHOLD) return;
    moved = true;
    root.toggleAttribute('data-dragging', true);
    height = Math.min(room, Math.max(0, start + down.clientY - clientY));
    rows[3] = `${room - height}px`;
    rows[rows.length - 1] = `${height}px`;
    root.style.gridTemplateRows = rows.join(' ');
    if (room - height - fitted < MAX_UNCOVERED) return;
    fitted = room - height;
    resized();
  };
  const up = () => {
    handle.removeEventListener('pointermove', move);
    if (!moved) return;
    // The click event that follows a drag doesn't count as a press.
    handle.dataset.dragged = '';
    setTimeout(() => delete handle.dataset.dragged);
    root.style.gridTemplateRows = '';
    root.toggleAttribute('data-dragging', false);
    set(handle, nearest(root, panel, height, before, height - start));
    resized();
  };
  handle.addEventListener('pointermove', move);
  handle.addEventListener('lostpointercapture', up, { once: true });
}

/** The nearest of the three heights; a drag beyond the threshold never returns to where it began. */
function nearest(root: HTMLElement, panel: HTMLElement, height: number, before: Height, by: number): Height {
  const distances = HEIGHTS.map((one) => {
    root.dataset.sheet = one;
    return { one, distance: Math.abs(panel.clientHeight - height) };
  }).sort((a, b) => a.distance - b.distance);
  const [found] = distances;
  if (found!.one !== before || Math.abs(by) < 60) return found!.one;
  return HEIGHTS[HEIGHTS.indexOf(before) + Math.sign(by)] ?? before;
}
