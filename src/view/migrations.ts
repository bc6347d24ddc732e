// Keeps old links working: small steps, oldest first, from formerly published parameters to the current ones. Whoever
// renames a parameter or a value adds a step here and an old link to the test's list.

type Step = (query: URLSearchParams) => void;

/** A link copied from a page's source has "&amp;" instead of "&". */
const unescaped: Step = (query) => {
  for (const [name, value] of [...query]) {
    if (!name.startsWith('amp;')) continue;
    query.delete(name);
    query.append(name.slice(4), value);
  }
};

const STEPS: readonly Step[] = [unescaped];

/** The same query with current parameters; the argument is not changed. */
export function migrated(query: URLSearchParams): URLSearchParams {
  const now = new URLSearchParams(query);
  for (const step of STEPS) step(now);
  return now;
}
