// Medians and ranges: a single number of a noisy machine says little.

/** @param {readonly number[]} values */
export function median(values) {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * @param {readonly number[]} values
 * @param {number} share 0 to 1
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** @typedef {{ median: number, min: number, max: number, n: number }} Summary */

/**
 * @param {readonly number[]} values
 * @returns {Summary}
 */
export function summary(values) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values), n: values.length };
}

/**
 * The median of the rounds' ratios: both sides of each were measured one after the other.
 * @param {readonly number[]} some
 * @param {readonly number[]} others
 */
export function ratio(some, others) {
  return median(some.map((value, i) => value / (others[i] ?? Number.NaN)).filter(Number.isFinite));
}
