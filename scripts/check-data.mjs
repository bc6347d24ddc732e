// `npm run check-data -- path/membership.json`: checks the facts, and the files beside it that it names. Prints each
// problem in words and exits with 1, or prints one line of totals and exits with 0. The checks are TypeScript; Vite loads
// them, since Node 20 can't.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { DATA } from './lib/data-folder.mjs';
import { lineOf } from './lib/line-of.mjs';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** @typedef {import('../src/membership/index.ts').Problem} Problem */

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

async function main() {
  /** @type {{ module: typeof import('../src/membership/index.ts') }} */
  const { module: membership } = await runnerImport(path('src/membership/index.ts'), { configFile: false });
  const { readFacts, countsAt, languageProblems, problemText, readTexts, textsProblems } = membership;
  /** @type {{ module: typeof import('../src/membership/file-checks.ts') }} */
  const { module: fileChecks } = await runnerImport(path('src/membership/file-checks.ts'), {
    configFile: false,
  });
  const { checkInsets, checkShapes, checkTiles, checkTopology, wrongFile } = fileChecks;
  /** @type {{ module: typeof import('../src/membership/facts/tile-places.ts') }} */
  const { module: tilesModule } = await runnerImport(path('src/membership/facts/tile-places.ts'), {
    configFile: false,
  });
  /** @type {{ module: typeof import('../src/geography/index.ts') }} */
  const { module: geography } = await runnerImport(path('src/geography/index.ts'), { configFile: false });

  const [given] = process.argv.slice(2);
  const file = given ? resolve(given) : join(DATA, 'membership.json');
  const name = given ?? 'membership.json';
  /** @type {import('../src/membership/index.ts').Facts | undefined} */
  let facts;
  const problems = problemsOf(file, name, (json) => {
    const read = readFacts(json, name);
    if ('problems' in read) return read.problems;
    facts = read.facts;
    const { forward } = geography.equalAreaPlane(facts.association.projection.center);
    return [...checkInsets(facts, forward, name), ...languageProblems(facts, name)];
  });
  if (!facts) return problems;
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
      const read = tilesModule.readTiles(json, tiles);
      return 'problems' in read ? read.problems : checkTiles(known, read, tiles);
    });
  if (problems.length > 0) return problems;

  const { member, associate, special } = countsAt(known, known.range.last);
  const observers = [...known.regions.values()].filter(({ secondaryObserver }) => secondaryObserver).length;
  console.log(
    `${name}: no problems. ${known.statements.length} statements, ${known.regions.size} regions ` +
      `(${member} members, ${associate} associate, ${special} special, ${observers} observers from secondary sources), ` +
      `${known.notes.length} notes, ${known.changes.length} changes, ${known.sources.size} sources, ` +
      `${Object.keys(boundaries).length} boundary files and ${languages.length} languages checked.`,
  );
  return [];
}

const problems = await main();
for (const problem of problems) console.error(problem);
if (problems.length > 0) console.error(`${problems.length} problem${problems.length > 1 ? 's' : ''} found.`);
process.exitCode = problems.length > 0 ? 1 : 0;
