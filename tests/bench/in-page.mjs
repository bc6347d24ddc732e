// What every measured page has before anything of its own runs: `window.bench`, with the same rules for all.

/** Runs in the page. */
export function inPage() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /**
   * A task of its own, as for input of a user: what the page and its engine draw of it meet in the next frame. Inside a
   * frame's task the page's texts would be drawn in that frame and the map in the one after.
   */
  const task = () => new Promise((resolve) => setTimeout(resolve));
  const frames = async (/** @type {number} */ n) => {
    for (let i = 0; i < n; i++) await frame();
  };
  /** @type {(value: any) => void} */
  let sayPicture = () => {};
  /** @type {(value: any) => void} */
  let sayInteractive = () => {};
  const bench = {
    frame,
    frames,
    /** Milliseconds since the navigation began at which the asked date's picture was complete. */
    picture: new Promise((resolve) => {
      sayPicture = resolve;
    }),
    interactive: new Promise((resolve) => {
      sayInteractive = resolve;
    }),
    /** To be called where the engine says it has drawn; two frames later it counts as seen. */
    async drawn() {
      await frames(2);
      sayPicture(performance.now());
    },
    /**
     * Drags until the map moves; the frame in which it has is the answer.
     * @param {Element} canvas
     * @param {() => number} where a point of the map on the screen
     */
    async pan(canvas, where) {
      await frames(2);
      const before = where();
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const send = (/** @type {string} */ type, /** @type {number} */ dx, /** @type {EventTarget} */ to) =>
        to.dispatchEvent(
          new MouseEvent(type, {
            bubbles: true,
            composed: true,
            cancelable: true,
            view: window,
            button: 0,
            buttons: type === 'mouseup' ? 0 : 1,
            clientX: left + width / 2 + dx,
            clientY: top + height / 2,
          }),
        );
      // Zoomed out as far as it goes, a map may be held at its bounds: either direction counts.
      for (let tries = 1; tries <= 120; tries++) {
        const sign = tries % 2 ? 1 : -1;
        send('mousedown', 0, canvas);
        send('mousemove', 12 * sign, canvas);
        send('mousemove', 40 * sign, canvas);
        await frame();
        const moved = Math.abs(where() - before) > 0.5;
        const at = performance.now();
        send('mouseup', 40 * sign, canvas);
        if (moved) {
          sayInteractive({ at, tries });
          return;
        }
      }
      sayInteractive({ at: Number.NaN, tries: 120 });
    },
    /**
     * Steps over the milestones and back, so often; how long each took to be answered by the engine's own code.
     * @param {(index: number) => unknown} step
     * @param {number} count
     * @param {number} passes
     */
    async steps(step, count, passes) {
      const own = [];
      for (let pass = 0; pass < passes; pass++) {
        for (let i = 1; i < count; i++) {
          const index = pass % 2 ? count - 1 - i : i;
          await task();
          const from = performance.now();
          await step(index);
          own.push(performance.now() - from);
          await frames(2);
        }
      }
      return own;
    },
  };
  Object.assign(window, { bench });
}
