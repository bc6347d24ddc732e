import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfDate } from '../../src/membership/index.ts';
import { filmOf, millisecondOf, momentAt, stepFrom } from '../../src/view/index.ts';
import { facts } from '../support/facts.ts';

const film = filmOf(facts);
const time = fc.double({ min: 0, max: film.length * 1.1, noNaN: true });

describe('playing is a function of time', () => {
  test('it begins with the founding and ends with the last statement', () => {
    expect(momentAt(film, 0)).toMatchObject({ date: '1996', dwelling: true, ended: false });
    expect(momentAt(film, film.length)).toMatchObject({ date: '2024-09', ended: true });
    expect(momentAt(film, -5).date).toBe('1996');
  });

  test('it never goes back', () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const [before, after] = [early, late].map((ms) => dayOfDate(facts, momentAt(film, ms).date));
        expect(before).toBeLessThanOrEqual(after!);
      }),
    );
  });

  test('it dwells on each of the statements, in order', () => {
    const moments = Array.from({ length: film.length / 20 }, (_, i) => momentAt(film, i * 20));
    const seen = new Set(moments.filter(({ dwelling }) => dwelling).map(({ date }) => date));
    expect([...seen]).toEqual(facts.statements.map(({ id }) => id));
  });

  test('it goes on from the date shown', () => {
    for (const { id } of facts.statements)
      expect(momentAt(film, millisecondOf(film, dayOfDate(facts, id))).day).toBe(dayOfDate(facts, id));
  });

  test('the whole playback takes less than two minutes even at half speed', () => {
    expect(film.length).toBeLessThan(60_000);
  });
});

describe('steps', () => {
  test.for([
    ['1996', 1, '1998'],
    ['1998', 1, '2000'],
    ['2004', 1, '2006-09'],
    ['2004', -1, '2002'],
    ['2006-09', -1, '2002'],
    ['2006-09-20', -1, '2002'],
    ['2006', -1, '2006-09'],
    ['2006', -2, '2002'],
    ['1996', -1, '1996'],
    ['2024-09', 1, '2024-09'],
    ['2024-09', -13, '1996'],
    ['2024-09', -99, '1996'],
    ['1997', 0, '1996'],
  ] as const)('from %s by %i to %s', ([date, n, target]) => {
    expect(stepFrom(facts, date, n)).toBe(target);
  });
});
