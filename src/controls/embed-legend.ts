// The legend of an embedded map: what the colours in use mean, as a list in the map's top right corner. Takes the model;
// gives a template and its styles. Where the list would cover regions it is folded behind a button, and in the smallest
// boxes it is left out: the style sheet decides. It takes no space from the map, so that nothing moves when it arrives.
import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import css from './embed-legend.css?inline';
import type { EventOn } from './event-on.ts';
import type { Model } from './model.ts';
import { swatch, swatchStyles } from './swatch.ts';

export const styles = [swatchStyles, unsafeCSS(css)];

type Rendered = TemplateResult | typeof nothing;

export function embedLegend(model: Model): TemplateResult {
  const { view, words, scene } = model;
  const comparing = scene.legend.compared.length > 0;
  const heading = comparing
    ? words.compareDates
    : { country: words.countries, tier: words.tiers, joined: words.colourByValue.joined }[view.colorBy];
  const toggle = ({ currentTarget: button }: EventOn<HTMLElement>) => {
    button.ariaExpanded = String(button.ariaExpanded !== 'true');
  };
  return html`<div class="embed-legend" part="legend">
    <button type="button" aria-expanded="false" @click=${toggle}>${heading}</button>
    <div class="keys" role="group" aria-label=${heading}>${comparing ? (model.part('compare')?.comparedKeys(model) ?? nothing) : keys(model)}</div>
  </div>`;
}

function keys({ view, words, scene }: Model): Rendered {
  const { countries, tiers, notStated, left, ramp } = scene.legend;
  const leftKey = left ? html`<li>${swatch(left.style, 'none')}<span>${left.name}</span></li>` : nothing;
  if (view.colorBy === 'joined')
    return html`<ul>${ramp.map(
      ({ fill, label, count }) =>
        html`<li class=${count ? '' : 'off'}>${swatch({ fill, stroke: fill }, 'member')}<span>${label}</span></li>`,
    )}</ul>`;
  if (view.colorBy === 'country')
    return html`<ul>${countries.map(
      ({ fill, name, lang, count, on }) =>
        html`<li class=${count && on ? '' : 'off'}>${swatch({ fill, stroke: fill }, 'member')}<span lang=${lang}>${words.inLines(name).map((line, at) => html`${at ? html`<wbr />` : nothing}${line}`)}</span></li>`,
    )}${tiers.map(({ abroad, hue, tier, name, count, others, on }) =>
      abroad || (scene.basis.facts.association.tiers && count && tier !== 'member')
        ? html`<li class=${on ? '' : 'off'}>${swatch({ fill: hue, stroke: hue }, tier)}<span>${name}${abroad ? html`<span class="others">${words.bracketed(others)}</span>` : nothing}</span></li>`
        : nothing,
    )}${leftKey}</ul>`;
  return html`<ul>${tiers.map(
    ({ style, tier, name, count, on }) =>
      html`<li class=${count && on ? '' : 'off'}>${swatch(style, tier)}<span>${name}</span></li>`,
  )}${notStated ? html`<li>${swatch(notStated.style, 'not-stated')}<span>${notStated.name}</span></li>` : nothing}${leftKey}</ul>`;
}
