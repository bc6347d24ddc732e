// The tip beside the pointer: a region's name, what it is at the date and since when. It stays clear of the region where
// its edge is near and the map has room beside it, and inside the map.
import { html, nothing, type TemplateResult } from 'lit';
import { joiningText, type Model, stateText } from '../controls/index.ts';
import type { Size } from '../geography/index.ts';
import { nameAt, textIn, tierWithSecondary } from '../membership/index.ts';
import type { Hover } from './map-controller.ts';

/** CSS pixels: the tip's distance from the region or the pointer, from the map's edge, and its greatest size. */
const BESIDE = 14;
/** An edge that is farther from the pointer is not beside it, CSS pixels. */
const CLOSE = 40;
const MARGIN = 6;
const WIDTH = 280;
const HEIGHT = 130;

/** @returns the tip's corner that is nearest to the region: its place, and the share of the tip on the other side of it */
export function tipPlace(
  { x, y, box }: Hover,
  { width, height }: Size,
): { at: [number, number]; back: [0 | 1, 0 | 1] } {
  const down = Math.max(MARGIN, Math.min(y, height - HEIGHT));
  const across = Math.max(MARGIN, Math.min(x, width - WIDTH));
  const near = (edge = x, pointer = x) => (Math.abs(edge - pointer) > CLOSE ? pointer : edge);
  const [x0, x1, y0, y1] = [near(box?.x0), near(box?.x1), near(box?.y0, y), near(box?.y1, y)];
  if (x1 + BESIDE + WIDTH <= width) return { at: [x1 + BESIDE, down], back: [0, 0] };
  if (x0 - BESIDE - WIDTH >= 0) return { at: [x0 - BESIDE, down], back: [1, 0] };
  if (y1 + BESIDE + HEIGHT <= height) return { at: [across, y1 + BESIDE], back: [0, 0] };
  if (y0 - BESIDE - HEIGHT >= 0) return { at: [across, y0 - BESIDE], back: [0, 1] };
  // The region fills the map.
  const isRight = x + BESIDE + WIDTH <= width || x < width / 2;
  const isBelow = y + BESIDE + HEIGHT <= height || y < height / 2;
  return {
    at: [isRight ? x + BESIDE : x - BESIDE, isBelow ? y + BESIDE : y - BESIDE],
    back: [isRight ? 0 : 1, isBelow ? 0 : 1],
  };
}

export function regionTip(model: Model, hover: Hover, map: Size): TemplateResult | typeof nothing {
  const { at, back } = tipPlace(hover, map);
  const place = `transform:translate(${at[0]}px,${at[1]}px) translate(${-100 * back[0]}%,${-100 * back[1]}%)`;
  if (hover.region === null) return html`<div class="tip" .style=${place}>${model.words.tier.none}</div>`;
  const region = model.facts.regions.get(hover.region);
  if (!region) return nothing;
  const { usual, native } = nameAt(region, model.scene.day);
  const name = textIn(usual, model.view.lang);
  const state =
    model.scene.states.get(region.id) ?? tierWithSecondary(model.facts, region.id, model.scene.day);
  return html`<div class="tip" .style=${place}>
      <b lang=${name.lang}>${name.text}</b> ${native.filter(({ text }) => text !== name.text).map(({ lang, text }) => html`<span class="quiet" lang=${lang}>${text}</span> `)}
      <p>${stateText(model, state)}</p><p class="quiet">${joiningText(model, region)}</p></div>`;
}
