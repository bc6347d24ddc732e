// The sample of a sign in a legend, from the style that the map has for it.
import { html, svg, type TemplateResult } from 'lit';
import { dashText, type Palette, type RegionStyle } from '../scene/index.ts';

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
