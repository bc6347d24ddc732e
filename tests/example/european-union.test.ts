// The map of the European Union that `npm run create` makes from examples/european-union/members.csv alone, opened in
// Chromium as its readers would. `npm run test:create` runs it: it installs the outlines of Natural Earth.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listen } from '../../scripts/lib/listen.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';
import { createStaticServer } from '../../scripts/lib/static-server.mjs';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'near-union-'));
const out = join(folder, 'map');
const ARGUMENTS = ['--name', 'European Union', '--short', 'EU', '--noun', 'member state'];
const create = (table: string, ...more: string[]) =>
  run('node', ['scripts/create.mjs', table, '--out', out, ...ARGUMENTS, ...more], { cwd: ROOT });

/** Members after each change, from the treaties of accession and withdrawal. */
const COUNTS = [
  ['1958-01-01', 6],
  ['1973-01-01', 9],
  ['1981-01-01', 10],
  ['1986-01-01', 12],
  ['1995-01-01', 15],
  ['2004-05-01', 25],
  ['2007-01-01', 27],
  ['2013-07-01', 28],
  ['2020-02-01', 27],
] as const;

let page: Page;
let base: string;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  await create('examples/european-union/members.csv');
  const server = createStaticServer(out);
  base = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}/`;
  const browser = await chromium.connect(inject('browserEndpoint'));
  page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1366, height: 768 } });
  closing.push(
    () => browser.close(),
    () => server.close(),
    () => server.closeAllConnections(),
  );
}, 600_000);
afterAll(async () => {
  for (const close of closing) await close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(query: string): Promise<void> {
  await page.goto(`${base}?${query}`);
  await ready(page);
}
const ready = (of: Page) =>
  of.evaluate(async () => {
    await customElements.whenDefined('near-map');
    await document.querySelector('near-map')!.ready;
  });
const stateOf = () => page.evaluate(() => document.querySelector('near-map')!.getState()!);
/** What is shown, without the style sheets. */
const text = () => page.evaluate(() => document.querySelector('near-map')!.shadowRoot!.textContent ?? '');

describe('the European Union from its table', () => {
  test.for(COUNTS)('%s: %i members', async ([date, members]) => {
    await open(`date=${date}`);
    const { counts, caption } = await stateOf();
    expect(counts.member).toBe(members);
    expect(caption).toMatch(new RegExp(`: ${members} members$`));
  });

  test('speaks of member states, and of no countries, regions or NEAR', async () => {
    await open('date=2020-02-01');
    const said = await text();
    expect(said).toContain('All member');
    expect(said).not.toMatch(/\bNEAR\b|\bregion|\bcountr/i);
    expect(await page.title()).not.toMatch(/NEAR|region/);
  });

  test('tells who left, and with which days', async () => {
    await open('date=2020-02-01&selected=GB');
    const card = page.locator('near-map [part=card]');
    await card.waitFor();
    expect((await card.textContent())?.replace(/\s+/g, ' ')).toContain(
      'Became a member on 1 January 1973. Left on 1 February 2020.',
    );
  });

  test('compares 2004 with 2020', async () => {
    await open('date=2020-02-01&compare=2004-05-01');
    expect((await stateOf()).caption).toBe(
      '1 May 2004 to 1 February 2020: 3 joined, 1 left; from 25 to 27 members',
    );
  });

  test('has a tile for each', async () => {
    await open('layout=tiles&date=2013-07-01');
    await expect.poll(async () => (await stateOf()).layout).toBe('tiles');
    const { places } = JSON.parse(readFileSync(join(out, 'data/membership.tiles.json'), 'utf8'));
    expect(Object.keys(places)).toHaveLength(28);
    expect(new Set(Object.values(places).map(String)).size).toBe(28);
  });

  test.for(['pptx', 'svg', 'png', 'csv', 'geojson', 'xlsx', 'html', 'zip'] as const)(
    'exports %s',
    async (kind) => {
      await open('date=2020-02-01');
      const size = await page.evaluate(
        async (one) => (await document.querySelector('near-map')!.export(one)).size,
        kind,
      );
      expect(size).toBeGreaterThan(500);
    },
  );

  test('is one file that opens from a folder, without a network', async () => {
    const alone = await page.context().browser()!.newPage();
    await alone.context().setOffline(true);
    await alone.goto(pathToFileURL(join(out, 'map.html')).href);
    await ready(alone);
    expect(await alone.evaluate(() => document.querySelector('near-map')!.getState()!.counts.member)).toBe(
      27,
    );
    await alone.close();
  });

  test('publishes no documents of NEAR', () => {
    const names = readFileSync(join(out, 'index.html'), 'utf8');
    expect(names).not.toMatch(/\bNEAR\b|North East Asia/);
    expect(() => readFileSync(join(out, 'docs/index.html'))).toThrow();
    expect(() => readFileSync(join(out, 'data/membership.ko.json'))).toThrow();
  });
});

test('the package create-near-map makes the same map in an empty folder, without the project', async () => {
  await run('node', ['scripts/package-create.mjs', '--out', folder], { cwd: ROOT });
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  await run('tar', ['-xzf', tarball], { cwd: folder });
  const table = join(ROOT, 'examples/european-union/members.csv');
  const made = join(folder, 'packed');
  const script = join(folder, 'package/create.mjs');
  const { stderr } = await run('node', [script, table, '--out', made, ...ARGUMENTS], { cwd: folder });
  expect(stderr).toBe('');
  const read = (of: string, name: string) => readFileSync(join(of, name), 'utf8');
  const data = readdirSync(join(out, 'data')).filter((name) => /\.(?:json|geojson|csv)$/.test(name));
  expect(data.length).toBeGreaterThan(5);
  for (const name of data) expect(read(made, `data/${name}`), name).toBe(read(out, `data/${name}`));
  // The same first picture; scripts and fonts have other names.
  const picture = (html: string) => /class="picture"><svg.*?<\/svg>/s.exec(html)?.[0];
  expect(picture(read(made, 'index.html'))).toBeDefined();
  expect(picture(read(made, 'index.html'))).toBe(picture(read(out, 'index.html')));

  const server = createStaticServer(made);
  closing.push(() => server.close());
  const packed = await page.context().browser()!.newPage();
  const failures: string[] = [];
  packed.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
  await packed.goto(`http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}/`);
  await ready(packed);
  const size = await packed.evaluate(async () => {
    const file = await document.querySelector('near-map')!.export('html');
    return file.size;
  });
  expect(size).toBeGreaterThan(1_000_000);
  await packed.goto(pathToFileURL(join(made, 'map.html')).href);
  await ready(packed);
  expect(await packed.evaluate(() => document.querySelector('near-map')!.getState()!.counts.member)).toBe(27);
  expect(failures).toEqual([]);
  await packed.close();
}, 300_000);

test('made again it keeps what was edited and what else lies in the folder', async () => {
  const file = join(out, 'data/membership.json');
  const edited = JSON.parse(readFileSync(file, 'utf8'));
  edited.association.about = [{ en: 'Written by hand.' }];
  writeFileSync(file, JSON.stringify(edited));
  writeFileSync(join(out, 'CNAME'), 'union.example');
  writeFileSync(join(out, 'data/notes.txt'), 'mine');
  const { stdout } = await create('examples/european-union/members.csv');
  expect(stdout).toContain('association.about is kept as it was edited.');
  expect(JSON.parse(readFileSync(file, 'utf8')).association.about).toEqual(edited.association.about);
  expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('union.example');
  expect(readFileSync(join(out, 'data/notes.txt'), 'utf8')).toBe('mine');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('27');
});

test('names in a language that the interface does not have', async () => {
  const [head, ...rows] = readFileSync(join(ROOT, 'examples/european-union/members.csv'), 'utf8')
    .trim()
    .split('\n');
  const named = rows.map((row) => `${row},${row.startsWith('DE,') ? 'Allemagne' : ''}`);
  const table = join(folder, 'members.csv');
  writeFileSync(table, [`${head},name:fr`, ...named].join('\n'));
  await create(table);
  await open('lang=fr&panel=list');
  expect((await stateOf()).lang).toBe('fr');
  const found = page.locator('near-map b[lang=fr]', { hasText: 'Allemagne' });
  await found.first().waitFor();
  expect((await stateOf()).caption).toMatch(/: 27 members$/);
  expect(readFileSync(join(out, 'fr/index.html'), 'utf8')).toMatch(/<html lang="fr">.*Allemagne/s);
});

test('a table with a mistake leaves the map as it was', async () => {
  const before = readFileSync(join(out, 'data/membership.json'), 'utf8');
  const failed = await create('README.md').catch((error: { stderr: string }) => error);
  expect(failed.stderr).toMatch(/^README\.md: the first row has no column "id", "name", "joined"\./);
  expect(readFileSync(join(out, 'data/membership.json'), 'utf8')).toBe(before);
});
