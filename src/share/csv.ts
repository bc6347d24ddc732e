// Tables as CSV for spreadsheets and programs: RFC 4180, with a byte order mark so that every spreadsheet reads UTF-8.
// The names of the columns are English keys that do not change with the reader's language, the dates ISO.
// By hand: d3-dsv and its like write no byte order mark and no CRLF, and let a cell begin a formula.
import {
  type Facts,
  isoOf,
  joiningOf,
  nameAt,
  notesOf,
  type Region,
  type RegionId,
} from '../membership/index.ts';
import { rowsOf, type Scene } from '../scene/index.ts';

type Record = Readonly<{ [column: string]: string }>;

const BOM = '\ufeff';

/** Lines end in CRLF; a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvText(columns: readonly string[], records: readonly Record[]): string {
  const lines = [columns, ...records.map((record) => columns.map((column) => record[column] ?? ''))];
  return BOM + lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

const WHO = ['id', 'name', 'native_name', 'name_in_source', 'country_code', 'country'];
const WHENCE = ['data_version', 'source'];
const TABLE = [
  ...WHO,
  'tier',
  'joined_as',
  'joined_after',
  'joined_by',
  'assembly',
  'assembly_day',
  'assembly_day_confidence',
  'inside',
  'notes',
  'date',
  ...WHENCE,
];
const CHANGES = [
  ...WHO,
  'change',
  'from',
  'to',
  'effective',
  'detail',
  'compared_from',
  'compared_to',
  ...WHENCE,
];

/** @throws RangeError where there is no such table, or nothing is compared */
export function csvOf(scene: Scene, of: string, ids?: readonly RegionId[]): Blob {
  if (of !== 'table' && of !== 'changes')
    throw new RangeError(`Unknown table "${of}"; expected table or changes`);
  if (of === 'changes' && !scene.compared)
    throw new RangeError('Nothing to compare; expected a view that compares two dates');
  return new Blob([of === 'table' ? tableCsv(scene, ids) : changesCsv(scene)], {
    type: 'text/csv;charset=utf-8',
  });
}

/** Every region that the filters let through, or those of them that are asked, as it is at the date. */
export function tableCsv(scene: Scene, ids?: readonly RegionId[]): string {
  const { facts, view } = scene.basis;
  const all = rowsOf(scene);
  const byId = ids && new Map(all.map((row) => [row.region.id, row]));
  const rows = ids ? ids.flatMap((id) => byId?.get(id) ?? []) : all;
  return csvText(
    TABLE,
    rows.map(({ region, state }) => {
      const joining = joiningOf(facts, region.id);
      const admitted = joining?.by.admittedBy;
      return {
        ...who(facts, region, scene.day),
        tier: state === 'secondary' ? 'observer (secondary sources)' : state,
        joined_as: joining?.tier ?? '',
        joined_after: joining?.kind === 'between' ? joining.after.id : '',
        joined_by: joining?.by.id ?? region.secondaryObserver?.from ?? '',
        assembly: admitted ? `${admitted.body.en}, ${admitted.place.en}` : '',
        assembly_day: admitted?.day ?? '',
        assembly_day_confidence: admitted?.day ? admitted.confidence : '',
        inside: region.inside ?? '',
        notes: notesOf(facts, { region: region.id })
          .map(({ text }) => text.en)
          .join(' | '),
        date: view.date,
        data_version: facts.version,
        source: sourceOf(facts, joining ? [joining.by.source] : (region.secondaryObserver?.sources ?? [])),
      };
    }),
  );
}

/** What differs between the two dates compared, one line a change, in the file's order; empty where none is compared. */
export function changesCsv(scene: Scene): string {
  const { facts, view } = scene.basis;
  if (!scene.compared) return csvText(CHANGES, []);
  const { difference } = scene.compared;
  const records: Record[] = [];
  const dates = { compared_from: isoOf(difference.earlier), compared_to: isoOf(difference.later) };
  const add = (id: RegionId, change: string, more: Record, sources: readonly string[]) => {
    const region = facts.regions.get(id);
    if (!region || (view.countries.length > 0 && !view.countries.includes(region.country))) return;
    records.push({
      ...who(facts, region, difference.later),
      change,
      ...more,
      ...dates,
      data_version: facts.version,
      source: sourceOf(facts, sources),
    });
  };
  const stated = (id: RegionId, key: 'from' | 'until') => {
    const within = facts.regions.get(id)?.tiers.findLast((tier) => {
      const at = facts.statements[facts.indexOfStatement.get(tier[key] ?? '') ?? -1]?.effective;
      return at !== undefined && at > difference.earlier && at <= difference.later;
    });
    const statement = facts.statements[facts.indexOfStatement.get(within?.[key] ?? '') ?? -1];
    return { effective: statement?.id ?? '', source: statement ? [statement.source] : [] };
  };
  const tierChange = (id: RegionId, change: string, from: string, to: string) => {
    const { effective, source } = stated(id, to === 'none' ? 'until' : 'from');
    add(id, change, { from, to, effective }, source);
  };
  for (const { region, tier } of difference.joined) tierChange(region, 'joined', 'none', tier);
  for (const { region, from, to } of difference.moved) tierChange(region, 'tier', from, to);
  for (const { region, tier } of difference.left) tierChange(region, 'left', tier, 'none');
  for (const { region, name, changes } of difference.changed) {
    if (name) {
      const said = changes.find(({ kind }) => kind === 'name') ?? changes[0];
      const until = facts.regions
        .get(region)
        ?.formerNames?.find((former) => former.usual === name.from.usual)?.until;
      add(
        region,
        'name',
        {
          from: inFull(name.from),
          to: inFull(name.to),
          effective: until ?? said?.date ?? '',
          detail: said?.text.en ?? '',
        },
        said?.sources ?? [],
      );
    }
    for (const { kind, date, text, sources } of changes)
      if (kind !== 'name') add(region, kind, { effective: date, detail: text.en }, sources);
  }
  return csvText(CHANGES, records);
}

function who(facts: Facts, region: Region, day: number): Record {
  const { usual, native } = nameAt(region, day);
  return {
    id: region.id,
    name: usual.en,
    native_name: native.map(({ text }) => text).join(' / '),
    name_in_source: region.names.source ?? '',
    country_code: region.country,
    country: facts.countries.get(region.country)?.name.en ?? '',
  };
}

const inFull = ({ usual, native }: ReturnType<typeof nameAt>) =>
  [usual.en, ...native.map(({ text }) => text)].join(' / ');

function sourceOf(facts: Facts, ids: readonly string[]): string {
  return ids
    .flatMap((id) => facts.sources.get(id) ?? [])
    .map(({ publisher, title }) => [publisher, title.en].filter(Boolean).join(': '))
    .join(' | ');
}
