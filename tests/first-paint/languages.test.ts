// The page in each language as the build writes it: complete without a script, and the same map in all.
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import type { InlineData } from '../../src/first-paint/inline-data.ts';
import { prerender } from '../../src/first-paint/prerender.ts';
import { LANGUAGES, textIn } from '../../src/membership/index.ts';
import { EVERY } from '../../src/words/every.ts';
import { LANGUAGE_NAMES } from '../../src/words/index.ts';
import { factsIn } from '../support/facts.ts';

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'));
const [membership, topology] = [json('membership.json'), json('low.topo.json')];
const pageOf = (lang: (typeof LANGUAGES)[number]) =>
  prerender({
    membership,
    topology,
    texts: lang === 'en' ? null : json(`membership.${lang}.json`),
    lang,
    pageIn: (other) => `../${other}/`,
  });
const english = await pageOf('en');
const first = (data: string) => JSON.parse(data) as InlineData;

test('the page in a language without a dictionary has its texts, and marks the English words', async () => {
  const file = json('membership.json') as { association: Record<string, unknown> };
  const written = await prerender({
    membership: {
      ...file,
      association: { ...file.association, texts: { ko: 'membership.ko.json', fr: 'membership.fr.json' } },
    },
    topology,
    texts: {
      $schema: './texts.schema.json',
      lang: 'fr',
      texts: { 'association/title': 'La carte', 'regions/KR-47/names/usual': 'Gyeongsang du Nord' },
    },
    lang: 'fr',
    pageIn: (other) => `../${other}/`,
  });
  const { document } = new Window();
  document.body.innerHTML = written.body + written.table;
  const page = document.body as unknown as HTMLElement;
  expect(written.lang).toBe('fr');
  expect(written.title).toContain('La carte');
  expect(page.querySelector('.root')?.getAttribute('lang')).toBe('en');
  expect(page.querySelector('h1')?.outerHTML).toBe('<h1 lang="fr">La carte</h1>');
  expect(page.querySelector('.picture svg')?.getAttribute('aria-label')).toBe(
    EVERY.en.caption(EVERY.en.date('2024-09'), 82, 6),
  );
  expect(page.querySelector('.memberships')?.getAttribute('lang')).toBe('en');
  const heads = [...page.querySelectorAll('table.membership th[lang]')];
  expect(heads.map((head) => [head.getAttribute('lang'), head.firstChild?.textContent?.trim()])).toEqual([
    ['fr', 'Gyeongsang du Nord'],
  ]);
  expect([...page.querySelectorAll('tfoot a')].map((link) => link.outerHTML)).toEqual([
    '<a href="../en/" lang="en" hreflang="en">English</a>',
    '<a href="../ko/" lang="ko" hreflang="ko">한국어</a>',
  ]);
});

describe.each(LANGUAGES)('the page in %s', async (lang) => {
  const written = await pageOf(lang);
  const words = EVERY[lang];
  const facts = factsIn(lang);
  const { document } = new Window();
  document.body.innerHTML = written.body + written.table;
  const page = document.body as unknown as HTMLElement;
  const said = (where: string) => page.querySelector(where)?.textContent?.trim();

  test('says its title, its date and its counts in its language', () => {
    const title = textIn(facts.association.title, lang);
    expect(title.lang).toBe(lang);
    expect(said('h1')).toBe(title.text);
    expect(written.title).toContain(title.text);
    expect(written.description).toContain(words.caption(words.date('2024-09'), 82, 6));
    expect(page.querySelector('.root')?.getAttribute('lang')).toBe(lang);
    expect(said('.joined b')).toBe(words.joined(3, '', true));
    expect(page.querySelector('.picture svg')?.getAttribute('aria-label')).toBe(
      words.caption(words.date('2024-09'), 82, 6),
    );
    const labels = [...page.querySelectorAll('.names text')].map(({ textContent }) => textContent);
    const members = [...facts.countries.values()].filter(({ memberCountry }) => memberCountry);
    // Whole, however many lines it stands in.
    const letters = (text: string) => text.replaceAll(' ', '');
    expect(labels.map(letters).sort()).toEqual(
      members.map(({ name }) => letters(textIn(name, lang).text)).sort(),
    );
  });

  test('has no blank after a full-width full stop', () => {
    expect(page.querySelector('.credits')?.textContent).not.toMatch(/[。，、：；] /);
  });

  test('has the whole table, with each native name', () => {
    const rows = [...page.querySelectorAll('table.membership tbody tr')];
    expect(rows).toHaveLength(85);
    const texts = rows.map((row) => row.textContent ?? '');
    for (const [id, { names }] of facts.regions) {
      if (facts.regions.get(id)!.tiers.length === 0) continue;
      const row = texts.find((text) => text.trim().startsWith(textIn(names.usual, lang).text));
      expect(row, id).toBeDefined();
      for (const { text } of names.native) expect(row, id).toContain(text);
    }
    const heads = [...page.querySelectorAll('table.membership thead th')].map(
      ({ textContent }) => textContent,
    );
    const columns = [words.region, words.country, words.tierHead, words.joinedHead];
    expect(heads, 'of the members and of the others').toEqual([...columns, ...columns]);
  });

  test('leads to the same page in each other language, by its own name', () => {
    const links = [...page.querySelectorAll('tfoot a')];
    expect(links.map((link) => [link.getAttribute('hreflang'), link.textContent])).toEqual(
      LANGUAGES.filter((other) => other !== lang).map((other) => [other, LANGUAGE_NAMES[other]]),
    );
    for (const link of links) expect(link.getAttribute('href')).toBe(`../${link.getAttribute('lang')}/`);
  });

  test('shows the same map, at every statement', () => {
    const [own, other] = [first(written.data), first(english.data)];
    expect(own.table).toEqual(other.table);
    expect(own.plan).toEqual(other.plan);
    expect(own.statements.map(({ legend }) => legend)).toEqual(other.statements.map(({ legend }) => legend));
    for (const [i, { count, unit, where }] of own.statements.entries()) {
      expect(count).toBe(words.number(Number(other.statements[i]!.count)));
      expect(unit).toBe(words.members(Number(other.statements[i]!.count)));
      expect(where).toContain(textIn(facts.statements[i]!.admittedBy!.body, lang).text);
    }
  });

  test('the inline data’s patterns make the same dates as the dictionary', () => {
    const { months, dayMonth, year, yearMarks } = first(written.data);
    const put = (y: number, m: number | null, d: number | null) => {
      const above =
        m === null ? '' : d === null ? months[m - 1]! : dayMonth[m - 1]!.replace('{d}', String(d));
      const big = year.replace('{y}', String(y)) + yearMarks[m === null ? 0 : 1];
      return [above, big];
    };
    for (const [y, m, d] of [
      [1998, null, null],
      [2006, 9, null],
      [2006, 9, 13],
      [2024, 1, 1],
    ] as const)
      expect(put(y, m, d)).toEqual([words.aboveYear(m, d), words.year(y) + words.yearMark(m !== null)]);
  });
});
