// The throttle under a clock of the test's own: both edges, the interval, flush and cancel.
import { expect, test } from 'vitest';
import { Throttle } from '../../src/element/throttle.ts';

/** A clock that stands still until it is moved on; timers run in the order of their times. */
function testClock() {
  let now = 0;
  let last = 0;
  const timers = new Map<number, { at: number; call: () => void }>();
  return {
    now: () => now,
    setTimeout(call: () => void, ms: number) {
      last += 1;
      timers.set(last, { at: now + ms, call });
      return last;
    },
    clearTimeout: (timer: number) => void timers.delete(timer),
    moveTo(ms: number) {
      for (;;) {
        const [due] = [...timers].filter(([, { at }]) => at <= ms).sort(([, a], [, b]) => a.at - b.at);
        if (!due) break;
        timers.delete(due[0]);
        now = due[1].at;
        due[1].call();
      }
      now = ms;
    },
  };
}

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

test('a request within the interval runs at its end, and many run together', () => {
  const { clock, runs, throttle } = throttled(250);
  for (const at of [0, 10, 100, 249]) {
    clock.moveTo(at);
    throttle.request();
  }
  clock.moveTo(2000);
  expect(runs).toEqual([0, 250]);
});

test('requests without end run once an interval, the last of them too', () => {
  const { clock, runs, throttle } = throttled(250);
  for (let at = 0; at <= 1010; at += 10) {
    clock.moveTo(at);
    throttle.request();
  }
  clock.moveTo(5000);
  expect(runs).toEqual([0, 250, 500, 750, 1000, 1250]);
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
  expect(runs).toEqual([0, 100, 350]);
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
