// Reads a picture that SvgText wrote into the page: returns its nodes by their keys.
import { KEY } from './svg-parts.ts';

/** Lines without a key are in the order of their numbers; this gives each its key. */
export function nodesOf(svg: SVGSVGElement): Map<string, SVGElement> {
  svg.querySelectorAll('.lines > path').forEach((node, i) => {
    if (!node.hasAttribute(KEY)) node.setAttribute(KEY, `line/${i}`);
  });
  return new Map(
    [...svg.querySelectorAll<SVGElement>(`[${KEY}]`)].map((node) => [node.getAttribute(KEY) ?? '', node]),
  );
}
