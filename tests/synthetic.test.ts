// The made-up association that the bench measures with is data like any other: a bench that shows an error instead of
// a map measures nothing, and says so only after minutes of waiting.
import { expect, test } from 'vitest';
import { checkShapes } from '../src/membership/file-checks.ts';
import { readFacts } from '../src/membership/index.ts';
import { syntheticFacts, syntheticShapes } from './bench/synthetic.mjs';

test.each([85, 850])('%i made-up regions pass the published check', (size) => {
  const read = readFacts(syntheticFacts(size, 300));
  expect('problems' in read ? read.problems : []).toEqual([]);
  if ('facts' in read) {
    expect(read.facts.regions.size).toBe(size);
    expect(checkShapes(read.facts, syntheticShapes(size) as never)).toEqual([]);
  }
});
