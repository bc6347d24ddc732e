// On a narrow screen the panel is a bottom sheet with three heights over the lower part of the map, which is fitted above
// it. A press on the handle, the arrow keys or a drag change the height. The height is state of the page
// only: neither the URL nor the view includes it.
import { html, type TemplateResult } from 'lit';
import type { EventOn } from '../event-on.ts';
import { icon } from '../icons.ts';
import type { Model } from '../model.ts';
import { HEIGHTS, type Height, heightOf, rootOf, setByReader } from './sheet-height.ts';

export function sheetHandle({ words, actions }: Model): TemplateResult {
  return html`<button type="button" class="sheet-handle" aria-expanded="false" title=${words.expandPanel}
    @click=${press} @keydown=${key} @pointerenter=${loadDrag}
    @pointerdown=${(event: EventOn<HTMLElement, PointerEvent>) => void startDrag(event, () => actions.resized())}></button>`;
}

/** On a phone the timeline is one row; this opens the rest of it. */
export const expandTime = ({ words }: Model): TemplateResult =>
  html`<button type="button" class="round expand" aria-expanded="false" title=${words.timeline} @click=${toggleTime}>${icon('up')}</button>`;

function toggleTime({ currentTarget: button }: EventOn<HTMLElement>): void {
  button.ariaExpanded = String(rootOf(button).toggleAttribute('data-time'));
}

const loadDrag = () => import('./sheet-drag.ts');

async function startDrag(down: EventOn<HTMLElement, PointerEvent>, resized: () => void): Promise<void> {
  const handle = down.currentTarget;
  if (down.button !== 0) return;
  handle.setPointerCapture(down.pointerId);
  // Without its file, a press and the keys still work.
  const loaded = await loadDrag().catch(() => null);
  if (handle.hasPointerCapture(down.pointerId)) loaded?.drag(handle, down, resized);
}

/** Each press raises the sheet; from the greatest height it is lowered. */
function press({ currentTarget: handle }: EventOn<HTMLElement>): void {
  if (handle.dataset.dragged !== undefined) {
    delete handle.dataset.dragged;
    return;
  }
  const next: Record<Height, Height> = { peek: 'half', half: 'full', full: 'peek' };
  setByReader(handle, next[heightOf(rootOf(handle))]);
}

function key(event: EventOn<HTMLElement, KeyboardEvent>): void {
  const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
  const handle = event.currentTarget;
  const next = HEIGHTS[HEIGHTS.indexOf(heightOf(rootOf(handle))) + by];
  if (by === 0 || !next) return;
  event.preventDefault();
  setByReader(handle, next);
}
