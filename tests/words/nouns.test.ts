// Sentences with the nouns of other data, in six languages: what is counted, what it is grouped by, or no groups.
import { describe, expect, test } from 'vitest';
import { type Facts, LANGUAGES, type Lang } from '../../src/membership/index.ts';
import { EVERY, wordsIn } from '../../src/words/every.ts';
import { languageName, loadWords } from '../../src/words/index.ts';
import { factsOf, fileWith } from '../membership/support.ts';
import { facts as near } from '../support/facts.ts';
import { plain } from '../support/in-each.ts';

const NOUNS = {
  region: {
    en: { one: 'member state', other: 'member states' },
    ko: { other: '회원국' },
    zh: { other: '成员国' },
    ja: { other: '加盟国' },
    ru: { one: 'страна', few: 'страны', many: 'стран', other: 'страны' },
    mn: { other: 'гишүүн улс' },
  },
  group: {
    en: { one: 'subregion', other: 'subregions' },
    ko: { other: '권역' },
    zh: { other: '次区域' },
    ja: { other: '地方' },
    ru: { one: 'субрегион', few: 'субрегиона', many: 'субрегионов', other: 'субрегионы' },
    mn: { other: 'дэд бүс' },
  },
};

function factsWith(isGrouped: boolean, hasNouns = true): Facts {
  return factsOf(
    fileWith((file) => {
      if (hasNouns) file.association.nouns = NOUNS;
      if (isGrouped) return;
      delete file.countries;
      for (const region of file.regions) delete (region as { country?: string }).country;
      for (const statement of file.statements) delete statement.countries;
    }),
  );
}
const grouped = factsWith(true);
const ungrouped = factsWith(false);

test.for(LANGUAGES)('NEAR has the words of the dictionary, %s', async (lang) => {
  expect(wordsIn(lang, near)).toBe(EVERY[lang]);
  expect((await loadWords(lang, near)).caption).toBe(EVERY[lang].caption);
});

test('data in a language without a dictionary have English words, sorted as that language does', async () => {
  const words = wordsIn('es', near);
  expect(words.lang).toBe('en');
  expect(words.caption).toBe(EVERY.en.caption);
  const names = ['nz', 'ña', 'na'];
  expect(names.toSorted(words.compare)).toEqual(['na', 'nz', 'ña']);
  expect(names.toSorted((await loadWords('es', grouped)).compare)).toEqual(['na', 'nz', 'ña']);
  expect(names.toSorted(EVERY.en.compare)).toEqual(['na', 'ña', 'nz']);
  expect([languageName('es'), languageName('pt-BR'), languageName('ko')]).toEqual([
    'español',
    'português (Brasil)',
    '한국어',
  ]);
});

test('what is expected as a language is what the data have', () => {
  const { association } = grouped;
  const own = { ...grouped, association: { ...association, texts: { ko: 'a.json', fr: 'b.json' } } };
  expect(wordsIn('fr', own).expected.lang).toBe('en, ko, fr');
});

const CAPTIONS: Readonly<Record<Lang, readonly [grouped: string, ungrouped: string]>> = {
  en: ['2020: 27 members in two subregions', '2020: 27 members'],
  ko: ['2020: 2개 권역 27개 회원', '2020: 27개 회원'],
  zh: ['2020：2个次区域的27个会员', '2020：27个会员'],
  ja: ['2020：2地方の27会員', '2020：27会員'],
  ru: ['2020: 27 членов, 2 субрегиона', '2020: 27 членов'],
  mn: ['2020: 27 гишүүн, 2 дэд бүс', '2020: 27 гишүүн'],
};
const FOUNDED: typeof CAPTIONS = {
  en: ['Founded by 6 member states from two subregions.', 'Founded by 6 member states.'],
  ko: ['2개 권역의 6개 회원국이 창립했습니다.', '6개 회원국이 창립했습니다.'],
  zh: ['由来自2个次区域的6个成员国创立。', '由6个成员国创立。'],
  ja: ['2地方の6加盟国が創立しました。', '6加盟国が創立しました。'],
  ru: ['Основатели — 6 стран (2 субрегиона).', 'Основатели — 6 стран.'],
  mn: ['6 гишүүн улс (2 дэд бүс) үүсгэн байгуулсан.', '6 гишүүн улс үүсгэн байгуулсан.'],
};
/** Of many: joined, left, those listed. */
const OTHERS: Readonly<Record<Lang, readonly [joined: string, left: string, listed: string, all: string]>> = {
  en: ['22 joined.', '2020: 1 left, 27 members in total', '3 of 28 member states', 'All member states'],
  ko: ['22곳 가입.', '2020: 1곳 탈퇴, 전체 회원 27곳', '28개 회원국 중 3곳', '모든 회원국'],
  zh: ['新加入22个成员国。', '2020：1个成员国退出，共27个会员', '28个成员国中的3个', '所有成员国'],
  ja: ['22加盟国が加入。', '2020：1加盟国が脱退、計27会員', '28加盟国のうち3加盟国', 'すべての加盟国'],
  ru: ['Вступили: 22 страны.', '2020: выбыли: 1 страна; всего 27 членов', 'Страны: 3 из 28', 'Все страны'],
  mn: [
    '22 гишүүн улс элссэн.',
    '2020: 1 гишүүн улс гарсан, нийт 27 гишүүн',
    '28 гишүүн улс: 3',
    'Бүх гишүүн улс',
  ],
};

describe.for(LANGUAGES)('%s', (lang) => {
  const [withGroups, without] = [wordsIn(lang, grouped), wordsIn(lang, ungrouped)];

  test('counts the groups, or names none', () => {
    const both = [[withGroups, 2] as const, [without, 0] as const];
    expect(both.map(([words, groups]) => words.caption('2020', 27, groups))).toEqual(CAPTIONS[lang]);
    expect(both.map(([words, groups]) => words.story.founded(6, groups))).toEqual(FOUNDED[lang]);
    expect(without.inCountries(0)).toBe('');
  });

  test('names what joins and leaves', () => {
    const { joined, announcement, listed, allRegions } = without;
    const said = [joined(22, '', false), announcement('2020', [], 1, 27), listed(3, 28), allRegions];
    expect(said.map(plain)).toEqual(OTHERS[lang]);
  });

  test('says nothing of regional governments and countries any more', () => {
    const texts: string[] = [];
    const walk = (value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
    };
    walk(without);
    const said = {
      en: /\bregions?\b|\bcountr(?!y, tier)/i,
      ko: /지역|국가/,
      zh: /地区|国家/,
      ja: /地域/,
      ru: /(?<!суб)регион/i,
      mn: /бүс нут|улсын код/i,
    }[lang];
    expect(texts.filter((text) => said.test(text))).toEqual([]);
  });

  test('messages name ids of these data', () => {
    expect(without.expected.selected).toContain([...ungrouped.regions.keys()][0]);
    expect(without.expected.selected).not.toContain('KR-47');
    expect(withGroups.expected.country).toContain('CN');
  });
});

test('without nouns for them, members in no groups are members', () => {
  const words = wordsIn('en', factsWith(false, false));
  expect([words.region, words.allRegions, words.find]).toEqual(['Member', 'All members', 'Find a member']);
});
