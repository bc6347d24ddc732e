// Converts the schema's issues to plain words: the place as a path with ids, what was found, and what was expected.
import type * as v from 'valibot';
import type { Problem } from './problem.ts';

const KINDS: Record<string, string> = {
  string: 'text in quotation marks',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list in [ ]',
  Object: 'a group in { }',
  null: 'null',
};

/** One issue of the schema as a problem of a file. */
export function shapeProblem(issue: v.BaseIssue<unknown>, file: string): Problem {
  const path = issue.path ?? [];
  const last = path[path.length - 1];
  const isObject = issue.type === 'strict_object' || issue.type === 'object_with_rest';
  if (isObject && last && issue.expected === 'never')
    return {
      file,
      place: placeOf(path.slice(0, -1)),
      text: `"${String(last.key)}" is not a known key. Correct its spelling or remove it.`,
    };
  if (isObject && last && issue.expected === `"${String(last.key)}"`)
    return {
      file,
      place: placeOf(path.slice(0, -1)),
      text: `"${String(last.key)}" is missing. Add it.`,
    };
  return {
    file,
    place: placeOf(path),
    text: `expected ${expectedOf(issue)}, but found ${found(issue.input)}.`,
  };
}

function expectedOf(issue: v.BaseIssue<unknown>): string {
  if (issue.message.startsWith('expected ')) return issue.message.slice('expected '.length);
  if (issue.type === 'integer') return 'a whole number';
  const expected = issue.expected ?? 'something else';
  if (expected.startsWith('>=')) return `${expected.slice(2)} or more`;
  if (expected.startsWith('<=')) return `${expected.slice(2)} or less`;
  const parts = expected.replace(/^\(|\)$/g, '').split(' | ');
  const words = parts.map((part) => KINDS[part] ?? part);
  return words.length > 2 ? `one of ${words.join(', ')}` : words.join(' or ');
}

/** The value as written in the file; long values are described, not quoted. */
function found(input: unknown): string {
  if (input === undefined) return 'nothing';
  if (Array.isArray(input)) return `a list of ${input.length}`;
  if (typeof input === 'object' && input !== null) return 'a group in { }';
  if (typeof input === 'string') return JSON.stringify(input.length > 40 ? `${input.slice(0, 40)}…` : input);
  return String(input);
}

type Path = readonly { readonly key?: unknown; readonly value?: unknown; readonly type: string }[];

/** regions[12] (KR-47) → tiers[0] → from */
function placeOf(path: Path): string {
  const steps: string[] = [];
  for (const { key, value, type } of path) {
    if (type === 'array' || type === 'tuple') {
      const of = steps.pop() ?? '';
      steps.push(`${of}[${String(key)}]${idOf(value)}`);
    } else steps.push(String(key));
  }
  return steps.join(' → ');
}

function idOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('id' in value)) return '';
  return typeof value.id === 'string' && value.id !== '' ? ` (${value.id})` : '';
}
