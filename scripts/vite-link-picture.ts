// With SITE_URL, the site's URL: adds the canonical URL for search engines, and a title, description and picture for
// link previews, which need absolute URLs. Without it none are added. The picture is drawn without a browser, on a
// canvas for Node (Skia), through the same drawing surface as exports. Latin and Cyrillic letters use a font of the
// build, others the machine's fonts; a picture with letters that no font has is left out, with a warning.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type { LinkPicture } from '../src/first-paint/link-picture.ts';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(path(name), 'utf8'));
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];
const WEIGHTS = [400, 600, 700];

/** The site's URL with its closing slash. Throws, with what was expected, where it is not a URL. */
export function siteUrl(given: string): string {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw new Error(`SITE_URL is "${given}"; expected an absolute URL such as https://example.org/map/`);
  }
  if (!/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(
      `SITE_URL is "${given}"; expected an http or https URL without a query, such as https://example.org/map/`,
    );
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

export type Picture = {
  readonly file: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

/**
 * The tags for link previews; title and description are the page's own.
 * @param url where the page stands
 * @param site where its pictures stand
 */
export function linkTags(html: string, url: string, picture: Picture | null, site = url): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1];
  if (!title || !description) throw new Error('The page has no title or no description for link previews');
  const tags: [string, string][] = [
    ['og:type', 'website'],
    ['og:url', url],
    ['og:title', title],
    ['og:description', description],
  ];
  if (picture)
    tags.push(
      ['og:image', `${site}${picture.file}`],
      ['og:image:type', 'image/png'],
      ['og:image:width', String(picture.width)],
      ['og:image:height', String(picture.height)],
      ['og:image:alt', picture.alt],
    );
  return [
    `<link rel="canonical" href="${escaped(url)}" />`,
    ...tags.map(([name, content]) => `<meta property="${name}" content="${escaped(content)}" />`),
    `<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}" />`,
  ].join('\n    ');
}

/** Values read from the page are already escaped; the others contain no special characters. */
function escaped(value: string): string {
  return value.replace(/["<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The picture as a PNG, or the reason why there is none. */
export async function drawn(
  { text, draw }: LinkPicture,
  { width, height }: { width: number; height: number },
): Promise<Buffer | string> {
  const canvas = await import('@napi-rs/canvas').catch((error: Error) => error);
  if (canvas instanceof Error)
    return `the canvas package is not available (${canvas.message.split('\n')[0]})`;
  const { createCanvas, GlobalFonts } = canvas;
  const own: string[] = [];
  const require = createRequire(import.meta.url);
  for (const script of SCRIPTS) {
    const family = `Link ${script}`;
    for (const weight of WEIGHTS)
      GlobalFonts.registerFromPath(
        require.resolve(`@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff2`),
        family,
      );
    own.push(`"${family}"`);
  }
  const font = ({ size, weight, lang }: { size: number; weight: number; lang: string }) =>
    `${weight} ${size}px ${own.join(', ')}, "Noto Sans CJK ${{ ko: 'KR', ja: 'JP' }[lang] ?? 'SC'}", sans-serif`;

  const probe = createCanvas(40, 40).getContext('2d');
  const shape = (letter: string) => {
    probe.clearRect(0, 0, 40, 40);
    probe.font = font({ size: 24, weight: 400, lang: 'en' });
    probe.fillText(letter, 4, 30);
    return Buffer.from(probe.getImageData(0, 0, 40, 40).data.buffer).toString('base64');
  };
  // No font has this character; its glyph is the one for missing letters.
  const missing = shape('\u{10fffd}');
  const lacking = [...new Set(text.replace(/\s/g, ''))].filter((letter) => shape(letter) === missing);
  if (lacking.length > 0) return `no installed font has the characters ${lacking.slice(0, 8).join(' ')}`;

  const surface = createCanvas(width, height);
  draw(surface.getContext('2d') as unknown as Parameters<LinkPicture['draw']>[0], font);
  return surface.toBuffer('image/png');
}

type Page = { readonly lang: string; readonly picture: Picture | null };

/** The folder of a language's page in the site. */
const folderOf = (lang: string) => (lang === 'en' ? '' : `${lang}/`);

/** The page with these tags, and with absolute URLs of the page in other languages. */
export function withLinks(html: string, site: string, { lang, picture }: Page): string {
  return html
    .replace('</title>', () => `</title>\n    ${linkTags(html, site + folderOf(lang), picture, site)}`)
    .replace(
      /(<link rel="alternate" hreflang="[^"]+" href=")(?:\.\.?\/)?((?:[a-z]+\/)?)index\.html"/g,
      (_, tag, folder) => `${tag}${escaped(site)}${folder}"`,
    );
}

export function linkPicture(site = process.env.SITE_URL): Plugin {
  const url = site ? siteUrl(site) : null;
  let pages: Page[] = [];
  const files = new Map<string, Buffer>();
  return {
    name: 'near-link-picture',
    apply: 'build',
    async buildStart() {
      if (!url) return;
      const { module } = await runnerImport<typeof import('../src/first-paint/link-picture.ts')>(
        path('src/first-paint/link-picture.ts'),
        { configFile: false },
      );
      const membership = json('public/data/membership.json') as {
        association: { texts?: Record<string, string> };
      };
      const topology = json('public/data/middle.topo.json');
      pages = [];
      for (const lang of module.LANGUAGES) {
        const texts = membership.association.texts?.[lang];
        const made = module.linkPicture(
          membership,
          topology,
          lang,
          texts === undefined ? null : json(`public/data/${texts}`),
        );
        const found = await drawn(made, module.LINK_PICTURE);
        if (typeof found === 'string') {
          this.warn(`No link preview picture was made for the page in "${lang}": ${found}`);
          pages.push({ lang, picture: null });
          continue;
        }
        const hash = createHash('sha256').update(found).digest('base64url').slice(0, 8);
        const file = `link-${lang}-${hash}.png`;
        files.set(file, found);
        pages.push({ lang, picture: { file, alt: made.alt, ...module.LINK_PICTURE } });
      }
    },
    generateBundle: {
      // After the pages are written and before the policy is added.
      order: 'post',
      handler(_options, bundle) {
        if (!url) return;
        for (const page of pages) {
          const html = bundle[`${folderOf(page.lang)}index.html`];
          if (html?.type !== 'asset') throw new Error(`The page in "${page.lang}" was not built.`);
          html.source = withLinks(String(html.source), url, page);
        }
        for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}
