// A region's own timeline: its states as a line along the axis, and as a list of events with links to their dates.
import { utcYear } from 'd3-time';
import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  type LifeEvent,
  lifeOf,
  type Region,
  type RegionState,
  secondaryObserversAt,
  textIn,
} from '../../membership/index.ts';
import { dashText, TIER_STYLES } from '../../scene/index.ts';
import type { Model } from '../model.ts';
import { observingText } from '../region-texts.ts';
import { dateOf, timeScale } from '../timeline/time-scale.ts';
import { sourceLinks } from './notes.ts';

/** Width of the line's view box. */
const WIDTH = 1000;
/** Years between the labels of its axis, the fewest with which they do not touch. */
const YEARS_APART = [5, 10, 20, 50];
const MOST_LABELS = 8;

export function lifeLine(model: Model, region: Region): TemplateResult | typeof nothing {
  const { facts, scene, view, words } = model;
  const name = textIn(region.names.usual, view.lang).text;
  const { spans, events } = lifeOf(facts, region.id);
  if (events.length === 0) return nothing;
  const time = timeScale(facts.range, [0, WIDTH]).clamp(true);
  const within = (day: number) => time(dateOf(day));
  const [first, last] = [facts.range.first, facts.range.last].map((day) => dateOf(day).getUTCFullYear());
  const apart = YEARS_APART.find((step) => (last! - first!) / step < MOST_LABELS) ?? 100;
  const years = time.ticks(utcYear.every(apart)!);
  const hue = facts.countries.get(region.country)?.hue[model.theme] ?? scene.palette.ink;
  const now = within(scene.day);
  return html`
    <div class="life">
      <svg viewBox="0 0 ${WIDTH} 30" preserveAspectRatio="none" aria-hidden="true">
        <rect class="life-ground" y="13" width=${WIDTH} height="4"></rect>
        ${spans.map(({ state, from, until }) => {
          const left = within(from);
          return spanShape(state, left, (until === null ? WIDTH : within(until)) - left, hue);
        })}
        ${events.filter(({ kind }) => kind !== 'state').map(({ day }) => svg`<line class="life-change" x1=${within(day)} x2=${within(day)} y1="3" y2="27"></line>`)}
        <line class="life-now" x1=${now} x2=${now} y1="0" y2="30"></line>
      </svg>
      <svg class="life-years" aria-hidden="true">${years.map((date) => svg`<text x=${`${time(date) / 10}%`} y="10" text-anchor="middle">${words.year(date.getUTCFullYear())}</text>`)}</svg>
      <ol aria-label=${words.life}>${events.map((event) => html`<li>${eventText(model, event, name)}</li>`)}</ol>
    </div>`;
}

/** The widths of lines in the view box, which is stretched along the axis. */
const LINE = { ring: 8, dashed: 5 };

/** The tiers as the map distinguishes them: solid, lighter, outlined, dashed, dotted. */
function spanShape(state: RegionState, x: number, width: number, hue: string) {
  const wide = Math.max(3, width);
  const { ring, dash, towardLand } = TIER_STYLES[state];
  if (ring || dash)
    return svg`<line x1=${x} x2=${x + wide} y1="15" y2="15" stroke=${hue} stroke-width=${ring ? LINE.ring : LINE.dashed} stroke-dasharray=${dash ? dashText(dash, LINE.dashed) : ''}></line>`;
  return svg`<rect x=${x} y="8" width=${wide} height="14" fill=${hue} fill-opacity=${1 - towardLand} stroke=${towardLand ? hue : 'none'}></rect>`;
}

/** @param name the region's name now, which a former one may equal in the reader's language */
function eventText(model: Model, event: LifeEvent, name: string): TemplateResult {
  const { facts, view, words, actions } = model;
  if (event.kind === 'state') {
    const { id } = event.by;
    return html`<button type="button" class="link" @click=${() => actions.change({ date: id })}>${words.date(id)}</button>
      <b>${words.tier[event.state]}</b>`;
  }
  if (event.kind === 'name')
    return html`${words.formerName(textIn(event.former, view.lang).text, words.date(event.until))}`;
  const { change } = event;
  const former = event.former && textIn(event.former, view.lang).text;
  const text = textIn(change.text, view.lang);
  // A change outside the range is listed without a link.
  const reachable = event.day >= facts.range.first && event.day <= facts.range.last;
  return html`${
    reachable
      ? html`<button type="button" class="link" @click=${() => actions.change({ date: change.date })}>${words.date(change.date)}</button>`
      : words.date(change.date)
  }
    <span lang=${text.lang}>${text.text}</span>
    ${former && former !== name ? html`<span class="quiet">${words.formerName(former, words.date(change.date))}</span>` : nothing}
    <span class="quiet">${words.bracketed(words.confidence[change.confidence])} ${sourceLinks(model, change.sources)}</span>`;
}

/** The sentence for a region that only secondary sources record as an observer. */
export function secondaryLine(model: Model, region: Region): TemplateResult | typeof nothing {
  const { facts, scene, words } = model;
  const known = region.secondaryObserver;
  if (!known) return nothing;
  const now = secondaryObserversAt(facts, scene.day).includes(region.id);
  return html`<p>${now ? html`<b>${words.labelled(words.secondaryOnly, '')}</b>` : ''}${observingText(known, words)}<span class="quiet">${words.bracketed(words.confidence[known.confidence])} ${sourceLinks(model, known.sources)}</span></p>`;
}
