// The committed tiles, read as the page reads them.
import { makeTileGrid } from '../../src/element/make-tile-grid.ts';
import type { Facts } from '../../src/membership/index.ts';
import { dataFile, facts } from './facts.ts';

const FILE = 'membership.tiles.json';
export const tilesJson = (): Record<string, unknown> => dataFile(FILE);

export function madeGrid(json: unknown, of: Facts = facts) {
  const read = makeTileGrid(json, of, FILE);
  if ('problems' in read) throw new Error(read.problems[0]?.text);
  return read;
}
