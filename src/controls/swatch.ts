// A swatch of a region style beside a name: the scene's colours with the tier's texture and outline.
import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import type { RegionState } from '../membership/index.ts';
import { type RegionStyle, TIER_STYLES } from '../scene/index.ts';
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
