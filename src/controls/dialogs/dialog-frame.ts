// A modal dialog of the platform: focus goes into it, stays in it, and goes back to where it was.
import { css, html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../icons.ts';
import type { Model } from '../model.ts';

export const dialogStyles = css`
dialog { color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 14px; padding: 18px 22px 22px; width: min(620px, 100vw - 24px); max-width: none; max-height: min(86dvh, 760px); overflow: auto; overscroll-behavior: contain; box-shadow: 0 10px 44px rgb(0 0 0 / 0.3); }
dialog::backdrop { background: rgb(0 0 0 / 0.38); }
dialog > header { display: flex; justify-content: space-between; align-items: center; gap: 12px; margin-bottom: 10px; }
dialog h2 { font-size: 19px; line-height: 1.25; }
@media (prefers-reduced-motion: no-preference) { dialog[open] { animation: dialog-in 0.2s ease-out; } @keyframes dialog-in { from { opacity: 0; translate: 0 8px; } } }
`;

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
