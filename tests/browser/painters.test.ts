// Both renderers in real pixels. tests/painters.test.ts checks that they use the same styles; this checks the result on
// the screen: the same colours away from edges, and the same positions to less than half a pixel.
import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { STRIPE_OPACITY } from '../../src/picture/svg-parts.ts';
import { mix } from '../../src/scene/index.ts';
import { away, shift, unlike } from '../picture/compare.ts';
import { sceneWith } from '../support/facts.ts';
import { openPage, type PageOptions } from './support/browser.ts';
import { addStyle, finerHasCome, goTo, openMap, ready, settled, stateOf } from './support/near.ts';
import { screenshot } from './support/pixels.ts';

const DATES = ['1996', '2006-09', '2024-09'];
const SIZES = [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
  { width: 390, height: 500 },
];

/** The map alone over the whole window, without names and without the HTML that both renderers share. */
const BARE = `.labels, .inset, .credits, .tip, .notices, .names { display: none !important; }`;

type View = { query: string; viewport: { width: number; height: number }; finer?: boolean };

/** Each view by each renderer; a view that is `finer` once the finer boundaries have loaded. */
async function painted(views: readonly View[], density: number): Promise<{ map: PNG; picture: PNG }[]> {
  const shots = async (webgl: boolean) => {
    const { query, viewport } = views[0]!;
    // Without motion one frame shows everything.
    const options: PageOptions = { viewport, deviceScaleFactor: density, reducedMotion: 'reduce' };
    const { page, close } = webgl
      ? await openMap(query, options)
      : await openPage(query, { ...options, webgl });
    if (!webgl) await ready(page);
    await addStyle(page, BARE);
    const found: PNG[] = [];
    for (const { query, viewport, finer } of views) {
      await page.setViewportSize(viewport);
      await page.evaluate(async (requested) => {
        const map = document.querySelector('near-map')!;
        map.readQuery(requested);
        await map.updateComplete;
        for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
      }, query);
      if (finer) await finerHasCome(page);
      found.push(await (finer ? settled : screenshot)(page));
      expect((await stateOf(page)).painter).toBe(webgl ? 'map' : 'picture');
    }
    await close();
    return found;
  };
  const maps = await shots(true);
  const pictures = await shots(false);
  return views.map((_, i) => ({ map: maps[i]!, picture: pictures[i]! }));
}

function check({ map, picture }: { map: PNG; picture: PNG }, name: string): void {
  const { share, looked } = unlike(picture, map);
  const [x, y] = shift(picture, map);
  console.info(
    `${name}: ${(share * 100).toFixed(3)} % of ${(looked * 100).toFixed(0)} % differ, shift ${x.toFixed(2)}, ${y.toFixed(2)}`,
  );
  expect(looked, `${name}: pixels away from edges`).toBeGreaterThan(0.25);
  expect(share, `${name}: share of pixels that differ`).toBeLessThanOrEqual(0.02);
  expect(Math.hypot(x, y), `${name}: shift in pixels`).toBeLessThan(0.5);
}

describe('in both renderers', () => {
  const whole = SIZES.map((viewport, i) => ({ query: `ui=bare&date=${DATES[i]}`, viewport }));
  const close = { query: 'ui=bare&theme=dark&view=129,36,5&date=2024-09', viewport: SIZES[0]!, finer: true };
  let shots: { map: PNG; picture: PNG }[];
  beforeAll(async () => {
    shots = await painted([...whole, close], 1);
  });

  test('the whole area is the same in both renderers, at three dates and three sizes', () => {
    whole.forEach(({ query, viewport }, i) => {
      const { map, picture } = shots[i]!;
      expect([map.width, map.height]).toEqual([viewport.width, viewport.height]);
      check({ map, picture }, `${viewport.width} x ${viewport.height}, ${query}`);
    });
    // Each date and each size is a picture of its own.
    expect(new Set(shots.map(({ map }) => map.data.toString('base64'))).size).toBe(shots.length);
  });

  test('zoomed in, with the finer boundaries, in the dark theme', () => {
    check(shots[whole.length]!, 'close');
  });
});

const { palette, styles } = sceneWith({ date: '2024-09' });
const NARROW = [
  ['the rim of the selection', 'view=100,36,4&selected=CN-QH', palette.rim],
  ['outlines between members', 'view=105,62,3', styles.get('RU-SA')!.stroke!],
  ['stripes', 'view=75,42.5,20', mix(styles.get('KG-C')!.fill!, palette.hatch, STRIPE_OPACITY)],
  ['marks', 'view=127.5,36,2', styles.get('KR-30')!.fill!],
  ['dashes', 'date=1998&view=121.8,40.6,9', sceneWith({ date: '1998' }).styles.get('CN-LN')!.stroke!],
  ['dots', 'date=2002&view=121.8,40.6,9', sceneWith({ date: '2002' }).styles.get('CN-LN')!.stroke!],
] as const;

describe('in both renderers, with nine pixels for each', () => {
  let shots: { map: PNG; picture: PNG }[];
  beforeAll(async () => {
    const views = [
      ...NARROW.map(([, query]) => `theme=light&${query.startsWith('date') ? '' : 'date=2024-09&'}${query}`),
      'theme=light&date=2022&selected=KR-30&view=127.35,36.4,4',
    ];
    // At this density a line of 0.8 pixels covers some pixels entirely.
    shots = await painted(
      views.map((query) => ({ query: `ui=bare&${query}`, viewport: SIZES[1]! })),
      3,
    );
  });

  test('narrow and striped shapes, which the comparison leaves out: as much of their colour in both renderers', () => {
    for (const [i, [what, , colour]] of NARROW.entries()) {
      const { map, picture } = shots[i]!;
      const [byMap, byPicture] = [coloured(map, colour, 12), coloured(picture, colour, 12)];
      console.info(`${what}: map ${byMap}, picture ${byPicture}`);
      expect(byPicture, what).toBeGreaterThan(150);
      // Each renderer smooths edges differently; a margin of half a line's width would leave no pixels to compare.
      expect(byMap / byPicture, what).toBeGreaterThan(0.9);
      expect(byMap / byPicture, what).toBeLessThan(1.1);
    }
  });

  test('the drawing order is the same: the mark of the selection above the one beside it', () => {
    const { map, picture } = shots[NARROW.length]!;
    const middle = (png: PNG) => {
      const part = new PNG({ width: 120, height: 120 });
      PNG.bitblt(png, part, (png.width - 120) / 2, (png.height - 120) / 2, 120, 120, 0, 0);
      return part;
    };
    const { share, looked } = unlike(middle(picture), middle(map));
    console.info(`on top: ${(share * 100).toFixed(1)} % of ${(looked * 100).toFixed(0)} % differ`);
    expect(looked).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.02);
  });
});

test('exported, pixels and SVG are the same picture', async () => {
  const { page, close } = await openPage('date=2006-09&theme=light', { webgl: false });
  await ready(page);
  const exported = async (kind: 'png' | 'svg') => {
    const data = await page.evaluate(async (requested) => {
      const [width, height] = [1200, 675];
      const file = await document.querySelector('near-map')!.export(requested, { width, height });
      const image = new Image();
      image.src = URL.createObjectURL(file);
      await image.decode();
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d')!.drawImage(image, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
      return bytes.reduce((text, byte) => text + String.fromCharCode(byte), '');
    }, kind);
    return PNG.sync.read(Buffer.from(data, 'latin1'));
  };
  const [canvas, svg] = [await exported('png'), await exported('svg')];
  check({ map: canvas, picture: svg }, 'exported');
  await close();
});

/** How many pixels have a colour, within a tolerance per channel. */
function coloured(png: PNG, colour: string, near = 0): number {
  const requested = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
  let found = 0;
  const [red, green, blue] = requested as [number, number, number];
  const { data } = png;
  for (let at = 0; at < data.length; at += 4)
    if (
      Math.abs(data[at]! - red) <= near &&
      Math.abs(data[at + 1]! - green) <= near &&
      Math.abs(data[at + 2]! - blue) <= near
    )
      found += 1;
  return found;
}

test('printed while the map is active, the shapes are there, as shapes, and then the map again', async () => {
  const { page, close } = await openMap('date=2006-09&theme=light');
  const pdf = await page.pdf({ format: 'A4', landscape: true, printBackground: true });
  const fills = filledIn(pdf);
  const { styles } = sceneWith({ date: '2006-09' });
  for (const region of ['RU-SA', 'MN-053', 'CN-HL', 'JP-32'])
    expect(fills, region).toContain(styles.get(region)!.fill);
  const pictures = await page.evaluate(() => {
    const shown = [...document.querySelector('near-map')!.shadowRoot!.querySelectorAll('.picture')];
    return shown.filter((one) => one.checkVisibility()).length;
  });
  expect(pictures, 'pictures over the map after printing').toBe(0);
  expect((await stateOf(page)).painter).toBe('map');
  await close();
});

/** The colours of a PDF's fills, as Chromium writes them: "r g b rg" in compressed streams. */
function filledIn(pdf: Buffer): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    let text: string;
    try {
      text = inflateSync(pdf.subarray(at + 'stream\n'.length)).toString('latin1');
    } catch {
      continue;
    }
    for (const [, r, g, b] of text.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/g))
      found.add(
        `#${[r, g, b]
          .map((channel) =>
            Math.round(Number(channel) * 255)
              .toString(16)
              .padStart(2, '0'),
          )
          .join('')}`,
      );
  }
  return found;
}

describe('the comparison itself', () => {
  const drawn = (paint: (x: number, y: number) => number) => {
    const png = new PNG({ width: 120, height: 90 });
    for (let y = 0; y < 90; y++)
      for (let x = 0; x < 120; x++)
        png.data.writeUInt32BE(((paint(x, y) << 8) | 0xff) >>> 0, (y * 120 + x) * 4);
    return png;
  };
  const scene = (dx: number, dy: number, fill = 0x942908) =>
    drawn((x, y) =>
      Math.hypot(x - dx - 50, (y - dy - 40) * 1.4) < 25 || x - dx + y - dy > 150 ? fill : 0xdbe7ea,
    );

  test('finds no difference where there is none', () => {
    expect(unlike(scene(0, 0), scene(0, 0))).toMatchObject({ share: 0 });
    expect(Math.hypot(...shift(scene(0, 0), scene(0, 0)))).toBeLessThan(0.01);
  });

  test('finds another colour', () => {
    expect(unlike(scene(0, 0), scene(0, 0, 0xa4391a)).share).toBeGreaterThan(0.1);
  });

  test('finds a shift of a pixel, and its direction', () => {
    const [x, y] = shift(scene(0, 0), scene(1, -2));
    expect(x).toBeCloseTo(1, 0);
    expect(y).toBeCloseTo(-2, 0);
    expect(Math.hypot(...shift(scene(0, 0), scene(1, 0)))).toBeGreaterThan(0.5);
  });

  test('leaves out pixels near an edge, and nothing else', () => {
    const free = away(drawn((x) => (x < 60 ? 0 : 0xffffff)));
    const row = [...free.subarray(0, 120)];
    expect(row.indexOf(0)).toBe(57);
    expect(row.lastIndexOf(0)).toBe(62);
  });
});

test('after any steps each pixel is what it would be if every style were new', async () => {
  const { page, close } = await openMap('theme=light&ui=bare', {
    viewport: { width: 640, height: 400 },
    reducedMotion: 'reduce',
  });
  await addStyle(page, BARE);
  await settled(page);
  const set = async (values: { selected?: string | null; theme?: 'light' | 'dark' }) => {
    await page.evaluate(async (requested) => {
      Object.assign(document.querySelector('near-map')!, requested);
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    }, values);
  };
  const seen = new Set<string>();
  // Forwards and backwards, by small and large steps, with and without a selection.
  for (const [i, date] of ['1996', '2024-09', '2006-08'].entries()) {
    await set({ selected: i % 3 === 0 ? null : ['RU-SA', 'KR-47', 'MN-1'][i % 3]! });
    await goTo(page, date);
    await set({});
    const after = await screenshot(page);
    seen.add(after.data.toString('base64'));
    // Switching the theme and back updates the style of every shape.
    await set({ theme: 'dark' });
    await set({ theme: 'light' });
    const anew = await screenshot(page);
    expect(anew.data.equals(after.data), `${date}, step ${i}`).toBe(true);
  }
  expect(seen.size).toBe(3);
  await close();
});
