import { expect, test } from 'vitest';
import { bucketOf } from '../../src/host/bucket.ts';

const passed = (bucket: ReturnType<typeof bucketOf>, count: number, now: number) =>
  Array.from({ length: count }, () => bucket.take(now)).filter(Boolean).length;

test('so many at once, then as many as time brings', () => {
  const bucket = bucketOf(10, 5);
  expect(passed(bucket, 30, 1000)).toBe(10);
  expect(passed(bucket, 30, 1100)).toBe(0);
  expect(passed(bucket, 30, 2000)).toBe(5);
});

test('it holds no more than its size, however long it waits', () => {
  const bucket = bucketOf(10, 5);
  expect(passed(bucket, 30, 0)).toBe(10);
  expect(passed(bucket, 30, 3_600_000)).toBe(10);
});

test('at the rate it is made for nothing is lost', () => {
  const bucket = bucketOf(2, 60);
  for (let frame = 0; frame < 600; frame++) expect(bucket.take((frame * 1000) / 60)).toBe(true);
});

test('a clock that goes back takes nothing away', () => {
  const bucket = bucketOf(2, 1);
  expect([bucket.take(5000), bucket.take(1000), bucket.take(900)]).toEqual([true, true, false]);
});
