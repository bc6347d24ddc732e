// Validates the options of an export, which may come from an embedding page or from the command line.
import type { ExportOptions } from '../contract.ts';
import { CONTENTS, isOneOf, RESOLUTIONS, SHAPES, TEXTS, THEMES } from '../export-choices.ts';

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
const oneOf = (...values: readonly string[]): Check => [(value) => isOneOf(values, value), values.join(', ')];
type Check = readonly [isValid: (value: unknown) => boolean, expected: string];
const IS_DATE: Check = [
  (value) => typeof value === 'string',
  'a date such as "1998", "2006-09" or "2006-09-13"',
];

const CHECKS: { readonly [K in keyof Required<ExportOptions>]: Check } = {
  date: IS_DATE,
  of: [(value) => value === 'table' || isOneOf(CONTENTS, value), CONTENTS.join(', ')],
  ids: [
    (value) => Array.isArray(value) && value.every((id) => typeof id === 'string'),
    'a list of region codes such as "KR-47"',
  ],
  titles: oneOf('words', 'ids'),
  text: oneOf(...TEXTS),
  from: IS_DATE,
  to: IS_DATE,
  speed: [isNumber, 'a number from 0.5 to 4'],
  resolution: oneOf(...RESOLUTIONS),
  shape: oneOf(...SHAPES),
  width: [isNumber, 'a number of CSS pixels'],
  height: [isNumber, 'a number of CSS pixels'],
  scale: [isNumber, 'a number from 0.5 to 8'],
  theme: oneOf(...THEMES),
  signal: [(value) => value instanceof AbortSignal, 'an AbortSignal'],
  onProgress: [(value) => typeof value === 'function', 'a function'],
};

/** @throws RangeError that names the option, the given value and what was expected */
export function checkOptions(options: ExportOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(CHECKS, name))
      throw new RangeError(`Unknown option "${name}"; expected ${Object.keys(CHECKS).join(', ')}`);
    const [isValid, expected] = CHECKS[name as keyof ExportOptions];
    if (!isValid(value)) throw new RangeError(`Option ${name} is ${quoted(value)}; expected ${expected}`);
  }
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}
