// The inline picture of the prerendered page and its insets, as SVG text: drawn with the same `draw` as every other
// picture. Takes a scene and its shapes.

import { escapeXml } from '../escape-xml.ts';
import { type Box, boxOf, COARSE, type Plane, planeBox, type Shapes } from '../geography/index.ts';
import { enlargedParts } from '../layout/index.ts';
import type { Facts } from '../membership/index.ts';
import { SvgText } from '../picture/files.ts';
import { draw } from '../picture/index.ts';
import type { Label, Scene } from '../scene/index.ts';
import { type NamePlaces, nameTransform } from './name-place.ts';

/** CSS pixels per plane unit for which marks, names and hatches are written; the inline script fits them. */
const NOMINAL_SCALE = 700;
/** The font size of the names on a page without scripts, in the picture's units: 11 CSS pixels on a phone. */
const NAME_SIZE = 40;
const HATCH = 'hatch';
/** The groups of the picture that the insets show too, by their ids. */
const USED = ['areas', 'lines', 'rims'];

export function pictureOf(
  shapes: Shapes,
  scene: Scene,
  facts: Facts,
  plane: Plane,
  labels: readonly Label[],
  places: Readonly<Record<string, NamePlaces>>,
): string {
  const { units } = shapes;
  const sink = new SvgText(units, HATCH, { numbered: true, ids: USED });
  draw(scene, shapes, { scale: NOMINAL_SCALE, x: 0, y: 0 }, sink);
  // The other borders too: other dates need them, and the map reads its shapes from these paths.
  for (const { index, lines } of shapes.borders)
    if (!sink.has(`line/${index}`))
      sink.line(`line/${index}`, lines, { stroke: 'none', width: 0, dash: null });
  for (const atom of shapes.atoms)
    if (!sink.has(`fill/${atom.id}`))
      sink.area(`fill/${atom.id}`, atom.polygons, { fill: 'none', hatch: null });
  const frame = boxOf(facts.association.frame.map(plane.forward));
  const names = labels.map(({ id, text: name }) => {
    const transform = nameTransform(places[id]!, NAME_SIZE, units / NAME_SIZE);
    return `<text data-id="${id}" ${transform ? `transform="${transform}"` : 'display="none"'}>${textLines(name)}</text>`;
  });
  return `<svg viewBox="${viewBoxOf(frame)}" role="img" aria-label="${escapeXml(scene.caption)}">${sink.defs(NOMINAL_SCALE / units, scene.palette.hatch)}<g class="plane">${sink}${framesOf(enlargedParts(facts, plane))}<g class="names" font-size="${NAME_SIZE}">${names.join('')}</g></g></svg>`;
}

/** A label's lines, the first of them as far above its place as the last is below. */
function textLines(label: string): string {
  const lines = label.split('\n').map(escapeXml);
  if (lines.length === 1) return lines.join('');
  return lines
    .map((line, i) => `<tspan x="0" dy="${i ? 1.2 : -0.6 * (lines.length - 1)}em">${line}</tspan>`)
    .join('');
}

/** The frames around what the insets enlarge, for the page without scripts. */
function framesOf(parts: readonly { readonly box: Box }[]): string {
  const rects = parts.map(({ box }) => {
    const [x, y, width, height] = viewBoxOf(box).split(' ');
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;
  });
  return `<g class="frames">${rects.join('')}</g>`;
}

/** The places of the insets on a large page without scripts, as rules of a style sheet: one above the other, from the corner. */
export function insetPlaces(facts: Facts, plane: Plane): string {
  let bottom = 40;
  return enlargedParts(facts, plane)
    .map(({ index, size: [width, height] }) => {
      const rule = `.inset[data-inset="${index}"]{left:auto;right:14px;bottom:${bottom}px;width:${width}px;height:${height}px}`;
      bottom += height + 8;
      return rule;
    })
    .join('');
}

const viewBoxOf = ({ x0, y0, x1, y1 }: Box) =>
  [x0, y0, x1 - x0, y1 - y0].map((value) => Math.round(value * COARSE)).join(' ');

/** The start tag of an inset of the page's template, which has one for each inset of the facts, in their order. */
const INSET = /<\w+\b[^>]*\bclass="inset[ "][^>]*>/g;

/**
 * Fills each inset with references to the picture's own groups, so that it follows them to other dates. The insets have
 * no marks, which lie elsewhere than on the picture: the inline script draws them.
 * @throws where the page has another number of insets than the facts
 */
export function insetsFilled(body: string, { association }: Facts, plane: Plane): string {
  const uses = USED.map((name) => `<use href="#${name}"/>`).join('');
  const { insets } = association;
  let filled = 0;
  const result = body.replace(INSET, (tag) => {
    const inset = insets[filled++];
    if (!inset) return tag;
    const viewBox = viewBoxOf(planeBox(plane, inset.southWest, inset.northEast));
    return `${tag}<svg viewBox="${viewBox}" aria-hidden="true"><g class="plane">${uses}</g></svg>`;
  });
  if (filled !== insets.length)
    throw new Error(`The page has ${filled} insets; expected ${insets.length}, one for each of the facts`);
  return result;
}
