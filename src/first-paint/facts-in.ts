// The facts with their texts in one language, from parsed files. Throws with a readable message where they are invalid.
import { type Facts, problemText, readFacts, readTexts, withTexts } from '../membership/index.ts';

/** @param json the file of texts; null: English */
export function factsIn(lang: string, membership: unknown, json: unknown): Facts {
  const read = readFacts(membership);
  if ('problems' in read) throw new Error(`The facts cannot be rendered: ${read.problems[0]?.text}`);
  if (json === null) return read.facts;
  const texts = readTexts(json, lang, `The texts in ${lang}`);
  if ('problems' in texts) throw new Error(texts.problems.map(problemText).join('\n'));
  return withTexts(read.facts, texts);
}
