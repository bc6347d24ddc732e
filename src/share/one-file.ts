// Exports the page in one HTML file, which opens from a folder or a USB drive without a network: the view as attributes
// of the element, and the code and the data packed (src/one-file/ unpacks them).
import type { ExportOptions } from '../contract.ts';
import { escapeXml } from '../escape-xml.ts';
import { textIn } from '../membership/index.ts';
import type { Scene } from '../scene/index.ts';
import type { ExportContext, Task } from './formats.ts';
import { isLocal } from './link.ts';

/** What the build makes of the page. */
export type PageParts = {
  /** The Content-Security-Policy, with the hashes of the style and of both scripts. */
  readonly policy: string;
  readonly style: string;
  /** The script that unpacks the rest. */
  readonly start: string;
  /** The page's code, gzip in base64. */
  readonly code: string;
  /** The data files: a JSON object of texts by name, gzip in base64; empty where they are to be fetched. */
  readonly data: string;
};

export async function htmlOf(
  { scene, page }: ExportContext,
  { theme }: ExportOptions,
  { advance }: Task,
): Promise<Blob> {
  const parts = await page.parts();
  const files = await page.ownFiles(parts.data === '');
  await advance(0.6);
  const data = files ? await packed(JSON.stringify(files)) : parts.data;
  await advance(0.9);
  const { facts, view, words } = scene.basis;
  const title = textIn(facts.association.title, view.lang).text;
  const needs = escapeXml(words.sharing.fileNeeds);
  const html = `<!doctype html>
<html lang="${view.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(parts.policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(`${scene.caption} · ${title}`)}</title>
<style>${parts.style}</style>
</head>
<body>
<main><near-map${attributesOf(scene, page, theme)}></near-map></main>
<noscript><p>${needs}</p></noscript>
<p id="near-needs" hidden>${needs}</p>
<script type="application/octet-stream" id="near-data">${data}</script>
<script type="application/octet-stream" id="near-code">${parts.code}</script>
<script id="near-start">${parts.start}</script>
</body>
</html>
`;
  return new Blob([html], { type: 'text/html' });
}

/** The view as attributes. The file is a page of its own, also where it was made in a frame. */
function attributesOf(
  scene: Scene,
  { query, home }: ExportContext['page'],
  theme: string | undefined,
): string {
  const { view } = scene.basis;
  const values = new URLSearchParams(query);
  values.set('date', view.date);
  values.set('lang', view.lang);
  if (theme !== undefined) values.set('theme', theme);
  if (values.get('ui') !== 'present') values.delete('ui');
  if (home !== null && !isLocal(home)) values.set('home', home);
  return [...values].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}

async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let characters = '';
  // Engines limit the number of arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    characters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(characters);
}
