// `npm run test:engines`: the main journey, an embed and a lost context in Chromium, Firefox and WebKit, with one last
// line of totals. Names after `--` select engines. A missing engine is reported with what to install, and counts as a
// failure.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES, findEngines, namedEngines } from './lib/engines.mjs';
import { requireNode } from './lib/node-version.mjs';
import { ensureBuilt, ensureInstalled, run } from './lib/project.mjs';
import { closingLine, countOfReportFile, sumOf } from './lib/tally.mjs';

async function main() {
  requireNode();
  const names = namedEngines(process.argv.slice(2));
  await ensureInstalled();
  const { found, missing } = await findEngines(names);
  for (const { advice } of missing) console.error(advice);
  if (missing.length > 0) {
    const others = ENGINES.filter((name) => !missing.some((one) => one.name === name));
    if (others.length > 0)
      console.error(`To run only what is there: npm run test:engines -- ${others.join(' ')}`);
  }
  /** @type {import('./lib/tally.mjs').Count[]} */
  const counts = missing.map(() => ({ passed: 0, failed: 1, skipped: 0 }));
  if (found.length > 0) {
    await ensureBuilt();
    const reports = mkdtempSync(join(tmpdir(), 'near-map-engines-'));
    try {
      const file = join(reports, 'engines.json');
      const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${file}`];
      const env = { ...process.env, ENGINES: found.map(({ name }) => name).join(',') };
      const code = await run(
        'npx',
        ['--no-install', 'vitest', 'run', '--project', 'engines', ...reporters],
        env,
      );
      counts.push(countOfReportFile(file, code));
    } finally {
      rmSync(reports, { recursive: true, force: true });
    }
  }
  return sumOf(counts);
}

try {
  const sum = await main();
  console.log(closingLine(sum));
  process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
