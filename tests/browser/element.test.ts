// The public contract of <near-map> in a real browser: attributes, properties, methods, events, state, URL.
import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plane } from '../support/facts.ts';
import type { OpenPage } from './support/browser.ts';
import { goTo, inside, openMap, projected, ready, stateOf } from './support/near.ts';

let open: OpenPage;
let page: Page;
beforeAll(async () => {
  // Small, because these tests seldom depend on pixels, and each pixel costs time without a GPU.
  open = await openMap('', { viewport: { width: 920, height: 460 } });
  page = open.page;
});

/** Resets the page's element: no attributes, the opening view, no notice. */
async function fresh(): Promise<void> {
  await page.evaluate(async () => {
    const map = document.querySelector('near-map')!;
    map.pause();
    for (const name of map.getAttributeNames()) map.removeAttribute(name);
    map.readQuery('');
    await map.updateComplete;
    for (let left = map.getState()!.notices.length; left > 0; left--) {
      map.shadowRoot!.querySelector<HTMLElement>('.notices li .round')!.click();
      await map.updateComplete;
    }
  });
}
beforeEach(fresh);

const notices = async () => (await stateOf(page)).notices;

describe('ready and getState', () => {
  test('ready gives the state that was first shown, whichever renderer showed it; then the map is active', async () => {
    const state = await page.evaluate(() => document.querySelector('near-map')!.ready);
    expect(state).toMatchObject({ date: '2024-09', playing: false, counts: { member: 82 } });
    expect(['map', 'picture']).toContain(state!.painter);
    expect((await stateOf(page)).painter).toBe('map');
  });

  test('the state has the published shape, as plain data', async () => {
    const state = await stateOf(page);
    const published = [
      'date',
      'asOf',
      'members',
      'counts',
      'byCountry',
      'observerIds',
      'shown',
      'filters',
      'compare',
      'selected',
      'playing',
      'lang',
      'colorBy',
      'ui',
      'painter',
      'dataVersion',
      'caption',
      'notices',
    ];
    for (const key of published) expect(state).toHaveProperty(key);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(state).toMatchObject({
      date: '2024-09',
      asOf: '2024-09',
      counts: { member: 82, associate: 2, special: 1, observer: 0 },
      byCountry: { CN: 14, JP: 11, KR: 16, KP: 2, MN: 22, RU: 17 },
      observerIds: [],
      compare: null,
      selected: null,
      lang: 'en',
      colorBy: 'country',
      ui: 'full',
      painter: 'map',
      dataVersion: '2024-09',
      caption: 'September 2024: 82 members in six countries',
      notices: [],
    });
    expect(state.members).toHaveLength(82);
    expect(state.shown).toHaveLength(85);
    expect(Object.keys(state.byCountry)).toHaveLength(6);
  });

  test('asOf is the statement in force, byCountry has its zeros, observers are the primary source’s', async () => {
    expect(await goTo(page, '2005-07')).toMatchObject({
      date: '2005-07',
      asOf: '2002',
      counts: { member: 37, observer: 0 },
    });
    const founding = await goTo(page, '1996');
    expect(founding.byCountry).toMatchObject({ KP: 0, MN: 0 });
    expect(await goTo(page, '1998')).toMatchObject({ counts: { observer: 1 }, observerIds: ['CN-LN'] });
    await page.evaluate(() => {
      document.querySelector('near-map')!.observers = true;
    });
    const with2nd = await goTo(page, '2024-09');
    expect(with2nd.counts.observer).toBe(0);
    expect([...with2nd.observerIds].sort()).toEqual(['CN-TJ', 'JP-04', 'JP-35', 'JP-47', 'RU-NVS']);
  });
});

describe('dates', () => {
  test.each([
    ['1998', 32],
    ['2006-08', 37],
    ['2016-09-27', 73],
  ])('goTo(%s) shows %i members', async (date, members) => {
    expect(await goTo(page, date)).toMatchObject({ date, counts: { member: members }, notices: [] });
  });

  test.each([
    ['1996-08', '1996-09-12', /1996-08 is before the founding/],
    ['2025', '2024-09', /2025 is after/],
  ])('goTo(%s) shows %s with a notice', async (requested, shown, notice) => {
    const state = await goTo(page, requested);
    expect(state.date).toBe(shown);
    expect(state.notices).toHaveLength(1);
    expect(state.notices[0]).toMatch(notice);
  });

  test.each(['banana', '2006-02-30', ''])(
    'goTo(%j) rejects with a RangeError that says what was expected',
    async (nonsense) => {
      const message = await page.evaluate(
        (requested) =>
          document
            .querySelector('near-map')!
            .goTo(requested)
            .then(
              () => 'resolved',
              (error: unknown) => `${(error as Error).name}: ${(error as Error).message}`,
            ),
        nonsense,
      );
      expect(message).toMatch(/^RangeError: /);
      expect(message).toContain(nonsense);
      expect(message).toMatch(/1998.*2006-09/);
      expect(await stateOf(page)).toMatchObject({ date: '2024-09', notices: [] });
    },
  );

  test('replaced by another, goTo resolves with the state then shown', async () => {
    const dates = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const states = await Promise.all([map.goTo('1998'), map.goTo('2006-09'), map.goTo('2012-07')]);
      return states.map(({ date }) => date);
    });
    expect(dates).toEqual(['2012-07', '2012-07', '2012-07']);
  });

  test('goTo resolves where nothing is laid out', async () => {
    const date = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      map.style.display = 'none';
      const state = await map.goTo('2010-10');
      map.style.display = '';
      return state.date;
    });
    expect(date).toBe('2010-10');
  });

  test('step goes from statement to statement, and from between them to the one in force', async () => {
    const steps = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const at = async (date: string, n: number) => {
        await map.goTo(date);
        map.step(n);
        return map.getState()!.date;
      };
      return [
        await at('1998', 1),
        await at('2006-09', 1),
        await at('2006-09', -1),
        await at('2007-05', -1),
        await at('2007-05', 1),
        await at('2007-05', -2),
        await at('1996', -1),
        await at('2024-09', 3),
        await at('1996', 13),
      ];
    });
    expect(steps).toEqual([
      '2000',
      '2008-09',
      '2002',
      '2006-09',
      '2008-09',
      '2002',
      '1996',
      '2024-09',
      '2024-09',
    ]);
  });
});

describe('selection', () => {
  test('select fires the event, shows the region’s card, and clears the selection', async () => {
    const received = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const names: (string | null)[] = [];
      const record = (event: Event) =>
        names.push((event as CustomEvent<{ selected: string | null }>).detail.selected);
      document.addEventListener('near-select', record);
      map.select('KR-47');
      map.select('KR-47');
      map.select('MN-1');
      map.select(null);
      await map.updateComplete;
      document.removeEventListener('near-select', record);
      return names;
    });
    expect(received).toEqual(['KR-47', 'MN-1', null]);
    await page.evaluate(() => document.querySelector('near-map')!.select('JP-02'));
    const card = inside(page, '.card');
    await card.getByText('Aomori').first().waitFor();
    expect(await card.textContent()).toMatch(/青森県/);
    expect(await card.textContent()).toMatch(/Founding member, 1996/);
    await page.evaluate(() => document.querySelector('near-map')!.select('CN-QH'));
    await card.getByText('Became a member between October 2023 and September 2024').waitFor();
    expect(await card.getByRole('link').count()).toBeGreaterThan(0);
  });

  test('the card of a region that was an observer first lists its years in order, with links', async () => {
    await page.evaluate(() => document.querySelector('near-map')!.select('CN-LN'));
    const years = inside(page, '.card').getByRole('list', { name: 'History of this region' });
    await expect
      .poll(() => years.getByRole('listitem').allTextContents())
      .toEqual([
        expect.stringMatching(/1998\s+Observer/),
        expect.stringMatching(/2002\s+Not stated/),
        expect.stringMatching(/August 2021\s+Member/),
      ]);
    await years.getByRole('button', { name: '1998' }).click();
    expect((await stateOf(page)).date).toBe('1998');
  });

  test('an unknown region is ignored and named', async () => {
    await page.evaluate(() => document.querySelector('near-map')!.select('XX-1'));
    const state = await stateOf(page);
    expect(state.selected).toBeNull();
    expect(state.notices).toEqual([
      expect.stringMatching(/selected: “XX-1” is not valid and was ignored\. Expected .*KR-47/),
    ]);
  });
});

describe('filters', () => {
  test('limit what is shown, never the facts, and are announced', async () => {
    await page.evaluate(() => document.querySelector('near-map')!.setAttribute('country', 'JP'));
    const state = await goTo(page, '2006-09');
    expect(state.counts.member).toBe(64);
    expect(state.members).toHaveLength(64);
    expect(state.filters).toMatchObject({ countries: ['JP'], tiers: [] });
    expect(state.shown.every((id) => id.startsWith('JP-'))).toBe(true);
    const headline = await inside(page, '.headline').textContent();
    expect(headline).toContain(`${state.shown.length} of 64 members`);
    expect(state.shown).toHaveLength(10);
  });

  test('the legend filters: a press shows one country alone, another press all', async () => {
    const china = inside(page, '.legend button').filter({ hasText: 'China' });
    await china.click();
    expect((await stateOf(page)).filters.countries).toEqual(['CN']);
    expect(await china.getAttribute('aria-pressed')).toBe('true');
    expect((await stateOf(page)).shown).toHaveLength(14);
    await inside(page, '.legend button').filter({ hasText: 'Japan' }).click();
    expect((await stateOf(page)).shown).toHaveLength(25);
    await china.click();
    expect((await stateOf(page)).filters.countries).toEqual(['JP']);
    await inside(page, '.headline button').click();
    expect((await stateOf(page)).filters).toMatchObject({ countries: [], tiers: [] });
  });

  test('tiers: associates alone', async () => {
    await page.evaluate(() => {
      document.querySelector('near-map')!.tier = 'associate';
    });
    expect([...(await stateOf(page)).shown].sort()).toEqual(['KG-C', 'VN-SG']);
  });
});

describe('attributes and properties', () => {
  test('each attribute becomes the property’s present value; the element never writes attributes', async () => {
    const seen = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const written: string[] = [];
      const requested: Record<string, string> = {
        date: '2008-09',
        'color-by': 'joined',
        ui: 'embed',
        selected: 'JP-02',
        country: 'jp,cn',
        tier: 'member',
        speed: '2',
        theme: 'dark',
        view: '127,37,4',
        loop: '',
        observers: '',
      };
      for (const [name, value] of Object.entries(requested)) map.setAttribute(name, value);
      const before = map.getAttributeNames().map((name) => `${name}=${map.getAttribute(name)}`);
      const watch = new MutationObserver((records) =>
        written.push(...records.map(({ attributeName }) => attributeName!)),
      );
      watch.observe(map, { attributes: true });
      await map.goTo('1998');
      map.select('CN-HL');
      map.step(1);
      map.colorBy = 'tier';
      map.speed = 4;
      map.view = '';
      map.theme = 'light';
      map.ui = 'full';
      map.country = '';
      map.play();
      map.pause();
      await map.updateComplete;
      watch.disconnect();
      return {
        written,
        same:
          JSON.stringify(before) ===
          JSON.stringify(map.getAttributeNames().map((name) => `${name}=${map.getAttribute(name)}`)),
        now: {
          colorBy: map.colorBy,
          speed: map.speed,
          view: map.view,
          theme: map.theme,
          ui: map.ui,
          country: map.country,
          tier: map.tier,
          loop: map.loop,
          observers: map.observers,
          selected: map.selected,
        },
      };
    });
    expect(seen.written).toEqual([]);
    expect(seen.same).toBe(true);
    expect(seen.now).toEqual({
      colorBy: 'tier',
      speed: 4,
      view: '',
      theme: 'light',
      ui: 'full',
      country: '',
      tier: 'member',
      loop: true,
      observers: true,
      selected: 'CN-HL',
    });
  });

  test('a removed attribute goes back to the opening value', async () => {
    await page.evaluate(() => {
      const map = document.querySelector('near-map')!;
      for (const [name, value] of [
        ['date', '1998'],
        ['country', 'JP'],
        ['loop', ''],
        ['speed', '2'],
        ['theme', 'dark'],
        ['view', '127,37,4'],
        ['selected', 'JP-02'],
        ['color-by', 'tier'],
      ] as const)
        map.setAttribute(name, value);
    });
    expect(await stateOf(page)).toMatchObject({ date: '1998', selected: 'JP-02', colorBy: 'tier' });
    await page.evaluate(() => {
      const map = document.querySelector('near-map')!;
      for (const name of map.getAttributeNames()) map.removeAttribute(name);
    });
    expect(await stateOf(page)).toMatchObject({
      date: '2024-09',
      selected: null,
      colorBy: 'country',
      filters: { countries: [] },
      view: null,
      theme: 'auto',
      notices: [],
    });
    expect(
      await page.evaluate(() => [
        document.querySelector('near-map')!.loop,
        document.querySelector('near-map')!.speed,
      ]),
    ).toEqual([false, 1]);
  });

  test.each([
    ['date', 'yesterday'],
    ['selected', 'KR-99'],
    ['country', 'JP,XX'],
    ['view', '999,0,1'],
    ['lang', 'xx'],
    ['loop', 'maybe'],
  ])('%s="%s" makes no sense: ignored, named, dismissible', async (name, value) => {
    const before = await stateOf(page);
    await page.evaluate(
      ([key, text]) => document.querySelector('near-map')!.setAttribute(key!, text!),
      [name, value],
    );
    const after = await stateOf(page);
    expect(after.notices).toHaveLength(1);
    expect(after.notices[0]).toContain(`${name}: “${value}” is not valid and was ignored. Expected`);
    expect({ ...after, notices: [] }).toEqual(before);
    const message = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      await map.updateComplete;
      const items = [...map.shadowRoot!.querySelectorAll('.notices li')];
      items[0]?.querySelector<HTMLElement>('[title="Dismiss"]')?.click();
      await map.updateComplete;
      return items.map((item) => item.textContent?.trim());
    });
    expect(message, 'reported once').toEqual([after.notices[0]]);
    expect(await notices()).toEqual([]);
    expect(await inside(page, '.notices li').count()).toBe(0);
  });

  test('names and values reserved for later versions are accepted without a notice', async () => {
    await page.evaluate(() => {
      const map = document.querySelector('near-map')!;
      const later: Record<string, string> = {
        ui: 'present',
        compare: '1998',
        panel: 'table',
        data: '2024-09',
        observers: '',
        host: 'https://example.org',
      };
      for (const [name, value] of Object.entries(later)) map.setAttribute(name, value);
    });
    expect(await stateOf(page)).toMatchObject({ ui: 'present', compare: '1998', notices: [] });
  });
});

describe('events', () => {
  test('near-change carries the state, bubbles and is composed; no event without a change', async () => {
    const received = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const events: { date: string; bubbles: boolean; composed: boolean }[] = [];
      const record = (event: Event) => {
        const { detail, bubbles, composed } = event as CustomEvent<{ date: string }>;
        events.push({ date: detail.date, bubbles, composed });
      };
      document.body.addEventListener('near-change', record);
      await map.goTo('1998');
      await map.goTo('1998');
      document.body.removeEventListener('near-change', record);
      return events;
    });
    expect(received).toEqual([{ date: '1998', bubbles: true, composed: true }]);
  });

  test('near-ready comes once for each element', async () => {
    const count = await page.evaluate(async () => {
      let received = 0;
      document.addEventListener('near-ready', () => received++);
      const map = document.createElement('near-map');
      map.style.height = '300px';
      document.body.append(map);
      await map.ready;
      await map.goTo('1998');
      map.remove();
      return received;
    });
    expect(count).toBe(1);
  });
});

describe('playing', () => {
  test('play pauses on each statement in turn and ends at the last', async () => {
    const played = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const restoreClock = window.playbackClock(400);
      const dates: string[] = [];
      const states: boolean[] = [];
      const record = (event: Event) => {
        const { date, playing } = (event as CustomEvent<{ date: string; playing: boolean }>).detail;
        if (dates.at(-1) !== date) dates.push(date);
        states.push(playing);
      };
      document.addEventListener('near-change', record);
      map.speed = 1;
      map.play();
      await new Promise<void>((resolve) => {
        const done = () => (map.getState()!.playing ? requestAnimationFrame(done) : resolve());
        requestAnimationFrame(done);
      });
      document.removeEventListener('near-change', record);
      restoreClock();
      return { dates, playedOnce: states.includes(true), end: map.getState()!.date };
    });
    expect(played.end).toBe('2024-09');
    expect(played.playedOnce).toBe(true);
    const statements = [
      '1996',
      '1998',
      '2000',
      '2002',
      '2006-09',
      '2008-09',
      '2010-10',
      '2012-07',
      '2014-10',
      '2016-10',
      '2018-10',
      '2021-08',
      '2023-10',
      '2024-09',
    ];
    expect(played.dates.filter((date) => statements.includes(date))).toEqual(
      expect.arrayContaining(statements.slice(1, -1)),
    );
    const between = played.dates.filter((date) => !statements.includes(date));
    expect(between.length, 'months on the way').toBeGreaterThan(10);
  });

  test('with loop it starts again; pause stops where it is; speed 4 is four times as fast', async () => {
    const run = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const restoreClock = window.playbackClock(200);
      map.speed = 4;
      map.loop = true;
      await map.goTo('2023-10');
      map.play();
      let last = '';
      let again = 0;
      const started = performance.now();
      await new Promise<void>((resolve) => {
        const watch = () => {
          const { date } = map.getState()!;
          if (date < last) again++;
          last = date;
          if (again === 2 || performance.now() - started > 15_000) resolve();
          else requestAnimationFrame(watch);
        };
        requestAnimationFrame(watch);
      });
      map.pause();
      restoreClock();
      const stopped = map.getState()!;
      await new Promise((resolve) => setTimeout(resolve, 150));
      return { again, stopped: stopped.date, playing: stopped.playing, later: map.getState()!.date };
    });
    expect(run.again).toBe(2);
    expect(run.playing).toBe(false);
    expect(run.later).toBe(run.stopped);
  });

  test('play from between two statements continues from there; a step or goTo stops it', async () => {
    const seen = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      await map.goTo('2010-10');
      map.play();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const began = map.getState()!;
      map.step(1);
      const stepped = map.getState()!;
      map.play();
      await map.goTo('1998');
      return {
        began: began.date,
        playing: began.playing,
        stepped: stepped.date,
        still: stepped.playing,
        end: map.getState()!.playing,
      };
    });
    expect(seen).toEqual({ began: '2010-10', playing: true, stepped: '2012-07', still: false, end: false });
  });
});

describe('project and export', () => {
  test('project agrees with the projection’s own formulas', async () => {
    const places: [number, number][] = [
      [110, 50],
      [129.27, 36.17],
      [143.2, 44.9],
      [95, 56],
      [106.9, 47.9],
      [126.5, 33.4],
    ];
    const points = await projected(page, places);
    const onPlane = places.map((place) => plane.forward(place));
    const ratio = (a: number, b: number) =>
      Math.hypot(points[a]![0] - points[b]![0], points[a]![1] - points[b]![1]) /
      Math.hypot(onPlane[a]![0] - onPlane[b]![0], onPlane[a]![1] - onPlane[b]![1]);
    const scale = ratio(0, 1);
    expect(scale).toBeGreaterThan(100);
    for (let i = 0; i < places.length; i++) {
      const [x, y] = onPlane[i]!;
      expect(points[i]![0]).toBeCloseTo(points[0]![0] + scale * (x - onPlane[0]![0]), 3);
      expect(points[i]![1]).toBeCloseTo(points[0]![1] + scale * (y - onPlane[0]![1]), 3);
    }
  });

  test('project follows the camera and the place of the element on the page', async () => {
    const [before] = await projected(page, [[127, 37]]);
    await page.evaluate(() => {
      document.querySelector('near-map')!.view = '127,37,6';
    });
    const [middle] = await projected(page, [[127, 37]]);
    const box = (await inside(page, '.map').boundingBox())!;
    expect(middle![0]).toBeCloseTo(box.x + box.width / 2, 0);
    expect(middle![1]).toBeCloseTo(box.y + box.height / 2, 0);
    await page.evaluate(() => {
      document.querySelector('near-map')!.view = '';
    });
    expect((await projected(page, [[127, 37]]))[0]).toEqual(before);
  });

  const exported = (date: string) =>
    page.evaluate(async (requested) => {
      const map = document.querySelector('near-map')!;
      await map.goTo(requested);
      const blob = await map.export('geojson');
      return { type: blob.type, text: await blob.text() };
    }, date);

  test('export("geojson") is what is shown, in true degrees', async () => {
    const { type, text } = await exported('2006-09');
    expect(type).toBe('application/geo+json');
    const { features } = JSON.parse(text) as FeatureCollection<MultiPolygon>;
    expect(features).toHaveLength(64);
    const rings = features.find(({ id }) => id === 'MN-1')!.geometry.coordinates.flat();
    const crossings = rings.flatMap((ring: Position[]) =>
      ring.slice(1).filter(([x1 = 0, y1 = 0], i) => {
        const [x0 = 0, y0 = 0] = ring[i]!;
        return y0 > 47.9 !== y1 > 47.9 && 106.9 < x0 + ((47.9 - y0) / (y1 - y0)) * (x1 - x0);
      }),
    );
    expect(crossings.length % 2, 'Ulaanbaatar contains 106.9, 47.9').toBe(1);
    expect((JSON.parse((await exported('1996')).text) as FeatureCollection).features).toHaveLength(29);
  });

  test('an unknown kind is refused with a message', async () => {
    const message = await page.evaluate(() =>
      document
        .querySelector('near-map')!
        .export('doc' as 'geojson')
        .then(
          () => 'made',
          (error: Error) => `${error.name}: ${error.message}`,
        ),
    );
    expect(message).toMatch(/^RangeError: .*doc.*geojson/);
  });
});

describe('more than one element, and elements that are inserted and removed', () => {
  test('two on one page show two dates, each in its own language, filter and theme', async () => {
    const seen = await page.evaluate(async () => {
      const one = document.querySelector('near-map')!;
      const other = document.createElement('near-map');
      other.style.height = '400px';
      other.setAttribute('date', '1998');
      other.setAttribute('theme', 'dark');
      other.setAttribute('country', 'JP');
      document.body.append(other);
      await other.ready;
      await window.mapInCharge(other);
      await one.goTo('2012-07');
      const states = [one.getState()!, other.getState()!];
      const ids = [
        ...one.shadowRoot!.querySelectorAll('[id]'),
        ...other.shadowRoot!.querySelectorAll('[id]'),
      ].map(({ id }) => id);
      const canvases = [one, other].map((map) => map.shadowRoot!.querySelectorAll('canvas').length);
      other.remove();
      return {
        dates: states.map(({ date }) => date),
        painters: states.map(({ painter }) => painter),
        shown: states.map(({ shown }) => shown.length),
        ids: ids.length,
        canvases,
      };
    });
    expect(seen.dates).toEqual(['2012-07', '1998']);
    expect(seen.painters).toEqual(['map', 'map']);
    expect(seen.shown[0]).toBe(71);
    expect(seen.shown[1]).toBeLessThan(12);
    expect(seen.canvases).toEqual([1, 1]);
  });

  test('removed and put back it shows the same, and draws again', async () => {
    const seen = await page.evaluate(async () => {
      const map = document.createElement('near-map');
      map.style.height = '400px';
      map.setAttribute('date', '2006-09');
      document.body.append(map);
      await map.ready;
      await window.mapInCharge(map);
      map.select('MN-1');
      const before = map.getState()!;
      map.remove();
      const out = map.getState()!;
      document.body.append(map);
      await map.updateComplete;
      await window.mapInCharge(map);
      const after = await map.goTo('2006-09');
      const canvases = map.shadowRoot!.querySelectorAll('canvas').length;
      map.remove();
      return { before, out, after, canvases };
    });
    expect(seen.out).toMatchObject({ date: '2006-09', selected: 'MN-1' });
    expect(seen.after).toEqual(seen.before);
    expect(seen.canvases).toBe(1);
  });

  test('removed while it loads, it still becomes interactive when put back', async () => {
    const state = await page.evaluate(async () => {
      const map = document.createElement('near-map');
      map.style.height = '400px';
      document.body.append(map);
      map.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      document.body.append(map);
      const state = await Promise.race([
        map.ready,
        new Promise<null>((resolve) => setTimeout(resolve, 12_000, null)),
      ]);
      map.remove();
      return state;
    });
    expect(state).toMatchObject({ date: '2024-09', counts: { member: 82 } });
  });

  test('calls before the data have arrived take effect when they have', async () => {
    const seen = await page.evaluate(async () => {
      const map = document.createElement('near-map');
      map.style.height = '400px';
      const requested = { state: map.getState(), point: map.project([100, 50]) };
      map.date = '2002';
      map.select('JP-02');
      map.step(-1);
      const going = map.goTo('1998');
      document.body.append(map);
      const state = await going;
      await map.ready;
      map.remove();
      return { requested, date: state.date, selected: state.selected };
    });
    expect(seen).toEqual({ requested: { state: null, point: null }, date: '1998', selected: 'JP-02' });
  });

  test('src names another file, which names its own boundaries', async () => {
    const {
      page: other,
      consoleErrors,
      close,
    } = await openMap('', {
      prepare: async (fresh) => {
        await fresh.route('**/elsewhere/other.json', async (route) => {
          const response = await route.fetch({
            url: route.request().url().replace('elsewhere/other', 'data/membership'),
          });
          const facts = await response.json();
          facts.version = '2020-01';
          facts.association.boundaries = { low: '../data/low.topo.json', middle: '../data/middle.topo.json' };
          facts.association.title = { en: 'Another association' };
          await route.fulfill({ json: facts });
        });
      },
    });
    await other.evaluate(() => {
      const map = document.createElement('near-map');
      map.id = 'other';
      map.style.height = '400px';
      map.setAttribute('src', 'elsewhere/other.json');
      document.body.append(map);
      return map.ready;
    });
    const read = () =>
      other.evaluate(() => {
        const map = document.querySelector<HTMLElementTagNameMap['near-map']>('#other')!;
        return {
          version: map.getState()!.dataVersion,
          title: map.shadowRoot!.querySelector('h1')?.textContent,
        };
      });
    expect(await read()).toEqual({ version: '2020-01', title: 'Another association' });
    // And back, on the same element.
    await other.evaluate(() => document.querySelector('#other')!.setAttribute('src', 'data/membership.json'));
    await other.waitForFunction(
      () =>
        document.querySelector<HTMLElementTagNameMap['near-map']>('#other')!.getState()!.dataVersion ===
        '2024-09',
    );
    await other.waitForFunction(
      () =>
        document.querySelector<HTMLElementTagNameMap['near-map']>('#other')!.getState()!.painter === 'map',
    );
    // Moved in the page while another file is loading: it still arrives.
    await other.evaluate(() => {
      const map = document.querySelector<HTMLElementTagNameMap['near-map']>('#other')!;
      map.setAttribute('src', 'elsewhere/other.json');
      document.body.prepend(map);
    });
    await expect.poll(async () => (await read()).version).toBe('2020-01');
    expect(consoleErrors).toEqual([]);
    await close();
  });
});

describe('the URL', () => {
  test('is read at load, written after a change, and read again on going back', async () => {
    const {
      page: own,
      consoleErrors,
      close,
    } = await openMap('date=2006-09&selected=MN-1&country=MN,RU&theme=dark&unknown=1#x');
    expect(await stateOf(own)).toMatchObject({
      date: '2006-09',
      selected: 'MN-1',
      filters: { countries: ['MN', 'RU'] },
      theme: 'dark',
      notices: [],
    });
    await goTo(own, '2012-07');
    await own.evaluate(() => document.querySelector('near-map')!.select(null));
    await own.waitForFunction(
      () => location.search.includes('date=2012-07') && !location.search.includes('selected'),
    );
    const search = () => own.evaluate(() => location.search);
    expect(new URLSearchParams(await search()).get('country')).toBe('MN,RU');
    expect(await search()).toContain('country=MN,RU');
    expect(await own.evaluate(() => location.hash)).toBe('#x');
    expect(await own.title()).toMatch(/^July 2012: 71 members in six countries/);

    // A link within the page adds a history entry; going back reads the URL.
    await own.evaluate(() => history.pushState(null, '', '?date=1998'));
    await own.evaluate(() => document.querySelector('near-map')!.readQuery(location.search));
    expect(await stateOf(own)).toMatchObject({ date: '1998', filters: { countries: [] } });
    await own.goBack();
    await own.waitForFunction(() => document.querySelector('near-map')!.getState()!.date === '2012-07');
    expect(await stateOf(own)).toMatchObject({ filters: { countries: ['MN', 'RU'] }, theme: 'dark' });
    expect(consoleErrors).toEqual([]);
    await close();
  });

  test('the opening view needs none', async () => {
    await goTo(page, '1998');
    await page.waitForFunction(() => location.search === '?date=1998');
    await goTo(page, '2024-09');
    await page.waitForFunction(() => location.search === '');
  });

  test('a view of the map is a link that gives the same view', async () => {
    const { page: own, close } = await openMap('view=127,37,4', { viewport: { width: 1000, height: 700 } });
    const [at] = await projected(own, [[127, 37]]);
    const box = (await inside(own, '.map').boundingBox())!;
    expect(at![0]).toBeCloseTo(box.x + box.width / 2, 0);
    expect(at![1]).toBeCloseTo(box.y + box.height / 2, 0);
    await goTo(own, '1998');
    await own.waitForFunction(() => location.search.includes('date=1998'));
    expect(await own.evaluate(() => location.search)).toContain('view=127,37,4');
    await close();
  });

  test('nonsense in it is named in notices that can be dismissed, and breaks nothing; src is never read from it', async () => {
    const {
      page: own,
      consoleErrors,
      requests,
      close,
    } = await openMap(
      'date=soon&selected=%3Cb%3E&country=ZZ&speed=-1&theme=&view=a,b,c&tier=member&src=data/low.topo.json',
    );
    expect(requests.some((url) => url.endsWith('/data/membership.json'))).toBe(true);
    expect(await own.evaluate(() => document.querySelector('near-map')!.getAttribute('src'))).toBeNull();
    const state = await stateOf(own);
    expect(state).toMatchObject({
      date: '2024-09',
      selected: null,
      filters: { countries: [], tiers: ['member'] },
    });
    expect(state.notices.map((text) => /^([a-z-]+): “/.exec(text)?.[1]).sort()).toEqual([
      'country',
      'date',
      'selected',
      'speed',
      'theme',
      'view',
    ]);
    expect(await inside(own, '.notices b').count()).toBe(0);
    const dismiss = inside(own, '.notices').getByRole('button', { name: 'Dismiss' });
    for (let left = await dismiss.count(); left > 0; left--) await dismiss.first().click();
    expect((await stateOf(own)).notices).toEqual([]);
    expect(consoleErrors).toEqual([]);
    await close();
  });
});

test('no errors in the console', async () => {
  await ready(page);
  expect(open.consoleErrors).toEqual([]);
});
