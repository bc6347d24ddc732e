// The fonts that the build makes: every character of the published texts has a glyph, and its outline is that of the
// font.
import { createCanvas, GlobalFonts, Path2D } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fonts, textsInUse } from '../../scripts/vite-fonts.ts';
import type { FontSubset } from '../../src/fonts/files.ts';
import { loadOutlines, type TextOutlines } from '../../src/fonts/outlines.ts';

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
    ['Association 1996', 'en', false],
    ['Өмнөговь үнэн', 'mn', true],
    ['경상북도 64', 'ko', false],
    ['北海道', 'ja', false],
  ] as const)('%s', async (text, lang, isBold) => {
    const family = `probe ${lang}`;
    const sources = isBold ? ['700'] : ['400'];
    const kit = { en: 'noto-sans', mn: 'noto-sans', ko: 'noto-sans-kr', ja: 'noto-sans-jp' }[lang];
    const files = { en: ['latin'], mn: ['cyrillic', 'cyrillic-ext'], ko: ['korean'], ja: ['japanese'] }[lang];
    for (const name of ['latin', ...files])
      for (const weight of sources)
        GlobalFonts.registerFromPath(
          `node_modules/@fontsource/${name === 'latin' ? 'noto-sans' : kit}/files/${name === 'latin' ? 'noto-sans' : kit}-${name}-${weight}-normal.woff2`,
          `${family} ${name}`,
        );
    const outlined = outlines.outline(text, lang, isBold)!;
    const scale = 40 / 1000;
    const draw = (work: (context: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void) => {
      const canvas = createCanvas(600, 80);
      const context = canvas.getContext('2d');
      work(context);
      return context.getImageData(0, 0, 600, 80).data;
    };
    const font = `${isBold ? 700 : 400} 40px ${['latin', ...files].map((name) => `"${family} ${name}"`).join(', ')}`;
    const asText = draw((context) => {
      context.font = font;
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
