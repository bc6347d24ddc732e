// The throttle under a clock of the test's own: both edges, the interval, flush and cancel.
import { expect, test } from 'vitest';
import { Throttle } from '../../src/element/throttle.ts';
import { testClock } from '../support/clock.ts';

/** When the throttle ran. */
function throttled(interval: number) {
  const clock = testClock();
  const runs: number[] = [];
  return { clock, runs, throttle: new Throttle(() => runs.push(clock.now()), interval, clock) };
}

test('one request runs at once, and only once', () => {
  const { clock, runs, throttle } = throttled(250);
  throttle.request();
  clock.moveTo(2000);
  expect(runs).toEqual([0]);
});

test('requests within the interval run together, soon after it', () => {
  const { clock, runs, throttle } = throttled(250);
  for (const at of [0, 10, 100, 249]) {
    clock.moveTo(at);
    throttle.request();
  }
  clock.moveTo(2000);
  expect(runs).toEqual([0, 310]);
});

test('the first request after the interval runs at once, and what waited runs with it', () => {
  const { clock, runs, throttle } = throttled(250);
  for (const at of [0, 100, 270]) {
    clock.moveTo(at);
    throttle.request();
  }
  clock.moveTo(2000);
  expect(runs).toEqual([0, 270]);
});

test('requests without end run once an interval, the last of them too', () => {
  const { clock, runs, throttle } = throttled(250);
  for (let at = 0; at <= 1010; at += 10) {
    clock.moveTo(at);
    throttle.request();
  }
  clock.moveTo(5000);
  expect(runs).toEqual([0, 250, 500, 750, 1000, 1310]);
});

test('a request after a pause runs at once', () => {
  const { clock, runs, throttle } = throttled(250);
  throttle.request();
  clock.moveTo(400);
  throttle.request();
  expect(runs).toEqual([0, 400]);
});

test('flush runs at once in place of the trailing edge, and begins an interval', () => {
  const { clock, runs, throttle } = throttled(250);
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
  const { clock, runs, throttle } = throttled(250);
  throttle.request();
  throttle.request();
  throttle.cancel();
  clock.moveTo(1000);
  throttle.request();
  expect(runs).toEqual([0, 1000]);
});
