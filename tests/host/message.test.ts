import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVENTS, isForUs, METHODS, readMessage } from '../../src/host/message.ts';
import { PARAMETER_NAMES } from '../../src/view/index.ts';
import { runs } from '../support/runs.ts';

const OURS = { context: 'near-map', version: 1 };
const message = (method: unknown, value?: unknown, more: object = {}) => ({
  ...OURS,
  method,
  value,
  ...more,
});
const refused = (data: unknown) => {
  const read = readMessage(data);
  return read && 'refused' in read ? read.refused : `taken: ${JSON.stringify(read)}`;
};

describe('what is taken', () => {
  test.each([
    ['goTo', '2006-09'],
    ['goTo', 1998],
    ['step', -2],
    ['select', 'KR-47'],
    ['select', null],
    ['play', undefined],
    ['pause', null],
    ['getState', { anything: 1 }],
    ['set', { 'color-by': 'tier', speed: 2, observers: true, compare: null }],
    ['set', {}],
    ['export', { kind: 'png', options: { scale: 2 } }],
    ['export', { kind: 'csv' }],
    ...EVENTS.flatMap((event): [string, unknown][] => [
      ['addEventListener', event],
      ['removeEventListener', event],
    ]),
  ] as [string, unknown][])('%s %j', (method, value) => {
    const data = message(method, value, { listener: 7 });
    expect(isForUs(data)).toBe(true);
    expect(readMessage(data)).toEqual({ method, value, listener: 7, asText: false });
    const text = JSON.stringify(data);
    expect(isForUs(text)).toBe(true);
    expect(readMessage(text)).toMatchObject({ method, listener: 7, asText: true });
  });

  test('the messages of Reveal.js play and pause, and get no answer', () => {
    expect(['slide:start', 'slide:stop'].map((bare) => [isForUs(bare), readMessage(bare)])).toEqual([
      [true, { method: 'play', listener: null, asText: true, noReply: true }],
      [true, { method: 'pause', listener: null, asText: true, noReply: true }],
    ]);
  });

  test('set takes every attribute but src and host', () => {
    const isRefused = (name: string) => 'refused' in readMessage(message('set', { [name]: 'x' }))!;
    expect([...PARAMETER_NAMES, 'src'].filter(isRefused)).toEqual(['host', 'src']);
  });
});

describe('what is not for us', () => {
  test.each([
    undefined,
    null,
    42,
    'hello',
    '"near-map"',
    '{"context":"another"}',
    { context: 'player.js', method: 'play' },
    { method: 'play' },
    ['near-map'],
    new Map([['context', 'near-map']]),
    // Far behind what is looked into.
    `{"x":"${'x'.repeat(5000)}","context":"near-map"}`,
    'toString',
    '__proto__',
  ])('%j', (data) => {
    expect(isForUs(data)).toBe(false);
  });
});

test('a text that only mentions us is not a message for the map', () => {
  expect(readMessage('{"to":"near-map","method":"play"}')).toBeNull();
});

describe('what is refused, in words that name what was got and what was expected', () => {
  test.each([
    [message('goto', '1998'), /^expected one of goTo, step, .* as method, got "goto"/],
    [message(undefined), /^expected one of goTo.* as method, got undefined/],
    [{ context: 'near-map', method: 'play' }, /^expected version 1, got undefined/],
    [message('play', null, { version: 2 }), /^expected version 1, got 2/],
    [message('goTo', { year: 1998 }), /^expected a date such as "1998".*got Object/],
    [message('goTo'), /^expected a date/],
    [message('goTo', '1'.repeat(400)), /^expected at most 300 characters, got 400/],
    [message('step', '1'), /^expected a number, got "1"/],
    [message('step', 0.5), /^expected a whole number, got 0.5/],
    [message('step', Number.NaN), /^expected a number/],
    [message('step', Number.POSITIVE_INFINITY), /^expected a number/],
    [message('select', 12), /^expected a region code such as "KR-47", or null, got 12/],
    [message('set', 'ko'), /^expected an object with some of date.*got "ko"/],
    [message('set', { lang: ['ko'] }), /^expected a string, a number, true, false or null, got Array/],
    [message('set', { __proto__: null, host: 'x' }), /^expected an object with some of.*got "host"/],
    [message('set', { src: 'x.json' }), /^expected an object with some of date, .*"src"/],
    [message('addEventListener', 'click'), /^expected one of change, select.*got "click"/],
    [message('play', null, { listener: { a: 1 } }), /^expected a string or a number as listener, got Object/],
    [`{"context":"near-map","version":1,"method":`, /^expected JSON/],
    [
      `{"context":"near-map","version":1,"method":"play","x":"${'x'.repeat(5000)}"}`,
      /^expected at most 4096 characters/,
    ],
  ])('%j', (data, words) => {
    expect(isForUs(data)).toBe(true);
    expect(refused(data)).toMatch(words);
  });

  test('a text that is too long to read is refused under its listener, wherever that stands', () => {
    const long = message('set', { selected: 'x'.repeat(9000) });
    const refused = expect.stringMatching(/^expected at most/);
    const answered = (data: object) => expect(readMessage(JSON.stringify(data)));
    const listener = 'a "quoted" one';
    answered({ ...long, listener }).toMatchObject({ refused, listener });
    answered({ listener, ...long }).toMatchObject({ refused, listener });
    answered({ ...long, listener: 7 }).toMatchObject({ refused, listener: 7 });
    answered({ ...long, listener: { a: 1 } }).toMatchObject({ refused, listener: null });
  });

  test('the refusal carries the method and the mark of the sender, where they are such', () => {
    const own = { method: 'jump', listener: 'a' };
    expect(readMessage(message('jump', 1, own))).toMatchObject(own);
    expect(readMessage(message({}, 1, { listener: {} }))).toMatchObject({ method: null, listener: null });
  });
});

describe('whatever comes', () => {
  const hostile = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  });
  /** Near misses: ours, with one part that may be anything. */
  const near = fc.record({
    context: fc.constant('near-map'),
    version: fc.oneof(fc.constant(1), hostile),
    method: fc.oneof(fc.constantFrom(...METHODS), hostile),
    value: fc.oneof(hostile, fc.dictionary(fc.constantFrom(...PARAMETER_NAMES, 'src', '__proto__'), hostile)),
    listener: fc.oneof(fc.constant('a'), hostile),
  });
  const expectCalm = (data: unknown) => {
    if (!isForUs(data)) return;
    const read = readMessage(data);
    if (!read) return;
    if ('refused' in read) expect(read.refused).toMatch(/^expected /);
    else expect(METHODS).toContain(read.method);
    expect(['string', 'number']).toContain(typeof (read.listener ?? 0));
  };

  test.each([
    ['anything', hostile, 500],
    ['nearly ours', near, 1000],
    ['any text', fc.string(), 300],
  ] as const)('it never throws: %s', (_, data: fc.Arbitrary<unknown>, few) => {
    fc.assert(fc.property(data, expectCalm), { numRuns: runs(few) });
  });

  test('it never throws: ours cut anywhere', () => {
    const text = JSON.stringify(message('set', { lang: 'ko', speed: 2 }, { listener: 'x' }));
    for (let end = 0; end <= text.length; end++) expectCalm(text.slice(0, end));
  });
});
