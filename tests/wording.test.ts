// Phrases and identifiers that were replaced by standard terms, so that they do not come back; and the order of the file
// with the names that the spell check (`npm run spelling`) accepts. Only what is wrong in every sentence is listed: single
// words that are right elsewhere are not.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../scripts/lib/project.mjs';

/** What is found, and what to write. */
const REPLACED: readonly (readonly [RegExp, string])[] = [
  // Identifiers.
  [/\bAsks\b(?! [a-z])/, 'Actions, or what it does'],
  [/\bSpeech\b/, 'a language controller or the announcer'],
  [/\b(?:lateParts|earlyParts|EarlyDoor)\b/, 'lazy parts, deferred start, queued messages'],
  // Comments and documents.
  [/\b(?:worn|wears?) (?:a|an|the|its|their|by)\b/i, 'has or is drawn with the style'],
  [/\bdress(?:es|ed)\b/i, 'styles'],
  [/\bdeafen/i, 'stop listening'],
  [/\bdragging hand\b|\bas a hand\b|\ba hand’?'?s? (?:holds?|input|types?|drags?)\b/i, 'a pointer or a user'],
  [/\bwhere the clock hangs\b|\bhangs? (?:the|a) (?:map|renderer|layer)\b/i, 'attaches'],
  [/\bstrikes? (?:the|a) (?:map|renderer|layer)\b/i, 'destroys'],
  [/\bwho asks\b|\bwhoever asks\b/i, 'the caller'],
  [/\blies? beside\b/i, 'is next to'],
  [/\basks? no other host\b/i, 'makes no requests to other hosts'],
  [/\bhands? out\b/i, 'produces'],
  [/\bnever goes away\b/i, 'stays, or is hidden'],
  [/\b(?:sources?|pages?) (?:that )?(?:knows?|lets?|dates?)\b/i, 'says, gives or contains'],
  [/\bis known as an interval\b/i, 'when a region joined is known only as an interval'],
  // Texts of the interface and the data.
  [/\bfounded it\b/i, 'founders'],
  [/\bNot yet a member on\b/, 'Not yet a member as of'],
  [/\bHow sure\b/, 'Confidence'],
  [/\bcounted apart\b/i, 'counted separately'],
  [/\bMore room for\b/i, 'Expand the panel'],
  [/\blet go of the region\b/i, 'Clear the selection'],
  [/\bPut in as\b/, 'Embed as'],
  [/\bPlays by itself\b/, 'Autoplay'],
  [/\bThe filter leaves no\b/, 'No regions match the filter'],
  [/\bNews of NEAR\b/, 'A NEAR news item'],
  [/\bNorth-East Asian\b/, 'Northeast Asian'],
];

const FOLDERS = ['src', 'scripts', 'tests', 'docs', 'examples', 'package', 'public'];
const TEXT = /\.(?:ts|mjs|js|css|html|md|json|txt)$/;
/** Records of how translations read before, the packages of tests, and this file. */
const EXCEPT = /node_modules|package-lock|tests\/adopt\/work|docs\/translations\.md|tests\/wording\.test\.ts/;

const files = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  ),
  ...readdirSync(ROOT).filter((name) => /\.md$|^index\.html$/.test(name)),
]
  .map((name) => name.split(sep).join('/'))
  .filter((name) => TEXT.test(name) && !EXCEPT.test(name));

/** The lines of a text with a replaced phrase, each with what to write. */
function oldWords(name: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, i) =>
      REPLACED.filter(([pattern]) => pattern.test(line)).map(
        ([pattern, instead]) => `${name}:${i + 1}: “${pattern.exec(line)?.[0]}”; write: ${instead}`,
      ),
    );
}

describe('replaced phrases', () => {
  test('are in no file', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((name) => oldWords(name, readFileSync(join(ROOT, name), 'utf8')))).toEqual([]);
  });

  test.for([
    'const asks: Asks = {};',
    '// the colour worn by a region',
    '// as a dragging hand does',
    'Put in as',
    '27 founded it',
  ])('%s is found', (line) => {
    expect(oldWords('a.ts', line)).toHaveLength(1);
  });

  test.for([
    '// Asks for a date by a message.',
    'written by hand, at the edge of an early address',
    'the tools at hand; a key event that a hand-over waits for',
    'It asks the renderer, and wears off.',
  ])('%s is not', (line) => {
    expect(oldWords('a.ts', line)).toEqual([]);
  });
});

test('the names that the spell check accepts are sorted, each once', () => {
  const names = readFileSync(join(ROOT, 'spelling.txt'), 'utf8').split('\n').slice(1, -1);
  const keys = names.map((name) => name.toLowerCase());
  expect(keys).toEqual([...new Set(keys)].sort());
});
