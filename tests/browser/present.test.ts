// Embeds and presenting: fixed boxes, keys, the story, the toolbar and the sheet. Each page serves many checks; what
// needs no browser is in the unit tests of keys and steps.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { faults } from './support/axe.ts';
import { baseUrl, type OpenPage, openPage } from './support/browser.ts';
import { boxesOf, goTo, inside, MILESTONES, openMap, stateOf } from './support/near.ts';
import { screenshot } from './support/pixels.ts';

const NAMES = ['China', 'Japan', 'Rep. of Korea', 'DPR Korea', 'Mongolia', 'Russia'];

/** The elements of a selector that aren't entirely inside the window. */
async function outside(page: Page, selector: string): Promise<string[]> {
  const { width, height } = page.viewportSize()!;
  return (await boxesOf(page, selector))
    .filter((box) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height)
    .map(({ name, x, y, width: w, height: h }) => `${name}: ${x}, ${y}, ${w} × ${h}`);
}

async function resized(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  // The box is measured in one frame and drawn in the next; then its names are placed.
  await page.waitForFunction(
    async ([w, h]) => {
      const frame = () => new Promise(requestAnimationFrame);
      for (let i = 0; i < 4; i++) await frame();
      return innerWidth === w && innerHeight === h;
    },
    [width, height],
  );
}

const inShadow = <T>(page: Page, read: (root: ShadowRoot) => T): Promise<T> =>
  page.evaluate(`(${read})(document.querySelector('near-map').shadowRoot)`) as Promise<T>;

describe('in a frame', () => {
  test.each(['wide'] as const)(
    'an embed fits any box, in fonts: %s: slider, date and count inside, every country named, nothing on the headline; bare is the map alone',
    async (fonts) => {
      const { page, consoleErrors, close } = await openMap('ui=embed', {
        fonts,
        viewport: { width: 320, height: 240 },
      });
      for (const [width, height] of [
        [320, 240],
        [640, 400],
        [1920, 1080],
        [390, 700],
      ] as const) {
        const size = `${width} × ${height}`;
        await resized(page, width, height);
        expect(
          await outside(page, '.slider, .chart, .play, .date, .count, .headline b, .label'),
          size,
        ).toEqual([]);
        const [chart] = await boxesOf(page, '.chart');
        expect(chart!.width, size).toBeGreaterThan(width * 0.6);
        // Half of the slider's handle extends beyond the chart at the first and the last date.
        expect(chart!.x, size).toBeGreaterThanOrEqual(10);
        expect(chart!.x + chart!.width, size).toBeLessThanOrEqual(width - 10);
        const labels = (await boxesOf(page, '.label.country')).map(({ name }) =>
          name.replace('label country ', ''),
        );
        expect(labels.sort(), size).toEqual([...NAMES].sort());
        const [head] = await boxesOf(page, '.count');
        const members = (await boxesOf(page, '.label')).filter(
          ({ x, y }) => x < head!.x + head!.width && y < head!.y + head!.height,
        );
        expect(members, size).toEqual([]);
        const shown = await boxesOf(page, '.toolbar, .panel, .map-buttons');
        expect(shown, size).toEqual([]);
      }
      // The map alone, in the requested theme.
      await page.evaluate(() => {
        const map = document.querySelector('near-map')!;
        map.setAttribute('ui', 'bare');
        map.setAttribute('theme', 'dark');
      });
      await resized(page, 640, 400);
      const [map] = await boxesOf(page, '.map');
      expect([map!.x, map!.y, map!.width, map!.height]).toEqual([0, 0, 640, 400]);
      expect(await boxesOf(page, '.headline, .timeline, .toolbar, .panel')).toEqual([]);
      const theme = await inShadow(page, (root) => root.querySelector<HTMLElement>('.root')!.dataset.theme);
      expect(theme).toBe('dark');
      expect(consoleErrors).toEqual([]);
      await close();
    },
  );

  test('an embed’s legend follows the colours in use and covers no region, label, headline or credits', async () => {
    const { page, consoleErrors, close } = await openMap('ui=embed', {
      webgl: false,
      viewport: { width: 640, height: 400 },
    });
    const legend = page.locator('near-map .embed-legend');
    const covered = () =>
      inShadow(page, (root) => {
        const land = root.querySelector('[data-k^="land/"]')!.getAttribute('fill');
        const found = new Set<string>();
        const parts = '.embed-legend :is(button, .keys)';
        for (const part of root.querySelectorAll(parts)) {
          const { left, top, right, bottom } = part.getBoundingClientRect();
          for (let x = left; x < right; x += 4)
            for (let y = top; y < bottom; y += 4)
              for (const node of root.elementsFromPoint(x, y)) {
                const key = node.getAttribute('data-k') ?? '';
                if (/^(?:mark|top)/.test(key) || (/^fill/.test(key) && node.getAttribute('fill') !== land))
                  found.add(key);
              }
          for (const other of root.querySelectorAll(
            '.label, .headline > div, .credits > *, .inset:not([hidden])',
          )) {
            const box = other.getBoundingClientRect();
            if (box.left < right && box.right > left && box.top < bottom && box.bottom > top)
              found.add(other.textContent!);
          }
        }
        return [...found];
      });
    // Open beside the headline, or folded behind a button, or left out.
    const latestIn = (lang: string) =>
      page.evaluate(async (lang) => {
        const map = document.querySelector('near-map')!;
        map.lang = lang;
        await map.languageReady;
        await map.goTo('2024');
      }, lang);
    // Folded as well while a notice, here that there is no WebGL, takes room from the map.
    for (const [width, height, state] of [
      [540, 600, 'folded'],
      [640, 400, 'open'],
      [900, 500, 'open'],
      [560, 361, 'open'],
      [540, 600, 'open'],
      [390, 640, 'open'],
      [480, 320, 'folded'],
      [700, 560, 'folded'],
      [360, 640, 'folded'],
      [320, 240, 'none'],
    ] as const) {
      if (state === 'open')
        for (const button of await inside(page, '.notices button').all()) await button.click();
      await resized(page, width, height);
      // Mongolian has the longest words; Japanese, with the highest lines, once open and once folded.
      for (const lang of width === 640 || width === 480 ? ['mn', 'ja'] : ['mn']) {
        await latestIn(lang);
        const shown = async (selector: string) => (await boxesOf(page, selector)).length > 0;
        const now = async () => [await shown('.embed-legend .keys'), await shown('.embed-legend button')];
        const expected = { open: [true, false], folded: [false, true], none: [false, false] }[state];
        await expect.poll(now, { message: `${width} × ${height} ${lang}` }).toEqual(expected);
        await expect.poll(covered, { message: `${width} × ${height} ${lang}` }).toEqual([]);
      }
    }
    await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      map.lang = 'en';
      await map.languageReady;
    });
    await resized(page, 480, 320);
    await legend.getByRole('button', { name: 'Countries' }).click();
    expect(await legend.locator('li').allTextContents()).toEqual(
      expect.arrayContaining(['China', 'Japan', 'Mongolia']),
    );
    await legend.getByRole('button').click();
    expect(await boxesOf(page, '.embed-legend .keys')).toEqual([]);
    const set = (colorBy: 'tier' | 'joined') =>
      page.evaluate((one) => {
        document.querySelector('near-map')!.colorBy = one;
      }, colorBy);
    await resized(page, 900, 500);
    await set('tier');
    await expect.poll(() => legend.locator('li').allTextContents()).toContain('associate');
    await expect.poll(covered).toEqual([]);
    await set('joined');
    await expect.poll(() => legend.locator('.keys').textContent()).toContain('1996');
    await expect.poll(() => legend.locator('li').count()).toBe(6);
    await expect.poll(covered).toEqual([]);
    expect(consoleErrors).toEqual([]);
    await close();
  });

  test('the embedding page keeps its wheel, one-finger scrolling and keys; a hint is shown once', async () => {
    const { page, close } = await openPage('', {
      viewport: { width: 700, height: 600 },
      hasTouch: true,
      prepare: async (fresh) => {
        await fresh.route('**/around.html', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<body style="margin:0"><iframe src="${baseUrl()}?ui=embed&theme=light" style="width:640px;height:400px;border:0;display:block;margin:60px 0 0"></iframe><p style="height:2000px">…</p></body>`,
          }),
        );
      },
      path: 'around.html',
    });
    const frame = page.frames()[1]!;
    await frame.waitForFunction(() => document.querySelector('near-map')?.getState?.()?.painter === 'map');
    const scrolled = () => page.evaluate(() => scrollY);
    const hint = () =>
      frame.evaluate(
        () => document.querySelector('near-map')!.shadowRoot!.querySelector('.hint')?.textContent ?? '',
      );
    const camera = () => frame.evaluate(() => document.querySelector('near-map')!.getState()!.view);

    await page.mouse.move(450, 250);
    await page.mouse.wheel(0, 90);
    await page.waitForFunction(() => scrollY >= 90);
    expect(await hint()).toMatch(/^Hold (Ctrl|⌘) and scroll to zoom the map\.$/);
    expect(await camera()).toBe(null);
    await frame.waitForFunction(
      () => !document.querySelector('near-map')!.shadowRoot!.querySelector('.hint'),
    );
    await page.mouse.wheel(0, -90);
    await page.waitForFunction(() => scrollY === 0);
    expect(await hint()).toBe('');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(camera).not.toBe(null);
    expect(await scrolled()).toBe(0);

    // One finger, as the browser turns it into a scroll.
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y = 0) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: y ? [{ x: 450, y }] : [] });
    await touch('touchStart', 350);
    for (let y = 335; y > 170; y -= 15) await touch('touchMove', y);
    await touch('touchEnd');
    await expect.poll(scrolled).toBeGreaterThan(100);
    expect(await hint()).toBe('Use two fingers to move the map.');
    await page.evaluate(() => scrollTo(0, 0));

    // After a click into the map the deck still receives all of its keys.
    await page.mouse.click(450, 200);
    await frame.evaluate(() => {
      const unused: string[] = [];
      Object.assign(window, { unused });
      addEventListener('keydown', (event) => {
        if (!event.defaultPrevented) unused.push(event.key);
      });
    });
    const DECK = [
      'ArrowRight',
      'ArrowLeft',
      'ArrowUp',
      'ArrowDown',
      'PageDown',
      'PageUp',
      'Escape',
      '.',
      'b',
    ];
    for (const key of DECK) await page.keyboard.press(key);
    const unused = () => frame.evaluate(() => (window as unknown as { unused: string[] }).unused);
    expect(await unused()).toEqual(DECK);
    const selected = () => frame.evaluate(() => document.querySelector('near-map')!.getState()!.selected);
    const before = await selected();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    expect(await selected()).not.toBe(before);
    await page.keyboard.press('Escape');
    expect(await selected()).toBe(null);
    expect(await unused()).toEqual(DECK);
    await close();
  });
});

describe('presenting', () => {
  test('date and count in capitals of at least 6 % of the frame, the chart at the bottom, nothing else', async () => {
    const { page, close } = await openMap('date=2006-09', { viewport: { width: 1280, height: 720 } });
    // As an element on any page: a plain stage.
    await page.evaluate(() => document.querySelector('near-map')!.setAttribute('ui', 'present'));
    await inside(page, '.root[data-ui="present"]').waitFor();
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [1024, 768],
    ] as const) {
      await resized(page, width, height);
      const size = `${width} × ${height}`;
      // The browser measures the height of a capital in a font of one pixel.
      const heights = await inShadow(page, (root) => {
        const pen = document.createElement('canvas').getContext('2d')!;
        return ['.date .above', '.date .big', '.count b'].map((selector) => {
          const style = getComputedStyle(root.querySelector(selector)!);
          pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
          return pen.measureText('H').actualBoundingBoxAscent;
        });
      });
      for (const cap of heights) expect(cap / height, size).toBeGreaterThanOrEqual(0.06);
      const [chart] = await boxesOf(page, '.chart');
      // The names of its bands stand beside it.
      expect(chart!.width, size).toBeGreaterThan(width * 0.8);
      expect(chart!.y + chart!.height, size).toBeGreaterThan(height * 0.96);
      expect(await outside(page, '.headline .above, .headline .big, .count, .label, .chart'), size).toEqual(
        [],
      );
      expect(
        await boxesOf(page, '.toolbar, .panel, .map-buttons, .transport, .joined, .story'),
        size,
      ).toEqual([]);
    }
    // Where it fills the window its keys change the slide, whatever has the focus; F5 stays the browser's.
    const date = async () => (await stateOf(page)).date;
    await page.keyboard.press('PageDown');
    expect(await date()).toBe('2008-09');
    await inside(page, '.slider').focus();
    for (const key of ['ArrowRight', 'Space', 'ArrowLeft']) await page.keyboard.press(key);
    expect(await date()).toBe('2010-10');
    await goTo(page, '1996');
    await page.keyboard.press('PageUp');
    expect(await date()).toBe('1996');
    await close();
  });

  test('a page of its own presents from the first press, by key or click, and says where it ends', async () => {
    const { page, consoleErrors, close } = await openMap('ui=present', {
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
    });
    const opening = inside(page, '.story .edge h2');
    await opening.waitFor();
    expect(await opening.textContent()).toBe('From 29 to 82: how NEAR grew');
    const number = () => inside(page, '.count-of').textContent();
    const asked = () => new URLSearchParams(new URL(page.url()).search);
    // A click on the left side goes on as well, as long as there is nothing to go back to.
    await page.mouse.click(60, 300);
    expect(await number()).toBe('2 / 16');
    for (const key of ['Space', 'PageDown', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    expect(await number()).toBe('6 / 16');
    for (const key of ['PageUp', 'ArrowUp']) await page.keyboard.press(key);
    await page.mouse.click(640, 300);
    expect((await stateOf(page)).date).toBe('2002');
    // The URL leads to the slide that is shown: loaded again, the page goes on from there.
    await expect.poll(() => asked().get('date')).toBe('2002');
    expect(asked().get('ui')).toBe('present');
    await page.reload();
    await inside(page, '.story .slide-text').waitFor();
    expect(await number()).toBe('5 / 16');
    await page.keyboard.press('PageDown');
    expect((await stateOf(page)).date).toBe('2006-09');

    await page.keyboard.press('End');
    expect(await number()).toBe('16 / 16');
    expect(await inside(page, '.story .over').count()).toBe(0);
    await page.keyboard.press('PageDown');
    expect(await inside(page, '.story .over').textContent()).toBe('This is the last slide.');
    expect(await inShadow(page, (root) => root.querySelector('p.unseen[role="status"]')!.textContent)).toBe(
      'This is the last slide.',
    );
    expect(await faults(page), 'the end').toEqual([]);
    await page.keyboard.press('PageUp');
    expect(await inside(page, '.story .over').count()).toBe(0);
    await page.keyboard.press('Home');
    await expect.poll(() => asked().get('date')).toBe(null);

    // Afterwards there is the whole page, at the date that was shown last.
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Escape');
    await inside(page, '.toolbar').waitFor();
    expect(await stateOf(page)).toMatchObject({ ui: 'full', date: '1996' });
    expect(consoleErrors).toEqual([]);
    await close();
  });

  test('in a frame the same URL is the plain stage at the latest date', async () => {
    const { page, close } = await openPage('', {
      viewport: { width: 700, height: 500 },
      prepare: async (fresh) => {
        await fresh.route('**/deck.html', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<iframe src="${baseUrl()}?ui=present" style="width:640px;height:400px;border:0"></iframe>`,
          }),
        );
      },
      path: 'deck.html',
    });
    const frame = page.frames()[1]!;
    await frame.waitForFunction(() => document.querySelector('near-map')?.getState?.());
    await frame.evaluate(() => document.querySelector('near-map')!.updateComplete);
    const seen = await frame.evaluate(() => {
      const map = document.querySelector('near-map')!;
      return { date: map.getState()!.date, story: map.shadowRoot!.querySelector('.story') !== null };
    });
    expect(seen).toEqual({ date: '2024-09', story: false });
    await close();
  });

  test('no frame shows the map without a title while it opens, and then the map has more than half of the stage', async () => {
    const { page, close } = await openMap('ui=present', { viewport: { width: 1280, height: 720 } });
    await page.route(/assets\/story/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.addInitScript(() => {
      const seen = { bare: 0, titled: 0 };
      Object.assign(window, { seen });
      const look = () => {
        const map = document.querySelector('near-map');
        const root = (map?.shadowRoot ?? map)?.querySelector('.root');
        const title = root?.querySelector('.story h2') ?? root?.querySelector('.toolbar h1, .root > h1');
        const isShown =
          root?.getBoundingClientRect().height && document.documentElement.matches(':not(.pending)');
        const size = title?.getBoundingClientRect().height
          ? Number.parseFloat(getComputedStyle(title).fontSize)
          : 0;
        if (isShown) seen[size > 40 ? 'titled' : 'bare'] += 1;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.reload();
    await inside(page, '.story .edge').waitFor();
    const seen = await page.evaluate(
      () => (window as unknown as { seen: { bare: number; titled: number } }).seen,
    );
    expect(seen.bare).toBe(0);
    expect(seen.titled).toBeGreaterThan(5);
    await page.keyboard.press('PageDown');
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      const free = async () => {
        const texts = await boxesOf(page, '.headline, .slide-text');
        const [timeline] = await boxesOf(page, '.timeline');
        const left = Math.max(...texts.map((one) => one.x + one.width));
        return ((width - left) * timeline!.y) / (width * height);
      };
      await expect.poll(free, { message: `${width} × ${height}` }).toBeGreaterThan(0.55);
    }
    await close();
  });

  test('the story shows the fourteen milestones by a presenter remote, and restores everything afterwards', async () => {
    const query = 'selected=KR-47&country=KR&view=128,36,3&date=2004&theme=light';
    const { page, consoleErrors, close } = await openMap(query, {
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
    });
    const before = await stateOf(page);
    await inside(page, '.action.present').click();
    await inside(page, '.story .edge').waitFor();
    const announced = () =>
      inShadow(page, (root) => root.querySelector('p.unseen[role="status"]')!.textContent);
    const number = () => inside(page, '.count-of').textContent();
    expect(await inside(page, '.edge h2').textContent()).toBe('From 29 to 82: how NEAR grew');
    expect(await announced()).toContain('From 29 to 82: how NEAR grew');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('near-map');
    expect((await stateOf(page)).selected).toBe(null);
    expect(await faults(page), 'the opening').toEqual([]);

    const sentences = new Set<string>();
    for (const [date, members] of MILESTONES) {
      await page.keyboard.press('PageDown');
      const state = await stateOf(page);
      expect([state.date, state.counts.member]).toEqual([date, members]);
      expect(await inside(page, '.count b').textContent()).toBe(String(members));
      expect(await announced()).toMatch(new RegExp(`${members} (?:founding )?members`));
      const said = (await inside(page, '.slide-text').textContent())!;
      expect(said).not.toContain('how NEAR grew');
      // A dotted outline is explained wherever there is one.
      if (date === '2002' || date === '2018-10') expect(said).toContain('not stated: Liaoning');
      sentences.add((await inside(page, '.slide-text p').first().textContent())!.replaceAll('\u00a0', ' '));
    }
    expect(sentences.size).toBe(14);
    expect(sentences).toContain('27 joined: Mongolia 20, Russia 4, China 2 and Rep. of Korea 1.');
    await page.keyboard.press(' ');
    expect(await inside(page, '.edge h2').textContent()).toBe(
      'From 29 members in 1996 to 82 in September 2024.',
    );
    await page.keyboard.press('PageDown');
    expect(await number()).toBe('16 / 16');
    // Loaded again, as by the start key of many remotes, the page would go on from here.
    const asked = () => new URLSearchParams(new URL(page.url()).search);
    await expect.poll(() => asked().get('date')).toBe('2024-09');
    expect(asked().get('ui')).toBe('present');

    // Back with step(), black and back, the list, taps at the sides, a swipe.
    await page.evaluate(() => document.querySelector('near-map')!.step(-1));
    expect(await number()).toBe('15 / 16');
    await page.keyboard.press('.');
    const [black] = await boxesOf(page, '.story .black');
    expect([black!.width, black!.height]).toEqual([1280, 720]);
    await page.keyboard.press('PageDown');
    expect(await boxesOf(page, '.story .black')).toEqual([]);
    expect(await number()).toBe('15 / 16');
    await inside(page, '.count-of').click();
    await inside(page, 'dialog.steps').waitFor();
    expect(await inShadow(page, (root) => root.activeElement?.getAttribute('aria-current'))).toBe('step');
    await page.keyboard.press('ArrowRight');
    expect(await number()).toBe('15 / 16');
    const focused = () => inShadow(page, (root) => root.activeElement?.lastElementChild?.textContent);
    expect(await focused()).toBe('16');
    for (const [key, to] of [
      ['PageUp', '15'],
      ['ArrowUp', '14'],
      ['Home', '1'],
      ['PageDown', '2'],
      ['End', '16'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(), key).toBe(to);
    }
    expect(await faults(page), 'a step and the list of them').toEqual([]);
    await inside(page, 'dialog.steps li:nth-child(6) button').click();
    expect((await stateOf(page)).date).toBe('2006-09');
    await page.mouse.click(1240, 300);
    expect(await number()).toBe('7 / 16');
    await page.mouse.click(40, 300);
    expect(await number()).toBe('6 / 16');
    await page.mouse.move(700, 300);
    await page.mouse.down();
    await page.mouse.move(560, 310, { steps: 4 });
    await page.mouse.up();
    expect(await number()).toBe('7 / 16');

    await page.keyboard.press('Escape');
    await inside(page, '.toolbar').waitFor();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
    await expect.poll(() => asked().get('ui')).toBe(null);
    const { notices, caption, ...after } = await stateOf(page);
    expect(after).toEqual(
      Object.fromEntries(Object.keys(after).map((key) => [key, before[key as keyof typeof before]])),
    );
    expect([caption, notices]).toEqual([before.caption, before.notices]);
    await expect.poll(() => inShadow(page, (root) => root.activeElement?.className)).toContain('present');

    // Where full screen is refused the story fills the window, wherever the map is on the page.
    await page.evaluate(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not here'));
      document.querySelector('near-map')!.style.cssText = 'height: 300px !important; margin: 40px';
    });
    await inside(page, '.action.present').press('Enter');
    await inside(page, '.story .edge').waitFor();
    const box = () => page.locator('near-map').boundingBox();
    await expect.poll(box).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await box())!.height).toBe(300);
    expect(consoleErrors).toEqual([]);
    await close();
  });
});

describe('the page’s toolbar and sheet', () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openMap('lang=ru', { viewport: { width: 1440, height: 900 }, fonts: 'wide' });
  });

  test('nothing overflows from 320 px on, in the longest languages and wide fonts; the menu holds what doesn’t fit in the toolbar', async () => {
    const { page } = open;
    for (const lang of ['ru', 'mn']) {
      await page.evaluate((one) => document.querySelector('near-map')!.setAttribute('lang', one), lang);
      await page.waitForFunction((one) => document.querySelector('near-map')!.getState()!.lang === one, lang);
      for (const [width, height] of [
        [1440, 900],
        [900, 700],
        [320, 568],
      ] as const) {
        await resized(page, width, height);
        const size = `${lang} ${width}`;
        if (width < 900) await inside(page, '.menu').click();
        expect(await outside(page, '.toolbar h1, .bar-controls, .bar-controls *'), size).toEqual([]);
        const controls = await boxesOf(page, '.bar-controls :is(button, select, label), .menu');
        expect(
          controls.filter((box) => box.height < (width < 900 ? 40 : 24)),
          size,
        ).toEqual([]);
        // No words are broken.
        const cut = await inShadow(page, (root) =>
          [
            ...root.querySelectorAll<HTMLElement>(
              '.bar-controls button, .bar-controls label, .toolbar h1, .key .name',
            ),
          ]
            .filter((node) => node.checkVisibility() && node.scrollWidth > node.clientWidth + 1)
            .map((node) => node.textContent),
        );
        expect(cut, size).toEqual([]);
        if (width < 900) {
          expect(await faults(page), `the menu, ${lang}`).toEqual([]);
          await page.keyboard.press('Escape');
          // The line of credits is beside the map's buttons.
          const [credits] = await boxesOf(page, '.credits button');
          const covered = (await boxesOf(page, '.map-buttons button:not(.unseen)')).filter(
            ({ x, y }) => x < credits!.x + credits!.width && y < credits!.y + credits!.height,
          );
          expect(
            covered.filter(({ y, height }) => y + height > credits!.y),
            size,
          ).toEqual([]);
        }
      }
    }
  });

  test('on a phone the sheet has three heights; only the greatest covers the timeline', async () => {
    const { page } = open;
    await resized(page, 320, 568);
    // Below the headline, which has the colour of the sea, the land doesn't begin on a straight line.
    const top = Math.ceil((await boxesOf(page, '.map'))[0]!.y);
    const { data } = await screenshot(page, { clip: { x: 0, y: top, width: 320, height: 1 } });
    const reds = [...data].filter((_value, i) => i % 4 === 0);
    expect(Math.max(...reds) - Math.min(...reds)).toBeLessThan(6);
    const handle = inside(page, '.sheet-handle');
    const rows = async () => {
      const [map] = await boxesOf(page, '.map');
      const [timeline] = await boxesOf(page, '.timeline');
      const [panel] = await boxesOf(page, '.panel');
      const [sliderHandle] = await boxesOf(page, '.handle');
      expect(panel!.y + panel!.height).toBe(568);
      expect(timeline === undefined).toBe(map === undefined);
      if (timeline) {
        expect(timeline.y + timeline.height).toBeLessThanOrEqual(panel!.y);
        expect(timeline.height).toBeGreaterThan(50);
        expect(sliderHandle).toBeDefined();
      }
      return { map: map?.height ?? 0, panel: panel!.height };
    };
    const named = async () => (await boxesOf(page, '.label.country')).length;
    const closed = await rows();
    const names = await named();
    expect(names).toBeGreaterThanOrEqual(4);
    expect(closed.map).toBeGreaterThanOrEqual(180);
    expect(await handle.getAttribute('aria-expanded')).toBe('false');
    await handle.press('Enter');
    const half = await rows();
    await handle.press('ArrowUp');
    const full = await rows();
    expect(half.panel).toBeGreaterThan(closed.panel + 40);
    expect(full.panel).toBeGreaterThan(half.panel + 40);
    expect(await handle.getAttribute('aria-expanded')).toBe('true');
    const { x, y, width } = (await handle.boundingBox())!;
    await page.mouse.move(x + width / 2, y + 14);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + 430, { steps: 6 });
    await page.mouse.up();
    await expect.poll(rows).toEqual(closed);
    await expect.poll(named).toBe(names);
  });

  test('the keyboard shortcuts open from the toolbar and, on the map, with a question mark; the focus is restored', async () => {
    const { page, consoleErrors, close } = open;
    await resized(page, 1280, 800);
    await inside(page, '.more').click();
    await inside(page, '.action.help').click();
    await inside(page, 'dialog.help').waitFor();
    expect(await inside(page, 'dialog.help dt').count()).toBeGreaterThan(10);
    expect(await faults(page), 'the list of keys').toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => inShadow(page, (root) => root.activeElement?.className)).toContain('more');
    await page.keyboard.press('?');
    expect(await boxesOf(page, 'dialog')).toEqual([]);
    await inside(page, '.canvas').focus();
    await page.keyboard.press('?');
    await inside(page, 'dialog.help').waitFor();
    await inside(page, 'dialog.help header button').click();
    await expect.poll(() => inShadow(page, (root) => root.activeElement?.className)).toContain('canvas');
    expect(consoleErrors).toEqual([]);
    await close();
  });
});
