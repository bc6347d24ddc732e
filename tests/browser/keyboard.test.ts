// The page without a mouse: where the focus goes when the focused element disappears, and what screen readers are told.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenPage } from './support/browser.ts';
import { inside, openMap, showView, stateOf } from './support/near.ts';

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };

let open: OpenPage;
beforeAll(async () => {
  open = await openMap();
});
afterAll(() => {
  expect(open.consoleErrors).toEqual([]);
});

/** The one page of these tests. */
async function shown(query: string, viewport = LAPTOP): Promise<Page> {
  await showView(open.page, query, viewport);
  return open.page;
}

/** The focused element inside <near-map>, by its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.querySelector('near-map')!.shadowRoot!.activeElement;
    if (!at) return 'nothing';
    const name = at.getAttribute('aria-label') ?? at.getAttribute('title') ?? at.textContent ?? '';
    return `${at.className.split(' ')[0]}: ${name.trim().replace(/\s+/g, ' ').slice(0, 40)}`;
  });

async function press(page: Page, selector: string, key = 'Enter'): Promise<void> {
  await inside(page, selector).first().focus();
  await page.keyboard.press(key);
}

const announced = (page: Page) => inside(page, '.root > p[role=status]').textContent();

describe('the focused element disappears', () => {
  test('a region that is found: its card has the focus, is in view, and keeps it when its link has led to the date of joining', async () => {
    const page = await shown('date=1998', PHONE);
    await inside(page, '.find input').focus();
    await page.keyboard.type('chuy');
    await inside(page, '[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await inside(page, '.card').waitFor();
    await expect.poll(() => focused(page)).toBe('card: Chuy');
    const box = await inside(page, '.card').boundingBox();
    expect(box!.y).toBeLessThan(PHONE.height - 170);
    expect(await announced(page)).toMatch(
      /^Chuy, Kyrgyzstan\. Not a member as of 1998\. Became an associate member between/,
    );
    await press(page, '.card > p .link');
    await expect.poll(async () => (await stateOf(page)).date).toBe('2024-09');
    await expect.poll(() => focused(page)).toBe('card: Chuy');
    await press(page, '.card header button');
    await expect.poll(() => focused(page)).toBe(': This date');
  });

  test('Escape on a card gives the focus back to where it was opened', async () => {
    const page = await shown('date=1998');
    await inside(page, '.find input').focus();
    await page.keyboard.type('chuy');
    await inside(page, '[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('card: Chuy');
    await page.keyboard.press('Escape');
    await expect.poll(() => inside(page, '.find input').evaluate((one) => one.matches(':focus'))).toBe(true);
    expect((await stateOf(page)).selected).toBe(null);
  });

  test('left, right, Space, Home and End work at once, where no control has the focus', async () => {
    const page = await shown('date=2006-09');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const dates: string[] = [];
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End']) {
      await page.keyboard.press(key);
      dates.push((await stateOf(page)).date);
    }
    expect(dates).toEqual(['2002', '2006-09', '1996', '2024-09']);
    await page.keyboard.press(' ');
    await expect.poll(async () => (await stateOf(page)).playing).toBe(true);
    await page.keyboard.press(' ');
    await expect.poll(async () => (await stateOf(page)).playing).toBe(false);
  });

  test('a tap on the map of a phone scrolls the card into view', async () => {
    const page = await shown('', PHONE);
    await inside(page, '.canvas').focus();
    await page.keyboard.press('ArrowRight');
    await inside(page, '.card').waitFor();
    await expect
      .poll(async () => (await inside(page, '.card').boundingBox())!.y)
      .toBeLessThan(PHONE.height - 170);
    await expect.poll(() => focused(page)).toMatch(/^canvas: /);
  });

  test('a filter that is taken back, a notice that is dismissed, a menu that Escape closes', async () => {
    const page = await shown('country=MN&selected=XX-1', PHONE);
    await press(page, '.notices button');
    await expect.poll(() => inside(page, '.notices').count()).toBe(0);
    await expect.poll(() => focused(page)).toMatch(/^canvas: /);
    await press(page, '.filtered .link');
    await expect.poll(async () => (await stateOf(page)).filters.countries).toEqual([]);
    await expect.poll(() => focused(page)).toMatch(/^headline: /);
    await press(page, '.menu');
    await inside(page, '.bar-controls button').first().waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe(': Map');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('round: Menu');
  });
});

test('a link to a region that its filter hides: the notice is in view, on a phone too', async () => {
  const page = await shown('selected=KR-47&country=MN&date=2006-09', PHONE);
  await inside(page, '.card').waitFor();
  await expect
    .poll(async () => (await inside(page, '.away').boundingBox())!.y)
    .toBeLessThan(PHONE.height - 100);
  const panel = await inside(page, '.panel').boundingBox();
  expect((await inside(page, '.away').boundingBox())!.y).toBeGreaterThanOrEqual(panel!.y);
  await press(page, '.away .link');
  await expect.poll(async () => (await stateOf(page)).filters.countries).toEqual([]);
  await expect.poll(() => focused(page)).not.toBe('nothing');
});

test.each([PHONE, { width: 320, height: 640 }, { width: 1280, height: 720 }])(
  'invalid values in the whole URL, $width × $height: all are named, and the map keeps its height',
  async (viewport) => {
    const names =
      'date selected country tier compare view panel theme speed color-by lang data host autoplay';
    const { page, close } = await openMap(
      names
        .split(' ')
        .map((name) => `${name}=nonsense`)
        .join('&'),
      { viewport },
    );
    await expect.poll(async () => (await stateOf(page)).notices).toHaveLength(14);
    const [map, timeline] = [
      await inside(page, '.map').boundingBox(),
      await inside(page, '.timeline').boundingBox(),
    ];
    expect(map!.height).toBeGreaterThan(100);
    expect(timeline!.y + timeline!.height).toBeLessThanOrEqual(viewport.height + 1);
    const last = inside(page, '.notices button').last();
    await last.focus();
    expect((await last.boundingBox())!.y).toBeLessThan(map!.y);
    await close();
  },
);

test('a filter is announced with the number it leaves; what comes after a zoom takes its place', async () => {
  const page = await shown('date=2006-09');
  await press(page, '.key[data-id=KR]');
  await expect.poll(() => announced(page)).toBe('11 of 64 members shown');
  await inside(page, '.canvas').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => announced(page)).toMatch(/\. Member\. /);
  for (const key of ['+', '0', 'Escape']) await page.keyboard.press(key);
  await page.waitForTimeout(700);
  expect(await announced(page)).toBe('');
});

test('in the story Tab moves between its own controls, never to anything below it', async () => {
  const page = await shown('');
  await press(page, '.action.present');
  await expect.poll(() => focused(page)).toBe('story: Present');
  const seen: string[] = [];
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
  }
  expect(seen.filter((one) => /^(canvas|maplibregl|inset|slider)/.test(one))).toEqual([]);
  expect(seen).toContain('round: Exit');
  // Back to the first slide: the button is disabled, and the focus stays in the story.
  await page.keyboard.press('ArrowRight');
  await press(page, '.story-bar .round');
  await expect.poll(() => focused(page)).toBe('story: Present');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await stateOf(page)).date).toBe('1996');
});

describe('on the whole page', () => {
  test('Escape closes what is open, wherever the focus is, and loses no focus', async () => {
    const page = await shown('selected=KR-47&compare=2002');
    const open = async () => {
      const { selected, compare } = await stateOf(page);
      return [selected, compare, await page.evaluate(() => document.querySelector('near-map')!.panel)];
    };
    await inside(page, '.find input').focus();
    await page.keyboard.type('zz');
    await page.keyboard.press('Escape');
    expect(await open()).toEqual(['KR-47', '2002', 'map']);
    await page.keyboard.press('Escape');
    await expect.poll(open).toEqual([null, '2002', 'map']);
    const isField = () =>
      page.evaluate(
        () =>
          document.querySelector('near-map')!.shadowRoot!.activeElement!.shadowRoot!.activeElement!.localName,
      );
    expect(await isField()).toBe('input');
    await page.keyboard.press('Escape');
    await expect.poll(open).toEqual([null, null, 'map']);
    expect(await isField()).toBe('input');
    // From nowhere, since the map has the page.
    await page.evaluate(() => document.querySelector('near-map')!.select('MN-1'));
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Escape');
    await expect.poll(open).toEqual([null, null, 'map']);
  });

  test('"About" and "Compare" are pressed, and move the focus to what they open', async () => {
    const page = await shown('');
    await press(page, '.more');
    await press(page, '.action.to-about');
    await expect.poll(() => focused(page)).toBe('about: About');
    await page.keyboard.press('Escape');
    await expect.poll(() => inside(page, '.about').count()).toBe(0);
    expect(await focused(page)).not.toBe('nothing');
    const compare = inside(page, '.action.compare');
    expect(await compare.getAttribute('aria-pressed')).toBe('false');
    await press(page, '.action.compare');
    await expect.poll(() => focused(page)).toBe('comparison: Compare two dates');
    expect(await compare.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => inside(page, '.comparison').count()).toBe(0);
    expect(await compare.getAttribute('aria-pressed')).toBe('false');
  });

  test('the map says country and state, Enter opens the card', async () => {
    const page = await shown('');
    await inside(page, '.canvas').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => announced(page)).toMatch(/^[^.]+, [^.]+\. Member\. /);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^card: /);
    await page.keyboard.press('Escape');
    await expect.poll(() => inside(page, '.card').count()).toBe(0);
  });

  test('the first two stops lead to the timeline and to the list; there are at most 25, and arrows move within a group', async () => {
    const { page, close } = await openMap('', { viewport: LAPTOP });
    const stops: string[] = [];
    const next = async () => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement?.localName === 'near-map');
    };
    while (stops.length < 60 && (await next())) stops.push(await focused(page));
    expect(stops.length, stops.join('\n')).toBeLessThanOrEqual(25);
    expect(stops.slice(0, 2)).toEqual(['skip: Skip to the timeline', 'skip: Skip to the list']);
    const skip = (name: string) => inside(page, '.skip').filter({ hasText: name });
    await skip('timeline').focus();
    const box = (await skip('timeline').boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('slider: Date');
    await skip('list').focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/All regions/);
    expect(await page.evaluate(() => document.querySelector('near-map')!.panel)).toBe('list');
    await inside(page, '.views [aria-pressed="true"]').focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/Tiles/);
    await page.keyboard.press('End');
    expect(await focused(page)).toMatch(/Table/);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/Colour by/);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page), 'the pressed one').toMatch(/Map/);
    await close();
  });

  test('a moved map is announced', async () => {
    const page = await shown('');
    await inside(page, '.canvas').focus();
    await page.keyboard.press('+');
    await expect.poll(() => announced(page)).toBe('Zoom: 1.6×');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => announced(page)).toBe('Map moved left');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => announced(page)).toBe('Map moved left\u00a0');
    await page.keyboard.press('0');
    await expect.poll(() => announced(page)).toBe('Whole map shown');
  });

  test('playing speaks at each milestone, and says where it stopped', async () => {
    const page = await shown('date=1996&speed=4');
    await page.evaluate(() => {
      const map = document.querySelector('near-map')!;
      const said: string[] = [];
      const status = map.shadowRoot!.querySelector('.root > p[role=status]')!;
      new MutationObserver(() => said.push(status.textContent!)).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      Object.assign(window, { said });
      map.play();
    });
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    await expect
      .poll(said, { timeout: 20_000 })
      .toContainEqual(expect.stringMatching(/^September 2006: 27 joined/));
    await page.evaluate(() => document.querySelector('near-map')!.pause());
    await expect
      .poll(async () => (await said()).at(-1))
      .toMatch(/^Stopped\. .+: \d+ members in six countries\.$/);
    const dates = (await said()).map((text) => text.split(':')[0]);
    expect(new Set(dates).size).toBe(dates.length);
  });
});
