// What a screen reader is told, read against files that a person can read and correct: `tests/announcements/<lang>.txt`.
// Where the texts are changed on purpose, `npm run announcements` writes the files from the code; read them before
// you commit them.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mapLabel, regionAnnouncement } from '../src/controls/announcements.ts';
import type { Model } from '../src/controls/model.ts';
import { headlineText, shownText } from '../src/controls/timeline/headline-text.ts';
import { LANGUAGES, type Lang } from '../src/membership/index.ts';
import { endSlideText, storySentence } from '../src/scene/story-text.ts';
import type { Change } from '../src/view/index.ts';
import { EVERY } from '../src/words/every.ts';
import { factsIn } from './support/facts.ts';
import { modelIn } from './support/scene-in.ts';

const REWRITE = process.env.WRITE_ANNOUNCEMENTS === '1';
/** One of each kind: a founder, a later member, an observer before, an associate, a special member, a secondary observer. */
const REGIONS = ['CN-HL', 'CN-JL', 'CN-LN', 'VN-SG', 'KR-POHANG', 'JP-35', 'RU-NVS'];

function textsIn(lang: Lang): string {
  const [facts, words] = [factsIn(lang), EVERY[lang]];
  const first = facts.statements[0]!.id;
  const modelOf = (change: Change) => modelIn(lang, change, { facts }) as Model;
  const part = (title: string, lines: readonly string[]) =>
    [
      `# ${title}`,
      '',
      ...lines.map((line) => line.replaceAll('\u00ad', '').replaceAll('\u00a0', ' ')),
      '',
    ].join('\n');
  const each = (lineOf: (model: Model, index: number) => string) =>
    facts.statements.map(({ id }, index) => lineOf(modelOf({ date: id }), index));
  return [
    part(
      'After a step to each milestone',
      each(({ scene }) => scene.announcement),
    ),
    part(
      'In the month after each milestone',
      each(({ scene }, index) => {
        const { effective } = facts.statements[index]!;
        const date = new Date((effective + 40) * 86_400_000).toISOString().slice(0, 7);
        return index === facts.statements.length - 1
          ? scene.announcement
          : modelOf({ date }).scene.announcement;
      }),
    ),
    part(
      'The headline at each milestone',
      each((model) => {
        const { count, unit, gain, quiet, where } = headlineText(model);
        const decided = where.replaceAll('\u2060', '');
        return [`${count}${words.gap}${unit}`, gain, quiet, decided].filter(Boolean).join(' | ');
      }),
    ),
    part(
      'The sentence of each slide',
      each((model, index) => storySentence(model, index)),
    ),
    part(
      'The first and the last slide',
      (['opening', 'closing'] as const).map((edge) => endSlideText(modelOf({}), edge).announcement),
    ),
    part(
      'The map’s label',
      (['full', 'embed', 'bare', 'present'] as const).map((ui) => mapLabel(modelOf({ ui }))),
    ),
    part(
      'A selected region, in 1998 and in September 2024',
      REGIONS.flatMap((id) =>
        ['1998', '2024-09'].map((date) => regionAnnouncement(modelOf({ date, selected: id }), id)),
      ),
    ),
    part(
      'A comparison of each milestone with the first',
      each((_, index) => modelOf({ date: facts.statements[index]!.id, compare: first }).scene.announcement),
    ),
    part(
      'A comparison of each milestone with the one before',
      each((_, index) => {
        const before = facts.statements[Math.max(0, index - 1)]!.id;
        return modelOf({ date: facts.statements[index]!.id, compare: before }).scene.announcement;
      }),
    ),
    part('A filter by country', [shownText(modelOf({ countries: ['JP'] }))]),
  ].join('\n');
}

describe.each(LANGUAGES)('announcements in %s', (lang) => {
  const texts = textsIn(lang);
  const file = new URL(`./announcements/${lang}.txt`, import.meta.url);

  test('is what the file says', () => {
    if (REWRITE) writeFileSync(file, texts);
    expect(texts).toBe(readFileSync(file, 'utf8'));
  });

  test('has the punctuation of the language, once', () => {
    for (const line of texts.split('\n').filter((text) => !text.startsWith('#'))) {
      expect(line, line).not.toMatch(/[.。]{2}|[,，、] ?[.。]|:\.|undefined|null|NaN|\$\{/);
      expect(line, line).not.toMatch(/ {2}|^ | $| [,.:;。，、：]/);
      // A full-width mark stands close to what follows, and a half-width one doesn't end a sentence.
      if (lang === 'zh' || lang === 'ja')
        expect(line, line).not.toMatch(/[。，、：；（] |[\p{L}\p{N}]\.( |$)|, /u);
    }
  });
});
