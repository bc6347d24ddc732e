// The check of the tile places, on the committed file and on spoilt copies of it.
import { expect, test } from 'vitest';
import { checkTiles } from '../../../src/membership/checks/check-tiles.ts';
import { problemText } from '../../../src/membership/checks/problem.ts';
import { readTiles, type Tiles, tilePlaces } from '../../../src/membership/facts/tile-places.ts';
import { facts } from '../../support/facts.ts';
import { madeGrid, tilesJson } from '../../support/tiles.ts';
import { put, remove } from '../support.ts';

const FILE = 'membership.tiles.json';

function tilesWith(...changes: ((tiles: Tiles) => void)[]): Tiles {
  const tiles = readTiles(tilesJson(), FILE);
  if ('problems' in tiles) throw new Error(tiles.problems.map(problemText).join('\n'));
  for (const change of changes) change(tiles);
  return tiles;
}
const problems = (...changes: ((tiles: Tiles) => void)[]) =>
  checkTiles(facts, tilesWith(...changes), FILE).map(problemText);

test('the committed file: every region has a place of its own, each country is one group, all names are there', () => {
  expect(problems()).toEqual([]);
  const { places, atRim } = tilePlaces(facts.regions.keys(), tilesWith());
  expect(places.size).toBe(facts.regions.size);
  expect(atRim).toEqual([]);
});

test('a region without a place', () => {
  expect(problems(remove('places/KR-49'))).toEqual([
    `${FILE}, region "Jeju" (KR-49): it has no tile. Give it a column and a row in "places".`,
  ]);
});

test('two regions on one place', () => {
  expect(problems(put('places/JP-31', tilesWith().places['JP-32'])).join('\n')).toMatch(
    /column \d+, row \d+ is taken by JP-3[12]\. Give one of the two another place\./,
  );
});

test('a country that is torn apart', () => {
  expect(problems(put('places/RU-KAM', [15, 0]))).toEqual([
    `${FILE}, places of country "Russia" (RU): RU-KAM is apart from the rest of the country. Tiles of one country must be connected by sides or corners.`,
  ]);
});

test('ids that are unknown, and a name that is missing', () => {
  const found = problems(
    put('places/XX-1', [0, 12]),
    put('countries/XX', [1, 1]),
    put('names/kr', tilesWith().names.ko),
    put('names/ko/XX-1', 'X'),
    remove('names/ja/JP-02'),
  );
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
  remove('places/KR-49')(json);
  put('places/MN-1', tilesWith().places['MN-047'])(json);
  const { grid, atRim } = madeGrid(json);
  expect(atRim).toEqual([...facts.regions.keys()].filter((id) => id === 'KR-49' || id === 'MN-1'));
  expect(grid.shapes.atoms).toHaveLength(facts.regions.size);
  const below = madeGrid(tilesJson()).grid.frame.y1;
  for (const id of atRim) expect(grid.shapes.anchors.get(id)![1], id).toBeGreaterThan(below);
});
