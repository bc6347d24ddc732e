// When a region joined and left, as a short text for cards, lists and citations.
import { type Facts, type RegionId, type Stay, staysOf } from '../membership/index.ts';
import type { Words } from '../words/index.ts';

/**
 * "Founding member, 1996" or "Became an associate member between 2002 and September 2006"; as sentences where it left, and
 * where it joined again; empty: it never joined.
 */
export function joiningText(
  { facts, words }: { facts: Facts; words: Words },
  { id }: { id: RegionId },
): string {
  const stays = staysOf(facts, id);
  const texts = stays.flatMap((stay) => textsOf(stay, words));
  return texts.length > 1 ? words.sentences(texts) : (texts[0] ?? '');
}

function textsOf({ joining, moves, leaving }: Stay, words: Words): string[] {
  return [
    ...[joining, ...moves].map((one) => joinedText(one, words)),
    ...(leaving ? [leftText(leaving, words)] : []),
  ];
}

function joinedText(joining: Stay['joining'], words: Words): string {
  const by = words.date(joining.by.id);
  if (joining.kind === 'between') return words.joinedBetween(words.date(joining.after.id), by, joining.tier);
  return joining.kind === 'founding' ? words.foundingMember(by) : words.joinedOn(by, joining.tier);
}

function leftText(leaving: NonNullable<Stay['leaving']>, words: Words): string {
  const by = words.date(leaving.by.id);
  return leaving.kind === 'between' ? words.leftBetween(words.date(leaving.after.id), by) : words.leftOn(by);
}
