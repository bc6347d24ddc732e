// Checks a file of tile places against the facts: every region has a place of its own, the regions of each country are
// one group, and names are those of known regions. Takes facts and tiles; gives the problems in words.
import type { Facts } from '../facts/facts-index.ts';
import { isLanguage } from '../facts/languages.ts';
import type { RegionId } from '../facts/schema.ts';
import type { Tiles } from '../facts/tile-places.ts';
import { type Found, listed, type Problem, placeOfRegion } from './problem.ts';

export function checkTiles(facts: Facts, tiles: Tiles, file: string): Problem[] {
  return [...placeProblems(facts, tiles), ...groupProblems(facts, tiles), ...nameProblems(facts, tiles)].map(
    (found) => ({ file, ...found }),
  );
}

function placeProblems(facts: Facts, { places, countries }: Tiles): Found[] {
  const problems: Found[] = [];
  const taken = new Map<string, RegionId>();
  for (const region of facts.regions.values()) {
    const place = places[region.id];
    if (place) continue;
    problems.push({
      place: placeOfRegion(region),
      text: 'it has no tile. Give it a column and a row in "places".',
    });
  }
  for (const [id, place] of Object.entries(places)) {
    const other = taken.get(String(place));
    if (!facts.regions.has(id)) problems.push(unknown(`places → ${id}`, 'region'));
    if (other)
      problems.push({
        place: `places → ${id}`,
        text: `column ${place[0]}, row ${place[1]} is taken by ${other}. Give one of the two another place.`,
      });
    else taken.set(String(place), id);
  }
  for (const id of Object.keys(countries))
    if (!facts.countries.has(id)) problems.push(unknown(`countries → ${id}`, 'country'));
  return problems;
}

function groupProblems(facts: Facts, { places, countries }: Tiles): Found[] {
  return [...facts.countries.values()].flatMap((country) => {
    const own = [...facts.regions.values()].filter(
      (region) => region.country === country.id && places[region.id],
    );
    // A group without a name among the tiles may lie scattered.
    if (!Object.hasOwn(countries, country.id)) return [];
    const [first, ...others] = groupsOf(
      own.map(({ id }) => id),
      places,
    );
    if (!first || others.length === 0) return [];
    return {
      place: `places of country "${country.name.en}" (${country.id})`,
      text: `${listed(others.flat())} ${others.flat().length > 1 ? 'are' : 'is'} apart from the rest of the country. Tiles of one country must be connected by sides or corners.`,
    };
  });
}

/** Regions that are connected by sides or corners of their tiles, the largest group first. */
export function groupsOf(ids: readonly RegionId[], places: Tiles['places']): RegionId[][] {
  const groups: RegionId[][] = [];
  const left = new Set(ids);
  for (const start of ids) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (const id of group)
      for (const other of left) {
        const [[x, y], [ox, oy]] = [places[id]!, places[other]!];
        if (Math.max(Math.abs(x - ox), Math.abs(y - oy)) > 1) continue;
        left.delete(other);
        group.push(other);
      }
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
}

function nameProblems(facts: Facts, { names }: Tiles): Found[] {
  return Object.entries(names).flatMap(([lang, ofLang]) => {
    const missing = [...facts.regions.keys()].filter((id) => !Object.hasOwn(ofLang, id));
    return [
      ...(isLanguage(lang, facts.association.texts) ? [] : [unknown(`names → ${lang}`, 'language')]),
      ...Object.keys(ofLang)
        .filter((id) => !facts.regions.has(id))
        .map((id) => unknown(`names → ${lang} → ${id}`, 'region')),
      ...missing.map((id) => ({
        place: `names → ${lang}`,
        text: `${id} has no short name. Add it.`,
      })),
    ];
  });
}

const unknown = (place: string, what: string): Found => ({
  place,
  text: `there is no ${what} of this id. Correct it or remove the line.`,
});
