// One journey through the page and an embed, the same in every engine: each step is done with a pointer or keys, and
// looked at in pixels. `npm run test:engines` runs it; support/driver.ts is what a browser must be able to do.
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PALETTES } from '../../src/scene/palette.ts';
import { difference } from '../browser/support/pixels.ts';
import { servePages } from '../browser/support/serve.ts';
import { unlike } from '../picture/compare.ts';
import { readCsv } from '../share/read-csv.ts';
import { sceneWith } from '../support/facts.ts';
import type { Driver } from './support/driver.ts';
import {
  centre,
  clickOn,
  coloured,
  contrast,
  control,
  cut,
  expectFills,
  fillsOf,
  ground,
  PATIENT,
  placeOf,
  shareOf,
  show,
  stateOf,
  textOf,
  waitFor,
  waitForPainter,
  whiteShare,
} from './support/near.ts';
import { launchWithPlaywright } from './support/playwright-driver.ts';
import { launchWithWebDriver } from './support/webdriver-driver.ts';

const base = inject('baseUrl');
const display = inject('display');
const OPENING = 'lang=en&theme=light&date=2006-09';
/** Large regions that belong in September 2006; Krasnoyarsk joined then, Sakha before 1998. */
const LARGE = ['RU-SA', 'RU-KYA', 'RU-IRK'];

describe.each(inject('engines'))('$name', (engine) => {
  let driver: Driver;
  /** The map's box on the screen. */
  let map: { x: number; y: number; width: number; height: number };

  beforeAll(async () => {
    driver = await (engine.name === 'webkit' ? launchWithWebDriver : launchWithPlaywright)({
      engine,
      display,
    });
    console.info(`${engine.name} ${driver.version}: ${engine.path}`);
  });
  afterAll(() => driver?.close());

  const errors = () => driver.evaluate(() => (window as unknown as { errors: string[] }).errors);

  test('opens with the picture, and the map takes its place without a white or shifted frame', async () => {
    await driver.open(`${base}?${OPENING}`);
    await waitFor(driver, 'the page', () => document.querySelector('near-map') !== null);
    await driver.evaluate(() => {
      const errors: string[] = [];
      Object.assign(window, { errors });
      addEventListener('error', ({ message }) => errors.push(message));
      addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
        // Playwright toggles a style for each screenshot of Firefox; the page itself may not evaluate texts.
        if (!/(?:>|%3E)(?: |%20)eval$/.test(sourceFile ?? ''))
          errors.push(`${violatedDirective} ${blockedURI}`);
      });
    });
    const painter = () =>
      driver.evaluate(() => document.querySelector('near-map')?.getState?.()?.painter ?? 'picture');
    const frames: { painter: string; png: PNG }[] = [];
    const deadline = Date.now() + 20_000;
    for (let after = 0; after < 5 && Date.now() < deadline; ) {
      const png = await driver.screenshot();
      const now = await painter();
      frames.push({ painter: now, png });
      if (now === 'map') after += 1;
    }
    await waitForPainter(driver, 'map');
    map = await control(driver, await mapName());
    const parts = frames.map(({ painter, png }) => ({ painter, part: cut(png, map) }));
    const last = parts.at(-1)!.part;
    const fills = fillsOf('2006-09', 'light');
    const whole = coloured(last, fills);
    expect(whole, 'pixels of members').toBeGreaterThan(10_000);
    const first = parts.findIndex(({ part }) => coloured(part, fills) > whole / 2);
    const seen = parts.slice(first);
    expect(
      seen.filter((frame) => frame.painter === 'picture').length,
      'frames of the picture',
    ).toBeGreaterThan(0);
    for (const [i, { part }] of seen.entries()) {
      expect(coloured(part, fills) / whole, `members in frame ${i}`).toBeGreaterThan(0.9);
      expect(whiteShare(part), `white in frame ${i}`).toBeLessThan(0.02);
      expect(unlike(last, part).share, `frame ${i} beside the last`).toBeLessThan(0.02);
    }
    await expectFills(driver, frames.at(-1)!.png, { date: '2006-09' }, 'light', LARGE, '2006-09-13');
  });

  const mapName = () =>
    waitFor(driver, 'the map', () =>
      document
        .querySelector('near-map')
        ?.shadowRoot?.querySelector('[role=application]')
        ?.getAttribute('aria-label'),
    );

  test('the slider is dragged, and goes on by keys', async () => {
    const slider = await control(driver, 'Date');
    const { y } = centre(slider);
    const at = (share: number) => ({ x: slider.x + slider.width * share, y });
    await driver.drag(at(10 / 28), at(0.2), at(0.1));
    const { date } = await stateOf(driver);
    expect(Number(date.slice(0, 4)), date).toBeGreaterThanOrEqual(1998);
    expect(Number(date.slice(0, 4)), date).toBeLessThanOrEqual(2000);
    const png = await driver.screenshot();
    const { styles } = sceneWith({ date });
    await expectFills(driver, png, { date }, 'light', ['RU-SA'], '2000-01-01');
    expect(styles.get('RU-KYA')?.fill ?? null, 'Krasnoyarsk does not belong yet').toBeNull();
    expect(
      shareOf(png, await placeOf(driver, 'RU-KYA', '2000-01-01'), PALETTES.light.land),
      'land at Krasnoyarsk',
    ).toBeGreaterThan(0.25);
    await driver.press('End');
    expect((await stateOf(driver)).date).toBe('2024-09');
    await driver.press('PageDown');
    await driver.press('ArrowLeft');
    expect((await stateOf(driver)).date).toBe('2023-09');
    await expect.poll(() => textOf(driver, '.headline'), PATIENT).toMatch(/2023.*79\s*members/);
  });

  test('a press on a region selects it', async () => {
    await show(driver, OPENING);
    const rim = new Set([Number.parseInt(PALETTES.light.rim.slice(1), 16)]);
    const rimmed = async () => coloured(cut(await driver.screenshot(), map), rim);
    // Those that have just joined have the same rim.
    const before = await rimmed();
    await driver.click(await placeOf(driver, 'RU-SA', '2006-09-13'));
    expect((await stateOf(driver)).selected).toBe('RU-SA');
    await expect.poll(() => textOf(driver, '.card'), PATIENT).toContain('Sakha');
    await expect.poll(rimmed, PATIENT).toBeGreaterThan(before + 100);
  });

  test('the search finds a region in its own script, and Enter selects it', async () => {
    await show(driver, OPENING);
    await clickOn(driver, 'Find a region');
    await driver.type('경북');
    await expect.poll(() => textOf(driver, '[role=option]'), PATIENT).toContain('Gyeongbuk');
    await driver.press('Enter');
    await expect.poll(async () => (await stateOf(driver)).selected, PATIENT).toBe('KR-47');
    await expect.poll(() => textOf(driver, '.card'), PATIENT).toContain('Gyeongbuk');
  });

  test('two dates are compared', async () => {
    await show(driver, OPENING);
    await clickOn(driver, 'Compare');
    const { compare, caption } = await stateOf(driver);
    expect(compare).toBe('1996');
    expect(caption).toContain('35 joined');
    await expect.poll(() => textOf(driver, '.headline'), PATIENT).toMatch(/29 → 64\s*members\s*\+35/);
    const change = { date: '2006-09', compare: '1996' };
    await expectFills(driver, await driver.screenshot(), change, 'light', ['RU-KYA', 'RU-SA'], '2006-09-13');
    await clickOn(driver, 'Stop comparing');
    expect((await stateOf(driver)).compare).toBeNull();
  });

  /** Chooses an option as a reader does by keys: the select has the focus, and the option's first letter is typed. */
  const choose = async (label: string, letter: string) => {
    await driver.evaluate((requested) => {
      const root = document.querySelector('near-map')!.shadowRoot!;
      root.querySelector<HTMLElement>(`select[aria-label="${requested}"]`)!.focus();
    }, label);
    await driver.press(letter);
  };

  test('Korean is shown, and English chosen', async () => {
    await show(driver, OPENING.replace('lang=en', 'lang=ko'));
    await expect.poll(() => textOf(driver, '.headline'), PATIENT).toMatch(/2006년.*64/);
    expect(await driver.evaluate(() => document.documentElement.lang)).toBe('ko');
    await expect.poll(() => textOf(driver, '.labels'), PATIENT).toContain('몽골');
    await choose('언어', 'E');
    await expect.poll(() => textOf(driver, '.headline'), PATIENT).toMatch(/September\s*2006\s*64\s*members/);
    expect(await driver.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  test('the dark theme: sea and members are dark, and controls can be read', async () => {
    await show(driver, OPENING);
    await clickOn(driver, 'More');
    await choose('Theme', 'd');
    await driver.press('Escape');
    await expect.poll(async () => (await stateOf(driver)).theme, PATIENT).toBe('dark');
    const sea = PALETTES.dark.sea;
    await expect
      .poll(async () => ground(cut(await driver.screenshot(), { ...map, height: 40 })), PATIENT)
      .not.toBe(PALETTES.light.sea);
    const png = await driver.screenshot();
    expect(coloured(cut(png, map), new Set([Number.parseInt(sea.slice(1), 16)]))).toBeGreaterThan(20_000);
    await expectFills(driver, png, { date: '2006-09' }, 'dark', LARGE, '2006-09-13');
    for (const name of ['Find a region']) {
      const { x, y, width, height } = await control(driver, name);
      const inner = cut(png, { x: x + 3, y: y + 4, width: width - 6, height: height - 8 });
      expect(difference(ground(inner), PALETTES.dark.paper), `ground of ${name}`).toBeLessThan(10);
      expect(contrast(inner), `contrast of ${name}`).toBeGreaterThan(4.5);
    }
  });

  test('a picture is made as PNG and as SVG', async () => {
    await show(driver, OPENING);
    const base64 = await driver.evaluate(async () => {
      const file = await document.querySelector('near-map')!.export('png', { width: 800, height: 450 });
      const bytes = new Uint8Array(await file.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    });
    const png = PNG.sync.read(Buffer.from(base64, 'base64'));
    expect([png.width, png.height]).toEqual([800, 450]);
    expect(coloured(png, fillsOf('2006-09', 'light'))).toBeGreaterThan(10_000);
    expect(whiteShare(png)).toBeLessThan(0.05);
    const drawn = await driver.evaluate(async () => {
      const file = await document.querySelector('near-map')!.export('svg');
      const parsed = new DOMParser().parseFromString(await file.text(), 'image/svg+xml');
      return { root: parsed.documentElement.localName, paths: parsed.querySelectorAll('path').length };
    });
    expect(drawn.root).toBe('svg');
    expect(drawn.paths).toBeGreaterThan(20);
  });

  test('the table is saved as a file', async () => {
    await show(driver, `${OPENING}&panel=table`);
    await control(driver, 'Download CSV');
    const { name, data } = await driver.saved(() => clickOn(driver, 'Download CSV'));
    expect(name).toBe('near-2006-09-all.csv');
    expect(readCsv(data.toString('utf8')).records.length).toBeGreaterThan(64);
  });

  test('a lost context: the picture goes on, and the map comes back with its colours', async () => {
    await show(driver, OPENING);
    const before = cut(await driver.screenshot(), map);
    await driver.evaluate(() => {
      const canvas = document.querySelector('near-map')!.shadowRoot!.querySelector('canvas')!;
      const lost = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      Object.assign(window, { lost });
      lost.loseContext();
    });
    await waitForPainter(driver, 'picture');
    expect((await stateOf(driver)).notices).toEqual([expect.stringMatching(/lost its graphics/)]);
    const fills = fillsOf('2006-09', 'light');
    const without = cut(await driver.screenshot(), map);
    expect(coloured(without, fills) / coloured(before, fills)).toBeGreaterThan(0.9);
    await driver.evaluate(() =>
      (window as unknown as { lost: { restoreContext(): void } }).lost.restoreContext(),
    );
    await waitForPainter(driver, 'map');
    await expect
      .poll(async () => unlike(before, cut(await driver.screenshot(), map)).share, PATIENT)
      .toBeLessThan(0.001);
    expect((await stateOf(driver)).notices).toEqual([]);
  });

  test('nothing of this raised an error or broke the policy', async () => {
    expect(await errors()).toEqual([]);
  });

  describe('on another site', () => {
    type Helper = Record<
      string,
      (value?: unknown) => Promise<{ painter: string; counts: { member: number } }>
    >;
    type Host = { map: Helper; keys: string[] };

    /** Opens a page of another origin with one frame, which it drives by the published helper. */
    const openHost = async (site: string, attributes: string) => {
      const host = await servePages({
        '/': {
          body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<link rel="icon" href="data:,"><script src="${site}near-host.js"></script></head><body>
<iframe ${attributes} src="${site}?ui=embed&lang=en&theme=light&date=1998" width="640" height="400" title="map"></iframe>
<script>
  window.keys = [];
  window.map = nearMap(document.querySelector('iframe'));
  addEventListener('keydown', ({ key }) => keys.push(key));
</script></body></html>`,
        },
      });
      await driver.open(host);
      await waitFor(driver, 'the host page', () => 'map' in window && document.readyState === 'complete');
    };
    const frame = async () => {
      const box = await driver.evaluate(() => {
        const { x, y, width, height } = document.querySelector('iframe')!.getBoundingClientRect();
        return { x, y, width, height };
      });
      return { box, png: cut(await driver.screenshot(), box) };
    };
    /** Asks for September 2006 by a message, and looks at what the frame then shows. */
    const drive = async () => {
      const members = await driver.evaluate(async () => {
        const { map } = window as unknown as Host;
        return (await map.goTo!('2006-09')).counts.member;
      });
      expect(members).toBe(64);
      await waitFor(driver, 'the map in the frame', async () => {
        const { map } = window as unknown as Host;
        return (await map.getState!()).painter === 'map';
      });
      await expect
        .poll(async () => coloured((await frame()).png, fillsOf('2006-09', 'light')), PATIENT)
        .toBeGreaterThan(8000);
      expect(whiteShare((await frame()).png)).toBeLessThan(0.05);
    };

    test('a frame is driven by messages, and leaves the page its keys', async () => {
      await openHost(base, '');
      await drive();
      const { box } = await frame();
      await driver.click(centre(box));
      await driver.press('PageDown');
      const keys = () => driver.evaluate(() => (window as unknown as Host).keys);
      await expect.poll(keys, PATIENT).toContain('PageDown');
    });

    test('a frame with sandbox can be controlled too, where the site was built with its URL', async () => {
      await openHost(inject('namedUrl'), 'sandbox="allow-scripts"');
      await drive();
    });

    test('a frame with sandbox of a site built without its URL: the same, but in WebKit the picture stays', async () => {
      await openHost(base, 'sandbox="allow-scripts"');
      if (engine.name !== 'webkit') return drive();
      const fills = fillsOf('1998', 'light');
      await expect.poll(async () => coloured((await frame()).png, fills), PATIENT).toBeGreaterThan(5000);
      expect(whiteShare((await frame()).png)).toBeLessThan(0.05);
    });
  });
});
