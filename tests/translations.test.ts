import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

/** Every text of the data by its path. */
function textsOf(value: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && typeof value.en === 'string') return [[path.join('/'), value.en]];
  return Object.entries(value).flatMap(([key, inner]) => {
    const name =
      Array.isArray(value) && typeof inner === 'object' ? ((inner as { id?: string }).id ?? key) : key;
    return textsOf(inner, [...path, name]);
  });
}

const english = textsOf(read('public/data/membership.json'));

describe.each(['ko', 'zh', 'ja', 'ru', 'mn'])('the drafts in %s', (lang) => {
  const drafts = read(`tools/translations/${lang}.json`) as Record<string, string>;

  test('say each text of the data, and nothing else', () => {
    expect(Object.keys(drafts).sort()).toEqual(english.map(([path]) => path).sort());
    for (const text of Object.values(drafts)) expect(text.trim()).toBe(text);
    expect(Object.values(drafts).filter((text) => text === '')).toEqual([]);
  });

  test('keep apart what shares a name in that language', () => {
    for (const [one, other] of [
      ['CN-SX', 'CN-SN'],
      ['RU-ALT', 'RU-AL'],
    ] as const)
      expect(drafts[`regions/${one}/names/usual`]).not.toBe(drafts[`regions/${other}/names/usual`]);
  });
});
