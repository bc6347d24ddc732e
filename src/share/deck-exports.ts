// The exports of slides. In the page in one file src/one-file/no-deck-exports.ts replaces this module: the library would
// be a tenth of it.
import type { DeckTexts } from '../words/deck-texts.ts';

export type DeckExports = {
  pptx(): Promise<typeof import('./pptx.ts')>;
  zip(): Promise<typeof import('./zip.ts')>;
  texts(): Promise<{ readonly DECK_TEXTS: Readonly<Record<string, DeckTexts>> }>;
};

/** null: this page can export no slides. */
export const deckExports: DeckExports | null = {
  pptx: () => import('./pptx.ts'),
  zip: () => import('./zip.ts'),
  texts: () => import('../words/deck-texts.ts'),
};
