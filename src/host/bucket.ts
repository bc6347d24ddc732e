// How many messages are heard: a bucket of tokens that fills with time. The clock is passed in.

export type Bucket = {
  /** Whether one more may pass at this millisecond. */
  take(now: number): boolean;
};

/** @param size so many at once; @param perSecond so many for ever */
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
