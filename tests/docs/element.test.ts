// docs/element.md against the code: what is documented exists, and what exists is documented.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/project.mjs';
import { NearMap } from '../../src/element/near-map.ts';
import { LANGUAGES, TIERS } from '../../src/membership/index.ts';
import { COLOR_BY, initialView, LAYOUTS, PANELS, THEMES, UI } from '../../src/view/index.ts';
import { textOf as text } from '../support/project-file.ts';

const DOC = text('docs/element.md');
const CODE = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|css)$/.test(name))
  .map((name) => text(`src/${name}`))
  .join('\n');

/** The cells of the table that a comment announces, without its head. */
function table(name: string): string[][] {
  const after = DOC.split(`<!-- ${name} -->`)[1]?.trimStart() ?? '';
  const lines = after.slice(0, after.search(/\n(?!\|)/)).split('\n');
  const cellsOf = (line: string) => line.split('|').slice(1, -1);
  return lines.slice(2).map((line) => cellsOf(line).map((cell) => cell.trim()));
}
const bare = (cell: string | undefined) => cell?.replaceAll('`', '').replace(/\(.*\)$/, '') ?? '';
const firsts = (name: string) => table(name).map(([cell]) => bare(cell));
const found = (pattern: RegExp, where = CODE) => [
  ...new Set([...where.matchAll(pattern)].map(([, name]) => name!)),
];

/** The members of the published interface, by kind. */
function contract(): { properties: string[]; methods: string[]; events: string[] } {
  const { program } = parseSync('contract.ts', text('src/contract.ts'));
  type Member = { type: string; key: { name?: string; value?: string } };
  type Interface = { id: { name: string }; body: { body: Member[] } };
  const bodies = new Map<string, Member[]>();
  JSON.stringify(program, (_key, value: unknown) => {
    const node = value as { type?: string } | null;
    if (node?.type === 'TSInterfaceDeclaration') {
      const { id, body } = node as unknown as Interface;
      bodies.set(id.name, body.body);
    }
    return value;
  });
  const of = (name: string, type: string) =>
    (bodies.get(name) ?? [])
      .filter((member) => member.type === type)
      .map(({ key }) => key.name ?? key.value ?? '');
  return {
    properties: of('NearMapElement', 'TSPropertySignature'),
    methods: of('NearMapElement', 'TSMethodSignature'),
    events: of('GlobalEventHandlersEventMap', 'TSPropertySignature'),
  };
}
const CONTRACT = contract();
const sorted = (names: readonly string[]) => [...names].sort();

describe('attributes', () => {
  const rows = new Map(table('attributes').map(([name, ...rest]) => [bare(name), rest]));

  test('are those that the element observes', () => {
    expect(sorted([...rows.keys()])).toEqual(sorted(NearMap.observedAttributes));
  });

  test.each([
    ['color-by', COLOR_BY],
    ['layout', LAYOUTS],
    ['ui', UI],
    ['theme', THEMES],
    ['panel', PANELS],
    ['lang', LANGUAGES],
    ['tier', TIERS],
  ] as const)('%s: the values are those of the code', (name, values) => {
    const [, documented = ''] = rows.get(name) ?? [];
    expect(found(/`([\w-]+)`/g, documented)).toEqual([...values]);
  });

  test('the defaults are those of the opening view', () => {
    const view = initialView('');
    const defaults = Object.fromEntries([...rows].map(([name, cells]) => [name, cells[2]]));
    for (const [name, value] of [
      ['color-by', view.colorBy],
      ['layout', view.layout],
      ['ui', view.ui],
      ['theme', view.theme],
      ['panel', view.panel],
    ] as const)
      expect(defaults[name]).toBe(`\`${value}\``);
    expect(view).toMatchObject({
      compare: null,
      selected: null,
      observers: false,
      autoplay: false,
      loop: false,
    });
    const none = expect.stringContaining('null');
    const off = { observers: 'off', autoplay: 'off', loop: 'off' };
    expect(defaults).toMatchObject({ ...off, compare: none, selected: none, speed: String(view.speed) });
  });

  test('each says what happens with what makes no sense', () => {
    for (const [name, cells] of rows) expect(cells[3]?.length, name).toBeGreaterThan(3);
  });
});

describe('properties and methods', () => {
  const properties = [...table('attributes').map(([, name]) => bare(name)), ...firsts('properties')];

  test('are those of the published types', () => {
    expect(sorted(properties.filter(Boolean))).toEqual(sorted([...CONTRACT.properties, 'lang']));
    expect(sorted(firsts('methods'))).toEqual(sorted(CONTRACT.methods));
  });

  test('are all that the class shows', () => {
    const OF_LIT =
      'constructor render connectedCallback disconnectedCallback updated attributeChangedCallback'.split(' ');
    const INSIDE = ['presentFromUrl', 'reload', 'setParameter', 'shownView'];
    const own = [NearMap.prototype, Object.getPrototypeOf(NearMap.prototype)]
      .flatMap((prototype: object) => Object.getOwnPropertyNames(prototype))
      .filter((name) => !OF_LIT.includes(name) && !INSIDE.includes(name));
    const documented = [...properties, ...firsts('methods')];
    expect(own.filter((name) => !documented.includes(name) && !name.startsWith('_'))).toEqual([]);
    for (const name of documented.filter(Boolean))
      expect(['ready', 'updateComplete', ...own], name).toContain(name);
  });
});

test('kinds of export are those of the published types', () => {
  const [kinds = ''] = /type ExportKind = [^;]+/.exec(text('src/contract.ts')) ?? [];
  const [, files = ''] = DOC.split('### Files');
  for (const kind of found(/'(\w+)'/g, kinds)) expect(files).toContain(`| \`${kind}\``);
});

test('events are those that the element says it fires, and those of the published types', () => {
  const fires = found(/@fires ([\w-]+)/g, text('src/element/near-map.ts'));
  expect(firsts('events')).toEqual(fires);
  expect(sorted(CONTRACT.events)).toEqual(sorted(fires));
  expect(
    sorted(found(/'(near-(?:ready|change|select|ended|error))'/g, text('src/element/events.ts'))),
  ).toEqual(sorted(fires));
});

test('parts are those of the templates', () => {
  const parts = [...found(/\bpart="([\w-]+)"/g), ...found(/dialogFrame\(\s*model,\s*'([\w-]+)'/g)];
  expect(sorted(firsts('parts'))).toEqual(sorted(parts));
});

test('custom properties are those of the styles, with their defaults in both themes', () => {
  const names = found(/var\(\s*(--near-map-[\w-]+)/g);
  expect(sorted(firsts('custom properties'))).toEqual(sorted(names));
  for (const [name, , light, dark] of table('custom properties')) {
    const values = [...CODE.matchAll(new RegExp(`var\\(${bare(name)}, (#\\w+)\\)`, 'g'))].map(
      ([, value]) => value,
    );
    if (values.length) expect([bare(light), bare(dark)], name).toEqual(values);
  }
});
