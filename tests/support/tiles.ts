// The committed tiles, read as the page reads them.
import { readFileSync } from 'node:fs';
import { tileLayout } from '../../src/element/tile-layout.ts';
import type { Facts } from '../../src/membership/index.ts';
import { facts } from './facts.ts';

const FILE = 'membership.tiles.json';

export const tilesJson = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../public/data/${FILE}`, import.meta.url), 'utf8'));

export function layoutOf(json: unknown, of: Facts = facts) {
  const read = tileLayout(json, of, FILE);
  if ('problems' in read) throw new Error(read.problems[0]?.text);
  return read;
}
