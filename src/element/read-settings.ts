// Checks what a page gives to `set()` before it is read as a view: an object whose keys are attributes that may be set
// so, with values that can be written as text. It never throws: it gives the texts, or a sentence for each fault.
import { PARAMETER_NAMES, type ParameterName } from '../view/index.ts';

/** In the form of attributes; null: back to the default. */
export type SettingTexts = readonly (readonly [ParameterName, string | null])[];

/** Names that an author may know from elsewhere, and where each of them belongs. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  src: 'it is an attribute and a property of its own',
  home: 'it is an attribute and a property of its own',
  host: 'it is read from the URL of a page in a frame only',
};

const SETTABLE: readonly string[] = PARAMETER_NAMES.filter((name) => name !== 'host');

/** @param values what `set()` was given, of any type */
export function readSettings(values: unknown): {
  readonly texts: SettingTexts;
  readonly wrong: readonly string[];
} {
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    return { texts: [], wrong: [`set() got ${described(values)}; expected an object such as { speed: 2 }.`] };
  const texts: [ParameterName, string | null][] = [];
  const wrong: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    // Left out, as in an object that a caller fills in part.
    if (value === undefined) continue;
    const text = textOf(value);
    if (Object.hasOwn(ELSEWHERE, name)) wrong.push(`set() does not take "${name}": ${ELSEWHERE[name]}.`);
    else if (!SETTABLE.includes(name))
      wrong.push(`set() got an unknown name "${name}"; expected some of ${SETTABLE.join(', ')}.`);
    else if (text === undefined)
      wrong.push(
        `set() got ${described(value)} for ${name}; expected a text, a number, true, false or null.`,
      );
    else texts.push([name as ParameterName, text]);
  }
  return wrong.length > 0 ? { texts: [], wrong } : { texts, wrong };
}

/** As the attribute would be written; undefined: it cannot be. */
function textOf(value: unknown): string | null | undefined {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function described(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? `"${value.slice(0, 40)}"` : typeof value;
}
