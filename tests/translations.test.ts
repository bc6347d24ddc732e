import { describe, expect, test } from 'vitest';
import {
  LANGUAGES,
  languageProblems,
  membersAt,
  nameAt,
  readTexts,
  type Texts,
  textIn,
  textsProblems,
  withTexts,
} from '../src/membership/index.ts';
import { LANGUAGE_NAMES } from '../src/words/index.ts';
import { facts, factsIn } from './support/facts.ts';
import { jsonOf } from './support/project-file.ts';

const read = (name: string): unknown => jsonOf(`public/data/${name}`);
const others = LANGUAGES.filter((lang) => lang !== 'en');

test('each language has a name of its own and a file of texts', () => {
  expect(Object.keys(LANGUAGE_NAMES)).toEqual([...LANGUAGES]);
  expect(Object.keys(facts.association.texts ?? {}).sort()).toEqual([...others].sort());
});

test.each(LANGUAGES)(
  'the title in %s says from how many to how many members it grew, as the data do',
  (lang) => {
    const known = factsIn(lang);
    const ends = [known.statements[0]!, known.statements.at(-1)!];
    expect(textIn(known.association.title, lang).text.match(/\d+/g)).toEqual(
      ends.map(({ effective }) => String(membersAt(known, effective))),
    );
  },
);

describe.each(others)('the texts in %s', (lang) => {
  const file = facts.association.texts?.[lang as 'ko'] ?? '';
  const texts = readTexts(read(file), lang, file) as Texts;
  const spoken = withTexts(facts, texts);

  test('are in order, and have each text of the data and nothing else', () => {
    expect(texts).not.toHaveProperty('problems');
    expect(textsProblems(facts, texts, file)).toEqual([]);
    for (const text of Object.values(texts.texts)) expect(text.trim()).toBe(text);
  });

  test('are in the facts in their language, and change no other', () => {
    expect(textIn(spoken.association.name, lang)).toEqual({ text: texts.texts['association/name'], lang });
    expect(textIn(spoken.association.name, 'en').text).toBe(facts.association.name.en);
    expect(textIn(facts.association.name, lang).lang).toBe('en');
    for (const [id, region] of spoken.regions) {
      const text = texts.texts[`regions/${id}/names/usual`];
      expect(textIn(region.names.usual, lang), id).toEqual({ text, lang });
      for (const [i, former] of (region.formerNames ?? []).entries())
        expect(textIn(former.usual, lang).text, id).toBe(texts.texts[`regions/${id}/formerNames/${i}/usual`]);
      expect(nameAt(region, facts.range.last).usual, id).toBe(region.names.usual);
    }
    expect(spoken.statements.map(({ admittedBy }) => textIn(admittedBy!.body, lang).lang)).toEqual(
      facts.statements.map(() => lang),
    );
    expect(Object.isFrozen(spoken.notes[0]?.text)).toBe(true);
  });

  test('translate each sentence of the source with its numbers, and name in it whom the source names', () => {
    for (const { id, sentence, lines, translation, named } of spoken.statements) {
      const numbers = (text: string) =>
        [...new Set(text.match(/\d+/g) ?? [])].filter((n) => Number(n) > 12).sort();
      expect(numbers(translation?.sentence ?? ''), id).toEqual(numbers(sentence!));
      expect(translation?.lines, id).toHaveLength(lines.length);
      const whole = [translation?.sentence, ...(translation?.lines ?? [])].join(' ');
      for (const { region } of named!) {
        const { names, formerNames = [] } = spoken.regions.get(region)!;
        const known = [names, ...formerNames].map(({ usual }) => textIn(usual, lang).text);
        const isNamed = known.some((name) => whole.includes(name));
        expect(isNamed, `${id}: ${region}`).toBe(true);
      }
    }
  });

  test('distinguish regions that share a name in that language', () => {
    const names = [...spoken.regions.values()].map(({ names }) => textIn(names.usual, lang).text);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('reading a file of texts', () => {
  const problem = (place: string, text: string) => ({ file: 'x.json', place, text });
  const good = { $schema: './texts.schema.json', lang: 'ko', texts: { 'association/name': '이름' } };

  test('is refused where its shape is not that of texts, or its language another', () => {
    for (const bad of [null, [], { ...good, texts: { a: 1 } }, { ...good, texts: { a: '' } }, { texts: {} }])
      expect(readTexts(bad, 'ko', 'x.json'), JSON.stringify(bad)).toHaveProperty('problems');
    expect(readTexts({ ...good, lang: 'ja' }, 'ko', 'x.json')).toEqual({
      problems: [{ file: 'x.json', place: 'lang', text: 'expected "ko", but found "ja".' }],
    });
  });

  test('is checked for missing and for unknown texts', () => {
    const texts = { 'association/name': '이름', 'association/nickname': '별명' };
    const problems = textsProblems(facts, { lang: 'ko', texts }, 'x.json');
    expect(problems).toContainEqual(
      problem('association/nickname', 'is not in the data file. Correct its path or remove it.'),
    );
    expect(problems).toContainEqual(
      problem('regions/KR-47/names/usual', 'is missing. Add the text in this language.'),
    );
    expect(problems.map(({ place }) => place)).not.toContain('association/name');
    expect(problems.map(({ place }) => place)).toContain('statements/1998/lines/1');
  });

  test('may be in a language that the interface does not have', () => {
    const texts = { 'regions/KR-47/names/usual': 'Gyeongsang du Nord' };
    const read = readTexts({ ...good, lang: 'fr', texts }, 'fr', 'x.json');
    if ('problems' in read) throw new Error(read.problems[0]?.text);
    const { usual } = withTexts(facts, read).regions.get('KR-47')!.names;
    expect(textIn(usual, 'fr')).toEqual({ text: 'Gyeongsang du Nord', lang: 'fr' });
    expect(readTexts({ ...good, lang: 'french' }, 'french', 'x.json')).toHaveProperty('problems');
  });

  test('a text in a language that the data do not name is reported', () => {
    const { association } = facts;
    const own = (fr?: string) => ({
      ...facts,
      association: {
        ...association,
        texts: { ...association.texts, ...(fr && { fr }) },
        title: { ...association.title, fr: 'Titre' },
      },
    });
    expect(languageProblems(own('membership.fr.json'), 'x.json')).toEqual([]);
    expect(languageProblems(own(), 'x.json')).toEqual([
      problem('association/title', 'has the language "fr", but association.texts does not.'),
    ]);
  });

  test('may translate the source, beside its own words', () => {
    const texts = { 'statements/1998/sentence': '문장', 'statements/1998/lines/0': '줄' };
    const [first, second] = withTexts(facts, { lang: 'ko', texts }).statements;
    expect(first?.translation).toBeUndefined();
    expect(second?.translation).toEqual({ lang: 'ko', sentence: '문장', lines: ['줄'] });
    expect(second?.sentence).toBe(facts.statements[1]?.sentence);
  });
});

/** What the pages that are cited are written in, as their stored copies show; English has no mark in English. */
const SOURCE_LANGUAGES = {
  ko: [
    'seoul-1996',
    'joongang-2000',
    'krnews21-2006',
    'cctoday-2012',
    'near-2024',
    'busan',
    'near-2018',
    'khan-2026',
  ],
  ja: ['near-chairs', 'near-2023', 'near-members-ja', 'near-russia-ja'],
  en: ['near-2021', 'ningxia-2021', 'near-observers-2024'],
} as const;
const MARKS = {
  ko: {
    en: '(Korean)',
    ko: '(한국어)',
    zh: '（韩文）',
    ja: '（韓国語）',
    ru: '(на корейском)',
    mn: '(солонгос хэлээр)',
  },
  ja: {
    en: '(Japanese)',
    ko: '(일본어)',
    zh: '（日文）',
    ja: '（日本語）',
    ru: '(на японском)',
    mn: '(япон хэлээр)',
  },
  en: { en: '', ko: '(영어)', zh: '（英文）', ja: '（英語）', ru: '(на английском)', mn: '(англи хэлээр)' },
} as const;

test.each(LANGUAGES)('each source says in %s what language it is in', (lang) => {
  const { sources } = factsIn(lang);
  for (const [language, ids] of Object.entries(SOURCE_LANGUAGES))
    for (const id of ids) {
      const { text } = textIn(sources.get(id)!.title, lang);
      const mark = MARKS[language as 'ko'][lang];
      if (mark) expect(text, id).toContain(mark);
      else expect(text, id).not.toMatch(/\((Korean|Japanese|Mongolian|Chinese)\)/);
    }
});

test('names of Korean provinces are short in English on every date, and in the places', () => {
  const names = [...facts.regions.values()].flatMap(({ names, formerNames = [] }) =>
    [names, ...formerNames].map(({ usual }) => textIn(usual, 'en').text),
  );
  const places = facts.statements.map(({ admittedBy }) => textIn(admittedBy!.place, 'en').text);
  expect([...names, ...places].filter((name) => /-do\b/.test(name))).toEqual([]);
});
