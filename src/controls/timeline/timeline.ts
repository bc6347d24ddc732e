// The timeline's template: the playback buttons, and a chart of growth under the slider of the date, with a button for
// each milestone. The slider and its handle follow the live model, the rest the settled one.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { type Facts, membersAt, type Statement } from '../../membership/index.ts';
import { gainText, largestStep, strengthen } from '../../scene/index.ts';
import { icon } from '../icons.ts';
import type { Model } from '../model.ts';
import { percent } from '../percent.ts';
import { leftAt, yearLabel } from './chart-values.ts';
import { GROWTH_BOX, growthOf, namePlaces } from './growth.ts';
import { pointerOver, press, slider } from './slider.ts';

/** Height of the row of years under the chart, CSS pixels; as in the style sheet. */
const AXIS = 22;
/** Width of a year's label with its margin, CSS pixels. */
const LABEL = 38;
/** How far before its notch a label may stand that would touch the last one, CSS pixels. */
const MOST_BEFORE = 12;
/** The narrowest chart that the prerendered page is laid out for, CSS pixels. */
const NARROW = 215;

export function timeline(model: Model, width: number): TemplateResult {
  const { view, words, actions, playing } = model;
  return html`
    <section class="timeline" part="timeline" aria-label=${words.timeline} ?inert=${Boolean(model.story?.endSlide)}>
      <div class="transport">
        <button class="round" type="button" @click=${() => actions.step(-1)} title=${words.stepBack}>${icon('back')}</button>
        <button
          class="round play" type="button"
          @click=${() => (playing ? actions.pause() : actions.play())}
          title=${playing ? words.pause : words.play}
        >${icon(playing ? 'pause' : 'play')}</button>
        <button class="round" type="button" @click=${() => actions.step(1)} title=${words.stepOn}>${icon('on')}</button>
      </div>
      <div class="chart" part="chart" @pointerover=${pointerOver} @pointerdown=${press}>
        ${chart(model)}
        ${slider(model, 'date')} ${figures(model)}
        ${view.compare === null ? nothing : model.part('compare')?.pairSlider(model)}
        ${yearLabels(model, width)}
      </div>
    </section>
  `;
}

/** The key, name and colour of each band of the chart. */
function bandsOf({ facts, scene, view }: Model): { key: string; name: string; fill: string }[] {
  const { countries, signs, ramp } = scene.legend;
  if (view.colorBy === 'joined')
    return ramp.map(({ label, fill }, i) => ({ key: String(i), name: label, fill }));
  if (view.colorBy === 'tier')
    return signs.flatMap(({ tier, name, hue, on }) =>
      tier ? [{ key: tier, name, fill: on ? hue : scene.palette.landLine }] : [],
    );
  // The chart counts members: if the filter hides them, it loses its colours, as for countries that the filter hides.
  const members = view.tiers.length === 0 || view.tiers.some((tier) => facts.counted.includes(tier));
  return countries.map(({ id, name, fill, on }) => ({
    key: id,
    name,
    fill: on && members ? fill : scene.palette.landLine,
  }));
}

/** The first and the last total, the largest step, and the names of the bands at their end, over the veil. */
function figures(model: Model): TemplateResult {
  const { facts, scene, words, view } = model;
  const { ink, paper } = scene.palette;
  const growth = growthOf(facts, view.colorBy);
  const step = largestStep(facts);
  const bands = new Map(bandsOf(model).map((band) => [band.key, band]));
  const total = (index: number) => words.number(membersAt(facts, facts.statements.at(index)!.effective));
  const places = growth.layers.length > 1 ? namePlaces(growth) : [];
  return html`<svg class="figures" aria-hidden="true">
    <text y=${percent(growth.tops[0]!)} dy="-5">${total(0)}</text>
    <text class="end" x="100%" y=${percent(growth.tops.at(-1)!)} dy="-5">${total(-1)}</text>
    ${step ? svg`<text class="end step" x=${percent(growth.x(facts.statements[step.index]!.effective))} y=${percent(growth.tops[step.index]!)} dx="-6" dy="10">${gainText(step.gain, words)}</text>` : nothing}
    ${places.map(({ key, count, at }) => {
      const band = bands.get(key);
      return band
        ? svg`<text class="name" x="100%" y=${percent(at)} dx="16" dy="4.5" fill=${strengthen(band.fill, ink, paper, 4.5)}>${shortened(band.name)} ${words.number(count)}</text>`
        : nothing;
    })}
  </svg>`;
}

/** Cut where a name would not have room beside the chart. */
const shortened = (name: string) => (name.length > 19 ? `${name.slice(0, 18)}…` : name);

function chart(model: Model): TemplateResult {
  const { facts, scene, words, view } = model;
  const growth = growthOf(facts, view.colorBy);
  const first = facts.statements[0]!;
  const last = facts.statements[facts.statements.length - 1]!;
  const fills = new Map(bandsOf(model).map(({ key, fill }) => [key, fill]));
  return html`
    <svg class="growth" viewBox=${`0 0 ${GROWTH_BOX} ${GROWTH_BOX}`} preserveAspectRatio="none" role="img"
      aria-label=${words.growthChart(words.date(first.id), words.date(last.id), membersAt(facts, first.effective), membersAt(facts, last.effective))}>
      ${growth.layers.map(
        ({ key, path }) => svg`<path d=${path} fill=${fills.get(key) ?? scene.palette.land}></path>`,
      )}
    </svg>
    <svg class="axis" aria-hidden="true">
      <g transform=${`translate(0 ${-AXIS})`}>
        <line class="base" x1="-10" x2="100%" y1="100%" y2="100%"></line>
        ${milestones(facts)}
      </g>
    </svg>
  `;
}

/** A notch where a statement takes effect; under it a bar as long as the stated period, which shows its precision. */
function milestones(facts: Facts) {
  const { x } = growthOf(facts);
  const notches: unknown[] = [];
  const periods: unknown[] = [];
  for (const { effective, period } of facts.statements) {
    const from = Math.max(0, x(Math.max(period.first, facts.range.first)));
    const to = Math.min(1, x(Math.min(period.last, facts.range.last)));
    notches.push(svg`<rect class="notch" x=${percent(x(effective))} y="100%" width="1.5" height="6"></rect>`);
    periods.push(
      svg`<rect class="period" x=${percent(from)} y="100%" width=${percent(Math.max(0.0025, to - from))} height="3"></rect>`,
    );
  }
  // Centred on its date.
  return svg`<g transform="translate(-0.75 0)">${notches}</g>${periods}`;
}

/** The years below the chart, each a button for its milestone. With a keyboard, the slider goes by milestones. */
function yearLabels({ facts, scene, words, actions, view }: Model, width: number) {
  const labelled = labelledOn(facts, width || 760, view.ui === 'present' ? 48 : LABEL);
  const onNarrow = labelledOn(facts, NARROW);
  const goTo = (date: string) => () => {
    actions.pause();
    actions.change({ date });
  };
  return facts.statements.map((statement, i) => {
    const before = labelled.get(statement);
    if (before === undefined) return nothing;
    const { id, effective } = statement;
    // Without scripts a container query hides it on a narrow chart.
    const yields = onNarrow.has(statement) ? '' : ' yields';
    return html`<button
      type="button" class=${`year-label${scene.basis.index === i ? ' now' : ''}${yields}`} tabindex="-1"
      .style=${leftAt(growthOf(facts).x(effective), before)} aria-label=${words.date(id)} @click=${goTo(id)}
    >${yearLabel(id)}</button>`;
  });
}

/**
 * The statements whose label is shown, each with how far before its notch it stands, CSS pixels: the last, the first and the
 * one of the largest step before all others, of which none overlaps another.
 */
function labelledOn(facts: Facts, width: number, label = LABEL): Map<Statement, number> {
  const { x } = growthOf(facts);
  const { statements } = facts;
  const last = statements.at(-1)!;
  const step = statements[largestStep(facts)?.index ?? 0]!;
  const shown = new Map<Statement, number>();
  for (const statement of new Set([last, statements[0]!, step, ...statements])) {
    const at = x(statement.effective) * width;
    const before = statement === last ? 0 : Math.max(0, label - (x(last.effective) * width - at));
    const isFree = [...shown].every(
      ([other, moved]) => Math.abs(x(other.effective) * width - moved - (at - before)) >= label - 0.01,
    );
    if (before <= MOST_BEFORE && isFree) shown.set(statement, before);
  }
  return shown;
}
