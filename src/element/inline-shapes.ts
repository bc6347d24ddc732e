// The shapes of the picture that the prerendered page came with, read back from its paths, so that the first map needs no
// boundary file.
import type { InlineData } from '../first-paint/inline-data.ts';
import { type Shapes, shapesOfPlan } from '../geography/index.ts';
import { nodesOf, readArea, readLines } from '../picture/index.ts';

export type InlineShapes = { readonly svg: SVGSVGElement; readonly shapes: Shapes };

/** @returns null where the page came with no picture */
export function inlineShapes(element: Element): InlineShapes | null {
  const svg = element.querySelector<SVGSVGElement>('.picture svg');
  const json = element.querySelector('#near-first')?.textContent;
  if (!svg || !json) return null;
  const { plan } = JSON.parse(json) as InlineData;
  const nodes = nodesOf(svg);
  const data = (key: string) => nodes.get(key)?.getAttribute('d') ?? '';
  const shapes = shapesOfPlan(plan, {
    area: (key) => readArea(data(key), plan.units),
    lines: (key) => readLines(data(key), plan.units),
  });
  // From now on its accessible name is set by the element, in the reader's language.
  svg.removeAttribute('role');
  svg.removeAttribute('aria-label');
  return { svg, shapes };
}
