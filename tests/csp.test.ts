import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { policyFor, withPolicy } from '../scripts/build/policies.ts';

const page = (head: string, body = '') =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy in built HTML', () => {
  test('is exactly this', () => {
    expect(policyFor([], []).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "connect-src 'self' blob:",
      'worker-src blob:',
      "font-src 'self'",
      'media-src blob:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('comes first after the charset, before anything that it governs', () => {
    const html = withPolicy(page('<title>A</title><script src="a.js"></script>'), 'index.html');
    expect(html).toMatch(
      /<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="[^"]*"><title>/,
    );
  });

  test('hashes each inline script and style, as the browser reads them', () => {
    const html = withPolicy(page('<style>a{}</style><script>let a;\r\nlet b;</script>'), 'index.html');
    expect(html).toContain(`script-src 'self' ${sha256('let a;\nlet b;')};`);
    expect(html).toContain(`style-src 'self' ${sha256('a{}')};`);
    expect(html).not.toContain('unsafe');
  });

  test('names the origin of the site beside each self, and nothing else more', () => {
    const html = page('<script>let a;</script>');
    const named = withPolicy(html, 'index.html', 'https://maps.example/near/');
    expect(named).toContain(`script-src 'self' https://maps.example ${sha256('let a;')};`);
    expect(named).toContain("connect-src 'self' https://maps.example blob:;");
    expect(named.replaceAll(' https://maps.example', '')).toBe(withPolicy(html, 'index.html'));
  });

  test('allows frames of the same site only where the page has frames', () => {
    expect(withPolicy(page('', '<iframe src="a.html"></iframe>'), 'a.html')).toContain("; frame-src 'self';");
    expect(withPolicy(page('', '<p>iframe</p>'), 'a.html')).not.toContain('frame-src');
  });

  test('hashes neither data nor what is commented out', () => {
    const head = '<script type="application/ld+json">{}</script><!-- <script>x</script> -->';
    expect(withPolicy(page(head), 'index.html')).toContain("script-src 'self';");
  });

  test.for([
    '<p style="color: red">',
    '<p STYLE=color:red>',
    '<img src="a.png" onerror="x()">',
    '<svg><path d="M0 0" style="fill: red"/></svg>',
    '<body data-a=">" onload="x()">',
  ])('refuses %s', (body) => {
    expect(() => withPolicy(page('', body), 'index.html')).toThrow(
      /^index\.html: the Content-Security-Policy forbids/,
    );
  });

  test('accepts words that only look like attributes', () => {
    const html = page('<meta name="style=">', '<p title="onclick=x">a style="b" on=1</p>');
    expect(() => withPolicy(html, 'a.html')).not.toThrow();
  });

  test('requires a charset', () => {
    expect(() => withPolicy('<!doctype html><title>A</title>', 'a.html')).toThrow('expected <meta charset');
  });
});
