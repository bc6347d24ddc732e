// In the page in one file, the module parts.ts: the parts as they stand in the page.
import type { PageParts } from '../share/one-file.ts';

export async function pageParts(): Promise<PageParts> {
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  return {
    policy: document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '',
    style: text('style'),
    start: text('#near-start'),
    code: text('#near-code'),
    data: text('#near-data'),
  };
}
