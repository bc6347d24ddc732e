// `npm test`: installs missing packages, finds a Chromium, runs everything, and ends with one line of totals. Types,
// lint, spelling, the data check and the build count as one test each; the others are counted from vitest's reports.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { requireNode } from './lib/node-version.mjs';
import { ensureInstalled, run, runQuietly } from './lib/project.mjs';
import { closingLine, countOfCommand, countOfReportFile, sumOf } from './lib/tally.mjs';

/** @typedef {import('./lib/tally.mjs').Count} Count */

const reports = mkdtempSync(join(tmpdir(), 'near-map-test-'));
/** @type {{ name: string, count: Count, seconds: number }[]} */
const steps = [];

/**
 * @param {string} name
 * @param {() => Promise<Count>} work
 */
async function step(name, work) {
  console.log(`\n== ${name} ==`);
  const start = performance.now();
  const count = await work().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return countOfCommand(1);
  });
  if (count.why !== undefined) console.error(`${name}: ${count.why}`);
  steps.push({ name, count, seconds: (performance.now() - start) / 1000 });
}

/** A fork's own data are checked; all else is tested with the data of `public/data`. */
const OF_NEAR = { ...process.env, NEAR_DATA: 'public/data' };
const COLOURS = process.stdout.isTTY ? [] : ['--colors=off'];
/** Side by side: each takes a few seconds, mostly of one processor. */
const AT_FIRST = {
  types: ['npx', '--no-install', 'tsc', '-p', '.'],
  lint: ['npx', '--no-install', 'biome', 'ci', ...COLOURS, '.'],
  spelling: ['npm', 'run', '--silent', 'spelling'],
  'unused code (knip: advice, not counted)': [
    'npx',
    '--no-install',
    'knip',
    '--no-exit-code',
    '--no-progress',
  ],
  data: ['npm', 'run', '--silent', 'check-data'],
  build: ['npm', 'run', '--silent', 'build'],
};

async function runFirst() {
  const start = performance.now();
  const running = Object.entries(AT_FIRST).map(async ([name, [command = '', ...args]]) => {
    const { code, output } = await runQuietly(command, args, name === 'build' ? OF_NEAR : process.env);
    console.log(`\n== ${name} ==\n${output.trimEnd()}`);
    if (name.startsWith('unused')) return;
    steps.push({ name, count: countOfCommand(code), seconds: (performance.now() - start) / 1000 });
  });
  await Promise.all(running);
}

/**
 * @param {readonly string[]} projects of vitest.config.ts
 * @param {NodeJS.ProcessEnv} [env]
 */
async function vitest(projects, env = process.env) {
  const file = join(reports, `${projects[0]}.json`);
  const only = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('npx', ['--no-install', 'vitest', 'run', ...only, ...reporters], env);
  return countOfReportFile(file, code);
}

async function runAll() {
  requireNode();
  await ensureInstalled();
  await runFirst();
  // After the build, which the sizes of files need: without it they would build it once more.
  await step('unit', () => vitest(['unit']));
  await step('browser', async () => {
    if (steps.some(({ name, count }) => name === 'build' && count.failed > 0))
      throw new Error('not run, because the build failed');
    const path = await ensureChromium();
    console.log(`Chromium: ${path}`);
    return vitest(['browser', 'browser-alone'], { ...process.env, CHROMIUM_PATH: path });
  });
}

try {
  await runAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  steps.push({ name: 'everything else', count: countOfCommand(1), seconds: 0 });
} finally {
  rmSync(reports, { recursive: true, force: true });
}

console.log('\n== summary ==');
for (const { name, count, seconds } of steps) {
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${name.padEnd(16)} ${closingLine(count)}${skipped} (${seconds.toFixed(1)} s)`);
}
const sum = sumOf(steps.map(({ count }) => count));
console.log(closingLine(sum));
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
