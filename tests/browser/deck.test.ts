// The deck of examples/reveal as a speaker uses it: forward, back, jump, overview, to another slide and back. After
// each move the map shows the right count, the keys control the deck, and nothing is white for longer than a frame.
import type { Frame, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { baseUrl, type OpenPage, openPage } from './support/browser.ts';
import { MILESTONES } from './support/near.ts';
import { screenshot } from './support/pixels.ts';
import { serveExamples } from './support/serve.ts';

type Reveal = {
  slide(h: number): void;
  getIndices(): { h: number };
  isReady?(): boolean;
};
declare const Reveal: Reveal;

const SIZE = { width: 1280, height: 720 };
const FIRST = 1;
const LAST = MILESTONES.length;
const BY_ITSELF = LAST + 1;
const patient = { timeout: 15_000 };

let open: OpenPage;
let page: Page;
let map: Frame;
/** Each frame that the browser has drawn, small, since the list was last cleared. */
let film: string[] = [];

beforeAll(async () => {
  const examples = await serveExamples(baseUrl());
  open = await openPage('', {
    path: `${examples}reveal/`,
    viewport: SIZE,
    prepare: async (fresh) => {
      const session = await fresh.context().newCDPSession(fresh);
      session.on('Page.screencastFrame', ({ data, sessionId }) => {
        film.push(data);
        void session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
      });
      await session.send('Page.startScreencast', {
        format: 'png',
        everyNthFrame: 1,
        maxWidth: 640,
        maxHeight: 360,
      });
    },
  });
  page = open.page;
  await page.waitForFunction(() => Reveal.isReady?.());
  map = (await (await page.locator('iframe.map').elementHandle())!.contentFrame())!;
});

const slide = () => page.evaluate(() => Reveal.getIndices().h);
/** The text of the map's own headline, and its state. */
const count = () =>
  map.evaluate(() => {
    const element = document.querySelector('near-map')!;
    const shownCount = element.shadowRoot!.querySelector('.count b')?.textContent;
    return [element.getState()?.date, element.getState()?.counts.member, Number(shownCount)];
  });

async function expectMilestone(h: number): Promise<void> {
  const [date, members] = MILESTONES[h - FIRST]!;
  await expect.poll(slide, patient).toBe(h);
  await expect.poll(count, patient).toEqual([date, members, members]);
}

/** The same, and a frame of it has been recorded. */
async function expectFilmed(h: number): Promise<void> {
  const before = film.length;
  await expectMilestone(h);
  await expect.poll(() => film.length, patient).toBeGreaterThan(before);
}

/** The share of bright pixels in the left part of the picture, where the map is. */
function blankIn(png: PNG): number {
  const width = Math.floor(png.width * 0.62);
  let blank = 0;
  for (let y = 0; y < png.height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * png.width + x) * 4;
      if (Math.min(png.data[at]!, png.data[at + 1]!, png.data[at + 2]!) >= 250) blank += 1;
    }
  return blank / (width * png.height);
}

/** No frame drawn during the moves shows the map's place white or empty. */
async function neverWhite(name: string, least: number, moves: () => Promise<void>): Promise<void> {
  await page.waitForTimeout(200);
  film = [];
  await moves();
  // The last frame may not have arrived yet.
  await page.waitForTimeout(300);
  const shares = film.map((data) => blankIn(PNG.sync.read(Buffer.from(data, 'base64'))));
  console.info(`${name}: ${shares.length} frames, at most ${(Math.max(...shares) * 100).toFixed(0)} % white`);
  expect(shares.length, 'frames').toBeGreaterThanOrEqual(least);
  expect(
    shares.filter((share) => share > 0.5),
    'white frames',
  ).toEqual([]);
}

describe('the deck', () => {
  test('has a slide for each milestone, each with one sentence of the source', async () => {
    const slides = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.slides > section[data-date]')].map((one) => [
        one.dataset.date,
        one.querySelector('blockquote')?.textContent,
      ]),
    );
    expect(slides.map(([date]) => date)).toEqual(MILESTONES.map(([date]) => date));
    const sentences = slides.map(([, text]) => text);
    const words = await page.locator('.reveal').textContent();
    expect(words).toContain('NEAR, Affiliation Procedure');
    expect(words).not.toMatch(/object Object|undefined|null/);
    expect(sentences[0]).toBe(
      '“In 1996, the year when NEAR was founded, 29 local governments from four countries … participated”',
    );
    expect(sentences[1]).toBe('“As of 1998, 32 regional governments from five countries”');
    // The source counts five countries here and lists six: the deck names those who joined.
    expect(sentences[3]).toMatch(/^“Selenge Province of Mongolia, .* joined”$/);
    for (const [i, text] of sentences.entries())
      if (i !== 3) expect(text).toContain(String(MILESTONES[i]![1]));
  });

  test('forward: every count is right, and the first picture is there at once', async () => {
    // It was loaded while hidden; in the first frame in which its slide appears it is complete.
    await page.evaluate(() => {
      Reveal.slide(1);
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    expect(blankIn(await screenshot(page))).toBeLessThan(0.3);
    await expectMilestone(FIRST);
    await neverWhite('forward', LAST - FIRST, async () => {
      for (let h = FIRST + 1; h <= LAST; h++) {
        await page.keyboard.press(h % 2 ? 'ArrowRight' : 'Space');
        await expectFilmed(h);
      }
    });
  });

  test('back, and jumps', async () => {
    await neverWhite('back and jumps', 6, async () => {
      for (const h of [LAST - 1, LAST - 2]) {
        await page.keyboard.press('ArrowLeft');
        await expectFilmed(h);
      }
      for (const h of [FIRST, 5, LAST, 2]) {
        await page.evaluate((to) => Reveal.slide(to), h);
        await expectFilmed(h);
      }
    });
  });

  test('faster than the map can draw: the last slide wins', async () => {
    await neverWhite('fast', 2, async () => {
      await page.evaluate((last) => {
        for (let h = 1; h <= last; h++) Reveal.slide(h);
      }, LAST);
      await expectMilestone(LAST);
      for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowLeft');
      await expectMilestone(LAST - 9);
    });
  });

  test('the overview hides the map and shows it again with the date of the slide that is entered', async () => {
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('iframe.map').isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('iframe.map').isVisible()).toBe(true);
    expect(blankIn(await screenshot(page))).toBeLessThan(0.3);
    await expectMilestone(LAST - 8);
  });

  test('from a slide without the map back to one with it: the map is shown at once', async () => {
    await page.keyboard.press('Home');
    await expect.poll(slide, patient).toBe(0);
    await expect.poll(() => page.locator('iframe.map').isVisible()).toBe(false);
    await page.evaluate(() => {
      Reveal.slide(3);
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    expect(blankIn(await screenshot(page))).toBeLessThan(0.3);
    await expectMilestone(3);
  });

  test('after a click into the map the deck’s keys still change slides', async () => {
    await page.evaluate(() => Reveal.slide(6));
    await expectMilestone(6);
    const { x, y, width, height } = (await page.locator('iframe.map').boundingBox())!;
    await page.mouse.click(x + width * 0.6, y + height * 0.5);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('map');
    await neverWhite('keys from within the map', 5, async () => {
      for (const [key, h] of [
        ['ArrowRight', 7],
        ['PageDown', 8],
        ['Space', 9],
        ['ArrowLeft', 8],
        ['PageUp', 7],
      ] as const) {
        await page.keyboard.press(key);
        await expectFilmed(h);
      }
    });
    // From the slider, whose own keys are the arrows, the overview is opened: there they move between slides.
    await map.locator('near-map .slider').last().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('iframe.map').isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    await expect.poll(slide, patient).toBe(8);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('iframe.map').isVisible()).toBe(true);
    await expectMilestone(8);
    // The map's own button is pressed: the presenter remote still works.
    await map.locator('near-map .play').last().click();
    await page.keyboard.press('ArrowRight');
    await expectMilestone(9);
    expect(await map.evaluate(() => document.querySelector('near-map')!.getState()!.playing)).toBe(false);
  });
});

describe('a slide whose map plays by itself', () => {
  const own = async () => (await (await page.locator('section iframe').elementHandle())!.contentFrame())!;
  const playing = async () =>
    (await own()).evaluate(() => document.querySelector('near-map')?.getState?.()?.playing ?? null);

  test('is loaded while it is hidden, plays when its slide is shown, pauses when it is left, and again', async () => {
    await page.evaluate((to) => Reveal.slide(to), LAST);
    await expect.poll(playing, patient).toBe(false);
    await neverWhite('a map of its own', 5, async () => {
      await page.evaluate(() => document.querySelector<HTMLElement>('.map')!.blur());
      await page.keyboard.press('ArrowRight');
      await expect.poll(slide, patient).toBe(BY_ITSELF);
      await expect.poll(playing, patient).toBe(true);
      await expect
        .poll(
          async () => (await own()).evaluate(() => document.querySelector('near-map')!.getState()!.date),
          patient,
        )
        .not.toBe('1996');
      await page.keyboard.press('ArrowLeft');
      await expectMilestone(LAST);
      await expect.poll(playing, patient).toBe(false);
      await page.keyboard.press('ArrowRight');
      await expect.poll(playing, patient).toBe(true);
    });
  });

  test('many slides away it is unloaded, and loads again', async () => {
    await page.evaluate(() => Reveal.slide(2));
    await expectMilestone(2);
    expect(await page.locator('section iframe[src]').count()).toBe(0);
    await page.evaluate((to) => Reveal.slide(to), BY_ITSELF);
    await expect.poll(playing, patient).toBe(true);
  });
});

describe('printed', () => {
  /** What a picture's own description says of its date, for each slide that has one. */
  const pictures = (printed: Page) =>
    printed.evaluate(async () => {
      const all = [...document.querySelectorAll<HTMLImageElement>('.slides .printed')];
      return Promise.all(
        all.map(async (picture) => ({
          isSeen: picture.checkVisibility() && picture.getBoundingClientRect().width > 300,
          isLoaded: picture.complete && picture.naturalWidth > 0,
          description: /<desc[^>]*>([^<]*)/.exec(await (await fetch(picture.src)).text())?.[1] ?? '',
        })),
      );
    });

  async function hasEachMap(printed: Page): Promise<void> {
    await printed.emulateMedia({ media: 'print' });
    const found = await pictures(printed);
    // The slide that plays by itself is printed as it ends.
    const wanted = [...MILESTONES, MILESTONES.at(-1)!];
    expect(found).toHaveLength(wanted.length);
    for (const [i, [date, members]] of wanted.entries())
      expect(found[i], date).toEqual({
        isSeen: true,
        isLoaded: true,
        description: expect.stringMatching(new RegExp(`${members} (?:founding )?members`)),
      });
    expect(await printed.locator('iframe').filter({ visible: true }).count()).toBe(0);
  }

  test('with ?print-pdf, there is a page for each slide, with the map of its date', async () => {
    const examples = await serveExamples(baseUrl());
    const { page: printed, close } = await openPage('', {
      path: `${examples}reveal/?print-pdf`,
      viewport: SIZE,
    });
    await printed.waitForFunction(() => document.querySelectorAll('.pdf-page').length > 0, null, patient);
    await hasEachMap(printed);
    const file = (await printed.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(file.match(/\/Type \/Page\b/g)).toHaveLength(MILESTONES.length + 3);
    await close();
  });

  test('with the browser’s Print command too', async () => {
    await expect
      .poll(() => page.locator('.slides .printed').count(), { timeout: 40_000 })
      .toBe(MILESTONES.length + 1);
    await hasEachMap(page);
    await page.emulateMedia({ media: 'screen' });
  });
});

test('no errors in the console', () => {
  expect(open.consoleErrors).toEqual([]);
});
