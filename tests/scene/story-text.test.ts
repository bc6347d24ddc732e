// One true sentence for each step: its numbers are the source's, its names those who joined.
import { describe, expect, test } from 'vitest';
import { countsAt, joinedWith } from '../../src/membership/index.ts';
import { decisionText, endSlideText, storySentence, unbroken } from '../../src/scene/story-text.ts';
import { initialView } from '../../src/view/index.ts';
import { EVERY } from '../../src/words/every.ts';
import { english } from '../../src/words/index.ts';
import { facts } from '../support/facts.ts';

const context = { facts, view: initialView('2024-09'), words: english };
const sentences = facts.statements.map((_, index) => storySentence(context, index));

describe('the sentences of the story', () => {
  test('are one for each statement, no two alike', () => {
    expect(sentences).toHaveLength(14);
    expect(new Set(sentences).size).toBe(14);
    for (const sentence of sentences) expect(sentence).toMatch(/^[^\n]{12,130}\.$/);
  });

  test('where an assembly met before the period that the source counts, the slide says so', () => {
    expect(decisionText(context, 9)).toMatch(
      /27 September 2016\. The source counts them as of October 2016\.$/,
    );
    const others = facts.statements.map((_, i) => decisionText(context, i)).filter((_, i) => i !== 9);
    for (const text of others) expect(text).not.toContain('counts');
    for (const words of Object.values(EVERY))
      expect(decisionText({ ...context, words }, 9)).toContain(
        words.date('2016-10').replace(/\.$/, '').split(' ').at(0),
      );
  });

  test.each([
    ['2014년 10월 22일', '2014\u2060년\u00a010\u2060월\u00a022\u2060일'],
    ['산시성(陝西)과 호찌민시(준회원)가', '산시성\u2060(陝西)\u2060과 호찌민시\u2060(준회원)\u2060가'],
    ['Yeongam, 22 October 2014', 'Yeongam,\u00a022\u00a0October\u00a02014'],
    ['몽골 20곳, 러시아 4곳', '몽골\u00a020곳, 러시아\u00a04곳'],
  ])('numbers stay beside their words, and dates on one line: %s', (text, expected) => {
    expect(unbroken(text)).toBe(expected);
  });

  test('count as many as the source’s totals rose by', () => {
    facts.statements.forEach((statement, index) => {
      const before = index === 0 ? 0 : countsAt(facts, statement.effective - 1).member;
      const rose = countsAt(facts, statement.effective).member - before;
      const members = joinedWith(facts, index).filter(({ tier }) => tier === 'member').length;
      expect(members, statement.id).toBe(rose);
      const [sum, ...parts] = sentences[index]!.match(/\d+/g)?.map(Number) ?? [];
      if (parts.length > 0)
        expect(
          parts.reduce((a, b) => a + b),
          statement.id,
        ).toBe(sum);
    });
  });

  test('the first and last slides: the title, and how far it grew', () => {
    expect(endSlideText(context, 'opening').title).toBe(facts.association.title.en);
    expect(endSlideText(context, 'closing').title).toBe('From 29 members in 1996 to 82 in September 2024.');
    for (const slide of ['opening', 'closing'] as const)
      expect(endSlideText(context, slide).text).toContain(facts.association.subtitle.en);
  });
});
