// Makes the data file of a map from the rows of a table, and keeps what was edited by hand in one made before.
import { createHash } from 'node:crypto';
import { membership } from './modules.mjs';

const { isoOf, LOOKS, periodOf, TIERS } = membership;

/** @typedef {import('./read-table.mjs').Row} Row */
/** @typedef {[lng: number, lat: number]} LngLat */
/**
 * @typedef {object} About
 * @property {string} name of the association
 * @property {string} short
 * @property {string} noun what is counted, in English and the singular
 * @property {string} groupNoun
 * @property {string | null} source the URL of the table's source
 * @property {string} table the file's name
 * @property {string} today ISO
 * @property {string} credit whose shapes they are
 * @property {string | null} creditUrl
 */
/**
 * @typedef {object} Placed
 * @property {LngLat} center
 * @property {LngLat[]} frame
 * @property {(ids: readonly string[]) => LngLat | null} labelOf of a group with these regions
 * @property {boolean} hasTiles
 * @property {readonly string[]} languages beside English, of which the table has names
 */

const pairs = (/** @type {readonly (readonly [light: string, dark: string])[]} */ hues) =>
  hues.map(([light, dark]) => ({ light, dark }));
/**
 * Hues that stay apart in four kinds of sight, from each other, the land and the sea (tests/membership/facts/hues.test.ts): six as NEAR's
 * map has them, or twelve, which are found by a search.
 */
export const HUES = {
  six: pairs([
    ['#3a926a', '#469572'],
    ['#eeb731', '#f1ad37'],
    ['#942908', '#cb4b00'],
    ['#6c56cd', '#b47bff'],
    ['#61d1ff', '#90deef'],
    ['#5e5362', '#74718c'],
  ]),
  twelve: pairs([
    ['#34718b', '#dbf3ff'],
    ['#f6b915', '#ea8407'],
    ['#8b3e09', '#9d580c'],
    ['#6bc891', '#76fd79'],
    ['#9d71e0', '#c24cfc'],
    ['#530573', '#560a76'],
    ['#b97f2b', '#fcecd9'],
    ['#789294', '#928b9f'],
    ['#deadfd', '#ce9eec'],
    ['#636d5b', '#85ae84'],
    ['#4227e1', '#696595'],
    ['#344d4f', '#7b656b'],
  ]),
};

/** The file of texts in a language. @param {string} lang */
export const textsName = (lang) => `membership.${lang}.json`;

const capital = (/** @type {string} */ text) => text.charAt(0).toUpperCase() + text.slice(1);

const slug = (/** @type {string} */ text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The dates of a table in order, each with the day on which it begins. @param {readonly Row[]} rows */
function datesOf(rows) {
  const first = (/** @type {string} */ iso) => isoOf(/** @type {{ first: number }} */ (periodOf(iso)).first);
  const rowOf = (/** @type {string} */ date) =>
    rows.find(({ joined, left }) => joined === date || left === date)?.line;
  const dates = [...new Set(rows.flatMap(({ joined, left }) => (left ? [joined, left] : [joined])))].sort(
    (a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : a.length - b.length),
  );
  const twice = dates.find((date, i) => i > 0 && first(date) === first(/** @type {string} */ (dates[i - 1])));
  if (twice !== undefined) {
    const other = /** @type {string} */ (dates[dates.indexOf(twice) - 1]);
    throw new Error(
      `The dates "${other}" (row ${rowOf(other)}) and "${twice}" (row ${rowOf(twice)}) begin on the same day. Write both alike, as precise as you know them.`,
    );
  }
  return { dates, first };
}

/**
 * @param {readonly Row[]} rows
 * @param {About} about
 * @param {Placed} placed
 * @returns {{ file: Record<string, any>, notes: string[] }}
 */
export function membershipOf(rows, about, placed) {
  const { dates, first } = datesOf(rows);
  /** @type {string[]} */
  const notes = [];
  const byId = new Map(rows.map((row) => [row.id, rows.filter(({ id }) => id === row.id)]));
  const groups = [...new Set(rows.flatMap(({ group }) => group ?? []))];
  const ungrouped = rows.find(({ group }) => !group);
  let isGrouped = groups.length > 0;
  if (isGrouped && ungrouped)
    throw new Error(`row ${ungrouped.line}: "${ungrouped.id}" has no group, but other rows have one.`);
  if (groups.length > HUES.twelve.length) {
    isGrouped = false;
    notes.push(
      `There are ${groups.length} groups, but only ${HUES.twelve.length} colours can be told apart: the map is without groups. Group the groups, if they matter.`,
    );
  }
  const groupIds = idsOf(groups);
  const hues = groups.length > HUES.six.length ? HUES.twelve : HUES.six;
  const sources = sourcesOf(rows, about);
  const tiers = tiersOf(rows);
  const [begin = ''] = dates;
  const last = /** @type {string} */ (dates.at(-1));
  const text = (/** @type {string} */ en) => ({ en });
  const regions = [...byId].map(([id, own]) => {
    const intervals = [...own].sort((a, b) => (a.joined < b.joined ? -1 : 1));
    const latest = /** @type {Row} */ (intervals.at(-1));
    return {
      id,
      ...(isGrouped && { country: groupIds.get(/** @type {string} */ (latest.group)) }),
      names: { usual: latest.names },
      tiers: intervals.map(({ tier = 'member', joined, left }) => ({
        tier: tierIdOf(tier),
        from: joined,
        ...(left && { until: left }),
      })),
    };
  });
  const file = {
    $schema: './membership.schema.json',
    version: about.today.slice(0, 7),
    association: {
      id: slug(about.short).toLowerCase() || 'map',
      name: text(about.name),
      shortName: text(about.short),
      ...titleOf(rows, about, { tiers, begin, first }),
      nouns: {
        region: { en: formsOf(about.noun) },
        ...(isGrouped && { group: { en: formsOf(about.groupNoun) } }),
      },
      ...(tiers && { tiers }),
      founding: { day: first(begin), sources: [/** @type {any} */ (sources.all[0]).id] },
      // The table says who is a member now: the range of dates ends today.
      ...(first(last) <= about.today && { closing: about.today.slice(0, 7) }),
      projection: { center: placed.center },
      frame: placed.frame,
      boundaries: { low: 'low.topo.json', middle: 'middle.topo.json' },
      ...(placed.languages.length > 0 && {
        texts: Object.fromEntries(placed.languages.map((lang) => [lang, textsName(lang)])),
      }),
      ...(placed.hasTiles && { tiles: 'membership.tiles.json' }),
      credits: [{ text: text(about.credit), ...(about.creditUrl && { url: about.creditUrl }) }],
      creditLine: text(`${about.credit}.`),
      unofficial: text('Made from a table; not an official publication.'),
      legalStatus: text('Boundaries and names on this map imply no opinion on the status of any area.'),
    },
    ...(isGrouped && {
      countries: groups.map((group, i) => {
        const ids = regions.filter(({ country }) => country === groupIds.get(group)).map(({ id }) => id);
        const label = ids.length > 1 ? placed.labelOf(ids) : null;
        return {
          id: groupIds.get(group),
          name: text(group),
          // Which of its own tiers count may be edited.
          memberCountry:
            tiers !== null || rows.some((row) => row.group === group && (row.tier ?? 'member') === 'member'),
          hue: hues[i],
          ...(label && { label }),
        };
      }),
    }),
    sources: sources.all,
    statements: dates.map((date) => ({
      id: date,
      precision: periodOf(date)?.precision,
      ...(date.length < 10 && { within: true }),
      source: sources.of(rows.find(({ joined, left }) => joined === date || left === date)),
    })),
    regions,
  };
  return { file, notes };
}

const marked = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** By its letters where they are Latin, which a slug keeps. */
const tierIdOf = (name = 'member') =>
  /^[\p{ASCII}\p{M}]*$/u.test(name.normalize('NFKD')) && slug(name)
    ? slug(name).toLowerCase()
    : `tier-${marked(name)}`;

/**
 * What the map says first: from how many to how many members it grew; where it didn't grow, the association's name.
 * @param {readonly Row[]} rows
 * @param {About} about
 * @param {{ tiers: ReturnType<typeof tiersOf>, begin: string, first: (iso: string) => string }} dates
 */
function titleOf(rows, { name, short, noun, today }, { tiers, begin, first }) {
  const counts = ({ tier = 'member' }) =>
    tiers ? tiers.find(({ id }) => id === tierIdOf(tier))?.look === 'solid' : tier === 'member';
  const membersAt = (/** @type {string} */ day) =>
    rows.filter((row) => counts(row) && first(row.joined) <= day && !(row.left && first(row.left) <= day))
      .length;
  const [from, to] = [membersAt(first(begin)), membersAt(today)];
  const [since, nouns] = [begin.slice(0, 4), pluralOf(noun)];
  return to > from
    ? {
        title: { en: `${short}: from ${from} to ${to} ${nouns}` },
        subtitle: { en: `${name}, ${since} to ${today.slice(0, 4)}` },
      }
    : { title: { en: name }, subtitle: { en: `${capital(nouns)} since ${since}` } };
}

/** Kinds that have not joined, by their names. */
const NOT_JOINED = /candidate|observer|guest|applicant/i;

/**
 * The table's own kinds of membership; null where all are usual. The most frequent is solid where there is no member, those
 * that have not joined are dashed, others take the looks that are left.
 * @param {readonly Row[]} rows
 */
export function tiersOf(rows) {
  /** @type {Map<string, { name: string, count: number }>} */
  const kinds = new Map();
  for (const { tier: name = 'member' } of rows) {
    const id = tierIdOf(name);
    kinds.set(id, { name, count: (kinds.get(id)?.count ?? 0) + 1 });
  }
  const usual = (/** @type {string} */ id) => TIERS.indexOf(/** @type {any} */ (id));
  const ids = [...kinds.keys()];
  if (ids.every((id) => usual(id) >= 0)) return null;
  const left = LOOKS.filter((_, i) => !ids.some((id) => usual(id) === i));
  const take = (/** @type {string} */ look) =>
    left.splice(Math.max(0, left.indexOf(/** @type {any} */ (look))), 1)[0];
  const own = [...kinds].filter(([id]) => usual(id) < 0).sort(([, a], [, b]) => b.count - a.count);
  const looks = new Map(ids.map((id) => [id, LOOKS[usual(id)]]));
  for (const [id, { name }] of own)
    looks.set(id, take(left.includes('solid') ? 'solid' : NOT_JOINED.test(name) ? 'dashed' : 'hatched'));
  return ids.map((id) => ({
    id,
    noun: { en: formsOf(nounOf(id, kinds.get(id)?.name ?? id)) },
    look: looks.get(id),
  }));
}

/**
 * Those that decide the first view: who ever joined, or all where nobody has.
 * @template {{ id: string }} R
 * @param {readonly Row[]} rows
 * @param {readonly R[]} regions
 */
export function joinedOf(rows, regions) {
  const dashed = tiersOf(rows)?.find(({ look }) => look === 'dashed')?.id ?? 'observer';
  const joined = new Set(rows.flatMap(({ id, tier }) => (tierIdOf(tier) === dashed ? [] : id)));
  const shown = regions.filter(({ id }) => joined.has(id));
  return shown.length > 0 ? shown : [...regions];
}

/** A name of a kind within a sentence: "Special guest" begins with a small letter there, "EU candidate" does not. @param {string} id @param {string} name */
const nounOf = (id, name) =>
  ['associate', 'special'].includes(id)
    ? `${name} member`
    : name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** Ids in capital letters, each its own. @param {readonly string[]} names @returns {Map<string, string>} */
function idsOf(names) {
  /** @type {Map<string, string>} */
  const ids = new Map();
  const taken = new Set();
  for (const name of names) {
    const plain = slug(name).toUpperCase().slice(0, 60);
    // By the name, not its place: a row more must not move what was written by hand to another group.
    const mark = marked(name).toUpperCase();
    const id = /^[A-Z]/.test(plain) ? plain : `G-${mark}`;
    const own = taken.has(id) ? `${id}-${mark}` : id;
    taken.add(own);
    ids.set(name, own);
  }
  return ids;
}

/** @param {readonly Row[]} rows @param {About} about */
function sourcesOf(rows, { source, table, today, name }) {
  const urls = [...new Set(rows.flatMap((row) => row.source ?? []))];
  const main = {
    id: 'table',
    kind: 'primary',
    title: { en: source ? `Members of ${name}` : `Table of members (${table})` },
    url: source,
    accessed: source ? today : null,
  };
  const others = urls.map((url) => ({
    id: `source-${marked(url)}`,
    kind: 'secondary',
    title: { en: new URL(url).hostname },
    url,
    accessed: today,
  }));
  return {
    all: [main, ...others],
    of: (/** @type {Row | undefined} */ row) => others.find(({ url }) => url === row?.source)?.id ?? main.id,
  };
}

const formsOf = (/** @type {string} */ noun) => ({
  one: /** @type {string} */ (noun.split('/')[0]).trim(),
  other: pluralOf(noun),
});

/** @param {string} noun the singular, or both forms: “person/people” */
export function pluralOf(noun) {
  const [, given] = noun.split('/');
  if (given) return given.trim();
  if (/[^aeiou]y$/i.test(noun)) return noun.replace(/y$/i, 'ies');
  return /(?:s|x|z|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}

/**
 * A file made again: the table decides which regions, dates and groups there are; what was edited since it was last made stays.
 * @param {Record<string, any>} made
 * @param {Record<string, any>} before as it is now, with edits
 * @param {Record<string, any> | null} base as it was last made; null: it is not known, and all counts as edited
 * @returns {{ file: Record<string, any>, differs: string[] }}
 */
export function keptEdits(made, before, base) {
  /** @type {string[]} */
  const differs = [];
  /** The keys that were edited as they are, all others as made. @param {any} one @param {any} old @param {any} was @param {string} place */
  const merged = (one, old, was, place) => {
    const result = { ...one };
    for (const key of new Set([...Object.keys(old), ...Object.keys(was ?? {})])) {
      const isEdited = !was || !isSame(old[key], was[key]);
      if (!isEdited || isSame(old[key], one[key])) continue;
      result[key] = old[key];
      differs.push(`${place}.${key} is kept as it was edited`);
    }
    return result;
  };
  const byId = (/** @type {any} */ file, /** @type {string} */ list) =>
    new Map((file?.[list] ?? []).map((/** @type {any} */ one) => [one.id, one]));
  const listOf = (/** @type {string} */ list, /** @type {readonly string[]} */ ofTable) => {
    const [known, was] = [byId(before, list), byId(base, list)];
    return made[list]?.map((/** @type {any} */ one) => {
      const old = known.get(one.id);
      if (!old) return one;
      const all = merged(one, old, was.get(one.id), `${list}.${one.id}`);
      return { ...all, ...Object.fromEntries(ofTable.map((key) => [key, one[key]])) };
    });
  };
  const regions = listOf('regions', ['country', 'tiers']);
  for (const [i, { names }] of made.regions.entries())
    regions[i] = {
      ...regions[i],
      names: { ...regions[i].names, usual: { ...regions[i].names.usual, ...names.usual } },
    };
  const { founding } = made.association;
  const file = {
    ...merged(others(made), others(before), base && others(base), 'file'),
    version: made.version,
    association: {
      ...merged(made.association, before.association, base?.association, 'association'),
      founding: { ...before.association.founding, day: founding.day },
    },
    countries: listOf('countries', []),
    sources: [...listOf('sources', []), ...added('sources')],
    statements: listOf('statements', ['precision', 'within']),
    regions,
  };
  for (const list of ['regions', 'statements', 'countries'])
    for (const id of byId(before, list).keys())
      if (!byId(made, list).has(id))
        differs.push(`"${id}" of ${list} is no longer in the table and was left out`);
  return { file, differs };

  /** What was written by hand, such as a source. @param {string} list */
  function added(list) {
    return [...byId(before, list)].flatMap(([id, one]) => (byId(made, list).has(id) ? [] : [one]));
  }
}

/** All but what is merged by itself. @param {Record<string, any>} file */
function others({ version, association, countries, sources, statements, regions, ...rest }) {
  return rest;
}

const isSame = (/** @type {unknown} */ one, /** @type {unknown} */ other) =>
  JSON.stringify(one) === JSON.stringify(other);
