// The map under pointer and keys: it moves, it never leaves the area, it never rotates, and a click selects what is shown
// at the date.
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenPage } from './support/browser.ts';
import {
  anchorAt,
  boxesOf,
  goTo,
  inside,
  type LngLat,
  openMap,
  projected,
  settled,
  stateOf,
} from './support/near.ts';

let open: OpenPage;
let page: Page;
let middle: [number, number];
/** West of Lake Baikal: member regions all around. */
const HERE: LngLat = [104, 57];

beforeAll(async () => {
  // With reduced motion, so that each change is immediate; one test turns motion on.
  open = await openMap('', {
    viewport: { width: 920, height: 520 },
    reducedMotion: 'reduce',
  });
  page = open.page;
  await settled(page);
  const box = (await inside(page, '.map').boundingBox())!;
  middle = [box.x + box.width / 2, box.y + box.height / 2];
});
beforeEach(async () => {
  await page.evaluate(async () => {
    const map = document.querySelector('near-map')!;
    map.readQuery('');
    await map.goTo('2024-09');
  });
  await motionless();
});

const at = async (place: LngLat = HERE) => (await projected(page, [place]))[0]!;
const camera = async () => (await stateOf(page)).view;
/** CSS pixels between two places: the scale of the map. */
async function spread(): Promise<number> {
  const [a, b] = await projected(page, [
    [100, 50],
    [120, 50],
  ]);
  return Math.hypot(a![0] - b![0], a![1] - b![1]);
}
/** Waits until nothing moves for a quarter of a second and for four frames, however slow those are. */
async function motionless(): Promise<void> {
  const isStill = await page.evaluate(
    (place) =>
      new Promise<boolean>((resolve) => {
        const map = document.querySelector('near-map')!;
        const start = performance.now();
        let since = start;
        let frames = 0;
        let last = '';
        const watch = () => {
          const now = JSON.stringify([map.project(place), map.project([120, 50])]);
          const time = performance.now();
          if (now !== last) {
            since = time;
            frames = 0;
          } else frames += 1;
          last = now;
          if (frames >= 4 && time - since > 250) resolve(true);
          else if (time - start > 10_000) resolve(false);
          else requestAnimationFrame(watch);
        };
        watch();
      }),
    HERE,
  );
  if (!isStill) throw new Error('The map does not come to rest within ten seconds');
}
async function drag(by: [number, number], from: [number, number] = middle): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(from[0] + by[0] / 2, from[1] + by[1] / 2, { steps: 3 });
  await page.mouse.move(from[0] + by[0], from[1] + by[1], { steps: 3 });
  // A pointer that pauses before it is released: no inertia.
  await page.waitForTimeout(120);
  await page.mouse.move(from[0] + by[0], from[1] + by[1]);
  await page.mouse.up();
  await motionless();
}
async function membersOnScreen(): Promise<number> {
  const { members } = await stateOf(page);
  const anchors = members.map((id) => anchorAt(id, '2024-09-30')!);
  const box = (await inside(page, '.map').boundingBox())!;
  return (await projected(page, anchors)).filter(
    ([x, y]) => x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height,
  ).length;
}

describe('moving', () => {
  test('the wheel zooms about the pointer; a drag pans by as much as the pointer moved', async () => {
    const before = await spread();
    const target = await at();
    await page.mouse.move(...target);
    await page.mouse.wheel(0, -600);
    await motionless();
    expect(await spread()).toBeGreaterThan(before * 1.3);
    const kept = await at();
    expect(Math.hypot(kept[0] - target[0], kept[1] - target[1])).toBeLessThan(25);
    expect(await camera(), 'a wheel’s zoom is the view’s too').not.toBeNull();

    await drag([60, 35]);
    const moved = await at();
    expect(moved[0] - kept[0]).toBeCloseTo(60, -1);
    expect(moved[1] - kept[1]).toBeCloseTo(35, -1);
    expect(await camera()).not.toBeNull();
    await page.waitForFunction(() => location.search.includes('view='));
  });

  test('buttons and keys zoom; “whole area” and 0 show all of it', async () => {
    const whole = await spread();
    const home = await at();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect((await spread()) / whole).toBeCloseTo(1.6, 1);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    expect(await spread()).toBeCloseTo(whole, 0);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Show whole map' }).click();
    expect(await spread()).toBeCloseTo(whole, 1);
    expect(await camera()).toBeNull();
    expect((await at())[0]).toBeCloseTo(home[0], 0);

    await inside(page, '.canvas').focus();
    await page.keyboard.press('+');
    expect((await spread()) / whole).toBeCloseTo(1.6, 1);
    await page.keyboard.press('+');
    expect((await spread()) / whole).toBeCloseTo(2.56, 1);
    await page.keyboard.press('-');
    expect((await spread()) / whole).toBeCloseTo(1.6, 1);
    const before = await at();
    await page.keyboard.press('Shift+ArrowRight');
    expect((await at())[0]).toBeCloseTo(before[0] - 80, 0);
    await page.keyboard.press('0');
    expect(await spread()).toBeCloseTo(whole, 1);
    expect(await camera()).toBeNull();
    await motionless();
    expect(await spread()).toBeCloseTo(whole, 1);
    // While the map has the focus, the controls over it can be reached by Tab.
    const covered = await page.evaluate(() => {
      const root = document.querySelector('near-map')!.shadowRoot!;
      return [...root.querySelectorAll<HTMLElement>('.map-buttons button:not(.unseen), button.inset')]
        .filter((node) => {
          const { x, y, width, height } = node.getBoundingClientRect();
          const top = root.elementFromPoint(x + width / 2, y + height / 2);
          return top !== node && !node.contains(top);
        })
        .map((node) => node.getAttribute('aria-label') ?? node.className);
    });
    expect(covered).toEqual([]);
  });

  test('with motion a zoom ends in the same place', async () => {
    await page.evaluate(() =>
      document.querySelector('near-map')!.shadowRoot!.querySelector<HTMLElement>('.canvas')!.blur(),
    );
    const whole = await spread();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await motionless();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect((await spread()) / whole).toBeCloseTo(1.6, 1);
  });

  test('the camera never leaves the area, nor zooms out beyond all of it', async () => {
    const whole = await spread();
    await page.mouse.move(...middle);
    for (let i = 0; i < 4; i++) await page.mouse.wheel(0, 900);
    await motionless();
    expect(await spread()).toBeCloseTo(whole, 0);
    for (const view of ['60,20,1', '179,10,2', '75,43,3']) {
      await page.evaluate((requested) => {
        document.querySelector('near-map')!.view = requested;
      }, view);
      expect(await membersOnScreen(), view).toBeGreaterThan(0);
    }
    await page.evaluate(() => {
      document.querySelector('near-map')!.view = '110,50,2';
    });
    const start = await at();
    const [far, wide] = [middle[0] - 40, 2 * (middle[0] - 40)];
    for (let i = 0; i < 2; i++) await drag([wide, 150], [middle[0] - far, middle[1] - 75]);
    expect(await at()).not.toEqual(start);
    expect(await membersOnScreen()).toBeGreaterThan(0);
    for (let i = 0; i < 3; i++) await drag([-wide, -150], [middle[0] + far, middle[1] + 75]);
    expect(await membersOnScreen()).toBeGreaterThan(0);
  });

  test('it neither rotates nor tilts', async () => {
    const straight = async () => {
      const [a, b, c] = await projected(page, [
        [110, 50],
        [110, 60],
        [110, 40],
      ]);
      return [a![0] - b![0], a![0] - c![0]].map((x) => Math.round(x * 10) / 10);
    };
    // The plane's central meridian is vertical, and stays so.
    expect(await straight()).toEqual([0, 0]);
    await page.evaluate(() => {
      document.querySelector('near-map')!.view = '110,50,2';
    });
    await motionless();
    await page.mouse.move(...middle);
    await page.mouse.down({ button: 'right' });
    await page.mouse.move(middle[0] + 120, middle[1] + 60, { steps: 4 });
    await page.mouse.up({ button: 'right' });
    await page.keyboard.down('Control');
    await drag([90, 40]);
    await page.keyboard.up('Control');
    await inside(page, '.canvas').focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await motionless();
    expect(await straight()).toEqual([0, 0]);
    const { bearing, pitch } = await page.evaluate(() => {
      // Read from the canvas alone: a tilted map draws no straight lines there. The drawn scale is the same in x and y.
      const map = document.querySelector('near-map')!;
      const [a, b, c] = (
        [
          [110, 52],
          [110, 50],
          [110, 48],
        ] as [number, number][]
      ).map((place) => map.project(place)!) as [number, number][];
      return { bearing: a![0] - c![0], pitch: (b![1] - a![1]) / (c![1] - b![1]) };
    });
    expect(bearing).toBeCloseTo(0, 1);
    expect(pitch).toBeCloseTo(1, 2);
  });
});

describe('pointing', () => {
  test('hovering shows the names, the tier and when it joined', async () => {
    await page.mouse.move(...(await at([97, 36])));
    const tip = inside(page, '.tip');
    await tip.waitFor();
    expect(await tip.textContent()).toMatch(/Qinghai/);
    expect(await tip.textContent()).toMatch(/青海省/);
    expect(await tip.textContent()).toMatch(/Member/);
    expect(await tip.textContent()).toMatch(/Became a member between October 2023 and September 2024/);
    await page.mouse.move(...(await at([125, 66])));
    await tip.getByText('Sakha').first().waitFor();
    expect(await tip.textContent()).toMatch(/Founding member, 1996/);
    await page.mouse.move(...(await at([152, 53])));
    await tip.waitFor({ state: 'detached' });
  });

  test('land of no region answers without a name, by pointer and by click; the sea does not', async () => {
    const tip = inside(page, '.tip');
    for (const place of [
      [112, 24],
      [85, 48],
      [100, 26],
    ] as const) {
      await page.mouse.move(...(await at([...place])));
      await expect.poll(async () => (await tip.textContent())?.trim()).toBe('Not a member');
      await page.mouse.click(...(await at([...place])));
      await expect.poll(async () => (await tip.textContent())?.trim()).toBe('Not a member');
      expect((await stateOf(page)).selected).toBeNull();
      await page.mouse.move(...(await at([152, 53])));
      await tip.waitFor({ state: 'detached' });
    }
  });

  test('a click selects, another elsewhere moves the selection, one on the sea or on land of no region clears it', async () => {
    await page.mouse.click(...(await at([97, 36])));
    expect((await stateOf(page)).selected).toBe('CN-QH');
    await page.mouse.click(...(await at([125, 66])));
    expect((await stateOf(page)).selected).toBe('RU-SA');
    await page.mouse.click(...(await at([152, 53])));
    expect((await stateOf(page)).selected).toBeNull();
    for (const land of [
      [82, 46.5],
      [79, 44.5],
    ] as const) {
      await page.mouse.click(...(await at([97, 36])));
      expect((await stateOf(page)).selected).toBe('CN-QH');
      await page.mouse.click(...(await at([...land])));
      expect((await stateOf(page)).selected).toBeNull();
    }
  });

  test('a drag selects nothing', async () => {
    await page.evaluate(() => {
      document.querySelector('near-map')!.view = '110,55,2';
    });
    await motionless();
    await drag([80, 30]);
    expect((await stateOf(page)).selected).toBeNull();
  });

  test('Pohang is found on top of its province, a small region by its mark', async () => {
    await page.mouse.click(...(await at(anchorAt('KR-POHANG', '2024-09-30')!)));
    expect((await stateOf(page)).selected).toBe('KR-POHANG');
    // The upper half of its mark: the country's name covers the lower one, and has a click of its own.
    const [x, y] = await at(anchorAt('JP-02', '2024-09-30')!);
    await page.mouse.click(x, y - 5);
    expect((await stateOf(page)).selected).toBe('JP-02');
    await inside(page, 'button.inset').click();
    expect((await stateOf(page)).selected).toBe('VN-SG');
    // The city joined in 2024; at an earlier date its province is there.
    await goTo(page, '1998');
    await page.mouse.click(...(await at(anchorAt('KR-POHANG', '2024-09-30')!)));
    expect((await stateOf(page)).selected).toBe('KR-47');
  });

  test('arrow keys select the next region, Escape clears the selection', async () => {
    await inside(page, '.canvas').focus();
    await page.evaluate(() => document.querySelector('near-map')!.select('RU-SA'));
    const seen: (string | null)[] = [];
    for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight']) {
      await page.keyboard.press(key);
      seen.push((await stateOf(page)).selected);
    }
    expect(new Set(seen).size).toBeGreaterThan(2);
    expect(seen.every((id) => id !== null)).toBe(true);
    const [below, sakha] = await projected(page, [
      anchorAt(seen[0]!, '2024-09-30')!,
      anchorAt('RU-SA', '2024-09-30')!,
    ]);
    expect(below![1]).toBeGreaterThan(sakha![1]);
    await page.keyboard.press('Escape');
    expect((await stateOf(page)).selected).toBeNull();
  });
});

test('moving the slider through all years requests nothing', async () => {
  await goTo(page, '1996');
  const requests = open.requests.length;
  await page.evaluate(async () => {
    const { min, max } = document
      .querySelector('near-map')!
      .shadowRoot!.querySelector<HTMLInputElement>('input[type=range]')!;
    for (let month = Number(min); month <= Number(max); month += 11) {
      window.scrub(month);
      if (month % 3 === 0) await new Promise(requestAnimationFrame);
    }
  });
  await inside(page, 'input[type=range]').press('End');
  await settled(page);
  expect(open.requests.slice(requests).filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
  expect((await stateOf(page)).counts.member).toBe(82);
});

test('no errors in the console', () => {
  expect(open.consoleErrors).toEqual([]);
});

describe('clicks', () => {
  const at = async (place: LngLat) => (await projected(page, [place]))[0]!;

  test('a click acts at once; a double click zooms, and what was selected stays selected', async () => {
    const [x, y] = await at(HERE);
    await page.mouse.click(x, y);
    const first = (await stateOf(page)).selected;
    expect(first).not.toBe(null);
    await page.waitForTimeout(600);
    const scale = async () => (await stateOf(page)).view?.scale ?? 1;
    for (const before of [first, null]) {
      await page.evaluate((id) => document.querySelector('near-map')!.select(id), before);
      const from = await scale();
      const [px, py] = await at([112, 46]);
      await page.mouse.dblclick(px, py);
      await settled(page);
      expect((await stateOf(page)).selected).toBe(before);
      expect(await scale()).toBeGreaterThan(from * 1.5);
      await page.waitForTimeout(600);
    }
  });
});

test('a finger on a country’s name shows its regions, and no tip about the one below', async () => {
  const { page, close } = await openMap('', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const name = inside(page, '.label.country').filter({ hasText: /^Mongolia$/ });
  const { x, y, width, height } = (await name.boundingBox())!;
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await expect.poll(async () => (await stateOf(page)).view?.scale ?? 1).toBeGreaterThan(1.5);
  await page.waitForTimeout(600);
  expect(await inside(page, '.tip').count()).toBe(0);
  expect((await stateOf(page)).selected).toBeNull();
  await close();
});

test('a finger on the number that stands for a country’s marks shows its regions', async () => {
  const { page, close } = await openMap('ui=embed', {
    viewport: { width: 320, height: 240 },
    hasTouch: true,
  });
  const number = inside(page, '.marks-count');
  expect(await number.textContent()).toBe('16');
  const { x, y, width, height } = (await number.boundingBox())!;
  // No other country's name seems to be counted.
  for (const name of await inside(page, '.label.country').all()) {
    const box = (await name.boundingBox())!;
    const apart = box.x > x + width + 6 || box.x + box.width < x - 6;
    expect(apart || box.y > y + height || box.y + box.height < y, (await name.textContent())!).toBe(true);
  }
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await expect.poll(async () => (await stateOf(page)).view?.scale ?? 1).toBeGreaterThan(4);
  await expect.poll(() => number.count()).toBe(0);
  await close();
});

test('no button lies over the number that stands for a country’s marks', async () => {
  const { page, close } = await openMap('', { viewport: { width: 320, height: 480 }, hasTouch: true });
  const number = (await inside(page, '.marks-count').boundingBox())!;
  for (const button of await boxesOf(page, '.map-buttons button'))
    expect(
      number.x >= button.x + button.width ||
        number.x + number.width <= button.x ||
        number.y >= button.y + button.height ||
        number.y + number.height <= button.y,
      button.name,
    ).toBe(true);
  await close();
});
