// Builds the boundary files of the map: sources → repairs → pieces → one topology → levels → files.
import { ATOMS, ISLANDS, OVERLAY } from './atoms.mjs';
import { readPieces } from './pieces.mjs';
import { mosaicOf, simplify } from './topology.mjs';
import { anchorsOf, topologyOf, write } from './write.mjs';

/** @type {import('./topology.mjs').Level[]} */
const LEVELS = [
  {
    name: 'low',
    km2: 60,
    smallKm2: 12,
    contextKm2: 1000,
    farKm2: 9000,
    islandKm2: 80,
    contextIslandKm2: 900,
    farIslandKm2: 20000,
    grid: 100,
  },
  {
    name: 'middle',
    km2: 2,
    smallKm2: 0.7,
    contextKm2: 15,
    farKm2: 500,
    islandKm2: 4,
    contextIslandKm2: 50,
    farIslandKm2: 4000,
    grid: 400,
  },
];

const own = new Set([...ATOMS, ISLANDS.id, OVERLAY.id]);
const isAtom = (id) => own.has(id);

const mosaic = mosaicOf(await readPieces());
const anchors = anchorsOf(mosaic);
const built = LEVELS.map((level) => ({
  level,
  topology: topologyOf(simplify(mosaic, level, isAtom), level, anchors),
}));
const { files } = write(new URL('../../public/data/', import.meta.url), built);
console.table(files, ['bytes', 'brotli', 'atoms', 'context', 'arcs', 'vertices']);
