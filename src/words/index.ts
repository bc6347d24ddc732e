// The room's door: dictionaries, and the languages there are.
export { type DateParts, partsOf } from './date-parts.ts';
export { english, type Words } from './english.ts';
export { LANGUAGE_NAMES, loadWords } from './languages.ts';
