// Limits the rate of messages with a token bucket. The clock is passed in.

export type Bucket = {
  /** Takes a token; false where none is left at this millisecond. */
  take(now: number): boolean;
};

/** @param size the largest burst @param perSecond the sustained rate */
export function bucketOf(size: number, perSecond: number): Bucket {
  let tokens = size;
  let last: number | null = null;
  return {
    take(now) {
      tokens = Math.min(size, tokens + (Math.max(0, now - (last ?? now)) / 1000) * perSecond);
      last = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
