// Dates, numbers, plurals, lists and the order of names, each in the custom of its language.
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/membership/index.ts';
import { DECK_TEXTS } from '../../src/words/deck-texts.ts';
import { EVERY } from '../../src/words/every.ts';
import { withParticle } from '../../src/words/korean-particles.ts';
import { compareMongolian, mongolianNumber } from '../../src/words/mongolian-forms.ts';
import { byDate } from '../../src/words/russian-forms.ts';
import { AT_RIM } from '../../src/words/tile-notices.ts';
import { VIDEO_TEXTS } from '../../src/words/video-texts.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

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
  test('Russian puts what is counted into its case', () => {
    const { caption, members } = EVERY.ru;
    expect([1, 2, 5, 11, 21, 22, 82].map(members)).toEqual([
      'член',
      'члена',
      'членов',
      'членов',
      'член',
      'члена',
      'члена',
    ]);
    expect(plain(caption('сентябрь 2024 г.', 81, 6))).toBe('Сентябрь 2024 г.: 81 член в шести странах');
    expect(plain(caption('1996 г.', 29, 4))).toBe('1996 г.: 29 членов в четырёх странах');
  });

  test('a Russian verb agrees with how many joined', () => {
    const { joined, announcement } = EVERY.ru;
    expect([1, 3, 12, 21].map((n) => plain(joined(n, '', false)))).toEqual([
      'Вступил 1 регион.',
      'Вступили 3 региона.',
      'Вступило 12 регионов.',
      'Вступил 21 регион.',
    ]);
    expect(plain(announcement('2000', [{ tier: 'associate', count: 1 }], 0, 2))).toBe(
      '2000: вступил 1 ассоциированный член; всего 2 члена',
    );
  });

  test('an observer has not joined', () => {
    const arrived = [
      { tier: 'member', count: 3 },
      { tier: 'observer', count: 1 },
    ] as const;
    const texts = LANGUAGES.map((lang) => [lang, plain(EVERY[lang].announcement('1998', arrived, 0, 32))]);
    expect(Object.fromEntries(texts)).toEqual({
      en: '1998: 3 joined, 1 new observer, 32 members in total',
      ko: '1998: 회원 3곳 가입, 새 옵서버 1곳, 전체 회원 32곳',
      zh: '1998：新增3个会员，另有1个新观察员，共32个会员',
      ja: '1998：会員3団体が加入、新たなオブザーバー1団体、計32会員',
      ru: '1998: вступили 3 члена; новых наблюдателей: 1; всего 32 члена',
      mn: '1998: 3 гишүүн элссэн, 1 шинэ ажиглагч, нийт 32 гишүүн',
    });
  });

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
    const texts = LANGUAGES.map((lang) => [lang, plain(EVERY[lang].filtered(counts, 82))]);
    expect(Object.fromEntries(texts)).toEqual(expected);
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
    expect(['03', '05', '06', '07', '08', '10'].map(by)).toEqual([
      'к марту 2014 г.',
      'к маю 2014 г.',
      'к июню 2014 г.',
      'к июлю 2014 г.',
      'к августу 2014 г.',
      'к октябрю 2014 г.',
    ]);
  });

  test('a number is next to its counter where the language has one', () => {
    for (const lang of ['ko', 'zh', 'ja'] as const) expect(EVERY[lang].gap, lang).toBe('');
    for (const lang of ['en', 'ru', 'mn'] as const) expect(EVERY[lang].gap, lang).toBe(' ');
  });

  test('Mongolian groups thousands by itself', () => {
    expect([0, 82, 1000, 464300, 1234567.25, -4500].map(mongolianNumber)).toEqual([
      '0',
      '82',
      '1,000',
      '464,300',
      '1,234,567.25',
      '-4,500',
    ]);
  });

  test('Russian says once what associate and special members are', () => {
    const none = { member: 82, associate: 0, special: 0, observer: 0 };
    const { otherTiers } = EVERY.ru;
    expect(
      [
        { ...none, associate: 2, special: 1 },
        { ...none, associate: 1, special: 5 },
        { ...none, associate: 21 },
      ].map((counts) => plain(otherTiers(counts))),
    ).toEqual([
      ', а также 2 ассоциированных и 1 специальный член',
      ', а также 1 ассоциированный и 5 специальных членов',
      ', а также 21 ассоциированный член',
    ]);
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

  test('the last of several tiers has its “and” where the language has one', () => {
    const counts = { member: 82, associate: 2, special: 1, observer: 0 };
    expect(EVERY.en.otherTiers(counts)).toBe(', plus 2 associates and 1 special member');
    expect(EVERY.en.list(['a', 'b', 'c'])).toBe('a, b and c');
  });

  test('tiers that nobody holds are not named', () => {
    const none = { member: 82, associate: 0, special: 0, observer: 0 };
    for (const words of Object.values(EVERY)) {
      expect(words.otherTiers(none), words.lang).toBe('');
      const some = words.otherTiers({ ...none, associate: 2, special: 1 });
      expect(some, words.lang).toMatch(/2.*1/);
      expect(some, words.lang).not.toMatch(/\b0\b|undefined|false/);
    }
  });

  test('lists are those of the language', () => {
    // Not 및, which is a word of statutes; of two, 과 or 와 follows the last sound, not what stands in brackets.
    expect(
      [
        [],
        ['부산'],
        ['부산', '닝샤'],
        ['닝샤', '부산'],
        ['산시성(陝西)', '추이주(준회원)'],
        ['추이주(준회원)', '산시성(陝西)'],
        ['2000년', '2002년', '2018년 10월'],
      ].map(EVERY.ko.list),
    ).toEqual([
      '',
      '부산',
      '부산과 닝샤',
      '닝샤와 부산',
      '산시성(陝西)과 추이주(준회원)',
      '추이주(준회원)와 산시성(陝西)',
      '2000년, 2002년, 2018년 10월',
    ]);
    expect(EVERY.zh.list(['甲', '乙', '丙'])).toBe('甲、乙和丙');
    expect(EVERY.ja.list(['甲', '乙', '丙'])).toBe('甲、乙、丙');
    expect(EVERY.ru.list(['а', 'б', 'в'])).toBe('а, б и в');
    expect([[], ['а'], ['а', 'б'], ['а', 'б', 'в']].map(EVERY.mn.list)).toEqual([
      '',
      'а',
      'а болон б',
      'а, б болон в',
    ]);
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
    const said = Object.entries(EVERY).map(([lang, words]) => [
      lang,
      plain(words.between(words.date('2002'), words.date('2006')) + words.joinedAs('observer')),
    ]);
    expect(Object.fromEntries(said)).toEqual({
      en: 'between 2002 and 2006 as an observer',
      ko: '2002년과 2006년 사이(옵서버)',
      zh: '2002年至2006年之间（观察员）',
      ja: '2002年から2006年までの間（オブザーバー）',
      ru: '2002–2006 гг. (наблюдатель)',
      mn: '2002–2006 он (ажиглагч)',
    });
  });

  test('what a region became between two dates is named, as it may have been an observer before', () => {
    const said = Object.entries(EVERY).map(([lang, words]) => [
      lang,
      (['member', 'associate'] as const).map((tier) =>
        plain(words.joinedBetween(words.date('2002'), words.date('2006'), tier)),
      ),
    ]);
    expect(Object.fromEntries(said)).toEqual({
      en: ['Became a member between 2002 and 2006', 'Became an associate member between 2002 and 2006'],
      ko: ['2002년과 2006년 사이에 회원으로 가입', '2002년과 2006년 사이에 준회원으로 가입'],
      zh: ['在2002年至2006年之间成为会员', '在2002年至2006年之间成为准会员'],
      ja: ['2002年から2006年までの間に会員として加入', '2002年から2006年までの間に準会員として加入'],
      ru: ['Приём в члены между 2002 и 2006 гг.', 'Приём в ассоциированные члены между 2002 и 2006 гг.'],
      mn: ['2002 оноос 2006 оны хооронд гишүүн болсон', '2002 оноос 2006 оны хооронд хамтрагч гишүүн болсон'],
    });
  });
});

describe('a date in a sentence', () => {
  const days = ['1998', '2024-09', '2024-05', '2024-09-02', '2024-09-22', '2024-09-04', '2024-09-11'];

  test('has its Russian case', () => {
    const { date, observerFrom, formerName, story } = EVERY.ru;
    expect(days.map((iso) => plain(observerFrom(date(iso))))).toEqual([
      'Наблюдатель с 1998 г.',
      'Наблюдатель с сентября 2024 г.',
      'Наблюдатель с мая 2024 г.',
      'Наблюдатель со 2 сентября 2024 г.',
      'Наблюдатель с 22 сентября 2024 г.',
      'Наблюдатель с 4 сентября 2024 г.',
      'Наблюдатель с 11 сентября 2024 г.',
    ]);
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
    expect(months.map((month) => plain(joinedBetween(month, date('2008'), 'member')))).toEqual(
      'январём февралём мартом апрелем маем июнем июлем августом сентябрём октябрём ноябрём декабрём'
        .split(' ')
        .map((month) => `Приём в члены между ${month} 2006 г. и 2008 г.`),
    );
    expect(plain(joinedBetween(date('2012-07'), date('2014-10'), 'observer'))).toBe(
      'Приём в наблюдатели между июлем 2012 г. и октябрём 2014 г.',
    );
    expect(plain(joinedBetween(date('1998'), date('2000'), 'member'))).toBe(
      'Приём в члены между 1998 и 2000 гг.',
    );
    expect(plain(joinedBetween(date('2006-09-13'), date('2006-10-01'), 'special'))).toBe(
      'Приём в специальные члены между 13 сентября 2006 г. и 1 октября 2006 г.',
    );
    expect(plain(between(date('1998'), date('2000')))).toBe('1998–2000 гг.');
    expect(plain(between(date('2002'), date('2006-09')))).toBe('2002 г. — сентябрь 2006 г.');
    expect(plain(observerKnownBy(date('2024-09')))).toBe(
      'Наблюдатель не позднее чем с сентября 2024 г. (точное начало не установлено)',
    );
    expect(plain(compared(date('1998'), date('2000'), 'Вступили 2 члена', 32, 34))).toBe(
      '1998–2000 гг.: вступили 2 члена; членов было 32, стало 34',
    );
    expect(plain(compared(date('2006-09'), date('2007-01'), 'Без изменений', 64, 64))).toBe(
      'Сентябрь 2006 г. — январь 2007 г.: без изменений; на обе даты 64 члена',
    );
  });

  test('two Mongolian years share their “он”', () => {
    const { date, between, compared } = EVERY.mn;
    expect(between(date('1998'), date('2000'))).toBe('1998–2000 он');
    expect(between(date('2002'), date('2006-09'))).toBe('2002 он – 2006 оны 9-р сар');
    expect(compared(date('1998'), date('2000'), 'X', 32, 34)).toMatch(/^1998–2000 он: X; /);
  });

  test('has its Mongolian suffix, which follows how a figure is said', () => {
    const { date, observerFrom, joinedBetween, story } = EVERY.mn;
    expect(days.map((iso) => observerFrom(date(iso)))).toEqual([
      '1998 оноос ажиглагч',
      '2024 оны 9-р сараас ажиглагч',
      '2024 оны 5-р сараас ажиглагч',
      '2024 оны 9-р сарын 2-ноос ажиглагч',
      '2024 оны 9-р сарын 22-ноос ажиглагч',
      '2024 оны 9-р сарын 4-нөөс ажиглагч',
      '2024 оны 9-р сарын 11-нээс ажиглагч',
    ]);
    expect(joinedBetween(date('2002'), date('2006-09'), 'observer')).toBe(
      '2002 оноос 2006 оны 9-р сарын хооронд ажиглагч болсон',
    );
    expect(story.grown(date('1996'), 29, date('2024-09'), 82)).toBe(
      'Гишүүдийн тоо 1996 онд 29 байснаас 2024 оны 9-р сард 82 болсон.',
    );
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
    const sorted = [
      'Архангай',
      'Баян-Өлгий',
      'Баянхонгор',
      'Говь-Алтай',
      'Ёл',
      'Жаргалан',
      'Орхон',
      'Өвөрхангай',
    ];
    sorted.push('Өмнөговь', 'Сүхбаатар', 'Сэлэнгэ', 'Төв', 'Увс', 'Улаанбаатар', 'Үнэн', 'Ховд', 'Хөвсгөл');
    for (const shuffled of [[...sorted].reverse(), [...sorted].sort()])
      expect(shuffled.sort(compareMongolian)).toEqual(sorted);
  });

  test('capitals and hyphens do not count, a shorter word goes first, equal names are equal', () => {
    expect(compareMongolian('говь-алтай', 'Говьсүмбэр')).toBeLessThan(0);
    expect(compareMongolian('Говь', 'Говь-Алтай')).toBeLessThan(0);
    expect(compareMongolian('Увс', 'Увс')).toBe(0);
    expect(compareMongolian('Я', 'Zabc')).toBeLessThan(0);
    expect(compareMongolian('9', 'а')).toBeLessThan(0);
  });

  test('each language has an order, and it is one', () => {
    const names = {
      ko: ['나', '가'],
      zh: ['中', '阿'],
      ja: ['い', 'あ'],
      ru: ['ж', 'ё'],
      mn: ['Ө', 'О'],
      en: ['b', 'A'],
    };
    for (const [lang, [later, earlier]] of Object.entries(names)) {
      const { compare } = EVERY[lang as 'ko'];
      expect(compare(earlier!, later!), lang).toBeLessThan(0);
      expect(compare(later!, earlier!), lang).toBeGreaterThan(0);
      expect(compare(later!, later!), lang).toBe(0);
    }
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
