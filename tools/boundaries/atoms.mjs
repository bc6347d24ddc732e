// Defines the pieces of the boundary files, their owners over time, and the Korean districts that they are made of.

/** @typedef {{ region: string, from?: string, until?: string, approximate?: true }} Owner */

/** Regions that are one unit of Natural Earth: members, associates, and observers by secondary sources. */
const UNITS = `
  CN-AH CN-GS CN-HL CN-HB CN-HN CN-HA CN-JL CN-LN CN-NM CN-NX CN-QH CN-SD CN-SX CN-SN
  JP-05 JP-02 JP-18 JP-28 JP-17 JP-26 JP-15 JP-32 JP-31 JP-16 JP-06
  KP-09 KP-13
  MN-073 MN-069 MN-071 MN-067 MN-037 MN-061 MN-063 MN-059 MN-065 MN-064 MN-039 MN-043 MN-041 MN-053 MN-035 MN-055
  MN-049 MN-051 MN-047 MN-046 MN-057 MN-1
  RU-AMU RU-ZAB RU-IRK RU-KAM RU-KHA RU-BU RU-SA RU-SAK RU-PRI RU-TOM RU-KYA RU-TY RU-ALT RU-MAG RU-KEM RU-KK RU-AL
  VN-SG KG-C
  JP-04 JP-35 JP-47 CN-TJ RU-NVS`
  .trim()
  .split(/\s+/);

/** First two digits of a district's code, which are not the region's ISO code everywhere. */
const KOREAN_REGIONS = {
  26: 'KR-26',
  27: 'KR-27',
  28: 'KR-28',
  29: 'KR-29',
  30: 'KR-30',
  31: 'KR-31',
  36: 'KR-50',
  41: 'KR-41',
  43: 'KR-43',
  44: 'KR-44',
  46: 'KR-46',
  47: 'KR-47',
  48: 'KR-48',
  50: 'KR-49',
  51: 'KR-42',
  52: 'KR-45',
};
const KOREAN_SPECIALS = { 27720: 'KR-27-GUNWI', 47111: 'KR-POHANG', 47113: 'KR-POHANG' };

/** Atoms whose region changed. Days: `from` inclusive, `until` exclusive. @type {Record<string, Owner[]>} */
const HISTORIES = {
  'KR-27-GUNWI': [
    { region: 'KR-47', until: '2023-07-01' },
    { region: 'KR-27', from: '2023-07-01' },
  ],
  'KR-31': [
    { region: 'KR-48', until: '1997-07-15' },
    { region: 'KR-31', from: '1997-07-15' },
  ],
  // A small part came from KR-43; how much of the outline, no open source says.
  'KR-50': [
    { region: 'KR-44', until: '2012-07-01', approximate: true },
    { region: 'KR-50', from: '2012-07-01' },
  ],
};

/** The overlay and the atom that contains it: one piece of the topology, two shapes on the map. */
export const OVERLAY = { id: 'KR-POHANG', within: 'KR-47' };
export const ISLANDS = { id: 'RU-SAK-KURILS', region: 'RU-SAK' };
export const ATOMS = [...new Set([...UNITS, ...Object.values(KOREAN_REGIONS), 'KR-27-GUNWI'])].sort();

/** Small regions that are simplified less, to stay recognisable. */
export const SMALL = new Set([
  'KP-13',
  'MN-035',
  'MN-037',
  'MN-064',
  'KR-50',
  'KR-29',
  'KR-30',
  'KR-27',
  'KR-26',
  'KR-28',
  'KR-31',
  'KR-POHANG',
  'KR-27-GUNWI',
  'VN-SG',
  'KR-11',
]);

/** @param {string} atom @returns {Owner[]} */
export function ownersOf(atom) {
  return HISTORIES[atom] ?? [{ region: atom }];
}

/** The past shapes that the atoms can make, for the record. */
export function pastShapes() {
  return Object.entries(HISTORIES).flatMap(([atom, owners]) =>
    owners
      .filter((owner) => owner.until)
      .map(({ region, until, approximate }) => ({
        region,
        until,
        with: atom,
        approximate: approximate ?? false,
      })),
  );
}

/** Seoul is no member; it is the rest of its country. @param {string} code a district's @returns {string} its piece */
export function pieceOfDistrict(code) {
  if (code.startsWith('11')) return 'KR';
  const piece = KOREAN_SPECIALS[code] ?? KOREAN_REGIONS[code.slice(0, 2)];
  if (!piece) throw new Error(`The source has changed. Unknown Korean district ${code}.`);
  return piece;
}
