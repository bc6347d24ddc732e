// Two dates compared, in the headline and on the timeline: both dates with their counts, the time between them, and the
// handle of the date compared with. Part of the comparison, which is fetched when it is first used.
import { html, type nothing, type TemplateResult, unsafeCSS } from 'lit';
import { type Compared, gainText } from '../../scene/index.ts';
import { live } from '../live.ts';
import type { Model } from '../model.ts';
import { percent } from '../percent.ts';
import { leftAt } from './chart-values.ts';
import css from './compared-dates.css?inline';
import { dayOnAxis, growthOf } from './growth.ts';
import { slider } from './slider.ts';

export const comparedStyles = unsafeCSS(css);

/**
 * The earlier date first, in the language's own order of year and month.
 * @param legend of an embedded map, beside it
 */
export function pairHeadline(model: Model, legend: TemplateResult | typeof nothing): TemplateResult {
  const { words, view, scene } = model;
  const { ahead } = scene.compared!;
  const pair = (text: (pair: Compared) => string) =>
    live(model, (now) => text(now.scene.compared ?? scene.compared!));
  return html`
    <div class="headline-area"><div class="headline-layer"><div class="headline pair" part="headline"><div>
      <h2 class="date"><span class="above">${pair(({ dates }) => words.date(dates[0]))} →</span> <span class="big">${pair(({ dates }) => words.date(dates[1]))}</span></h2>
      <p class="count"><b>${pair(({ members }) => members.map(words.number).join(' → '))}</b>${words.gap}<span class="unit">${pair(({ members }) => words.members(members[1]))}</span> <span class="gain">${pair(({ members }) => gainText(members[1] - members[0], words))}</span></p>
      <p class="joined"><span class="where">${ahead ? words.mapShows(words.date(view.date)) : ''}</span></p>
    </div></div>${legend}</div></div>
  `;
}

/** The time between the two dates, and the handle of the one compared with; the other one is the timeline's own. */
export function pairSlider(model: Model): TemplateResult {
  const { x } = growthOf(model.facts);
  const between = live(model, ({ scene }) => {
    const { dates } = scene.compared ?? model.scene.compared!;
    const [earlier, later] = dates.map((date) => dayOnAxis(model.facts, date)) as [number, number];
    return `${leftAt(x(earlier))};width:${percent(x(later) - x(earlier))}`;
  });
  return html`<div class="span" .style=${between}></div>${slider(model, 'compare')}`;
}
