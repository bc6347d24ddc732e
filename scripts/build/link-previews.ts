// Adds to each page its canonical URL for search engines, and a title, description and picture for link previews, which
// need absolute URLs. The picture is drawn without a browser, on a
// canvas for Node (Skia), through the same drawing surface as exports. Latin and Cyrillic letters use a font of the
// build, others the machine's fonts; a picture with letters that no font has is left out, with a warning.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { LINK_PICTURE, type LinkPicture, linkPicture } from '../../src/first-paint/link-picture.ts';
import { boundaries, folderOf, languages, membership, readText, textsIn, writeFile } from './files.ts';

const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];
const WEIGHTS = [400, 600, 700];

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

/** The page with these tags, and with absolute URLs of the page in other languages. */
export function withLinks(html: string, site: string, { lang, picture }: Page): string {
  return html
    .replace('</title>', () => `</title>\n    ${linkTags(html, site + folderOf(lang), picture, site)}`)
    .replace(
      /(<link rel="alternate" hreflang="[^"]+" href=")(?:\.\.?\/)?((?:[\w-]+\/)?)index\.html"/g,
      (_, tag, folder) => `${tag}${escaped(site)}${folder}"`,
    );
}

/** Writes the picture of a language; gives its place and what it shows, or null with a warning. */
async function writePicture(dist: string, lang: string): Promise<Picture | null> {
  const made = linkPicture(membership, boundaries('middle'), lang, textsIn(lang));
  const found = await drawn(made, LINK_PICTURE);
  if (typeof found === 'string') {
    console.warn(`No link preview picture was made for the page in "${lang}": ${found}`);
    return null;
  }
  const hash = createHash('sha256').update(found).digest('base64url').slice(0, 8);
  const file = `link-${lang}-${hash}.png`;
  writeFile(dist, file, found);
  return { file, alt: made.alt, ...LINK_PICTURE };
}

/** @param site the site's URL */
export async function addLinkPreviews(dist: string, site: string): Promise<void> {
  for (const lang of languages) {
    const name = `${folderOf(lang)}index.html`;
    const page = { lang, picture: await writePicture(dist, lang) };
    writeFile(dist, name, withLinks(readText(dist, name), site, page));
  }
}
