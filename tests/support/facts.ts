// The committed data, read as the page reads them.
import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { equalAreaPlane, FINE, type Point, readShapes, type Shapes } from '../../src/geography/index.ts';
import {
  type Facts,
  type Lang,
  periodOf,
  type RegionState,
  readFacts,
  readTexts,
  statementAt,
  stateWith,
  withTexts,
} from '../../src/membership/index.ts';
import { type Scene, sceneAt, type ThemeName } from '../../src/scene/index.ts';
import { apply, type Change, initialView, latestDate, type View } from '../../src/view/index.ts';
import { english } from '../../src/words/index.ts';

/** A committed data file, parsed anew: a test may change it. */
export const dataFile = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'));

export function committedFacts(): Facts {
  const read = readFacts(dataFile('membership.json'));
  if ('problems' in read) throw new Error(read.problems[0]?.text);
  return read.facts;
}

/** The state of each region that has one on a day, in the file's order. */
export function statesAt(facts: Facts, day: number): ReadonlyMap<string, RegionState> {
  const index = statementAt(facts, day);
  return new Map(
    [...facts.regions.keys()].flatMap((id) => {
      const state = stateWith(facts, id, index);
      return state ? [[id, state] as const] : [];
    }),
  );
}

/** With their texts in a language. */
export function factsIn(lang: Lang): Facts {
  if (lang === 'en') return facts;
  const texts = readTexts(dataFile(facts.association.texts?.[lang] ?? ''), lang, lang);
  if ('problems' in texts) throw new Error(texts.problems[0]?.text);
  return withTexts(facts, texts);
}

export const facts = committedFacts();
export const plane = equalAreaPlane(facts.association.projection.center);

export function committedShapes(level: 'low' | 'middle', coarser?: Shapes, units = FINE): Shapes {
  const topology: Topology = dataFile(`${level}.topo.json`);
  return readShapes(topology, plane, (iso) => periodOf(iso)!.first, units, coarser?.numbers);
}

export const countryAnchors: ReadonlyMap<string, Point> = new Map(
  [...facts.countries.values()].map(({ id, label }) => [id, Object.freeze(plane.forward(label!))]),
);

/** Read once, as in the page: views that differ only in their date share everything else. */
const opening = initialView(latestDate(facts));

export function viewWith(change: Change): View {
  return apply(opening, change);
}

export function sceneWith(
  change: Change,
  theme: ThemeName = 'light',
  anchors: ReadonlyMap<string, Point> = new Map(),
): Scene {
  return sceneAt(facts, { regions: anchors, countries: countryAnchors }, viewWith(change), english, theme);
}
