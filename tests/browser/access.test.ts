// Accessibility of the page: keyboard, magnification, text spacing, forced colours, contrast and print. All tests use
// one page.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { addStyle, inside, openMap, stateOf } from './support/near.ts';
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
    const at = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      name:
        node.getAttribute('aria-label') ??
        node.getAttribute('title') ??
        node.textContent?.trim().replace(/\s+/g, ' ') ??
        '',
      part: node.closest('.toolbar, .map, .panel, .timeline, .notices')?.className.split(' ')[0] ?? '',
      // A slider and a map show the focus on the element that represents them.
      seen:
        ringed(node) ||
        ringed(node.closest('.choice')) ||
        ringed(root.querySelector('.map:has(.canvas:focus-visible)'), '::after') ||
        ringed(root.querySelector('.chart:has(.slider:focus-visible) .handle'), '::after'),
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
    expect(way.length).toBeGreaterThan(20);
    expect(way.length, 'it ends').toBeLessThan(115);
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
    await page.waitForTimeout(200);
    const lost = await page.evaluate(() => {
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
    });
    expect(lost).toEqual([]);
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
    await tabs.nth(4).click();
    await inside(page, '.qr').waitFor();
    const seen = await page.evaluate(() => {
      const root = document.querySelector('near-map')!.shadowRoot!;
      const style = (node: Element) => getComputedStyle(node);
      const under = [...root.querySelectorAll('[role=tab]')].map((tab) => style(tab).borderBottomColor);
      const qr = root.querySelector('.qr')!;
      return {
        chosen: under[4],
        others: [...new Set(under.filter((_, i) => i !== 4))],
        outlined: style(root.querySelectorAll('[role=tab]')[4]!).outlineStyle,
        ground: style(root.querySelector('dialog')!).backgroundColor,
        qr: [style(qr).backgroundColor, style(qr.querySelector('path')!).fill],
      };
    });
    await page.keyboard.press('Escape');
    await page.emulateMedia({ forcedColors: 'none' });
    expect(seen.others).toEqual([seen.ground]);
    expect(seen.chosen).not.toBe(seen.ground);
    expect(seen.outlined).toBe('solid');
    expect(seen.qr).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
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

test('printed from the interactive page: the map, the legend, who joined, and all members at the date', async () => {
  const printed = await page.evaluate(async () => {
    const root = document.querySelector('near-map')!.shadowRoot!;
    const { width } = root.querySelector('.map')!.getBoundingClientRect();
    dispatchEvent(new Event('beforeprint'));
    const map = root.querySelector<HTMLElement>('.map')!;
    const found = {
      rows: root.querySelectorAll('.membership tbody tr').length,
      caption: root.querySelector('.membership caption')?.textContent,
      zoomed: Number(map.style.getPropertyValue('zoom')) * width,
    };
    dispatchEvent(new Event('afterprint'));
    await document.querySelector('near-map')!.updateComplete;
    return { ...found, after: [root.querySelector('.membership'), map.style.width] };
  });
  expect(printed).toMatchObject({
    rows: 65,
    caption: 'September 2006: 64 members in six countries',
    after: [null, ''],
  });
  expect(printed.zoomed).toBeLessThanOrEqual(681);
  expect((await stateOf(page)).date).toBe('2006-09');
  expect(await inside(page, '.map').isVisible()).toBe(true);
});
