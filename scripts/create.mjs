// `npm run create -- members.csv --out ../my-map`: a table of members becomes a map, a folder that any static server shows.
// Also the script of the package create-near-map (scripts/package-create.mjs).
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite, COMMAND, isTaken, naturalEarth, prepare } from './create/environment.mjs';

const USAGE = `${COMMAND} members.csv --out ../my-map [--name "European Union"] [--short EU]
  [--noun "member state"] [--group-noun "subregion"] [--shapes regions.geojson] [--source URL]`;

async function main() {
  const { table, out, options } = argumentsOf();
  await prepare();
  const [{ readTable }, { readJson }, { nearestId }, outlines, { create, RECORD }] = await Promise.all([
    import('./create/read-table.mjs'),
    import('./create/read-json.mjs'),
    import('./create/nearest-id.mjs'),
    import('./create/outlines.mjs'),
    import('./create/create.mjs'),
  ]);
  const { rows, languages, problems } = readTable(readFileSync(table), basename(table));
  if (problems.length > 0) throw new Error(problems.slice(0, 20).join('\n'));
  const ids = [...new Set(rows.map(({ id }) => id))];
  const natural = options.shapes ? '' : await naturalEarth();
  /** @type {import('./create/outlines.mjs').Outlines} */
  let found;
  try {
    found = options.shapes
      ? outlines.outlinesOfFile(resolve(options.shapes), ids)
      : outlines.outlinesOfNaturalEarth(natural, ids);
  } catch (error) {
    if (!(error instanceof outlines.UnknownIds)) throw error;
    const { missing, known } = error;
    const told = missing.slice(0, 20).map((id) => {
      const row = rows.find((one) => one.id === id);
      const nearest = nearestId(id, row?.names.en ?? '', known);
      return `row ${row?.line}: "${id}"${nearest ? `, of which the nearest known is "${nearest}"` : ''}.`;
    });
    throw new Error([error.message, ...told].join('\n'));
  }
  const known = (/** @type {string} */ name) => {
    const file = join(out, 'data', name);
    return existsSync(file) ? readJson(file, 'Mend it, or delete it to begin anew.') : null;
  };
  const { files, notes } = create({
    rows,
    languages,
    outlines: found,
    before: known('membership.json'),
    base: known(RECORD),
    about: {
      name: options.name ?? options.short ?? basename(table).replace(/\.\w+$/, ''),
      short: options.short ?? options.name ?? basename(table).replace(/\.\w+$/, ''),
      noun: options.noun ?? 'member',
      groupNoun: options['group-noun'] ?? 'group',
      source: options.source ?? null,
      table: basename(table),
      today: new Date().toISOString().slice(0, 10),
      credit: options.shapes
        ? `Boundaries: ${basename(options.shapes)}`
        : 'Boundaries: Natural Earth (public domain)',
      creditUrl: options.shapes ? null : 'https://www.naturalearthdata.com/',
    },
  });
  // Nothing is replaced before all of it is there.
  mkdirSync(dirname(out), { recursive: true });
  const work = mkdtempSync(`${out}.`);
  const [data, made] = [join(work, 'data'), join(work, 'site')];
  mkdirSync(data);
  for (const [name, text] of files) writeFileSync(join(data, name), text);
  keepFiles(join(out, 'data'), data, new Set(files.keys()));
  try {
    if (!(await buildSite(data, made)))
      throw new Error('The page could not be built; see above. Nothing was written.');
  } catch (error) {
    rmSync(work, { recursive: true });
    throw error;
  }
  try {
    replaceFiles(made, out);
  } catch (error) {
    // What is not in its place yet is not lost.
    throw new Error(
      `${out} could not be replaced (${error instanceof Error ? error.message : error}). The rest of the map is in ${made}.`,
    );
  }
  rmSync(work, { recursive: true });
  for (const note of notes) console.log(note);
  console.log(
    `${out}: a map of the ${ids.length} in ${basename(table)}. Open ${join(out, 'map.html')}, or put the folder on any static server. Edit data/membership.json there and run this again: it keeps what you wrote.`,
  );
}

/**
 * What was written by hand beside the data of before: texts in other languages, and what the command does not make.
 * @param {string} from @param {string} to @param {ReadonlySet<string>} made
 */
function keepFiles(from, to, made) {
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const { name } = entry;
    const isOurs = made.has(name) && !/^membership\.[a-z]{2,3}(-\w+)*\.json$/.test(name);
    if (entry.isFile() && !isOurs && !/\.(?:br|gz)$/.test(name))
      copyFileSync(join(from, name), join(to, name));
  }
}

/** Each file and folder of a site in the place of the one of before; what else lies there stays. @param {string} from @param {string} to */
function replaceFiles(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    rmSync(join(to, name), { recursive: true, force: true });
    renameSync(join(from, name), join(to, name));
  }
}

function argumentsOf() {
  let read;
  try {
    read = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        name: { type: 'string' },
        short: { type: 'string' },
        noun: { type: 'string' },
        'group-noun': { type: 'string' },
        shapes: { type: 'string' },
        source: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\nUsage: ${USAGE}`);
  }
  const { positionals, values: options } = read;
  if (options.help) {
    console.log(`Usage: ${USAGE}`);
    process.exit(0);
  }
  const [table] = positionals;
  if (positionals.length !== 1 || !table || !options.out) throw new Error(`Usage: ${USAGE}`);
  if (!existsSync(table)) throw new Error(`${table}: file not found.`);
  if (options.source && !/^https?:\/\/\S+$/.test(options.source))
    throw new Error(`--source is "${options.source}"; expected a URL that begins with https:// or http://.`);
  const out = resolve(options.out);
  const isOurs =
    !existsSync(out) || readdirSync(out).length === 0 || existsSync(join(out, 'data', 'membership.json'));
  const taken = isTaken(out);
  if (!isOurs || taken)
    throw new Error(
      `${out}: ${isOurs ? 'this is part of the project, or around it' : 'this folder is there already and holds no map'}. Name a new one with --out.`,
    );
  return { table: resolve(table), out, options };
}

main().catch((error) => {
  // A wrong table or file is told as a sentence; what is a fault here keeps its stack.
  console.error(error?.constructor === Error ? error.message : error);
  process.exitCode = 1;
});
