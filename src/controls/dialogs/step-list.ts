// The dialog that lists the slides of the story by name, to jump to one. It belongs to the story's lazy part.
import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import type { EventOn } from '../event-on.ts';
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
    html`<ol @keydown=${move}>${rows.map(
      (
        name,
        number,
      ) => html`<li><button type="button" ?autofocus=${number === now} aria-current=${number === now ? 'step' : nothing}
        @click=${({ currentTarget }: EventOn<Element>) => {
          currentTarget.closest('dialog')?.close();
          actions.open(null);
          actions.story(number);
        }}><span>${name}</span><span>${number + 1}</span></button></li>`,
    )}</ol>`,
  );
}

/** The keys of a presentation remote and of a list move the focus. */
function move(event: EventOn<Element, KeyboardEvent>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(event.target.closest('button')!);
  const last = buttons.length - 1;
  const [on, back] = [Math.min(at + 1, last), Math.max(at - 1, 0)];
  const to = { ArrowDown: on, ArrowRight: on, PageDown: on, ArrowUp: back, ArrowLeft: back, PageUp: back };
  const next = { ...to, Home: 0, End: last }[event.key as keyof typeof to];
  if (next === undefined) return;
  event.preventDefault();
  buttons[next]?.focus();
}
