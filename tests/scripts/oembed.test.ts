import { Window } from 'happy-dom';
import { afterAll, describe, expect, test } from 'vitest';
import { oEmbed, oEmbedFile } from '../../scripts/vite-oembed.ts';

const window = new Window();
afterAll(() => window.happyDOM.close());

type Asset = { type: 'asset'; source: string };

/** What the plugin makes of these pages. */
function built(
  site: string | undefined,
  pages: Readonly<Record<string, string>>,
): { pages: Record<string, string>; files: Record<string, string> } {
  const bundle = Object.fromEntries(
    Object.entries(pages).map(([name, source]): [string, Asset] => [name, { type: 'asset', source }]),
  );
  const files: Record<string, string> = {};
  const emitFile = ({ fileName, source }: { fileName: string; source: string }) => {
    files[fileName] = source;
  };
  const { handler } = oEmbedFile(site).generateBundle as unknown as {
    handler(this: unknown, options: unknown, bundle: unknown): void;
  };
  handler.call({ emitFile }, {}, bundle);
  const texts = Object.entries(bundle).map(([name, { source }]) => [name, source]);
  return { pages: Object.fromEntries(texts), files };
}
const PAGE = '<html><head><title>Maps &amp; more</title></head></html>';
const KOREAN = `<html lang="ko"><head><title>지도 &#38; 더</title>
<meta property="og:image" content="https://maps.example/near/link-ko-12345678.png" />
<meta property="og:image:width" content="1200" />
<meta property="og:image:height" content="630" /></head></html>`;

describe('oEmbed', () => {
  test('is one frame of the size it says, titled, in the page’s language, at the latest date', () => {
    const said = oEmbed(
      'https://maps.example/near/',
      'https://maps.example/near/ko/',
      'A "map" & more',
      null,
    );
    expect(said).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 640,
      height: 400,
      title: 'A "map" & more',
      provider_url: 'https://maps.example/near/',
    });
    const template = window.document.createElement('template');
    template.innerHTML = said.html;
    const [frame, ...others] = [...template.content.children];
    expect(others).toEqual([]);
    expect(frame?.getAttribute('src')).toBe('https://maps.example/near/ko/?ui=embed');
    expect(frame?.getAttribute('title')).toBe(said.title);
    expect([frame?.getAttribute('width'), frame?.getAttribute('height')]).toEqual(['640', '400']);
    // The three belong together, or none is there.
    expect(Object.keys(said).filter((name) => name.startsWith('thumbnail'))).toEqual([]);
  });

  test('with SITE_URL each language’s page refers to a file of its own by its absolute URL', () => {
    const { pages, files } = built('https://maps.example/near', {
      'index.html': PAGE,
      'ko/index.html': KOREAN,
      'docs/index.html': PAGE,
    });
    const link = (file: string) =>
      `<link rel="alternate" type="application/json+oembed" href="https://maps.example/near/${file}" />`;
    expect(pages['index.html']).toContain(link('oembed.json'));
    expect(pages['ko/index.html']).toContain(link('ko/oembed.json'));
    expect(pages['docs/index.html']).toBe(PAGE);
    expect(Object.keys(files)).toEqual(['oembed.json', 'ko/oembed.json']);
    expect(JSON.parse(files['oembed.json']!)).toMatchObject({ title: 'Maps & more' });
    expect(JSON.parse(files['ko/oembed.json']!)).toMatchObject({
      title: '지도 & 더',
      thumbnail_url: 'https://maps.example/near/link-ko-12345678.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  test('without it there is neither', () => {
    expect(built(undefined, { 'index.html': PAGE })).toEqual({ pages: { 'index.html': PAGE }, files: {} });
  });

  test('an invalid URL stops the build', () => {
    expect(() => oEmbedFile('maps.example')).toThrow('SITE_URL is "maps.example"');
  });
});
