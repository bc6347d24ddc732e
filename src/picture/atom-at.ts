// Finds what the still renderer has drawn at a point. Not a method of it: the inline first script, which draws with it,
// needs none.
import type { Point } from '../geography/index.ts';
import { KEY } from './svg-parts.ts';
import type { SvgRenderer } from './svg-renderer.ts';

/** The number of the atom under a point of the viewport, or null: marks first, then overlays, then areas. */
export function atomAt({ svg, shapes }: SvgRenderer, [clientX, clientY]: Point): number | null {
  const root = svg.getRootNode() as Document | ShadowRoot;
  for (const element of root.elementsFromPoint(clientX, clientY)) {
    const [kind, id] = element.getAttribute(KEY)?.split('/') ?? [];
    if ((kind === 'fill' || kind === 'mark' || kind === 'top') && svg.contains(element))
      return shapes.atoms.findIndex((atom) => atom.id === id);
  }
  return null;
}
