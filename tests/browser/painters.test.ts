// Map and picture in real pixels. tests/painters.test.ts holds both to the same looks; here is what comes of them on
// the screen: the same colours away from edges, and the same places to less than half a pixel.
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
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

/** The map alone over the whole window: neither names nor what is HTML in both. */
const BARE = `.labels, .inset, .credits, .tip, .notices, .names { display: none !important; }`;

type View = { query: string; viewport: { width: number; height: number } };

/** Each view in turn by each painter. `finer`: only once the finer boundaries have come. */
async function painted(
  views: readonly View[],
  { finer = false, density = 1 } = {},
): Promise<{ map: PNG; picture: PNG }[]> {
  const shots = async (webgl: boolean) => {
    const { query, viewport } = views[0]!;
    // Without motion a frame shows all that was asked.
    const options: PageOptions = { viewport, deviceScaleFactor: density, reducedMotion: 'reduce' };
    const { page, close } = webgl
      ? await openMap(query, options)
      : await openPage(query, { ...options, webgl });
    if (!webgl) await ready(page);
    await addStyle(page, BARE);
    if (finer) {
      await finerHasCome(page);
      await settled(page);
    }
    const found: PNG[] = [];
    for (const { query, viewport } of views) {
      await page.setViewportSize(viewport);
      await page.evaluate(async (asked) => {
        const map = document.querySelector('near-map')!;
        map.readQuery(asked);
        await map.updateComplete;
        for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
      }, query);
      found.push(await screenshot(page));
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

test('the whole area is the same by both painters, at three dates and three sizes', async () => {
  const views = SIZES.flatMap((viewport) =>
    DATES.map((date) => ({ query: `ui=bare&date=${date}`, viewport })),
  );
  const shots = await painted(views);
  views.forEach(({ query, viewport }, i) => {
    const { map, picture } = shots[i]!;
    expect([map.width, map.height]).toEqual([viewport.width, viewport.height]);
    check({ map, picture }, `${viewport.width} x ${viewport.height}, ${query}`);
  });
  // Each date and each size is its own picture.
  expect(new Set(shots.map(({ map }) => map.data.toString('base64'))).size).toBe(views.length);
});

test('looked at closely, with the finer boundaries, in the dark', async () => {
  const views = DATES.map((date) => ({
    query: `ui=bare&theme=dark&view=129,36,5&date=${date}`,
    viewport: SIZES[0]!,
  }));
  const shots = await painted(views, { finer: true });
  for (const [i, shot] of shots.entries()) check(shot, `close, ${DATES[i]}`);
});

test('what is narrow or striped, which the comparison leaves out: as much of its colour by both painters', async () => {
  const { palette, looks } = sceneWith({ date: '2024-09' });
  const cases = [
    ['the rim of the selection', 'view=100,36,4&selected=CN-QH', palette.rim],
    ['outlines between members', 'view=105,62,3', looks.get('RU-SA')!.stroke!],
    ['stripes', 'view=75,42.5,20', mix(looks.get('KG-C')!.fill!, palette.hatch, STRIPE_OPACITY)],
    ['marks', 'view=127.5,36,2', looks.get('KR-30')!.fill!],
  ] as const;
  const shots = await painted(
    cases.map(([, query]) => ({
      query: `ui=bare&theme=light&date=2024-09&${query}`,
      viewport: SIZES[1]!,
    })),
    // So that a line of 0.8 pixels has some that it covers wholly.
    { density: 3 },
  );
  for (const [i, [what, , colour]] of cases.entries()) {
    const { map, picture } = shots[i]!;
    const [byMap, byPicture] = [coloured(map, colour, 12), coloured(picture, colour, 12)];
    console.info(`${what}: map ${byMap}, picture ${byPicture}`);
    expect(byPicture, what).toBeGreaterThan(150);
    // Edges are smoothed in other ways by each; half a line's width would leave nothing.
    expect(byMap / byPicture, what).toBeGreaterThan(0.9);
    expect(byMap / byPicture, what).toBeLessThan(1.1);
  }
});

test('exported, pixels and SVG are the same picture', async () => {
  const { page, close } = await openPage('date=2006-09&theme=light', { webgl: false });
  await ready(page);
  const exported = async (kind: 'png' | 'svg') => {
    const data = await page.evaluate(async (asked) => {
      const [width, height] = [1200, 675];
      const file = await document.querySelector('near-map')!.export(asked, { width, height });
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
  const { looks, palette } = sceneWith({ date: '2006-09' });
  for (const png of [canvas, svg])
    for (const colour of [looks.get('RU-SA')!.fill!, looks.get('MN-053')!.fill!, palette.sea, palette.ink])
      expect(coloured(png, colour), colour).toBeGreaterThan(400);
  await close();
});

/** How many pixels have a colour, each channel so near. */
function coloured(png: PNG, colour: string, near = 0): number {
  const asked = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
  let found = 0;
  for (let at = 0; at < png.data.length; at += 4)
    if (asked.every((channel, i) => Math.abs(png.data[at + i]! - channel) <= near)) found += 1;
  return found;
}

describe('the measures themselves', () => {
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

  test('find no difference where there is none', () => {
    expect(unlike(scene(0, 0), scene(0, 0))).toMatchObject({ share: 0 });
    expect(Math.hypot(...shift(scene(0, 0), scene(0, 0)))).toBeLessThan(0.01);
  });

  test('find another colour', () => {
    expect(unlike(scene(0, 0), scene(0, 0, 0xa4391a)).share).toBeGreaterThan(0.1);
  });

  test('find a shift of a pixel, and its direction', () => {
    const [x, y] = shift(scene(0, 0), scene(1, -2));
    expect(x).toBeCloseTo(1, 0);
    expect(y).toBeCloseTo(-2, 0);
    expect(Math.hypot(...shift(scene(0, 0), scene(1, 0)))).toBeGreaterThan(0.5);
  });

  test('leave out what is near an edge, and nothing else', () => {
    const free = away(drawn((x) => (x < 60 ? 0 : 0xffffff)));
    const row = [...free.subarray(0, 120)];
    expect(row.indexOf(0)).toBe(57);
    expect(row.lastIndexOf(0)).toBe(62);
  });
});

test('the map’s frames hold our shapes and nothing else: MapLibre paints no sky behind them', async () => {
  const { page, close } = await openMap('theme=light', {
    before: () => {
      const texts: string[] = [];
      Object.assign(window, { texts });
      const { shaderSource } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.shaderSource = function (shader, text) {
        texts.push(text);
        shaderSource.call(this, shader, text);
      };
    },
  });
  await goTo(page, '2006-09');
  const texts = await page.evaluate(() => (window as unknown as { texts: string[] }).texts);
  // Six programs of two texts each.
  expect(texts.length).toBe(12);
  expect(texts.filter((text) => /sky/i.test(text))).toEqual([]);
  await close();
});

test.each([1, 1.5])(
  'after any steps each pixel is what it would be if all were drawn anew, at density %s',
  async (deviceScaleFactor) => {
    const { page, close } = await openMap('theme=light&ui=embed', {
      deviceScaleFactor,
      viewport: { width: 640, height: 400 },
      reducedMotion: 'reduce',
      before: () => {
        const counter = { parts: 0 };
        Object.assign(window, { counter });
        const { scissor } = WebGL2RenderingContext.prototype;
        WebGL2RenderingContext.prototype.scissor = function (...box) {
          counter.parts += 1;
          scissor.apply(this, box);
        };
      },
    });
    await settled(page);
    const { found, parts } = await page.evaluate(async () => {
      const { counter } = window as unknown as { counter: { parts: number } };
      const map = document.querySelector('near-map')!;
      const input = map.shadowRoot!.querySelector<HTMLInputElement>('input[type=range]')!;
      const frames = async (count: number) => {
        for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
      };
      const seen = window.canvasPixels;
      const differing = (a: Uint32Array, b: Uint32Array) => {
        let pixels = a.length === b.length ? 0 : Infinity;
        for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) pixels += 1;
        return pixels;
      };
      const scrubbed = async (month: number) => {
        window.scrub(month);
        await frames(2);
      };
      const [min, max] = [Number(input.min), Number(input.max)];
      const found: { step: string; unlike: number }[] = [];
      let parts = 0;
      // There and back, near and far, with and without a selection.
      for (const [i, share] of [0, 0.35, 0.4, 0.36, 0.95, 1, 0.6, 0.2, 0.36, 0].entries()) {
        map.selected = i % 3 === 0 ? null : ['RU-SA', 'KR-47', 'MN-1'][i % 3]!;
        await frames(2);
        const before = counter.parts;
        await scrubbed(Math.round(min + share * (max - min)));
        parts += counter.parts - before;
        const after = seen();
        // In other colours and back all is drawn.
        map.theme = 'dark';
        await frames(2);
        map.theme = 'light';
        await frames(2);
        found.push({ step: `${i}: ${share}`, unlike: differing(after, seen()) });
      }
      const last = seen();
      // Another size and back: the map draws all in a frame of its own.
      map.style.width = '90%';
      await frames(3);
      map.style.width = '';
      await frames(3);
      found.push({ step: 'the map’s own frame', unlike: differing(last, seen()) });
      return { found, parts };
    });
    expect(found.filter(({ unlike }) => unlike !== 0)).toEqual([]);
    expect(parts, 'that parts alone were drawn').toBeGreaterThan(5);
    await close();
  },
);
