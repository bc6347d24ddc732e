// Parses the arguments of `npm run export` and checks what needs no page; the map itself checks kinds, options and
// values of the view.
import { extname } from 'node:path';

export const USAGE = `Usage: npm run export -- --kind=png --date=2006-09 --lang=ko --out=picture.png
Every attribute of the map and every option of an export may be given so; docs/exporting.md lists them.`;

/** The options of an export that can be given here, besides those that are attributes too. */
export const OPTIONS = [
  'of',
  'ids',
  'titles',
  'text',
  'from',
  'to',
  'resolution',
  'shape',
  'width',
  'height',
  'scale',
];

/**
 * @typedef {object} ExportCommand
 * @property {string} kind
 * @property {string | null} out a file, a folder with a closing slash, or null: a descriptive name in the current folder
 * @property {number} seconds how long the page may take to show its map
 * @property {Record<string, string>} values all other arguments, unchanged
 */

/**
 * @param {readonly string[]} given
 * @returns {ExportCommand}
 * @throws a RangeError in words
 */
export function readArguments(given) {
  /** @type {Record<string, string>} */
  const values = {};
  for (const argument of given) {
    const [, name, value] = /^--([a-z][\w-]*)(?:=(.*))?$/is.exec(argument) ?? [];
    if (name === undefined)
      throw new RangeError(`"${argument}" is not understood; expected --name=value, such as --kind=png`);
    if (name in values) throw new RangeError(`--${name} is given twice; expected it once`);
    if (value === '') throw new RangeError(`--${name} is empty; expected a value after "="`);
    values[name] = value ?? '1';
  }
  const { kind, out, timeout = '120', ...rest } = values;
  const seconds = Number(timeout);
  if (!(seconds > 0 && seconds <= 86_400))
    throw new RangeError(`--timeout is "${timeout}"; expected a number of seconds, such as 120`);
  const ending = out === undefined ? '' : extname(out).slice(1).toLowerCase();
  if (kind === undefined && ending === '')
    throw new RangeError(
      `No kind of file is given${given.length > 0 ? ` in ${given.join(' ')}` : ''}; expected --kind, such as --kind=png, or --out=picture.png`,
    );
  return { kind: kind ?? ending, out: out ?? null, seconds, values: rest };
}

/**
 * Splits the values into attributes of the element and options of the export.
 * @param {Record<string, string>} values
 * @param {readonly string[]} attributes the names of the element's attributes
 */
export function viewAndOptions(values, attributes) {
  /** @type {Record<string, string>} */
  const view = {};
  /** @type {Record<string, unknown>} */
  const options = {};
  for (const [name, value] of Object.entries(values)) {
    if (attributes.includes(name)) view[name] = value;
    else if (!OPTIONS.includes(name))
      throw new RangeError(
        `--${name} is not known; expected ${['kind', 'out', 'timeout', ...attributes, ...OPTIONS].map((one) => `--${one}`).join(', ')}`,
      );
    else options[name] = optionOf(name, value);
  }
  return { view, options };
}

/**
 * @param {string} name
 * @param {string} value
 */
function optionOf(name, value) {
  // A year is a date, not a number.
  if (name === 'from' || name === 'to') return value;
  if (name === 'ids') return value.split(',').map((id) => id.trim());
  return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}
