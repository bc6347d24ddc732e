import { expect, test } from 'vitest';
import { dataFiles } from '../../src/element/data-sources.ts';
import type { DataSource } from '../../src/published-data.ts';

const PAGE = 'https://host.example/deck/slides.html';
const hrefOf = (source: DataSource) => (source instanceof URL ? source.href : source.name);

test('without src: beside the script’s folder, whatever the page’s URL', () => {
  const { facts, boundaries } = dataFiles(null, PAGE);
  const folder = new URL('../data/', import.meta.resolve('../../src/published-data.ts')).href;
  expect(hrefOf(facts)).toBe(`${folder}membership.json`);
  for (const name of ['low.topo.json', 'finest.topo.json'])
    expect(hrefOf(boundaries(name))).toBe(`${folder}${name}`);
});

test.each([
  ['mine/facts.json', 'https://host.example/deck/mine/', 'facts.json'],
  ['/facts.json?v=2', 'https://host.example/', 'facts.json?v=2'],
  ['https://data.example/x/f.json', 'https://data.example/x/', 'f.json'],
])('src="%s": from the page’s base, its boundary files beside it', (src, folder, facts) => {
  const files = dataFiles(src, PAGE);
  expect(hrefOf(files.facts)).toBe(`${folder}${facts}`);
  expect(hrefOf(files.boundaries('low.topo.json'))).toBe(`${folder}low.topo.json`);
});

test('an invalid URL is reported with what was expected', () => {
  expect(() => dataFiles('https://', PAGE)).toThrow('src is "https://"; expected the URL of a data file');
});
