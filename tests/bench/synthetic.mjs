// Another association, made up: a grid of regions and a long list of statements, in the published form of the data.
// With each statement 15 regions join and 15 leave, however many there are, so that a step always changes as much.
const CHANGE = 15;
const AREA = { west: 60, east: 160, south: 15, north: 72 };
const COUNTRIES = ['AA', 'AB', 'AC', 'AD', 'AE', 'AF'];
const HUES = ['#942908', '#5e5362', '#6c56cd', '#61d1ff', '#eeb731', '#3a926a'];
const QUANTUM = 0.0025;

/** @param {number} index from January 1996 */
const monthOf = (index) => `${1996 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

/**
 * The intervals of each region. Half belong at first; then, in a circle, the longest in leaves, the longest out joins.
 * @param {number} regions
 * @param {number} statements
 */
function intervals(regions, statements) {
  const inside = Array.from({ length: Math.floor(regions / 2) }, (_, i) => i);
  const outside = Array.from({ length: regions - inside.length }, (_, i) => inside.length + i);
  /** @type {{ from: number, until?: number }[][]} */
  const held = Array.from({ length: regions }, () => []);
  for (const region of inside) held[region]?.push({ from: 0 });
  const joined = [[...inside]];
  for (let statement = 1; statement < statements; statement++) {
    const coming = outside.splice(0, CHANGE);
    const leaving = inside.splice(0, CHANGE);
    for (const region of leaving) Object.assign(held[region]?.at(-1) ?? {}, { until: statement });
    for (const region of coming) held[region]?.push({ from: statement });
    inside.push(...coming);
    outside.push(...leaving);
    joined.push(coming);
  }
  return { held, joined, members: inside.length };
}

/**
 * @param {number} regions
 * @param {number} statements
 */
export function syntheticFacts(regions, statements) {
  const { held, joined, members } = intervals(regions, statements);
  const text = (/** @type {string} */ en) => ({ en });
  const countryOf = (/** @type {number} */ region) => COUNTRIES[region % COUNTRIES.length] ?? '';
  const idOf = (/** @type {number} */ region) => `${countryOf(region)}-${region}`;
  return {
    $schema: './membership.schema.json',
    version: monthOf(statements - 1),
    association: {
      id: 'synthetic',
      name: text('Synthetic association'),
      shortName: text('SYN'),
      title: text('Synthetic regions'),
      subtitle: text('made up'),
      about: [text('Made up to measure with.')],
      website: 'https://example.org/',
      membership: { qualifications: [], procedure: [], source: 'made-up' },
      founding: { day: '1996-01-01', place: text('Nowhere'), sources: ['made-up'] },
      closing: monthOf(statements - 1),
      projection: { center: [110, 50] },
      frame: [
        [AREA.west, AREA.south],
        [AREA.east, AREA.south],
        [AREA.west, AREA.north],
        [AREA.east, AREA.north],
        [110, AREA.south],
      ],
      insets: [],
      boundaries: { low: 'shapes.json', middle: 'shapes.json' },
      credits: [],
      creditLine: text('Boundaries: made up.'),
      unofficial: text('Made up.'),
      legalStatus: text('None.'),
    },
    countries: COUNTRIES.map((id, i) => ({
      id,
      name: text(`Country ${id}`),
      memberCountry: true,
      hue: { light: HUES[i], dark: HUES[i] },
      label: [70 + 15 * i, 45],
    })),
    sources: [{ id: 'made-up', kind: 'primary', title: text('Made up'), url: null, accessed: null }],
    statements: joined.map((regionsJoined, i) => ({
      id: monthOf(i),
      label: `Statement ${i + 1}`,
      precision: 'month',
      source: 'made-up',
      sentence: `As of ${monthOf(i)}, ${members} regions`,
      lines: [`${regionsJoined.length} regions joined`],
      totals: { member: members, associate: 0, special: 0, observer: 0 },
      countries: COUNTRIES.length,
      named: regionsJoined.map((region) => ({ region: idOf(region), tier: 'member' })),
      admittedBy: {
        body: text(`Assembly ${i + 1}`),
        place: text('Nowhere'),
        day: `${monthOf(i)}-01`,
        confidence: 'certain',
        sources: [],
      },
    })),
    regions: held.map((tiers, region) => ({
      id: idOf(region),
      country: countryOf(region),
      names: { source: null, usual: text(`Region ${region}`), native: [] },
      tiers: tiers.map(({ from, until }) => ({
        tier: 'member',
        from: monthOf(from),
        ...(until === undefined ? {} : { until: monthOf(until) }),
      })),
      // One that never belongs still has to be known by somebody.
      ...(tiers.length === 0
        ? { secondaryObserver: { from: null, knownBy: monthOf(statements - 1), confidence: 'low', sources: [] } }
        : {}),
    })),
    changes: [],
    notes: [],
  };
}

/**
 * The regions as cells of a grid that share their arcs, each arc bent a little.
 * @param {number} regions
 */
export function syntheticShapes(regions) {
  const columns = Math.ceil(Math.sqrt(regions * 1.4));
  const rows = Math.ceil(regions / columns);
  const x = (/** @type {number} */ i) => AREA.west + ((AREA.east - AREA.west) * i) / columns;
  const y = (/** @type {number} */ j) => AREA.south + ((AREA.north - AREA.south) * j) / rows;
  const whole = (/** @type {[number, number] | number[]} */ [lng = 0, lat = 0]) => [Math.round((lng - AREA.west) / QUANTUM), Math.round((lat - AREA.south) / QUANTUM)];
  /** @type {number[][][]} */
  const arcs = [];
  /** @type {Map<string, number>} */
  const known = new Map();
  const arc = (/** @type {[number, number]} */ from, /** @type {[number, number]} */ to) => {
    const key = `${from}/${to}`;
    const index = known.get(key);
    if (index !== undefined) return index;
    const bend = 0.06 * Math.sin(7 * from[0] + 3 * from[1]);
    const points = [0, 0.25, 0.5, 0.75, 1].map((share) => {
      const aside = share === 0 || share === 1 ? 0 : bend;
      const i = from[0] + (to[0] - from[0]) * share + (to[1] - from[1]) * aside;
      const j = from[1] + (to[1] - from[1]) * share + (to[0] - from[0]) * aside;
      return whole([x(i), y(j)]);
    });
    arcs.push(points.map((point, i) => (i === 0 ? point : point.map((value, k) => value - (points[i - 1]?.[k] ?? 0)))));
    known.set(key, arcs.length - 1);
    return arcs.length - 1;
  };
  const geometries = Array.from({ length: regions }, (_, region) => {
    const i = region % columns;
    const j = Math.floor(region / columns);
    const id = `${COUNTRIES[region % COUNTRIES.length]}-${region}`;
    return {
      type: 'Polygon',
      id,
      arcs: [[arc([i, j], [i + 1, j]), arc([i + 1, j], [i + 1, j + 1]), ~arc([i, j + 1], [i + 1, j + 1]), ~arc([i, j], [i, j + 1])]],
      properties: { of: [{ region: id }], anchor: [x(i + 0.5), y(j + 0.5)] },
    };
  });
  return {
    type: 'Topology',
    transform: { scale: [QUANTUM, QUANTUM], translate: [AREA.west, AREA.south] },
    objects: { atoms: { type: 'GeometryCollection', geometries }, context: { type: 'GeometryCollection', geometries: [] } },
    arcs,
  };
}
