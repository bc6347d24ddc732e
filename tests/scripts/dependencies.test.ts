// What the project installs: versions and contents fixed by the lock file, no scripts at installation, the licences of what
// the build contains beside it, and a monthly update whose group holds tools only.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonOf, textOf } from '../support/project-file.ts';

const own: { devDependencies: Record<string, string> } = jsonOf('package.json');
type Locked = {
  version?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  engines?: { node?: string };
};
const { packages }: { packages: Record<string, Locked> } = jsonOf('package-lock.json');
const updates = textOf('.github/dependabot.yml');
const tools = [...updates.matchAll(/^ {10}- "?([^"\n]+)"?$/gm)].map(([, name = '']) => name);
const isTool = (name: string) =>
  tools.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
/** What the page, its files and the package contain. */
const app = Object.keys(own.devDependencies).filter((name) => !isTool(name));

function withDependencies(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const locked = packages[`node_modules/${name}`];
    if (!locked || found.has(name)) continue;
    found.add(name);
    withDependencies(Object.keys(locked.dependencies ?? {}), found);
  }
  return found;
}

test('every package has one version and the hash of its contents, and none runs a script when it is installed', () => {
  const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
  expect(installed.length).toBeGreaterThan(100);
  for (const [path, { version, integrity, hasInstallScript }] of installed) {
    expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
    expect(integrity, path).toMatch(/^sha\d+-/);
    // Only tools may, of which npm asks.
    if (withDependencies(app).has(path.replace(/^.*node_modules\//, '')))
      expect(hasInstallScript ?? false, path).toBe(false);
  }
});

test('no package asks for a later Node than the project does, of which `npm ci` would warn', () => {
  // package.json overrides one that does: MapLibre's package for styles reads JSON with it, which the build does not contain.
  const later = Object.entries(packages).filter(
    ([, { engines }]) => Number(/^>= ?(\d+)/.exec(engines?.node ?? '')?.[1] ?? 0) > 20,
  );
  expect(later.map(([path]) => path)).toEqual([]);
});

test('the monthly update groups tools, and nothing that the app contains', () => {
  expect(updates).toMatch(/interval: monthly/);
  for (const name of tools.filter((one) => !one.endsWith('*')))
    expect(own.devDependencies, 'a tool of the project').toHaveProperty([name]);
  const imported = ['lit', 'maplibre-gl', 'valibot', 'd3-geo', 'earcut', 'pptxgenjs', 'mediabunny'];
  expect(imported.filter(isTool)).toEqual([]);
});

test.skipIf(!existsSync(new URL('../../dist/licenses.md', import.meta.url)))(
  'the built site has the licence of each package that it contains',
  () => {
    const notices = textOf('dist/licenses.md');
    // Of fonts there is a file of its own; of others only types and data are used at build time.
    const built = app.filter((name) => !name.startsWith('@fontsource/'));
    const isNamed = (name: string) => [' ', '\n'].some((end) => notices.includes(`## ${name}${end}`));
    const missing = built.filter((name) => !isNamed(name));
    expect(missing).toEqual([]);
    expect(textOf('dist/fonts-license.txt')).toContain('SIL OPEN FONT LICENSE');
  },
);
