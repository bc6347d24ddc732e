// A scene in any language and of any facts, as a page has it.

import type { Point } from '../../src/geography/index.ts';
import type { Facts, Lang } from '../../src/membership/index.ts';
import { type Scene, sceneAt } from '../../src/scene/index.ts';
import type { Change } from '../../src/view/index.ts';
import { EVERY } from '../../src/words/every.ts';
import type { Words } from '../../src/words/index.ts';
import { countryAnchors, factsIn, viewWith } from './facts.ts';

type Of = { facts?: Facts; words?: Words; anchors?: ReadonlyMap<string, Point> };

export function sceneIn(lang: Lang, change: Change = {}, of: Of = {}): Scene {
  const { facts = factsIn(lang), words = EVERY[lang], anchors = new Map() } = of;
  const view = viewWith({ ...change, lang });
  return sceneAt(facts, { regions: anchors, countries: countryAnchors }, view, words, 'light');
}

/** What the controls and the story read, besides the scene. */
export function modelIn(lang: Lang, change: Change = {}, of: Of = {}) {
  const scene = sceneIn(lang, change, of);
  const { facts, view, words } = scene.basis;
  return { facts, view, words, scene };
}
