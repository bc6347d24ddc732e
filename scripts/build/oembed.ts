// Writes an oembed.json for the page of each language, with which editors that support oEmbed turn a link into the map.
// A static file can't vary by request: for every link and size it is one frame with the opening view. The thumbnail is
// the picture for link previews, where there is one.
import { frameCode } from '../../src/share/embed-code.ts';
import { folderOf, languages, readText, writeFile } from './files.ts';

const FILE = 'oembed.json';
const [width, height] = [640, 400];
const DAY_SECONDS = 86_400;

type Thumbnail = { readonly url: string; readonly width: number; readonly height: number };

/** @param page the URL of the page, in its language: the site's own, or one in a folder of it */
export function oEmbed(site: string, page: string, title: string, thumbnail: Thumbnail | null) {
  const viewed = { home: page, query: '', date: null };
  const options = { ui: 'embed', theme: 'auto', lang: null, autoplay: false, helper: false } as const;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: title,
    provider_url: site,
    cache_age: DAY_SECONDS,
    ...(thumbnail && {
      thumbnail_url: thumbnail.url,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
    html: frameCode(viewed, { ...options, width, height, title }),
    width,
    height,
  };
}

/** A page's own title, as text; the build writes characters of HTML as numbers. */
function titleOf(html: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  if (!title) throw new Error('The page has no title for oEmbed');
  return title
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** The picture for link previews, of which the page names URL and size. */
function thumbnailOf(html: string): Thumbnail | null {
  const of = (name: string) =>
    new RegExp(`<meta property="og:image${name}" content="([^"]*)"`).exec(html)?.[1] ?? null;
  const url = of('');
  return url === null ? null : { url, width: Number(of(':width')), height: Number(of(':height')) };
}

/** A page, in this folder of the site, with its link to the file, and the file. */
export function withOEmbed(html: string, site: string, folder: string) {
  const url = site + folder;
  const link = `<link rel="alternate" type="application/json+oembed" href="${encodeURI(url)}${FILE}" />`;
  return {
    html: html.replace('</title>', () => `</title>\n    ${link}`),
    file: oEmbed(site, url, titleOf(html), thumbnailOf(html)),
  };
}

/** @param site the site's URL */
export function addOEmbed(dist: string, site: string): void {
  for (const folder of languages.map(folderOf)) {
    const page = `${folder}index.html`;
    const { html, file } = withOEmbed(readText(dist, page), site, folder);
    writeFile(dist, page, html);
    writeFile(dist, folder + FILE, `${JSON.stringify(file, null, 2)}\n`);
  }
}
