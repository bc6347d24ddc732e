// Adds a Content-Security-Policy to every HTML file of the built site, directly after the charset, and fails on HTML that
// such a policy would break. It reads the finished files, so that the hashes are those of what is published.
// `npm run dev` has no policy. By hand: existing plugins hash what Vite passes them, not what is published.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readText, writeFile } from './files.ts';

type Found = { scripts: string[]; styles: string[]; refused: string[]; hasFrames: boolean };

const TOKEN =
  /<!--[\s\S]*?-->|<(script|style)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/\1\s*>|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const CHARSET = /<meta\s+charset=(?:"[^"]*"|'[^']*'|[^\s>]+)\s*\/?>/i;

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), value.replace(/^["']|["']$/g, ''));
  }
  return attributes;
}

/** The parts of an HTML file that matter for a policy: inline scripts and styles, and code that no hash can allow. */
function inspect(html: string): Found {
  const found: Found = { scripts: [], styles: [], refused: [], hasFrames: false };
  for (const token of html.matchAll(TOKEN)) {
    const name = (token[1] ?? token[4])?.toLowerCase();
    if (name === undefined) continue;
    const attributes = attributesOf(token[2] ?? token[5] ?? '');
    for (const attribute of attributes.keys()) {
      if (attribute === 'style' || attribute.startsWith('on')) {
        found.refused.push(`<${name} ${attribute}="${attributes.get(attribute)}">`);
      }
    }
    const isData = /^application\/(ld\+)?json$/i.test(attributes.get('type') ?? '');
    if (name === 'script' && !attributes.has('src') && !isData) found.scripts.push(token[3] ?? '');
    if (name === 'style') found.styles.push(token[3] ?? '');
    if (name === 'iframe') found.hasFrames = true;
  }
  return found;
}

/** The source expression of an inline text, hashed as the browser sees it: with plain line feeds. */
export function hashOf(text: string): string {
  const seen = text.replace(/\r\n?/g, '\n');
  return `'sha256-${createHash('sha256').update(seen, 'utf8').digest('base64')}'`;
}

/**
 * The same policy, with the site's origin wherever it has 'self'. In WebKit 'self' allows nothing in a
 * frame with `sandbox`, whose own origin is opaque.
 */
export const withOrigin = (policy: string, site: string): string =>
  policy.replaceAll("'self'", `'self' ${new URL(site).origin}`);

/** The policy for a page with these inline scripts and styles, and with frames of the same site if it has any. */
export function policyFor(scripts: readonly string[], styles: readonly string[], hasFrames = false): string {
  const hashes = (texts: readonly string[]) => [...new Set(texts.map(hashOf))];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes(scripts)].join(' '),
    ["style-src 'self'", ...hashes(styles)].join(' '),
    "img-src 'self' data: blob:",
    "connect-src 'self' blob:",
    'worker-src blob:',
    "font-src 'self'",
    'media-src blob:',
    ...(hasFrames ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The same HTML with its policy, and with the origin of `site` in it where that is known. Throws when the policy would break the page, with the place. */
export function withPolicy(html: string, file: string, site = ''): string {
  const { scripts, styles, refused, hasFrames } = inspect(html);
  if (refused.length > 0) {
    throw new Error(
      `${file}: the Content-Security-Policy forbids style attributes and event handlers in HTML; got ${refused.join(', ')}. Use a class or a presentation attribute, and addEventListener.`,
    );
  }
  const charset = CHARSET.exec(html);
  if (charset === null) throw new Error(`${file}: expected <meta charset="utf-8"> at the start of its head`);
  const end = charset.index + charset[0].length;
  const own = policyFor(scripts, styles, hasFrames);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${site ? withOrigin(own, site) : own}">`;
  return html.slice(0, end) + policy + html.slice(end);
}

export function addPolicies(dist: string, site: string): void {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((file) => file.endsWith('.html')))
    writeFile(dist, name, withPolicy(readText(dist, name), name, site));
}
