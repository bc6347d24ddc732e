// Writes the first picture, its style, its data and the first script into the built page.
// The rendering itself is src/prerender, run through Vite because Node 20 runs no TypeScript.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, runnerImport } from 'vite';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(path(name), 'utf8'));

/** The first script as one classic script, for a page that has not fetched anything yet. */
async function firstScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      lib: { entry: path('src/first/first.ts'), formats: ['iife'], name: 'first' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('The first script was not built.');
  const code = output.output[0].code.trim();
  if (code.includes('</script')) throw new Error('The first script must not hold "</script".');
  return code;
}

export function prerendered(): Plugin {
  return {
    name: 'near-prerender',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const { module } = await runnerImport<typeof import('../src/prerender/index.ts')>(
          path('src/prerender/index.ts'),
          {
            configFile: false,
          },
        );
        const page = await module.prerender(
          json('public/data/membership.json'),
          json('public/data/low.topo.json'),
        );
        const data = page.data.replaceAll('<', '\\u003c');
        return html
          .replace('</head>', () => `<style>${page.style}</style><script>${page.hush}</script></head>`)
          .replace(
            '<near-map></near-map>',
            () =>
              `<near-map><template shadowrootmode="open"><slot></slot></template>${page.body}<script type="application/json" id="near-first">${data}</script></near-map><script>${first}</script>`,
          );
      },
    },
    async buildStart() {
      first = await firstScript();
    },
  };
}

let first = '';
