// The legend with its counts, which is also the filter: a press shows only one country or tier, another press adds one.
// It is folded into one line, which unfolds it, when a card, the list or a comparison opens; the reader's choice stays
// until the next one opens. No row comes or goes while time plays: a sign that is not on the map is pale.
import { html, nothing, type TemplateResult } from 'lit';
import type { Tier } from '../../membership/index.ts';
import { gainText, type LegendSign } from '../../scene/index.ts';
import type { EventOn } from '../event-on.ts';
import type { Model } from '../model.ts';
import { keepStop, moveStop, stopOf } from '../one-stop.ts';
import { tierMeaning } from '../region-texts.ts';
import { signSwatch } from '../swatch.ts';

/** Whether it takes only one line, because the panel shows more. */
export const folds = ({ panel, selected, compare }: Model['view']): boolean =>
  panel === 'list' || selected !== null || compare !== null;

/** @param interactive false in the prerendered page: the inline script writes the counts of its date */
export function legend(model: Model, interactive: boolean): TemplateResult {
  const { scene, words, view, actions } = model;
  const toggle = <T extends string>(list: readonly T[], id: T): T[] =>
    list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
  const filtered = view.countries.length > 0 || view.tiers.length > 0;
  const byCountry = view.colorBy === 'country';
  const { countries, signs, ramp } = scene.legend;
  const active = [
    ...countries.filter(({ id }) => view.countries.includes(id)),
    ...signs.filter(({ tier }) => tier && view.tiers.includes(tier)),
  ].map(({ name }) => name);
  const keys = [
    ...countries.map(({ id }) => id),
    ...signs.flatMap(({ sign, tier }) => tier ?? (sign === 'not-stated' ? sign : [])),
  ];
  const entry = keys.find((key) => [...view.countries, ...view.tiers].some((one) => one === key)) ?? keys[0];
  return html`
    <details class="legend" part="legend" aria-label=${words.legend} ?open=${!folds(view)}
      @keydown=${moveStop} @focusin=${keepStop} @focusout=${keepStop}>
      <summary>${active.length ? words.labelled(words.legend, words.list(active)) : words.legend}</summary>
      ${
        ramp.length
          ? html`<ol aria-label=${words.colourByValue.joined}>${ramp.map(
              ({ label, fill, count }) => html`<li><div class="key">
                <svg class="swatch" viewBox="0 0 14 14" aria-hidden="true"><rect width="14" height="14" rx="3" fill=${fill}/></svg> <span class="name">${label}</span> <b>${words.number(count)}</b></div></li>`,
            )}</ol>`
          : nothing
      }
      <ul class="countries" aria-label=${words.countries}>
        ${countries.map(
          ({ id, name, lang, fill, on, count, gain }) => html`<li>
            <button type="button" class=${classOf('key', on, count)} data-id=${id} tabindex=${stopOf(id === entry)} aria-pressed=${view.countries.includes(id)}
              title=${interactive ? words.showOnly(name) : nothing} @click=${() => actions.change({ countries: toggle(view.countries, id) })}>
              <svg class="swatch" viewBox="0 0 14 14" aria-hidden="true"><rect x="1" y="1" width="12" height="12" rx="3" stroke=${fill} stroke-width="2" fill=${byCountry ? fill : 'none'}></rect></svg>
              <span class="name" lang=${lang}>${words.inLines(name).map((line, at) => html`${at ? html`<wbr />` : nothing}${line}`)}</span>
              <b>${words.number(count)}</b> <b class="gain">${gainText(gain, words)}</b>
            </button></li>`,
        )}
      </ul>
      <ul class="signs" aria-label=${words.signs}>
        ${signs.map((one) => {
          const { sign, tier, name, count, on, style } = one;
          const inner = html`${signSwatch(style, scene.palette)}<span class="name">${name}</span>`;
          const meaning = interactive ? meaningOf(model, one) : '';
          if (!tier && sign !== 'not-stated')
            return html`<li><div class=${classOf('sign', on, count)} data-id=${sign}>${inner}</div></li>`;
          return html`<li><button type="button" class=${classOf('sign', on, count)} data-id=${sign} tabindex=${stopOf((tier ?? sign) === entry)} aria-pressed=${tier ? view.tiers.includes(tier) : nothing}
              aria-describedby=${meaning ? `meaning-${sign}` : nothing} @pointerenter=${showMeaning} @pointerleave=${hideMeaning} @focus=${showMeaning} @blur=${hideMeaning}
              @click=${(event: EventOn<HTMLElement>) => {
                if (tier) actions.change({ tiers: toggle<Tier>(view.tiers, tier) });
                showMeaning(event);
              }}>${inner}</button>${meaning ? html`<p class="meaning" id="meaning-${sign}" popover>${meaning}</p>` : nothing}</li>`;
        })}
      </ul>
      ${filtered ? html`<button type="button" class="link" @click=${() => actions.change({ countries: [], tiers: [] })}>${words.clearFilter}</button>` : nothing}
    </details>
  `;
}

const classOf = (name: string, on: boolean, count: number) =>
  `${name}${on ? '' : ' off'}${count ? '' : ' none'}`;

/** How many regions have a sign, or which ones, and what it means. */
function meaningOf(model: Model, { sign, name, names, others, tier, count }: LegendSign): string {
  const { words } = model;
  const who = names ? words.labelled(name, names) : tier ? words.tierCount(tier, count) : '';
  return words.sentences([who, others, tierMeaning(model, sign)?.text ?? '']);
}

/** Below the list of signs and as wide, above whatever is there. */
function showMeaning({ currentTarget: button }: EventOn<HTMLElement>): void {
  const meaning = button.nextElementSibling as HTMLElement | null;
  if (!meaning || meaning.matches(':popover-open')) return;
  const { left, bottom, width } = button.closest('ul')!.getBoundingClientRect();
  meaning.style.cssText = `left:${left}px;top:${bottom}px;width:${width}px`;
  meaning.showPopover();
}

function hideMeaning({ currentTarget: button }: EventOn<HTMLElement>): void {
  (button.nextElementSibling as HTMLElement | null)?.hidePopover();
}
