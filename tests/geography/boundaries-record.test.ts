// The published boundary files are those that the record describes, and small enough.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import record from '../../public/data/boundaries.record.json' with { type: 'json' };
import { geometriesOf, ownersOf, read } from './boundaries-shapes.ts';

const LIMITS = { low: 35_000, middle: 100_000 } as const;

describe.each(['low', 'middle'] as const)('the %s level', (level) => {
  const bytes = readFileSync(new URL(`../../public/data/${level}.topo.json`, import.meta.url));
  const entry = record.files[`${level}.topo.json`];
  const topology = read(level);

  it('is the file of the record', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(entry.sha256);
    expect(bytes.length).toBe(entry.bytes);
  });

  it('holds what the record counts', () => {
    for (const object of ['atoms', 'islands', 'overlays', 'context'] as const) {
      expect(geometriesOf(topology, object)).toHaveLength(entry[object]);
    }
    expect(topology.arcs).toHaveLength(entry.arcs);
    expect(topology.arcs.flat()).toHaveLength(entry.vertices);
  });

  it('stays under its limit, compressed', () => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const size = brotliCompressSync(bytes, { params }).length;
    expect(size).toBeLessThanOrEqual(LIMITS[level]);
    expect(Math.abs(size - entry.brotli)).toBeLessThan(200);
  });

  it('has the past shapes of the record', () => {
    const past = geometriesOf(topology, 'atoms').flatMap((atom) =>
      ownersOf(atom)
        .filter(({ until }) => until)
        .map(({ region, until, approximate }) => ({
          region,
          until,
          with: String(atom.id),
          approximate: approximate ?? false,
        })),
    );
    expect(past).toEqual(record.pastShapes);
  });
});
