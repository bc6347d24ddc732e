import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../src/element/data-sources.ts';
import type { DataSource } from '../../src/published-data.ts';

const PAGE = 'https://host.example/deck/slides.html';
const hrefOf = (source: DataSource) => (source instanceof URL ? source.href : source.name);

describe('where the data files are', () => {
  test('without src: beside the script’s folder, whatever the page’s URL', () => {
    const { facts, boundaries } = dataFiles(null, PAGE);
    const beside = (name: string) =>
      new URL(`../data/${name}`, import.meta.resolve('../../src/published-data.ts')).href;
    expect(hrefOf(facts)).toBe(beside('membership.json'));
    expect(hrefOf(boundaries('low.topo.json'))).toBe(beside('low.topo.json'));
    expect(hrefOf(boundaries('finest.topo.json'))).toBe(beside('finest.topo.json'));
  });

  test.each([
    [
      'mine/facts.json',
      'https://host.example/deck/mine/facts.json',
      'https://host.example/deck/mine/low.topo.json',
    ],
    ['/facts.json?v=2', 'https://host.example/facts.json?v=2', 'https://host.example/low.topo.json'],
    [
      'https://data.example/x/f.json',
      'https://data.example/x/f.json',
      'https://data.example/x/low.topo.json',
    ],
  ])('src="%s": from the page’s base, its boundary files beside it', (src, facts, low) => {
    const files = dataFiles(src, PAGE);
    expect(hrefOf(files.facts)).toBe(facts);
    expect(hrefOf(files.boundaries('low.topo.json'))).toBe(low);
  });

  test('an invalid URL is reported with what was expected', () => {
    expect(() => dataFiles('https://', PAGE)).toThrow('src is "https://"; expected the URL of a data file');
  });
});
