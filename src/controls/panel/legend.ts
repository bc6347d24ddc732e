// The legend with its counts, which is also the filter: a press shows only one country or tier, another press adds one.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Tier } from '../../membership/index.ts';
import type { LegendTier } from '../../scene/index.ts';
import type { Model } from '../model.ts';
import { keyValues } from './legend-values.ts';

export function legend(model: Model): TemplateResult {
  const { scene, words, view, actions } = model;
  const toggle = <T extends string>(list: readonly T[], id: T): T[] =>
    list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
  const filtered = view.countries.length > 0 || view.tiers.length > 0;
  const byCountry = view.colorBy === 'country';
  const countries = keyValues(
    scene.legend.countries.map(({ count }) => count),
    words.number,
  );
  const tiers = keyValues(
    scene.legend.tiers.map(({ count }) => count),
    words.number,
  );
  return html`
    <section class="legend" part="legend" aria-label=${words.legend}>
      <ul aria-label=${words.countries}>
        ${scene.legend.countries.map(
          ({ id, name, lang, fill, on }, i) => html`<li>
            <button type="button" class=${classOf('key', on, countries[i]!.none)} data-id=${id} aria-pressed=${view.countries.includes(id)}
              title=${words.showOnly(name)} @click=${() => actions.change({ countries: toggle(view.countries, id) })}>
              <svg class="swatch" viewBox="0 0 14 14" aria-hidden="true"><rect x="1" y="1" width="12" height="12" rx="3" stroke=${fill} stroke-width="2" fill=${byCountry ? fill : 'none'}></rect></svg>
              <span class="name" lang=${lang}>${words.inLines(name).map((line, at) => html`${at ? html`<wbr />` : nothing}${line}`)}</span>
              <span class="amount"><svg class="bar" aria-hidden="true"><rect width=${countries[i]!.bar} height="8" rx="4" fill=${fill}></rect></svg>
              <b>${countries[i]!.count}</b></span>
            </button></li>`,
        )}
      </ul>
      <ul class="tiers" aria-label=${words.tiers}>
        ${scene.legend.tiers.map(
          (tier, i) => html`<li>
            <button type="button" class=${classOf('key tier', tier.on, tiers[i]!.none)} data-id=${tier.tier} aria-pressed=${view.tiers.includes(tier.tier)}
              title=${words.showOnly(tier.name)} @click=${() => actions.change({ tiers: toggle<Tier>(view.tiers, tier.tier) })}>
              ${tierSwatch(tier, model)} <span class="name">${tier.name}</span> <span class="amount"><b>${tiers[i]!.count}</b></span>
            </button></li>`,
        )}
      </ul>
      ${
        scene.legend.ramp.length
          ? html`<div class="ramp">
        <svg class="band" aria-hidden="true"><defs><linearGradient id="ramp">${scene.legend.ramp.map(({ fill }, i) => svg`<stop offset=${`${i * 50}%`} stop-color=${fill}></stop>`)}</linearGradient></defs><rect width="100%" height="10" rx="5" fill="url(#ramp)"></rect></svg>
        ${scene.legend.ramp.map(({ label }) => html`<span>${label}</span>`)}
      </div>`
          : nothing
      }
      ${filtered ? html`<button type="button" class="link" @click=${() => actions.change({ countries: [], tiers: [] })}>${words.clearFilter}</button>` : nothing}
    </section>
  `;
}

const classOf = (name: string, on: boolean, none: boolean) =>
  `${name}${on ? '' : ' off'}${none ? ' none' : ''}`;

/** The tier's texture and outline, in a neutral colour unless the map is coloured by tier. */
function tierSwatch({ tier, style }: LegendTier, { view, scene }: Model): TemplateResult {
  const ink = view.colorBy === 'tier' ? scene.palette.tier[tier] : scene.palette.tier.observer;
  const kind: Record<Tier, TemplateResult> = {
    member: html`<svg class="tier-swatch" viewBox="0 0 18 12" aria-hidden="true"><rect x="1" y="1" width="16" height="10" fill=${ink}/></svg>`,
    associate: html`<svg class="tier-swatch" viewBox="0 0 18 12" aria-hidden="true"><rect x="1" y="1" width="16" height="10" fill=${ink} fill-opacity="0.6" stroke=${ink}/><path d="M1 11 11 1M7 11 17 1M1 5 5 1M13 11l4-4" stroke=${scene.palette.hatch} stroke-width="1.6"/></svg>`,
    special: html`<svg class="tier-swatch" viewBox="0 0 18 12" aria-hidden="true"><circle cx="9" cy="6" r="4.4" fill="none" stroke=${ink} stroke-width="2"/></svg>`,
    observer: html`<svg class="tier-swatch" viewBox="0 0 18 12" aria-hidden="true"><rect x="1.5" y="1.5" width="15" height="9" fill="none" stroke=${style.stroke ?? ink} stroke-dasharray="3 2" stroke-width="1.4"/></svg>`,
  };
  return kind[tier];
}
