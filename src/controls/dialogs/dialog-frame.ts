// A modal dialog of the platform: focus goes into it, stays in it, and goes back to where it was.
import { html, type TemplateResult, unsafeCSS } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../icons.ts';
import type { Model } from '../model.ts';
import css from './dialog-frame.css?inline';

export const dialogStyles = unsafeCSS(css);

/** @param name for its class and part */
export function dialogFrame(
  { words, actions }: Pick<Model, 'words' | 'actions'>,
  name: string,
  title: string,
  content: TemplateResult,
): TemplateResult {
  // The browser's own word that it is closed comes a frame later, when another may be open already.
  const close = (dialog: HTMLDialogElement) => {
    if (!dialog.isConnected) return;
    if (dialog.open) dialog.close();
    actions.open(null);
  };
  const closing = (event: Event) => close((event.currentTarget as HTMLElement).closest('dialog')!);
  return html`<dialog class=${name} part=${name} aria-labelledby="dialog-title" ${ref(show)}
    @cancel=${closing} @close=${closing} @click=${(event: MouseEvent) => isOutside(event) && closing(event)}>
    <header><h2 id="dialog-title">${title}</h2>
      <button type="button" class="round" @click=${closing} title=${words.close}>${icon('close')}</button></header>
    ${content}</dialog>`;
}

/** A dialog can be shown once it is in the document, which is a moment after it was made. */
function show(element: Element | undefined): void {
  const dialog = element as HTMLDialogElement | undefined;
  if (dialog && !dialog.open)
    queueMicrotask(() => {
      if (dialog.isConnected && !dialog.open) dialog.showModal();
    });
}

/** A press on the dark around it; the dialog's own padding is inside. */
function isOutside({ target, currentTarget, clientX, clientY }: MouseEvent): boolean {
  if (target !== currentTarget) return false;
  const { left, right, top, bottom } = (currentTarget as HTMLElement).getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
