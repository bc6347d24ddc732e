// Adds the fonts that this machine lacks to the document, once for all maps in it: a script that is missing in a page or
// in a picture comes from a subset of Noto. On other machines nothing is fetched.
import { FONTS, type FontSubset } from './files.ts';
import { lacksGlyphs } from './missing.ts';

/** A browser may take milliseconds to find the font of one character, so of each subset only so many are checked. */
const SAMPLES = 16;

/** By the fonts that a map or a picture has. */
const loading = new Map<string, Promise<void>>();
const added = new Set<FontSubset>();

/**
 * Resolves when the fonts are in the document. One that can't be had is left out: the text stays as it is without it.
 * @param font a CSS list of families: the fonts that there are without these
 */
export function loadMissingFonts(font = 'system-ui, sans-serif'): Promise<void> {
  const known = loading.get(font);
  if (known) return known;
  const started = load(font);
  loading.set(font, started);
  // The next map, or the next picture, tries again.
  started.catch(() => loading.delete(font));
  return started.catch(() => {});
}

async function load(font: string): Promise<void> {
  for (const subset of FONTS) {
    // A task for each: checking one takes some milliseconds.
    await new Promise((resolve) => setTimeout(resolve));
    if (!added.has(subset) && lacksGlyphs(sampleOf(subset.characters), font)) await add(subset);
  }
}

/** Characters at equal distances in the order of their codes. */
function sampleOf(characters: string): string {
  const all = [...characters];
  const step = Math.max(1, all.length / SAMPLES);
  return Array.from({ length: Math.min(SAMPLES, all.length) }, (_, i) => all[Math.floor(i * step)]).join('');
}

async function add(subset: FontSubset): Promise<void> {
  for (const { range, data } of await subset.faces()) {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const face = new FontFace(subset.family, bytes, { unicodeRange: range });
    // Loaded while it is in the document, so that layouts hear of it.
    document.fonts.add(face);
    await face.load();
  }
  added.add(subset);
}
