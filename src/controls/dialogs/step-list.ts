// The dialog that lists the slides of the story by name, to jump to one. It belongs to the story's lazy part.
import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import type { Model } from '../model.ts';
import { dialogFrame } from './dialog-frame.ts';
import css from './step-list.css?inline';

export const stepListStyles = unsafeCSS(css);

export function stepList(model: Model): TemplateResult {
  const { facts, words, actions } = model;
  const rows = [
    words.story.opening,
    ...facts.statements.map(({ id }) => words.date(id)),
    words.story.closing,
  ];
  const now = model.story?.number ?? -1;
  return dialogFrame(
    model,
    'steps',
    words.story.steps,
    html`<ol>${rows.map(
      (
        name,
        number,
      ) => html`<li><button type="button" ?autofocus=${number === now} aria-current=${number === now ? 'step' : nothing}
        @click=${(event: Event) => {
          (event.currentTarget as HTMLElement).closest('dialog')?.close();
          actions.open(null);
          actions.story(number);
        }}><span>${name}</span><span>${number + 1}</span></button></li>`,
    )}</ol>`,
  );
}
