// Makes the data files of a map from the rows of a table and outlines; nothing is written here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundariesOf, frameOf, labelOf } from './boundaries.mjs';
import { SCHEMAS } from './environment.mjs';
import { joinedOf, keptEdits, membershipOf, textsName } from './membership.mjs';
import { geography, membership } from './modules.mjs';
import { some } from './outlines.mjs';
import { MOST_TILES, tilesOf } from './tiles.mjs';

/** The data file as it was made, from which edits are known. */
export const RECORD = 'membership.record.json';

/** @typedef {import('./read-table.mjs').Row} Row */
/** @typedef {import('./outlines.mjs').Outlines} Outlines */

/**
 * @param {{ rows: readonly Row[], languages?: readonly string[], outlines: Outlines, about: import('./membership.mjs').About, before: Record<string, any> | null, base?: Record<string, any> | null }} input
 *   `before`: the data file of a map made before; `base`: the same without what was edited since
 * @returns {{ files: Map<string, string>, notes: string[] }} texts by their names
 */
export function create({ rows, languages = [], outlines, about, before, base = null }) {
  const { regions, around } = outlines;
  const { center, frame, far } = frameOf(joinedOf(rows, regions));
  const plane = geography.equalAreaPlane(center);
  const hasTiles = regions.length > 1 && regions.length <= MOST_TILES;
  const made = membershipOf(rows, about, {
    center,
    frame,
    hasTiles,
    languages,
    labelOf: (ids) =>
      labelOf(
        regions.filter(({ id }) => ids.includes(id)),
        plane,
      ),
  });
  const { file, differs } = before ? keptEdits(made.file, before, base) : { file: made.file, differs: [] };
  const read = membership.readFacts(file);
  if ('problems' in read) throw new Error(read.problems.map(membership.problemText).join('\n'));
  // A centre or a frame that was edited by hand decides what is drawn.
  const { projection, frame: shown } = file.association;
  const own = geography.equalAreaPlane(projection.center);
  const { low, middle, anchors } = boundariesOf(regions, around, own, shown);
  const json = (/** @type {unknown} */ value, indent = 0) => `${JSON.stringify(value, null, indent)}\n`;
  const tiles = tilesOf(new Map([...anchors].map(([id, at]) => [id, own.forward(at)])));
  return {
    files: new Map([
      ['membership.json', json(file, 2)],
      [RECORD, json(made.file)],
      ...['membership', 'texts', 'tiles', 'search'].map((name) => schemaFile(`${name}.schema.json`)),
      ['low.topo.json', json(low)],
      ['middle.topo.json', json(middle)],
      // What is not in the table is still to be translated: `npm run check-data` lists it.
      ...languages.map(
        (lang) =>
          /** @type {const} */ ([
            textsName(lang),
            json({ $schema: './texts.schema.json', lang, texts: {} }, 2),
          ]),
      ),
      ...(hasTiles ? [/** @type {const} */ (['membership.tiles.json', json({ places: tiles })])] : []),
    ]),
    notes: [
      ...made.notes,
      ...tierNotes(file.association.tiers),
      ...outlines.notes,
      ...(far.length
        ? [`Parts of ${some(far)} lie far from the others, and the first view is without them.`]
        : []),
      ...differs.map((one) => `${one}.`),
    ],
  };
}

/** How the table's own tiers are drawn. @param {readonly { id: string, look: string, counts?: boolean }[]} [tiers] */
function tierNotes(tiers = []) {
  const said = tiers.map(
    ({ id, look, counts = look === 'solid' }) =>
      `"${id}" ${look === 'ring' ? 'has a ring' : `is ${look}`} and ${counts ? 'counts' : 'does not count'}`,
  );
  return said.length > 0
    ? [`Of the tiers ${said.join(', ')}: to change that, edit "tiers" in membership.json.`]
    : [];
}

/** @param {string} name @returns {[name: string, text: string]} */
const schemaFile = (name) => [name, readFileSync(join(SCHEMAS, name), 'utf8')];
