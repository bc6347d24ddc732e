// The drag of the bottom sheet's handle, fetched when a pointer first touches it. During a drag the sheet only covers and
// uncovers the map; when the pointer is released it goes to the nearest of its heights, and the map is resized.
import { HEIGHTS, type Height, heightOf, rootOf, setByReader } from './sheet-height.ts';

/**
 * CSS pixels: the movement from which a press is a drag, how much of the map's box may stay uncovered during it, and the
 * movement that always changes the height.
 */
const DRAG_THRESHOLD = 6;
const MAX_UNCOVERED = 40;
const MOVES_ON = 60;

/** @param down the pointer that the handle has captured */
export function drag(handle: HTMLElement, down: PointerEvent, resized: () => void): void {
  const root = rootOf(handle);
  const panel = root.querySelector<HTMLElement>('.side');
  const map = root.querySelector<HTMLElement>(':scope > .map');
  if (!panel || !map) return;
  const start = panel.clientHeight;
  const room = start + map.clientHeight;
  const before = heightOf(root);
  let height = start;
  let moved = false;
  let fitted = map.clientHeight;
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
    setByReader(handle, nearest(root, panel, height, before, height - start));
    resized();
  };
  handle.addEventListener('pointermove', move);
  handle.addEventListener('lostpointercapture', up, { once: true });
}

/** The nearest of the heights; a drag beyond the threshold never returns to where it began. */
function nearest(root: HTMLElement, panel: HTMLElement, height: number, before: Height, by: number): Height {
  const distances = HEIGHTS.map((one) => {
    root.dataset.sheet = one;
    return { one, distance: Math.abs(panel.clientHeight - height) };
  }).sort((a, b) => a.distance - b.distance);
  const [found] = distances;
  if (found!.one !== before || Math.abs(by) < MOVES_ON) return found!.one;
  return HEIGHTS[HEIGHTS.indexOf(before) + Math.sign(by)] ?? before;
}
