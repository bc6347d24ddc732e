// The throttle under a clock of the test's own: both edges, the interval, flush and cancel.
import { expect, test } from 'vitest';
import { Throttle } from '../../src/element/throttle.ts';
import { testClock } from '../support/clock.ts';

/** A throttle of 250 ms, and when it ran. */
function throttled() {
  const clock = testClock();
  const runs: number[] = [];
  return { clock, runs, throttle: new Throttle(() => runs.push(clock.now()), 250, clock) };
}

test.each([
  ['one request runs at once, and only once', [0], [0]],
  ['requests within the interval run together, soon after it', [0, 10, 100, 249], [0, 310]],
  ['the first request after it runs at once, and what waited runs with it', [0, 100, 270], [0, 270]],
  ['a request after a pause runs at once', [0, 400], [0, 400]],
  [
    'requests without end run once an interval, the last of them too',
    Array.from({ length: 102 }, (_, i) => 10 * i),
    [0, 250, 500, 750, 1000, 1310],
  ],
])('%s', (_name, requests, expected) => {
  const { clock, runs, throttle } = throttled();
  for (const at of requests) {
    clock.moveTo(at);
    throttle.request();
  }
  clock.moveTo(5000);
  expect(runs).toEqual(expected);
});

test('flush runs at once in place of the trailing edge, and begins an interval', () => {
  const { clock, runs, throttle } = throttled();
  throttle.request();
  clock.moveTo(100);
  throttle.request();
  throttle.flush();
  clock.moveTo(200);
  throttle.request();
  clock.moveTo(2000);
  expect(runs).toEqual([0, 100, 410]);
});

test('cancel drops the trailing edge; the next request runs as ever', () => {
  const { clock, runs, throttle } = throttled();
  throttle.request();
  throttle.request();
  throttle.cancel();
  clock.moveTo(1000);
  throttle.request();
  expect(runs).toEqual([0, 1000]);
});
