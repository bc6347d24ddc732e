// `npm run check-data`: checks the facts, and the boundary files where they exist. Prints each problem in words and
// exits with 1, or prints one line of totals and exits with 0. The checks are TypeScript; Vite loads them, since Node
// 20 can't.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/**
 * @param {string} file
 * @returns {{ json: unknown } | { problem: string }}
 */
function readJson(file) {
  const text = readFileSync(file, 'utf8');
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
    const line = Number.isNaN(at) ? '' : `, line ${text.slice(0, at).split('\n').length}`;
    return {
      problem: `this is not valid JSON${line}: ${message}. Look there for a missing or extra comma, bracket or quotation mark.`,
    };
  }
}

async function main() {
  /** @type {{ module: typeof import('../src/membership/index.ts') }} */
  const { module: membership } = await runnerImport(path('src/membership/index.ts'), { configFile: false });
  const { readFacts, problemText, countsAt, LANGUAGES } = membership;
  const { readTexts, textsProblems } = membership;
  /** @type {{ module: typeof import('../src/membership/file-checks.ts') }} */
  const { module: fileChecks } = await runnerImport(path('src/membership/file-checks.ts'), {
    configFile: false,
  });
  const { checkInsets, checkShapes, checkTiles, checkTopology } = fileChecks;
  /** @type {{ module: typeof import('../src/membership/facts/tile-places.ts') }} */
  const { module: tilesModule } = await runnerImport(path('src/membership/facts/tile-places.ts'), {
    configFile: false,
  });

  const [given] = process.argv.slice(2);
  const file = given ?? path('public/data/membership.json');
  const name = given ?? 'membership.json';
  if (!existsSync(file)) return [`${name}: file not found.`];
  if (!statSync(file).isFile()) return [`${name}: this is a folder; expected a file of facts.`];
  const read = readJson(file);
  if ('problem' in read) return [`${name}: ${read.problem}`];
  const result = readFacts(read.json, name);
  if ('problems' in result) return result.problems.map(problemText);
  const { facts } = result;

  /** @type {{ module: typeof import('../src/geography/index.ts') }} */
  const { module: geography } = await runnerImport(path('src/geography/index.ts'), { configFile: false });
  const { forward } = geography.equalAreaPlane(facts.association.projection.center);
  const problems = checkInsets(facts, forward, name).map(problemText);
  let shapes = 0;
  for (const level of Object.values(facts.association.boundaries)) {
    const boundary = path(`public/data/${level}`);
    if (!existsSync(boundary)) continue;
    shapes += 1;
    const topology = readJson(boundary);
    problems.push(
      ...('problem' in topology
        ? [`${level}: ${topology.problem}`]
        : [...checkShapes(facts, topology.json, level), ...checkTopology(topology.json, level)].map(
            problemText,
          )),
    );
  }
  let languages = 0;
  for (const lang of LANGUAGES) {
    const level = lang === 'en' ? undefined : facts.association.texts?.[lang];
    if (level === undefined) continue;
    const texts = path(`public/data/${level}`);
    if (!existsSync(texts)) continue;
    languages += 1;
    const json = readJson(texts);
    if ('problem' in json) problems.push(`${level}: ${json.problem}`);
    else {
      const texts = readTexts(json.json, lang, level);
      const found = 'problems' in texts ? texts.problems : textsProblems(facts, texts, level);
      problems.push(...found.map(problemText));
    }
  }
  const { tiles: level } = facts.association;
  const tiles = level === undefined ? '' : path(`public/data/${level}`);
  if (level !== undefined && existsSync(tiles)) {
    const json = readJson(tiles);
    if ('problem' in json) problems.push(`${level}: ${json.problem}`);
    else {
      const read = tilesModule.readTiles(json.json, level);
      const found = 'problems' in read ? read.problems : checkTiles(facts, read, level);
      problems.push(...found.map(problemText));
    }
  }
  if (problems.length > 0) return problems;

  const { member, associate, special } = countsAt(facts, facts.range.last);
  const observers = [...facts.regions.values()].filter(({ secondaryObserver }) => secondaryObserver).length;
  console.log(
    `${name}: no problems. ${facts.statements.length} statements, ${facts.regions.size} regions ` +
      `(${member} members, ${associate} associate, ${special} special, ${observers} observers from secondary sources), ` +
      `${facts.notes.length} notes, ${facts.changes.length} changes, ${facts.sources.size} sources, ` +
      `${shapes} boundary files and ${languages} languages checked.`,
  );
  return [];
}

const problems = await main();
for (const problem of problems) console.error(problem);
if (problems.length > 0) console.error(`${problems.length} problem${problems.length > 1 ? 's' : ''} found.`);
process.exitCode = problems.length > 0 ? 1 : 0;
