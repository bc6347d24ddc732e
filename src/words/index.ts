// The room's door: dictionaries, and the languages there are.
export { type DateParts, partsOf } from './date-parts.ts';
export { english, type Words } from './english.ts';
export { isLang, LANGUAGE_NAMES, LANGUAGES, type Lang } from './languages.ts';
