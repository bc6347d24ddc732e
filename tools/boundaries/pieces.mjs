// Builds one clean mosaic on the plane from the sources: each piece once, without gaps or overlaps between neighbours.
import mapshaper from 'mapshaper';
import { pieceOfDistrict } from './atoms.mjs';
import { pieceOfUnit, WINDOW } from './context.mjs';
import { projectRing, signedArea } from './plane.mjs';
import { repairDistricts, repairUnits, SEA_WALL, widenGovisumber } from './repairs.mjs';
import { checkVersions, expect, readGovisumber, readKoreanDistricts, readNaturalEarth } from './sources.mjs';

/** @typedef {import('./sources.mjs').Polygons} Polygons */

/** Where the old Korea reaches past the new one towards the north: the strip between the two border lines. */
const STRIP = [126.6, 37.7, 128.42, 38.75];

/** @returns {Promise<import('geojson').FeatureCollection>} features with `properties.piece`, kilometres */
export async function readPieces() {
  checkVersions();
  const units = readNaturalEarth();
  const districts = readKoreanDistricts();
  repairUnits(units);
  repairDistricts(districts);

  const land = [];
  const oldKorea = [];
  for (const [code, polygons] of units) {
    const piece = pieceOfUnit(code);
    if (piece) land.push(featureOf(piece, polygons));
    else if (code.startsWith('KR-')) oldKorea.push(featureOf('old', polygons));
  }
  const korea = [...districts].map(([code, polygons]) => featureOf(pieceOfDistrict(code), polygons));
  const strip = featureOf('strip', [[boxRing(STRIP)]]);
  const govisumber = featureOf('MN-064', [[widenGovisumber(readGovisumber())]]);

  const layers = {
    'land.json': collection(land.filter(Boolean)),
    'korea.json': collection(korea),
    'old.json': collection(oldKorea),
    'strip.json': collection([strip]),
    'govi.json': collection([govisumber]),
    'wall.json': collection([
      featureOf(
        'wall',
        SEA_WALL.map((ring) => [ring]),
      ),
    ]),
  };
  const window = WINDOW.map((n) => n.toFixed(3)).join(',');
  const commands = [
    '-i land.json korea.json old.json strip.json govi.json wall.json combine-files snap snap-interval=0.002',
    `-clip target=land bbox=${window}`,
    '-dissolve2 target=land piece',
    // The districts leave hair-thin gaps between them.
    '-clean target=korea gap-fill-area=2 sliver-control=0',
    '-dissolve2 target=korea piece',
    '-clip target=wall source=korea',
    '-erase target=korea source=wall',
    // North Korea meets the new Korea along one line: what the old Korea held north of it goes to the north.
    '-erase target=land source=korea',
    '-dissolve2 target=old',
    '-clip target=old source=strip',
    '-erase target=old source=korea',
    '-erase target=old source=land',
    '-explode target=old',
    `-filter target=old 'this.area > 10'`,
    `-each target=old 'piece="KP"'`,
    // Govisumber out of its two neighbours.
    `-filter target=land + name=two 'piece=="MN-063"||piece=="MN-059"'`,
    '-clip target=govi source=two',
    '-erase target=land source=govi',
    // The strip that this cuts off Dornogovi in the west is between two versions of the same border: also Govisumber's.
    '-explode target=land',
    `-each target=land 'if (piece=="MN-063" && this.area < 1000) piece="MN-064"'`,
    '-merge-layers target=land,korea,old,govi force name=all',
    '-clean target=all gap-fill-area=20 sliver-control=0.8',
    '-dissolve2 target=all piece',
    '-o target=all format=geojson all.json',
    '-o target=wall format=geojson gone.json',
  ];
  const output = await mapshaper.applyCommands(commands.join(' '), layers);
  const wall = kmOf(output['gone.json']);
  expect(wall > 2 && wall < 6, `about 3.5 km2 of sea wall, found ${wall}`);
  const { features } = JSON.parse(output['all.json'].toString());
  return collection(features.sort((a, b) => (a.properties.piece < b.properties.piece ? -1 : 1)));
}

/** Square kilometres of a mapshaper output. @param {Buffer} json */
function kmOf(json) {
  const { features, geometries } = JSON.parse(json.toString());
  const shapes = geometries ?? features.map((f) => f.geometry);
  const rings = shapes.flatMap((g) => (g.type === 'Polygon' ? g.coordinates : g.coordinates.flat()));
  return Math.abs(rings.reduce((sum, ring) => sum + signedArea(ring), 0));
}

/** Parts without a corner near the window are left out before they can reach the far side of the globe.
 * @param {string} piece @param {Polygons} polygons */
function featureOf(piece, polygons) {
  const [west, south, east, north] = WINDOW;
  const near = polygons
    .map((polygon) => polygon.map(projectRing))
    .filter(([ring]) => ring.some(([x, y]) => x > west && x < east && y > south && y < north));
  if (near.length === 0) return null;
  return { type: 'Feature', properties: { piece }, geometry: { type: 'MultiPolygon', coordinates: near } };
}

/** @param {number[]} box @returns {import('./plane.mjs').Position[]} */
function boxRing([west, south, east, north]) {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** @param {any[]} features */
const collection = (features) => ({ type: 'FeatureCollection', features });
