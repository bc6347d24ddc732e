// The timeline under a pointer and keys.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OpenPage } from './support/browser.ts';
import { type Box, boxesOf, goTo, inside, MILESTONES, openMap, projected, stateOf } from './support/near.ts';
import { colourAt, difference, screenshot } from './support/pixels.ts';

let open: OpenPage;
let page: Page;
const slider = () => inside(page, 'input[type=range]');
const dateNow = async () => (await stateOf(page)).date;
const press = async (...keys: string[]) => {
  const dates: string[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    dates.push(await dateNow());
  }
  return dates;
};

beforeAll(async () => {
  open = await openMap('', { viewport: { width: 1000, height: 560 } });
  page = open.page;
});

describe('the slider', () => {
  test('is a real range input by month, with its bounds and its value in words', async () => {
    await goTo(page, '2006-09');
    expect(await slider().count()).toBe(1);
    const read = await slider().evaluate((node) => {
      const { min, max, step, value } = node as HTMLInputElement;
      return {
        months: Number(max) - Number(min),
        step,
        at: Number(value) - Number(min),
        text: node.getAttribute('aria-valuetext'),
        name: node.getAttribute('aria-label'),
      };
    });
    // From September 1996 to September 2024.
    expect(read).toEqual({
      months: 336,
      step: '1',
      at: 120,
      text: 'September 2006, 64 members',
      name: 'Date',
    });
    expect(await page.getByRole('slider', { name: 'Date' }).count()).toBe(1);
  });

  test('arrow keys go by a month', async () => {
    await goTo(page, '2006-09');
    await slider().focus();
    expect(await press('ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowLeft')).toEqual([
      '2006-10',
      '2006-11',
      '2006-10',
      '2006-09',
      '2006-08',
    ]);
    expect((await stateOf(page)).counts.member).toBe(37);
    expect(await slider().getAttribute('aria-valuetext')).toBe('August 2006, 37 members');
  });

  test('arrow keys continue from a year and from a day', async () => {
    await goTo(page, '2006-09-13');
    await slider().focus();
    expect(await press('ArrowRight')).toEqual(['2006-10']);
    await goTo(page, '1998');
    expect(await press('ArrowRight')).toEqual(['1999-01']);
  });

  test('Page keys go by a milestone, Home and End to the first and last month, and no further', async () => {
    await goTo(page, '2002');
    await slider().focus();
    expect(await press('PageUp', 'PageUp', 'PageDown', 'PageDown', 'PageDown')).toEqual([
      '2006-09',
      '2008-09',
      '2006-09',
      '2002',
      '2000',
    ]);
    expect(await press('Home', 'PageDown', 'ArrowLeft')).toEqual(['1996', '1996', '1996-11']);
    expect(await press('End', 'PageUp', 'ArrowRight')).toEqual(['2024-09', '2024-09', '2024-09']);
    expect((await stateOf(page)).notices).toEqual([]);
  });

  test('what a key changed is announced, a drag only when the pointer is released', async () => {
    const announced = () => inside(page, 'p.unseen[role=status]').textContent();
    await goTo(page, '2002');
    await slider().focus();
    await press('PageUp');
    expect(await announced()).toBe('September 2006: 27 joined, 64 members in total');
    await slider().evaluate((node) => {
      const input = node as HTMLInputElement;
      input.value = String(Number(input.min) + 5);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await dateNow()).toBe('1997-02');
    expect(await announced()).toBe('September 2006: 27 joined, 64 members in total');
    await slider().evaluate((node) => node.dispatchEvent(new Event('change', { bubbles: true })));
    await page.evaluate(() => document.querySelector('near-map')!.updateComplete);
    expect(await announced()).toBe('February 1997: 29 members');
  });
});

/** The position of a day on the chart, calculated by the test: the axis is as long as the chart. */
async function chartBox(): Promise<Box> {
  return (await inside(page, '.chart').boundingBox())!;
}
const share = (iso: string) => {
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  return (day(iso) - day('1996-09-12')) / (day('2024-09-30') - day('1996-09-12'));
};

/** Where lines of handles are drawn in a row of pixels above the chart: their middles, CSS pixels. */
async function drawnHandles(y: number): Promise<number[]> {
  // The chart's numbers are as dark.
  await page.evaluate(() =>
    document
      .querySelector('near-map')!
      .shadowRoot!.querySelector<SVGElement>('.figures')!
      .style.setProperty('visibility', 'hidden'),
  );
  const { x, width } = await chartBox();
  const from = Math.floor(x) - 20;
  const clip = { x: from, y: Math.round(y), width: Math.ceil(width) + 40, height: 1 };
  const png = await screenshot(page, { clip });
  const dark = Array.from({ length: png.width }, (_, i) => i).filter((i) => png.data[4 * i]! < 140);
  const lines: number[][] = [];
  for (const i of dark)
    if (lines.at(-1)?.at(-1) === i - 1) lines.at(-1)!.push(i);
    else lines.push([i]);
  return lines.map((line) => from + (line[0]! + line.at(-1)! + 1) / 2);
}

describe('the chart under a pointer', () => {
  test('the thumb under the pointer and the drawn handle agree, in proportion to time', async () => {
    const box = await chartBox();
    const apart: string[] = [];
    const days = [
      // A statement's own date is at its notch, any other at its last day.
      ['1996', '1996-09-12'],
      ['1998', '1998-10-21'],
      ['1999-03', '1999-03-31'],
      ['2002', '2002-09-11'],
      ['2005-02', '2005-02-28'],
      ['2006-09', '2006-09-13'],
      ['2010-10', '2010-10-28'],
      ['2015-06', '2015-06-30'],
      ['2021-08', '2021-08-10'],
      ['2024-09', '2024-09-25'],
    ] as const;
    for (const [date, last] of days) {
      await goTo(page, date);
      const at = await page.evaluate(() => {
        const root = document.querySelector('near-map')!.shadowRoot!;
        const input = root.querySelector<HTMLInputElement>('input[type=range]')!;
        const track = input.getBoundingClientRect();
        const part = (Number(input.value) - Number(input.min)) / (Number(input.max) - Number(input.min));
        // The centre of a thumb moves from half its width to half its width before the end.
        const thumb = 30;
        // The box of the handle is 16 px wider than the chart on each side.
        const handle = root.querySelector('.handle')!;
        const { left, width } = handle.getBoundingClientRect();
        const share = Number.parseFloat(getComputedStyle(handle).getPropertyValue('--at')) / 100;
        return {
          thumb: track.left + thumb / 2 + part * (track.width - thumb),
          handle: left + 16 + share * (width - 32),
        };
      });
      const drawn = await drawnHandles(box.y - 2);
      expect(drawn, date).toHaveLength(1);
      if (Math.abs(at.thumb - drawn[0]!) > 3) apart.push(`${date}: thumb ${at.thumb}, handle ${drawn[0]}`);
      expect(at.handle, date).toBeCloseTo(box.x + share(last) * box.width, 0);
      // Drawn on whole pixels.
      expect(Math.abs(drawn[0]! - at.handle), date).toBeLessThanOrEqual(0.75);
    }
    expect(apart).toEqual([]);
  });

  test('the knob is on the axis, the line above it, and the veil begins there', async () => {
    await goTo(page, '2010-10');
    const box = await chartBox();
    const x = box.x + share('2010-10-28') * box.width;
    const axis = box.y + box.height - 22;
    const png = await screenshot(page);
    const at = (dx: number, y: number) => colourAt(png, Math.round(x + dx), Math.round(y));
    const [ink, paper] = [colourAt(png, Math.round(x), Math.round(box.y - 2)), at(0, axis)];
    expect(difference(ink, paper)).toBeGreaterThan(60);
    for (const dx of [-9, 8]) expect(difference(at(dx, axis), ink), `${dx} px`).toBeLessThan(15);
    // The colours of the chart are whole before the date, and pale after it.
    const low = axis - 14;
    expect(difference(at(-14, low), paper)).toBeGreaterThan(2 * difference(at(14, low), paper));
    expect(difference(at(14, low), paper)).toBeGreaterThan(4);
  });

  test('with forced colours the handle is drawn as well', async () => {
    await goTo(page, '2010-10');
    await page.emulateMedia({ forcedColors: 'active' });
    const { x, y, width } = await chartBox();
    const drawn = await drawnHandles(y - 2);
    await page.emulateMedia({ forcedColors: null });
    expect(drawn).toHaveLength(1);
    expect(Math.abs(drawn[0]! - x - share('2010-10-28') * width)).toBeLessThanOrEqual(0.75);
  });

  test('the focused slider has a ring around its knob, and no other has one', async () => {
    await page.evaluate(() => document.querySelector('near-map')!.readQuery('date=2009-04&compare=2003-06'));
    const names = ['Date', 'Compare with'];
    await page.getByRole('slider', { name: names[1]! }).waitFor();
    const box = await chartBox();
    const knobs = [
      { x: box.x + share('2009-04-30') * box.width, y: box.y + box.height - 22 + 13 },
      { x: box.x + share('2003-06-30') * box.width, y: box.y - 13 },
    ];
    for (const name of names) {
      await page.getByRole('slider', { name }).focus();
      await page.keyboard.press('Shift');
      const png = await screenshot(page);
      // Below the axis and above the chart, where nothing else is drawn.
      const ringed = knobs.map(
        ({ x, y }) => difference(colourAt(png, Math.round(x), Math.round(y)), '#2b6fd6') < 15,
      );
      expect(ringed, name).toEqual(names.map((other) => other === name));
    }
    await page.evaluate(() => document.querySelector('near-map')!.readQuery(''));
    await expect.poll(() => page.getByRole('slider').count()).toBe(1);
  });

  test('a click goes to that month', async () => {
    await goTo(page, '2024-09');
    const box = await chartBox();
    for (const [iso, month] of [
      ['2004-06-15', '2004-06'],
      ['2015-03-15', '2015-03'],
      ['1999-11-15', '1999-11'],
    ] as const) {
      await page.mouse.click(box.x + share(iso) * box.width, box.y + box.height * 0.3);
      const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      expect(
        Math.abs(months(await dateNow()) - months(month)),
        `${await dateNow()} for ${month}`,
      ).toBeLessThanOrEqual(1);
    }
  });

  test('a drag moves the handle, month by month, and stops playing', async () => {
    await goTo(page, '2024-09');
    const box = await chartBox();
    const y = box.y + box.height * 0.4;
    await page.evaluate(() => {
      const dates: string[] = [];
      (window as unknown as { dates: string[] }).dates = dates;
      document.addEventListener('near-change', (event) =>
        dates.push((event as CustomEvent<{ date: string }>).detail.date),
      );
      document.querySelector('near-map')!.play();
    });
    await page.mouse.move(box.x + box.width * 0.9, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.1, y, { steps: 12 });
    expect((await stateOf(page)).playing).toBe(false);
    await page.mouse.up();
    const dates = await page.evaluate(() => (window as unknown as { dates: string[] }).dates);
    expect(new Set(dates).size).toBeGreaterThan(6);
    expect(await dateNow()).toMatch(/^(1998|1999|2000)/);
    await page.mouse.move(box.x + box.width * 0.5, y);
    expect(await dateNow()).toMatch(/^(1998|1999|2000)/);
  });

  test('while it is dragged date and count are right at each step, everything else shortly after the last', async () => {
    await goTo(page, '2024-09');
    const seen = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const root = map.shadowRoot!;
      const text = (selector: string) => root.querySelector(selector)!.textContent!.trim();
      const sum = () =>
        [...root.querySelectorAll('.legend .countries b:not(.gain)')].reduce(
          (n, b) => n + Number(b.textContent),
          0,
        );
      const steps: string[] = [];
      for (const year of [2000, 2008, 2004, 2012, 1998, 2007]) {
        window.scrub(year * 12 + 11);
        await map.updateComplete;
        steps.push(`${text('.year')} ${text('.count b')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 400));
      return { steps, sum: sum(), joined: text('.joined') };
    });
    expect(seen.steps).toEqual(['2000 34', '2008 69', '2004 37', '2012 71', '1998 32', '2007 64']);
    expect(seen.sum).toBe(64);
    expect(seen.joined).toContain('6th General Assembly');
  });

  test('while it is dragged the legend follows some steps of many, and is right soon after the last', async () => {
    await goTo(page, '1996');
    const seen = await page.evaluate(async () => {
      const root = document.querySelector('near-map')!.shadowRoot!;
      const count = root.querySelector('.count b')!;
      const legend = root.querySelector('.legend')!;
      let steps = 0;
      let followed = 0;
      const watch = new MutationObserver((records) => {
        const within = (part: Element) => records.some(({ target }) => part.contains(target));
        steps += Number(within(count));
        followed += Number(within(legend));
      });
      watch.observe(root, { subtree: true, characterData: true });
      const start = performance.now();
      // Each step has another count than the one before; seven of them, so that the followed ones differ too.
      for (let i = 0; i < 40; i++) {
        window.scrub([1998, 2007, 2013, 2019, 2001, 2011, 2003][i % 7]! * 12 + 11);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      await new Promise((resolve) => setTimeout(resolve, 320));
      watch.disconnect();
      const seconds = (performance.now() - start) / 1000;
      const counts = [...legend.querySelectorAll('.countries b:not(.gain)')];
      return {
        steps,
        followed,
        seconds,
        count: Number(count.textContent),
        sum: counts.reduce((sum, { textContent }) => sum + Number(textContent), 0),
      };
    });
    expect(seen.steps).toBe(40);
    expect(seen.followed).toBeGreaterThan(2);
    // Four times a second, each time in one change or in two; fewer than fifteen where the machine isn't busy.
    expect(seen.followed).toBeLessThan(4 + seen.seconds * 8);
    // As of 2001, the last step's year.
    expect(seen.count).toBe(34);
    expect(seen.sum).toBe(34);
  });

  test('after a drag during which the camera moved the names are those of the date', async () => {
    await goTo(page, '2004-06');
    const seen = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const root = map.shadowRoot!;
      const scrub = (year: number, month: number) => window.scrub(year * 12 + month - 1);
      const names = () =>
        [...root.querySelectorAll<HTMLElement>('.label')]
          .filter(({ style }) => style.visibility !== 'hidden')
          // At another scale a name may stand on one line or two.
          .map(({ textContent }) => textContent!.replace('\n', ' '))
          .sort();
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      await wait(400);
      scrub(2004, 7);
      scrub(2006, 10);
      const canvas = root.querySelector('canvas')!;
      const { left, top, width, height } = canvas.getBoundingClientRect();
      canvas.dispatchEvent(
        new WheelEvent('wheel', {
          deltaY: -1,
          clientX: left + width / 2,
          clientY: top + height / 2,
          bubbles: true,
          cancelable: true,
        }),
      );
      await wait(500);
      const meanwhile = names();
      scrub(2004, 8);
      await wait(500);
      const after = names();
      await map.goTo('1998');
      await map.goTo('2004-08');
      await wait(500);
      return { meanwhile, after, settled: names() };
    });
    expect(seen.meanwhile).toContain('Hubei');
    expect(seen.after).toEqual(seen.settled);
    await page.evaluate(() => document.querySelector('near-map')!.readQuery(''));
  });

  test('after a drag the legend has the signs of the date', async () => {
    await goTo(page, '2010');
    const seen = await page.evaluate(async () => {
      const root = document.querySelector('near-map')!.shadowRoot!;
      const isPale = () => root.querySelector('.legend [data-id="associate"]')!.matches('.none');
      const before = isPale();
      for (const year of [2015, 2018, 2019]) window.scrub(year * 12 + 11);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { before, after: isPale() };
    });
    expect(seen).toEqual({ before: true, after: false });
  });

  /** The page's texts about the date, each by its place. */
  const shown = () =>
    page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      await map.updateComplete;
      const root = map.shadowRoot!;
      const { date, counts, caption } = map.getState()!;
      const numbers = [...root.querySelectorAll('.legend .countries b:not(.gain)')].map(({ textContent }) =>
        Number(textContent),
      );
      return {
        date,
        members: counts.member,
        count: Number(root.querySelector('.count b')!.textContent),
        legend: numbers.reduce((sum, n) => sum + n, 0),
        panel: root.querySelector('.statement')!.getAttribute('aria-label'),
        map: root.querySelector('.canvas')!.getAttribute('aria-label')!.includes(caption),
        slider: root.querySelector('.slider')!.getAttribute('aria-valuetext'),
      };
    });

  test('when the pointer is released everything shows its date at once', async () => {
    await goTo(page, '2024-09');
    const box = await chartBox();
    const y = box.y + box.height * 0.4;
    await page.mouse.move(box.x + box.width * 0.9, y);
    await page.mouse.down();
    // To the end of 2006 in many steps, so that the release comes less than a quarter of a second after the last.
    await page.mouse.move(box.x + share('2006-12-15') * box.width, y, { steps: 9 });
    await page.mouse.up();
    const seen = await shown();
    expect(seen.date).toMatch(/^200(6-1[12]|7-01)$/);
    expect(seen).toMatchObject({ members: 64, count: 64, legend: 64, panel: 'September 2006', map: true });
    expect(seen.slider).toMatch(/, 64 members$/);
  });

  test('when playback is paused everything shows its date at once', async () => {
    await goTo(page, '1996');
    await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      map.speed = 4;
      map.play();
      await new Promise<void>((resolve) => {
        const check = () => (map.getState()!.members.length >= 64 ? resolve() : requestAnimationFrame(check));
        check();
      });
      map.pause();
    });
    const seen = await shown();
    expect(seen).toMatchObject({ members: 64, count: 64, legend: 64, panel: 'September 2006', map: true });
    await page.evaluate(() => document.querySelector('near-map')!.readQuery(''));
  });

  test('a page printed during a drag shows one date', async () => {
    await goTo(page, '2024-09');
    await page.evaluate(() => {
      for (const year of [1998, 2004, 2006]) window.scrub(year * 12 + 11);
      window.dispatchEvent(new Event('beforeprint'));
    });
    const seen = await shown();
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(seen).toMatchObject({ members: 64, count: 64, legend: 64, panel: 'September 2006', map: true });
  });

  test('while two dates are compared the headline follows each step as well', async () => {
    await page.evaluate(() => {
      document.querySelector('near-map')!.compare = '2006-09';
    });
    await inside(page, '.headline.pair').waitFor();
    const heads = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      await map.goTo('2024-09');
      const text = () =>
        ['.date', '.count'].map((part) =>
          map.shadowRoot!.querySelector(part)!.textContent!.trim().replace(/\s+/g, ' '),
        );
      const seen = [text()];
      for (const year of [2012, 2002]) {
        window.scrub(year * 12 + 11);
        seen.push(text());
      }
      map.readQuery('');
      return seen;
    });
    expect(heads).toEqual([
      ['September 2006 → September 2024', '64 → 82 members +18'],
      ['September 2006 → December 2012', '64 → 71 members +7'],
      ['December 2002 → September 2006', '37 → 64 members +27'],
    ]);
  });

  test('a notch for each milestone, its length its precision', async () => {
    const box = await chartBox();
    const notches = await boxesOf(page, '.notch');
    expect(notches).toHaveLength(14);
    const effective = [
      '1996-09-12',
      '1998-10-21',
      '2000-09-05',
      '2002-09-11',
      '2006-09-13',
      '2008-09-02',
      '2010-10-28',
      '2012-07-25',
      '2014-10-22',
      '2016-10-01',
      '2018-10-29',
      '2021-08-10',
      '2023-10-25',
      '2024-09-25',
    ];
    for (const [i, day] of effective.entries())
      expect(notches[i]!.x + notches[i]!.width / 2, day).toBeCloseTo(box.x + share(day) * box.width, 0);
    const periods = await boxesOf(page, '.period');
    expect(periods[1]!.width).toBeGreaterThan(periods[4]!.width * 4);
  });
});

describe('at the milestones', () => {
  test('each year below the chart is a button for its milestone', async () => {
    const labels = await inside(page, '.year-label').all();
    expect(labels.length).toBeGreaterThan(9);
    for (const label of labels) {
      const year = (await label.textContent())!;
      await goTo(page, '2004-06');
      await label.click();
      const [date, members] = MILESTONES.findLast(([id]) => id.startsWith(year))!;
      const state = await stateOf(page);
      expect([state.date, state.counts.member]).toEqual([date, members]);
    }
    expect(await page.getByRole('button', { name: 'October 2016', exact: true }).textContent()).toBe('2016');
  });

  test('a press beside a notch settles on its milestone, also where there is no room for its year', async () => {
    const box = await chartBox();
    for (const [notch, milestone] of [
      ['2023-10-25', '2023-10'],
      ['2016-10-01', '2016-10'],
      ['1998-10-21', '1998'],
      ['2006-09-13', '2006-09'],
    ] as const)
      for (const beside of [-2, 2]) {
        await goTo(page, '2004-06');
        await page.mouse.click(box.x + share(notch) * box.width + beside, box.y + box.height * 0.3);
        await expect.poll(dateNow, { message: `${notch}, ${beside} px` }).toBe(milestone);
      }
    // A key after that goes by single months and does not go back.
    await page.keyboard.press('ArrowRight');
    expect(await dateNow()).toBe('2006-10');
    expect(await inside(page, '.count .gain').textContent()).toBe('+27');
  });

  test('a drag that begins on the handle moves it, also where a year is above it', async () => {
    for (const part of ['.year-label.now', '.handle']) {
      await goTo(page, '2002');
      const boxes = await boxesOf(page, part);
      const box = await chartBox();
      const handle = box.x + share('2002-09-11') * box.width;
      // The year of 2002, or what is nearest to the handle.
      const from = boxes.toSorted((a, b) => Math.abs(a.x - handle) - Math.abs(b.x - handle))[0]!;
      const y = part === '.handle' ? box.y + box.height - 22 : from.y + from.height / 2;
      await page.mouse.move(handle, y);
      await page.mouse.down();
      await page.mouse.move(box.x + share('2012-02-15') * box.width, y, { steps: 6 });
      expect(await dateNow(), part).toMatch(/^2012-0[1-3]$/);
      await page.mouse.up();
      expect(await dateNow(), part).toMatch(/^2012-0[1-3]$/);
      // Pressed and not moved, the mark and the year still do what they are for.
      if (part === '.handle') continue;
      await page.mouse.click(from.x + from.width / 2, from.y + from.height / 2);
      expect(await dateNow(), part).toBe('2002');
    }
  });
});

describe('the handle of the other date of a comparison', () => {
  const other = () => page.getByRole('slider', { name: 'Compare with' });
  const compared = async () => (await stateOf(page)).compare;

  test('goes by pointer, the other handle beside it as before', async () => {
    await page.evaluate(() => document.querySelector('near-map')!.readQuery('date=2006-09&compare=2002'));
    await other().waitFor();
    expect(await page.getByRole('slider').count()).toBe(2);
    const box = await chartBox();
    const at = (iso: string) => box.x + share(iso) * box.width;
    await page.mouse.move(at('2002-12-31'), box.y);
    await page.mouse.down();
    await page.mouse.move(at('2004-06-15'), box.y, { steps: 5 });
    expect(await compared()).toMatch(/^2004-0[5-7]$/);
    expect(await inside(page, '.headline .date').textContent()).toMatch(/2004 →\s+September 2006/);
    await page.mouse.move(at('2000-09-05') + 2, box.y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(compared).toBe('2000');
    expect(await dateNow()).toBe('2006-09');
    // Anywhere else the chart belongs to the date, at the same height too.
    await page.mouse.click(at('2012-02-15'), box.y);
    expect(await dateNow()).toMatch(/^2012-0[1-3]$/);
    expect(await compared()).toBe('2000');
    // Both at one date: each is reached where it is drawn.
    await goTo(page, '2000');
    await page.mouse.move(at('2000-12-31'), box.y);
    await page.mouse.down();
    await page.mouse.move(at('1998-10-21'), box.y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(compared).toBe('1998');
    expect(await dateNow()).toBe('2000');
  });

  test('goes by keys as the slider of the date does', async () => {
    await page.evaluate(() => document.querySelector('near-map')!.readQuery('date=2006-09&compare=2002'));
    await other().focus();
    const seen: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'PageDown', 'Home', 'End']) {
      await page.keyboard.press(key);
      seen.push(await compared());
    }
    expect(seen).toEqual(['2003-01', '2002-12', '2006-09', '2002', '2000', '1996', '2024-09']);
    expect(await dateNow()).toBe('2006-09');
    expect(await other().getAttribute('aria-valuetext')).toBe('September 2024, 82 members');
    await page.evaluate(() => document.querySelector('near-map')!.readQuery(''));
    await expect.poll(() => page.getByRole('slider').count()).toBe(1);
  });
});

describe('the buttons', () => {
  test('are three: step back and on, play and pause', async () => {
    await goTo(page, '2006-09');
    await page.getByRole('button', { name: 'Next milestone' }).click();
    expect(await dateNow()).toBe('2008-09');
    await page.getByRole('button', { name: 'Previous milestone' }).click();
    expect(await dateNow()).toBe('2006-09');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    expect((await stateOf(page)).playing).toBe(true);
    await page.getByRole('button', { name: 'Pause' }).click();
    expect((await stateOf(page)).playing).toBe(false);
    expect(await inside(page, '.transport').locator('button, select').count()).toBe(3);
  });

  test('with reduced motion playback shows only milestones, and zooming is immediate', async () => {
    const { page: calm, close } = await openMap('date=1996', {
      reducedMotion: 'reduce',
      viewport: { width: 920, height: 460 },
    });
    const seen = await calm.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const restoreClock = window.playbackClock(400);
      const dates = new Set<string>();
      const record = (event: Event) => dates.add((event as CustomEvent<{ date: string }>).detail.date);
      document.addEventListener('near-change', record);
      map.play();
      await new Promise<void>((resolve) => {
        const check = () =>
          dates.size < 5 && map.getState()!.playing ? requestAnimationFrame(check) : resolve();
        requestAnimationFrame(check);
      });
      map.pause();
      document.removeEventListener('near-change', record);
      restoreClock();
      return [...dates];
    });
    expect(seen.slice(0, 5)).toEqual(['1996', '1998', '2000', '2002', '2006-09']);
    const [before] = await projected(calm, [[129, 36]]);
    await calm.getByRole('button', { name: 'Zoom in' }).click();
    const [after] = await projected(calm, [[129, 36]]);
    // Nothing moves later either.
    await calm.waitForTimeout(300);
    expect(after).not.toEqual(before);
    expect((await projected(calm, [[129, 36]]))[0]).toEqual(after);
    await close();
  });
});

test('and no errors in the console', () => {
  expect(open.consoleErrors).toEqual([]);
});
