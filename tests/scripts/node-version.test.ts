import { describe, expect, test } from 'vitest';
import { isInRange, requireNode } from '../../scripts/lib/node-version.mjs';
import { jsonOf } from '../support/project-file.ts';

describe('the Node that is needed', () => {
  test.each([
    ['18.20.8', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['20.20.2', true],
    ['21.7.3', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.1.0', true],
  ])('%s: %s', (version, fits) => {
    expect(isInRange(version, '^20.19.0 || >=22.12.0')).toBe(fits);
  });

  test('is that of Vite, with which everything is built', () => {
    expect(jsonOf('package.json').engines.node).toBe(jsonOf('node_modules/vite/package.json').engines.node);
  });

  test('an older one is reported in one sentence', () => {
    expect(() => requireNode('20.11.1')).toThrow(
      'This is Node 20.11.1; near-map needs Node 20.19.0 or later in that line, or 22.12.0 or later: https://nodejs.org',
    );
    expect(() => requireNode('22.12.0')).not.toThrow();
  });
});
