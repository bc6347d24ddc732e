// The page's layout from 320 to 2560 px, in common and wide fonts: nothing covers a member or another text, and every
// control can be pressed.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OpenPage } from './support/browser.ts';
import { FONT_SETS } from './support/fonts.ts';
import {
  anchorAt,
  type Box,
  boxesOf,
  goTo,
  inside,
  type LngLat,
  OUTLINES,
  openMap,
  openPicture,
  projected,
  settled,
  stateOf,
} from './support/near.ts';
import { colourAt, difference, screenshot } from './support/pixels.ts';

const crossing = (a: Box, b: Box) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1;

describe.each(FONT_SETS)('in fonts: %s', (fonts) => {
  let open: OpenPage;
  let page: Page;
  beforeAll(async () => {
    open = await openPicture('', { fonts });
    page = open.page;
  });
  /** One page is resized through all sizes: it must refit as when a reader resizes the window. */
  const SIZES = [
    [320, 640],
    [360, 740],
    [390, 844],
    [768, 1024],
    [1024, 640],
    [1440, 900],
    [2560, 1440],
    [844, 390],
  ] as const;
  /** In common fonts, which have more space, a size of each layout: labels take other places there. */
  const some = SIZES.filter(([width]) => fonts === 'wide' || [390, 1440, 844].includes(width));

  test.each(some)(
    '%i x %i: no scroll bars, nothing covers a member, no labels overlap',
    async (width, height) => {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => document.querySelector('near-map')!.updateComplete);
      const state = await goTo(page, '2024-09');
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );

      const scroll = await page.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        return { wide: scrollWidth - clientWidth, high: scrollHeight - clientHeight };
      });
      expect(scroll.wide, 'sideways').toBeLessThanOrEqual(0);
      expect(scroll.high, 'downwards').toBeLessThanOrEqual(0);

      const insets = ['VN-SG'];
      const ids = state.shown.filter((id) => !insets.includes(id));
      const anchors = ids.map((id) => anchorAt(id, '2024-09-30') as LngLat);
      const points = await projected(page, anchors);
      const [map] = await boxesOf(page, '.map');
      const outside = ids.filter((_, i) => {
        const [x, y] = points[i]!;
        return x < map!.x || y < map!.y || x > map!.x + map!.width || y > map!.y + map!.height;
      });
      expect(outside, 'members off the map').toEqual([]);
      const over = await boxesOf(
        page,
        '.headline, .map-buttons, .inset, .credits, .notices li, .toolbar, .timeline, .panel, .tip',
      );
      expect(over.length).toBeGreaterThan(4);
      const hidden = over.flatMap((box) =>
        ids
          .filter((_, i) => {
            const [x, y] = points[i]!;
            return x > box.x && y > box.y && x < box.x + box.width && y < box.y + box.height;
          })
          .map((id) => `${box.name} over ${id}`),
      );
      expect(hidden).toEqual([]);
      expect(map!.width * map!.height).toBeGreaterThan(width * height * 0.2);

      for (const date of ['2024-09', '2006-09']) {
        await goTo(page, date);
        const labels = await boxesOf(page, '.label');
        expect(labels.length, date).toBeGreaterThan(4);
        const pairs = labels.flatMap((a, i) =>
          labels
            .slice(i + 1)
            .filter((b) => crossing(a, b))
            .map((b) => `${a.name} / ${b.name}`),
        );
        expect(pairs, `labels over each other, ${date}`).toEqual([]);
        const lines = await boxesOf(page, '.headline :is(h2, p)');
        expect(lines.length).toBeGreaterThan(1);
        const met = (await boxesOf(page, '.inset, .map-buttons')).filter((box) =>
          lines.some((line) => crossing(line, box)),
        );
        expect(met, `under the headline’s lines, ${date}`).toEqual([]);
        // Names in an inset are a part of it.
        const onMap = await boxesOf(page, '.map > .labels .label');
        const covered = onMap.flatMap((label) =>
          over
            .filter((box) => /headline|inset|map-buttons/.test(box.name) && crossing(box, label))
            .map((box) => `${box.name} / ${label.name}`),
        );
        expect(covered, `labels under what lies over the map, ${date}`).toEqual([]);
      }

      // Every control can be pressed: it is inside the window and not covered.
      const lost = await page.evaluate(() => {
        const root = document.querySelector('near-map')!.shadowRoot!;
        return [
          ...root.querySelectorAll<HTMLElement>(
            '.timeline button, .map-buttons button:not(.unseen), .toolbar button, .toolbar select, button.inset:not([hidden])',
          ),
        ]
          .filter((node) => node.checkVisibility() && node.getBoundingClientRect().width > 0)
          .filter((node) => {
            const { x, y, width, height } = node.getBoundingClientRect();
            const top = root.elementFromPoint(x + width / 2, y + height / 2);
            return !top || !(top === node || node.contains(top) || top.contains(node));
          })
          .map((node) => node.getAttribute('aria-label') ?? node.className);
      });
      expect(lost, 'controls that cannot be pressed').toEqual([]);
    },
  );

  test.each([320, 1024])('at %i px milestones’ labels do not touch', async (width) => {
    await page.setViewportSize({ width, height: 700 });
    await goTo(page, '2024-09');
    const labels = await boxesOf(page, '.year-label');
    expect(labels.length).toBeGreaterThan(3);
    expect(labels.at(-1)!.name).toContain('2024');
    const pairs = labels.flatMap((a, i) =>
      labels
        .slice(i + 1)
        .filter((b) => crossing(a, b))
        .map((b) => `${a.name} / ${b.name}`),
    );
    expect(pairs).toEqual([]);
  });

  test('a notice covers no member either', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => document.querySelector('near-map')!.select('XX-1'));
    await goTo(page, '2030');
    const { shown, notices } = await stateOf(page);
    expect(notices).toHaveLength(2);
    const ids = shown.filter((id) => id !== 'VN-SG');
    const hidden = async () => {
      const boxes = await boxesOf(page, '.notices li');
      const points = await projected(
        page,
        ids.map((id) => anchorAt(id, '2024-09-30') as LngLat),
      );
      const covered = ids.filter((_, i) =>
        boxes.some(
          ({ x, y, width, height }) =>
            points[i]![0] > x && points[i]![0] < x + width && points[i]![1] > y && points[i]![1] < y + height,
        ),
      );
      return { notices: boxes.length, covered };
    };
    // The map has become smaller, and fits its picture in the next frames.
    await expect.poll(hidden).toEqual({ notices: 1, covered: [] });
  });

  test.each([
    [920, 520],
    [1024, 768],
  ])('%i x %i: the map’s buttons lie on no land of a member', async (width, height) => {
    await page.setViewportSize({ width, height });
    const under = async () => {
      const points = await projected(page, OUTLINES);
      const buttons = await boxesOf(page, '.map-buttons button:not(.unseen)');
      return buttons.map(
        (box) =>
          points.filter(([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
            .length,
      );
    };
    // The map fits its picture in the frames after its new size.
    await expect.poll(under).toEqual([0, 0, 0]);
  });

  test.each([
    [320, 568],
    [920, 520],
    [960, 540],
  ])('%i x %i in Russian: the credits cover no button of the map', async (width, height) => {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => document.querySelector('near-map')!.readQuery('lang=ru'));
    await expect.poll(async () => (await stateOf(page)).lang).toBe('ru');
    const met = async () => {
      const buttons = await boxesOf(page, '.map-buttons button:not(.unseen)');
      const credits = await boxesOf(page, '.credits > *');
      expect(buttons.length).toBe(3);
      return credits.filter((credit) => buttons.some((button) => crossing(button, credit)));
    };
    await expect.poll(met).toEqual([]);
    await page.evaluate(() => document.querySelector('near-map')!.readQuery('lang=en'));
    await expect.poll(async () => (await stateOf(page)).lang).toBe('en');
  });

  test.each([480, 515, 600, 630, 640, 680])(
    '320 x %i in Russian: the title is whole, also with a notice and a table',
    async (height) => {
      await page.setViewportSize({ width: 320, height });
      const dismiss = inside(page, '.notices li .round');
      // Those of the tests before.
      while (await dismiss.count()) await dismiss.first().click();
      for (const panel of ['map', 'table'])
        for (const date of ['2024-09', 'banana']) {
          const query = `lang=ru&panel=${panel}&date=${date}`;
          await page.evaluate((q) => document.querySelector('near-map')!.readQuery(q), query);
          await expect.poll(async () => (await stateOf(page)).lang).toBe('ru');
          await expect
            .poll(() =>
              inside(page, '.root').evaluate((root) => [
                root.hasAttribute('data-table'),
                root.hasAttribute('data-notices'),
              ]),
            )
            .toEqual([panel === 'table', date === 'banana']);
          const [[title], [bar]] = [await boxesOf(page, '.titles'), await boxesOf(page, '.toolbar')];
          expect(title!.y, query).toBeGreaterThanOrEqual(bar!.y);
          expect(title!.y + title!.height, query).toBeLessThanOrEqual(bar!.y + bar!.height + 1);
          if (date !== 'banana') continue;
          // A line of the notice at least; all of it where the page scrolls.
          const [[notice], [item]] = [await boxesOf(page, '.notices'), await boxesOf(page, '.notices li')];
          expect(notice!.height, query).toBeGreaterThanOrEqual(height < 520 ? item!.height : 42);
          await dismiss.click();
        }
      await page.evaluate(() => document.querySelector('near-map')!.readQuery(''));
      await expect.poll(async () => (await stateOf(page)).lang).toBe('en');
    },
  );

  const membersUnderCredits = async () => {
    const ids = (await stateOf(page)).shown.filter((id) => id !== 'VN-SG');
    const points = await projected(
      page,
      ids.map((id) => anchorAt(id, '2024-09-30') as LngLat),
    );
    const boxes = await boxesOf(page, '.credits');
    return ids.filter((_, i) => {
      const [x, y] = points[i]!;
      return boxes.some((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height);
    });
  };

  test('320 x 568: opened credits scroll, and the map is fitted above them', async () => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.evaluate(() => document.querySelector('near-map')!.updateComplete);
    await inside(page, '.credits button').click();
    await expect.poll(membersUnderCredits).toEqual([]);
    const [[map], [credits]] = [await boxesOf(page, '.map'), await boxesOf(page, '.credits')];
    expect(credits!.height).toBeLessThanOrEqual(map!.height / 2);
    await inside(page, '.credits').last().hover();
    await page.mouse.wheel(0, 400);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const { scrollTop, scrollHeight, clientHeight } = document
            .querySelector('near-map')!
            .shadowRoot!.querySelector('.credits')!;
          return scrollHeight - clientHeight - scrollTop;
        }),
      )
      .toBeLessThan(2);
    await inside(page, '.credits button').click();
  });

  test.each(
    fonts === 'wide'
      ? [
          [320, 640],
          [360, 640],
          [390, 844],
        ]
      : [[390, 844]],
  )(
    '%i x %i: the credits are one line, beside the inset and the buttons; opened, they are complete',
    async (width, height) => {
      await page.setViewportSize({ width, height });
      for (const lang of ['ru', 'mn', 'en']) {
        await page.evaluate((one) => document.querySelector('near-map')!.readQuery(`lang=${one}`), lang);
        await expect.poll(async () => (await stateOf(page)).lang).toBe(lang);
        const lineOf = async () => (await boxesOf(page, '.credits button'))[0];
        await expect.poll(async () => (await lineOf())?.height, { message: lang }).toBeLessThan(28);
        const line = await lineOf();
        const others = await boxesOf(page, '.map-buttons button:not(.unseen), .inset:not([hidden])');
        expect(others.length, lang).toBeGreaterThan(3);
        expect(
          others.filter((other) => crossing(other, line!)),
          lang,
        ).toEqual([]);
        await inside(page, '.credits button').click();
        const opened = await page.evaluate(() => {
          const root = document.querySelector('near-map')!.shadowRoot!;
          const map = root.querySelector('.map')!.getBoundingClientRect();
          const parts = [...root.querySelectorAll('.credits > :is(button, span:not(.whose))')];
          const buttons = root.querySelector('.map-buttons')!.getBoundingClientRect();
          // Where they are higher than half of the map, they scroll.
          const credits = root.querySelector('.credits')!;
          const box = credits.getBoundingClientRect();
          const isScrolled = credits.scrollHeight > credits.clientHeight;
          const end = isScrolled ? box.top + credits.scrollHeight : map.bottom;
          const ranges = parts.flatMap((part) => {
            const range = document.createRange();
            range.selectNodeContents(part);
            return [...range.getClientRects()];
          });
          return {
            parts: parts.filter((part) => part.checkVisibility() && part.scrollWidth <= part.clientWidth + 1)
              .length,
            lines: ranges.length,
            outside: ranges.filter(
              ({ left, right, top, bottom }) =>
                left < map.left || right > buttons.left || top < map.top || bottom > end,
            ).length,
            cut: box.bottom > map.bottom || (isScrolled && getComputedStyle(credits).overflowY !== 'auto'),
          };
        });
        expect(opened, lang).toEqual({ parts: 3, lines: opened.lines, outside: 0, cut: false });
        expect(opened.lines, lang).toBeGreaterThan(3);
        await expect.poll(membersUnderCredits, { message: lang }).toEqual([]);
        const [[inset], [credits]] = [await boxesOf(page, '.inset'), await boxesOf(page, '.credits')];
        expect(crossing(inset!, credits!), lang).toBe(false);
        await inside(page, '.credits button').click();
      }
    },
  );

  test('and no errors in the console', async () => {
    expect(open.consoleErrors).toEqual([]);
    await open.close();
  });
});

describe('the pixels under the name of a new member', () => {
  test.each([
    ['2006-09', 'Krasnoyarsk', 'RU-KYA'],
    ['2008-09', 'Magadan', 'RU-MAG'],
    ['2024-09', 'Qinghai', 'CN-QH'],
  ] as const)('in %s: those of %s are mostly its own colour', async (date, name, id) => {
    const { page } = await openMap(`?date=${date}`, { viewport: { width: 1440, height: 900 } });
    await settled(page);
    const label = (await boxesOf(page, '.map > .labels .label.newcomer')).find((box) =>
      box.name.includes(name),
    )!;
    await page.evaluate(() => {
      const root = document.querySelector('near-map')!.shadowRoot!;
      for (const node of root.querySelectorAll<HTMLElement>('.labels')) node.style.visibility = 'hidden';
    });
    const picture = await screenshot(page);
    const [at] = await projected(page, [anchorAt(id, date)!]);
    const own = colourAt(picture, at![0], at![1]);
    let [same, all] = [0, 0];
    for (let py = label.y + label.height * 0.16; py < label.y + label.height * 0.84; py++)
      for (let px = label.x; px < label.x + label.width; px++) {
        all += 1;
        if (difference(colourAt(picture, px, py), own) < 3) same += 1;
      }
    expect(same / all).toBeGreaterThan(0.6);
    await page.close();
  });
});
