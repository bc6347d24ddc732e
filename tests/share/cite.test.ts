// Citations: what a reader pastes into a paper. The clock is passed in.
import { describe, expect, test } from 'vitest';
import { citationOf, dayOfClock } from '../../src/share/cite.ts';
import { english } from '../../src/words/index.ts';
import { sceneWith } from '../support/facts.ts';

const url = 'https://example.org/map/?date=2006-09&selected=KR-47';
const cited = (date = '2006-09', more = {}) =>
  citationOf(
    { scene: sceneWith({ date }), url, accessed: dayOfClock(Date.UTC(2025, 10, 24, 23, 59)), ...more },
    english,
  );

test('the day of access is the whole day in universal time, whatever the zone', () => {
  expect(dayOfClock(0)).toBe(0);
  expect(dayOfClock(Date.UTC(2025, 10, 24))).toBe(dayOfClock(Date.UTC(2025, 10, 24, 23, 59, 59)));
  expect(dayOfClock(Date.UTC(2025, 10, 25))).toBe(dayOfClock(Date.UTC(2025, 10, 24)) + 1);
});

describe('a view is cited', () => {
  test('in APA', () => {
    expect(cited().apa).toBe(
      'September 2006: 64 members in six countries. (2024, September). In From 29 to 82: how NEAR grew · Association of North East Asia Regional Governments, 1996 to 2024 (Data version 2024-09) [Interactive map]. Retrieved November 24, 2025, from https://example.org/map/?date=2006-09&selected=KR-47',
    );
  });

  test('in BibTeX, braces in balance, TeX’s special characters escaped', () => {
    const { bibtex } = cited();
    expect(bibtex).toMatch(/^@misc\{near-2006-09-data-2024-09,\n/);
    expect(bibtex).toContain(
      'title = {{From 29 to 82: how NEAR grew · Association of North East Asia Regional Governments, 1996 to 2024. September 2006: 64 members in six countries}}',
    );
    for (const field of ['year = {2024}', 'month = {9}', 'version = {2024-09}', 'urldate = {2025-11-24}'])
      expect(bibtex).toContain(field);
    expect(bibtex).toContain(`url = {${url}}`);
    expect(bibtex).toContain('Source: NEAR, Affiliation Procedure, as of September 2024');
    expect(bibtex.match(/\{/g)).toHaveLength(bibtex.match(/\}/g)!.length);
  });

  test('with a region’s card open, by its membership', () => {
    const scene = sceneWith({ date: '2006-09', selected: 'JP-31' });
    const { apa, bibtex, plain } = cited('2006-09', { scene, region: 'JP-31' });
    expect(apa).toMatch(/^Tottori \(Japan\): Founding member, 1996\. \(2024, September\)/);
    expect(plain).toContain('Tottori (Japan): Founding member, 1996');
    expect(bibtex).toMatch(/^@misc\{near-JP-31-2006-09-data-2024-09,\n/);
  });

  test('without an address, as in a page from a folder, all styles end before it', () => {
    const { apa, bibtex, plain } = cited('2006-09', { url: '' });
    expect(apa).toMatch(/\(Data version 2024-09\) \[Interactive map\]\.$/);
    expect(bibtex).not.toMatch(/url/);
    expect(plain).toBe(
      'September 2006: 64 members in six countries. From 29 to 82: how NEAR grew · Association of North East Asia Regional Governments, 1996 to 2024. Data version 2024-09.',
    );
  });

  test('a caption with TeX in it stays text', () => {
    const scene = { ...sceneWith({}), caption: '50 % of {A_B} & C#~^\\' };
    const { bibtex } = cited('2024-09', { scene, url: 'https://a.example/{x}' });
    expect(bibtex).toContain(
      '50 \\% of \\{A\\_B\\} \\& C\\#\\textasciitilde{}\\textasciicircum{}\\textbackslash{}',
    );
    expect(bibtex).toContain('url = {https://a.example/%7Bx%7D}');
  });

  test('in plain words', () => {
    expect(cited('1998').plain).toBe(
      '1998: 32 members in five countries. From 29 to 82: how NEAR grew · Association of North East Asia Regional Governments, 1996 to 2024. Data version 2024-09; source: NEAR, Affiliation Procedure, as of September 2024. https://example.org/map/?date=2006-09&selected=KR-47 (accessed 24 November 2025).',
    );
  });
});
