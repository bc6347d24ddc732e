// The packed package in the tools that people build pages with, each real, in the version of package.json beside this
// file. What each builds is opened in Chromium, and the map there is used. `npm run test:adopt` runs it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { developed, fixture, MAIN, mapWorks, PAGE, served, tool } from './fixture.ts';

const MODULE = '<script type="module" src="/main.js"></script>';
/** What the components of the frameworks set, and write into the title when they hear of a change. */
const ARRIVED = { colorBy: 'tier', title: '2024 82' };
const BUILT = '<script type="module" src="main.js"></script>';
const tsconfig = (jsx: string, more: object) =>
  JSON.stringify({
    compilerOptions: {
      strict: true,
      noEmit: true,
      jsx,
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
    },
    ...more,
  });

describe.each(['vite6', 'vite7', 'vite8'])('%s', (vite) => {
  const files = { 'index.html': PAGE(MODULE), 'main.js': MAIN };
  const script = `${vite}/bin/vite.js`;

  test('builds', async () => {
    const folder = await fixture(`${vite}-build`, files);
    const said = await tool(folder, script, 'build');
    expect(said.replace(/\(!\) Some chunks are larger[\s\S]+?chunkSizeWarningLimit\./, '')).not.toMatch(
      /warn|\(!\)/i,
    );
    await mapWorks(await served(join(folder, 'dist')));
  });

  test('serves in development', async () => {
    const folder = await fixture(`${vite}-dev`, files);
    await mapWorks(await developed(folder, script, '--host', '127.0.0.1', '--port', '5400'));
  });
});

test('webpack builds without warnings but its hints about performance', async () => {
  const folder = await fixture('webpack', {
    'src/index.js': MAIN,
    'dist/index.html': PAGE('<script src="main.js"></script>'),
  });
  const stats = await tool(folder, 'webpack-cli/bin/cli.js', '--mode', 'production', '--json');
  const { errors, warnings } = JSON.parse(stats.slice(stats.indexOf('{'))) as Record<
    string,
    { message: string }[]
  >;
  expect(errors).toEqual([]);
  const others = warnings!
    .map(({ message }) => message)
    // Its hints about performance: the size of files, and how the page's own build splits them.
    .filter((text) => !/size limit|webpack performance recommendations/.test(text));
  expect(others).toEqual([]);
  await mapWorks(await served(join(folder, 'dist')));
});

test('Rollup builds without warnings', async () => {
  const folder = await fixture('rollup', {
    'main.js': MAIN,
    'dist/index.html': PAGE(BUILT),
    'rollup.config.js': `import { nodeResolve } from '@rollup/plugin-node-resolve';
export default { input: 'main.js', output: { dir: 'dist', format: 'es' }, plugins: [nodeResolve()] };`,
  });
  expect(await tool(folder, 'rollup/dist/bin/rollup', '-c')).not.toContain('(!)');
  await mapWorks(await served(join(folder, 'dist')));
});

describe('esbuild', () => {
  test.each([
    ['modules', { format: 'esm', splitting: true }, BUILT],
    ['one module', { format: 'esm' }, BUILT],
    ['one script', { format: 'iife' }, '<script src="main.js"></script>'],
  ])('builds %s without warnings', async (name, options, script) => {
    const all = { ...options, entryPoints: ['main.js'], bundle: true, outdir: 'dist', logLevel: 'warning' };
    const folder = await fixture(`esbuild-${name.replace(' ', '-')}`, {
      'main.js': MAIN,
      'dist/index.html': PAGE(script),
      'build.js': `import { build } from 'esbuild';\nawait build(${JSON.stringify(all)});\n`,
    });
    expect(await tool(folder, join(folder, 'build.js'))).toBe('');
    await mapWorks(await served(join(folder, 'dist')));
  });
});

test('Parcel builds', async () => {
  const folder = await fixture('parcel', {
    'index.html': PAGE('<script type="module" src="./main.js"></script>'),
    'main.js': MAIN,
  });
  const said = await tool(
    folder,
    'parcel/lib/bin.js',
    'build',
    'index.html',
    '--dist-dir',
    'dist',
    '--no-cache',
  );
  expect(said).not.toMatch(/warn/i);
  await mapWorks(await served(join(folder, 'dist')));
});

test('Next.js exports a static site', async () => {
  const folder = await fixture('next', {
    'next.config.mjs': "export default { output: 'export' };",
    'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><head><link rel="icon" href="data:," /></head><body>{children}</body></html>;
}`,
    'app/page.jsx': `import { Map } from './map.jsx';
export default function Page() {
  return <main><Map /></main>;
}`,
    'app/map.jsx': `'use client';
import 'near-map';
export function Map() {
  return <near-map date="1998" style={{ height: '400px' }} />;
}`,
  });
  await tool(folder, 'next/dist/bin/next', 'build');
  const html = readFileSync(join(folder, 'out/index.html'), 'utf8');
  expect(html).toContain('<near-map date="1998"');
  await mapWorks(await served(join(folder, 'out')));
});

test('Astro builds, the element imported on the server as well', async () => {
  const folder = await fixture('astro', {
    'src/pages/index.astro': `---
import { NearMap } from 'near-map';
const name = typeof NearMap;
---
${PAGE("<script>import 'near-map';</script>").replace('A page', '{name}')}`,
  });
  await tool(folder, 'astro/astro.js', 'build');
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toContain('<title>function</title>');
  await mapWorks(await served(join(folder, 'dist')));
});

test('React 19: the types check, properties and events arrive', async () => {
  const folder = await fixture('react', {
    'index.html':
      '<!doctype html><html lang="en"><head><title>React</title><link rel="icon" href="data:,"></head><body><div id="root"></div><script type="module" src="/main.tsx"></script></body></html>',
    'main.tsx': `import { createRoot } from 'react-dom/client';
import 'near-map';
import type { NearMap, State } from 'near-map';

/** The class is a type as well. */
export const first = (): NearMap | null => document.querySelector('near-map');

function App() {
  const said = ({ detail }: CustomEvent<State>) => { document.title = detail.date + ' ' + detail.counts.member; };
  return <near-map date="1998" color-by="tier" observers speed={2} style={{ height: 400 }} onnear-change={said} onnear-ready={said} />;
}
export const wrong = [
  // @ts-expect-error there is no such way of colouring
  <near-map key="a" color-by="mood" />,
  // @ts-expect-error there is no such attribute
  <near-map key="b" colour="tier" />,
];
createRoot(document.getElementById('root')!).render(<App />);`,
    'tsconfig.json': tsconfig('react-jsx', { include: ['main.tsx'] }),
  });
  await tool(folder, 'typescript/bin/tsc', '-p', '.');
  await tool(folder, 'vite8/bin/vite.js', 'build');
  await mapWorks(await served(join(folder, 'dist')), ARRIVED);
});

test('Vue 3: the types check, attributes and events arrive', async () => {
  const folder = await fixture('vue', {
    'index.html':
      '<!doctype html><html lang="en"><head><title>Vue</title><link rel="icon" href="data:,"></head><body><div id="app"></div><script type="module" src="/main.ts"></script></body></html>',
    'main.ts':
      "import { createApp } from 'vue';\nimport App from './App.vue';\ncreateApp(App).mount('#app');\n",
    'App.vue': `<script setup lang="ts">
import 'near-map';
import type { State } from 'near-map';
const said = ({ detail }: CustomEvent<State>) => { document.title = detail.date + ' ' + detail.counts.member; };
</script>
<template>
  <near-map date="1998" color-by="tier" :observers="true" :speed="2" style="height: 400px" @near-change="said" />
</template>`,
    'vite.config.js': `import vue from '@vitejs/plugin-vue';
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'near-map' } } })] };`,
    'tsconfig.json': tsconfig('preserve', {
      vueCompilerOptions: { strictTemplates: true },
      include: ['main.ts', '*.vue'],
    }),
  });
  await tool(folder, 'vue-tsc/bin/vue-tsc.js', '-p', '.');
  // The check must be one that can fail.
  writeFileSync(join(folder, 'Wrong.vue'), '<template><near-map color-by="mood" /></template>');
  await expect(tool(folder, 'vue-tsc/bin/vue-tsc.js', '-p', '.')).rejects.toThrow(/Wrong\.vue.+mood/s);
  await tool(folder, 'vite8/bin/vite.js', 'build');
  await mapWorks(await served(join(folder, 'dist')), ARRIVED);
});
