// What a page tells sites that show links to it: the URL, the texts, and a picture drawn without a browser.
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import membership from '../../public/data/membership.json' with { type: 'json' };
import topology from '../../public/data/middle.topo.json' with { type: 'json' };
import { drawn, linkTags, withLinks } from '../../scripts/build/link-previews.ts';
import { siteUrl } from '../../scripts/lib/site-url.mjs';
import { LINK_PICTURE, linkPicture } from '../../src/first-paint/link-picture.ts';
import { EVERY } from '../../src/words/every.ts';
import { facts, factsIn, sceneWith } from '../support/facts.ts';
import { jsonOf } from '../support/project-file.ts';

describe('the site’s URL', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/map', 'https://example.org/map/'],
    ['http://example.org/a/b/', 'http://example.org/a/b/'],
  ])('%s is %s', (given, url) => {
    expect(siteUrl(given)).toBe(url);
  });

  test.each([
    'example.org',
    'ftp://example.org/',
    '/map/',
    'https://example.org/?a=1',
    'https://example.org/#a',
  ])('"%s" is refused in words', (given) => {
    expect(() => siteUrl(given)).toThrow(`SITE_URL is "${given}"; expected`);
  });

  test('is needed to keep the assets of a release', () => {
    expect(() => siteUrl(undefined, 'The published site')).toThrow('The published site is ""; expected');
  });
});

describe('the head’s tags', () => {
  const page = '<title>A &amp; B</title><meta name="description" content="C &quot;D&quot;" />';
  const picture = { file: 'link-abc.png', alt: '"x" <y>', width: 1200, height: 630 };
  const read = (tags: string) => {
    const found = tags.matchAll(
      /<(?:meta|link) (?:property|name|rel)="([^"]+)" (?:content|href)="([^"]*)" \/>/g,
    );
    return Object.fromEntries([...found].map(([, name, value]) => [name, value]));
  };

  test('have the URL, the texts and the picture with its absolute URL', () => {
    expect(read(linkTags(page, 'https://example.org/map/', picture))).toEqual({
      canonical: 'https://example.org/map/',
      'og:type': 'website',
      'og:url': 'https://example.org/map/',
      'og:title': 'A &amp; B',
      'og:description': 'C &quot;D&quot;',
      'og:image': 'https://example.org/map/link-abc.png',
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': '&#34;x&#34; &#60;y&#62;',
      'twitter:card': 'summary_large_image',
    });
  });

  test('without a picture name none', () => {
    const tags = read(linkTags(page, 'https://example.org/', null));
    expect(Object.keys(tags).filter((name) => name.startsWith('og:image'))).toEqual([]);
    expect(tags['twitter:card']).toBe('summary');
  });

  test('need a title and a description', () => {
    expect(() => linkTags('<title>A</title>', 'https://example.org/', null)).toThrow('no description');
  });
});

describe('a page in another language', () => {
  const html =
    '<title>A</title><meta name="description" content="C"><link rel="alternate" hreflang="en" href="../index.html"><link rel="alternate" hreflang="ja" href="../ja/index.html">';
  const picture = { file: 'link-ko-abc.png', alt: 'x', width: 1200, height: 630 };
  const linked = withLinks(html, 'https://example.org/map/', { lang: 'ko', picture });

  test('has a URL of its own, its picture beside the others, and refers to them by absolute URLs', () => {
    for (const part of [
      '<link rel="canonical" href="https://example.org/map/ko/" />',
      'content="https://example.org/map/link-ko-abc.png"',
      'hreflang="en" href="https://example.org/map/"',
      'hreflang="ja" href="https://example.org/map/ja/"',
    ])
      expect(linked).toContain(part);
    expect(linked).not.toContain('index.html');
  });
});

test.each(['ko', 'zh', 'ja', 'ru', 'mn'] as const)('the picture in %s has the texts of its page', (lang) => {
  const texts: unknown = jsonOf(`public/data/membership.${lang}.json`);
  const { alt, text } = linkPicture(membership, topology, lang, texts);
  const { caption, date } = EVERY[lang];
  expect(alt).toBe(caption(date('2024-09'), 82, 6));
  expect(text).toContain(factsIn(lang).association.unofficial[lang]);
});

describe('the picture', () => {
  const made = linkPicture(membership, topology);

  test('is a PNG of the requested size with the colours of the latest date', async () => {
    const file = await drawn(made, LINK_PICTURE);
    if (typeof file === 'string') throw new Error(file);
    const png = PNG.sync.read(file);
    expect([png.width, png.height]).toEqual([1200, 630]);
    const counted = new Map<string, number>();
    for (let at = 0; at < png.data.length; at += 4) {
      const colour = `#${png.data.toString('hex', at, at + 3)}`;
      counted.set(colour, (counted.get(colour) ?? 0) + 1);
    }
    const { styles, palette } = sceneWith({});
    for (const id of ['RU-SA', 'MN-053', 'CN-HL', 'CN-QH'])
      expect(counted.get(styles.get(id)!.fill!) ?? 0, id).toBeGreaterThan(300);
    for (const colour of [palette.sea, palette.land, palette.paper, palette.ink])
      expect(counted.get(colour) ?? 0, colour).toBeGreaterThan(500);
  });

  test('describes what it shows, with all its text', () => {
    expect(made.alt).toBe('September 2024: 82 members in six countries');
    for (const said of ['82', facts.association.unofficial.en, 'Qinghai']) expect(made.text).toContain(said);
  });

  test('is not made where a letter has no font', async () => {
    const strange = { ...made, text: `${made.text} \u{10fff0}` };
    expect(await drawn(strange, LINK_PICTURE)).toBe('no installed font has the characters \u{10fff0}');
  });
});
