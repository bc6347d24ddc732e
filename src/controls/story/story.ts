// The story's interface: a layer over the map that takes taps and swipes, the slide's sentence, the first and last
// slides, the black screen, and a bar that appears while the pointer moves. A lazy part, fetched when the story first
// starts.
import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import { textIn } from '../../membership/index.ts';
import { decisionText, endSlideText, storySentence, unbroken } from '../../scene/story-text.ts';
import { dialogStyles } from '../dialogs/dialog-frame.ts';
import { stepList, stepListStyles } from '../dialogs/step-list.ts';
import type { EventOn } from '../event-on.ts';
import { icon } from '../icons.ts';
import type { Model } from '../model.ts';
import { signSwatch } from '../swatch.ts';
import css from './story.css?inline';

/** How long the bar stays after the last movement, milliseconds. */
const BAR_VISIBLE_MS = 2600;
/** The share of the width at the left side where a tap goes back, and the length of a swipe, CSS pixels. */
const SIDE_SHARE = 0.3;
const SWIPE_LENGTH = 40;

/** Sentences with more letters are smaller, so that they end above the chart. */
const LONG = 64;

export const styles = [dialogStyles, stepListStyles, unsafeCSS(css)];
export { stepList };

export function story(model: Model): TemplateResult {
  const { words, actions, facts, view } = model;
  const at = model.story!;
  const { number, length, endSlide, black } = at;
  const where = endSlide ? '' : unbroken(decisionText(model, number - 1));
  const sentence = endSlide ? '' : unbroken(storySentence(model, number - 1));
  return html`<div class="story" part="story" role="region" aria-label=${words.present} tabindex="-1"
    @pointermove=${showBar} @pointerdown=${showBar}>
    ${endSlide ? endSlidePage(model) : html`<div class=${`slide-text${sentence.length > LONG ? ' long' : ''}`}><p>${sentence}</p><p>${where}</p><ul class="signs">${key(model)}</ul></div>`}
    ${black ? html`<div class="black"></div>` : nothing}
    <div class="touch" @pointerdown=${begin} @pointerup=${(event: EventOn<Element, PointerEvent>) => end(event, model)}></div>
    ${
      black
        ? nothing
        : html`<div class="story-bar" lang=${words.lang}>
      <button type="button" class="round" ?disabled=${number === 0} @click=${() => actions.step(-1)} title=${words.story.back}>${icon('back')}</button>
      <button type="button" class="count-of" @click=${() => actions.open('steps')} title=${words.story.steps} aria-label=${words.labelled(`${number + 1} / ${length}`, words.story.steps)}>${number + 1} / ${length}</button>
      <button type="button" class="round" ?disabled=${number === length - 1} @click=${() => actions.step(1)} title=${words.story.on}>${icon('on')}</button>
      <button type="button" class="round" @click=${() => actions.story('leave')} title=${words.story.leave}>${icon('close')}</button>
    </div>`
    }
    ${at.isOver && !black ? html`<p class="over">${words.story.last}</p>` : nothing}
    ${endSlide ? html`<p class="unseen">${textIn(facts.association.unofficial, view.lang).text}</p>` : nothing}
  </div>`;
}

/** The signs that are on the map; of those that are only outlined, by name. */
const key = ({ scene, words }: Model) =>
  scene.legend.signs
    .filter(({ count }) => count > 0)
    .map(
      ({ style, name, names }) =>
        html`<li>${signSwatch(style, scene.palette)}${names ? words.labelled(name, names) : name}</li>`,
    );

function endSlidePage(model: Model): TemplateResult {
  const { facts, view, words, story: at } = model;
  const { title, text } = endSlideText(model, at!.endSlide!);
  const { unofficial, creditLine, legalStatus } = facts.association;
  const say = (one: Parameters<typeof textIn>[0]) => textIn(one, view.lang).text;
  return html`<div class=${`edge ${at!.endSlide}`}><h2>${title}</h2><p>${text}</p>
    <p class="small">${say(unofficial)}${at!.endSlide === 'closing' ? html`${words.space}${say(creditLine)}${words.space}${say(legalStatus)}${words.space}${words.dataVersion(facts.version)}` : nothing}</p></div>`;
}

const timers = new WeakMap<Element, number>();

/** Shows the bar, and hides it when the pointer stops moving. */
function showBar({ currentTarget: layer }: EventOn<HTMLElement>): void {
  layer.toggleAttribute('data-awake', true);
  clearTimeout(timers.get(layer));
  timers.set(
    layer,
    window.setTimeout(() => layer.toggleAttribute('data-awake', false), BAR_VISIBLE_MS),
  );
}

let from: { readonly x: number; readonly y: number } | null = null;

function begin({ clientX, clientY }: PointerEvent): void {
  from = { x: clientX, y: clientY };
}

/** A swipe changes the slide; a tap goes on, near the left side back; a press on the black screen ends it. */
function end(event: EventOn<Element, PointerEvent>, { actions, story: at }: Model): void {
  const start = from;
  from = null;
  if (!start || event.button > 0) return;
  if (at?.black) {
    actions.story('black');
    return;
  }
  const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
  const { left, width } = event.currentTarget.getBoundingClientRect();
  if (Math.abs(dx) >= SWIPE_LENGTH && Math.abs(dx) > Math.abs(dy) * 1.5) {
    actions.step(dx < 0 ? 1 : -1);
    return;
  }
  if (Math.hypot(dx, dy) > 12) return;
  const share = (event.clientX - left) / width;
  actions.step(share < SIDE_SHARE && at?.number ? -1 : 1);
}
