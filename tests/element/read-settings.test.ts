// What `set()` takes: never a TypeError, and a sentence for each fault.
import { expect, test } from 'vitest';
import { readSettings } from '../../src/element/read-settings.ts';

test('numbers and booleans are written as attributes are; null stays, undefined is left out', () => {
  const values = { speed: 2, observers: true, loop: false, compare: null, date: '1998', tier: undefined };
  expect(readSettings(values)).toEqual({
    texts: [
      ['speed', '2'],
      ['observers', '1'],
      ['loop', '0'],
      ['compare', null],
      ['date', '1998'],
    ],
    wrong: [],
  });
});

test.each([
  ['colour', 'tier', /unknown name "colour"; expected some of date, compare/],
  ['src', 'x.json', /"src": it is an attribute/],
  ['home', 'https://example.org/', /"home": it is an attribute/],
  ['host', 'https://example.org', /"host": it is read from the URL/],
  ['__proto__x', 1, /unknown name/],
  ['constructor', 1, /unknown name "constructor"/],
  ['date', { year: 1998 }, /got object for date; expected a text, a number/],
  ['date', ['1998'], /got a list for date/],
  ['speed', Symbol('fast'), /got symbol for speed/],
  ['selected', Object.create(null), /got object for selected/],
])('%s: %j is refused in a sentence, and nothing is set', (name, value, sentence) => {
  const { texts, wrong } = readSettings({ lang: 'ko', [name]: value });
  expect(texts).toEqual([]);
  expect(wrong).toEqual([expect.stringMatching(sentence)]);
});

test.each([null, undefined, 'date=1998', 3, ['1998'], () => {}])('%j is no object of settings', (values) => {
  expect(readSettings(values).wrong).toEqual([
    expect.stringMatching(/^set\(\) got .+; expected an object such as/),
  ]);
});
