// The page as the build writes it, from the committed data, and read as HTML.
import { Window } from 'happy-dom';
import { type Input, prerender } from '../../src/first-paint/prerender.ts';
import type { Lang } from '../../src/membership/index.ts';
import { dataFile } from './facts.ts';

export const writtenPage = (lang: Lang = 'en', change: Partial<Input> = {}) =>
  prerender({
    membership: dataFile('membership.json'),
    topology: dataFile('low.topo.json'),
    texts: lang === 'en' ? null : dataFile(`membership.${lang}.json`),
    lang,
    pageIn: (other) => `../${other}/`,
    ...change,
  });

export function parsed(html: string): HTMLElement {
  const { document } = new Window();
  document.body.innerHTML = html;
  return document.body as unknown as HTMLElement;
}
