// The number of typing errors between a query and a name: a letter too many, missing, wrong, or two swapped
// (Damerau–Levenshtein, optimal string alignment). By hand: libraries compare whole names, and search also needs the
// distance to the beginning and to a part of a name (docs/decisions/search-distance.md).

export type Distance = { readonly mistakes: number; readonly where: 'whole' | 'start' | 'inside' };

/**
 * The smallest number of errors with which the query matches the name, its start, or a part of it; null where it exceeds
 * `most`. For equal numbers, the whole goes before a start and a start before a part.
 */
export function distanceTo(query: string, name: string, most: number): Distance | null {
  if (query.length === 0 || query.length - name.length > most) return null;
  const anywhere = mistakesByEnd(query, name, true, most);
  if (!anywhere) return null;
  const inside = Math.min(...anywhere);
  const fromStart = mistakesByEnd(query, name, false, most) ?? [Number.POSITIVE_INFINITY];
  const start = Math.min(...fromStart);
  const whole = fromStart[name.length] ?? Number.POSITIVE_INFINITY;
  if (whole <= Math.min(start, most)) return { mistakes: whole, where: 'whole' };
  if (inside < start && inside <= most) return { mistakes: inside, where: 'inside' };
  return start <= most ? { mistakes: start, where: 'start' } : null;
}

/**
 * For each index in the name: the errors with which the query ends there, having begun at the start or anywhere.
 * null as soon as all of them exceed `most`.
 */
function mistakesByEnd(query: string, name: string, anywhere: boolean, most: number): number[] | null {
  let before: number[] = [];
  let last: number[] = [];
  let row = Array.from({ length: name.length + 1 }, (_, j) => (anywhere ? 0 : j));
  for (let i = 1; i <= query.length; i++) {
    [before, last, row] = [last, row, [i]];
    let least = i;
    for (let j = 1; j <= name.length; j++) {
      const wrong = query[i - 1] === name[j - 1] ? 0 : 1;
      let fewest = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + wrong);
      if (wrong && i > 1 && j > 1 && query[i - 1] === name[j - 2] && query[i - 2] === name[j - 1])
        fewest = Math.min(fewest, before[j - 2]! + 1);
      row.push(fewest);
      least = Math.min(least, fewest);
    }
    if (least > most) return null;
  }
  return row;
}
