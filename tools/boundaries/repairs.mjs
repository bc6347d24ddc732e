// Repairs defects of the sources, one at a time. Each repair first checks that the defect exists.
import { forward, signedArea } from './plane.mjs';
import { expect } from './sources.mjs';

/** @typedef {import('./plane.mjs').Position} Position */
/** @typedef {import('./sources.mjs').Polygons} Polygons */
/** @typedef {{ name: string, code: string, count: number, box: [number, number, number, number] }} Islets */

/** Islets that several states claim: not drawn. Boxes are west, south, east, north. */
/** @type {Islets[]} */
const KOREAN_ISLETS = [{ name: 'Dokdo / Takeshima', code: '47940', count: 2, box: [131.5, 37, 132.2, 37.5] }];
/** @type {Islets[]} */
const ISLETS = [
  { name: 'Senkaku / Diaoyu', code: 'JP-47', count: 9, box: [123.2, 25.5, 124.8, 26.2] },
  { name: 'Paracel', code: 'CN-X01~', count: 6, box: [111, 15.5, 113, 17.3] },
  { name: 'Spratly', code: '-99-X08~', count: 11, box: [111, 7.2, 116.2, 12.2] },
];
/** Seas in which no land may remain, whatever its code. */
const EMPTY_BOXES = [
  ...ISLETS.map(({ name, box }) => ({ name, box })),
  { name: 'Scarborough', box: [117.4, 14.9, 118.1, 15.4] },
  { name: 'Dokdo / Takeshima', box: [131.5, 37, 132.2, 37.5] },
];

const AMAMI = {
  count: 6,
  boxes: [
    [128.3, 27, 130.2, 27.6],
    [128.8, 27.6, 130.2, 28.6],
  ],
};
const SOUTHERN_KURILS = { count: 7, box: [145.75, 43.3, 149, 45.4], km2: [4900, 5020] };

/** South Korea's units in Natural Earth: wrong in place and size, replaced whole by its districts. */
const KOREAN_UNITS = 17;

/** Removes islets, gives Crimea, the southern Kurils and Baganuur their right places. Changes `units`.
 * @param {Map<string, Polygons>} units */
export function repairUnits(units) {
  for (const islets of ISLETS) drop(units, islets);
  expect(units.get('CN-X01~')?.length === 0, 'nothing but the Paracels under CN-X01~');
  expect(units.get('-99-X08~')?.length === 0, 'nothing but the Spratlys under -99-X08~');
  units.delete('CN-X01~');
  units.delete('-99-X08~');
  for (const [code, polygons] of units) {
    if (/^KR-/.test(code)) continue;
    for (const { name, box } of EMPTY_BOXES) {
      expect(
        !polygons.some((p) => inside(middleOf(p[0]), box)),
        `no land left at ${name}, found some of ${code}`,
      );
    }
  }

  // Baganuur, a district of the capital, is filed as Govisumber.
  const baganuur = get(units, 'MN-064');
  expect(
    baganuur.length === 1 && inside(middleOf(baganuur[0][0]), [108, 47.5, 108.8, 48]),
    'Baganuur under MN-064',
  );
  units.set('MN-1', [...get(units, 'MN-1'), ...baganuur]);
  units.delete('MN-064');

  // The Amami islands are Kagoshima's, not Okinawa's. Iotori, as far north, is Okinawa's.
  const okinawa = get(units, 'JP-47');
  const amami = okinawa.filter((p) => AMAMI.boxes.some((box) => inside(middleOf(p[0]), box)));
  expect(amami.length === AMAMI.count, `6 Amami islands under JP-47, found ${amami.length}`);
  units.set(
    'JP-47',
    okinawa.filter((p) => !amami.includes(p)),
  );
  units.set('JP-46', [...get(units, 'JP-46'), ...amami]);

  // Southern Kurils: an object of their own.
  const sakhalin = get(units, 'RU-SAK');
  const southern = sakhalin.filter((p) => inside(middleOf(p[0]), SOUTHERN_KURILS.box));
  expect(southern.length === SOUTHERN_KURILS.count, `7 southern Kuril islands, found ${southern.length}`);
  const km2 = areaOf(southern);
  expect(
    km2 > SOUTHERN_KURILS.km2[0] && km2 < SOUTHERN_KURILS.km2[1],
    `about 4959 km2 of southern Kurils, found ${km2}`,
  );
  units.set(
    'RU-SAK',
    sakhalin.filter((p) => !southern.includes(p)),
  );
  units.set('RU-SAK-KURILS', southern);

  // Crimea and Sevastopol: Ukrainian codes in Russia's list; one grey piece of neither.
  expect(units.has('UA-43') && units.has('UA-40'), 'Crimea and Sevastopol under UA-43 and UA-40');
  units.set('UA-43', [...get(units, 'UA-43'), ...get(units, 'UA-40')]);
  units.delete('UA-40');

  // A lake of Yamal, filed as a unit of its own, is Russia's ground.
  expect(units.has('RU-X01~'), 'RU-X01~');

  // Chuy surrounds the city of Bishkek.
  expect(get(units, 'KG-C').length === 1 && get(units, 'KG-C')[0].length === 2, 'Bishkek as a hole in KG-C');

  closeSeam(get(units, 'RU-CHU'));

  const korean = [...units.keys()].filter((code) => /^KR-/.test(code));
  expect(korean.length === KOREAN_UNITS, `17 Korean units, found ${korean.length}`);
  const busan = areaOf(get(units, 'KR-26'));
  expect(busan < 300, `a Busan far too small (282 km2), found ${busan}`);
}

/** @param {Map<string, Polygons>} districts */
export function repairDistricts(districts) {
  for (const islets of KOREAN_ISLETS) drop(districts, islets);
  const ulleung = get(districts, '47940');
  expect(
    ulleung.some((p) => inside(middleOf(p[0]), [130.7, 37.4, 131, 37.6])),
    'Ulleungdo under 47940',
  );
}

/**
 * The polygon of Govisumber is coarser than the border it shares with Tuv and Khentii. Its corners there are pushed
 * outwards; it is then cut to what Dornogovi and Dundgovi hold, so that the finer border stands.
 * @param {Position[]} ring @returns {Position[]}
 */
export function widenGovisumber(ring) {
  expect(ring.length === 8, 'seven corners of Govisumber');
  const [, , , , south, southWest, west] = ring;
  return [
    [107.94, 46.81],
    [108.4, 46.9],
    [108.8, 47.1],
    [109.2, 46.95],
    [109.16, 46.7],
    [109.03, 46.47],
    [south[0] + 0.06, south[1] - 0.03],
    southWest,
    west,
    [107.94, 46.81],
  ];
}

/**
 * The sea wall of Saemangeum is 33 km long and some hundred metres wide: on a map of this scale two lines side by side.
 * What lies in these two strips is taken off Jeonbuk. @type {Position[][]}
 */
export const SEA_WALL = [
  [
    [126.493, 35.862],
    [126.517, 35.862],
    [126.544, 35.925],
    [126.52, 35.925],
    [126.493, 35.862],
  ],
  [
    [126.475, 35.802],
    [126.508, 35.729],
    [126.538, 35.703],
    [126.556, 35.716],
    [126.532, 35.745],
    [126.502, 35.806],
    [126.475, 35.802],
  ],
];

/** @param {Map<string, Polygons>} units @param {Islets} islets */
function drop(units, { name, code, count, box }) {
  const polygons = get(units, code);
  const kept = polygons.filter((p) => !inside(middleOf(p[0]), box));
  expect(
    polygons.length - kept.length === count,
    `${count} parts of ${name} under ${code}, found ${polygons.length - kept.length}`,
  );
  units.set(code, kept);
}

/**
 * The source is cut at the 180th meridian, and the two lips do not quite meet. The eastern parts run on past 180, and
 * the ends of the western lip move onto those of the eastern one.
 * @param {Polygons} polygons
 */
function closeSeam(polygons) {
  const east = polygons.filter((p) => p[0].every(([lng]) => lng < 0)).flat(2);
  for (const position of east) position[0] = position[0] < -179.999999 ? 180 : position[0] + 360;
  const onSeam = east.filter(([lng]) => lng === 180);
  let moved = 0;
  for (const position of polygons.flat(2)) {
    if (Math.abs(position[0] - 180) > 1e-6 || onSeam.includes(position)) continue;
    const partner = onSeam.find((other) => Math.abs(other[1] - position[1]) < 0.002);
    expect(partner, `a partner across the 180th meridian at ${position[1]}`);
    if (partner && partner[1] !== position[1]) moved++;
    if (partner) [position[0], position[1]] = partner;
  }
  expect(moved >= 4, `the four ends of the seam apart, found ${moved}`);
}

/** @param {Map<string, Polygons>} units @param {string} code */
function get(units, code) {
  const polygons = units.get(code);
  if (!polygons) throw new Error(`The source has changed. Expected a unit ${code}.`);
  return polygons;
}

/** @param {Position[]} ring @returns {Position} */
function middleOf(ring) {
  const n = ring.length;
  return [ring.reduce((sum, p) => sum + p[0], 0) / n, ring.reduce((sum, p) => sum + p[1], 0) / n];
}

/** @param {Position} position @param {number[]} box */
function inside([lng, lat], [west, south, east, north]) {
  return lng > west && lng < east && lat > south && lat < north;
}

/** Square kilometres. @param {Polygons} polygons */
export function areaOf(polygons) {
  return Math.abs(polygons.flat().reduce((sum, ring) => sum + signedArea(ring.map(forward)), 0));
}
