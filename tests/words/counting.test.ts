// Counters and agreement by rule: each number that a language treats in its own way, and each pair of statements.
// A rule lists what a text may not contain; a table lists forms.
import { describe, expect, test } from 'vitest';
import { countsAt, LANGUAGES, type Lang } from '../../src/membership/index.ts';
import { EVERY } from '../../src/words/every.ts';
import { factsIn } from '../support/facts.ts';
import { inEach, plain } from '../support/in-each.ts';
import { jsonOf } from '../support/project-file.ts';
import { sceneIn } from '../support/scene-in.ts';

const NUMBERS = [1, 2, 5, 11, 21, 41, 82];
const DATES = ['1998', '2006-09', '2006-09-13', '2024-09-02'];
type Tier = 'member' | 'associate' | 'special' | 'observer';
const TIERS: readonly Tier[] = ['member', 'associate', 'special', 'observer'];

const NOTHING = { joined: [], moved: [], unstated: 0, left: 0, renamed: 0 };

/** Every text of a language with a number in it, for the number. */
function counted(lang: Lang, n: number): string[] {
  const words = EVERY[lang];
  const date = words.date('2006-09');
  const joinedAs = TIERS.map((tier) => [{ tier, count: n }] as const);
  return [
    n + words.gap + words.members(n),
    words.inCountries(n),
    ...TIERS.slice(1).map((tier) =>
      words.otherTiers({ member: 0, associate: 0, special: 0, observer: 0, [tier]: n }),
    ),
    ...TIERS.flatMap((tier) => [
      words.tierCount(tier, n),
      words.filtered({ member: 0, associate: 0, special: 0, observer: 0, [tier]: n }, 82),
    ]),
    words.filtered({ member: 1, associate: n, special: n, observer: n }, n),
    words.joined(n, '', false),
    words.joined(n, '', true),
    words.joined(n, date, true),
    words.foundingAnnounced(date, n),
    words.caption(date, n, 6),
    words.caption(date, 82, n),
    ...joinedAs.map((joined) => words.announcement(date, joined, n, n)),
    ...joinedAs.flatMap((moved) =>
      ['2021-08', '2024-09'].map((to) =>
        words.compared(date, words.date(to), words.changedBetween({ ...NOTHING, moved }), n, 82),
      ),
    ),
    ...joinedAs.map((joined) =>
      words.changedBetween({ joined, moved: joined, unstated: n, left: n, renamed: n }),
    ),
    words.compared(date, words.date('2024-09'), words.changedBetween({ ...NOTHING, renamed: n }), n, n),
    words.growthChart(words.date('1996'), date, n, n),
    words.sliderValue(date, n),
    words.found(n),
    words.listed(n, n),
    words.listed(n, 90),
    words.secondarySwitch(n),
    words.story.founded(n, 4),
    words.story.joinedFrom(n, [words.story.ofCountry('X', n)]),
    words.story.grown(words.date('1996'), n, date, n),
  ].map(plain);
}

/** All comparisons of two statements, and the announcement at each statement, as they are read out. */
function statementTexts(lang: Lang): { text: string; totals: readonly number[] }[] {
  const facts = factsIn(lang);
  const members = (effective: number) => countsAt(facts, effective).member;
  return facts.statements.flatMap((to, index) =>
    facts.statements.slice(0, index).map((from) => {
      const { announcement } = sceneIn(lang, { date: to.id, compare: from.id });
      return { text: plain(announcement), totals: [members(from.effective), members(to.effective)] };
    }),
  );
}

/** What no text of the language may hold. A reader of the language adds a row for each mistake that came back. */
const WRONG: Readonly<Record<Lang, readonly [why: string, pattern: RegExp][]>> = {
  en: [
    [
      'a singular after a number other than 1',
      /(?<!\d)(?!1 )\d+ (member|observer|associate|region|country|match|government|founder)(?![a-z])(?! members)/,
    ],
    [
      'a plural after 1',
      /(?<!\d|of )1 (members|observers|associates|regions|countries|matches|governments|founders)/,
    ],
    ['“on” goes with a day alone', / on (\d{4}|[A-Z][a-z]+ \d{4})/],
    ['“in” goes with a month or a year', / in \d{1,2} [A-Z]/],
  ],
  ko: [
    [
      '개 counts things, 곳 regions; 개국 and the 개 회원, 개 지방정부 of NEAR’s own texts stay',
      /\d개(?!국| 회원| 지방정부| 지방자치단체)/,
    ],
    ['and stands close to its number', /\d (개|곳|명|건)/],
    ['a tier is followed by a number with its counter', /(회원|옵서버) ?\d+(?![\d곳])/],
    ['현재 is today; a past date has 기준', /\d(년|월|일) 현재/],
  ],
  zh: [
    ['a number needs a measure word', /\d(会员|准会员|特别会员|观察员|地区|国家|地方政府)/],
    ['no blank', /\d \p{Script=Han}|\p{Script=Han} \d/u],
    ['加入 takes what stands after it as its object', /\d+个(地区|会员|地方政府)加入/],
    ['a count says 新加入 or 新增 before the number', /(?<![新在])加入\d/],
  ],
  ja: [
    ['a bare number is no subject', /\d(が|を|は|、|まで|$)(?<!会員数はどちらも\d+)/],
    ['件 counts things', /(オブザーバー|会員)\d+件|\d+件の変更/],
    ['Nに変更 says “changed to N”', /\d(地域|団体|会員)に変更/],
    ['tiers other than members are counted by 団体', /(準会員|特別会員|オブザーバー)\d+(?!\d|団体)/],
  ],
  ru: [
    ['21, 41: a singular with its verb', /(?<! и |, |\d)\d*(?<!1)1 (член|регион|наблюдатель) вступили/],
    [
      'so with the verb first, unless another kind follows',
      /ступил[ио] \d*(?<!1)1 [а-яё]+( член)?(?! и \d|, \d+ (ассоц|специ|наблюд|член))(?![а-яё ])/,
    ],
    ['5, 11: the neuter, as in “вступило 27”', /ступили? (\d*[05-9]|\d*1\d) (?!.* и \d)/],
    ['no sentence ends in “г..”', /г\.\./],
    [
      '2, 82: the genitive singular',
      /(?<!\d)\d*(?<!1)[234] (членов|регионов|наблюдателей|член(?!а))(?!\p{L})/u,
    ],
    [
      '5, 11: the genitive plural',
      /(?<!\d)(\d*[05-9]|\d*1\d) (член|члена|регион|региона|наблюдатель|наблюдателя)(?!\p{L})/u,
    ],
    ['1, 21: the nominative', /(?<!\d)(\d*(?<!1)1) (члена|членов|региона|регионов)(?!\p{L})/u],
  ],
  mn: [
    ['a suffix is joined to a figure by a hyphen', /\d(ы|ын|аас|оос|өөс|ээс|нд|ний)(?!\p{L})/u],
    ['a noun after a number stays in the singular', /\d (гишүүд|ажиглагчид|бүс нутгууд|орнууд|улсууд)/],
    ['suffixes follow the vowels of the word', /(?<!\p{L})(он|сар)(өөс|ээс)|(?<!\p{L})(онаас|сароос)/u],
    [
      'a date has a case before what follows it',
      /(?<!\p{L})(он|сар|сарын \d+) (байдл|хооронд|хойш|\d+ байсн)/u,
    ],
  ],
};

describe.each(LANGUAGES)('counting in %s', (lang) => {
  test.each(NUMBERS)('every text with the number %i is right by the rules', (n) => {
    for (const text of counted(lang, n))
      for (const [why, pattern] of WRONG[lang]) expect(text, why).not.toMatch(pattern);
  });

  test('so is what is said of each pair of statements, and it has both totals', () => {
    const texts = statementTexts(lang);
    expect(texts).toHaveLength((14 * 13) / 2);
    for (const { text, totals } of texts) {
      for (const [why, pattern] of WRONG[lang]) expect(text, why).not.toMatch(pattern);
      for (const total of totals) expect(text).toMatch(new RegExp(`(?<!\\d)${total}(?!\\d)`));
    }
  });
});

test('the data’s texts in Korean keep the same rules', () => {
  const { texts }: { texts: Record<string, string> } = jsonOf('public/data/membership.ko.json');
  for (const [path, text] of Object.entries(texts))
    for (const [why, pattern] of WRONG.ko) expect(text, `${path}: ${why}`).not.toMatch(pattern);
});

describe('the form that goes with a number', () => {
  const ofMembers = (lang: Lang, count: number) =>
    plain(EVERY[lang].changedBetween({ ...NOTHING, joined: [{ tier: 'member', count }] }));

  test.each([
    ['en', (n: number) => `${n} joined.`, (n: number) => `${n} joined`],
    ['ko', (n: number) => `${n}곳 가입.`, (n: number) => `회원 ${n}곳 가입`],
    ['zh', (n: number) => `新加入${n}个地区。`, (n: number) => `新增${n}个会员`],
    ['ja', (n: number) => `${n}団体が加入。`, (n: number) => `会員${n}団体が加入`],
    ['mn', (n: number) => `${n} бүс нутаг элссэн.`, (n: number) => `${n} гишүүн элссэн`],
  ] as const)('joined, at a date and between two, in %s', (lang, form, between) => {
    for (const n of NUMBERS) {
      expect(plain(EVERY[lang].joined(n, '', false))).toBe(form(n));
      expect(ofMembers(lang, n)).toBe(between(n));
    }
  });

  test.each([
    [1, 'Вступил', 'регион', 'член'],
    [2, 'Вступили', 'региона', 'члена'],
    [5, 'Вступило', 'регионов', 'членов'],
    [11, 'Вступило', 'регионов', 'членов'],
    [12, 'Вступило', 'регионов', 'членов'],
    [21, 'Вступил', 'регион', 'член'],
    [41, 'Вступил', 'регион', 'член'],
    [82, 'Вступили', 'региона', 'члена'],
  ] as const)('joined, in Russian: %i %s %s, %s', (n, verb, region, member) => {
    expect(plain(EVERY.ru.joined(n, '', false))).toBe(`${verb} ${n} ${region}.`);
    expect(ofMembers('ru', n)).toBe(`${verb} ${n} ${member}`);
    expect(EVERY.ru.members(n)).toBe(member);
  });
});

test('between two dates it is said who has left', () => {
  expect(inEach((words) => words.changedBetween({ ...NOTHING, unstated: 1, left: 2 }))).toEqual({
    en: '1 with unstated membership, 2 left',
    ko: '1곳 명시되지 않음, 2곳 탈퇴',
    zh: '1个地区的类别未说明，2个地区退出',
    ja: '1団体は記載なし、2団体が脱退',
    ru: 'Без указанного статуса: 1; выбыло: 2',
    mn: '1 бүс нутгийн ангиллыг заагаагүй, 2 бүс нутаг гарсан',
  });
});

test('between two dates without a change it is said that there is none', () => {
  expect(inEach((words) => words.changedBetween(NOTHING))).toEqual({
    en: 'no changes',
    ko: '변동 없음',
    zh: '没有变化',
    ja: '変更なし',
    ru: 'Без изменений',
    mn: 'өөрчлөлтгүй',
  });
});

describe('a date of any precision in a sentence', () => {
  test('English prepositions', () => {
    const { date, observerFrom, formerName, story, joinedAs } = EVERY.en;
    const said = DATES.map(date);
    expect(said.map(observerFrom)).toEqual(said.map((text) => `Observer since ${text}`));
    expect(said.map((text) => formerName('X', text))).toEqual(said.map((text) => `X until ${text}`));
    const on = ['in 1998', 'in September 2006', 'on 13 September 2006', 'on 2 September 2024'];
    expect(said.map((text) => story.grown(text, 1, text, 82))).toEqual(
      on.map((text) => `From 1 member ${text} to 82 ${text}.`),
    );
    const tiers = [' as an associate member', ' as a special member', ' as an observer'];
    expect((['associate', 'special', 'observer'] as const).map(joinedAs)).toEqual(tiers);
  });

  test('Mongolian cases before a postposition', () => {
    const { date, formerName, observerKnownBy, notMember, mapShows, joinedBetween } = EVERY.mn;
    const said = DATES.map(date);
    const ofDates = ['1998 оны', '2006 оны 9-р сарын', '2006 оны 9-р сарын 13-ны', '2024 оны 9-р сарын 2-ны'];
    expect(said.map(notMember)).toEqual(ofDates.map((text) => `${text} байдлаар гишүүн биш`));
    expect(said.map(mapShows)).toEqual(ofDates.map((text) => `Газрын зурагт ${text} байдлыг харуулж байна.`));
    expect(said.map((text) => joinedBetween(date('1996'), text, 'member'))).toEqual(
      ofDates.map((text) => `1996 оноос ${text} хооронд гишүүн болсон`),
    );
    expect(said.map((text) => joinedBetween(text, date('2024-10'), 'special'))).toEqual(
      ['1998 оноос', '2006 оны 9-р сараас', '2006 оны 9-р сарын 13-наас', '2024 оны 9-р сарын 2-ноос'].map(
        (text) => `${text} 2024 оны 10-р сарын хооронд тусгай гишүүн болсон`,
      ),
    );
    expect(DATES.map((iso) => formerName('X', date(iso)))).toEqual([
      '1998 он хүртэл: X',
      '2006 оны 9-р сар хүртэл: X',
      '2006 оны 9-р сарын 13-ны өдөр хүртэл: X',
      '2024 оны 9-р сарын 2-ны өдөр хүртэл: X',
    ]);
    expect(observerKnownBy(date('2008-03-01'))).toMatch(/^2008 оны 3-р сарын 1-ний өдөр гэхэд /);
  });

  test.each([
    ['1998', '1998년으로'],
    ['2006-09', '2006년 9월로'],
    ['2006-09-13', '2006년 9월 13일로'],
    ['2024-09-02', '2024년 9월 2일로'],
  ])('Korean particles after a year, a month or a day: %s, %s', (iso, withParticle) => {
    const { date, mapShows, goToJoining, sameDates } = EVERY.ko;
    const text = date(iso);
    expect(goToJoining(text)).toBe(`가입 시점인 ${withParticle} 이동`);
    expect(mapShows(text)).toBe(`지도는 ${text} 기준입니다.`);
    expect(sameDates(text)).toBe(`두 날짜가 모두 ${text}이므로 비교할 내용이 없습니다.`);
  });

  test('a sentence that ends with a Russian “г.” gets no second full stop', () => {
    const { date, sentences } = EVERY.ru;
    expect(plain(sentences([date('2014'), '', 'Член']))).toBe('2014 г. Член.');
    expect(EVERY.zh.sentences(['吉林省', '会员'])).toBe('吉林省。会员。');
    expect(EVERY.en.sentences(['Jilin', 'Member.', 'Is it?'])).toBe('Jilin. Member. Is it?');
  });
});
