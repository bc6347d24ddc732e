// The page before any script, as the build writes it: everything a reader without scripts must find, read from it
// with an HTML parser and compared with the data file, not with the code that wrote it.

import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import type { InlineData } from '../../src/first-paint/inline-data.ts';
import { prerender } from '../../src/first-paint/prerender.ts';
import { shapesOfPlan } from '../../src/geography/index.ts';
import { landStrips } from '../../src/layout/index.ts';
import { nodesOf, readArea, readLines } from '../../src/picture/index.ts';
import type { RegionStyle } from '../../src/scene/index.ts';
import { COLOR_BY } from '../../src/view/index.ts';
import { facts, sceneWith } from '../support/facts.ts';

const json = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'));
const membership = json('membership.json');
const written = await prerender({
  membership,
  topology: json('low.topo.json'),
  texts: null,
  lang: 'en',
  pageIn: (lang) => `./${lang}/index.html`,
});
const { document } = new Window();
document.body.innerHTML = written.body + written.table;
const page = document.body as unknown as HTMLElement;
const textOf = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const find = (selector: string) => textOf(page.querySelector(selector));

type Tier = { tier: string; from: string; until?: string };
type Region = { id: string; country: string; tiers: Tier[] };
const ids: string[] = membership.statements.map(({ id }: { id: string }) => id);
/** Those that stand in a tier at the last statement, read from the file by the test itself. */
const present = (membership.regions as Region[]).flatMap((region) => {
  const held = region.tiers.find(({ until }) => until === undefined);
  return held ? [{ ...region, state: held.tier }] : [];
});

/** "2006-09" as a reader reads it. */
function spelled(iso: string): string {
  const [year, month] = iso.split('-');
  const names = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  return month ? `${names.format(new Date(`${iso}-01T00:00:00Z`))} ${year}` : year!;
}

test('the handle stands at its date, also where the range of dates ends later', async () => {
  const later = structuredClone(membership);
  later.association.closing = '2052';
  const { style } = await prerender({
    membership: later,
    topology: json('low.topo.json'),
    texts: null,
    lang: 'en',
    pageIn: (lang) => `./${lang}/index.html`,
  });
  // Half of the years from 1996 to 2052.
  expect(Number(/\.handle\{--at:([\d.]+)%\}/.exec(style)?.[1])).toBeCloseTo(50, -0.5);
});

describe('the body', () => {
  test('says the title, the date and the count', () => {
    expect(find('.toolbar h1')).toBe(membership.association.title.en);
    expect(find('.headline .date')).toBe('September 2024');
    expect(find('.headline .count b')).toBe('82');
    expect(find('.headline .unit')).toBe('members');
    expect(find('.picture svg') + page.querySelector('.picture svg')?.getAttribute('aria-label')).toContain(
      'September 2024: 82 members in six countries',
    );
  });

  test('has the legend’s counts', () => {
    const counts = Object.fromEntries(
      [...page.querySelectorAll('.legend .key')].map((key) => [
        key.getAttribute('data-id'),
        Number(textOf(key.querySelector('b'))),
      ]),
    );
    const members = present.filter(({ state }) => state === 'member');
    for (const { id, memberCountry } of membership.countries) {
      const count = (memberCountry ? members : present.filter(({ state }) => state !== 'not-stated')).filter(
        ({ country }) => country === id,
      ).length;
      if (memberCountry) expect(counts[id], id).toBe(count);
    }
    const { totals } = membership.statements[ids.length - 1];
    for (const tier of ['member', 'associate', 'special', 'observer'])
      expect(counts[tier], tier).toBe(totals[tier]);
    expect(totals.member).toBe(82);
  });

  test('has the legend’s bars without a script, as long as the counts', () => {
    const bars = [...page.querySelectorAll('.legend .key:has(.bar)')].map((key) => ({
      count: Number(textOf(key.querySelector('b'))),
      width: Number.parseFloat(key.querySelector('.bar rect')!.getAttribute('width')!),
    }));
    expect(bars.length).toBeGreaterThan(5);
    const most = Math.max(...bars.map(({ count }) => count));
    for (const { count, width } of bars) expect(width).toBeCloseTo((count / most) * 100, 2);
  });

  test('says whose boundaries they are, that they are no claim, and that it is unofficial', () => {
    const { unofficial, legalStatus } = membership.association;
    expect(find('.credits')).toContain(unofficial.en);
    expect(find('.credits')).toContain(legalStatus.en);
    expect(unofficial.en.toLowerCase()).toContain('unofficial');
  });

  test('has no style attribute, no handler, no script, and each id once', () => {
    for (const html of [written.body, written.table]) {
      expect(html).not.toMatch(/\sstyle=/);
      expect(html).not.toMatch(/\son[a-z]+=/);
      expect(html).not.toMatch(/<script/i);
    }
    const all = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(all.length).toBeGreaterThan(1);
    expect(new Set(all).size).toBe(all.length);
  });

  test('each url(#…) and href="#…" finds its target', () => {
    const targets = [...written.body.matchAll(/url\(#([\w-]+)\)|href="#([\w-]+)"/g)].map(
      ([, a, b]) => a ?? b!,
    );
    expect(targets.length).toBeGreaterThan(2);
    for (const id of new Set(targets)) expect(page.querySelector(`[id="${id}"]`), id).not.toBeNull();
  });

  test('insets keep free the same land as those of the stage, which reads its shapes from the picture', () => {
    const { plan, strips } = JSON.parse(written.data) as InlineData;
    const nodes = nodesOf(page.querySelector<SVGSVGElement>('.picture svg')!);
    const data = (key: string) => nodes.get(key)?.getAttribute('d') ?? '';
    const shapes = shapesOfPlan(plan, {
      area: (key) => readArea(data(key), plan.units),
      lines: (key) => readLines(data(key), plan.units),
    });
    expect(JSON.parse(JSON.stringify(landStrips(shapes)))).toEqual(strips);
  });

  test('every inset refers to the picture', () => {
    for (const [i, { region }] of membership.association.insets.entries()) {
      const place = region ? `data-region="${region}"` : `data-inset="${i}"`;
      expect(page.querySelector(`.inset[${place}] svg use`), place).not.toBeNull();
    }
  });

  test('title and description are for search engines', () => {
    expect(written.title).toBe(`${membership.association.title.en}: ${membership.association.subtitle.en}`);
    expect(written.description).toContain('82 members');
    expect(written.lang).toBe('en');
  });
});

describe('the table', () => {
  const rows = [...page.querySelectorAll('table.membership tbody tr')];
  const TIER: Record<string, string> = {
    member: 'Member',
    associate: 'Associate member',
    special: 'Special member',
    observer: 'Observer',
    'not-stated': 'Not stated',
  };
  const rowOf = (name: string) => rows.filter((row) => textOf(row.querySelector('th')).startsWith(name));

  test('has a row for each of the 85 that belong, and a head for each column', () => {
    expect(present.filter(({ state }) => state !== 'not-stated')).toHaveLength(85);
    expect(rows).toHaveLength(85);
    for (const table of page.querySelectorAll('table.membership'))
      expect(table.querySelectorAll('thead th[scope="col"]')).toHaveLength(4);
    expect(page.querySelectorAll('table.membership tbody th[scope="row"]')).toHaveLength(85);
    const captions = [...page.querySelectorAll('table.membership')].map((table) => [
      textOf(table.querySelector('caption')),
      table.querySelectorAll('tbody tr').length,
    ]);
    expect(captions, 'members apart from the others').toEqual([
      ['September 2024: 82 members in six countries', 82],
      ['September 2024 · Associate member · Special member', 3],
    ]);
  });

  test.each(present.map((region) => [region.id, region] as const))(
    '%s stands in its tier and between its statements',
    (_id, region) => {
      const { usual } = (region as unknown as { names: { usual: { en: string } } }).names;
      const country = membership.countries.find(({ id }: { id: string }) => id === region.country);
      const found = rowOf(usual.en).filter((row) => textOf(row.children[1]) === country.name.en);
      const exact = found.filter((row) => {
        const head = row.querySelector('th')!.cloneNode(true) as Element;
        for (const own of head.querySelectorAll('span')) own.remove();
        return textOf(head) === usual.en;
      });
      expect(exact, usual.en).toHaveLength(1);
      const [row] = exact;
      expect(textOf(row!.children[2])).toBe(TIER[region.state]);
      // The tier that it holds counts from the statement that first gave it one that counts.
      const start = region.tiers.find(({ tier }) => tier === region.state)!;
      const at = ids.indexOf(start.from);
      const expectedText =
        at === 0 ? spelled(ids[0]!) : `between ${spelled(ids[at - 1]!)} and ${spelled(ids[at]!)}`;
      expect(textOf(row!.children[3])).toBe(expectedText);
    },
  );

  test('names are in their own languages too', () => {
    for (const lang of ['zh', 'ja', 'ko', 'ru', 'mn'])
      expect(page.querySelectorAll(`table.membership th span[lang="${lang}"]`).length, lang).toBeGreaterThan(
        0,
      );
  });
});

describe('the inline data', () => {
  const data = JSON.parse(written.data) as InlineData;

  test.each((['light', 'dark'] as const).flatMap((theme) => COLOR_BY.map((colours) => ({ theme, colours }))))(
    'in $theme by $colours, each statement has exactly the styles of the scene',
    ({ theme, colours }) => {
      const table = data.table[colours] ?? [];
      expect(table).toHaveLength(ids.length);
      for (const [i, date] of ids.entries()) {
        const { styles } = sceneWith({ date, colorBy: colours }, theme);
        const text = table[i]!;
        expect(text).toHaveLength(2 * facts.regions.size);
        const read = new Map<string, RegionStyle>(
          data.regions.map((id, at) => [
            id,
            {
              ...data.styles[theme]![0],
              ...data.styles[theme]![Number.parseInt(text.slice(2 * at, 2 * at + 2), 36)],
              order: at,
            },
          ]),
        );
        for (const id of facts.regions.keys())
          expect(read.get(id), `${id} at ${date}`).toEqual(styles.get(id));
      }
    },
  );

  test('each statement has the counts of the source, and the days of the facts', () => {
    expect(data.statements.map(({ id }) => id)).toEqual(ids);
    for (const [i, { count, effective, last, legend, id }] of data.statements.entries()) {
      const statement = facts.statements[i]!;
      expect(count, id).toBe(String(statement.totals!.member));
      expect([effective, last], id).toEqual([statement.effective, statement.period.last]);
      const { member, associate, special, observer } = legend;
      expect({ member, associate, special, observer }, id).toEqual(statement.totals);
      const scene = sceneWith({ date: id }, 'light');
      for (const country of scene.legend.countries)
        expect(legend[country.id], country.id).toBe(country.count);
    }
    expect(data.range).toEqual(facts.range);
  });

  test('it is small, and can be inlined in a page', () => {
    expect(data.styles.light!.length).toBeLessThan(36 * 36);
    expect(written.data.length).toBeLessThan(60_000);
  });
});
