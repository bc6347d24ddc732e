import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { violationsOf } from './support/modules.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|js|mjs|css|html|json)$/.test(entry.name))
  .map((entry) => `${entry.parentPath}${sep}${entry.name}`)
  .map((path) => ({ path, name: relative(SRC, path).split(sep).join('/') }))
  .filter(({ name }) => name !== 'virtual.d.ts');

describe('the modules', () => {
  test('have files', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  test.for(files)('$name follows the import rules', ({ path, name }) => {
    expect(violationsOf(name, readFileSync(path, 'utf8'))).toEqual([]);
  });
});

/** Made-up sources: violations, and code that only looks like one. */
describe('the import rules', () => {
  test.for([
    ['words/a.ts', "import { x } from '../view/index.ts';", 'imports view'],
    ['words/a.ts', "import type { Feature } from 'geojson';", 'imports geojson'],
    ['view/a.ts', "export * from '../scene/index.ts';", 'imports scene'],
    ['view/a.ts', "const x = () => import('../map/index.ts');", 'imports map'],
    ['view/a.ts', "type X = import('../map/index.ts').X;", 'imports map'],
    ['view/a.ts', "import '../../tools/x.ts';", 'outside src'],
    ['view/a.ts', 'const x = (a: string) => import(a);', 'computed at run time'],
    ['geography/a.ts', "import { x } from '../membership/index.ts';", 'more than types of membership'],
    ['scene/a.ts', "import { type A, b } from '../words/index.ts';", 'more than types of words'],
    ['scene/a.ts', "import { Map } from 'maplibre-gl';", 'imports maplibre-gl'],
    ['controls/a.ts', "import { x } from '../element/near-map.ts';", 'imports element'],
    ['main.ts', "import { x } from './membership/index.ts';", 'imports membership'],
    ['share/a.ts', "import { x } from 'gif-maker';", 'imports gif-maker'],
    ['utils/a.ts', 'export const x = 1;', 'in no known module'],
    ['words/a.ts', '// made for Japan', 'names "Japan"'],
    ['words/a.ts', "export const title = 'NEAR';", 'names "NEAR"'],
    ['words/a.ts', "export const title = 'в России';", 'names "России"'],
    ['words/a.ts', "export const title = '대한민국';", 'names "대한민국"'],
    ['near-map.css', '/* Viet Nam */', 'names "Viet Nam"'],
    ['controls/a.ts', "el.innerHTML = '';", 'uses innerHTML'],
    ['controls/a.ts', "el['innerHTML'] = '';", 'uses innerHTML'],
    ['controls/a.ts', "import { unsafeHTML } from 'lit/directives/unsafe-html.js';", 'uses unsafeHTML'],
    ['controls/a.ts', "eval('1');", 'uses eval'],
    ['controls/a.ts', "new Function('return 1');", 'Function constructor'],
    ['view/a.ts', 'const y = new Date().getFullYear();', 'local time: getFullYear'],
    ['view/a.ts', 'const y = new Date(1996, 8, 12);', 'local time: new Date'],
  ] as const)('report a violation in %s: %s', ([file, source, what]) => {
    const violations = violationsOf(file, `\n${source}\n`);
    expect(violations.join('\n')).toContain(what);
    expect(violations[0]).toMatch(/^src\/[\w/.-]+:[12] /);
  });

  test.for([
    ['scene/a.ts', "import type { A } from '../geography/index.ts'; import { b } from './b.ts';"],
    ['scene/a.ts', "import { type A } from '../words/index.ts'; import type { Feature } from 'geojson';"],
    ['main.ts', "import './element/near-map.ts'; import { readView } from './view/index.ts';"],
    ['element/a.ts', "import { LitElement } from 'lit'; const map = () => import('../map/index.ts');"],
    ['map/a.ts', "import earcut from 'earcut'; import 'maplibre-gl/dist/a.css?inline';"],
    ['share/a.ts', "const make = () => import('gif-maker');"],
    [
      'words/a.ts',
      "const names = ['日本語', '한국어', '中文', 'Русский', 'Монгол', 'Japanese', 'near-map'];",
    ],
    ['view/a.ts', 'const d = new Date(0); d.getUTCFullYear(); Date.UTC(1996, 8, 12);'],
  ] as const)('accept %s: %s', ([file, source]) => {
    expect(violationsOf(file, source)).toEqual([]);
  });
});
