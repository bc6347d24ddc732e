import { Window } from 'happy-dom';
import { afterAll, describe, expect, test } from 'vitest';
import { oEmbed, withOEmbed } from '../../scripts/build/oembed.ts';

const window = new Window();
afterAll(() => window.happyDOM.close());

const SITE = 'https://maps.example/near/';
const PAGE = '<html><head><title>Maps &amp; more</title></head></html>';
const KOREAN = `<html lang="ko"><head><title>지도 &#38; 더</title>
<meta property="og:image" content="https://maps.example/near/link-ko-12345678.png" />
<meta property="og:image:width" content="1200" />
<meta property="og:image:height" content="630" /></head></html>`;

describe('oEmbed', () => {
  test('is one frame of the size it says, titled, in the page’s language, at the latest date', () => {
    const said = oEmbed(SITE, `${SITE}ko/`, 'A "map" & more', null);
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

  test('each language’s page refers to a file of its own by its absolute URL', () => {
    const link = (file: string) =>
      `<link rel="alternate" type="application/json+oembed" href="https://maps.example/near/${file}" />`;
    const english = withOEmbed(PAGE, SITE, '');
    const korean = withOEmbed(KOREAN, SITE, 'ko/');
    expect(english.html).toContain(link('oembed.json'));
    expect(korean.html).toContain(link('ko/oembed.json'));
    expect(english.file).toMatchObject({ title: 'Maps & more' });
    expect(korean.file).toMatchObject({
      title: '지도 & 더',
      thumbnail_url: 'https://maps.example/near/link-ko-12345678.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });
});
