// Row by row what the file has to say, written down here a second time and by hand.
import { describe, expect, test } from 'vitest';
import { byCountryAt, countsAt, isoOf } from '../../../src/membership/index.ts';
import { facts, fileWith, regionOf } from '../support.ts';

// id, label, members, associate, special, observer, countries, takes effect, members by country
const STATEMENTS = [
  ['1996', '1996', 29, 0, 0, 0, 4, '1996-09-12', [3, 9, 9, 0, 0, 8]],
  ['1998', '1998', 32, 0, 0, 1, 5, '1998-10-21', [3, 10, 9, 0, 1, 9]],
  ['2000', '2000', 34, 0, 0, 1, 5, '2000-09-05', [4, 10, 10, 0, 1, 9]],
  ['2002', '2002', 37, 0, 0, 0, 5, '2002-09-11', [4, 10, 10, 2, 2, 9]],
  ['2006-09', 'September 2006', 64, 0, 0, 0, 6, '2006-09-13', [6, 10, 11, 2, 22, 13]],
  ['2008-09', 'September 2008', 69, 0, 0, 0, 6, '2008-09-02', [6, 10, 15, 2, 22, 14]],
  ['2010-10', 'October 2010', 70, 0, 0, 0, 6, '2010-10-28', [6, 10, 15, 2, 22, 15]],
  ['2012-07', 'July 2012', 71, 0, 0, 0, 6, '2012-07-25', [6, 10, 16, 2, 22, 15]],
  ['2014-10', 'October 2014', 73, 0, 0, 0, 6, '2014-10-22', [7, 10, 16, 2, 22, 16]],
  ['2016-10', 'October 2016', 77, 0, 0, 0, 6, '2016-10-01', [11, 10, 16, 2, 22, 16]],
  ['2018-10', 'October 2018', 78, 1, 0, 0, 6, '2018-10-29', [11, 11, 16, 2, 22, 16]],
  ['2021-08', 'August 2021', 79, 1, 0, 0, 6, '2021-08-10', [12, 11, 16, 2, 22, 16]],
  ['2023-10', 'October 2023', 81, 1, 0, 0, 6, '2023-10-25', [13, 11, 16, 2, 22, 17]],
  ['2024-09', 'September 2024', 82, 2, 1, 0, 6, '2024-09-25', [14, 11, 16, 2, 22, 17]],
] as const;

describe('the fourteen statements', () => {
  test('are these, in this order', () => {
    expect(facts.statements.map(({ id }) => id)).toEqual(STATEMENTS.map(([id]) => id));
  });

  test.for(STATEMENTS)(
    '%s',
    ([id, label, member, associate, special, observer, countries, effective, byCountry]) => {
      const statement = facts.statements.find((one) => one.id === id);
      if (!statement) throw new Error(`no statement ${id}`);
      const totals = { member, associate, special, observer };
      expect(statement).toMatchObject({ label, totals, countries, source: 'near-affiliation' });
      expect(isoOf(statement.effective)).toBe(effective);
      expect(countsAt(facts, statement.effective)).toEqual(totals);
      const [CN, JP, KR, KP, MN, RU] = byCountry;
      const found = Object.entries(byCountryAt(facts, statement.effective));
      expect(found).toEqual(Object.entries({ CN, JP, KR, KP, MN, RU }));
    },
  );

  test('the day before, the statement before holds', () => {
    for (const [i, { effective }] of facts.statements.entries())
      expect(countsAt(facts, effective - 1).member).toBe(STATEMENTS[i - 1]?.[2] ?? 0);
  });

  test('name as many as the source names', () => {
    const counts = facts.statements.map(({ named }) => named!.length);
    expect(counts).toEqual([29, 4, 4, 3, 27, 5, 1, 1, 2, 4, 2, 1, 2, 3]);
    expect(facts.statements[2]?.named).toEqual(facts.statements[1]?.named);
  });

  test('quote the source unchanged', () => {
    expect(facts.statements[0]?.sentence).toContain(
      'Chita Region[Chita Region was integrated into Zabaikalsky Territory along with Aginsky Buryatsky Region on March 1, 2008.] , Irkutsk Region',
    );
    const { sentence, lines } = facts.statements[3]!;
    expect([sentence, ...lines]).toEqual([
      'As of 2002, 37 regional governments from five countries',
      'Selenge Province of Mongolia, and Hamgyeongbuk-do Province and Rasun City of North Korea joined',
    ]);
    expect(facts.statements[12]?.lines).toEqual([
      'Gansu Province of China and the Republic of Altai of Russia joined',
    ]);
  });
});

describe('the regions', () => {
  test('are 82 members, two associates, a special one and five observers of other sources', () => {
    const regions = [...facts.regions.values()];
    const ever = (tier: string) =>
      regions.filter(({ tiers }) => tiers.some((one) => one.tier === tier)).length;
    expect(regions).toHaveLength(90);
    expect([ever('member'), ever('associate'), ever('special'), ever('observer')]).toEqual([82, 2, 1, 1]);
    const observers = regions.filter(({ secondaryObserver }) => secondaryObserver);
    expect(observers.map(({ id, secondaryObserver }) => [id, secondaryObserver!.from])).toEqual([
      ['JP-35', '1998'],
      ['JP-04', '2020'],
      ['JP-47', '2024-09-02'],
      ['CN-TJ', null],
      ['RU-NVS', null],
    ]);
  });

  test('are spelled as the source spells them where it names them', () => {
    const said = facts.statements.flatMap(({ sentence, lines }) => [sentence, ...lines]).join('\n');
    const unsaid = [...facts.regions.values()].filter(
      ({ names: { source } }) => source === null || !said.includes(source),
    );
    // Ningxia stands only in the source's table; the others are named nowhere in it.
    expect(unsaid.map(({ id, names }) => [id, names.source])).toEqual([
      ['CN-NX', 'Ningxia Hui Autonomous Region'],
      ['KR-26', null],
      ['JP-35', null],
      ['JP-04', null],
      ['JP-47', null],
      ['CN-TJ', null],
      ['RU-NVS', null],
    ]);
  });

  test('have contact data for the fourteen of the source’s table and for no other', () => {
    const withContact = [...facts.regions.values()].filter(({ contact }) => contact);
    expect(withContact.map(({ country }) => country)).toEqual(Array(14).fill('CN'));
    const { tel, address } = regionOf('CN-QH').contact!;
    expect([tel, address]).toEqual(['0971-8239560', '青海省西宁市解放路14号']);
    expect(regionOf('CN-HN').contact?.tel).toBe('+86-731-82217493 / 82219825');
  });

  test('lie on top of each other in a fixed order', () => {
    const orderOf = (id: string) => facts.order.get(id) ?? -1;
    expect(new Set(facts.order.values()).size).toBe(90);
    expect(orderOf('KR-POHANG')).toBe(89);
    expect(orderOf('CN-TJ')).toBeLessThan(orderOf('CN-HL'));
  });
});

describe('the file', () => {
  test('is in order and covers this time', () => {
    expect(facts.version).toBe('2024-09');
    expect(isoOf(facts.range.first)).toBe('1996-09-12');
    expect(isoOf(facts.range.last)).toBe('2024-09-30');
    expect(facts.association.projection.center).toEqual([110, 50]);
  });

  test('links its primary source with how far that is checked; the day of access is not known', () => {
    const primary = [...facts.sources.values()].filter(({ kind }) => kind === 'primary');
    expect(primary).toHaveLength(1);
    expect(primary[0]).toMatchObject({
      id: 'near-affiliation',
      url: 'http://neargov.org/en/page.jsp?mnu_uid=2853',
      accessed: null,
    });
    expect(primary[0]?.remark?.en).toMatch(
      /word for word as far as the 1998 statement\. The live page was not checked/,
    );
  });

  test('has a URL for every secondary source, and uses each', () => {
    const used = new Set(JSON.stringify({ ...fileWith(), sources: [] }).match(/[a-z][a-z0-9-]+/g));
    for (const { id, kind, url } of facts.sources.values()) {
      if (kind === 'secondary') expect(url).toMatch(/^https?:/);
      expect(used.has(id), id).toBe(true);
    }
  });

  test('is frozen', () => {
    expect(() => Object.assign(regionOf('KR-47').names.usual, { en: 'x' })).toThrow(TypeError);
    expect(() => Object.assign(facts.statements, { 0: null })).toThrow(TypeError);
  });
});
