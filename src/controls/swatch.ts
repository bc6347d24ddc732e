// A swatch of a region style beside a name: the scene's colours with the tier's texture and outline.
import { html, type TemplateResult, unsafeCSS } from 'lit';
import type { RegionState } from '../membership/index.ts';
import type { RegionStyle } from '../scene/index.ts';
import css from './swatch.css?inline';

export const swatchStyles = unsafeCSS(css);

export function swatch(
  style: Pick<RegionStyle, 'fill' | 'stroke'> | undefined,
  state: RegionState | 'none',
): TemplateResult {
  const fill = style?.fill ?? 'transparent';
  const line = style?.stroke ?? 'currentColor';
  return html`<span class="swatch-dot" data-state=${state} .style=${`--fill:${fill};--line:${line}`}></span>`;
}
