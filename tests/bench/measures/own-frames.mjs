// What of a step runs later, in animation frames: ours told from MapLibre's by who asked for the frame.

/**
 * Runs in the page, before it. Counts what is sent to workers; while `bench.watched` is set, sums up in `bench.later`.
 * Who asked for a frame is read from a stack, which takes longer than what it tells of: never in steps that are timed.
 */
export function watchLater() {
  const { bench } = /** @type {any} */ (window);
  bench.later = { own: 0, engine: 0 };
  bench.messages = 0;
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (/** @type {any[]} */ ...all) {
    bench.messages += 1;
    return Reflect.apply(post, this, all);
  };
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => {
    if (!bench.watched) return request(callback);
    const asker = (new Error().stack ?? '').split('\n')[2] ?? '';
    // Pages of their own: our main chunk is "index"; MapLibre and the painter that speaks to it share "map".
    const kind = /\/map-/.test(asker) || /maplibre/.test(asker) ? 'engine' : /\/assets\//.test(asker) ? 'own' : null;
    if (kind === null) return request(callback);
    return request((time) => {
      const from = performance.now();
      callback(time);
      bench.later[kind] += performance.now() - from;
    });
  };
}
