// A Vite plugin that writes the prerendered page, its styles, its data and the inline script into the build. The
// rendering is in src/first-paint/prerender.ts, run through Vite because Node 20 can't run TypeScript.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { build, type Plugin, runnerImport } from 'vite';
import { escapeXml } from '../src/escape-xml.ts';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(path(name), 'utf8'));

/** The inline script as one classic script without imports. */
async function inlineScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 3 } } },
      lib: { entry: path('src/first-paint/inline-script.ts'), formats: ['iife'], name: 'inline' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('The inline script was not built.');
  const code = output.output[0].code.trim();
  if (code.includes('</script')) throw new Error('The inline script must not contain "</script".');
  return code;
}

/** Style sheets as text for modules that the build runs: Vite's own plugin works only in a whole build. */
const cssTexts: Plugin = {
  name: 'near-css-texts',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('.css?inline') && importer
      ? `\0${join(dirname(importer), source.replace('?inline', '.text'))}`
      : null,
  load: (id) =>
    id.endsWith('.css.text')
      ? `export default ${JSON.stringify(readFileSync(id.slice(1, -'.text'.length), 'utf8'))}`
      : null,
};

type Page = import('../src/first-paint/prerender.ts').Prerendered & {
  readonly file: string;
  readonly textsFile: string | undefined;
};

/** The page in every language: English at the root, each other language in a folder of its own. */
async function pages(): Promise<Page[]> {
  const { module } = await runnerImport<typeof import('../src/first-paint/prerender.ts')>(
    path('src/first-paint/prerender.ts'),
    { configFile: false, plugins: [cssTexts] },
  );
  const membership = json('public/data/membership.json') as {
    association: { texts?: Record<string, string> };
  };
  const topology = json('public/data/low.topo.json');
  const file = (lang: string) => (lang === 'en' ? 'index.html' : `${lang}/index.html`);
  const named = membership.association.texts ?? {};
  return Promise.all(
    module.LANGUAGES.map(async (lang) => {
      const texts = named[lang] === undefined ? null : json(`public/data/${named[lang]}`);
      const up = lang === 'en' ? './' : '../';
      const pageIn = (other: string) => up + file(other);
      return {
        file: file(lang),
        textsFile: named[lang],
        ...(await module.prerender({ membership, topology, texts, lang, pageIn })),
      };
    }),
  );
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
function withPreloads(html: string, bundle: Readonly<Record<string, Chunk | object>>): string {
  const chunk = (name: string) => bundle[name] as Chunk;
  const fileOf = (source: string) => {
    const file = Object.keys(bundle).find((name) => chunk(name).facadeModuleId?.endsWith(source));
    if (file === undefined) throw new Error(`${source} was not built, so it cannot be preloaded.`);
    return file;
  };
  const needed = new Set([fileOf('/src/main.ts')]);
  for (const name of needed) for (const other of chunk(name).imports) needed.add(other);
  const links = [
    ...[...needed]
      .filter((name) => !html.includes(name))
      .map((name) => `<link rel="modulepreload" crossorigin href="./${name}">`),
    `<link rel="near-deferred" href="./${fileOf('/src/map/index.ts')}">`,
  ];
  return html.replace('</head>', () => `${links.join('')}</head>`);
}
type Chunk = { readonly facadeModuleId?: string | null; readonly imports: readonly string[] };

function minified(css: string): string {
  return transform({
    filename: 'page.css',
    code: new TextEncoder().encode(css),
    minify: true,
  }).code.toString();
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

export function prerendered(): Plugin {
  let script = '';
  let all: Page[] = [];
  return {
    name: 'near-prerender',
    apply: 'build',
    async buildStart() {
      [script, all] = await Promise.all([inlineScript(), pages()]);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(
          '</style>',
          () => `${minified(all[0]!.style)}</style><script>${all[0]!.pendingScript}</script>`,
        ),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const made = bundle['index.html'];
        if (made?.type !== 'asset') throw new Error('index.html was not built.');
        const html = withPreloads(String(made.source), bundle);
        const words = (lang: string) =>
          Object.values(bundle).find(
            (one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(`/src/words/${lang}.ts`),
          )?.fileName;
        for (const page of all) {
          if (page.lang === 'en') {
            made.source = filled(html, page, all, script);
            continue;
          }
          const source = filled(
            translated(html, page, [
              `rel="modulepreload" href="../${words(page.lang)}"`,
              `rel="preload" href="../data/${page.textsFile}" as="fetch" crossorigin="anonymous"`,
            ]),
            page,
            all,
            script,
          );
          this.emitFile({ type: 'asset', fileName: page.file, source });
        }
      },
    },
  };
}
