// RESULTS.md: what ran where, every target met or missed, then the tables behind them.
import { verdictsOf } from './targets.mjs';

const n = (/** @type {number} */ value, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '-');
const bytes = (/** @type {number} */ value) => value.toLocaleString('en-GB');
const span = (/** @type {import('./statistics.mjs').Summary} */ { median, min, max }, digits = 0) =>
  Number.isFinite(median) ? `${n(median, digits)} (${n(min, digits)}-${n(max, digits)})` : '-';

/**
 * @param {string[]} head the first column is text, the others are numbers
 * @param {(string | number)[][]} rows
 */
const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** @type {Record<string, (result: any) => string>} */
const SECTIONS = {
  arrival: ({ needed, ways }) => `## Time to picture and to first pan

Milliseconds from the start of the navigation, medians (min-max); × against bare MapLibre, median of the rounds' ratios.
"Picture": the engine says it has drawn and two frames have passed; ours: every region has its colour of the requested
date, and two frames. "First pan": two frames later a drag has moved the map (ours opened closer, since the whole area
stands still under a drag). Bytes: brotli, all that had arrived when
the picture was complete (asked for by then).${needed === null ? '' : ` The document alone, ${bytes(needed)} bytes, is enough for ours.`}

${Object.entries(ways)
  .map(
    ([way, rows]) => `**${way === 'fast' ? 'Unthrottled' : 'CPU 4 times slower, 1.6 Mbit/s, 150 ms a request'}**

${table(
  ['page', 'picture ms', '×', 'first pan ms', '×', 'bytes'],
  /** @type {any[]} */ (rows).map((row) => [
    row.title,
    span(row.picture),
    n(row.pictureRatio, 2),
    span(row.interactive),
    n(row.interactiveRatio, 2),
    `${bytes(row.bytes)} (${bytes(row.requested)})`,
  ]),
)}`,
  )
  .join('\n\n')}`,

  weight: ({ rows, first, beyond }) => `## What an embed fetches until it is interactive

${table(
  ['file', 'raw', 'brotli 11', 'brotli 5', 'gzip'],
  [
    ...rows.map((/** @type {any} */ row) => [row.path.replace('/near/', ''), ...sizes(row)]),
    ['**first picture**', ...sizes(first)],
    ['**beyond it**', ...sizes(beyond)],
  ],
)}`,

  step: ({ rows, layouts, colours }) => `## One step while scrubbing

From milestone to milestone, milliseconds. "Own": the call or input and the element's update (median, 95th percentile);
"own, later": in frames that our code asked for. "Main thread": DevTools' TaskDuration a step, two frames waited.

${table(
  ['page', 'own', 'p95', 'own, later', 'main thread', '× MapLibre', '× this map', 'script', 'style', 'layout', 'layouts', 'worker messages'],
  rows.map((/** @type {any} */ row) => [
    row.title,
    n(row.own.median, 2),
    n(row.own.p95, 2),
    n(row.later, 2),
    span(row.task, 1),
    n(row.taskRatio, 2),
    n(row.cheaper, 2),
    n(row.script, 2),
    n(row.style, 2),
    n(row.layout, 2),
    n(row.layouts, 1),
    row.messages,
  ]),
)}

In ${layouts.steps} traced steps: ${layouts.layouts} layouts, ${layouts.forced} of them forced by a script
(${list(layouts.askers)}), ${layouts.forcedStyles} forced style recalculations. The main thread's time a step, by kind of work, ms: ${list(perStep(layouts))}. Colours read from the map's own pixels at regions that change: ${colours.right} right in the
next frame, ${colours.late} later, ${colours.wrong} never.`,

  scale: ({ rows, ownRatio, taskRatio }) => `## 85 and 8,500 regions

300 made-up statements each, through \`src\` and the published check; 30 regions change a step. Own work
${n(ownRatio, 2)} ×, main thread ${n(taskRatio, 2)} ×.

${table(
  ['regions', 'own', 'p95', 'own, later', 'main thread', 'worker messages', 'map in charge after, ms'],
  rows.map((/** @type {any} */ row) => [
    bytes(row.size),
    n(row.own.median, 2),
    n(row.own.p95, 2),
    n(row.later, 2),
    span(row.task, 1),
    row.messages,
    span(row.ready),
  ]),
)}`,

  memory: ({ start, afterSteps, afterOvers, steps, overs }) => `## Memory

Heap after collection: ${n(start / 1e6, 2)} MB after a few steps and hand-overs, ${n(afterSteps / 1e6, 2)} MB after
${steps} steps, ${n(afterOvers / 1e6, 2)} MB after ${overs} hand-overs as well (the element taken out and put back until
the map is in charge again).`,
};

const perStep = (/** @type {any} */ { work, steps }) =>
  Object.fromEntries(
    Object.entries(work).map(([what, time]) => [what, Math.round((100 * /** @type {number} */ (time)) / steps) / 100]),
  );
const sizes = (/** @type {any} */ row) => [row.raw, row.br11, row.br5, row.gzip].map(bytes);
const list = (/** @type {Record<string, number>} */ counts) =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([what, times]) => `\`${what}\` ${times}`)
    .join(', ') || 'none';

/**
 * @param {Record<string, any>} results
 * @param {Record<string, string>} machine
 */
export function reportOf(results, machine) {
  const verdicts = verdictsOf(results);
  const all = verdicts.flatMap((one) => one.verdicts);
  const missed = all.filter(({ met }) => !met).length;
  return `# The bench's results

Written by \`npm run bench\`. Absolute times are pessimistic, WebGL being drawn by the CPU here; the ratios, taken in one
run with the pages in turn, are what to trust.

${Object.entries(machine)
  .map(([what, value]) => `- ${what}: ${value}`)
  .join('\n')}

## Targets: ${all.length - missed} met, ${missed} missed

${table(
  ['', 'target', 'value', ''],
  verdicts.flatMap(({ verdicts: some }) =>
    some.map(({ text, target, value, met }) => [text, target, value, met ? 'met' : '**missed**']),
  ),
)}

${Object.entries(results)
  .filter(([, result]) => !result.failed)
  .map(([measure, result]) => SECTIONS[measure]?.(result) ?? '')
  .join('\n\n')}
`;
}
