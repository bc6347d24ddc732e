// A clock for code that takes one, so that tests need not wait.

/** A clock that stands still until it is moved on; timers run in the order of their times. */
export function testClock() {
  let now = 0;
  let last = 0;
  const timers = new Map<number, { at: number; call: () => void }>();
  return {
    now: () => now,
    setTimeout(call: () => void, ms: number) {
      last += 1;
      timers.set(last, { at: now + ms, call });
      return last;
    },
    clearTimeout: (timer: number) => void timers.delete(timer),
    moveTo(ms: number) {
      for (;;) {
        const [due] = [...timers].filter(([, { at }]) => at <= ms).sort(([, a], [, b]) => a.at - b.at);
        if (!due) break;
        timers.delete(due[0]);
        now = due[1].at;
        due[1].call();
      }
      now = ms;
    },
  };
}
