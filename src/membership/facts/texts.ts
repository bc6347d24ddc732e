// The texts of the facts in another language: a separate file, fetched only when that language is used. A text is named
// by its path in the data file: the keys from the root; an item of a list by its id, or by its index where it has none.
import * as v from 'valibot';
import type { Problem } from '../checks/problem.ts';
import { shapeProblem } from '../checks/shape-problem.ts';
import type { Facts, Statement } from './facts-index.ts';
import { isLanguage } from './languages.ts';
import { filled, type Text, textLanguage, UNGROUPED } from './schema.ts';

export const textsSchema = v.strictObject({
  $schema: v.string(),
  lang: textLanguage,
  texts: v.record(v.string(), filled),
});

/** The texts of a file, by path. */
export type Texts = { readonly lang: string; readonly texts: Readonly<Record<string, string>> };
export type ReadTexts = Texts | { readonly problems: readonly Problem[] };

/** Reads a file of texts that has been parsed from JSON. It never throws. */
export function readTexts(json: unknown, lang: string, file: string): ReadTexts {
  const shape = v.safeParse(textsSchema, json, { abortPipeEarly: true });
  if (!shape.success) return { problems: shape.issues.map((issue) => shapeProblem(issue, file)) };
  if (shape.output.lang !== lang)
    return {
      problems: [{ file, place: 'lang', text: `expected "${lang}", but found "${shape.output.lang}".` }],
    };
  return { lang, texts: shape.output.texts };
}

/** The facts with their texts in one more language; the source's sentences stay unchanged. */
export function withTexts(facts: Facts, { lang, texts }: Texts): Facts {
  const translate = <T>(value: T, path: string): T => translated(value, path, lang, texts);
  const all = <T>(map: ReadonlyMap<string, T>, path: string): ReadonlyMap<string, T> =>
    new Map([...map].map(([id, one]) => [id, translate(one, `${path}/${id}`)]));
  const association = translate(facts.association, 'association');
  const countries = all(facts.countries, 'countries');
  const everyone = facts.countries.get(UNGROUPED);
  return Object.freeze({
    ...facts,
    association,
    countries: everyone
      ? new Map([[UNGROUPED, Object.freeze({ ...everyone, name: association.shortName })]])
      : countries,
    sources: all(facts.sources, 'sources'),
    statements: Object.freeze(
      facts.statements.map((statement) =>
        withQuotes(translate(statement, `statements/${statement.id}`), lang, texts),
      ),
    ),
    regions: all(facts.regions, 'regions'),
    changes: translate(facts.changes, 'changes'),
    notes: translate(facts.notes, 'notes'),
  });
}

/** Our translation of the source's words; null where there is none. */
function withQuotes(statement: Statement, lang: string, texts: Texts['texts']): Statement {
  const path = `statements/${statement.id}`;
  const sentence = texts[`${path}/sentence`];
  if (sentence === undefined) return statement;
  const lines = statement.lines.map((_, i) => texts[`${path}/lines/${i}`] ?? '').filter(Boolean);
  return Object.freeze({
    ...statement,
    translation: Object.freeze({ lang, sentence, lines: Object.freeze(lines) }),
  });
}

/** The same value, or a frozen copy where it contains a translated text. */
function translated<T>(value: T, path: string, lang: string, texts: Texts['texts']): T {
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) {
    const text = texts[path];
    return text === undefined ? value : Object.freeze({ ...value, [lang]: text });
  }
  let changed = false;
  const inner = (one: unknown, key: string) => {
    const next = translated(one, `${path}/${key}`, lang, texts);
    changed ||= next !== one;
    return next;
  };
  const copy = Array.isArray(value)
    ? value.map((one, i) => inner(one, nameOf(one, i)))
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inner(one, key)]));
  return changed ? (Object.freeze(copy) as T) : value;
}

const isText = (value: object): value is Text => 'en' in value && typeof value.en === 'string';

function nameOf(value: unknown, index: number): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : String(index);
}

/** Every text of the facts by its path, the source's own sentences among them. */
export function textPaths(facts: Facts): ReadonlyMap<string, Text> {
  const paths = new Map<string, Text>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isText(value)) paths.set(path, value);
    else if (value instanceof Map) for (const [id, one] of value) walk(one, `${path}/${id}`);
    else if (Array.isArray(value))
      value.forEach((one, i) => {
        walk(one, `${path}/${nameOf(one, i)}`);
      });
    else for (const [key, one] of Object.entries(value)) walk(one, `${path}/${key}`);
  };
  const { association, countries, sources, statements, regions, changes, notes } = facts;
  for (const [name, part] of Object.entries({
    association,
    countries: facts.isGrouped ? countries : null,
    sources,
    statements,
    regions,
    changes,
    notes,
  }))
    walk(part, name);
  for (const { id, sentence, lines } of statements) {
    if (sentence !== undefined) paths.set(`statements/${id}/sentence`, { en: sentence });
    lines.forEach((line, i) => {
      paths.set(`statements/${id}/lines/${i}`, { en: line });
    });
  }
  return paths;
}

/** Texts in languages that are neither the interface's nor named by the data, such as mistyped ones. */
export function languageProblems(facts: Facts, file: string): Problem[] {
  const { texts } = facts.association;
  return [...textPaths(facts)].flatMap(([place, text]) =>
    Object.keys(text)
      .filter((lang) => !isLanguage(lang, texts))
      .map((lang) => ({ file, place, text: `has the language "${lang}", but association.texts does not.` })),
  );
}

/** Texts that are missing from a file, and texts that are not in the facts. */
export function textsProblems(facts: Facts, { lang, texts }: Texts, file: string): Problem[] {
  const paths = textPaths(facts);
  const missing = [...paths].flatMap(([path, text]) =>
    Object.hasOwn(text, lang) || Object.hasOwn(texts, path) ? [] : path,
  );
  const unknown = Object.keys(texts).filter((path) => !paths.has(path));
  return [
    ...missing.map((place) => ({ file, place, text: 'is missing. Add the text in this language.' })),
    ...unknown.map((place) => ({
      file,
      place,
      text: 'is not in the data file. Correct its path or remove it.',
    })),
  ];
}
