// Old links live for ever: small steps, oldest first, from what was once published to what is read now. Whoever
// renames a parameter or a value adds a step here, and a link of the old kind to the test's list.

type Step = (query: URLSearchParams) => void;

/** A link that was copied out of a page's source has "&amp;" for "&". */
const unescaped: Step = (query) => {
  for (const [name, value] of [...query]) {
    if (!name.startsWith('amp;')) continue;
    query.delete(name);
    query.append(name.slice(4), value);
  }
};

const STEPS: readonly Step[] = [unescaped];

/** The same query in the words of today; what is handed in stays as it is. */
export function migrated(query: URLSearchParams): URLSearchParams {
  const now = new URLSearchParams(query);
  for (const step of STEPS) step(now);
  return now;
}
