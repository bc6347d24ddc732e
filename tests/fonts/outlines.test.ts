// The fonts that the build makes: every character of the published texts has a glyph, and its outline is that of the
// font.
import { createCanvas, GlobalFonts, Path2D } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fonts, textsInUse } from '../../scripts/vite-fonts.ts';
import type { FontSubset } from '../../src/fonts/files.ts';
import { loadOutlines, type TextOutlines } from '../../src/fonts/outlines.ts';

// Files share their modules: those that are replaced here are loaded anew before and after.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.doUnmock('../../src/fonts/files.ts');
  vi.resetModules();
});
const made = vi.hoisted(() => ({ FONTS: [] as FontSubset[] }));
vi.mock('../../src/fonts/files.ts', () => made);

let outlines: TextOutlines;
beforeAll(async () => {
  const plugin = fonts() as unknown as { load(id: string): Promise<string> };
  const moduleOf = async (name: string) => {
    const source = await plugin.load(name);
    return JSON.parse(JSON.parse(source.slice('export default JSON.parse('.length, -2)));
  };
  for (const [name, family] of [
    ['latin', 'near-map'],
    ['ko', 'near-map ko'],
    ['ja', 'near-map ja'],
    ['zh', 'near-map zh'],
  ] as const)
    made.FONTS.push({
      family,
      langs: name === 'latin' ? ['en', 'ru', 'mn', 'ko', 'ja', 'zh'] : [name],
      characters: '',
      faces: () => moduleOf(`\0virtual/near-font/font-faces-${name}`),
      outlines: () => moduleOf(`\0virtual/near-font/font-outlines-${name}`),
    });
  outlines = await loadOutlines(['en', 'ru', 'mn', 'ko', 'ja', 'zh']);
}, 120_000);

test('every character of the published texts has an outline in the forms of its language', () => {
  for (const [lang, text] of textsInUse()) {
    if (lang === '') continue;
    const letters = [...new Set(text)].filter((one) => /[\p{L}\p{N}]/u.test(one));
    const without = letters.filter((one) => outlines.outline(one, lang, false) === null);
    expect(without, lang).toEqual([]);
  }
});

test('a character outside the published texts has none', () => {
  expect(outlines.outline('ﷺ', 'en', false)).toBeNull();
  expect(outlines.outline('a\u{1f5fa}', 'en', false)).toBeNull();
});

test('Han characters have the forms of their language', () => {
  const formOf = (lang: string) => outlines.outline('海', lang, false)?.path;
  expect(formOf('ja')).toBeDefined();
  expect(formOf('zh')).not.toBe(formOf('ja'));
});

describe('the outlines draw what the font draws', () => {
  test.each([
    ['Association 1996', 'en', 400, ['noto-sans/latin']],
    ['Өмнөговь үнэн', 'mn', 700, ['noto-sans/latin', 'noto-sans/cyrillic', 'noto-sans/cyrillic-ext']],
    ['경상북도 64', 'ko', 400, ['noto-sans/latin', 'noto-sans-kr/korean']],
    ['北海道', 'ja', 400, ['noto-sans/latin', 'noto-sans-jp/japanese']],
  ] as const)('%s', async (text, lang, weight, faces) => {
    const families = faces.map((face) => {
      const [kit, set] = face.split('/');
      const family = `probe ${face}`;
      const file = `node_modules/@fontsource/${kit}/files/${kit}-${set}-${weight}-normal.woff2`;
      GlobalFonts.registerFromPath(file, family);
      return `"${family}"`;
    });
    const outlined = outlines.outline(text, lang, weight === 700)!;
    const scale = 40 / 1000;
    const draw = (work: (context: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void) => {
      const context = createCanvas(600, 80).getContext('2d');
      work(context);
      return context.getImageData(0, 0, 600, 80).data;
    };
    const asText = draw((context) => {
      context.font = `${weight} 40px ${families.join(', ')}`;
      (context as { fontKerning?: string }).fontKerning = 'none';
      context.fillText(text, 10, 60);
    });
    const asPath = draw((context) => {
      context.setTransform(scale, 0, 0, scale, 10, 60);
      context.fill(new Path2D(outlined.path));
    });
    const ink = (data: Uint8ClampedArray) => data.filter((value, i) => i % 4 === 3 && value > 128).length;
    const apart = asText.filter((value, i) => i % 4 === 3 && Math.abs(value - asPath[i]!) > 160).length;
    expect(ink(asText)).toBeGreaterThan(500);
    expect(apart / ink(asText)).toBeLessThan(0.02);
  });
});
