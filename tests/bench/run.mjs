// `npm run bench`: how light and how fast the map is, against its peers, in one run on one machine.
//   --only=NAME    arrival, weight, step, scale or memory; several with commas
//   --rounds=N     how often each page is measured (5)
//   --quick        one round, fewer steps: to see that it runs
//   --profile      also where the time of the steps goes, by function
//   --dist=FOLDER  another build than dist
// Only a whole run, with neither --only nor --quick, writes RESULTS.md; every run prints what it found.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, ROOT } from '../../scripts/lib/project.mjs';
import { ensurePeers, HERE } from './install.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    dist: { type: 'string' },
  },
});

/** @typedef {Awaited<ReturnType<typeof prepare>>} Bench */

async function prepare() {
  const [{ launch }, { realData }, { allPeers }, near, { serve }, { syntheticFacts, syntheticShapes }, { SIZES, STATEMENTS }, { referenceFills }, { profiler }] =
    await Promise.all([
      import('./browser.mjs'),
      import('./data.mjs'),
      import('./peers/index.mjs'),
      import('./peers/near.mjs'),
      import('./server.mjs'),
      import('./synthetic.mjs'),
      import('./measures/scale.mjs'),
      import('./reference.mjs'),
      import('./profile.mjs'),
    ]);
  const data = realData();
  const site = near.builtSite(options.dist ? resolve(options.dist) : join(ROOT, 'dist'));
  const peers = await allPeers(data);
  const files = new Map([...site, ...peers.flatMap((peer) => [...peer.files])]);
  for (const size of SIZES) {
    const folder = `/synthetic/${size}`;
    files.set(`${folder}/index.html`, near.embeddingPage(`${folder}/membership.json`));
    files.set(`${folder}/membership.json`, Buffer.from(JSON.stringify(syntheticFacts(size, STATEMENTS))));
    files.set(`${folder}/shapes.json`, Buffer.from(JSON.stringify(syntheticShapes(size))));
  }
  console.log('Packing the files (brotli 11) …');
  const server = await serve(files);
  const browser = await launch();
  const reference = await referenceFills(browser, server.address('/near/index.html?theme=light'), data.milestones);
  return {
    data,
    peers,
    files,
    server,
    browser,
    reference,
    quick: options.quick,
    rounds: Number(options.rounds ?? (options.quick ? 1 : 5)),
    tell: (/** @type {string} */ text) => console.log(`  ${text}`),
    profile: profiler(options.profile, (text) => console.log(text)),
  };
}

/** @param {Bench} bench */
function machineOf({ browser, peers, rounds }) {
  return {
    Date: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    Machine: `${cpus()[0]?.model ?? 'unknown CPU'}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB`,
    'Load before, by others': loadavg()
      .map((value) => value.toFixed(1))
      .join(', '),
    Node: process.version,
    Chromium: `${browser.version()} headless; WebGL by SwiftShader, 2D canvas on the CPU; 1280 × 720`,
    Peers: peers.map(({ title, version }) => `${title} ${version}`).join(', '),
    Rounds: String(rounds),
  };
}

async function main() {
  await ensureInstalled();
  ensurePeers();
  if (!options.dist) await ensureBuilt();
  const measures = {
    arrival: async () => (await import('./measures/arrival.mjs')).arrival,
    weight: async () => (await import('./measures/weight.mjs')).weight,
    step: async () => (await import('./measures/step.mjs')).step,
    scale: async () => (await import('./measures/scale.mjs')).scale,
    memory: async () => (await import('./measures/memory.mjs')).memory,
  };
  const only = options.only?.split(',');
  const unknown = only?.find((name) => !(name in measures));
  if (unknown !== undefined)
    throw new Error(`--only is "${unknown}"; expected one of ${Object.keys(measures).join(', ')}`);

  const bench = await prepare();
  const machine = machineOf(bench);
  /** @type {Record<string, any>} */
  const results = {};
  try {
    for (const [name, load] of Object.entries(measures)) {
      if (only && !only.includes(name)) continue;
      console.log(`${name} …`);
      try {
        results[name] = await (await load())(bench);
      } catch (error) {
        // One measure that fails leaves the others their say; the report says that it failed.
        console.error(error);
        results[name] = { failed: error instanceof Error ? error.message.split('\n')[0] : String(error) };
      }
    }
  } finally {
    await bench.browser.close();
    bench.server.close();
  }
  const { reportOf } = await import('./report.mjs');
  const report = reportOf(results, machine);
  console.log(`\n${report}`);
  if (!only && !options.quick) writeFileSync(join(HERE, 'RESULTS.md'), report);
}

await main();
