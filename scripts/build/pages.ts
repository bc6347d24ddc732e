// Writes the page in every language: the bundler's index.html with the prerendered picture, its styles, its data and the
// inline script.
import type { Manifest, ManifestChunk } from 'vite';
import { escapeXml } from '../../src/escape-xml.ts';
import { type Prerendered, prerender } from '../../src/first-paint/prerender.ts';
import { isLang } from '../../src/membership/index.ts';
import {
  boundaries,
  folderOf,
  languages,
  membership,
  readText,
  textsFile,
  textsIn,
  writeFile,
} from './files.ts';
import type { FromSources } from './from-sources.ts';

type Page = Prerendered & { readonly file: string };

/** The page in a language: English at the root, each other language in a folder of its own. */
async function pageIn(lang: string): Promise<Page> {
  const file = (other: string) => `${folderOf(other)}index.html`;
  const up = lang === 'en' ? './' : '../';
  const made = await prerender({
    membership,
    topology: boundaries('low'),
    texts: textsIn(lang),
    lang,
    pageIn: (other) => up + file(other),
  });
  return { ...made, file: file(lang) };
}

/** A page in another language, from the built English one; its files are in the parent folder. */
function translated(html: string, page: Page, preloads: readonly string[]): string {
  const head = html
    .replace(/(<html[^>]* lang=)"[^"]*"/, `$1"${page.lang}"`)
    .replace(/( (?:href|src)=)"(?:\.\/)?(?![a-z]+:|[#/])/g, '$1"../');
  return head.replace('</head>', () => `${preloads.map((link) => `<link ${link}>`).join('')}</head>`);
}

/**
 * Preloads what the deferred start imports once the picture is shown; the map's chunk is named in a link whose `rel`
 * browsers ignore and the deferred start reads.
 */
function withPreloads(html: string, chunk: (source: string) => ManifestChunk): string {
  const needed = new Set(['src/main.ts']);
  for (const name of needed) for (const other of chunk(name).imports ?? []) needed.add(other);
  const links = [
    ...[...needed]
      .map((name) => chunk(name).file)
      .filter((file) => !html.includes(file))
      .map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`),
    `<link rel="near-deferred" href="./${chunk('src/map/index.ts').file}">`,
  ];
  return html.replace('</head>', () => `${links.join('')}</head>`);
}

/** The page with these styles beside its own, and the line of script that the styles need. */
function withStyles(html: string, { style, pendingScript }: Page, minified: FromSources['minified']): string {
  return html.replace(
    /<style>(.*?)<\/style>/s,
    (_, own) => `<style>${minified(own + style)}</style><script>${pendingScript}</script>`,
  );
}

/** Puts a page's texts into the bundler's `index.html`. */
function filled(html: string, page: Page, all: readonly Page[], script: string): string {
  const own = page.lang === 'en' ? '' : ` lang="${page.lang}"`;
  const up = page.lang === 'en' ? './' : '../';
  const alternates = [
    ...all.map(({ lang, file }) => [lang, file] as const),
    ['x-default', 'index.html'] as const,
  ]
    .map(([lang, file]) => `<link rel="alternate" hreflang="${lang}" href="${up}${file}">`)
    .join('');
  const data = page.data.replaceAll('<', '\\u003c');
  return html
    .replace(/<title>.*?<\/title>/s, () => `<title>${escapeXml(page.title)}</title>`)
    .replace(
      /<meta name="description"[^>]*>/,
      () => `<meta name="description" content="${escapeXml(page.description)}">${alternates}`,
    )
    .replace(
      '<near-map></near-map>',
      () =>
        `<near-map${own}><template shadowrootmode="open"><slot></slot></template>${page.body}<script type="application/json" id="near-first">${data}</script><script>${script}</script>${page.table}</near-map>`,
    );
}

/** @param manifest Vite's, with the file of each source */
export async function writePages(
  dist: string,
  manifest: Manifest,
  { inlineScript, minified }: FromSources,
): Promise<void> {
  const chunk = (source: string) => {
    const found = manifest[source];
    if (!found) throw new Error(`${source} was not built, so it cannot be preloaded.`);
    return found;
  };
  const all = await Promise.all(languages.map(pageIn));
  // Without indentation: 50 bytes less of a page that may have 48,000.
  const shell = readText(dist, 'index.html').replace(/\n\s+</g, '<');
  const english = withPreloads(withStyles(shell, all[0]!, minified), chunk);
  for (const page of all) {
    const texts = textsFile(page.lang);
    const html =
      page.lang === 'en'
        ? english
        : translated(english, page, [
            ...(isLang(page.lang)
              ? [`rel="modulepreload" href="../${chunk(`src/words/${page.lang}.ts`).file}"`]
              : []),
            `rel="preload" href="../data/${texts}" as="fetch" crossorigin`,
          ]);
    writeFile(dist, page.file, filled(html, page, all, inlineScript));
  }
}
