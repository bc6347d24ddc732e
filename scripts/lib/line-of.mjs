/**
 * The line on which a place of a data file begins, from 1; null where it isn't known. A place names an id, in brackets or in
 * quotation marks, and may go on to a key in it: `regions[12] (KR-47) → tiers[0] → from`.
 * @param {string} text the file
 * @param {string} place
 */
export function lineOf(text, place) {
  const lines = text.split('\n');
  const named = [...place.matchAll(/\(([^()]+)\)|"([^"]+)"/g)].at(-1);
  const id = named?.[1] ?? named?.[2];
  const start =
    id === undefined ? 0 : lines.findIndex((line) => line.includes(`"id": ${JSON.stringify(id)}`));
  if (start < 0) return null;
  const keys = place.slice((named?.index ?? 0) + (named?.[0].length ?? 0)).match(/[A-Za-z]\w*/g) ?? [];
  let at = start;
  for (const key of keys) {
    const next = lines.findIndex((line, i) => i >= at && line.includes(`"${key}":`));
    if (next < 0) break;
    at = next;
  }
  return id === undefined && at === 0 ? null : at + 1;
}
