import { describe, expect, test } from 'vitest';
import { dataFiles } from '../src/data-files.ts';

const PAGE = 'https://host.example/deck/slides.html';

describe('where the data files lie', () => {
  test('without src: beside the script’s folder, wherever the page stands', () => {
    const { facts, boundaries } = dataFiles(null, PAGE);
    expect(facts.href).toBe(
      new URL('../data/membership.json', import.meta.resolve('../src/data-files.ts')).href,
    );
    expect(boundaries('low.topo.json').href).toBe(new URL('low.topo.json', facts).href);
    expect(boundaries('finest.topo.json').href).toBe(new URL('finest.topo.json', facts).href);
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
    expect(files.facts.href).toBe(facts);
    expect(files.boundaries('low.topo.json').href).toBe(low);
  });

  test('an address that is none says what was expected', () => {
    expect(() => dataFiles('https://', PAGE)).toThrow(
      'src is "https://"; expected the address of a data file',
    );
  });
});
