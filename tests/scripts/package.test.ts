// The package's own files, as far as they need no build: what is put together is looked at in tests/browser/library.test.ts.
import { describe, expect, test } from 'vitest';
import { cssDataOf, htmlDataOf, manifestOf } from '../../scripts/lib/element-docs.mjs';
import { packageManifest, packageReadme, urlsOf } from '../../scripts/lib/package-manifest.mjs';
import { helperModule, noticesOf } from '../../scripts/lib/stage-package.mjs';
import { NearMap } from '../../src/element/near-map.ts';
import { EVENTS, METHODS } from '../../src/host/message.ts';
import { PARAMETER_NAMES, THEMES, UI } from '../../src/view/index.ts';
import { jsonOf, textOf } from '../support/project-file.ts';

const PROJECT = jsonOf('package.json');
const URLS = { homepage: 'https://example.org/map/', repository: 'https://example.org/near-map' };

describe('package.json of the package', () => {
  test('is not private, and has what npm and bundlers need', () => {
    const manifest = packageManifest({ ...PROJECT, homepage: undefined, repository: undefined });
    expect(manifest).not.toHaveProperty('private');
    expect(manifest).not.toHaveProperty('homepage');
    expect(manifest).not.toHaveProperty('repository');
    expect(manifest).toMatchObject({ name: 'near-map', version: PROJECT.version, main: './near-map.js' });
    expect(Object.keys(manifest.exports)).toEqual(
      expect.arrayContaining(['.', './near-host', './data', './data/*']),
    );
    expect(manifest.keywords.length).toBeGreaterThan(3);
    expect(manifest.engines).toEqual(PROJECT.engines);
  });

  test('has the URLs that the project sets, in the form that npm expects', () => {
    expect(packageManifest({ ...PROJECT, ...URLS })).toMatchObject({
      homepage: URLS.homepage,
      repository: { type: 'git', url: 'git+https://example.org/near-map.git' },
    });
    expect(() => urlsOf({ ...PROJECT, homepage: 'example.org' })).toThrow(
      'homepage is "example.org"; expected',
    );
  });
});

describe('README of the package', () => {
  const template = textOf('package/README.md');

  test('has no line for a URL that is not set', () => {
    const readme = packageReadme(template, { homepage: null, repository: null });
    expect(readme).not.toContain('{{');
    expect(readme).not.toContain('See it at');
    expect(packageReadme(template, URLS)).toContain('See it at <https://example.org/map/>.');
  });

  test('links to nothing that npm does not show', () => {
    const readme = packageReadme(template, { homepage: null, repository: null });
    expect([...readme.matchAll(/\]\(([^)]+)\)/g)]).toEqual([]);
  });
});

test('the helper as a module exports what the script puts on the window', async () => {
  const module = helperModule(textOf('public/near-host.js'));
  const { nearMap } = await import(`data:text/javascript,${encodeURIComponent(module)}`);
  expect(nearMap).toBeTypeOf('function');
  expect(globalThis).not.toHaveProperty('nearMap');
  expect(() => helperModule('const x = 1;')).toThrow('near-host.js');
});

describe('the types of the package name', () => {
  const keysOf = (file: string, type: string) => {
    const [, body = ''] = new RegExp(`type ${type} = \\{([\\s\\S]+?)\\n\\};`).exec(textOf(file)) ?? [];
    return [...body.matchAll(/^ {2}(?:readonly )?'?([\w-]+)'?\??[:(<]/gm)].map(([, name]) => name!).sort();
  };

  test('each attribute and each event of the element, for templates', () => {
    expect(keysOf('package/frameworks.d.ts', 'NearMapAttributes')).toEqual(
      [...NearMap.observedAttributes].sort(),
    );
    const events = [...textOf('src/contract.ts').matchAll(/^ {4}'(near-\w+)': CustomEvent/gm)].map(
      ([, name]) => name!,
    );
    expect(keysOf('package/frameworks.d.ts', 'NearMapEvents')).toEqual(events.sort());
  });

  test('each method and each event of the helper', () => {
    const methods = METHODS.filter((name) => !name.endsWith('EventListener'));
    expect(keysOf('package/near-host.d.ts', 'FramedMap')).toEqual([...methods, 'on', 'ready'].sort());
    expect(keysOf('package/near-host.d.ts', 'FrameEvents')).toEqual([...EVENTS, 'ready'].sort());
  });

  test('each attribute that set() takes', () => {
    const settable = PARAMETER_NAMES.filter((name) => name !== 'host');
    expect(keysOf('src/contract.ts', 'Settings')).toEqual([...settable].sort());
  });
});

test('the notices name the licence of the outline that has one', () => {
  expect(noticesOf(textOf('docs/data.md'))).toMatch(/Govisumber[\s\S]+ODbL/);
  expect(() => noticesOf('# Nothing')).toThrow('Terms');
});

describe('data for editors equal docs/element.md', () => {
  const page = textOf('docs/element.md');

  test('the custom-elements manifest', () => {
    const declaration = manifestOf(page).modules[0]!.declarations[0]!;
    const { attributes, members, events, cssParts, cssProperties } = declaration;
    const namesOf = (list: readonly { name: string }[]) => list.map(({ name }) => name);
    expect(namesOf(attributes).sort()).toEqual([...NearMap.observedAttributes].sort());
    expect(attributes.find(({ name }) => name === 'ui')).toMatchObject({
      fieldName: 'ui',
      default: 'full',
      type: { text: UI.map((one) => `'${one}'`).join(' | ') },
    });
    expect(namesOf(members.filter(({ kind }) => kind === 'method'))).toContain('goTo');
    expect(namesOf(events)).toContain('near-change');
    expect(namesOf(cssParts)).toContain('legend');
    expect(namesOf(cssProperties)).toContain('--near-map-ink');
    for (const { description } of [...attributes, ...members]) expect(description).toMatch(/\w{3}/);
  });

  test('VS Code’s data', () => {
    const [tag] = htmlDataOf(page).tags;
    const values = (name: string) =>
      tag!.attributes.find((one) => one.name === name)?.values?.map((one) => one.name);
    expect(values('theme')).toEqual([...THEMES]);
    expect(values('tier')).toBeUndefined();
    expect(tag!.attributes.find(({ name }) => name === 'loop')).toMatchObject({ valueSet: 'v' });
    expect(cssDataOf(page).properties.map(({ name }) => name)).toContain('--near-map-accent');
  });
});
