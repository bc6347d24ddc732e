// A region's look as a small sign beside its name: the scene's colours, in the tier's own texture and outline.
import { html, type TemplateResult, unsafeCSS } from 'lit';
import type { RegionState } from '../membership/index.ts';
import type { RegionStyle } from '../scene/index.ts';
import css from './swatch.css?inline';

export const swatchStyles = unsafeCSS(css);

export function swatch(style: RegionStyle | undefined, state: RegionState | 'none'): TemplateResult {
  const fill = style?.fill ?? 'transparent';
  const line = style?.stroke ?? 'currentColor';
  return html`<span class="swatch-dot" data-state=${state} .style=${`--fill:${fill};--line:${line}`}></span>`;
}
