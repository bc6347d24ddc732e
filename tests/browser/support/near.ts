// What browser tests do with the element of the start page. They use its public names, and inside it only the parts of
// its shadow root that a reader sees.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { State } from '../../../src/contract.ts';
import { type OpenPage, openPage, type PageOptions } from './browser.ts';
import { screenshotFile } from './pixels.ts';

export type LngLat = [number, number];

/** The fourteen statements of the source with its own totals of members, written by hand. */
export const MILESTONES = [
  ['1996', 29],
  ['1998', 32],
  ['2000', 34],
  ['2002', 37],
  ['2006-09', 64],
  ['2008-09', 69],
  ['2010-10', 70],
  ['2012-07', 71],
  ['2014-10', 73],
  ['2016-10', 77],
  ['2018-10', 78],
  ['2021-08', 79],
  ['2023-10', 81],
  ['2024-09', 82],
] as const;

declare global {
  interface Window {
    /** Resolves when the map has replaced the picture in an element; rejects after twenty seconds. */
    mapInCharge(element: HTMLElementTagNameMap['near-map']): Promise<void>;
    /** Makes each frame this long for playback, however long it takes; returns what restores the real clock. */
    playbackClock(msPerFrame: number): () => void;
    /** Moves the slider as a drag does: to a month, counted from the year 0, with an input event. */
    scrub(month: number): void;
    /** The map's canvas as a number for each device pixel, 0 where nothing is drawn. Only in the frame that drew it. */
    canvasPixels(): Uint32Array;
  }
}

/**
 * Opens the start page and waits until the element is ready and, with WebGL, until the map has replaced the picture.
 */
export async function openMap(
  query: string | Record<string, string> = '',
  options: PageOptions = {},
): Promise<OpenPage> {
  const open = await openPage(query, {
    ...options,
    prepare: async (page) => {
      await page.addInitScript(helpers);
      await options.prepare?.(page);
    },
  });
  await ready(open.page);
  if (options.webgl !== false)
    await open.page.evaluate(() => window.mapInCharge(document.querySelector('near-map')!));
  return open;
}

/**
 * Opens the start page without WebGL, for what needs no map: all but the map itself is the same, and comes sooner. The
 * notice of it is dismissed.
 */
export async function openPicture(
  query: string | Record<string, string> = '',
  options: PageOptions = {},
): Promise<OpenPage> {
  const open = await openMap(query, { ...options, webgl: false });
  const notice = inside(open.page, '.notices li').filter({ hasText: 'WebGL' });
  await notice
    .locator('button')
    .last()
    .evaluate((button: HTMLElement) => button.click());
  await notice.waitFor({ state: 'detached' });
  return open;
}

function helpers(): void {
  window.mapInCharge = async (element) => {
    const deadline = performance.now() + 20_000;
    while (element.getState()?.painter !== 'map') {
      if (performance.now() > deadline) throw new Error('The map does not take the place of the picture');
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
  const within = () => document.querySelector('near-map')!.shadowRoot!;
  window.scrub = (month) => {
    const slider = within().querySelector<HTMLInputElement>('input[type=range]')!;
    slider.value = String(month);
    slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  window.playbackClock = (msPerFrame) => {
    const real = window.requestAnimationFrame;
    let clock = performance.now();
    let frame = 0;
    window.requestAnimationFrame = (call) =>
      real((now) => {
        if (now !== frame) clock += msPerFrame;
        frame = now;
        call(clock);
      });
    return () => {
      window.requestAnimationFrame = real;
    };
  };
  window.canvasPixels = () => {
    const canvas = within().querySelector('canvas')!;
    const { width, height } = canvas;
    const gl = canvas.getContext('webgl2')!;
    const data = new Uint8Array(width * height * 4);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, data);
    return new Uint32Array(data.buffer);
  };
}

/**
 * The displayed elements of a selector in the page's element; the page's own static picture is a child that isn't
 * displayed.
 */
export function inside(page: Page, selector: string): Locator {
  return page.locator(`near-map ${selector}`).filter({ visible: true });
}

/** A handle of the focused element, across shadow roots. */
export const focusedElement = (page: Page) =>
  page.evaluateHandle(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at as HTMLElement | null;
  });

/** Waits until the finer boundaries have loaded; they may not be shown yet. */
export const finerHasCome = (page: Page) =>
  page.waitForFunction(() =>
    performance
      .getEntriesByType('resource')
      .some(
        (entry) =>
          entry.name.endsWith('/middle.topo.json') && (entry as PerformanceResourceTiming).responseEnd > 0,
      ),
  );

/** The amount of detail in the picture, in characters: finer boundaries have more. */
export const pictureDetail = (page: Page) =>
  page.evaluate(
    () => document.querySelector('near-map')!.shadowRoot!.querySelector('.picture')!.innerHTML.length,
  );

export async function ready(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.querySelector('near-map')!.ready;
  });
}

/** Has an open page show what a URL would open, at a size, with the focus nowhere: a fifth of the time of a new page. */
export async function showView(page: Page, query: string, viewport = page.viewportSize()!): Promise<void> {
  await page.setViewportSize(viewport);
  await page.evaluate(async (requested) => {
    (document.activeElement as HTMLElement | null)?.blur();
    const map = document.querySelector('near-map')!;
    map.readQuery(requested);
    await map.languageReady;
    await map.updateComplete;
    // The map has the new size.
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  }, query);
}

/** Waits until nothing on the screen moves. */
export async function settled(page: Page): Promise<PNG> {
  let last = await screenshotFile(page);
  for (let round = 0; round < 20; round++) {
    await page.waitForTimeout(120);
    const next = await screenshotFile(page);
    if (next.equals(last)) return PNG.sync.read(next);
    last = next;
  }
  throw new Error('The page does not come to rest within 20 pictures');
}

export function stateOf(page: Page): Promise<State> {
  return page.evaluate(() => {
    const state = document.querySelector('near-map')!.getState();
    if (!state) throw new Error('getState() gave null; expected a state');
    return state;
  });
}

export function goTo(page: Page, date: string): Promise<State> {
  return page.evaluate((lngLats) => document.querySelector('near-map')!.goTo(lngLats), date);
}

/** The positions of places on the screen, in the given order. */
export function projected(page: Page, places: readonly LngLat[]): Promise<[number, number][]> {
  return page.evaluate(
    (lngLats) =>
      lngLats.map((place) => {
        const at = document.querySelector('near-map')!.project(place);
        if (!at) throw new Error(`project(${place}) gave null; expected a point`);
        return at;
      }),
    places as LngLat[],
  );
}

/** Adds a test's own style to the element's shadow root. */
export async function addStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const root = document.querySelector('near-map')!.shadowRoot!;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }, css);
}

export type Box = { x: number; y: number; width: number; height: number };

/** The boxes on the screen of the displayed elements of a selector, with a word to identify each. */
export function boxesOf(page: Page, selector: string): Promise<(Box & { name: string })[]> {
  return page.evaluate((lngLats) => {
    const root = document.querySelector('near-map')!.shadowRoot!;
    return [...root.querySelectorAll<HTMLElement>(lngLats)]
      .filter((node) => node.checkVisibility({ visibilityProperty: true }))
      .map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        const name = `${node.className} ${node.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40)}`;
        return { x, y, width, height, name };
      })
      .filter(({ width, height }) => width > 0 && height > 0);
  }, selector);
}

/** The points of the regions' outlines in the committed coarse boundaries. */
export const OUTLINES: readonly LngLat[] = (() => {
  const url = new URL('../../../public/data/low.topo.json', import.meta.url);
  const topology = JSON.parse(readFileSync(url, 'utf8')) as Topology;
  const atoms = feature(topology, topology.objects.atoms as GeometryCollection).features;
  return atoms.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return geometry.coordinates.flat() as LngLat[];
    return geometry.type === 'MultiPolygon' ? (geometry.coordinates.flat().flat() as LngLat[]) : [];
  });
})();

type Owner = { region: string; from?: string; until?: string };
type Atom = { id: string; anchor: LngLat; owners: readonly Owner[] };

/** The pieces of the committed finer boundaries, with the positions of their marks in true degrees. */
export const ATOMS: readonly Atom[] = (() => {
  const url = new URL('../../../public/data/middle.topo.json', import.meta.url);
  const topology = JSON.parse(readFileSync(url, 'utf8')) as Topology;
  return Object.entries(topology.objects)
    .filter(([name]) => name !== 'context')
    .flatMap(([, object]) => (object as GeometryCollection).geometries)
    .map(({ id, properties }) => {
      const { anchor, of } = properties as { anchor: LngLat; of: Owner[] };
      return { id: String(id), anchor, owners: of };
    });
})();

/** The position of a region's mark on an ISO day, or null where it had no shape. */
export function anchorAt(region: string, day: string): LngLat | null {
  const held = ATOMS.filter(({ owners }) =>
    owners.some(
      ({ region: one, from = '0000', until = '9999' }) => one === region && from <= day && day < until,
    ),
  );
  return (held.find(({ id }) => id === region) ?? held[0])?.anchor ?? null;
}
