// A spreadsheet as a program reads it: its parts, its cells by their places, and no formulas.
import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/membership/index.ts';
import { workbook, xlsxOf } from '../../src/share/xlsx.ts';
import { COLUMN_TITLES } from '../../src/words/column-titles.ts';
import { EVERY } from '../../src/words/every.ts';
import { facts, sceneWith } from '../support/facts.ts';
import { sceneIn } from '../support/scene-in.ts';

type Cells = Map<string, string | number>;
type Book = { names: string[]; sheets: Cells[]; parts: Map<string, Document> };

async function opened(made: Promise<Blob>): Promise<Book> {
  const file = await made;
  const packed = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const parser = new new Window().DOMParser();
  const parts = new Map<string, Document>();
  for (const [name, bytes] of Object.entries(packed)) {
    const document = parser.parseFromString(strFromU8(bytes), 'text/xml') as unknown as Document;
    expect(document.querySelector('parsererror'), name).toBeNull();
    parts.set(name, document);
  }
  const names = [...parts.get('xl/workbook.xml')!.querySelectorAll('sheet')].map(
    (sheet) => sheet.getAttribute('name') ?? '',
  );
  const sheets = names.map((_, i) => {
    const cells: Cells = new Map();
    for (const cell of parts.get(`xl/worksheets/sheet${i + 1}.xml`)!.querySelectorAll('c')) {
      const number = cell.querySelector('v')?.textContent;
      cells.set(cell.getAttribute('r') ?? '', number ? Number(number) : (cell.textContent ?? ''));
    }
    return cells;
  });
  return { names, sheets, parts };
}

/** The cells of a column below the heads, by its id in the second row. */
function column(cells: Cells, id: string): (string | number)[] {
  const [place] = [...cells].find(([at, value]) => /^[A-Z]+2$/.test(at) && value === id) ?? [];
  const letters = place?.slice(0, -1);
  return [...cells].flatMap(([at, value]) =>
    at.replace(/\d+$/, '') === letters && Number(at.replace(/^\D+/, '')) > 2 ? [value] : [],
  );
}

describe('the workbook', () => {
  test('has the parts that a spreadsheet program looks for, each named in the list of types', async () => {
    const { parts } = await opened(xlsxOf(sceneWith({ date: '1998' }), {}));
    const types = parts.get('[Content_Types].xml')!;
    const named = [...types.querySelectorAll('Override')].map((one) =>
      one.getAttribute('PartName')!.slice(1),
    );
    const names = [...parts.keys()];
    expect(names.filter((name) => !/rels$|Content_Types/.test(name)).toSorted()).toEqual(named.toSorted());
    const targets = [...parts.get('xl/_rels/workbook.xml.rels')!.querySelectorAll('Relationship')];
    for (const target of targets) expect(names).toContain(`xl/${target.getAttribute('Target')}`);
  });

  test('is the same for the same view, whenever it is made', async () => {
    const [one, other] = [await xlsxOf(sceneWith({}), {}), await xlsxOf(sceneWith({}), {})];
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(new Uint8Array(await other.arrayBuffer()));
  });

  test('holds text as text and no formula, whatever the text', async () => {
    const texts = ['=1+1', '+82', '-5', '@A1', '2006-09', '1998', ' x ', '<&">', 'a\u0000b\ud800c', '01'];
    const file = workbook([
      { name: 'Any: [name] / of more than 31 letters', rows: [texts], headers: 0, fixed: 0 },
    ]);
    const { names, sheets, parts } = await opened(file);
    expect([...sheets[0]!.values()]).toEqual(texts.toSpliced(-2, 1, 'abc'));
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    expect(sheet.querySelectorAll('f')).toHaveLength(0);
    for (const cell of sheet.querySelectorAll('c')) expect(cell.getAttribute('t')).toBe('inlineStr');
    expect(names[0]!.length).toBeLessThanOrEqual(31);
    expect(names[0]).not.toMatch(/[[\]:*?/\\]/);
  });
});

describe('the table in it', () => {
  test('holds the regions of the date, titles over ids, dates as they are written', async () => {
    const { names, sheets } = await opened(xlsxOf(sceneWith({ date: '2006-09' }), {}));
    expect(names).toEqual(['Regions at this date', 'Source', 'About']);
    const [cells, sources] = sheets as [Cells, Cells];
    const heads = ['A1', 'A2', 'B1', 'B2'].map((at) => cells.get(at));
    expect(heads).toEqual(['Region code', 'id', 'Region', 'name']);
    expect(column(cells, 'id')).toHaveLength(64);
    expect(new Set(column(cells, 'date'))).toEqual(new Set(['2006-09']));
    expect(column(cells, 'joined_by')).toContain('1996');
    expect(column(sources, 'source_ids')).toEqual([...facts.sources.keys()]);
    for (const id of column(cells, 'source_ids')) expect([...facts.sources.keys()]).toContain(id);
  });

  test('has the source’s totals as numbers', async () => {
    const { sheets } = await opened(xlsxOf(sceneWith({}), { of: 'statements' }));
    expect(column(sheets[0]!, 'members')).toEqual(facts.statements.map(({ totals }) => totals!.member));
  });

  test('of the changes between two dates', async () => {
    const scene = sceneWith({ date: '2006-09', compare: '2002' });
    const { sheets } = await opened(xlsxOf(scene, { of: 'changes' }));
    expect(column(sheets[0]!, 'change').filter((change) => change === 'joined')).toHaveLength(27);
  });

  test.each(LANGUAGES)('is in %s', async (lang) => {
    const scene = sceneIn(lang, { date: '2006', compare: '1998' });
    for (const of of ['members', 'all', 'intervals', 'statements', 'changes'] as const) {
      const packed = unzipSync(new Uint8Array(await (await xlsxOf(scene, { of })).arrayBuffer()));
      const part = (name: string) => strFromU8(packed[`xl/${name}`]!);
      const names = [...part('workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name!);
      expect(names[0]).toBe(EVERY[lang].sharing.contents[of]);
      expect(new Set(names.map((name) => name.toLowerCase())).size, 'names of sheets differ').toBe(3);
      const [, first] = /<c r="A1"[^>]*><is><t[^>]*>([^<]+)/.exec(part('worksheets/sheet1.xml')) ?? [];
      expect(Object.values(COLUMN_TITLES[lang])).toContain(first);
    }
  });
});
