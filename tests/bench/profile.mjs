// With --profile: where the time of measures 5 and 6 goes, by function, on a build that was not minified
// (npm run build -- --no-minify --outDir=FOLDER, then --dist=FOLDER).

/**
 * @param {boolean} wanted
 * @param {(text: string) => void} print
 */
export function profiler(wanted, print) {
  /**
   * @template T
   * @param {string} name
   * @param {import('./browser.mjs').Tab} tab
   * @param {() => Promise<T>} act
   * @returns {Promise<T>}
   */
  return async (name, { cdp }, act) => {
    if (!wanted) return act();
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
    await cdp.send('Profiler.start');
    const result = await act();
    const { profile } = await cdp.send('Profiler.stop');
    print(`\n${name}: by function, ms (self / with what it calls)`);
    for (const line of hottest(profile)) print(line);
    return result;
  };
}

/** @param {any} profile */
function hottest({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((/** @type {any} */ node) => [node.id, node]));
  const parent = new Map();
  for (const node of nodes) for (const child of node.children ?? []) parent.set(child, node.id);
  const keyOf = (/** @type {any} */ { callFrame: { functionName, url, lineNumber } }) =>
    `${functionName || '(anonymous)'} ${url.split('/').pop()}:${lineNumber + 1}`;
  const self = new Map();
  const total = new Map();
  samples.forEach((/** @type {number} */ id, /** @type {number} */ i) => {
    const time = timeDeltas[i] / 1000;
    const node = byId.get(id);
    self.set(keyOf(node), (self.get(keyOf(node)) ?? 0) + time);
    const seen = new Set();
    for (let at = id; at !== undefined; at = parent.get(at)) seen.add(keyOf(byId.get(at)));
    for (const key of seen) total.set(key, (total.get(key) ?? 0) + time);
  });
  return [...total]
    .filter(([key]) => !/^\((root|idle|program)\)/.test(key))
    .sort(([, a], [, b]) => b - a)
    .slice(0, 45)
    .map(([key, time]) => `${(self.get(key) ?? 0).toFixed(1).padStart(8)} ${time.toFixed(1).padStart(8)}  ${key}`);
}
