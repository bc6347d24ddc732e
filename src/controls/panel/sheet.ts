// On a narrow screen the panel is a bottom sheet under the timeline with four heights; the map shrinks, the timeline
// keeps its place. A press on the handle, the arrow keys or a drag change the height. The height is state of the page
// only: neither the URL nor the view includes it.
import { html, type TemplateResult } from 'lit';
import type { Model } from '../model.ts';
import { HEIGHTS, type Height, heightOf, rootOf, setByReader } from './sheet-height.ts';

export function sheetHandle({ words, actions }: Model): TemplateResult {
  return html`<button type="button" class="sheet-handle" aria-expanded="false" title=${words.expandPanel}
    @click=${press} @keydown=${key} @pointerenter=${loadDrag}
    @pointerdown=${(event: PointerEvent) => void startDrag(event, () => actions.resized())}></button>`;
}

const loadDrag = () => import('./sheet-drag.ts');

async function startDrag(down: PointerEvent, resized: () => void): Promise<void> {
  const handle = down.currentTarget as HTMLElement;
  if (down.button !== 0) return;
  handle.setPointerCapture(down.pointerId);
  // Without its file, a press and the keys still work.
  const loaded = await loadDrag().catch(() => null);
  if (handle.hasPointerCapture(down.pointerId)) loaded?.drag(handle, down, resized);
}

/** Each press raises the sheet; from the greatest height it is lowered to its handle. */
function press({ currentTarget }: Event): void {
  const handle = currentTarget as HTMLElement;
  if (handle.dataset.dragged !== undefined) {
    delete handle.dataset.dragged;
    return;
  }
  const next: Record<Height, Height> = { lowered: 'half', rest: 'half', half: 'full', full: 'lowered' };
  setByReader(handle, next[heightOf(rootOf(handle))]);
}

function key(event: KeyboardEvent): void {
  const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
  const handle = event.currentTarget as HTMLElement;
  const next = HEIGHTS[HEIGHTS.indexOf(heightOf(rootOf(handle))) + by];
  if (by === 0 || !next) return;
  event.preventDefault();
  setByReader(handle, next);
}
