// The story has the steps of step(), with an opening before and a closing after: each position, in both directions.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf } from '../../src/membership/index.ts';
import {
  canStep,
  numberOf,
  type StoryPosition,
  stepFrom,
  storyLength,
  storyPositionAt,
  storyPositionFrom,
} from '../../src/view/index.ts';
import { facts } from '../support/facts.ts';

const ids = facts.statements.map(({ id }) => id);
const day = fc.integer({ min: facts.range.first, max: facts.range.last }).map((one) => isoOf(one));

describe('the story', () => {
  test('has an opening, the fourteen statements and a closing', () => {
    expect(storyLength(facts)).toBe(16);
    const places = Array.from({ length: 16 }, (_, number) => storyPositionAt(facts, number));
    expect(places.map(({ endSlide }) => endSlide)).toEqual(['opening', ...ids.map(() => null), 'closing']);
    expect(places.map(({ date }) => date)).toEqual([ids[0], ...ids, ids[13]]);
    expect(places.map((place) => numberOf(facts, place))).toEqual([...places.keys()]);
  });

  test('goes on and back one by one, and stays at its ends', () => {
    const last = storyLength(facts) - 1;
    for (let number = 0; number <= last; number++) {
      const place = storyPositionAt(facts, number);
      const [next, back] = [1, -1].map((n) => numberOf(facts, storyPositionFrom(facts, place, n)));
      expect([next, back]).toEqual([Math.min(last, number + 1), Math.max(0, number - 1)]);
    }
  });

  test('from between two statements, back goes to the one in force', () => {
    const between: StoryPosition = { endSlide: null, date: '2004' };
    expect(numberOf(facts, between)).toBe(4);
    expect(storyPositionFrom(facts, between, -1)).toEqual({ endSlide: null, date: '2002' });
  });

  test('and step() agree wherever the step stays inside, from any day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20, max: 20 }), (date, n) => {
        const place = storyPositionFrom(facts, { endSlide: null, date }, n);
        const stepped = stepFrom(facts, date, n);
        expect(place.date).toBe(stepped);
        if (place.endSlide) expect([ids[0], ids[13]]).toContain(stepped);
        expect(canStep(facts, date, n)).toBe(place.endSlide === null);
      }),
    );
  });
});
