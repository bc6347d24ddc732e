import { Window } from 'happy-dom';
import { afterAll, describe, expect, test } from 'vitest';
import { oEmbed, oEmbedFile } from '../../scripts/vite-oembed.ts';

const window = new Window();
afterAll(() => window.happyDOM.close());

/** What the plugin makes of a page. */
function built(site: string | undefined, html: string): { html: string; files: Record<string, string> } {
  const plugin = oEmbedFile(site);
  const files: Record<string, string> = {};
  const { handler } = plugin.transformIndexHtml as { handler: (text: string) => string };
  const made = handler(html);
  const emitFile = ({ fileName, source }: { fileName: string; source: string }) => {
    files[fileName] = source;
  };
  (plugin.generateBundle as (this: unknown) => void).call({ emitFile });
  return { html: made, files };
}
const PAGE = '<html><head><title>Maps &amp; more</title></head></html>';

describe('oEmbed', () => {
  test('is one frame of the size it says, titled, in the reader’s language, at the latest date', () => {
    const said = oEmbed('https://maps.example/near/', 'A "map" & more');
    expect(said).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 640,
      height: 400,
      title: 'A "map" & more',
    });
    const template = window.document.createElement('template');
    template.innerHTML = said.html;
    const [frame, ...others] = [...template.content.children];
    expect(others).toEqual([]);
    expect(frame?.getAttribute('src')).toBe('https://maps.example/near/?ui=embed');
    expect(frame?.getAttribute('title')).toBe(said.title);
    expect([frame?.getAttribute('width'), frame?.getAttribute('height')]).toEqual(['640', '400']);
  });

  test('with SITE_URL the page refers to the file by its absolute URL', () => {
    const { html, files } = built('https://maps.example/near', PAGE);
    expect(html).toContain(
      '<link rel="alternate" type="application/json+oembed" href="https://maps.example/near/oembed.json" />',
    );
    expect(JSON.parse(files['oembed.json']!)).toMatchObject({ title: 'Maps & more' });
  });

  test('without it there is neither', () => {
    expect(built(undefined, PAGE)).toEqual({ html: PAGE, files: {} });
  });

  test('an invalid URL stops the build', () => {
    expect(() => oEmbedFile('maps.example')).toThrow('SITE_URL is "maps.example"');
  });
});
