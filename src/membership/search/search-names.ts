// All names by which the data know a region or a country, with their language and kind.
import * as v from 'valibot';
import type { Facts, Region } from '../facts/facts-index.ts';
import type { Country, Text } from '../facts/schema.ts';

type NameKind = 'usual' | 'native' | 'source' | 'alias' | 'former' | 'code';
export type SearchName = {
  readonly text: string;
  /** BCP 47; empty for codes, which are of no language. */
  readonly lang: string;
  readonly kind: NameKind;
  /** The day on which a former name ended. */
  readonly until?: string;
};
/** Texts of the data in one more language, by their path from the file's root: `regions/KR-47/names/usual`. */
export type TextTable = { readonly lang: string; readonly texts: Readonly<Record<string, string>> };

/** By language, the name to show first. */
const namesSchema = v.record(v.string(), v.array(v.string()));
/**
 * Names that are only searched for: other names, how names are read, and divisions of countries that are no regions of
 * the data, by their code of ISO 3166-2, which answer that they are no members.
 */
export const searchNamesSchema = v.strictObject({
  $schema: v.optional(v.string()),
  /** By the id of a region or a country. */
  aliases: v.record(v.string(), namesSchema),
  readings: v.strictObject({ lang: v.string(), names: v.record(v.string(), v.string()) }),
  divisions: v.strictObject({
    source: v.strictObject({ title: v.string(), url: v.string() }),
    names: v.record(v.string(), namesSchema),
  }),
});
export type SearchNames = v.InferOutput<typeof searchNamesSchema>;
export const NO_NAMES: SearchNames = {
  aliases: {},
  readings: { lang: '', names: {} },
  divisions: { source: { title: '', url: '' }, names: {} },
};

/** A file that is missing or of another form has no names. */
export function readSearchNames(json: unknown): SearchNames {
  const read = v.safeParse(searchNamesSchema, json);
  return read.success ? read.output : NO_NAMES;
}

/** The source's own language. */
const SOURCE_LANGUAGE = 'en';

export function namesOfRegion(region: Region, tables: readonly TextTable[]): SearchName[] {
  const { id, names, formerNames = [] } = region;
  return [
    ...inAll(names.usual, `regions/${id}/names/usual`, tables, { kind: 'usual' }),
    ...names.native.map(({ lang, text }) => ({ text, lang, kind: 'native' as const })),
    ...(names.source ? [{ text: names.source, lang: SOURCE_LANGUAGE, kind: 'source' as const }] : []),
    ...aliasesOf(names.aliases),
    ...formerNames.flatMap(({ until, usual, native }, i) => [
      ...inAll(usual, `regions/${id}/formerNames/${i}/usual`, tables, { kind: 'former', until }),
      ...native.map(({ lang, text }) => ({ text, lang, kind: 'former' as const, until })),
    ]),
    { text: id, lang: '', kind: 'code' },
  ];
}

export function namesOfCountry(country: Country, tables: readonly TextTable[]): SearchName[] {
  return [
    ...inAll(country.name, `countries/${country.id}/name`, tables, { kind: 'usual' }),
    ...(country.sourceName
      ? [{ text: country.sourceName, lang: SOURCE_LANGUAGE, kind: 'source' as const }]
      : []),
    ...aliasesOf(country.aliases),
    { text: country.id, lang: '', kind: 'code' },
  ];
}

export function allNames(facts: Facts, tables: readonly TextTable[], names = NO_NAMES) {
  const { readings, divisions } = names;
  const others = (id: string) => aliasesOf(names.aliases[id]);
  return [
    ...[...facts.regions.values()].map((region) => {
      const reading = readings.names[region.id];
      const read = reading ? [{ text: reading, lang: readings.lang, kind: 'native' as const }] : [];
      return {
        of: 'region' as const,
        id: region.id,
        names: [...namesOfRegion(region, tables), ...others(region.id), ...read],
      };
    }),
    ...(facts.isGrouped ? [...facts.countries.values()] : []).map((country) => ({
      of: 'country' as const,
      id: country.id,
      names: [...namesOfCountry(country, tables), ...others(country.id)],
    })),
    ...Object.entries(divisions.names)
      .filter(([id]) => facts.countries.has(countryOfDivision(id)) && !facts.regions.has(id))
      .map(([id, names]) => ({ of: 'division' as const, id, names: usualOf(names) })),
  ];
}

export const countryOfDivision = (code: string): string => code.slice(0, code.indexOf('-'));

function usualOf(names: Readonly<Record<string, readonly string[]>> = {}): SearchName[] {
  return Object.entries(names).flatMap(([lang, texts]) =>
    texts.map((text) => ({ text, lang, kind: 'usual' as const })),
  );
}

function aliasesOf(aliases: Country['aliases'] = {}): SearchName[] {
  return Object.entries(aliases).flatMap(([lang, texts]) =>
    texts.map((text) => ({ text, lang, kind: 'alias' as const })),
  );
}

function inAll(
  text: Text,
  path: string,
  tables: readonly TextTable[],
  as: Pick<SearchName, 'kind' | 'until'>,
): SearchName[] {
  return [
    ...Object.entries(text).flatMap(([lang, value]) => (value ? [{ text: value, lang, ...as }] : [])),
    ...tables.flatMap(({ lang, texts }) => {
      const value = texts[path];
      return value === undefined ? [] : [{ text: value, lang, ...as }];
    }),
  ];
}
