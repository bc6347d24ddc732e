// The legend of an embedded map: what the colours in use mean, as a list in the map's top right corner. Takes the model;
// gives a template and its styles. Where the list would cover regions it is folded behind a button, and in the smallest
// boxes it is left out: the style sheet decides. It takes no space from the map, so that nothing moves when it arrives.
import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import css from './embed-legend.css?inline';
import type { EventOn } from './event-on.ts';
import type { Model } from './model.ts';
import { signSwatch, swatch, swatchStyles } from './swatch.ts';

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
  const { countries, signs, ramp } = scene.legend;
  if (view.colorBy === 'joined')
    return html`<ul>${ramp.map(
      ({ fill, label, count }) =>
        html`<li class=${count ? '' : 'off'}>${swatch({ fill, stroke: fill }, 'member')}<span>${label}</span></li>`,
    )}</ul>`;
  // It has no room for signs that are not on the map, nor for countries where the colours are of tiers.
  const byCountry = view.colorBy === 'country';
  const listed = signs.filter(({ count, tier }) => count > 0 || (tier && !byCountry));
  return html`<ul>${(byCountry ? countries : []).map(
    ({ fill, name, lang, count, on }) =>
      html`<li class=${count && on ? '' : 'off'}>${swatch({ fill, stroke: fill }, 'member')}<span lang=${lang}>${words.inLines(name).map((line, at) => html`${at ? html`<wbr />` : nothing}${line}`)}</span></li>`,
  )}${listed.map(({ style, name, count, on }) => html`<li class=${count && on ? '' : 'off'}>${signSwatch(style, scene.palette)}<span>${name}</span></li>`)}</ul>`;
}
