// The check of the tile places, on the committed file and on spoilt copies of it.
import { expect, test } from 'vitest';
import { checkTiles } from '../../../src/membership/checks/check-tiles.ts';
import { problemText } from '../../../src/membership/checks/problem.ts';
import { readTiles, type Tiles, tilePlaces } from '../../../src/membership/facts/tile-places.ts';
import { facts } from '../../support/facts.ts';
import { madeGrid, tilesJson } from '../../support/tiles.ts';

const FILE = 'membership.tiles.json';

function tilesWith(spoil: (tiles: Tiles) => void = () => {}): Tiles {
  const tiles = readTiles(tilesJson(), FILE);
  if ('problems' in tiles) throw new Error(tiles.problems.map(problemText).join('\n'));
  spoil(tiles);
  return tiles;
}
const problems = (spoil?: (tiles: Tiles) => void) =>
  checkTiles(facts, tilesWith(spoil), FILE).map(problemText);

test('the committed file: every region has a place of its own, each country is one group, all names are there', () => {
  expect(problems()).toEqual([]);
  const { places, atRim } = tilePlaces(facts.regions.keys(), tilesWith());
  expect(places.size).toBe(facts.regions.size);
  expect(atRim).toEqual([]);
});

test('a region without a place', () => {
  expect(problems((tiles) => delete tiles.places['KR-49'])).toEqual([
    `${FILE}, region "Jeju" (KR-49): it has no tile. Give it a column and a row in "places".`,
  ]);
});

test('two regions on one place', () => {
  const found = problems((tiles) => {
    tiles.places['JP-31'] = tiles.places['JP-32']!;
  });
  expect(found.join('\n')).toMatch(
    /column \d+, row \d+ is taken by JP-3[12]\. Give one of the two another place\./,
  );
});

test('a country that is torn apart', () => {
  const found = problems((tiles) => {
    tiles.places['RU-KAM'] = [15, 0];
  });
  expect(found).toEqual([
    `${FILE}, places of country "Russia" (RU): RU-KAM is apart from the rest of the country. Tiles of one country must be connected by sides or corners.`,
  ]);
});

test('ids that are unknown, and a name that is missing', () => {
  const found = problems((tiles) => {
    tiles.places['XX-1'] = [0, 12];
    tiles.countries.XX = [1, 1];
    tiles.names.kr = { ...tiles.names.ko };
    tiles.names.ko!['XX-1'] = 'X';
    delete tiles.names.ja!['JP-02'];
  });
  expect(found).toEqual([
    `${FILE}, places → XX-1: there is no region of this id. Correct it or remove the line.`,
    `${FILE}, countries → XX: there is no country of this id. Correct it or remove the line.`,
    `${FILE}, names → ko → XX-1: there is no region of this id. Correct it or remove the line.`,
    `${FILE}, names → ja: JP-02 has no short name. Add it.`,
    `${FILE}, names → kr: there is no language of this id. Correct it or remove the line.`,
  ]);
});

test.each([
  [{ places: { 'KR-47': [1] } }, /places → KR-47/],
  [{ places: { 'KR-47': [1, 2.5] } }, /expected a whole number, but found 2\.5/],
  [{ places: { 'KR-47': [-1, 2] } }, /places → KR-47\[0\]/],
  [{ places: {}, names: { de: { 'KR-47': 1 } } }, /names → de → KR-47/],
  [[], /"places" is missing/],
])('a file of another shape is refused with the place of the fault: %j', (json, expected) => {
  const read = readTiles(json, FILE);
  expect('problems' in read && read.problems.map(problemText).join('\n')).toMatch(expected);
});

test('the page places what has no place of its own at the rim, and names it', () => {
  const json = tilesJson();
  const places = json.places as Record<string, [number, number]>;
  delete places['KR-49'];
  places['MN-1'] = places['MN-047']!;
  const { grid, atRim } = madeGrid(json);
  expect(atRim).toEqual(
    ['MN-1', 'KR-49'].sort(
      (a, b) => [...facts.regions.keys()].indexOf(a) - [...facts.regions.keys()].indexOf(b),
    ),
  );
  expect(grid.shapes.atoms).toHaveLength(facts.regions.size);
  const lowest = Math.max(...Object.values(places).map(([, row]) => row));
  const below = madeGrid(tilesJson()).grid.frame.y1;
  for (const id of atRim) expect(grid.shapes.anchors.get(id)![1], id).toBeGreaterThan(below);
  expect(lowest).toBe(12);
});
