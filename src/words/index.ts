// The entry of the module: dictionaries and the list of languages.
export { partsOf, unbrokenDate } from './date-parts.ts';
export { LANGUAGE_NAMES, languageName, loadWords } from './dictionaries.ts';
export { english, type Words } from './english.ts';
