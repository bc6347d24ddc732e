// The parts of the page in one file. The build replaces this module by one that contains them
// (scripts/vite-one-file.ts), and in that page itself by own-parts.ts, so that the page can export itself too.
import type { PageParts } from '../share/one-file.ts';

export async function pageParts(): Promise<PageParts> {
  throw new Error('The page in one file is made by the build: npm run build');
}
