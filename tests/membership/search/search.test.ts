// Search: every name of the data finds its region, most mistyped ones too, and each answer says why it was given.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../src/membership/index.ts';
import {
  type Found,
  nearest,
  readSearchNames,
  search,
  searchIndex,
  type TextTable,
} from '../../../src/membership/search/search.ts';
import { distanceTo } from '../../../src/membership/search/search-distance.ts';
import { folded, initials, plain } from '../../../src/membership/search/search-fold.ts';
import { allNames } from '../../../src/membership/search/search-names.ts';
import { runs } from '../../support/runs.ts';
import { facts } from '../support.ts';

const json = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../public/data/membership.${name}.json`, import.meta.url), 'utf8'));
const tables: TextTable[] = ['ko', 'zh', 'ja', 'ru', 'mn'].map((lang) => ({ lang, texts: json(lang).texts }));
const names = readSearchNames(json('search'));
const noDivisions = { ...names, divisions: { ...names.divisions, names: {} } };
/** With all names of regions and countries, without divisions that are none. */
const index = searchIndex(facts, tables, noDivisions);
const named = allNames(facts, tables, noDivisions);
const idsOf = (found: readonly Found[]) => found.map(({ id }) => id);
const find = (query: string) => idsOf(search(index, query));

describe('names that are only searched for', () => {
  const withNames = searchIndex(facts, tables, names);
  const first = (query: string) => search(withNames, query)[0];

  test('are of regions and countries of the data', () => {
    const known = [...facts.regions.keys(), ...facts.countries.keys()];
    expect(known).toEqual(expect.arrayContaining(Object.keys(names.aliases)));
  });

  test.each([
    ['KR', '한국', '남한', '대한민국', '大韓民国', '大韩民国', '韓国', 'South Korea', 'Южная Корея'],
    ['KP', '북한', '북조선', '北朝鮮', '北朝鲜', '朝鲜'],
    ['KP', 'North Korea', 'DPRK', 'Северная Корея', 'Хойд Солонгос'],
  ])('the two Koreas are found by each name that is in use: %s %s', (id, ...queries) => {
    for (const query of queries)
      expect(first(query), query).toMatchObject({ of: 'country', id, match: 'exact' });
  });

  test('each region is found by how its name is read, in either kana', () => {
    expect(Object.keys(names.readings.names)).toHaveLength(14);
    for (const [id, reading] of Object.entries(names.readings.names)) {
      expect(facts.regions.has(id), id).toBe(true);
      const katakana = reading.replace(/[\u3041-\u3096]/g, (one) =>
        String.fromCharCode(one.charCodeAt(0) + 0x60),
      );
      expect([first(reading)?.id, first(katakana)?.id]).toEqual([id, id]);
    }
    expect(first('とっとり')?.id).toBe('JP-31');
  });

  test('each division that is no region of the data is found by each of its names', () => {
    const divisions = Object.entries(names.divisions.names);
    expect(divisions).toHaveLength(127);
    expect(names.divisions.source.title).toMatch(/^ISO 3166-2/);
    for (const [code, own] of divisions) {
      expect(facts.regions.has(code), code).toBe(false);
      expect(facts.countries.has(code.slice(0, 2)), code).toBe(true);
      expect(own.en?.length, code).toBeGreaterThan(0);
      for (const name of Object.values(own).flat()) {
        const found = search(withNames, name);
        expect(
          found.some(({ id, match }) => id === code && match === 'exact'),
          `${code} ${name}`,
        ).toBe(true);
      }
    }
    expect(first('Hebei')).toMatchObject({ of: 'division', id: 'CN-HE', match: 'exact' });
    expect(first('Hokkaido')).toMatchObject({ of: 'division', id: 'JP-01' });
    expect(first('Ulaanbaatar')).toMatchObject({ of: 'region', id: 'MN-1' });
  });

  test('the members and these are all the divisions that the source lists, but for three with a country’s code', () => {
    // ISO 3166-2 has so many for each country of members; of China's, three have a code of ISO 3166-1 as well.
    const listed = { CN: 34 - 3, JP: 47, KR: 17, KP: 12, MN: 22, RU: 83 };
    const codes = [...facts.regions.values()].filter(({ inside }) => !inside).map(({ id }) => id);
    for (const [country, count] of Object.entries(listed)) {
      const own = [...codes, ...Object.keys(names.divisions.names)].filter((id) =>
        id.startsWith(`${country}-`),
      );
      expect(new Set(own).size, country).toBe(own.length);
      expect(own, country).toHaveLength(count);
    }
    for (const code of ['CN-TW', 'CN-HK', 'CN-MO', 'UA-43', 'UA-40'])
      expect(names.divisions.names).not.toHaveProperty(code);
  });

  test('a capital that is no region is found in six languages', () => {
    for (const code of ['CN-BJ', 'JP-13', 'KR-11', 'KP-01', 'RU-MOW', 'VN-HN', 'KG-GB']) {
      const own = names.divisions.names[code]!;
      expect(Object.keys(own).sort(), code).toEqual(['en', 'ja', 'ko', 'mn', 'ru', 'zh']);
      for (const name of Object.values(own).flat())
        expect(first(name), name).toMatchObject({ of: 'division', id: code, match: 'exact' });
    }
  });

  test('a file of another form has no names', () => {
    for (const json of [null, [], { readings: 1 }]) expect(readSearchNames(json).divisions.names).toEqual({});
  });

  test('variants of a character find their region', () => {
    expect(['嶋根', '富山縣', '新泻', '忠淸北道', '沖繩'].map((query) => first(query)?.id)).toEqual([
      'JP-32',
      'JP-16',
      'JP-15',
      'KR-43',
      'JP-47',
    ]);
  });

  test('where nothing matches, the nearest names are offered, and none for what resembles nothing', () => {
    expect(search(index, 'Nagarkovno')).toEqual([]);
    expect(nearest(index, 'Nagarkovno').length).toBeGreaterThan(0);
    expect(nearest(index, 'qzqzqz')).toEqual([]);
    for (const query of ['zzzz', 'zz', 'q']) expect(nearest(withNames, query), query).toEqual([]);
    // A name that begins like it goes before one that does not.
    const first = nearest(index, 'Hokkai')[0]!;
    expect([first.of, folded(plain(first.name.text))[0]]).toEqual(['region', 'h']);
  });
});

describe('every name in the data', () => {
  const owners = new Map<string, Set<string>>();
  for (const { id, names } of named)
    for (const { text } of names) owners.set(text, (owners.get(text) ?? new Set()).add(id));

  test('finds its region or country first; those who share a name all come first', () => {
    const missed = [...owners].filter(([text, ids]) => {
      const first = find(text).slice(0, ids.size);
      return first.length !== ids.size || !first.every((id) => ids.has(id));
    });
    expect(missed.map(([text]) => text)).toEqual([]);
    expect(owners.size).toBeGreaterThan(700);
    // Some 800 searches: seconds on a busy machine.
  }, 60_000);

  test.each([
    [
      'RU-KHA',
      'Khabarovsk',
      '하바롭스크 지방',
      'ハバロフスク地方',
      '哈巴罗夫斯克边疆区',
      'Хабаровский край',
      'Хабаровскийн хязгаар',
    ],
    ['VN-SG', 'Thành phố Hồ Chí Minh'],
    ['KG-C', 'Чүй облусу'],
  ])('is there in all six languages and in native script: %s', (id, ...queries) => {
    expect(queries.map((query) => find(query)[0])).toEqual(queries.map(() => id));
  });

  test('that two share lists them both first', () => {
    const twins = structuredClone([...facts.regions.values()].slice(0, 3));
    for (const region of twins.slice(1)) region.names.usual = { en: 'Twin' };
    const shared = searchIndex({ ...facts, regions: new Map(twins.map((one) => [one.id, one])) });
    expect(idsOf(search(shared, 'twin'))).toEqual(twins.slice(1).map(({ id }) => id));
  });
});

describe('names that people search by, beside the one that the map shows', () => {
  test.each<[string, Partial<Record<Lang, readonly string[]>>]>([
    ['CN-HA', { ko: ['하남성'] }],
    ['CN-HL', { ko: ['흑룡강성'], mn: ['Хэйлунжян'] }],
    ['CN-JL', { ko: ['길림성'], ru: ['Цзилинь'], mn: ['Жилинь'] }],
    ['CN-LN', { ko: ['요녕성'] }],
    ['CN-NM', { ko: ['내몽골', '내몽고'] }],
    ['CN-NX', { ko: ['영하회족자치구'] }],
    ['CN-SD', { ko: ['산동'] }],
    ['CN-SN', { ko: ['섬서성'] }],
    ['CN-SX', { ko: ['산서성'] }],
    ['CN-TJ', { ko: ['천진'] }],
    ['JP-32', { ru: ['Симанэ'] }],
    ['KG', { ru: ['Киргизия'] }],
    ['KG-C', { zh: ['楚伊州'] }],
    ['KP', { ru: ['Северная Корея'] }],
    ['KR', { ru: ['Южная Корея'] }],
    ['KR-46', { ru: ['южная чолла'] }],
    ['KR-47', { ru: ['Северный Кёнсан'] }],
    ['MN-037', { zh: ['达尔汗乌拉省'] }],
    ['MN-041', { ko: ['홉스굴'], ru: ['Хубсугул'] }],
    ['MN-046', { ja: ['ウブス県'], ko: ['오브스'] }],
    ['MN-047', { ja: ['中央県'], ru: ['Центральный аймак', 'Тув'] }],
    ['MN-053', { ja: ['南ゴビ県'], ko: ['남고비'] }],
    ['MN-061', { zh: ['多尔诺德省'] }],
    ['MN-063', { ja: ['東ゴビ県'] }],
    ['MN-069', { zh: ['巴彦洪格尔省'] }],
    ['RU', { ru: ['Российская Федерация'], mn: ['ОХУ'] }],
    ['RU-KEM', { ja: ['ケメロボ州'], zh: ['科麦罗沃州'], ko: ['쿠즈바스'] }],
    // край as NEAR writes it.
    ['RU-KHA', { ko: ['하바롭스크변경주'] }],
    ['RU-KK', { ja: ['ハカシア共和国'] }],
    ['RU-KYA', { ko: ['크라스노야르스크변경주'] }],
    ['RU-NVS', { ja: ['ノボシビルスク州'] }],
    ['RU-PRI', { ja: ['沿海州'], ko: ['프리모르스키'], ru: ['Приморье'] }],
    ['RU-SA', { ja: ['ヤクーチア'], zh: ['萨哈（雅库特）共和国'], ko: ['야쿠티야'] }],
    ['RU-TY', { ja: ['トゥバ共和国'] }],
    ['RU-ZAB', { ja: ['ザバイカル地方'], zh: ['后贝加尔边疆区'] }],
    ['VN-SG', { zh: ['西贡'], ko: ['호치민', '사이공'] }],
  ])('%s: %j', (id, queries) => {
    for (const [lang, texts] of Object.entries(queries))
      for (const text of texts)
        expect(search(index, text)[0], text).toMatchObject({
          id,
          // A Korean one may lack the ending.
          match: lang === 'ko' ? expect.any(String) : 'exact',
          name: { lang, kind: 'alias' },
        });
  });
});

describe('spelling and marks', () => {
  test.each([
    [['MN-073', 'MN-055'], 'hanggai', 'Хангай'],
    [['MN-055'], 'ovorkhangai', 'увурхангай'],
    [['KR-47'], '경북', 'Gyeongbuk', 'kyongsangbukdo', 'ㄱㅂ', 'ㄱㅅㅂㄷ', 'KR47'],
    [['KR-47', 'KR-48'], '경ㅅ'],
    [['RU-KHA'], 'khabarovks', 'ХАБАРОВСК'],
    [['JP-31'], 'ㄷㅌㄹ', '토토리', '鳥取'],
    [['JP-28'], 'hyogo', 'Hyougo', 'хего'],
    [['JP-32', 'JP-31', 'JP-35'], 'jp-3'],
    [['CN-HL'], '黑龍江', 'Хармөрөн', 'Хар мөрөн', 'Хэйлунзян'],
    [['JP-02'], '青森縣'],
    [['MN-035'], 'おるほん', 'ｵﾙﾎﾝ'],
    [['RU-AL'], 'altai republic'],
    [['RU-ZAB'], 'Chita', 'Өвөрбайгалийн хязгаар'],
    [['KR-26'], 'Pusan', 'Бусан'],
    [['KR-49'], 'cheju'],
    [['KR-27'], 'Taegu'],
    [['VN-SG'], 'ho chi minh'],
    [['MN-1'], '  Ulaan-baatar '],
    // Other Mongolian spellings in the press, near enough to what the map shows to be found without a name of their own.
    [['CN-JL'], 'Гирин'],
    [['JP-15'], 'Ниигата'],
    [['JP-18'], 'Фүкүи', 'Фукуи'],
    [['KR-31'], 'Ульсан'],
    [['CN-NX'], 'Ниншя'],
    [['CN-GS'], 'Ганьсү'],
    [['CN-HB'], 'Хүбэй'],
    [['RU-SA'], 'Якут'],
    [['RU-TY'], 'Тува'],
  ] as [string[], ...string[]][])('%j first: %s', (ids, ...queries) => {
    for (const query of queries)
      expect(find(query).slice(0, ids.length).sort(), query).toEqual([...ids].sort());
  });

  test.each([
    ['Mongolia', 'MN', {}],
    ['South Korea', 'KR', { kind: 'source' }],
    ['kp', 'KP', { kind: 'code' }],
    ['몽골', 'MN', { lang: 'ko' }],
  ])('a country is found by its names and its code: %s', (query, id, name) => {
    expect(search(index, query)[0]).toMatchObject({ of: 'country', id, match: 'exact', name });
  });

  test('и and й, か and が stay two letters', () => {
    expect(plain('й')).not.toBe(plain('и'));
    expect(plain('が')).not.toBe(plain('か'));
    expect(plain('ö')).toBe('o');
    expect(folded(plain('Өвөр'))).toBe(folded(plain('Овор')));
  });

  test('Hangul is compared by its letters, a final consonant as one that is being typed', () => {
    expect(plain('경사').startsWith(plain('경'))).toBe(true);
    expect(plain('경상').startsWith(plain('경사'))).toBe(true);
    expect(plain('닭')).toBe('ᄃ\u1161ᄅᄀ');
    expect(initials('경상북도')).toBe('ᄀᄉᄇᄃ');
  });
});

describe('what is answered', () => {
  test.each([
    ['경북', 'KR-47', 'exact', { text: '경북', lang: 'ko', kind: 'alias' }],
    [
      'Читинская',
      'RU-ZAB',
      'start',
      { text: 'Читинская область', lang: 'ru', kind: 'former', until: '2008-03-01' },
    ],
    ['Rasun City', 'KP-13', 'exact', { kind: 'source', lang: 'en' }],
    ['CN-HL', 'CN-HL', 'exact', { kind: 'code', lang: '' }],
    ['黒龍江省', 'CN-HL', 'exact', {}],
    ['Khabarofsk', 'RU-KHA', 'near', {}],
    ['ㄷㅌㄹ', 'JP-31', 'initials', { text: '돗토리현', lang: 'ko' }],
  ])('has the matching name, its language and its kind: %s', (query, id, match, name) => {
    expect(search(index, query)[0]).toMatchObject({ of: 'region', id, match, name });
  });

  test('exact before start before inside before nearly', () => {
    const order = ['exact', 'start', 'inside', 'near'];
    for (const query of ['Altai', 'Chung', 'Hunan', 'Govi', 'kho', '道', 'Shanxi']) {
      const matches = search(index, query, 100).map(({ match }) => order.indexOf(match));
      expect(matches).toEqual([...matches].sort((a, b) => a - b));
    }
    expect(find('Shanxi')[0]).toBe('CN-SX');
    expect(find('Shaanxi')[0]).toBe('CN-SN');
    expect(find('Hunan').slice(0, 2)).toEqual(['CN-HN', 'CN-HA']);
  });

  test('nothing where nothing is near, and no more than the limit', () => {
    for (const query of ['', '   ', '!?—', '🗺️', 'zzzzqqqq', 'qqq', '쀍쀍']) expect(find(query)).toEqual([]);
    expect(search(index, 'a', 5)).toHaveLength(5);
  });

  test('without further languages those of the file are found', () => {
    const bare = searchIndex(facts);
    expect(idsOf(search(bare, '경상북도'))[0]).toBe('KR-47');
    expect(idsOf(search(searchIndex(facts, [], names), '경북'))[0]).toBe('KR-47');
    expect(search(bare, 'オルホン県')).toEqual([]);
  });
});

describe('mistakes', () => {
  test.each([
    ['khabarovks', 'khabarovsk', 1, 'whole'],
    ['aktia', 'akita', 1, 'whole'],
    ['akta', 'akita', 1, 'whole'],
    ['kabar', 'khabarovsk', 1, 'start'],
    ['hangia', 'arkhangai', 1, 'inside'],
    ['abc', 'xyz', null, null],
  ] as const)('%s for %s', (query, name, mistakes, where) => {
    const distance = distanceTo(query, name, 2);
    expect(distance).toEqual(mistakes === null ? null : { mistakes, where });
  });

  test('are counted as by the whole table', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 3, 99), (query, name, most) => {
        expect(distanceTo(query, name, most)).toEqual(byTable(query, name, most));
      }),
      { numRuns: runs(3000) },
    );
  });

  test('of 300 seeded one-letter mistakes 95 of a hundred find their region in the top three', () => {
    const random = seeded(20240925);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const names = named.flatMap(({ id, names: all }) =>
      all
        .filter(({ kind, text }) => kind !== 'code' && lettersOf(text).length >= 5)
        .map(({ text }) => ({ id, text })),
    );
    const tried = Array.from({ length: 300 }, () => {
      const { id, text } = pick(names);
      const typed = mistaken(text, random);
      return { id, text, typed, at: find(typed).indexOf(id) };
    });
    const missed = tried.filter(({ at }) => at < 0 || at > 2);
    console.info(
      `search: ${tried.length - missed.length} of ${tried.length} mistyped names in the top three,`,
      `${tried.filter(({ at }) => at === 0).length} first; missed: ${missed.map(({ typed, text, at }) => `${typed} (${text}, ${at})`).join(', ')}`,
    );
    expect(missed.length).toBeLessThanOrEqual(15);
  });
});

/** Optimal string alignment, cell by cell. */
function byTable(query: string, name: string, most: number) {
  const fill = (anywhere: boolean) => {
    const rows = [Array.from({ length: name.length + 1 }, (_, j) => (anywhere ? 0 : j))];
    for (let i = 1; i <= query.length; i++) {
      const row = [i];
      for (let j = 1; j <= name.length; j++) {
        const wrong = query[i - 1] === name[j - 1] ? 0 : 1;
        const cells = [rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + wrong];
        if (i > 1 && j > 1 && query[i - 1] === name[j - 2] && query[i - 2] === name[j - 1])
          cells.push(rows[i - 2]![j - 2]! + 1);
        row.push(Math.min(...cells));
      }
      rows.push(row);
    }
    return rows[query.length]!;
  };
  const [fixed, free] = [fill(false), fill(true)];
  const [whole, start, inside] = [fixed.at(-1)!, Math.min(...fixed), Math.min(...free)];
  if (whole <= Math.min(start, most)) return { mistakes: whole, where: 'whole' };
  if (inside < start && inside <= most) return { mistakes: inside, where: 'inside' };
  return start <= most ? { mistakes: start, where: 'start' } : null;
}

/** A text's letters as they are typed, Hangul by its jamo; other signs are not counted. */
function lettersOf(text: string): string[] {
  return charactersOf(text).filter((one) => /\p{L}/u.test(one));
}

function charactersOf(text: string): string[] {
  return [...text].flatMap((one) => (one >= '가' && one <= '힣' ? [...one.normalize('NFD')] : [one]));
}

/** One letter too many, too few, wrong, or swapped with the next. */
function mistaken(text: string, random: () => number): string {
  const letters = charactersOf(text);
  const places = letters.flatMap((one, at) => (/\p{L}/u.test(one) ? [at] : []));
  const below = (n: number) => Math.floor(random() * n);
  for (;;) {
    const at = places[below(places.length)]!;
    const one = letters[at]!;
    const other = another(one, below);
    const edited = [...letters];
    const kind = below(4);
    if (kind === 0) edited.splice(at, 0, other);
    else if (kind === 1) edited.splice(at, 1);
    else if (kind === 2) edited[at] = other;
    else if (/\p{L}/u.test(letters[at + 1] ?? '')) [edited[at], edited[at + 1]] = [letters[at + 1]!, one];
    const typed = edited.join('').normalize('NFC');
    if (typed !== text) return typed;
  }
}

/** A letter of the same script, and of the same place in a syllable of Hangul. */
function another(one: string, below: (n: number) => number): string {
  const ranges: [RegExp, string, number][] = [
    [/[\u1100-\u1112]/, '\u1100', 19],
    [/[\u1161-\u1175]/, '\u1161', 21],
    [/[\u11a8-\u11c2]/, '\u11a8', 27],
    [/\p{Script=Cyrillic}/u, 'а', 32],
    [/\p{Script=Katakana}/u, 'ァ', 80],
    [/\p{Script=Han}/u, '一', 4000],
  ];
  const [, first, count] = ranges.find(([script]) => script.test(one)) ?? [null, 'a', 26];
  return String.fromCodePoint(first.codePointAt(0)! + below(count));
}

/** mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
