// The frame that all dialogs share: a modal `<dialog>` with a title and a close button. The platform traps the focus
// and restores it on closing. Takes the content as a template; gives a template.
import { html, type TemplateResult, unsafeCSS } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { EventOn } from '../event-on.ts';
import { icon } from '../icons.ts';
import type { Model } from '../model.ts';
import css from './dialog-frame.css?inline';

export const dialogStyles = unsafeCSS(css);

/** @param name used as its class and part */
export function dialogFrame(
  { words, actions }: Pick<Model, 'words' | 'actions'>,
  name: string,
  title: string,
  content: TemplateResult,
): TemplateResult {
  // The `close` event fires a frame later, when another dialog may be open already.
  const close = (dialog: HTMLDialogElement) => {
    if (!dialog.isConnected) return;
    if (dialog.open) dialog.close();
    actions.open(null);
  };
  const closing = ({ currentTarget }: EventOn<Element>) => close(currentTarget.closest('dialog')!);
  return html`<dialog class=${name} part=${name} aria-labelledby="dialog-title" ${ref(show)}
    @cancel=${closing} @close=${closing} @click=${(event: EventOn<Element, MouseEvent>) => isOutside(event) && closing(event)}>
    <header><h2 id="dialog-title">${title}</h2>
      <button type="button" class="round" @click=${closing} title=${words.close}>${icon('close')}</button></header>
    ${content}</dialog>`;
}

/** `showModal()` needs the dialog to be in the document, so it is called in a microtask after rendering. */
function show(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement && !element.open)
    queueMicrotask(() => {
      if (element.isConnected && !element.open) element.showModal();
    });
}

/** A press on the backdrop; the dialog's own padding counts as inside. */
function isOutside({ target, currentTarget, clientX, clientY }: EventOn<Element, MouseEvent>): boolean {
  if (target !== currentTarget) return false;
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
