// Which folder's data the commands use, and where `npm run create` makes a map.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { DATA, dataFolder, isOther } from '../../scripts/lib/data-folder.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';

const own = join(ROOT, 'public/data');

test.each([
  ['nothing', undefined, undefined, own, false],
  ['package.json', undefined, 'public/data', own, false],
  ['a fork’s package.json', undefined, 'my-map/data', join(ROOT, 'my-map/data'), true],
  ['NEAR_DATA', '/elsewhere', 'my-map/data', resolve('/elsewhere'), true],
  ['NEAR_DATA without a value', '', 'my-map/data', join(ROOT, 'my-map/data'), true],
  ['NEAR_DATA, as the tests set it in a fork', 'public/data', 'my-map/data', own, false],
  ['a path with a slash at its end', undefined, './public/data/', own, false],
])('%s names it', (_, asked, configured, folder, other) => {
  expect(dataFolder(asked, configured)).toEqual({ folder, isOther: other });
});

test('the tests use the data of NEAR, whatever a fork has', () => {
  expect({ DATA, isOther }).toEqual({ DATA: own, isOther: false });
});

const create = (...args: string[]) => {
  const command = ['scripts/create.mjs', 'examples/european-union/members.csv', ...args];
  return spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
};

test.each(['.', '..', 'public', 'src/map', 'dist', 'Tests/map', '.git/map'])(
  'no map is made in %s of the project',
  (out) => {
    const { status, stderr } = create('--out', out);
    expect(stderr).toMatch(/: (?:this is part of the project, or around it|this folder is there already)/);
    expect(status).toBe(1);
  },
);

test('one is made in a folder of its own, where its outlines can be read', () => {
  expect(create('--out', 'a-map', '--shapes', 'none.geojson').stderr).toMatch(/none\.geojson/);
});
