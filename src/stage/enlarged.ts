// What the stage does with enlarged parts of the map, fetched where a map is large enough for them: finds their places,
// hides those that show nothing more than the map or would cover a region, and draws them into the printed picture.
import {
  type Box,
  fitBox,
  isUseful,
  landStrips,
  onMap,
  type Placement,
  placeInsets,
  type Rect,
  type Shapes,
  type Size,
  setPlace,
  stripBox,
} from '../geography/index.ts';
import type { StageInset } from './insets.ts';

/** Of an enlarged part on paper, CSS pixels; as in the style sheet. */
const TITLE = { left: 6, baseline: 14, size: 11, height: 20 };

export const landToKeepFree = (shapes: Shapes): Box[] => landStrips(shapes).map(stripBox);

/**
 * After a change of the layout.
 * @param taken boxes in use, CSS pixels from the map's corner
 * @param onPaper however small the map is: its print is finer than a screen
 */
export function placeEnlarged(
  insets: readonly StageInset[],
  size: Size,
  fitted: Placement,
  land: readonly Box[],
  taken: readonly Rect[],
  onPaper = false,
): void {
  const requests = insets.map(({ enlarged }) => (onPaper ? { ...enlarged!, leastMap: 0 } : enlarged!));
  const places = placeInsets(requests, size, fitted, land, taken);
  insets.forEach((inset, i) => {
    inset.place = places[i]!;
    if (inset.place) setPlace(inset.element, inset.place, size);
    // Before its title is measured; the next frame may hide it again.
    inset.element.hidden = !inset.place;
  });
}

/** Shows those that add something at a placement of the map and a day, and hides the others. */
export function showUseful(
  insets: readonly StageInset[],
  size: Size,
  placement: Placement,
  day: number,
  land: readonly Box[],
): StageInset[] {
  return insets.filter(({ enlarged, place, box, element }) => {
    const isShown = isUseful({ box, from: enlarged!.from }, place, placement, land, day);
    if (isShown) setPlace(enlarged!.frame, onMap(placement, box), size);
    element.hidden = !isShown;
    enlarged!.frame.hidden = !isShown;
    return isShown;
  });
}

/**
 * Draws the shown parts into the printed picture, each in its border with its title, and the frames of what they
 * enlarge: a picture that is scaled to the paper, or centred on it, keeps them in their places.
 */
export function drawInsets(
  picture: SVGSVGElement,
  insets: readonly StageInset[],
  placement: Placement,
): SVGGElement {
  const document = picture.ownerDocument;
  const add = <K extends 'g' | 'rect' | 'text'>(
    parent: Element,
    name: K,
    attributes: Record<string, string | number>,
  ) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    parent.append(node);
    return node;
  };
  const group = add(picture, 'g', { class: 'printed-insets' });
  for (const inset of insets) {
    const { element, renderer, box, place } = inset;
    const { x, y, width, height } = place!;
    const style = getComputedStyle(element);
    const border = { fill: 'none', stroke: style.borderTopColor, 'stroke-width': 1 };
    const corners = { x, y, width, height, rx: 6 };
    add(group, 'rect', { ...border, ...onMap(placement, box), rx: 2 });
    add(group, 'rect', { ...corners, fill: style.backgroundColor });
    renderer.place(fitBox(box, place!));
    // The style sheet gives the picture its size, and would give it to this one.
    for (const [key, value] of Object.entries({ x, y, width, height }))
      renderer.svg.setAttribute(key, `${value}`);
    renderer.svg.style.cssText = `width: ${width}px; height: ${height}px; overflow: hidden`;
    group.append(renderer.svg);
    add(group, 'rect', { ...corners, ...border });
    const name = element.querySelector<HTMLElement>('.inset-name');
    if (!name) continue;
    const title = add(group, 'text', { x: x + TITLE.left, y: y + TITLE.baseline, lang: name.lang });
    const styleOf = (size: number) => `text-anchor: start; font-size: ${size}px`;
    title.style.cssText = styleOf(TITLE.size);
    title.textContent = name.textContent!.trim();
    const { width: needed } = title.getBBox();
    const free = width - 2 * TITLE.left;
    // On one line, smaller where it is too long.
    if (needed > free) title.style.cssText = styleOf((TITLE.size * free) / needed);
    inset.taken = [{ x: 0, y: 0, width: Math.min(needed, free) + 2 * TITLE.left, height: TITLE.height }];
  }
  return group;
}
