// The legend with its counts, which is also the filter: a press shows only one country or tier, another press adds one.
// It is folded into one line, which unfolds it, when a card, the list or a comparison opens; the reader's choice stays
// until the next one opens.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { RegionState, Tier } from '../../membership/index.ts';
import { dashLengths, type Scene, TIER_STYLES } from '../../scene/index.ts';
import type { Model } from '../model.ts';
import { tierMeaning } from '../region-texts.ts';
import { keyValues } from './legend-values.ts';

/** Whether it takes only one line, because the panel shows more. */
export const folds = ({ panel, selected, compare }: Model['view']): boolean =>
  panel === 'list' || selected !== null || compare !== null;

/** @param interactive false in the prerendered page: the inline script shows and hides rows that are all there */
export function legend(model: Model, interactive: boolean): TemplateResult {
  const { facts, scene, words, view, actions } = model;
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
  const { notStated, left } = scene.legend;
  const active = [
    ...scene.legend.countries.filter(({ id }) => view.countries.includes(id)),
    ...scene.legend.tiers.filter(({ tier }) => view.tiers.includes(tier)),
  ].map(({ name }) => name);
  return html`
    <details class="legend" part="legend" aria-label=${words.legend} ?open=${!folds(view)}>
      <summary>${active.length ? words.labelled(words.legend, words.list(active)) : words.legend}</summary>
      ${
        scene.legend.ramp.length
          ? html`<ol class="tiers" aria-label=${words.colourByValue.joined}>${scene.legend.ramp.map(
              ({ label, fill, count, others }) => html`<li><div class="key tier">
                <svg class="tier-swatch" viewBox="0 0 18 12" aria-hidden="true"><rect x="1" y="1" width="16" height="10" fill=${fill}/></svg> <span class="name">${label}</span> <span class="amount"><b>${words.number(count)}</b></span>
                <span class="others">${others}</span></div></li>`,
            )}</ol>`
          : nothing
      }
      <ul aria-label=${words.countries}>
        ${scene.legend.countries.map(
          ({ id, name, lang, fill, on, others }, i) => html`<li>
            <button type="button" class=${classOf('key', on, countries[i]!.none)} data-id=${id} aria-pressed=${view.countries.includes(id)}
              title=${interactive ? words.showOnly(name) : nothing} @click=${() => actions.change({ countries: toggle(view.countries, id) })}>
              <svg class="swatch" viewBox="0 0 14 14" aria-hidden="true"><rect x="1" y="1" width="12" height="12" rx="3" stroke=${fill} stroke-width="2" fill=${byCountry ? fill : 'none'}></rect></svg>
              <span class="name" lang=${lang}>${words.inLines(name).map((line, at) => html`${at ? html`<wbr />` : nothing}${line}`)}</span>
              <span class="amount"><svg class="bar" aria-hidden="true"><rect width=${countries[i]!.bar} height="8" rx="4" fill=${fill}></rect></svg>
              <b>${countries[i]!.count}</b></span>
              <span class="others">${others}</span>
            </button></li>`,
        )}
      </ul>
      <ul class="tiers" aria-label=${words.tiers}>
        ${scene.legend.tiers.map(
          (tier, i) => html`<li>
            <button type="button" class=${classOf('key tier', tier.on, tiers[i]!.none)} data-id=${tier.tier} aria-pressed=${view.tiers.includes(tier.tier)}
              title=${interactive ? words.sentences([words.showOnly(tier.name), tierMeaning(model, tier.tier)?.text ?? '']) : nothing} @click=${() => actions.change({ tiers: toggle<Tier>(view.tiers, tier.tier) })}>
              ${tierSwatch(tier.tier, tier, model)} <span class="name">${tier.name}</span> <span class="amount"><b>${tiers[i]!.count}</b></span>
              <span class="others">${tier.others}</span>
            </button></li>`,
        )}
        ${
          notStated || !interactive
            ? html`<li ?hidden=${!notStated}><div class="key tier" data-id="not-stated" title=${notStated ? words.notStated : nothing}>
              ${tierSwatch('not-stated', notStated, model)} <span class="name">${words.tierShort['not-stated']}</span> <span class="amount"><b>${words.number(notStated?.count ?? 0)}</b></span>
            </div></li>`
            : nothing
        }
        ${left ? plainRow('left', svg`<rect x="1.5" y="1.5" width="15" height="9" fill="none" stroke=${left.hue} stroke-width=${left.style.strokeWidth}/>`, left.name, words.number(left.count)) : nothing}
        ${
          view.layout === 'tiles'
            ? plainRow(
                'none',
                svg`<rect x="1" y="1" width="16" height="10" fill=${scene.palette.land} stroke=${scene.palette.landLine}/>`,
                words.tier.none,
                words.number([...facts.regions.keys()].filter((id) => !scene.states.has(id)).length),
              )
            : nothing
        }
      </ul>
      ${view.tiers.map((tier) => {
        const meaning = tierMeaning(model, tier);
        return meaning && html`<p class="quiet" lang=${meaning.lang}>${meaning.text}</p>`;
      })}
      ${filtered ? html`<button type="button" class="link" @click=${() => actions.change({ countries: [], tiers: [] })}>${words.clearFilter}</button>` : nothing}
    </details>
  `;
}

/** A row that is no filter. */
const plainRow = (id: string, sample: TemplateResult, name: string, count: string) =>
  html`<li><div class="key tier" data-id=${id}>
    <svg class="tier-swatch" viewBox="0 0 18 12" aria-hidden="true">${sample}</svg>
    <span class="name">${name}</span> <span class="amount"><b>${count}</b></span>
  </div></li>`;

const classOf = (name: string, on: boolean, none: boolean) =>
  `${name}${on ? '' : ' off'}${none ? ' none' : ''}`;

/** The tier's texture and outline, in a neutral colour unless the map is coloured by tier. */
function tierSwatch(tier: RegionState, row: Scene['legend']['notStated'], { scene }: Model): TemplateResult {
  const ink = row?.hue ?? scene.palette.neutral;
  const { ring, dash, hatch, outline, towardLand } = TIER_STYLES[tier];
  const shape = ring
    ? svg`<circle cx="9" cy="6" r="4.4" fill="none" stroke=${ink} stroke-width=${outline}/>`
    : dash
      ? svg`<rect x="1.5" y="1.5" width="15" height="9" fill="none" stroke=${row?.style.stroke ?? ink} stroke-dasharray=${dashLengths(
          dash,
          outline,
        )
          .map((part) => part.toFixed(1))
          .join(' ')} stroke-width=${outline}/>`
      : hatch
        ? svg`<rect x="1" y="1" width="16" height="10" fill=${ink} fill-opacity=${1 - towardLand} stroke=${ink}/><path d="M1 11 11 1M7 11 17 1M1 5 5 1M13 11l4-4" stroke=${scene.palette.hatch} stroke-width="1.6"/>`
        : svg`<rect x="1" y="1" width="16" height="10" fill=${ink}/>`;
  return html`<svg class="tier-swatch" viewBox="0 0 18 12" aria-hidden="true">${shape}</svg>`;
}
