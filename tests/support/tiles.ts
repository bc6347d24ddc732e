// The committed tiles, read as the page reads them.
import { readFileSync } from 'node:fs';
import { makeTileGrid } from '../../src/element/make-tile-grid.ts';
import type { Facts } from '../../src/membership/index.ts';
import { facts } from './facts.ts';

const FILE = 'membership.tiles.json';

export const tilesJson = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../public/data/${FILE}`, import.meta.url), 'utf8'));

export function madeGrid(json: unknown, of: Facts = facts) {
  const read = makeTileGrid(json, of, FILE);
  if ('problems' in read) throw new Error(read.problems[0]?.text);
  return read;
}
