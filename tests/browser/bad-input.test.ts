// Invalid and missing input: one sentence names what failed and why, and the page continues with what it has.
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from './support/browser.ts';
import { boxesOf, inside, openMap, pictureDetail, projected, settled, stateOf } from './support/near.ts';
import { colourAt, difference, screenshot } from './support/pixels.ts';

type ReportedError = { message: string; file: string; state: { date: string } | null };

/** Records the element's errors, from before it is created. */
function recordErrors(): void {
  const reported: ReportedError[] = [];
  (window as unknown as { reported: ReportedError[] }).reported = reported;
  document.addEventListener('near-error', (event) =>
    reported.push((event as CustomEvent<ReportedError>).detail),
  );
}
const errorsOn = (page: Page) =>
  page.evaluate(() => (window as unknown as { reported: ReportedError[] }).reported);

/** Opens the start page with one file that fails; `src` adds the attribute, so that nothing is read from the page. */
async function openWith(
  pattern: string,
  answer: (route: Route) => Promise<void>,
  { src = false, query = '' } = {},
) {
  const open = await openPage(query, {
    viewport: { width: 920, height: 460 },
    before: recordErrors,
    prepare: async (page) => {
      await page.route(pattern, answer);
      if (src)
        await page.addInitScript(() => {
          new MutationObserver((_, watch) => {
            const map = document.querySelector('near-map');
            if (!map) return;
            map.setAttribute('src', 'data/membership.json');
            watch.disconnect();
          }).observe(document, { childList: true, subtree: true });
        });
    },
  });
  const state = await open.page.evaluate(() => {
    const { ready } = document.querySelector('near-map')!;
    return Promise.race([ready, new Promise<'late'>((resolve) => setTimeout(resolve, 15_000, 'late'))]);
  });
  expect(state, '`ready` resolves all the same').not.toBe('late');
  await open.page.waitForFunction(
    () => (window as unknown as { reported: ReportedError[] }).reported.length > 0,
  );
  return open;
}

/** The sentences of the notices. */
const sentencesOn = (page: Page) =>
  page.evaluate(async () => {
    const map = document.querySelector('near-map')!;
    await map.updateComplete;
    return [...map.shadowRoot!.querySelectorAll('.notices li > span')].map(({ textContent }) => textContent);
  });

const missing = (route: Route) => route.fulfill({ status: 404, body: 'gone' });
const cut = async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: (await response.text()).slice(0, 5000) });
};

describe('the facts', () => {
  const FACTS = '**/data/membership.json';

  test('missing, cut short, with a wrong total: one sentence says which file and why; “Try again” fetches again, until the page is interactive', async () => {
    const wrong = async (route: Route) => {
      const facts = await (await route.fetch()).json();
      facts.statements[4].totals.member = 65;
      await route.fulfill({ json: facts });
    };
    const answers = [missing, cut, wrong];
    let attempts = 0;
    const { page, close } = await openWith(FACTS, async (route) => {
      const answer = answers[attempts++];
      await (answer ? answer(route) : route.continue());
    });
    for (const [i, sentence] of [
      /^http:\S+\/membership\.json could not be loaded: the request failed \(404\)\.$/,
      /^http:\S+\/membership\.json could not be loaded: the file is incomplete or not valid JSON\.$/,
      /^membership\.json could not be loaded: .*September 2006.*65.*64/s,
    ].entries()) {
      await expect.poll(() => sentencesOn(page)).toEqual([expect.stringMatching(sentence)]);
      const reported = await errorsOn(page);
      expect(reported).toHaveLength(i + 1);
      const [message] = await sentencesOn(page);
      expect(reported[i]).toMatchObject({ file: 'membership.json', state: null, message });
      expect(await page.evaluate(() => document.querySelector('near-map')!.getState())).toBeNull();
      const refused = await page.evaluate(() =>
        document
          .querySelector('near-map')!
          .goTo('1998')
          .then(
            () => 'shown',
            (error: Error) => error.message,
          ),
      );
      expect(refused).not.toBe('shown');
      await page.locator('near-map').getByRole('button', { name: 'Try again' }).click();
    }
    await page.waitForFunction(() => document.querySelector('near-map')!.getState()?.painter === 'map');
    expect(attempts).toBe(4);
    expect(await stateOf(page)).toMatchObject({ date: '2024-09', counts: { member: 82 }, notices: [] });
    expect(await sentencesOn(page)).toEqual([]);
    await close();
  });
});

describe('the boundaries', () => {
  test('low.topo.json missing, cut short, without a region’s shape: named, with the reason', async () => {
    const withoutOne = async (route: Route) => {
      const topology = await (await route.fetch()).json();
      const { atoms } = topology.objects;
      atoms.geometries = atoms.geometries.filter(({ id }: { id: string }) => id !== 'JP-02');
      await route.fulfill({ json: topology });
    };
    const answers = [missing, cut, withoutOne];
    let attempts = 0;
    const answer = (route: Route) => answers[attempts++ % answers.length]!(route);
    const { page, close } = await openWith('**/data/low.topo.json', answer, { src: true });
    for (const [i, why] of [
      /the request failed \(404\)/,
      /incomplete or not valid JSON/,
      /^low\.topo\.json .*(Aomori|JP-02)/,
    ].entries()) {
      await expect.poll(() => sentencesOn(page)).toEqual([expect.stringMatching(why)]);
      const [message] = await sentencesOn(page);
      expect(message).toContain('low.topo.json could not be loaded: ');
      const reported = await errorsOn(page);
      expect(reported).toHaveLength(i + 1);
      expect(reported[i]).toMatchObject({ file: 'low.topo.json', message });
      await page.locator('near-map').getByRole('button', { name: 'Try again' }).click();
    }
    await close();
  });
});

describe('no WebGL', () => {
  test('one sentence; the picture stays, and slider and selection work', async () => {
    const { page, consoleErrors, close } = await openMap('', { webgl: false });
    await inside(page, '.notices li').waitFor();
    const state = await stateOf(page);
    expect(state).toMatchObject({ painter: 'picture', counts: { member: 82 } });
    expect(state.notices).toHaveLength(1);
    expect(state.notices[0]).toMatch(/WebGL/);
    expect(await inside(page, '.notices li').count()).toBe(1);

    // A place in a region that is a member now and wasn't at the founding.
    const colour = async () => {
      const [[x, y]] = (await projected(page, [[102, 43.3]])) as [[number, number]];
      return colourAt(await screenshot(page), x, y);
    };
    // The notice takes a row, and the map has become smaller.
    await settled(page);
    const now = await colour();
    const slider = inside(page, 'input[type=range]');
    await slider.focus();
    await page.keyboard.press('Home');
    expect(await stateOf(page)).toMatchObject({ date: '1996', counts: { member: 29 } });
    expect(difference(await colour(), now)).toBeGreaterThan(10);
    await page.keyboard.press('End');
    expect(await colour()).toBe(now);

    // A click on the largest member selects it; one on the sea clears the selection.
    const [[x, y], [seaX, seaY]] = await page.evaluate(() => {
      const map = document.querySelector('near-map')!;
      return [map.project([125, 66])!, map.project([152, 53])!];
    });
    await page.mouse.move(x, y);
    await inside(page, '.tip').waitFor();
    expect(await inside(page, '.tip').textContent()).toMatch(/Sakha.*Founding member, 1996/s);
    // Outside the map no region is under the pointer.
    await inside(page, '.legend').hover();
    await expect.poll(() => inside(page, '.tip').count()).toBe(0);
    await page.mouse.click(x, y);
    expect((await stateOf(page)).selected).toBe('RU-SA');
    await inside(page, '.card').waitFor();
    await page.mouse.click(seaX, seaY);
    expect((await stateOf(page)).selected).toBeNull();
    expect((await boxesOf(page, '.label')).length).toBeGreaterThan(5);

    // The same on a page that shows the element scaled; the tip is on the map and not under the pointer.
    const tipOnMap = async () => {
      const [[px, py]] = (await projected(page, [[125, 66]])) as [[number, number]];
      await page.mouse.move(px + 1, py);
      await page.mouse.move(px, py);
      await inside(page, '.tip').waitFor();
      const [map, tip] = [
        (await inside(page, '.map').boundingBox())!,
        (await inside(page, '.tip').boundingBox())!,
      ];
      const isIn = (x: number, y: number, box: typeof map) =>
        x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;
      const isOnMap = isIn(tip.x, tip.y, map) && isIn(tip.x + tip.width, tip.y + tip.height, map);
      return [px, py, isOnMap, isIn(px, py, tip)] as const;
    };
    expect((await tipOnMap()).slice(2)).toEqual([true, false]);
    for (const [name, value] of [
      ['transform', 'scale(0.5)'],
      ['zoom', '0.5'],
    ] as const) {
      await page.evaluate(
        ([name, value]) => {
          const { style } = document.querySelector('near-map')!;
          style.transform = style.zoom = '';
          style.setProperty(name, value);
        },
        [name, value] as const,
      );
      await settled(page);
      const [x, y, isOnMap, isUnderPointer] = await tipOnMap();
      expect([isOnMap, isUnderPointer], name).toEqual([true, false]);
      await page.mouse.click(x, y);
      expect((await stateOf(page)).selected, name).toBe('RU-SA');
      await page.evaluate(() => document.querySelector('near-map')!.select(null));
    }
    expect(consoleErrors).toEqual([]);
    await close();
  });

  test('the picture gets finer boundaries too', async () => {
    const { page, close } = await openMap('', { webgl: false, viewport: { width: 920, height: 460 } });
    const coarse = await pictureDetail(page);
    // They are fetched when the reader zooms in.
    for (let i = 0; i < 4; i++)
      await inside(page, '.map-buttons').getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => pictureDetail(page), { timeout: 10_000 }).toBeGreaterThan(coarse * 1.3);
    await close();
  });
});
