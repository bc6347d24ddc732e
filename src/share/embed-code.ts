// The embed code that an author pastes into another page: the map in a frame, or as an element. Plain HTML; on pages
// that remove scripts, the frame works without the helper's line.
import { beside, type Embedded, framedQuery, type Viewed } from './link.ts';

export type EmbedOptions = Embedded & {
  /** CSS pixels; `full`: as wide as the page allows. */
  readonly width: number | 'full';
  readonly height: number;
};
export type FrameOptions = EmbedOptions & {
  /** The frame's title, for screen readers. */
  readonly title: string;
  /** Includes the script with which the page controls the map. */
  readonly helper: boolean;
};

/** The width attribute of a full-width frame, for pages that remove its style. */
const USUAL_WIDTH = 640;
const FLAGS = ['observers', 'autoplay', 'loop'];

export function frameCode(viewed: Viewed, options: FrameOptions): string {
  const { width, height, title, helper } = options;
  const frame = tag('iframe', {
    src: beside(viewed.home, `?${framedQuery(viewed, options)}`),
    title,
    width: String(width === 'full' ? USUAL_WIDTH : width),
    height: String(height),
    loading: 'lazy',
    allow: 'fullscreen; clipboard-write',
    style: width === 'full' ? 'border: 0; width: 100%' : 'border: 0; max-width: 100%',
  });
  return helper ? `${frame}\n${tag('script', { src: beside(viewed.home, 'near-host.js') })}` : frame;
}

export function elementCode(viewed: Viewed, options: EmbedOptions): string {
  const { width, height } = options;
  const attributes = Object.fromEntries(
    [...new URLSearchParams(framedQuery(viewed, options))].map(([name, value]) => [
      name,
      FLAGS.includes(name) ? null : value,
    ]),
  );
  const box = width === 'full' ? '' : `width: ${width}px; max-width: 100%; `;
  return [
    tag('script', { type: 'module', src: beside(viewed.home, 'near-map.js') }),
    tag('near-map', { ...attributes, style: `display: block; ${box}height: ${height}px` }),
  ].join('\n');
}

/** null: an attribute without a value. */
function tag(name: string, attributes: Readonly<Record<string, string | null>>): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? key : `${key}="${value.replace(/[&<>"]/g, escaped)}"`,
  );
  return `<${name} ${written.join(' ')}></${name}>`;
}

/** By name, since authors read and edit this code. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (character: string) => ENTITIES[character] ?? character;
