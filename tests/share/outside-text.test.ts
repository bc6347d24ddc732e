// Texts from outside (the data, the URL) in everything that is written: markup, attributes, formula cells, links, file
// names. Each format is read back, and has the text and nothing that could run. SECURITY.md has the table of the places.
import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { asHtml, columnsOf, headOf, tableRows } from '../../src/controls/table/table-rows.ts';
import { SvgSurface } from '../../src/picture/svg-surface.ts';
import { csvText } from '../../src/share/csv.ts';
import { fileName } from '../../src/share/formats.ts';
import { sharingOf } from '../../src/share/index.ts';
import { tableOf } from '../../src/share/tables.ts';
import { xlsxOf } from '../../src/share/xlsx.ts';
import { english } from '../../src/words/index.ts';
import { factsOf, fileWith } from '../membership/support.ts';
import { sceneIn } from '../support/scene-in.ts';
import { readCsv } from './read-csv.ts';

/** What a data file may contain; links, control characters and lists without end are refused: membership/hostile.test.ts. */
const TEXTS = {
  'a script': '<script>alert(1)</script>',
  'an event handler': '"><img src=x onerror=alert(1)>',
  'the end of a CDATA section': ']]><b>x</b>&amp;&#60;',
  'a formula': '=HYPERLINK("javascript:alert(1)")',
  'a formula after a semicolon': 'a;=cmd|calc!A1',
  'marks without width': 'Gy\u200beong\u200dbuk\ufeff',
  'letters from right to left': 'שלום עולם',
  'a very long text': 'x'.repeat(20_000),
};

function sceneNamed(text: string) {
  const facts = factsOf(
    fileWith((file) => {
      file.association.title.en = text;
      file.regions.find(({ id }) => id === 'KR-47')!.names.usual.en = text;
    }),
  );
  return sceneIn('en', { selected: 'KR-47', panel: 'table' }, { facts });
}
const dom = (html: string) => {
  const { document } = new Window();
  document.body.innerHTML = html;
  return document;
};
const runs = 'script, img, iframe, object, [onerror], [onload], [href^="javascript" i], [href^="data" i]';

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  const scene = sceneNamed(text);
  const home = 'https://maps.example/near/';
  const sharing = sharingOf(scene, { home, query: 'date=1998', now: 0 });
  const guarded = text.replace(/(^|;)(?==)/g, "$1'");

  test('in CSV is a text', () => {
    const { records } = readCsv(csvText(tableOf(scene, {})));
    expect(records.find(({ id }) => id === 'KR-47')?.name).toBe(guarded);
  });

  test('in a workbook is a text and no formula', async () => {
    const file = await xlsxOf(scene, {});
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const sheets = Object.entries(parts).filter(([name]) => /sheet\d+\.xml$/.test(name));
    const xml = sheets.map(([, part]) => strFromU8(part)).join('');
    expect(xml).not.toMatch(/<f[ >]|<script|<img/);
    const cells = [...xml.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, cell = '']) => cell);
    const plain = cells.map((cell) =>
      cell.replace(/&#(\d+);/g, (__, code) => String.fromCharCode(Number(code))),
    );
    expect(plain).toContain(text);
  });

  test('in a copied table is a text', () => {
    const { facts } = scene.basis;
    const rows = tableRows({ facts, words: english, scene });
    const html = asHtml(headOf(english), rows, columnsOf(facts));
    const page = dom(html);
    expect(page.querySelectorAll(runs)).toHaveLength(0);
    expect([...page.querySelectorAll('td, th')].map((cell) => cell.textContent)).toContain(text);
  });

  test('in a picture is a text', () => {
    const surface = new SvgSurface({ widthOf: (one) => one.length });
    surface.text(0, 0, text, { size: 10, lang: 'en', weight: 400 }, { fill: '#000000', halo: '#ffffff' });
    const size = { width: 100, height: 100, zoom: 1, lang: 'en' };
    const svg = surface.file({ ...size, title: text, description: text });
    const page = dom(svg);
    expect(page.querySelectorAll(runs)).toHaveLength(0);
    expect(page.querySelector('title, desc')?.textContent).toBe(text);
  });

  test('in embed code is a text of one attribute, and the link has its parameters alone', () => {
    const options = { width: 1, height: 1, ui: 'embed', theme: 'auto', lang: 'en' } as const;
    const page = dom(sharing.frame({ ...options, title: text, autoplay: false, helper: false }));
    expect([page.body.children.length, page.querySelectorAll('iframe').length]).toEqual([1, 1]);
    expect(page.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
    expect(page.querySelector('iframe')?.getAttribute('src')).toMatch(/^https:\/\/maps\.example\/near\//);
    expect(page.querySelector('iframe')?.getAttribute('title')).toBe(text);
  });

  test('is in no file name', () => {
    expect(fileName(scene, 'csv', {})).toMatch(/^[a-z0-9-]+\.csv$/);
  });
});
