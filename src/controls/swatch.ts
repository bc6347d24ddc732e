// A swatch of a region style beside a name: the scene's colours with the tier's texture and outline.
import { html, nothing, svg, type TemplateResult, unsafeCSS } from 'lit';
import type { RegionState } from '../membership/index.ts';
import { dashText, type Palette, type RegionStyle, TIER_STYLES } from '../scene/index.ts';
import css from './swatch.css?inline';

export const swatchStyles = unsafeCSS(css);

/** @param state none: the region does not belong, and its swatch is pale */
export function swatch(
  style: Pick<RegionStyle, 'fill' | 'stroke'> | undefined,
  state: RegionState | 'none',
): TemplateResult {
  const fill = style?.fill ?? 'transparent';
  const line = style?.stroke ?? 'currentColor';
  const { ring, hatch, dash } = TIER_STYLES[state === 'none' ? 'member' : state];
  return html`<span class="swatch-dot" ?data-none=${state === 'none'} ?data-ring=${ring} ?data-hatch=${hatch !== null} data-dash=${dash ?? nothing} .style=${`--fill:${fill};--line:${line}`}></span>`;
}

/** The sample of a sign in a legend, from the style that the map has for it. */
export function signSwatch(
  { fill, stroke, strokeWidth, dash, hatch, ring, rim, rimWidth }: RegionStyle,
  palette: Pick<Palette, 'hatch'>,
): TemplateResult {
  const width = rim ? rimWidth : strokeWidth;
  const shape = ring
    ? svg`<circle cx="9" cy="6" r="4.4" fill="none" stroke=${stroke} stroke-width=${width}/>`
    : svg`<rect x="1" y="1" width="16" height="10" fill=${fill ?? 'none'} stroke=${rim ?? stroke} stroke-width=${width} stroke-dasharray=${dash ? dashText(dash, width) : 'none'}/>`;
  const lines = hatch
    ? svg`<path d="M1 11 11 1M7 11 17 1M1 5 5 1M13 11l4-4" stroke=${palette.hatch} stroke-width="1.6"/>`
    : '';
  return html`<svg class="sign-swatch" viewBox="0 0 18 12" aria-hidden="true">${shape}${lines}</svg>`;
}
