// What is said where an engine, or a display for it, is not there.
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findEngines, namedEngines } from '../../scripts/lib/engines.mjs';
import { folderWith } from '../support/project-file.ts';

describe('the requested engines', () => {
  test('are all three unless some are named, in one order', () => {
    expect(namedEngines([])).toEqual(['chromium', 'firefox', 'webkit']);
    expect(namedEngines(['webkit', 'firefox'])).toEqual(['firefox', 'webkit']);
  });

  test('are refused by name where they are unknown', () => {
    expect(() => namedEngines(['gecko'])).toThrow(
      'Unknown engine "gecko"; expected chromium, firefox, webkit',
    );
  });
});

describe.skipIf(process.platform !== 'linux')('an engine', () => {
  let folder: string;
  const program = (name: string) => {
    const file = join(folder, name);
    writeFileSync(file, '#!/bin/sh\nexit 0\n');
    chmodSync(file, 0o755);
    return file;
  };
  beforeEach(() => {
    folder = folderWith();
    vi.stubEnv('PATH', folder);
    for (const name of ['DISPLAY', 'FIREFOX_PATH', 'WEBKIT_DRIVER_PATH']) vi.stubEnv(name, '');
  });
  afterEach(() => void vi.unstubAllEnvs());

  test('that is missing is said with what to install', async () => {
    const { found, missing } = await findEngines(['firefox', 'webkit']);
    expect(found).toEqual([]);
    expect(missing.map(({ name }) => name)).toEqual(['firefox', 'webkit']);
    expect(missing[0]!.advice).toContain('apt-get install firefox-esr');
    expect(missing[1]!.advice).toContain('apt-get install webkit2gtk-driver');
  });

  test('is taken from the path, and needs a display or Xvfb', async () => {
    const [firefox, webkit] = [program('firefox-esr'), program('WebKitWebDriver')];
    const without = await findEngines(['firefox', 'webkit']);
    expect(without.found).toEqual([]);
    for (const { advice } of without.missing) expect(advice).toContain('apt-get install xvfb');
    program('Xvfb');
    expect((await findEngines(['firefox', 'webkit'])).found).toEqual([
      { name: 'firefox', path: firefox },
      { name: 'webkit', path: webkit },
    ]);
  });

  test('is the one that a variable names, which must be there', async () => {
    const path = program('my-firefox');
    program('Xvfb');
    vi.stubEnv('FIREFOX_PATH', path);
    expect((await findEngines(['firefox'])).found).toEqual([{ name: 'firefox', path }]);
    vi.stubEnv('FIREFOX_PATH', join(folder, 'nothing'));
    await expect(findEngines(['firefox'])).rejects.toThrow('expected the path of a program');
  });
});
