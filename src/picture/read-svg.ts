// A picture that SvgText wrote into a page, read back: its nodes by their keys.
import { KEY } from './svg-parts.ts';

/** Lines without a key stand in the order of their numbers; from here on they have one. */
export function nodesOf(svg: SVGSVGElement): Map<string, SVGElement> {
  svg.querySelectorAll('.lines > path').forEach((node, i) => {
    if (!node.hasAttribute(KEY)) node.setAttribute(KEY, `line/${i}`);
  });
  return new Map(
    [...svg.querySelectorAll<SVGElement>(`[${KEY}]`)].map((node) => [node.getAttribute(KEY) ?? '', node]),
  );
}
