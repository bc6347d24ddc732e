// The checks of `npm run check-data`: reads a data file and the files beside it that it names. Gets the modules that read and
// check them, since they are TypeScript, which Node 20 can't load; returns each problem in words, and a closing line.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { lineOf } from './line-of.mjs';

/**
 * @typedef {object} Modules
 * @property {typeof import('../../src/membership/index.ts')} membership
 * @property {typeof import('../../src/membership/file-checks.ts')} fileChecks
 * @property {typeof import('../../src/membership/facts/tile-places.ts')} tilePlaces
 * @property {typeof import('../../src/geography/index.ts')} geography
 */
/** @typedef {import('../../src/membership/index.ts').Problem} Problem */

/**
 * Reads a file and checks what it has; a file that is missing or no JSON is a problem, too.
 * @param {string} file
 * @param {string} name what problems call it
 * @param {(json: unknown) => readonly Problem[]} check
 * @param {(found: string) => string} wrong the problem where the file is something else altogether
 * @returns {string[]}
 */
function problemsOf(file, name, check, wrong = (found) => `${name}: expected JSON, but found ${found}.`) {
  if (!existsSync(file)) return [`${name}: file not found.`];
  if (!statSync(file).isFile()) return [`${name}: this is a folder; expected a file.`];
  const text = readFileSync(file, 'utf8');
  if (/^\s*(?:<|$)/.test(text)) return [wrong(text.trim() ? 'an HTML page' : 'an empty file')];
  let json;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
    const line = Number.isNaN(at) ? '' : `, line ${text.slice(0, at).split('\n').length}`;
    return [
      `${name}: this is not valid JSON${line}: ${message}. Look there for a missing or extra comma, bracket or quotation mark.`,
    ];
  }
  const hasLines = text.trim().includes('\n');
  return check(json).map(({ file: of, place, text: what }) => {
    const line = hasLines ? lineOf(text, place) : null;
    const where = [of, ...(line === null ? [] : [`line ${line}`]), ...(place ? [place] : [])].join(', ');
    return `${where}: ${what}`;
  });
}

/**
 * @param {Modules} modules
 * @param {string} file
 * @param {string} name what problems call the file
 * @returns {{ problems: string[], closing: string }} `closing` is the totals of a file without problems, else how many there are
 */
export function checkData({ membership, fileChecks, tilePlaces, geography }, file, name) {
  const { readFacts, countsAt, languageProblems, problemText, readTexts, textsProblems } = membership;
  const { checkInsets, checkShapes, checkTiles, checkTopology, wrongFile } = fileChecks;
  /** @type {import('../../src/membership/index.ts').Facts | undefined} */
  let facts;
  const problems = problemsOf(file, name, (json) => {
    const read = readFacts(json, name);
    if ('problems' in read) return read.problems;
    facts = read.facts;
    const { forward } = geography.equalAreaPlane(facts.association.projection.center);
    return [...checkInsets(facts, forward, name), ...languageProblems(facts, name)];
  });
  if (!facts) return { problems, closing: found(problems) };
  const known = facts;
  const { boundaries, texts = {}, tiles } = known.association;
  /** @param {string} other @param {(json: unknown) => readonly Problem[]} check @param {(found: string) => string} [wrong] */
  const beside = (other, check, wrong) => {
    const at = resolve(dirname(file), other);
    problems.push(
      ...(existsSync(at)
        ? problemsOf(at, other, check, wrong)
        : [`${name}, association: it names "${other}", but there is no such file beside it.`]),
    );
  };
  for (const level of Object.values(boundaries))
    beside(
      level,
      (json) => {
        const problems = checkShapes(known, json, level);
        return problems.length > 0 ? problems : checkTopology(json, level);
      },
      (found) => problemText(wrongFile(known, found, level)),
    );
  const languages = Object.entries(texts);
  for (const [lang, level] of languages)
    beside(level, (json) => {
      const read = readTexts(json, lang, level);
      return 'problems' in read ? read.problems : textsProblems(known, read, level);
    });
  if (tiles !== undefined)
    beside(tiles, (json) => {
      const read = tilePlaces.readTiles(json, tiles);
      return 'problems' in read ? read.problems : checkTiles(known, read, tiles);
    });
  if (problems.length > 0) return { problems, closing: found(problems) };

  const { member, associate, special } = countsAt(known, known.range.last);
  const observers = [...known.regions.values()].filter(({ secondaryObserver }) => secondaryObserver).length;
  const closing =
    `${name}: no problems. ${known.statements.length} statements, ${known.regions.size} regions ` +
    `(${member} members, ${associate} associate, ${special} special, ${observers} observers from secondary sources), ` +
    `${known.notes.length} notes, ${known.changes.length} changes, ${known.sources.size} sources, ` +
    `${Object.keys(boundaries).length} boundary files and ${languages.length} languages checked.`;
  return { problems, closing };
}

/** @param {readonly string[]} problems */
const found = ({ length }) => `${length} problem${length > 1 ? 's' : ''} found.`;
