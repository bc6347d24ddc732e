// Accessibility of the page: keyboard, magnification, text spacing, forced colours, contrast and print. All tests use
// one page.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { addStyle, inside, openMap, stateOf } from './support/near.ts';
import { colourAt, difference, screenshot } from './support/pixels.ts';
import { cutTexts } from './support/texts.ts';

/** The text spacing of WCAG 2.2, 1.4.12. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

let page: Page;
beforeAll(async () => {
  ({ page } = await openMap('date=2006-09', { viewport: { width: 1280, height: 800 } }));
});

/**
 * The focused element, across shadow roots: its name, its position, and whether its focus indicator is visible and
 * uncovered.
 */
const focused = () =>
  page.evaluate(() => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    if (!node || node === document.body || node.localName === 'near-map') return null;
    const root = node.getRootNode() as ShadowRoot;
    // A link that wraps over two lines has a box for each.
    const box = node.getClientRects()[0]!;
    const ringed = (element: Element | null, pseudo?: string) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    const knob = root.querySelector('.slider:focus-visible + .handle');
    const at = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      name:
        node.getAttribute('aria-label') ??
        node.getAttribute('title') ??
        node.textContent?.trim().replace(/\s+/g, ' ') ??
        '',
      part: node.closest('.toolbar, .map, .panel, .timeline, .notices')?.className.split(' ')[0] ?? '',
      // A map shows the focus on the element that represents it, a slider on its knob: see timeline.test.ts.
      seen:
        ringed(node) ||
        ringed(node.closest('.choice')) ||
        ringed(root.querySelector('.canvas:focus-visible ~ .labels'), '::after') ||
        (knob !== null && getComputedStyle(knob).getPropertyValue('--ring') !== 'transparent'),
      bare: node === at || node.contains(at) || Boolean(at?.contains(node)),
    };
  });

describe('by keyboard alone', () => {
  test('Tab goes through all of it and out again, in the order of the page; the focus is always visible and never covered', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.mouse.click(2, 2);
    const way: NonNullable<Awaited<ReturnType<typeof focused>>>[] = [];
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab');
      const here = await focused();
      if (here) way.push(here);
      else if (way.length > 0) break;
    }
    expect(way.length).toBeGreaterThan(15);
    expect(way.length, 'it ends').toBeLessThan(40);
    expect(
      way.filter(({ seen }) => !seen).map(({ name }) => name),
      'not seen',
    ).toEqual([]);
    expect(
      way.filter(({ bare }) => !bare).map(({ name }) => name),
      'covered',
    ).toEqual([]);
    const parts = way.map(({ part }) => part).filter((part, i, all) => part !== '' && part !== all[i - 1]);
    expect(parts).toEqual(['toolbar', 'map', 'timeline', 'panel']);
    expect(way.filter(({ name }) => /^Map\b/.test(name) && name !== 'Map')).toHaveLength(1);
  });
});

describe('zoom, spacing, colours', () => {
  test.each([
    [640, 400, '200 %'],
    [320, 256, '400 %'],
  ])('%i x %i, as at %s: everything can be reached, nothing scrolls sideways', async (width, height) => {
    await page.setViewportSize({ width, height });
    const lost = () => {
      const root = document.querySelector('near-map')!.shadowRoot!;
      const reached: string[] = [];
      for (const name of ['.date', '.count', '.map', '.slider', '.play', '.legend', '.statement']) {
        const node = root.querySelector(name);
        if (!node) {
          reached.push(`${name} is not there`);
          continue;
        }
        node.scrollIntoView({ block: 'center' });
        const box = node.getBoundingClientRect();
        const y = Math.min(Math.max(box.y + 4, 4), innerHeight - 4);
        const visible = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
        const hit = root.elementFromPoint(box.x + box.width / 2, Math.min(y, box.bottom - 1));
        if (!visible || !hit) reached.push(`${name} at ${Math.round(box.top)}..${Math.round(box.bottom)}`);
      }
      const { scrollWidth, clientWidth } = document.documentElement;
      const inner = root.querySelector('.root')!;
      if (scrollWidth > clientWidth || inner.scrollWidth > inner.clientWidth) reached.push('sideways');
      // A script can scroll where a reader can't.
      if (inner.scrollHeight > inner.clientHeight + 1 && getComputedStyle(inner).overflowY === 'hidden')
        reached.push('cut below');
      return reached;
    };
    await expect.poll(() => page.evaluate(lost)).toEqual([]);
  });

  test.each([
    [1280, 800],
    [640, 400],
    [390, 844],
  ])('at %i × %i with wider spacing of letters, words and lines no text is cut', async (width, height) => {
    await page.setViewportSize({ width, height });
    await addStyle(page, SPACED);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const cut = await page.evaluate(cutTexts);
    await page.evaluate(() => {
      const root = document.querySelector('near-map')!.shadowRoot!;
      root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -1);
    });
    expect(cut).toEqual([]);
  });

  test('in forced colours selected and unselected differ, and the data keep their colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    const seen = await page.evaluate(() => {
      const root = document.querySelector('near-map')!.shadowRoot!;
      const outline = (node: Element | null | undefined) => node && getComputedStyle(node).outlineStyle;
      const views = [...root.querySelectorAll('.views button')];
      return {
        pressed: outline(views.find((one) => one.getAttribute('aria-pressed') === 'true')),
        other: outline(views.find((one) => one.getAttribute('aria-pressed') === 'false')),
        adjust: ['.swatch', '.growth'].map(
          (name) => getComputedStyle(root.querySelector(name)!).forcedColorAdjust,
        ),
      };
    });
    await page.emulateMedia({ forcedColors: 'none' });
    expect(seen).toEqual({ pressed: 'solid', other: 'none', adjust: ['none', 'none'] });
  });

  test('in forced colours the share dialog’s open tab differs from the others, and the QR code stays black on white', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ forcedColors: 'active' });
    await inside(page, '.action.share').click();
    const tabs = inside(page, '[role=tab]');
    await inside(page, '[role=tab]').first().waitFor();
    const QR = (await tabs.allTextContents()).indexOf('Link');
    await tabs.nth(QR).click();
    await inside(page, '.qr').waitFor();
    const seen = await page.evaluate((qrTab) => {
      const root = document.querySelector('near-map')!.shadowRoot!;
      const style = (node: Element) => getComputedStyle(node);
      const under = [...root.querySelectorAll('[role=tab]')].map((tab) => style(tab).borderBottomColor);
      const qr = root.querySelector('.qr')!;
      return {
        chosen: under[qrTab],
        others: [...new Set(under.filter((_, i) => i !== qrTab))],
        outlined: style(root.querySelectorAll('[role=tab]')[qrTab]!).outlineStyle,
        ground: style(root.querySelector('dialog')!).backgroundColor,
        qr: [style(qr).backgroundColor, style(qr.querySelector('path')!).fill],
      };
    }, QR);
    await page.keyboard.press('Escape');
    await page.emulateMedia({ forcedColors: 'none' });
    expect(seen.others).toEqual([seen.ground]);
    expect(seen.chosen).not.toBe(seen.ground);
    expect(seen.outlined).toBe('solid');
    expect(seen.qr).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  test('in forced colours the month lies above the ground of the year below it', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    const [month, year] = await page.evaluate(() => {
      const root = document.querySelector('near-map')!.shadowRoot!;
      return ['.above', '.big'].map((name) => {
        const { position, zIndex } = getComputedStyle(root.querySelector(`.date ${name}`)!);
        return position === 'static' ? 0 : Number(zIndex) || 0;
      });
    });
    await page.emulateMedia({ forcedColors: 'none' });
    expect(month).toBeGreaterThan(year!);
  });

  // With forced colours from the start: a page that comes to them later keeps the halo's own colour in Chromium.
  test('in forced colours names on the map are letters with a halo, not blobs', async () => {
    const { page: forced } = await openMap('date=2006-09', {
      viewport: { width: 1280, height: 800 },
      forcedColors: 'active',
    });
    const box = await inside(forced, '.label.country').filter({ hasText: 'Japan' }).boundingBox();
    const ink = await forced.evaluate(() => {
      document.body.style.color = 'CanvasText';
      return getComputedStyle(document.body).color;
    });
    const png = await screenshot(forced, { clip: box! });
    await forced.close();
    let inked = 0;
    for (let y = 0; y < png.height; y++)
      for (let x = 0; x < png.width; x++) if (difference(colourAt(png, x, y), ink) < 20) inked++;
    // Letters cover a quarter of their box; with a halo of their colour, over half of it.
    expect(inked / (png.width * png.height)).toBeGreaterThan(0.08);
    expect(inked / (png.width * png.height)).toBeLessThan(0.4);
  });

  test('with increased contrast the borders of controls are as dark as text', async () => {
    const borderOf = () =>
      page.evaluate(() => {
        const root = document.querySelector('near-map')!.shadowRoot!;
        return getComputedStyle(root.querySelector('.round.small')!).borderTopColor;
      });
    const usual = await borderOf();
    await page.emulateMedia({ contrast: 'more' });
    const more = await borderOf();
    await page.emulateMedia({ contrast: 'no-preference' });
    expect([usual === more, more]).toEqual([false, 'rgb(31, 39, 45)']);
  });

  test('with increased contrast, secondary text is as dark as all text', async () => {
    await page.emulateMedia({ contrast: 'more' });
    const [quiet, ink] = await page.evaluate(() => {
      const root = document.querySelector('near-map')!.shadowRoot!;
      const colour = (name: string) => getComputedStyle(root.querySelector(name)!).color;
      return [colour('.panel .quiet'), colour('.panel h3')];
    });
    await page.emulateMedia({ contrast: 'no-preference' });
    expect(quiet).toBe(ink);
  });
});

describe('printed', () => {
  /** The page as it is laid out on A4 in portrait, between margins of 10 mm. */
  async function onPaper<T>(look: (root: ShadowRoot) => T, size = { width: 718, height: 1047 }): Promise<T> {
    const before = page.viewportSize()!;
    await page.setViewportSize(size);
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate((source) => {
      dispatchEvent(new Event('beforeprint'));
      const seen = new Function('root', `return (${source})(root)`)(
        document.querySelector('near-map')!.shadowRoot!,
      );
      dispatchEvent(new Event('afterprint'));
      return seen;
    }, String(look));
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(before);
    return seen;
  }

  test.each([
    ['portrait', { width: 718, height: 1047 }],
    ['landscape', { width: 1047, height: 718 }],
  ])(
    'the page in %s: a picture with title, date, legend and credits, the chart, then the members, no controls',
    async (_, size) => {
      const seen = await onPaper((root) => {
        const parts = ['.printed', '.timeline', '.side', '.membership'].map((name) =>
          root.querySelector(name)!.getBoundingClientRect(),
        );
        const shown = [...root.querySelectorAll('.printed svg')].filter((one) => one.checkVisibility());
        const controls = [...root.querySelectorAll('input, select, .round, .ways, .slider')];
        return {
          overlaps: parts.slice(1).filter(({ top }, i) => top < parts[i]!.bottom - 1).length,
          onFirstPage: parts[1]!.bottom <= root.host.getBoundingClientRect().top + innerHeight,
          pictures: shown.length,
          text: shown[0]!.textContent!,
          controls: controls.filter((one) => one.checkVisibility()).length,
          chart: root.querySelectorAll('.growth path').length,
          twice: ['.legend', '.titles', '.headline', '.map'].filter((name) =>
            root.querySelector(name)!.checkVisibility(),
          ),
          tables: [...root.querySelectorAll('.membership')].map((table) => [
            table.querySelector('caption')!.textContent,
            table.querySelectorAll('tbody tr').length,
          ]),
        };
      }, size);
      expect(seen).toMatchObject({
        overlaps: 0,
        onFirstPage: true,
        pictures: 1,
        controls: 0,
        twice: [],
        tables: [
          ['September 2006: 64 members in six countries', 64],
          ['September 2006 · Not stated', 1],
        ],
      });
      expect(seen.chart).toBeGreaterThan(4);
      for (const text of ['From 29 to 82', '2006', '64', 'Mongolia', 'unofficial'])
        expect(seen.text).toContain(text);
      expect((await stateOf(page)).date).toBe('2006-09');
      await expect.poll(() => inside(page, '.map').isVisible()).toBe(true);
      expect(await inside(page, '.membership, .printed').count(), 'after printing').toBe(0);
    },
  );

  test('on a landscape page the members fill the map’s height, and stand in its middle', async () => {
    const seen = await onPaper(
      (root) => {
        const picture = [...root.querySelectorAll('.printed svg')].find((one) => one.checkVisibility())!;
        const boxes = [...picture.querySelectorAll('[data-k^="fill/"]')]
          .filter((one) => /^fill\/(?:RU|MN|CN)-/.test(one.getAttribute('data-k')!))
          .map((one) => one.getBoundingClientRect());
        const map = [...picture.querySelectorAll('clipPath rect')][0]!;
        const scale = picture.getBoundingClientRect().width / 1200;
        const [x, width, height] = ['x', 'width', 'height'].map(
          (name) => Number(map.getAttribute(name)) * scale,
        );
        const left = Math.min(...boxes.map((box) => box.left));
        const right = Math.max(...boxes.map((box) => box.right));
        const top = Math.min(...boxes.map((box) => box.top));
        const bottom = Math.max(...boxes.map((box) => box.bottom));
        const start = picture.getBoundingClientRect().left + x!;
        return { high: (bottom - top) / height!, middle: ((left + right) / 2 - start) / width! };
      },
      { width: 1047, height: 718 },
    );
    expect(seen.high).toBeGreaterThan(0.75);
    expect(seen.middle).toBeGreaterThan(0.35);
    expect(seen.middle).toBeLessThan(0.65);
  });

  test('with print emulated, without its events, the map is not blank', async () => {
    await page.emulateMedia({ media: 'print' });
    const drawn = () =>
      inside(page, '.printed svg, .picture:not([hidden]) svg')
        .filter({ visible: true })
        .locator('[data-k^="fill/"]')
        .count();
    await expect.poll(drawn).toBeGreaterThan(60);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => inside(page, '.canvas').isVisible()).toBe(true);
  });

  test.each(['compare=2002', 'panel=list'])(
    '%s: neither fields nor buttons that do something',
    async (query) => {
      await page.evaluate(
        (asked) => document.querySelector('near-map')!.readQuery(asked),
        `date=2006-09&${query}`,
      );
      await expect
        .poll(() => inside(page, '.comparison .pair, .directory select').count())
        .toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const controls = inside(page, 'input, select, label, .panel .plain');
      const names = await controls.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 60)));
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => document.querySelector('near-map')!.readQuery('date=2006-09'));
      expect(names).toEqual([]);
    },
  );

  test('in the dark theme, dark on the white of the paper, and afterwards dark again', async () => {
    const set = (theme: 'dark' | 'light') =>
      page.evaluate((value) => {
        document.querySelector('near-map')!.theme = value;
      }, theme);
    await set('dark');
    const ink = await onPaper((root) =>
      root.querySelector('.printed text:not([stroke])')!.getAttribute('fill'),
    );
    expect(ink).toBe('#1f272d');
    // The media query, which also tells of print, changes with the next frame.
    await expect.poll(() => inside(page, '.root').getAttribute('data-theme')).toBe('dark');
    await set('light');
  });

  test('the table: every column on at most three pages in type of at least 8 pt, the notes below it', async () => {
    await page.evaluate(() => {
      document.querySelector('near-map')!.panel = 'table';
    });
    await inside(page, 'near-map-table .everything').waitFor();
    const seen = await onPaper((root) => {
      const own = root.querySelector('near-map-table')!.shadowRoot!;
      const table = own.querySelector('.everything')!;
      const cells = [...table.querySelectorAll('th, td')];
      const page = root.host.getBoundingClientRect();
      return {
        tables: own.querySelectorAll('table').length + root.querySelectorAll('table').length,
        rows: table.querySelectorAll('tbody tr').length,
        cells: cells.filter((cell) => cell.checkVisibility()).length,
        least: Math.min(...cells.map((cell) => Number.parseFloat(getComputedStyle(cell).fontSize))),
        inside: cells.every((cell) => cell.getBoundingClientRect().right <= page.right + 1),
        pages: (table.getBoundingClientRect().bottom - page.top) / 1047,
        controls: [...own.querySelectorAll('input, .table-bar button, thead button')].filter((one) =>
          one.checkVisibility(),
        ).length,
        notesBelow:
          own.querySelector('.printed-notes')!.getBoundingClientRect().top >=
          table.getBoundingClientRect().bottom,
      };
    });
    await page.evaluate(() => {
      document.querySelector('near-map')!.panel = 'map';
    });
    expect(seen).toMatchObject({
      tables: 1,
      rows: 85,
      cells: 86 * 8,
      inside: true,
      controls: 0,
      notesBelow: true,
    });
    expect(seen.least).toBeGreaterThanOrEqual(10.6);
    expect(seen.pages).toBeLessThanOrEqual(3);
  });

  test('an element that is embedded fills its box with its map, without a table or controls', async () => {
    await page.evaluate(() => {
      const map = document.querySelector('near-map')!;
      map.ui = 'embed';
    });
    const seen = await onPaper((root) => {
      const box = (name: string) => root.querySelector(name)!.getBoundingClientRect();
      const host = root.host.getBoundingClientRect();
      return {
        map: [box('.printed').width / host.width, box('.printed').height / host.height],
        pictures: [...root.querySelectorAll('.printed svg')].filter((one) => one.checkVisibility()).length,
        height: host.height,
        tables: root.querySelectorAll('table').length,
        controls: [...root.querySelectorAll('.round, .timeline')].filter((one) => one.checkVisibility())
          .length,
      };
    });
    await page.evaluate(() => {
      document.querySelector('near-map')!.ui = 'full';
    });
    expect(seen).toMatchObject({ map: [1, 1], pictures: 1, height: 1047, tables: 0, controls: 0 });
  });

  test('the picture has the insets, with their names, however narrow the paper is', async () => {
    await page.evaluate(() => document.querySelector('near-map')!.goTo('2024-09'));
    const seen = await onPaper((root) => {
      const picture = [...root.querySelectorAll('.printed svg')].find((one) => one.checkVisibility())!;
      return {
        // Busan on the map and in its inset.
        busan: picture.querySelectorAll('[data-k^="fill/KR-26"]').length,
        texts: [...picture.querySelectorAll('text')].map(({ textContent }) => textContent),
        insets: [...root.querySelectorAll('.inset, .inset-frame')].filter((one) => one.checkVisibility())
          .length,
        // A country and those of it that joined stay on one sheet.
        joiners: getComputedStyle(root.querySelector('.joiners')!).breakInside,
      };
    });
    await page.evaluate(() => document.querySelector('near-map')!.goTo('2006-09'));
    expect(seen).toMatchObject({ busan: 2, insets: 0, joiners: 'avoid' });
    expect(seen.texts).toEqual(expect.arrayContaining(['Japan', 'Rep. of Korea', 'Ho Chi Minh City']));
  });

  test('an element that leaves the page while it is printed comes back as it was', async () => {
    const after = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const parent = map.parentElement!;
      dispatchEvent(new Event('beforeprint'));
      map.remove();
      dispatchEvent(new Event('afterprint'));
      parent.append(map);
      await map.updateComplete;
      const root = map.shadowRoot!;
      return [root.querySelector('.membership'), root.querySelector('.printed')];
    });
    expect(after).toEqual([null, null]);
  });
});
