// Reads a table of members: CSV as spreadsheets write it, one row for each membership. Gives the rows with their dates,
// or what is wrong with them, each with its row.
import { CsvError, parse } from 'csv-parse/sync';
import { membership } from './modules.mjs';

const COLUMNS = ['id', 'name', 'joined', 'group', 'left', 'tier', 'source'];
const NEEDED = ['id', 'name', 'joined'];
/** The columns of the table of intervals that a map exports, by what they are called here. @type {Readonly<Record<string, string>>} */
const EXPORTED = {
  id: 'id',
  name: 'name',
  country: 'group',
  tier: 'tier',
  begins_by: 'joined',
  ends_by: 'left',
  source_url: 'source',
};
/** @type {readonly string[]} */
const TIERS = membership.TIERS;
const MOST_ROWS = 5000;
const FORM = /^\d{4}(-\d{2}(-\d{2})?)?$/;
/** As in the schema of the facts, whose names these become. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

/**
 * @typedef {object} Row
 * @property {number} line in the file, counted from 1
 * @property {string} id
 * @property {Readonly<Record<string, string>> & { readonly en: string }} names by language
 * @property {string} joined a date, as precise as it was given
 * @property {string} [left] the first day, month or year without it
 * @property {string} [group]
 * @property {string} [tier] one of TIERS, or a name of the table's own
 * @property {string} [source] a URL
 */

/**
 * @param {Uint8Array} bytes
 * @param {string} file its name in problems
 * @returns {{ rows: readonly Row[], languages: readonly string[], problems: readonly string[] }}
 */
export function readTable(bytes, file) {
  const none = (/** @type {string} */ text) => ({ rows: [], languages: [], problems: [`${file}: ${text}`] });
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return none('it is not in UTF-8. Save it as "CSV UTF-8".');
  }
  const [head = ''] = text.split(/\r\n|\r|\n/, 1);
  const delimiter = [',', ';', '\t'].reduce((a, b) => (head.split(b).length > head.split(a).length ? b : a));
  /** @type {{ record: string[], info: { lines: number } }[]} */
  let lines;
  try {
    lines = /** @type {any} */ (
      parse(text, {
        delimiter,
        bom: true,
        trim: true,
        info: true,
        skip_empty_lines: true,
        skip_records_with_empty_values: true,
        relax_column_count: true,
      })
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return none(`${error.message}. Check the quotation marks there.`);
  }
  const [titles, ...records] = lines;
  // Exported titles end with the column's id.
  const given = (titles?.record ?? []).map((title) => /\[(\w+)\]$/.exec(title)?.[1] ?? title.toLowerCase());
  const isExported = given.includes('begins_by');
  const columns = isExported ? given.map((name) => EXPORTED[name] ?? '-') : given;
  // As spreadsheets write columns that were once in use.
  while (columns.at(-1) === '') columns.pop();
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    return none(
      `the first row has no column "${missing.join('", "')}". Expected the columns id, name, joined and, as you like, group, left, tier, source, name:ko; found "${columns.join('", "')}".`,
    );
  const strange = columns.find(
    (name, i) =>
      !(isExported && name === '-') &&
      (!(COLUMNS.includes(name) || languageOf(name)) || columns.indexOf(name) !== i),
  );
  if (strange !== undefined)
    return none(
      `row 1: the column "${strange}" is unknown or there twice. Expected ${COLUMNS.join(', ')}, or names in another language, such as name:ko or name:fr.`,
    );
  if (records.length === 0) return none('it has a first row, but no members below it.');
  if (records.length > MOST_ROWS)
    return none(`it has ${records.length} rows; at most ${MOST_ROWS} are possible.`);
  /** @type {string[]} */
  const problems = [];
  const rows = records.flatMap(({ record, info }) => {
    /** @type {Record<string, string>} */
    const cells = Object.fromEntries(columns.map((name, i) => [name, (record[i] ?? '').normalize()]));
    if (isExported) {
      // What the source does not state, or others say, is no membership of a table.
      if (cells.tier === 'not-stated' || cells.tier?.endsWith('(secondary sources)')) return [];
      cells.source = cells.source?.split(' ')[0] ?? '';
      delete cells['-'];
    }
    const row = rowOf(cells, info.lines);
    problems.push(...problemsOf(row, cells, record.findLastIndex(Boolean) + 1, columns.length));
    return row;
  });
  problems.push(...problemsAmong(rows));
  const languages = columns.flatMap((name) => languageOf(name) ?? []);
  return { rows, languages, problems: problems.map((problem) => `${file}, ${problem}`) };
}

/** The language of a column of names beside the English one, in its usual letters. @param {string} column */
function languageOf(column) {
  const [, tag] = /^name:(?!en$)([a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?)$/.exec(column) ?? [];
  return tag && Intl.getCanonicalLocales(tag)[0];
}

/** @param {Record<string, string>} cells @param {number} line @returns {Row} */
function rowOf(cells, line) {
  const { id = '', name = '', joined = '', left, group, tier, source } = cells;
  const others = Object.entries(cells).flatMap(([column, text]) =>
    text && languageOf(column) ? [[languageOf(column), text]] : [],
  );
  return {
    line,
    id,
    names: { en: name, ...Object.fromEntries(others) },
    joined,
    ...(left && { left }),
    ...(group && { group }),
    ...(tier && { tier: TIERS.includes(tier.toLowerCase()) ? tier.toLowerCase() : tier }),
    ...(source && { source }),
  };
}

/** @param {Row} row @param {Record<string, string>} cells @param {number} found @param {number} wanted */
function problemsOf({ line, id, names, joined, left, source }, cells, found, wanted) {
  /** @type {[boolean, string][]} */
  const wrong = [
    [found > wanted, `it has ${found} cells, but there are ${wanted} columns`],
    [
      !/^[A-Za-z0-9-]{1,100}$/.test(id),
      `the id "${id}" is none. Expected letters, digits and hyphens, such as "FR" or "JP-15"`,
    ],
    [names.en === '', 'it has no name'],
    [
      Object.values(cells).some((text) => CONTROL.test(text) || text.length > 300),
      'it has a text with control characters, or of more than 300 characters',
    ],
    [
      !isDate(joined),
      `"joined" is "${joined}"${whyNot(joined, 'a date such as 2004, 2004-05 or 2004-05-01')}`,
    ],
    [
      left !== undefined && !isDate(left),
      `"left" is "${left}"${whyNot(left ?? '', 'the first day without it, such as 2020-02-01')}`,
    ],
    [
      left !== undefined && isDate(left) && left <= joined,
      `it left (${left}) no later than it joined (${joined})`,
    ],
    [
      source !== undefined && !/^https?:\/\/\S+$/.test(source),
      `the source is "${source}". Expected a URL that begins with https:// or http://`,
    ],
  ];
  return wrong.flatMap(([is, text]) => (is ? [`row ${line}: ${text}.`] : []));
}

/** @param {string} text @param {string} expected */
const whyNot = (text, expected) =>
  FORM.test(text) ? ', which is not in the calendar' : `. Expected ${expected}`;

const isDate = (/** @type {string} */ text) => membership.periodOf(text) !== null;

/** What is wrong between rows: ids that differ in capitals, memberships that overlap, names that two have. @param {Row[]} rows */
function problemsAmong(rows) {
  /** @type {string[]} */
  const problems = [];
  /** @type {Map<string, Row[]>} */
  const byId = new Map();
  /** @type {Map<string, Row>} */
  const byName = new Map();
  for (const row of rows) {
    const key = row.id.toUpperCase();
    const own = byId.get(key) ?? [];
    byId.set(key, [...own, row]);
    const [first] = own;
    if (first && first.id !== row.id)
      problems.push(
        `row ${row.line}: the id "${row.id}" differs from "${first.id}" in row ${first.line} by capitals only. Write both alike.`,
      );
    const named = byName.get(row.names.en);
    if (named && named.id.toUpperCase() !== key)
      problems.push(
        `row ${row.line}: "${row.names.en}" is also the name of "${named.id}" in row ${named.line}.`,
      );
    else byName.set(row.names.en, row);
  }
  /** @type {Map<string, Row[]>} */
  const tiers = new Map();
  for (const row of rows) {
    const tier = (row.tier ?? 'member').toLowerCase();
    tiers.set(tier, [...(tiers.get(tier) ?? []), row]);
  }
  const byNumber = [...tiers].sort(([, a], [, b]) => b.length - a.length);
  const [rarest] = byNumber.at(-1)?.[1] ?? [];
  if (rarest && tiers.size > TIERS.length)
    problems.push(
      `row ${rarest.line}: "${rarest.tier ?? 'member'}" is one of ${tiers.size} tiers, and no more than four can be told apart on the map: ${byNumber.map(([tier, own]) => `${tier} (${own.length} ${own.length > 1 ? 'rows' : 'row'})`).join(', ')}.`,
    );
  for (const all of byId.values()) {
    const own = [...all].sort((a, b) => (a.joined < b.joined ? -1 : 1));
    for (const [i, row] of own.entries()) {
      const before = own[i - 1];
      if (before && (before.left === undefined || before.left > row.joined))
        problems.push(
          `row ${row.line}: "${row.id}" joined ${row.joined}, but by row ${before.line} it was a member then. Give that row the day on which it left.`,
        );
    }
  }
  return problems;
}
