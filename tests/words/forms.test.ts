// Dates, numbers, plurals, lists and the order of names, each in the custom of its language.
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/membership/index.ts';
import { DECK_TEXTS } from '../../src/words/deck-texts.ts';
import { EVERY } from '../../src/words/every.ts';
import type { Words } from '../../src/words/index.ts';
import { withParticle } from '../../src/words/korean-particles.ts';
import { compareMongolian, mongolianNumber } from '../../src/words/mongolian-forms.ts';
import { byDate } from '../../src/words/russian-forms.ts';
import { AT_RIM } from '../../src/words/tile-notices.ts';
import { VIDEO_TEXTS } from '../../src/words/video-texts.ts';
import { inEach, plain } from '../support/in-each.ts';

describe('dates', () => {
  test.each([
    ['en', '1998', 'September 2006', '13 September 2006', '1 May 2001'],
    ['ko', '1998년', '2006년 9월', '2006년 9월 13일', '2001년 5월 1일'],
    ['zh', '1998年', '2006年9月', '2006年9月13日', '2001年5月1日'],
    ['ja', '1998年', '2006年9月', '2006年9月13日', '2001年5月1日'],
    ['ru', '1998 г.', 'сентябрь 2006 г.', '13 сентября 2006 г.', '1 мая 2001 г.'],
    ['mn', '1998 он', '2006 оны 9-р сар', '2006 оны 9-р сарын 13', '2001 оны 5-р сарын 1'],
  ] as const)('in %s: %s, %s, %s', (lang, year, month, day, other) => {
    const { date } = EVERY[lang];
    expect([date('1998'), date('2006-09'), date('2006-09-13'), date('2001-05-01')].map(plain)).toEqual([
      year,
      month,
      day,
      other,
    ]);
  });

  test('the headline’s pieces make the same date', () => {
    for (const lang of ['ko', 'zh', 'ja', 'ru', 'mn'] as const) {
      const { aboveYear, year, yearMark, yearFirst, date } = EVERY[lang];
      const [above, big] = [aboveYear(9, 13), year(2006) + yearMark(true)];
      const whole = plain(date('2006-09-13')).replaceAll(' ', '').replace(/г\.$/, '');
      expect(plain(yearFirst ? big + above : above + big).replaceAll(' ', ''), lang).toBe(whole);
    }
  });
});

describe('numbers and what they count', () => {
  test.each([
    [
      { member: 0, associate: 1 },
      {
        en: '1 associate shown',
        ko: '준회원 1곳 표시',
        zh: '显示1个准会员',
        ja: '準会員1団体を表示',
        ru: 'Показано: 1 ассоциированный член',
        mn: '1 хамтрагч гишүүн харагдаж байна',
      },
    ],
    [
      { member: 16, special: 1 },
      {
        en: '16 of 82 members and 1 special member shown',
        ko: '회원 82곳 중 16곳, 특별회원 1곳 표시',
        zh: '显示82个会员中的16个，以及1个特别会员',
        ja: '82会員のうち16会員、特別会員1団体を表示',
        ru: 'Показано членов: 16 из 82, а также 1 специальный член',
        mn: '82 гишүүнээс 16, мөн 1 тусгай гишүүн харагдаж байна',
      },
    ],
    [
      { member: 0 },
      {
        en: '0 of 82 members shown',
        ko: '회원 82곳 중 0곳 표시',
        zh: '显示82个会员中的0个',
        ja: '82会員のうち0会員を表示',
        ru: 'Показано членов: 0 из 82',
        mn: '82 гишүүнээс 0 харагдаж байна',
      },
    ],
  ] as const)('what the filters show: %j', (shown, expected) => {
    const counts = { associate: 0, special: 0, observer: 0, ...shown };
    expect(inEach((words) => words.filtered(counts, 82))).toEqual(expected);
  });

  test.each([
    ['en', '3 joined by 2002', '27 joined by September 2006.'],
    ['ko', '2002년까지 3곳 가입', '2006년 9월까지 27곳 가입.'],
    ['zh', '截至2002年，新加入3个地区', '截至2006年9月，新加入27个地区。'],
    ['ja', '2002年までに3団体が加入', '2006年9月までに27団体が加入。'],
    ['ru', 'К 2002 г. вступили 3 региона', 'К сентябрю 2006 г. вступило 27 регионов.'],
    ['mn', '2002 он гэхэд 3 бүс нутаг элссэн', '2006 оны 9-р сар гэхэд 27 бүс нутаг элссэн.'],
  ] as const)('between two statements it says by when they had joined, in %s', (lang, named, counted) => {
    const { joined, date } = EVERY[lang];
    expect(plain(joined(3, date('2002'), true))).toBe(named);
    expect(plain(joined(27, date('2006-09'), false))).toBe(counted);
  });

  test('the Russian dative of the months in the data', () => {
    const by = (month: string) => plain(byDate(EVERY.ru.date(`2014-${month}`)));
    expect(['03', '05', '06', '07', '08', '10'].map(by)).toEqual(
      'марту маю июню июлю августу октябрю'.split(' ').map((month) => `к ${month} 2014 г.`),
    );
  });

  test('Mongolian groups thousands by itself', () => {
    expect([0, 1000, 464300, 1234567.25, -4500].map(mongolianNumber).join('; ')).toBe(
      '0; 1,000; 464,300; 1,234,567.25; -4,500',
    );
  });

  test.each([
    [2, 1, ', а также 2 ассоциированных и 1 специальный член'],
    [1, 5, ', а также 1 ассоциированный и 5 специальных членов'],
    [21, 0, ', а также 21 ассоциированный член'],
  ])('Russian says once what %i associate and %i special members are', (associate, special, text) => {
    expect(plain(EVERY.ru.otherTiers({ member: 82, associate, special, observer: 0 }))).toBe(text);
  });

  test('Russian keeps a number on the line of what it counts, and a day on that of its month', () => {
    const { caption, date, aboveYear, otherTiers } = EVERY.ru;
    const texts = [
      caption(date('2006-09-13'), 64, 6),
      aboveYear(9, 13),
      otherTiers({ member: 82, associate: 2, special: 1, observer: 5 }),
    ];
    for (const text of texts) expect(text).not.toMatch(/\d \p{L}/u);
  });

  // Not 및, which is a word of statutes; of two, 과 or 와 follows the last sound, not what stands in brackets.
  test.each([
    [['부산'], '부산'],
    [['부산', '닝샤'], '부산과 닝샤'],
    [['닝샤', '부산'], '닝샤와 부산'],
    [['산시성(陝西)', '추이주(준회원)'], '산시성(陝西)과 추이주(준회원)'],
    [['추이주(준회원)', '산시성(陝西)'], '추이주(준회원)와 산시성(陝西)'],
    [['2000년', '2002년', '2018년 10월'], '2000년, 2002년, 2018년 10월'],
  ])('a Korean list of %j', (items, text) => {
    expect(EVERY.ko.list(items)).toBe(text);
  });

  test('a list of nothing is empty', () => {
    expect(new Set(Object.values(inEach(({ list }) => list([]))))).toEqual(new Set(['']));
  });
});

describe('brackets', () => {
  test('a failure without a reason has no empty ones, as the page’s first script says it', () => {
    for (const words of Object.values(EVERY)) {
      const said = words.fileFailed(words.mapFile, words.fileMissing('')).replace(' ()', '');
      expect(said, words.lang).not.toMatch(/[(（]\s*[)）]/);
      expect(words.fileFailed(words.mapFile, words.fileMissing('404')), words.lang).toContain('404');
    }
  });

  test('text after the date of joining follows the language, with no blank before wide brackets', () => {
    const between = ({ between, date, joinedAs }: Words) =>
      between(date('2002'), date('2006')) + joinedAs('observer');
    expect(inEach(between)).toEqual({
      en: 'between 2002 and 2006 as an observer',
      ko: '2002년과 2006년 사이(옵서버)',
      zh: '2002年至2006年之间（观察员）',
      ja: '2002年から2006年までの間（オブザーバー）',
      ru: '2002–2006 гг. (наблюдатель)',
      mn: '2002–2006 он (ажиглагч)',
    });
  });
});

describe('a date in a sentence', () => {
  test.each([
    ['1998', 'с 1998 г.', '1998 оноос'],
    ['2024-09', 'с сентября 2024 г.', '2024 оны 9-р сараас'],
    ['2024-05', 'с мая 2024 г.', '2024 оны 5-р сараас'],
    ['2024-09-02', 'со 2 сентября 2024 г.', '2024 оны 9-р сарын 2-ноос'],
    ['2024-09-22', 'с 22 сентября 2024 г.', '2024 оны 9-р сарын 22-ноос'],
    ['2024-09-04', 'с 4 сентября 2024 г.', '2024 оны 9-р сарын 4-нөөс'],
    ['2024-09-11', 'с 11 сентября 2024 г.', '2024 оны 9-р сарын 11-нээс'],
  ])(
    '%s has its Russian case and its Mongolian suffix, which follows how a figure is said',
    (iso, ru, mn) => {
      expect(plain(EVERY.ru.observerFrom(EVERY.ru.date(iso)))).toBe(`Наблюдатель ${ru}`);
      expect(EVERY.mn.observerFrom(EVERY.mn.date(iso))).toBe(`${mn} ажиглагч`);
    },
  );

  test('has its Russian case in the sentence of growth and beside a former name', () => {
    const { date, formerName, story } = EVERY.ru;
    expect(plain(formerName('X', date('2007-08')))).toBe('X (до августа 2007 г.)');
    expect(plain(story.grown(date('1996'), 29, date('2024-05'), 81))).toBe(
      'В 1996 г. — 29 членов, в мае 2024 г. — 81 член.',
    );
    expect(plain(story.grown(date('2001-05-01'), 2, date('2024-03'), 5))).toBe(
      '1 мая 2001 г. — 2 члена, в марте 2024 г. — 5 членов.',
    );
  });

  test('has its Russian case between two dates; two years share their “гг.”', () => {
    const { date, between, joinedBetween, observerKnownBy, compared } = EVERY.ru;
    const months = Array.from({ length: 12 }, (_, i) => date(`2006-${String(i + 1).padStart(2, '0')}`));
    expect(months.map((month) => plain(joinedBetween(month, date('2008'), 'observer')))).toEqual(
      'январём февралём мартом апрелем маем июнем июлем августом сентябрём октябрём ноябрём декабрём'
        .split(' ')
        .map((month) => `Приём в наблюдатели между ${month} 2006 г. и 2008 г.`),
    );
    expect(plain(joinedBetween(date('1998'), date('2000'), 'member'))).toBe(
      'Приём в члены между 1998 и 2000 гг.',
    );
    expect(plain(joinedBetween(date('2006-09-13'), date('2006-10-01'), 'special'))).toBe(
      'Приём в специальные члены между 13 сентября 2006 г. и 1 октября 2006 г.',
    );
    expect(plain(between(date('2002'), date('2006-09')))).toBe('2002 г. — сентябрь 2006 г.');
    expect(plain(observerKnownBy(date('2024-09')))).toBe(
      'Наблюдатель не позднее чем с сентября 2024 г. (точное начало не установлено)',
    );
    expect(plain(compared(date('2006-09'), date('2007-01'), 'Без изменений', 64, 64))).toBe(
      'Сентябрь 2006 г. — январь 2007 г.: без изменений; на обе даты 64 члена',
    );
  });

  test('a Mongolian year and month keep what two years share', () => {
    const { date, between } = EVERY.mn;
    expect(between(date('2002'), date('2006-09'))).toBe('2002 он – 2006 оны 9-р сар');
  });
});

describe('Korean particles follow the last sound', () => {
  test.each([
    ['2006년', '을', '를', '2006년을'],
    ['시기', '을', '를', '시기를'],
    ['9월', '으로', '로', '9월로'],
    ['2006년', '으로', '로', '2006년으로'],
    ['1993', '은', '는', '1993은'],
    ['2002', '은', '는', '2002는'],
    ['“1998-13”', '은', '는', '“1998-13”은'],
    ['xx', '은', '는', 'xx은(는)'],
    ['xx', '으로', '로', 'xx(으)로'],
    // What stands in brackets is not read with the word.
    ['산시성(陝西)', '이', '가', '산시성(陝西)이'],
    ['호찌민시 (준회원)', '이', '가', '호찌민시 (준회원)가'],
  ])('%s + %s/%s', (word, consonant, vowel, whole) => {
    expect(withParticle(word, consonant, vowel)).toBe(whole);
  });
});

describe('the order of names', () => {
  test('Mongolian follows its own alphabet, where Ө follows О and Ү follows У', () => {
    const sorted =
      'Архангай Баян-Өлгий Баянхонгор Говь-Алтай Ёл Жаргалан Орхон Өвөрхангай Өмнөговь Сүхбаатар Сэлэнгэ Төв Увс Улаанбаатар Үнэн Ховд Хөвсгөл'.split(
        ' ',
      );
    for (const shuffled of [[...sorted].reverse(), [...sorted].sort()])
      expect(shuffled.sort(compareMongolian)).toEqual(sorted);
  });

  test('capitals and hyphens do not count, a shorter word goes first, equal names are equal', () => {
    expect(compareMongolian('говь-алтай', 'Говьсүмбэр')).toBeLessThan(0);
    expect(compareMongolian('Говь', 'Говь-Алтай')).toBeLessThan(0);
    expect(compareMongolian('Я', 'Zabc')).toBeLessThan(0);
    expect(compareMongolian('9', 'а')).toBeLessThan(0);
  });

  test.each([
    ['ko', '가', '나'],
    ['zh', '阿', '中'],
    ['ja', 'あ', 'い'],
    ['ru', 'ё', 'ж'],
    ['mn', 'О', 'Ө'],
    ['en', 'A', 'b'],
  ] as const)('%s has an order, and it is one: %s before %s', (lang, earlier, later) => {
    const { compare } = EVERY[lang];
    expect(compare(earlier, later)).toBeLessThan(0);
    expect(compare(later, earlier)).toBeGreaterThan(0);
    expect(compare(later, later)).toBe(0);
  });
});

describe('the texts outside the dictionaries', () => {
  test('a notice with a list has the commas and the full stop of its language', () => {
    expect(AT_RIM.en(['Tuv', 'Jeju'])).toMatch(/: Tuv, Jeju\.$/);
    for (const lang of ['zh', 'ja'] as const)
      expect(AT_RIM[lang](['A', 'B']), lang).toMatch(/^[^ :,.]+：A、B。$/);
    for (const lang of LANGUAGES) expect(AT_RIM[lang](['A']), lang).toMatch(/A[.。]$/);
  });

  test('Chinese and Japanese have no blanks around Latin letters, as in their dictionaries', () => {
    const join = (value: unknown): string =>
      typeof value === 'function'
        ? value('MP4', 'WebM')
        : typeof value === 'object' && value
          ? Object.values(value).map(join).join('\n')
          : String(value);
    for (const texts of [DECK_TEXTS, VIDEO_TEXTS])
      for (const lang of ['zh', 'ja'] as const)
        expect(join(texts[lang]).match(/.*(?:[\u3040-\u9fff] \w|\w [\u3040-\u9fff]).*/g), lang).toBeNull();
  });
});
