// The page's bar: its title, the colours, the theme, and the way to what the map is about.
import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../membership/index.ts';
import { COLOR_BY, type ColorBy, THEMES, type Theme } from '../view/index.ts';
import type { Model } from './asks.ts';
import { icon } from './icons.ts';

export function toolbar({ facts, view, words, asks }: Model): TemplateResult {
  const title = textIn(facts.association.title, view.lang);
  const subtitle = textIn(facts.association.subtitle, view.lang);
  const select = <T extends string>(
    label: string,
    values: readonly T[],
    value: T,
    names: Record<T, string>,
    key: 'colorBy' | 'theme',
  ) => html`
    <label class=${`choice${key === 'theme' ? ' theme' : ''}`}>${key === 'theme' ? icon('theme') : nothing}<span class=${key === 'theme' ? 'choice-name' : ''}>${label}</span>
      <select @change=${(event: Event) => asks.change({ [key]: (event.target as HTMLSelectElement).value as T })}>
        ${values.map((one) => html`<option value=${one} ?selected=${one === value}>${names[one]}</option>`)}
      </select></label>`;
  return html`
    <header class="toolbar" part="toolbar">
      <h1 lang=${title.lang}>${title.text}</h1>
      <p class="quiet" lang=${subtitle.lang}>${subtitle.text}</p>
      <div class="choices">
        ${select<ColorBy>(words.colourBy, COLOR_BY, view.colorBy, words.colourByValue, 'colorBy')}
        ${select<Theme>(words.theme, THEMES, view.theme, words.themeValue, 'theme')}
        <button type="button" class="plain" aria-pressed=${view.panel === 'about'} @click=${() => asks.change({ panel: view.panel === 'about' ? 'map' : 'about' })}>${words.about}</button>
      </div>
    </header>
  `;
}

export function mapButtons({ words, asks }: Model): TemplateResult {
  return html`<div class="map-buttons" part="map-buttons">
    <button type="button" class="round small" @click=${() => asks.zoom(1.6)} aria-label=${words.zoomIn} title=${words.zoomIn}>${icon('plus')}</button>
    <button type="button" class="round small" @click=${() => asks.zoom(1 / 1.6)} aria-label=${words.zoomOut} title=${words.zoomOut}>${icon('minus')}</button>
    <button type="button" class="round small" @click=${() => asks.wholeArea()} aria-label=${words.wholeArea} title=${words.wholeArea}>${icon('whole')}</button>
  </div>`;
}

/** @param over above the map's foot for a moment, instead of in a row that moves the map */
export function notices(
  model: Model,
  texts: readonly string[],
  retry: boolean,
  over = false,
): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  const { words, asks } = model;
  return html`<ul class=${`notices${over ? ' over' : ''}`} part="notices" role="status">
    ${texts.map(
      (text, i) => html`<li><span>${text}</span>
      ${retry ? html`<button type="button" class="link" @click=${() => asks.retry()}>${words.retry}</button>` : nothing}
      <button type="button" class="round small" @click=${() => asks.dismiss(i)} aria-label=${words.dismiss} title=${words.dismiss}>${icon('close')}</button></li>`,
    )}
  </ul>`;
}
