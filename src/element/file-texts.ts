// The texts of the data files that an author's `src` names, for an export that contains them.
import type { Facts } from '../membership/index.ts';
import type { DataFiles } from './data-sources.ts';
import { textOf } from './fetch-data.ts';

/** By the names in the facts; the facts themselves as `membership.json`, the name of the published file. */
export async function fileTexts(
  facts: Facts,
  files: DataFiles,
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const { boundaries, texts = {}, search, tiles } = facts.association;
  const named = [...Object.values(texts), ...[search, tiles].filter((name) => name !== undefined)];
  const sources = [
    ['membership.json', files.facts, 'data'] as const,
    ...[boundaries.low, boundaries.middle].map(
      (name) => [name, files.boundaries(name), 'boundaries'] as const,
    ),
    ...named.map((name) => [name, files.texts(name), 'texts'] as const),
  ];
  return Object.fromEntries(
    await Promise.all(
      sources.map(async ([name, source, part]) => [name, await textOf(source, part, signal)] as const),
    ),
  );
}
