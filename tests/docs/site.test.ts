// The documentation site: complete pages from the project's Markdown, whose links all resolve under any path, and that
// need no scripts.
import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { docsFiles } from '../../scripts/build/documentation.ts';
import { PAGES } from '../../scripts/docs-site/pages.ts';
import { brokenLinks, type RenderedPage, renderSite } from '../../scripts/docs-site/render.ts';
import { ROOT } from '../../scripts/lib/project.mjs';
import { jsonOf, textOf as read } from '../support/project-file.ts';

/** Files that the build makes elsewhere. */
const BUILT = ['index.html', 'near-map.js'];

/** Renders the site with the text of docs/data.md replaced. */
const withText = (text: string, repository: string | null = null) =>
  renderSite({ repository, read: (name) => (name === 'docs/data.md' ? text : read(name)) });
const dataPage = (text: string, repository: string | null = null) =>
  withText(text + DATA_IDS, repository).find(({ page }) => page.file === 'data.html')!;

/** The headings of docs/data.md that other pages link to. */
const DATA_IDS = '\n## Terms\n\n## Sources\n';

let files: ReturnType<typeof docsFiles>;
let pages: readonly RenderedPage[];
beforeAll(() => {
  files = docsFiles();
  pages = renderSite({ read, repository: null });
});

test('has each document, the Markdown of docs/ and of the records of decisions', () => {
  const documents = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`);
  expect(PAGES.map(({ source }) => source)).toEqual(expect.arrayContaining(documents));
});

test('every `npm run` in a document or a workflow is a script of the project', () => {
  const { scripts } = jsonOf('package.json');
  const texts = [
    'README.md',
    'CONTRIBUTING.md',
    '.github/workflows/pages.yml',
    '.github/workflows/ci.yml',
    ...PAGES.map(({ source }) => source),
  ];
  for (const name of texts)
    for (const [, script = ''] of read(name).matchAll(/npm run (?:--silent )?([\w:-]+)/g))
      expect(Object.keys(scripts), `${name}: npm run ${script}`).toContain(script);
});

test('the README links to the published map exactly where package.json names it', () => {
  const { homepage } = jsonOf('package.json');
  const [, section = ''] = /## Try it\n([\s\S]*?)\n## /.exec(read('README.md')) ?? [];
  if (homepage === undefined) expect(section).toContain('No public demo');
  else expect(section).toContain(`](${homepage})`);
});

test('every relative URL in its HTML leads to a file of the site, and to an id in it', () => {
  let links = 0;
  for (const [file, source] of files) {
    if (!file.endsWith('.html')) continue;
    const html = String(source).replace(/<!--[\s\S]*?-->/g, '');
    for (const [, url = ''] of html.matchAll(/ (?:href|src|data-src)="([^"]*)"/g)) {
      if (/^(?:https?:|data:)/.test(url)) continue;
      links += 1;
      expect(url, `${file}: an absolute path works only at the root of a site`).not.toMatch(/^\//);
      const [path = '', id] = url
        .replaceAll('&amp;', '&')
        .replace(/\?[^#]*/, '')
        .split('#');
      const joined = path === '' ? file : posix.join(posix.dirname(file), path);
      const target = /(?:^|\/)\.?$/.test(joined) ? posix.join(joined, 'index.html') : joined;
      const isKnown = files.has(target) || BUILT.includes(target) || existsSync(join(ROOT, 'public', target));
      expect(isKnown, `${file} links to ${url}`).toBe(true);
      if (id !== undefined && files.has(target)) expect(String(files.get(target))).toContain(` id="${id}"`);
    }
  }
  expect(links).toBeGreaterThan(300);
});

describe('a page', () => {
  test('is marked in the navigation, and has one main heading and ids that are used once', () => {
    for (const { page, html, ids } of pages) {
      expect(html.match(/ aria-current="page"/g), page.file).toHaveLength(1);
      expect(html.match(/<h1\b/g), page.file).toHaveLength(1);
      expect(new Set(ids).size, page.file).toBe(ids.length);
    }
  });

  test('has no script', () => {
    for (const { page, html } of pages) expect(html, page.file).not.toMatch(/<script|\son\w+=|style=/);
  });

  test('has the ids that the same headings have on GitHub', () => {
    const { ids } = dataPage('# The `<data>`\n\n## Files & terms\n\n## Files & terms\n');
    expect(ids).toEqual(expect.arrayContaining(['the-data', 'files--terms', 'files--terms-1']));
  });

  test('shows Markdown as text, never as HTML', () => {
    const text = '# A\n\n`<script>` & "b" <https://a.example/?b=1&c=2>\n';
    const { html } = dataPage(text);
    expect(html).toContain('>&lt;script&gt;</code> &amp; &quot;b&quot;');
    expect(() => withText('# A\n\n<script>x</script>\n')).toThrow('docs/data.md: HTML');
  });

  test('has curly apostrophes in text and those of the keyboard in code', () => {
    const text = "# A\n\nThe reader's `don't`, as in *the map's* name\n";
    const { html } = dataPage(text);
    expect(html).toContain('The reader’s <code');
    expect(html).toContain('the map’s');
    expect(html).toMatch(/don(?:'|&#39;)t/);
  });

  test('links to files outside the site only where the repository is known', () => {
    const text = '# A\n\n[Contributing](../CONTRIBUTING.md#tests)\n';
    const html = (repository: string | null) => dataPage(text, repository).html.replace(/\s+/g, ' ');
    expect(html(null)).toContain('<p>Contributing</p>');
    expect(html('https://git.example/near')).toContain(
      '<a href="https://git.example/near/blob/HEAD/CONTRIBUTING.md#tests">Contributing</a>',
    );
  });
});

test('a link to a heading that does not exist stops the build', () => {
  expect(() => withText('# A\n')).toThrow('has no heading "terms"');
  expect(brokenLinks(pages)).toEqual([]);
});

test('each custom property of its style sheet has a value, the colours one for each theme', () => {
  const css = new TextDecoder().decode(files.get('docs/site.css') as Uint8Array);
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!));
  expect(used.size).toBeGreaterThan(8);
  for (const name of used) {
    const values = css.match(new RegExp(`${name}:`, 'g'))?.length ?? 0;
    expect(values, name).toBeGreaterThanOrEqual(name === '--measure' ? 1 : 2);
  }
});
