// When a region joined, as a short text for cards, lists and citations.
import { type Facts, joiningOf, type RegionId } from '../membership/index.ts';
import type { Words } from '../words/index.ts';

/** "Founding member, 1996" or "Became an associate member between 2002 and September 2006"; empty: it never joined. */
export function joiningText(
  { facts, words }: { facts: Facts; words: Words },
  { id }: { id: RegionId },
): string {
  const joining = joiningOf(facts, id);
  if (!joining) return '';
  if (joining.kind === 'founding') return words.foundingMember(words.date(joining.by.id));
  return words.joinedBetween(words.date(joining.after.id), words.date(joining.by.id), joining.tier);
}
