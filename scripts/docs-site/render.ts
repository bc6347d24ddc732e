// Renders the documentation as HTML pages that work under any path, without scripts. Takes the Markdown files of
// pages.ts, gives each page as a complete document. Text becomes text: HTML in the Markdown is an error, except for
// comments, of which `<!-- example: name -->` shows an example from `examples/` in a frame.
import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import ini from 'highlight.js/lib/languages/ini';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import markdown from 'highlight.js/lib/languages/markdown';
import nginx from 'highlight.js/lib/languages/nginx';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { Marked, type Tokens } from 'marked';
import { type DocsPage, FOLDER, PAGES, PUBLISHED, SECTIONS } from './pages.ts';

const LANGUAGES = { bash, css, ini, javascript, json, markdown, nginx, typescript, xml, yaml };
for (const [name, language] of Object.entries(LANGUAGES)) hljs.registerLanguage(name, language);

/** Code of at most so many characters is not broken at the end of a line: it fits into the narrowest page. */
const SHORT = 24;

type Heading = { readonly depth: number; readonly id: string; readonly html: string; readonly text: string };
export type RenderedPage = {
  readonly page: DocsPage;
  readonly html: string;
  /** The ids that links can lead to. */
  readonly ids: readonly string[];
  /** The files of the built site that the page links to or shows, from the site's root, with their `#id`. */
  readonly links: readonly string[];
};
export type RenderOptions = {
  /** The text of a Markdown file, by its path from the project's folder. */
  readonly read: (source: string) => string;
  /** The URL of the repository, with which links to files outside the site are made. */
  readonly repository: string | null;
};

/** By name, as the Markdown library writes them, so that `textOf` reads both. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Where a file of the project is in the built site, from the site's root; `null` if it is not part of it. */
function publishedAt(source: string): string | null {
  const page = PAGES.find((one) => one.source === source);
  if (page) return FOLDER + page.file;
  const [from, to] = PUBLISHED.find(([one]) => source.startsWith(one)) ?? [];
  return from === undefined ? null : to + source.slice(from.length);
}

/** The relative URL of one file of the site in another. */
function between(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to) || posix.basename(to);
}

function renderPage(page: DocsPage, { read, repository }: RenderOptions): RenderedPage {
  const at = FOLDER + page.file;
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const links: string[] = [];
  let tables = 0;

  const inSite = (target: string) => {
    links.push(target);
    return between(at, target);
  };

  /** The URL of a link or picture, or `null` if there is nothing to link to. */
  const resolve = (href: string): string | null => {
    if (/^(?:https?|mailto):/.test(href)) return href;
    const [path = '', id] = href.split('#');
    if (path === '') {
      links.push(`${at}#${id}`);
      return `#${id}`;
    }
    const source = posix.join(posix.dirname(page.source), path);
    const target = publishedAt(source);
    const hash = id === undefined ? '' : `#${id}`;
    if (target !== null) return inSite(target + hash);
    return repository === null ? null : `${repository.replace(/\/$/, '')}/blob/HEAD/${source}${hash}`;
  };

  const example = (name: string) => {
    const url = inSite(`${FOLDER}examples/${name}/index.html`);
    return `<figure class="example"><iframe src="${escaped(url)}" title="The example, running" loading="lazy" allow="fullscreen; clipboard-write"></iframe><figcaption>The example, running. <a href="${escaped(url)}">Open it on its own</a></figcaption></figure>\n`;
  };

  const marked = new Marked({
    gfm: true,
    // Markdown is typed with the apostrophe of the keyboard; text that people read has the curly one, code does not.
    walkTokens(token) {
      if (token.type === 'text' && !('tokens' in token && token.tokens))
        token.text = token.text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
    },
    renderer: {
      html({ text }) {
        const [, comment = null] = /^<!--\s*([\s\S]*?)\s*-->\s*$/.exec(text.trim()) ?? [];
        if (comment === null)
          throw new Error(
            `${page.source}: HTML is shown as text nowhere in the documentation; got ${text.trim()}`,
          );
        const [, name] = /^example: ([\w-]+)$/.exec(comment) ?? [];
        return name === undefined ? '' : example(name);
      },
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        const text = textOf(html);
        const id = slugger.slug(text);
        headings.push({ depth, id, html: html.replace(/<\/?a\b[^>]*>/g, ''), text });
        if (depth === 1) return `<h1 id="${id}">${html}</h1>\n`;
        return `<h${depth} id="${id}"><a href="#${id}">${html.replace(/<\/?a\b[^>]*>/g, '')}</a></h${depth}>\n`;
      },
      link({ href, tokens }) {
        const url = resolve(href);
        const html = this.parser.parseInline(tokens);
        return url === null ? html : `<a href="${escaped(url)}">${html}</a>`;
      },
      image({ href, text }) {
        const url = resolve(href);
        if (url === null) throw new Error(`${page.source}: the picture ${href} is not part of the site`);
        return `<img src="${escaped(url)}" alt="${escaped(text)}" loading="lazy">`;
      },
      codespan({ text }) {
        return `<code${text.length <= SHORT ? ' class="short"' : ''}>${escaped(text)}</code>`;
      },
      code({ text, lang }) {
        const language = lang && hljs.getLanguage(lang) ? lang : null;
        if (lang && language === null)
          throw new Error(`${page.source}: no highlighting for code in "${lang}"`);
        const html = language === null ? escaped(text) : hljs.highlight(text, { language }).value;
        return `<pre tabindex="0"><code>${html}</code></pre>\n`;
      },
      table(token: Tokens.Table) {
        const cells = (row: Tokens.TableCell[], open: (i: number) => string, close: string) =>
          row.map((cell, i) => `${open(i)}${this.parser.parseInline(cell.tokens)}${close}`).join('');
        const head = cells(token.header, () => '<th scope="col">', '</th>');
        const rows = token.rows.map((row) => `<tr>${cells(row, () => '<td>', '</td>')}</tr>`).join('\n');
        tables += 1;
        const label = `Table ${tables}: ${headings.at(-1)?.text ?? page.label}`;
        return `<div class="scroll" role="group" tabindex="0" aria-label="${escaped(label)}"><table><thead><tr>${head}</tr></thead>\n<tbody>\n${rows}\n</tbody></table></div>\n`;
      },
    },
  });
  const body = marked.parse(read(page.source), { async: false });
  const html = pageAround(page, body, headings, inSite);
  return { page, html, ids: ['content', ...headings.map(({ id }) => id)], links };
}

function pageAround(
  page: DocsPage,
  body: string,
  headings: readonly Heading[],
  inSite: (target: string) => string,
): string {
  const title = headings.find(({ depth }) => depth === 1)?.text ?? page.label;
  const description = textOf(/<p>([\s\S]*?)<\/p>/.exec(body)?.[1] ?? title).replace(/\s+/g, ' ');
  const link = (to: DocsPage) =>
    `<a href="${inSite(FOLDER + to.file)}"${to === page ? ' aria-current="page"' : ''}>${escaped(to.label)}</a>`;
  // The records of decisions are listed on their own pages only; elsewhere one link leads to them.
  const isDecision = page.file.startsWith('decisions/');
  const sections = SECTIONS.map(({ title: heading, pages }) => {
    const shown = heading === 'Decisions' && !isDecision ? pages.slice(0, 1) : pages;
    return `<section><h2>${escaped(heading)}</h2><ul>${shown.map((one) => `<li>${link(one)}</li>`).join('')}</ul></section>`;
  }).join('\n');
  const parts = headings.filter(({ depth }) => depth === 2 || depth === 3);
  const contents =
    parts.length < 3
      ? ''
      : `<nav class="contents" aria-labelledby="on-this-page"><h2 id="on-this-page">On this page</h2><ul>${parts
          .map(({ depth, id, html }) => `<li class="depth-${depth}"><a href="#${id}">${html}</a></li>`)
          .join('')}</ul></nav>`;
  const index = PAGES.indexOf(page);
  const [before, after] = [PAGES[index - 1], PAGES[index + 1]];
  const turn = [
    before &&
      `<a class="before" href="${inSite(FOLDER + before.file)}"><span>Previous</span> ${escaped(before.label)}</a>`,
    after &&
      `<a class="after" href="${inSite(FOLDER + after.file)}"><span>Next</span> ${escaped(after.label)}</a>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title === 'Documentation' ? title : `${title} – Documentation`)} – near-map</title>
<meta name="description" content="${escaped(description)}">
<link rel="icon" href="${inSite('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${inSite(`${FOLDER}site.css`)}">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header><a class="name" href="${inSite(`${FOLDER}index.html`)}"><b>near-map</b> documentation</a><a class="map" href="${inSite('index.html')}">Open the map</a></header>
<div class="columns">
<nav class="pages" aria-label="Documentation">
${sections}
</nav>
<main id="content" tabindex="-1"${contents ? ' class="with-contents"' : ''}>
${contents}
<article>
${body}</article>
<nav class="turn" aria-label="Previous and next page">${turn.filter(Boolean).join('')}</nav>
</main>
</div>
</body>
</html>
`;
}

/** All pages. Throws if a link leads to a page or a heading that does not exist. */
export function renderSite(options: RenderOptions): readonly RenderedPage[] {
  const rendered = PAGES.map((page) => renderPage(page, options));
  const broken = brokenLinks(rendered);
  if (broken.length > 0) throw new Error(`Broken links in the documentation: ${broken.join('; ')}`);
  return rendered;
}

/** The links between pages that lead nowhere, each as a sentence. Files other than pages are not looked at. */
export function brokenLinks(rendered: readonly RenderedPage[]): string[] {
  const known = new Map(rendered.map(({ page, ids }) => [FOLDER + page.file, new Set(ids)]));
  return rendered.flatMap(({ page, links }) =>
    links.flatMap((link) => {
      const [file = '', id] = link.split('#');
      const ids = known.get(file);
      if (!ids || id === undefined || ids.has(id)) return [];
      return [`${page.source} links to ${file}, which has no heading "${id}"`];
    }),
  );
}
