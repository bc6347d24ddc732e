// The page in one file as text: the view in its attributes, the author's own data in place of the published ones, and
// nothing that could become markup. Browsers open it in browser/one-file.test.ts and engines/one-file.test.ts.
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ExportOptions } from '../../src/contract.ts';
import { runExport } from '../../src/share/run-export.ts';
import { contextOf } from '../support/export-context.ts';
import { sceneWith } from '../support/facts.ts';

const parts = {
  policy: "script-src 'sha256-a'",
  style: 'p{}',
  start: 'start()',
  code: 'Y29kZQ==',
  data: 'ZGF0YQ==',
};

async function made(query: string, options: ExportOptions = {}, page: object = {}): Promise<string> {
  const context = contextOf(sceneWith({ date: '2006-09' }));
  const file = await runExport(null, 'html', options, async () => ({
    ...context,
    page: { ...context.page, query, parts: async () => parts, ...page },
  }));
  expect(file.type).toBe('text/html');
  return file.text();
}
const element = (html: string) => /<near-map[^>]*>/.exec(html)?.[0];

test('the view is in the attributes, without the place that the map had in another page', async () => {
  const html = await made('country=JP,MN&observers=1&ui=embed&theme=dark');
  expect(element(html)).toBe(
    '<near-map country="JP,MN" observers="1" theme="dark" date="2006-09" lang="en">',
  );
  expect(element(await made('ui=present', { theme: 'light' }))).toContain('ui="present"');
  expect(element(await made('theme=dark', { theme: 'light' }))).toContain('theme="light"');
});

test('the address of the site is kept where others can follow it', async () => {
  const withHome = (home: string) => made('', {}, { home }).then(element);
  expect(await withHome('https://maps.example/near/')).toContain('home="https://maps.example/near/"');
  for (const local of ['http://localhost:8000/', 'http://127.0.0.1/', 'http://[::1]:5173/'])
    expect(await withHome(local)).not.toContain('home=');
});

test('it has the parts that the build made, with the policy before all that it governs', async () => {
  const html = await made('');
  expect(html).toMatch(
    /<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="script-src 'sha256-a'">/,
  );
  expect(html).toContain('<style>p{}</style>');
  expect(html).toContain('<script id="near-start">start()</script>');
  expect(html).toContain('id="near-code">Y29kZQ==</script>');
  expect(html).toContain('id="near-data">ZGF0YQ==</script>');
  expect(html).not.toMatch(/https?:|src=|href=/);
});

test('data of the author take the place of the published ones', async () => {
  const files = { 'membership.json': '{"a":"</script>é"}', 'low.json': '1' };
  const html = await made('', {}, { ownFiles: async () => files });
  const packed = /id="near-data">([^<]*)</.exec(html)?.[1] ?? '';
  expect(JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString())).toEqual(files);
});

test('no value of the view becomes markup', async () => {
  const html = await made(`selected=${encodeURIComponent('"><script>alert(1)</script>')}`);
  expect(html.match(/<script/g)).toHaveLength(3);
  expect(element(html)).toContain('selected="&#34;&#62;&#60;script');
});
