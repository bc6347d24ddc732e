// Checks the pixels at each of the fourteen milestones: each region that joins changes its colour, the count is right,
// the console is silent, and no request leaves the machine.

import type { Page } from 'playwright-core';
import type { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import {
  COARSE,
  insetPlacement,
  type Point,
  planOf,
  shapesOfPlan,
  toScreen,
} from '../../src/geography/index.ts';
import { enlargedParts, type MarkArea, markOffsets } from '../../src/layout/index.ts';
import { PALETTES } from '../../src/scene/index.ts';
import { committedShapes, facts, plane, sceneWith } from '../support/facts.ts';
import { baseUrl } from './support/browser.ts';
import {
  addStyle,
  anchorAt,
  type Box,
  goTo,
  inside,
  MILESTONES,
  openMap,
  projected,
  settled,
} from './support/near.ts';
import { coloursAround, difference, screenshot } from './support/pixels.ts';

/** The ΔE2000 that is visible when two dates follow each other in one place. */
const VISIBLE_DIFFERENCE = 2;
/** The radius around a mark's centre that is sampled, pixels: well inside the smallest mark. */
const SAMPLE_RADIUS = 2;
/** The share of the pixels that must change: a mark that others nearly cover hasn't changed visibly. */
const MIN_CHANGED_SHARE = 0.3;

/** The day that a statement's date means: the last of its period, inside the range. */
const LAST_DAY: Record<string, string> = Object.fromEntries(
  MILESTONES.map(([date]) => [date, date.length === 4 ? `${date}-12-31` : `${date}-30`]),
);

type Joining = { id: string; tier: string; country: string };

/** The regions that enter a tier with a statement, read from the file by the test itself. */
function joiningAt(date: string): Joining[] {
  return [...facts.regions.values()].flatMap(({ id, country, tiers }) =>
    tiers
      .filter(({ from, tier }) => from === date && tier !== 'not-stated')
      .map(({ tier }) => ({ id, tier, country })),
  );
}

const INSETS = new Set(facts.association.insets.flatMap(({ region }) => region ?? []));
const ENLARGED = enlargedParts(facts, plane);
/** As the page reads them back from its first picture. */
const shapes = shapesOfPlan(planOf(committedShapes('low', undefined, COARSE)));

/** How far marks are moved from their regions' anchors on the map at a scale, CSS pixels. */
function moved(id: string, date: string, scale: number, area: MarkArea = {}): Point {
  const scene = sceneWith({ date }, 'light', shapes.anchors);
  const offsets = markOffsets(scene, shapes, scale, area);
  // Its largest piece has the mark.
  const [main] = [...shapes.atomsAt(id, scene.day)].sort((a, b) => b.size - a.size);
  return (main && offsets.get(main.index)) ?? [0, 0];
}

const regionsIn = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }, [x, y]: Point) =>
  x >= x0 && x <= x1 && y >= y0 && y <= y1;

/** Functions that read a region's colours: around its mark on the map, or in its inset. */
async function colourReadersOf(
  page: Page,
  ids: readonly string[],
  date: string,
): Promise<((png: PNG) => string[])[]> {
  const onMap = ids.map((id) => {
    const anchor = anchorAt(id, LAST_DAY[date]!);
    if (!anchor) throw new Error(`${id} has no shape on ${LAST_DAY[date]}`);
    return anchor;
  });
  const points = await projected(page, onMap);
  const boxes = new Map<string, Box>();
  const [west, east] = await projected(page, [[...plane.inverse([0, 0])], [...plane.inverse([0.1, 0])]]);
  const scale = (east![0] - west![0]) / 0.1;
  const isLarge = (await inside(page, '.inset.enlarged').count()) > 0;
  for (const [i, id] of ids.entries()) {
    const at = plane.forward(onMap[i]!);
    const part = isLarge ? ENLARGED.find(({ box }) => regionsIn(box, at)) : undefined;
    const place = part && (await inside(page, `.inset[data-inset="${part.index}"]`).boundingBox());
    const placement = part && place ? insetPlacement(part.box, place) : null;
    const [x, y] = placement ? toScreen(placement, at) : points[i]!;
    const [dx, dy] = moved(id, date, placement?.scale ?? scale, placement ? { within: part!.box } : {});
    points[i] = [Math.round(x + dx), Math.round(y + dy)];
  }
  for (const id of ids)
    if (INSETS.has(id)) boxes.set(id, (await inside(page, `.inset[data-region="${id}"]`).boundingBox())!);
  return ids.map((id, i) => (png) => {
    const box = boxes.get(id);
    return box
      ? coloursAround(png, Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2), 30)
      : coloursAround(png, ...points[i]!, SAMPLE_RADIUS);
  });
}

function readCount(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.querySelector('near-map')!.shadowRoot!;
    return root.querySelector('.headline .count')!.textContent!.replace(/\s+/g, ' ').trim();
  });
}

test('each region that joins changes its colour, each count reads right, no other request or console message', async () => {
  const { page, consoleErrors, requests, close } = await openMap(
    { theme: 'light', date: '1996' },
    { viewport: { width: 1280, height: 800 } },
  );
  // Labels may cover a mark; this test needs the map's colour under them.
  await addStyle(page, '.labels, .inset-name { visibility: hidden !important; }');
  await settled(page);
  const { land } = PALETTES.light;
  const unchanged: string[] = [];
  const wrongHue: string[] = [];
  const counts: number[] = [];
  let before: PNG | null = null;
  for (const [date, total] of MILESTONES) {
    const state = await goTo(page, date);
    expect(state.painter).toBe('map');
    expect({ date: state.date, asOf: state.asOf }).toEqual({ date, asOf: date });
    const statement = facts.statements.find(({ id }) => id === date)!;
    expect(state.counts, date).toEqual(statement.totals);
    expect(state.counts.member, date).toBe(total);
    expect(state.members, date).toHaveLength(total);
    expect(Object.values(state.byCountry).reduce((sum, n) => sum + n, 0)).toBe(total);
    expect(await readCount(page)).toMatch(new RegExp(`^${total} members `));
    counts.push(Number.parseInt(await readCount(page), 10));

    const after = await screenshot(page);
    const joining = joiningAt(date);
    expect(joining.length, `${date}: who joins`).toBeGreaterThan(0);
    const readers = await colourReadersOf(
      page,
      joining.map(({ id }) => id),
      date,
    );
    for (const [i, { id, tier, country }] of joining.entries()) {
      const now = readers[i]!(after);
      const was = before ? readers[i]!(before) : now.map(() => land);
      const changed = now.filter((colour, at) => difference(colour, was[at]!) > VISIBLE_DIFFERENCE);
      const minimum = INSETS.has(id) ? 30 : now.length * MIN_CHANGED_SHARE;
      if (changed.length < minimum)
        unchanged.push(`${date} ${id} ${tier}: ${changed.length} of ${now.length} pixels`);
      const full = tier === 'member' || tier === 'special';
      const hue = facts.countries.get(country)!.hue.light;
      if (full && !changed.some((colour) => difference(colour, hue) < VISIBLE_DIFFERENCE))
        wrongHue.push(`${date} ${id}: nowhere ${hue}`);
    }
    before = after;
  }
  console.info(`members, as read on the page: ${counts.join(' ')}`);
  expect(unchanged, 'regions that join without changing on the screen').toEqual([]);
  expect(wrongHue, 'newcomers in another colour than their country’s').toEqual([]);
  expect(counts).toEqual(MILESTONES.map(([, total]) => total));

  expect(consoleErrors).toEqual([]);
  const { origin } = new URL(baseUrl());
  const away = requests.filter((url) => new URL(url.replace(/^blob:/, '')).origin !== origin);
  expect(away, 'requests to other hosts').toEqual([]);
  expect(requests.length).toBeGreaterThan(4);
  await close();
});
