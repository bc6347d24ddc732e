// What the journey does with the element in any engine: finds controls by the names that a reader hears, asks for the
// state, and looks at pixels.
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import type { State } from '../../../src/contract.ts';
import { anchorAt, type Box, type LngLat } from '../../browser/support/near.ts';
import { coloursAround, difference } from '../../browser/support/pixels.ts';
import { sceneWith } from '../../support/facts.ts';
import type { Driver, Json, Point } from './driver.ts';

type Theme = 'light' | 'dark';
export const PATIENT = { timeout: 15_000, interval: 100 };

/** Asks again and again until the function in the page gives something other than null, false or nothing. */
export async function waitFor<A extends readonly Json[], R>(
  driver: Driver,
  what: string,
  work: (...args: A) => R,
  ...args: A
): Promise<NonNullable<Awaited<R>>> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const found = await driver.evaluate(work, ...args);
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`Waited 30 seconds for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const stateOf = (driver: Driver): Promise<State> =>
  waitFor(driver, 'a state', () => document.querySelector('near-map')?.getState?.());

export const waitForPainter = (driver: Driver, painter: State['painter']) =>
  waitFor(
    driver,
    `the ${painter}`,
    (requested) => document.querySelector('near-map')?.getState?.()?.painter === requested,
    painter,
  );

/** Shows a view as a reader would by its URL, without loading the page anew. */
export const show = (driver: Driver, query: string) =>
  driver.evaluate(async (requested) => {
    const map = document.querySelector('near-map')!;
    map.readQuery(requested);
    await map.updateComplete;
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  }, query);

/**
 * Runs in the page: the box and the text of a visible control with this name (its label, else its title, else its text)
 * or of the first visible element of a selector, inside the element's shadow root and those in it. A control is scrolled
 * into view.
 */
function find(by: 'name' | 'selector', value: string): (Box & { text: string }) | null {
  const elementsIn = (root: ShadowRoot): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((node) => [
      node,
      ...(node.shadowRoot ? elementsIn(node.shadowRoot) : []),
    ]);
  const oneLine = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const isNamed = (node: HTMLElement) => {
    if (!node.matches('button, input, select, a, [role=option], [role=application]')) return false;
    const labelled = node.closest('label')?.querySelector('span')?.textContent;
    return oneLine(node.getAttribute('aria-label') ?? (node.title || labelled || node.textContent)) === value;
  };
  const root = document.querySelector('near-map')?.shadowRoot;
  const found = (root ? elementsIn(root) : []).find(
    (node) => (by === 'name' ? isNamed(node) : node.matches(value)) && node.checkVisibility(),
  );
  if (!found) return null;
  if (by === 'name') found.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x, y, width, height, text: oneLine(found.textContent) };
}

/** The box of the visible control with this name, as soon as it is there. */
export const control = (driver: Driver, name: string): Promise<Box> =>
  waitFor(driver, `a control "${name}"`, find, 'name', name);

export const centre = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

export const clickOn = async (driver: Driver, name: string) =>
  driver.click(centre(await control(driver, name)));

/** The text that is shown of a selector inside the element and the elements in it, in one line. */
export const textOf = async (driver: Driver, selector: string): Promise<string> =>
  (await driver.evaluate(find, 'selector', selector))?.text ?? '';

/** Where a region's mark stands on the screen at a day written in full. */
export function placeOf(driver: Driver, region: string, day: string): Promise<Point> {
  const anchor = anchorAt(region, day);
  if (!anchor) throw new Error(`${region} has no shape on ${day}`);
  return driver.evaluate(
    (lngLat) => {
      const [x, y] = document.querySelector('near-map')!.project(lngLat as LngLat)!;
      return { x, y };
    },
    anchor as unknown as Json,
  );
}

/** The share of pixels around a point, 0 to 1, that look like a colour. Letters and outlines may cover some. */
export function shareOf(png: PNG, { x, y }: Point, colour: string): number {
  const around = coloursAround(png, x, y, 6);
  return around.filter((one) => difference(one, colour) < 3).length / around.length;
}

/** CSS pixels: a name may stand at its region's place, or just above or below it. */
const BESIDE_NAME = [0, -18, 18];

/** Expects regions to have the fills of their date on a screenshot. */
export async function expectFills(
  driver: Driver,
  png: PNG,
  change: Parameters<typeof sceneWith>[0] & { date: string },
  theme: Theme,
  regions: readonly string[],
  day: string,
): Promise<void> {
  const { styles } = sceneWith(change, theme);
  for (const region of regions) {
    const fill = styles.get(region)?.fill;
    if (!fill) throw new Error(`${region} has no fill at ${change.date}`);
    const { x, y } = await placeOf(driver, region, day);
    const share = Math.max(...BESIDE_NAME.map((by) => shareOf(png, { x, y: y + by }, fill)));
    expect(share, `share of ${fill} at ${region}, ${change.date}`).toBeGreaterThan(0.25);
  }
}

/** The fills of those that belong at a date, as numbers. */
export function fillsOf(date: string, theme: Theme): ReadonlySet<number> {
  const fills = [...sceneWith({ date }, theme).styles.values()].flatMap(({ fill }) => fill ?? []);
  return new Set(fills.map((fill) => Number.parseInt(fill.slice(1), 16)));
}

/** How many pixels have one of these colours. */
export function coloured(png: PNG, colours: ReadonlySet<number>): number {
  let found = 0;
  for (let at = 0; at < png.data.length; at += 4)
    if (colours.has(png.data.readUInt32BE(at) >>> 8)) found += 1;
  return found;
}

/** The share of pixels, 0 to 1, that are plain white. */
export const whiteShare = (png: PNG) => coloured(png, new Set([0xffffff])) / (png.width * png.height);

/** The part of a screenshot that a box covers. */
export function cut(png: PNG, box: Box): PNG {
  const [x, y] = [Math.round(box.x), Math.round(box.y)];
  const part = new PNG({
    width: Math.min(Math.floor(box.width), png.width - x),
    height: Math.min(Math.floor(box.height), png.height - y),
  });
  PNG.bitblt(png, part, x, y, part.width, part.height, 0, 0);
  return part;
}

/** The contrast of the darkest and the lightest pixel, as WCAG 2 counts it. */
export function contrast(png: PNG): number {
  const luminances: number[] = [];
  for (let at = 0; at < png.data.length; at += 4) {
    const [r, g, b] = [0, 1, 2].map((i) => {
      const part = png.data[at + i]! / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    luminances.push(0.2126 * r + 0.7152 * g + 0.0722 * b);
  }
  luminances.sort((a, b) => a - b);
  return (luminances.at(-1)! + 0.05) / (luminances[0]! + 0.05);
}

/** The colour that most pixels have, as `#rrggbb`. */
export function ground(png: PNG): string {
  const counts = new Map<number, number>();
  for (let at = 0; at < png.data.length; at += 4) {
    const colour = png.data.readUInt32BE(at) >>> 8;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
  return `#${most.toString(16).padStart(6, '0')}`;
}
