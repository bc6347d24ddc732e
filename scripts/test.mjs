// `npm test`: installs missing packages, finds a Chromium, runs everything, and ends with one line of totals. Types,
// lint, spelling, the data check and the build count as one test each; the others are counted from vitest's reports.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { requireNode } from './lib/node-version.mjs';
import { ensureInstalled, run } from './lib/project.mjs';
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
  return count;
}

/**
 * @param {string} tool
 * @param {...string} args
 */
const tool = (tool, ...args) => run('npx', ['--no-install', tool, ...args]);

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
  await step('types', async () => countOfCommand(await tool('tsc', '-p', '.')));
  await step('lint', async () =>
    countOfCommand(await tool('biome', 'ci', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.')),
  );

  await step('spelling', async () => countOfCommand(await run('npm', ['run', '--silent', 'spelling'])));

  console.log('\n== unused code (knip: advice, not counted) ==');
  await tool('knip', '--no-exit-code', '--no-progress');

  // A fork's own; all else is tested with the data of `public/data`.
  await step('data', async () => countOfCommand(await run('npm', ['run', '--silent', 'check-data'])));
  const build = await step('build', async () =>
    countOfCommand(
      await run('npm', ['run', '--silent', 'build'], { ...process.env, NEAR_DATA: 'public/data' }),
    ),
  );
  // After the build, which the sizes of files need: without it they would build it once more.
  await step('unit', () => vitest(['unit']));
  await step('browser', async () => {
    if (build.failed > 0) throw new Error('not run, because the build failed');
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
