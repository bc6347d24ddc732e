// The throttle under a clock of the test's own: both edges, the interval, flush and cancel.
import { expect, test } from 'vitest';
import { Throttle } from '../../src/element/throttle.ts';
import { testClock } from '../support/clock.ts';

type Step = readonly [at: number, ...calls: ('request' | 'flush' | 'cancel')[]];

/** When a throttle with an interval of 250 ms ran, at last long after these steps. */
function runsOf(steps: readonly Step[]): number[] {
  const clock = testClock();
  const runs: number[] = [];
  const throttle = new Throttle(() => runs.push(clock.now()), 250, clock);
  for (const [at, ...calls] of steps) {
    clock.moveTo(at);
    for (const call of calls) throttle[call]();
  }
  clock.moveTo(5000);
  return runs;
}
const requestsAt = (...times: number[]): Step[] => times.map((at) => [at, 'request']);

test.each<[string, readonly Step[], number[]]>([
  ['one request runs at once, and only once', requestsAt(0), [0]],
  ['requests within the interval run together, soon after it', requestsAt(0, 10, 100, 249), [0, 310]],
  ['the first request after the interval runs at once, with what waited', requestsAt(0, 100, 270), [0, 270]],
  [
    'requests without end run once an interval, the last of them too',
    requestsAt(...Array.from({ length: 102 }, (_, i) => 10 * i)),
    [0, 250, 500, 750, 1000, 1310],
  ],
  ['a request after a pause runs at once', requestsAt(0, 400), [0, 400]],
  [
    'flush runs at once in place of the trailing edge, and begins an interval',
    [
      [0, 'request'],
      [100, 'request', 'flush'],
      [200, 'request'],
    ],
    [0, 100, 410],
  ],
  [
    'cancel drops the trailing edge; the next request runs as ever',
    [
      [0, 'request', 'request', 'cancel'],
      [1000, 'request'],
    ],
    [0, 1000],
  ],
])('%s', (_, steps, expected) => {
  expect(runsOf(steps)).toEqual(expected);
});
