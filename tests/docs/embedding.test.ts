// docs/embedding.md held to the code: every method and event, and the page to copy, which tests/browser runs.
import { describe, expect, test } from 'vitest';
import { EVENTS, METHODS } from '../../src/host/message.ts';
import { UI } from '../../src/view/index.ts';
import { jsonOf, textOf as read } from '../support/project-file.ts';

const text = read('docs/embedding.md');

/** The first cells of the table that follows a mark. */
function rowsAfter(mark: string): string[] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`docs/embedding.md has no "${mark}"`);
  const [table = ''] = /(?:^\|.*\n)+/m.exec(text.slice(at)) ?? [];
  return [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

describe('docs/embedding.md', () => {
  test('lists the methods and the events, no more and no less', () => {
    expect(rowsAfter('<!-- methods -->')).toEqual(METHODS);
    expect(rowsAfter('<!-- events -->')).toEqual([...EVENTS]);
    expect(rowsAfter('| `ui` ').toSorted()).toEqual([...UI, 'ui'].toSorted());
  });

  test('its page to copy is the example that runs', () => {
    const [, page] = /<!-- page -->\n\n```html\n([\s\S]*?)```/.exec(text) ?? [];
    expect(page?.replaceAll('https://example.org/near-map/', '/map/')).toBe(read('examples/page/index.html'));
  });

  test('its figures are those of the code', () => {
    const host = read('src/host/index.ts');
    const message = read('src/host/message.ts');
    const figures = [
      [host, 'MESSAGES_AT_ONCE'],
      [host, 'MESSAGES_A_SECOND'],
      [message, 'LONGEST_MESSAGE'],
    ] as const;
    for (const [source, name] of figures)
      expect(text).toContain(` ${new RegExp(`const ${name} = (\\d+)`).exec(source)?.[1]} `);
  });

  test('the deck that people copy asks for the version that is tested', () => {
    const { dependencies } = jsonOf('examples/reveal/package.json');
    const { devDependencies } = jsonOf('package.json');
    expect(dependencies['reveal.js']).toBe(devDependencies['reveal.js']);
  });
});
