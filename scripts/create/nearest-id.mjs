// What somebody may have meant by an id that no outline has.

/**
 * The known id with the same letters, else the country of that name, else one that differs in one letter; undefined: none.
 * @param {string} id
 * @param {string} name of the row, in English
 * @param {readonly string[]} known
 */
export function nearestId(id, name, known) {
  const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return (
    known.find((one) => one.toLowerCase() === id.toLowerCase()) ??
    known.find((one) => /^[A-Z]{2}$/.test(one) && countries.of(one) === name) ??
    known.find((one) => one.length > 2 && isOneLetterApart(one, id))
  );
}

/** @param {string} a @param {string} b */
function isOneLetterApart(a, b) {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  const at = [...long].findIndex((letter, i) => letter !== short[i]);
  return at >= 0 && long.slice(at + 1) === short.slice(long.length > short.length ? at : at + 1);
}
