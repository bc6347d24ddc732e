// Links that open a new tab say so, in their title: KWCAG 2.2 asks that no window opens unexpectedly.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/project.mjs';

test('a link that opens a new tab says so', () => {
  const folder = join(ROOT, 'src');
  const links = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap(
      (name) => readFileSync(join(folder, name), 'utf8').match(/<a [^>]*\bhref=[^>]*_blank[^>]*>/g) ?? [],
    );
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect(link).toMatch(/title=\$\{[^>]*words\.newTab/);
});
