// A region's look as a small sign beside its name: the scene's colours, in the tier's own texture and outline.
import { css, html, type TemplateResult } from 'lit';
import type { RegionState } from '../membership/index.ts';
import type { RegionStyle } from '../scene/index.ts';

export const swatchStyles = css`
.swatch-dot { width: 16px; height: 12px; border: 1.5px solid var(--line); background: var(--fill); forced-color-adjust: none; }
.swatch-dot[data-state="special"] { width: 12px; border-radius: 50%; border-width: 3px; background: none; margin-inline: 2px; }
.swatch-dot[data-state="associate"] { background: repeating-linear-gradient(135deg, var(--fill) 0 2px, var(--paper) 2px 3.5px); }
.swatch-dot[data-state="observer"] { border-style: dashed; }
.swatch-dot[data-state="not-stated"] { border-style: dotted; }
.swatch-dot[data-state="none"] { opacity: 0.55; border-width: 1px; }
`;

export function swatch(style: RegionStyle | undefined, state: RegionState | 'none'): TemplateResult {
  const fill = style?.fill ?? 'transparent';
  const line = style?.stroke ?? 'currentColor';
  return html`<span class="swatch-dot" data-state=${state} .style=${`--fill:${fill};--line:${line}`}></span>`;
}
