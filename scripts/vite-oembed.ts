// With SITE_URL: adds the site's URL to the page, so that links and embed code are right wherever it is shown, and
// writes oembed.json, with which editors that support oEmbed turn a link into the map. A static file can't vary by
// request: for every link and size it is one frame with the opening view, in the reader's language.
import type { Plugin } from 'vite';
import { frameCode } from '../src/share/embed-code.ts';
import { siteUrl } from './vite-link-picture.ts';

const FILE = 'oembed.json';
const [width, height] = [640, 400];
const DAY_SECONDS = 86_400;

export function oEmbed(site: string, title: string) {
  const viewed = { home: site, query: '', date: null };
  const options = { ui: 'embed', theme: 'auto', lang: null, autoplay: false, helper: false } as const;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: title,
    provider_url: site,
    cache_age: DAY_SECONDS,
    html: frameCode(viewed, { ...options, width, height, title }),
    width,
    height,
  };
}

/** The page's own title, as text. */
function titleOf(html: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  if (!title) throw new Error('The page has no title for oEmbed');
  return title
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

export function oEmbedFile(site = process.env.SITE_URL): Plugin {
  const url = site ? siteUrl(site) : null;
  let title = '';
  return {
    name: 'near-oembed',
    apply: 'build',
    config: () => ({ define: { 'import.meta.env.SITE_URL': JSON.stringify(url ?? '') } }),
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        if (!url) return html;
        title = titleOf(html);
        return html.replace(
          '</title>',
          () =>
            `</title>\n    <link rel="alternate" type="application/json+oembed" href="${encodeURI(url)}${FILE}" />`,
        );
      },
    },
    generateBundle() {
      if (!url) return;
      const source = `${JSON.stringify(oEmbed(url, title), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: FILE, source });
    },
  };
}
