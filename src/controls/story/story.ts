// The story on the screen: over the presenting frame a layer that takes taps and swipes, the step's sentence, the two
// edges, the black screen, and a bar that shows itself while a hand moves. Fetched when the story first begins.
import { css, html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../membership/index.ts';
import { dialogFrame, dialogStyles } from '../dialogs/dialog-frame.ts';
import { icon } from '../icons.ts';
import type { Model } from '../model.ts';
import { headlineText } from '../timeline/headline-text.ts';
import { edgeText, storySentence } from './story-text.ts';

/** How long the bar stays after the last movement. */
const AWAKE_MS = 2600;
/** The share of the width at each side where a tap turns the page, and how far a swipe goes, CSS pixels. */
const EDGE = 0.3;
const SWIPE = 40;

export const styles = css`
${dialogStyles}
.story { grid-row: 1 / -1; grid-column: 1 / -1; position: relative; z-index: 4; pointer-events: none; min-height: 0; outline: none; --u: min(1cqh, .75cqw); }
.story:focus-visible { outline: none; }
.story .touch { position: absolute; inset: 0; bottom: 110px; pointer-events: auto; touch-action: pinch-zoom; }
.story:not([data-awake]) .touch { cursor: none; }
.story .edge + .touch, .story .black + .touch { bottom: 0; }
.story .told { position: absolute; left: 3.2cqw; top: calc(3.4cqh + 40 * var(--u)); width: 35cqw; font-size: max(calc(3.1 * var(--u)), 13px); line-height: 1.34; }
.story .told p + p { color: var(--quiet); margin-top: .4em; font-size: .8em; }
.story .edge { position: absolute; inset: 0; display: grid; align-content: center; gap: 2.4cqh; padding: 6cqh 9cqw; background: color-mix(in srgb, var(--paper) 93%, transparent); }
.root:has(.story .edge) > .headline { visibility: hidden; }
.story .edge h2 { font-size: calc(9 * var(--u)); line-height: 1.08; letter-spacing: -0.02em; max-width: 20em; text-wrap: balance; overflow-wrap: break-word; }
.story .edge p { font-size: calc(4 * var(--u)); color: var(--quiet); }
.story .edge .small { position: absolute; left: 9cqw; right: 9cqw; bottom: 5cqh; font-size: max(calc(2 * var(--u)), 11px); }
.story .black { position: absolute; inset: 0; background: #000; }
.story-bar { position: absolute; right: 14px; top: 14px; display: flex; gap: 6px; padding: 6px; border-radius: 14px; background: var(--paper); border: 1px solid var(--line); box-shadow: 0 4px 18px rgb(0 0 0 / 0.18); pointer-events: auto; opacity: 0; }
.story[data-awake] .story-bar, .story-bar:focus-within, .story-bar:hover { opacity: 1; }
.story-bar .count-of { min-width: 76px; padding: 0 12px; height: 44px; border: 1px solid var(--line); border-radius: 10px; font-weight: 600; }
.story-bar .count-of:hover { background: var(--wash); }
.steps ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 2px; }
.steps li button { display: flex; justify-content: space-between; gap: 16px; width: 100%; min-height: 40px; align-items: center; padding: 2px 12px; border-radius: 8px; text-align: start; }
.steps li button:hover { background: var(--wash); }
.steps [aria-current] { background: var(--accent); color: var(--paper); }
.steps [aria-current]:hover { background: var(--accent); }
@media (prefers-reduced-motion: no-preference) {
  .story-bar { transition: opacity 0.2s; }
  .story .edge { animation: edge-in 0.35s ease-out; }
  @keyframes edge-in { from { opacity: 0; } }
}
@container near-map (max-aspect-ratio: 1/1) {
  .story .told { width: auto; right: 3.2cqw; }
}
`;

export function story(model: Model): TemplateResult {
  const { words, actions, facts, view } = model;
  const at = model.story!;
  const { number, length, endSlide, black } = at;
  const where = endSlide ? '' : headlineText(model).where;
  return html`<div class="story" part="story" role="region" aria-label=${words.present} tabindex="-1"
    @pointermove=${wake} @pointerdown=${wake}>
    ${endSlide ? edgePage(model) : html`<div class="told"><p>${storySentence(model, number - 1)}</p><p>${where}</p></div>`}
    ${black ? html`<div class="black"></div>` : nothing}
    <div class="touch" @pointerdown=${begin} @pointerup=${(event: PointerEvent) => end(event, model)}></div>
    ${
      black
        ? nothing
        : html`<div class="story-bar" lang=${view.lang}>
      <button type="button" class="round" ?disabled=${number === 0} @click=${() => actions.step(-1)} title=${words.story.back}>${icon('back')}</button>
      <button type="button" class="count-of" @click=${() => actions.open('steps')} title=${words.story.steps} aria-label=${words.labelled(`${number + 1} / ${length}`, words.story.steps)}>${number + 1} / ${length}</button>
      <button type="button" class="round" ?disabled=${number === length - 1} @click=${() => actions.step(1)} title=${words.story.on}>${icon('on')}</button>
      <button type="button" class="round" @click=${() => actions.story('leave')} title=${words.story.leave}>${icon('close')}</button>
    </div>`
    }
    ${endSlide ? html`<p class="unseen">${textIn(facts.association.unofficial, view.lang).text}</p>` : nothing}
  </div>`;
}

function edgePage(model: Model): TemplateResult {
  const { facts, view, words, story: at } = model;
  const { title, text } = edgeText(model, at!.endSlide!);
  const { unofficial, creditLine, legalStatus } = facts.association;
  const say = (one: Parameters<typeof textIn>[0]) => textIn(one, view.lang).text;
  return html`<div class="edge"><h2>${title}</h2><p>${text}</p>
    <p class="small">${say(unofficial)}${at!.endSlide === 'closing' ? html`${words.space}${say(creditLine)}${words.space}${say(legalStatus)}${words.space}${words.dataVersion(facts.version)}` : nothing}</p></div>`;
}

/** Every step by its name, to jump to. */
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

const timers = new WeakMap<Element, number>();

/** Shows the bar, and hides it when the hand rests. */
function wake({ currentTarget }: Event): void {
  const layer = currentTarget as HTMLElement;
  layer.toggleAttribute('data-awake', true);
  clearTimeout(timers.get(layer));
  timers.set(
    layer,
    window.setTimeout(() => layer.toggleAttribute('data-awake', false), AWAKE_MS),
  );
}

let from: { readonly x: number; readonly y: number } | null = null;

function begin({ clientX, clientY }: PointerEvent): void {
  from = { x: clientX, y: clientY };
}

/** A swipe, or a tap near an edge, turns the page; a press on the black screen brings the picture back. */
function end(event: PointerEvent, { actions, story: at }: Model): void {
  const start = from;
  from = null;
  if (!start || event.button > 0) return;
  if (at?.black) {
    actions.story('black');
    return;
  }
  const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
  const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
  if (Math.abs(dx) >= SWIPE && Math.abs(dx) > Math.abs(dy) * 1.5) {
    actions.step(dx < 0 ? 1 : -1);
    return;
  }
  if (Math.hypot(dx, dy) > 12) return;
  const share = (event.clientX - left) / width;
  if (share < EDGE) actions.step(-1);
  else if (share > 1 - EDGE) actions.step(1);
}
