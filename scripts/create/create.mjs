// Makes the data files of a map from the rows of a table and outlines; nothing is written here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../lib/project.mjs';
import { boundariesOf, frameOf, labelOf } from './boundaries.mjs';
import { keptEdits, membershipOf, textsName } from './membership.mjs';
import { some } from './outlines.mjs';
import { MOST_TILES, tilesOf } from './tiles.mjs';

/** @typedef {import('./read-table.mjs').Row} Row */
/** @typedef {import('./outlines.mjs').Outlines} Outlines */

/**
 * @param {{ rows: readonly Row[], languages?: readonly string[], outlines: Outlines, about: import('./membership.mjs').About, before: Record<string, any> | null }} input
 *   `before`: the data file of a map made before
 * @returns {Promise<{ files: Map<string, string>, notes: string[] }>} texts by their names
 */
export async function create({ rows, languages = [], outlines, about, before }) {
  /** @type {{ module: typeof import('../../src/geography/index.ts') }} */
  const { module: geography } = await runnerImport(join(ROOT, 'src/geography/index.ts'), {
    configFile: false,
  });
  /** @type {{ module: typeof import('../../src/membership/index.ts') }} */
  const { module: membership } = await runnerImport(join(ROOT, 'src/membership/index.ts'), {
    configFile: false,
  });
  const { regions, around } = outlines;
  const { center, frame, far } = frameOf(regions, geography.equalAreaPlane);
  // A centre or a frame that was edited by hand decides what is drawn.
  const edited = { center, frame, ...pick(before) };
  const plane = geography.equalAreaPlane(edited.center);
  const { low, middle, anchors } = boundariesOf(regions, around, plane, edited.frame);
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
  const { file, differs } = before ? keptEdits(made.file, before) : { file: made.file, differs: [] };
  const read = membership.readFacts(file);
  if ('problems' in read) throw new Error(read.problems.map(membership.problemText).join('\n'));
  const json = (/** @type {unknown} */ value, indent = 0) => `${JSON.stringify(value, null, indent)}\n`;
  const tiles = tilesOf(new Map([...anchors].map(([id, at]) => [id, plane.forward(at)])));
  return {
    files: new Map([
      ['membership.json', json(file, 2)],
      ['membership.schema.json', readFileSync(join(ROOT, 'public/data/membership.schema.json'), 'utf8')],
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
      ...outlines.notes,
      ...(far.length
        ? [`Parts of ${some(far)} lie far from the others, and the first view is without them.`]
        : []),
      ...differs.map((one) => `Kept from the file of before: ${one}.`),
    ],
  };
}

/** @param {Record<string, any> | null} before */
function pick(before) {
  const { projection, frame } = before?.association ?? {};
  return { ...(projection?.center && { center: projection.center }), ...(frame && { frame }) };
}
