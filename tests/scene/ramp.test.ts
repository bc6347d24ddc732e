// The classes by date of joining: at most six, found from the data.
import { expect, test } from 'vitest';
import { classText, joiningClasses, largestStep } from '../../src/scene/ramp.ts';
import { english } from '../../src/words/index.ts';
import { facts } from '../support/facts.ts';

test('the founding and the largest step are alone, the others of about as many members', () => {
  const classes = joiningClasses(facts);
  expect(classes.map((one) => classText(facts, classes, one, english))).toEqual([
    '1996',
    '1998–2002',
    '2006',
    '2008',
    '2010–2016',
    '2018–2024',
  ]);
});

test('the largest step is found, and there is none where nobody joined later', () => {
  expect(largestStep(facts)).toEqual({ index: 4, gain: 27 });
  expect(largestStep({ ...facts, statements: facts.statements.slice(0, 1) })).toBeUndefined();
});
