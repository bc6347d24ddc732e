// The page before any script, as the build writes it: everything a reader without scripts must find, read from it
// with an HTML parser and compared with the data file, not with the code that wrote it.
import { describe, expect, test } from 'vitest';
import type { InlineData } from '../../src/first-paint/inline-data.ts';
import { shapesOfPlan } from '../../src/geography/index.ts';
import { landStrips } from '../../src/layout/index.ts';
import { nodesOf, readArea, readLines } from '../../src/picture/index.ts';
import { COLOR_BY } from '../../src/view/index.ts';
import { dataFile, facts, sceneWith } from '../support/facts.ts';
import { parsed, writtenPage } from '../support/written-page.ts';

const membership = dataFile('membership.json');
const written = await writtenPage();
const page = parsed(written.body + written.table);
const textOf = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const find = (selector: string) => textOf(page.querySelector(selector));

type Tier = { tier: string; from: string; until?: string };
type Region = { id: string; country: string; names: { usual: { en: string } }; tiers: Tier[] };
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
  const { style } = await writtenPage('en', { membership: later });
  // Half of the years from 1996 to 2052.
  expect(Number(/\.handle\{--at:([\d.]+)%\}/.exec(style)?.[1])).toBeCloseTo(50, -0.5);
});

describe('the body', () => {
  test.each([
    ['.toolbar h1', membership.association.title.en],
    ['.headline .date', 'September 2024'],
    ['.headline .count b', '82'],
    ['.headline .unit', 'members'],
  ])('has in %s: %s', (selector, text) => {
    expect(find(selector)).toBe(text);
  });

  test('has the legend’s counts', () => {
    const countOf = (id: string) => Number(find(`.legend .key[data-id="${id}"] b`));
    const members = present.filter(({ state }) => state === 'member');
    for (const { id, memberCountry } of membership.countries)
      if (memberCountry) expect(countOf(id), id).toBe(members.filter(({ country }) => country === id).length);
    const { totals } = membership.statements.at(-1);
    expect(totals.member).toBe(82);
  });

  test('says whose boundaries they are, that they are no claim, and that it is unofficial', () => {
    const { unofficial, legalStatus } = membership.association;
    expect(find('.credits')).toContain(unofficial.en);
    expect(find('.credits')).toContain(legalStatus.en);
    expect(unofficial.en.toLowerCase()).toContain('unofficial');
  });

  test('has no style attribute, no handler, no script, and each id once', () => {
    expect(written.body + written.table).not.toMatch(/\sstyle=|\son[a-z]+=|<script/i);
    const all = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(all.length).toBeGreaterThan(1);
    expect(new Set(all).size).toBe(all.length);
  });

  test('each url(#…) and href="#…" finds its target', () => {
    const targets = [...written.body.matchAll(/(?:url\(|href=")#([\w-]+)/g)];
    expect(targets.length).toBeGreaterThan(2);
    for (const [, id] of targets) expect(page.querySelector(`[id="${id}"]`), id).not.toBeNull();
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
    expect(written.title).toBe(`${membership.association.title.en} · ${membership.association.subtitle.en}`);
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

  test('has a row for each of the 85 that belong, and a head for each column', () => {
    expect(present.filter(({ state }) => state !== 'not-stated')).toHaveLength(85);
    expect(rows).toHaveLength(85);
    const tables = [...page.querySelectorAll('table.membership')].map((table) => [
      textOf(table.querySelector('caption')),
      table.querySelectorAll('thead th[scope="col"]').length,
      table.querySelectorAll('tbody th[scope="row"]').length,
    ]);
    expect(tables, 'members apart from the others').toEqual([
      ['September 2024: 82 members in six countries', 4, 82],
      ['September 2024 · Associate member · Special member', 4, 3],
    ]);
  });

  test.each(present.map((region) => [region.id, region] as const))(
    '%s stands in its tier and between its statements',
    (_id, region) => {
      const usual = region.names.usual.en;
      const country = membership.countries.find(({ id }: { id: string }) => id === region.country);
      const found = rows.filter((row) => {
        const head = row.querySelector('th')!.cloneNode(true) as Element;
        for (const own of head.querySelectorAll('span')) own.remove();
        return textOf(head) === usual && textOf(row.children[1]) === country.name.en;
      });
      expect(found, usual).toHaveLength(1);
      const [row] = found;
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
      expect(page.querySelector(`table.membership th span[lang="${lang}"]`), lang).not.toBeNull();
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
        const rowOf = (at: number) =>
          data.styles[theme]![Number.parseInt(text.slice(2 * at, 2 * at + 2), 36)];
        const read = data.regions.map((id, order) => [
          id,
          { ...data.styles[theme]![0], ...rowOf(order), order },
        ]);
        expect(Object.fromEntries(read), date).toEqual(Object.fromEntries(styles));
      }
    },
  );

  test('each statement has the counts of the source, and the days of the facts', () => {
    expect(data.statements.map(({ id }) => id)).toEqual(ids);
    for (const [i, { count, effective, legend, id }] of data.statements.entries()) {
      const statement = facts.statements[i]!;
      expect(count, id).toBe(String(statement.totals!.member));
      expect(effective, id).toBe(statement.effective);
      const { member: _, ...others } = statement.totals!;
      expect(legend, id).toMatchObject(others);
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
