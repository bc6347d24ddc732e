// An SVG element as data: written as text into a file or the prerendered page, or made in a document.
import { escapeXml } from '../escape-xml.ts';

export type SvgNode = {
  readonly name: string;
  /** Left out where undefined. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly (SvgNode | string)[];
};

export function svgText({ name, attributes, children }: SvgNode): string {
  const start = `${name}${given({ attributes })
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('')}`;
  if (!children) return `<${start}/>`;
  const inside = children.map((child) => (typeof child === 'string' ? escapeXml(child) : svgText(child)));
  return `<${start}>${inside.join('')}</${name}>`;
}

export function svgElement({ name, attributes, children = [] }: SvgNode, document: Document): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of given({ attributes })) element.setAttribute(key, value);
  element.append(
    ...children.map((child) => (typeof child === 'string' ? child : svgElement(child, document))),
  );
  return element;
}

const given = ({ attributes }: Pick<SvgNode, 'attributes'>): [string, string][] =>
  Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
