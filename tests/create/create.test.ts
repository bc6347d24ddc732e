// From rows and outlines to data files that the page reads: a dozen regions of three countries, drawn as squares.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { create } from '../../scripts/create/create.mjs';
import { pluralOf } from '../../scripts/create/membership.mjs';
import { outlinesOfFile } from '../../scripts/create/outlines.mjs';
import { readTable } from '../../scripts/create/read-table.mjs';
import { boxOf, equalAreaPlane } from '../../src/geography/index.ts';
import { checkShapes, checkTiles, checkTopology } from '../../src/membership/file-checks.ts';
import { byCountryAt, countsAt, languagesOf, readTexts, textIn } from '../../src/membership/index.ts';
import { factsOf } from '../membership/support.ts';
import { folderWith } from '../support/project-file.ts';

const ABOUT = {
  name: 'Three Lands',
  short: 'TL',
  noun: 'region',
  groupNoun: 'country',
  source: null,
  table: 'members.csv',
  today: '2026-12-01',
  credit: 'Boundaries: squares',
  creditUrl: null,
};
const LANDS = ['Ay', 'Bee', 'Cee'];
const IDS = LANDS.flatMap((land, i) =>
  [1, 2, 3, 4].map((n) => ({ id: `${land}-${n}`, land, column: 2 * i + (n % 2), row: n > 2 ? 1 : 0 })),
);

/** A square of a degree or another size, of points that its neighbours share. */
const square = (x: number, y: number, size = 1) => {
  const side = (x0: number, y0: number, x1: number, y1: number) =>
    Array.from({ length: 10 }, (_, i) => [x0 + ((x1 - x0) * i) / 10, y0 + ((y1 - y0) * i) / 10]);
  const [right, bottom] = [x + size, y + size];
  return [
    [
      ...side(x, y, right, y),
      ...side(right, y, right, bottom),
      ...side(right, bottom, x, bottom),
      ...side(x, bottom, x, y),
      [x, y],
    ],
  ];
};
const outlines = {
  regions: IDS.map(({ id, column, row }) => ({
    id,
    polygons: [square(10 + column, 50 + row), ...(id === 'Ay-1' ? [square(-60, 4, 0.3)] : [])],
  })),
  around: [{ id: 'sea-land', polygons: [square(17, 50)] }],
  notes: [],
};
const table = `id,name,joined,group,left\n${IDS.map(({ id, land }, i) => `${id},${id.replace('-', ' ')},${i < 4 ? '1990' : '2004-05-01'},${land},${id === 'Bee-1' ? '2020-02-01' : ''}`).join('\n')}`;
const readOf = (text: string) => {
  const { problems, ...read } = readTable(new TextEncoder().encode(text), 'members.csv');
  expect(problems).toEqual([]);
  return read;
};
type Input = Parameters<typeof create>[0];
const make = async (text = table, more: Partial<Input> = {}) => {
  const { files, notes } = await create({
    ...readOf(text),
    outlines,
    about: ABOUT,
    before: null,
    ...more,
  });
  const json = (name: string) => JSON.parse(files.get(name) ?? 'null');
  return { json, notes, file: json('membership.json') };
};
/** Only the outlines of some regions. */
const outlinesOf = (...ids: readonly string[]) => ({
  ...outlines,
  regions: outlines.regions.filter(({ id }) => ids.includes(id)),
});
describe('a dozen regions of three countries', async () => {
  const { json, notes, file } = await make();
  const facts = factsOf(file);

  test('are facts with their dates, groups and counts', () => {
    expect(facts.statements.map(({ id, precision, within }) => [id, precision, within])).toEqual([
      ['1990', 'year', true],
      ['2004-05-01', 'day', undefined],
      ['2020-02-01', 'day', undefined],
    ]);
    expect(facts.statements.map(({ effective }) => countsAt(facts, effective).member)).toEqual([4, 12, 11]);
    expect(byCountryAt(facts, facts.range.last)).toEqual({ AY: 4, BEE: 3, CEE: 4 });
    expect(facts.association.nouns?.group?.en).toEqual({ one: 'country', other: 'countries' });
    expect(facts.tiers).toEqual(['member']);
    expect(file.association.title).toEqual({ en: 'TL: from 4 to 11 regions' });
  });

  test('have boundary files and tiles without a problem', () => {
    for (const name of ['low.topo.json', 'middle.topo.json']) {
      expect(checkShapes(facts, json(name), name)).toEqual([]);
      expect(checkTopology(json(name), name)).toEqual([]);
    }
    expect(
      checkTiles(facts, { names: {}, countries: {}, ...json('membership.tiles.json') }, 'tiles'),
    ).toEqual([]);
  });

  test('share the lines between them, and straight lines have two points', () => {
    const { arcs, objects } = json('middle.topo.json');
    const users = new Map<number, number>();
    for (const { arcs: polygons } of objects.atoms.geometries)
      for (const arc of polygons.flat(2))
        users.set(arc < 0 ? ~arc : arc, (users.get(arc < 0 ? ~arc : arc) ?? 0) + 1);
    // Six columns and two rows of squares: five lines of two, and one of six, between two regions each.
    expect([...users.values()].filter((n) => n === 2)).toHaveLength(16);
    expect(Math.max(...users.values())).toBe(2);
    expect(arcs.length).toBe(users.size + 1);
  });

  test('the first view leaves out what lies far away, and says so', () => {
    const lngs = facts.association.frame.map(([lng]) => lng);
    expect(Math.min(...lngs)).toBeGreaterThan(9);
    expect(Math.max(...lngs)).toBeLessThan(17);
    expect(notes).toEqual(['Parts of "Ay-1" lie far from the others, and the first view is without them.']);
  });

  test('each country has its name in its middle, and a hue', () => {
    for (const [i, { label, hue }] of [...facts.countries.values()].entries()) {
      expect(label![0]).toBeGreaterThan(10 + 2 * i);
      expect(label![0]).toBeLessThan(12 + 2 * i);
      expect(hue.light).toMatch(/^#/);
    }
  });

  test('have the tiers of the table, in the looks that are left, and say which', async () => {
    const own = table.replace(/^.*$/gm, (line, at) => {
      const tier = line.startsWith('Ay') ? 'outside the euro' : line.startsWith('Bee') ? 'Candidate' : '';
      return `${line},${at === 0 ? 'tier' : tier}`;
    });
    const made = await make(own);
    const { file } = made;
    expect(file.association.tiers).toEqual([
      {
        id: 'outside-the-euro',
        look: 'hatched',
        noun: { en: { one: 'outside the euro', other: 'outside the euros' } },
      },
      { id: 'candidate', look: 'dashed', noun: { en: { one: 'candidate', other: 'candidates' } } },
      { id: 'member', look: 'solid', noun: { en: { one: 'member', other: 'members' } } },
    ]);
    expect(made.notes[0]).toBe(
      'Of the tiers "outside-the-euro" is hatched and does not count, "candidate" is dashed and does not count, "member" is solid and counts: to change that, edit "tiers" in membership.json.',
    );
    file.association.tiers[1].look = 'ring';
    const again = await make(own, { before: file });
    expect(again.notes[0]).toContain('"candidate" has a ring and does not count');
    expect(factsOf(again.file).tiers).toEqual(['member', 'associate', 'special']);
  });

  test('have tiers whose names are in other letters apart', async () => {
    const own = table.replace(
      /^.*$/gm,
      (line, at) => `${line},${at === 0 ? 'tier' : line.startsWith('Ay') ? '준회원 A' : '회원 A'}`,
    );
    const { tiers } = (await make(own)).file.association;
    expect(tiers).toHaveLength(2);
    expect(tiers[0].id).toMatch(/^tier-[0-9a-f]{8}$/);
  });

  test('made again keeps what was edited by hand, and says so; all else is as the table has it', async () => {
    const edited = json('membership.json');
    edited.association.about = [{ en: 'About it.' }];
    edited.association.title = { en: 'Three Lands, replayed' };
    edited.notes = [
      {
        id: 'one',
        title: { en: 'A note' },
        text: { en: 'Of mine.' },
        statements: [],
        regions: ['Ay-2'],
        confidence: 'high',
        sources: [],
        open: false,
      },
    ];
    edited.regions[1].names.native = [{ lang: 'fr', text: 'Aï 2' }];
    edited.countries[0].hue = { light: '#123456', dark: '#abcdef' };
    const later = table
      .split('\n')
      .filter((line) => !line.startsWith('Cee-4'))
      .join('\n')
      .replaceAll(',1990,', ',1989,')
      .replace('Ay 2', 'Aye 2');
    const kept = IDS.map(({ id }) => id).filter((id) => id !== 'Cee-4');
    const { file, notes } = await make(later, {
      outlines: outlinesOf(...kept),
      about: { ...ABOUT, noun: 'canton' },
      before: edited,
      base: json('membership.record.json'),
    });
    expect(file.association).toMatchObject({
      about: edited.association.about,
      title: edited.association.title,
      subtitle: { en: 'Three Lands, 1989 to 2026' },
      founding: { day: '1989-01-01' },
      nouns: { region: { en: { one: 'canton' } } },
    });
    expect(file.notes).toEqual(edited.notes);
    expect(file.countries[0].hue).toEqual(edited.countries[0].hue);
    expect(file.regions[1].names).toEqual({ usual: { en: 'Aye 2' }, native: [{ lang: 'fr', text: 'Aï 2' }] });
    expect(file.regions).toHaveLength(11);
    expect(notes.slice(1)).toEqual([
      'regions.Ay-2.names is kept as it was edited.',
      'file.notes is kept as it was edited.',
      'association.title is kept as it was edited.',
      'association.about is kept as it was edited.',
      'countries.AY.hue is kept as it was edited.',
      '"Cee-4" of regions is no longer in the table and was left out.',
      '"1990" of statements is no longer in the table and was left out.',
    ]);
  });
});

test('names in a language that the interface does not have make a file for its texts', async () => {
  const text = 'id,name,joined,name:fr\nAy-1,One,1990,Un\nAy-2,Two,1990,\n';
  const { json, file } = await make(text, { outlines: outlinesOf('Ay-1', 'Ay-2') });
  const { association, regions: made } = factsOf(file);
  expect(association.texts).toEqual({ fr: 'membership.fr.json' });
  expect(languagesOf(association.texts)).toEqual(['en', 'fr']);
  expect(readTexts(json('membership.fr.json'), 'fr', 'x.json')).toEqual({ lang: 'fr', texts: {} });
  expect([...made.values()].map(({ names }) => textIn(names.usual, 'fr'))).toEqual([
    { text: 'Un', lang: 'fr' },
    { text: 'Two', lang: 'en' },
  ]);
});

test('dates that begin on the same day, written in two ways', async () => {
  await expect(make(table.replace('2004-05-01', '1990-01-01'))).rejects.toThrow(
    'The dates "1990" (row 2) and "1990-01-01" (row 6) begin on the same day. Write both alike, as precise as you know them.',
  );
});

test('a row without a group where others have one', async () => {
  await expect(make(table.replace(',Ay,', ',,'))).rejects.toThrow(
    'row 2: "Ay-1" has no group, but other rows have one.',
  );
});

test('more groups than colours: a map without groups, and it says so', async () => {
  const many = IDS.map(({ id }, i) => `${id},${id},1990,Group ${i},`).join('\n');
  const more = [...outlines.regions, { id: 'Dee-1', polygons: [square(16, 52)] }];
  const text = `id,name,joined,group,left\n${many}\nDee-1,Dee,1990,Group 12,\n`;
  const { file, notes } = await make(text, { outlines: { ...outlines, regions: more } });
  expect(file.countries).toBeUndefined();
  expect(notes[0]).toContain('There are 13 groups, but only 12 colours can be told apart');
});

test('members around the world have a frame, and no land of the other side covers the map', async () => {
  const spread = [
    { id: 'Ay-1', polygons: [square(-100, 40, 5)] },
    { id: 'Ay-2', polygons: [square(20, 10, 5)] },
    { id: 'Ay-3', polygons: [square(140, -30, 5)] },
  ];
  const around = (regions: Input['outlines']['regions'], behind: Input['outlines']['around'] = []) => {
    const rows = regions.map(({ id }) => `${id},${id},1990`).join('\n');
    return make(`id,name,joined\n${rows}\n`, { outlines: { regions, around: behind, notes: [] } });
  };
  const { frame, projection } = (await around(spread)).file.association;
  const { forward } = equalAreaPlane(projection.center);
  const { x0, x1, y0, y1 } = boxOf(frame.map(forward));
  expect((x1 - x0) * (y1 - y0)).toBeGreaterThan(1);
  const alone = [{ id: 'Ay-1', polygons: [square(178, -18, 0.9)] }];
  const behind = { id: 'behind', polygons: [square(-11, 8, 20)] };
  const { json } = await around(alone, [behind]);
  expect(json('low.topo.json').objects.context.geometries).toEqual([]);
});

test('groups and sources keep their ids when a row comes before them', async () => {
  const idsOf = async (more: string) => {
    const text = `id,name,joined,group,source\n${more}Ay-2,Two,1990,유럽,https://b.example/\n`;
    const ids = readOf(text).rows.map(({ id }) => id);
    const { file } = await make(text, { outlines: outlinesOf(...ids) });
    const { countries, sources, regions: made } = file;
    const group = made.find(({ id }: { id: string }) => id === 'Ay-2').country;
    return [group, countries.length, sources.at(-1).id];
  };
  const [group, , source] = await idsOf('');
  expect(await idsOf('Ay-3,Three,1990,아시아,https://a.example/\n')).toEqual([group, 2, source]);
});

describe('a file of shapes', () => {
  const folder = folderWith();
  const told = (json: unknown, ids = ['a']) => {
    const file = join(folder, 'shapes.json');
    writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json));
    try {
      return outlinesOfFile(file, ids);
    } catch (error) {
      return (error as Error).message.replace(file, 'shapes.json');
    }
  };
  const feature = (id: string, coordinates: number[][][]) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'Polygon', coordinates },
  });
  const ring = (points: string) => [points.split(' ').map((point) => point.split(',').map(Number))];
  const collection = (...features: readonly object[]) => ({ type: 'FeatureCollection', features });

  test('is read, with shapes that have no row as land around', () => {
    expect(told(collection(feature('a', square(0, 0)), feature('b', square(1, 0))))).toMatchObject({
      regions: [{ id: 'a' }],
      around: [{ id: 'b' }],
      notes: [expect.stringContaining('"b" has no row in the table: drawn as land around.')],
    });
  });

  test('features go by the id that the table has, and others without one are left out', () => {
    const { id, ...unnamed } = feature('', square(3, 0));
    const numbered = { ...feature('a', square(0, 0)), id: 0, properties: { ISO_A2: 'a' } };
    const json = collection(numbered, unnamed);
    expect(told(`\ufeff${JSON.stringify(json)}`)).toMatchObject({
      regions: [{ id: 'a' }],
      notes: [expect.stringContaining('1 of its features have no id or no polygon, and were left out.')],
    });
  });

  test.for([
    ['no JSON', '{', /^shapes\.json: this is not valid JSON/],
    [
      'another format',
      { type: 'Map' },
      /^shapes\.json: expected GeoJSON \(a FeatureCollection\) or TopoJSON, found "Map"\.$/,
    ],
    [
      'a row without a shape',
      collection(feature('b', square(0, 0))),
      /^shapes\.json: there is no shape for "a" of the table\. The file has "b"\.$/,
    ],
    [
      'a polygon that crosses itself',
      collection(feature('a', ring('0,0 2,2 2,0 0,2 0,0'))),
      /^shapes\.json: the feature "a" crosses itself near/,
    ],
    [
      'coordinates of a plane',
      collection(feature('a', ring('500000,0 500000,100000 600000,0 500000,0'))),
      /^shapes\.json: the feature "a" has the point \[500000,0\]\. Expected longitude and latitude in degrees/,
    ],
  ] as const)('%s', ([, json, said]) => {
    expect(told(json)).toMatch(said);
  });
});

test('plurals', () => {
  const nouns = ['member state', 'city', 'church', 'bay', 'subregion', 'person/people'];
  const plurals = ['member states', 'cities', 'churches', 'bays', 'subregions', 'people'];
  expect(nouns.map(pluralOf)).toEqual(plurals);
});
