// Run by the build of another association's map: its page in one HTML file, at the latest date.

import { sceneAt } from '../scene/index.ts';
import type { ExportContext } from '../share/formats.ts';
import { htmlOf, type PageParts } from '../share/one-file.ts';
import { NOWHERE } from '../share/scene-for.ts';
import { initialView, latestDate } from '../view/index.ts';
import { wordsIn } from '../words/every.ts';
import { factsIn } from './facts-in.ts';

/** @param membership as parsed from its file @param files the texts of the data files by name */
export async function wholePage(
  membership: unknown,
  parts: PageParts,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const facts = factsIn('en', membership, null);
  const scene = sceneAt(facts, NOWHERE, initialView(latestDate(facts)), wordsIn('en', facts), 'light');
  const page = { query: '', home: null, parts: async () => parts, ownFiles: async () => files };
  const file = await htmlOf({ scene, page } as unknown as ExportContext, {}, { advance: async () => {} });
  return file.text();
}
