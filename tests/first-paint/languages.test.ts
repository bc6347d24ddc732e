// The page in each language as the build writes it: complete without a script, and the same map in all.
import { describe, expect, test } from 'vitest';
import type { InlineData } from '../../src/first-paint/inline-data.ts';
import { LANGUAGES, textIn } from '../../src/membership/index.ts';
import { EVERY } from '../../src/words/every.ts';
import { LANGUAGE_NAMES } from '../../src/words/index.ts';
import { dataFile, factsIn } from '../support/facts.ts';
import { parsed, writtenPage } from '../support/written-page.ts';

const english = await writtenPage();
const first = (data: string) => JSON.parse(data) as InlineData;

test('the page in a language without a dictionary has its texts, and marks the English words', async () => {
  const membership = dataFile('membership.json');
  membership.association.texts = { ko: 'membership.ko.json', fr: 'membership.fr.json' };
  const written = await writtenPage('en', {
    membership,
    texts: {
      $schema: './texts.schema.json',
      lang: 'fr',
      texts: { 'association/title': 'La carte', 'regions/KR-47/names/usual': 'Gyeongsang du Nord' },
    },
    lang: 'fr',
  });
  const page = parsed(written.body + written.table);
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
  const written = await writtenPage(lang);
  const words = EVERY[lang];
  const facts = factsIn(lang);
  const page = parsed(written.body + written.table);
  const said = (where: string) => page.querySelector(where)?.textContent?.trim();

  test('says its title, its date and its counts in its language', () => {
    const title = textIn(facts.association.title, lang);
    expect(title.lang).toBe(lang);
    expect(said('h1')).toBe(title.text);
    expect(written.title).toContain(title.text);
    const caption = words.caption(words.date('2024-09'), 82, 6);
    expect(written.description).toContain(caption);
    expect(page.querySelector('.picture svg')?.getAttribute('aria-label')).toBe(caption);
    expect(page.querySelector('.root')?.getAttribute('lang')).toBe(lang);
    // What changed, beside the count.
    expect(said('.gain')).toBe('+1');
    const labels = [...page.querySelectorAll('.names text')].map(({ textContent }) => textContent);
    const members = [...facts.countries.values()].filter(({ memberCountry }) => memberCountry);
    const names = members.map(({ name }) => textIn(name, lang).text);
    // Whole, however many lines it stands in.
    const sorted = (texts: string[]) => texts.map((text) => text.replaceAll(' ', '')).sort();
    expect(sorted(labels)).toEqual(sorted(names));
  });

  test('has no blank after a full-width full stop', () => {
    expect(page.querySelector('.credits')?.textContent).not.toMatch(/[。，、：；] /);
  });

  test('has the whole table, with each native name', () => {
    const rows = [...page.querySelectorAll('table.membership tbody tr')];
    expect(rows).toHaveLength(85);
    const texts = rows.map((row) => row.textContent ?? '');
    for (const [id, { names, tiers }] of facts.regions) {
      if (tiers.length === 0) continue;
      const row = texts.find((text) => text.trim().startsWith(textIn(names.usual, lang).text));
      expect(row, id).toBeDefined();
      for (const { text } of names.native) expect(row, id).toContain(text);
    }
    const heads = [...page.querySelectorAll('table.membership thead th')];
    const columns = [words.region, words.country, words.tierHead, words.joinedHead];
    expect(
      heads.map(({ textContent }) => textContent),
      'of the members and of the others',
    ).toEqual([...columns, ...columns]);
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

  test.each([
    [1998, null, null],
    [2006, 9, null],
    [2006, 9, 13],
    [2024, 1, 1],
  ])('the inline data’s patterns make the same date as the dictionary of %s %s %s', (y, m, d) => {
    const { months, dayMonth, year, yearMarks } = first(written.data);
    const month = m === null ? '' : d === null ? months[m - 1] : dayMonth[m - 1]!.replace('{d}', String(d));
    expect(month).toBe(words.aboveYear(m, d));
    const shown = year.replace('{y}', String(y)) + yearMarks[m === null ? 0 : 1];
    expect(shown).toBe(words.year(y) + words.yearMark(m !== null));
  });
});
