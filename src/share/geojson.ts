// GeoJSON of regions (RFC 7946) in true degrees: the boundaries of the date, and as properties the names, intervals and
// sources of each region. The collection has the sources and the terms of the boundaries.
import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import type { ExportOptions } from '../contract.ts';
import { type Shapes, toCollection, toFeature } from '../geography/index.ts';
import {
  groupNameOf,
  joiningOf,
  nameAt,
  type RegionId,
  textIn,
  tierWithSecondary,
} from '../membership/index.ts';
import type { Scene } from '../scene/index.ts';
import { creditsOf } from './credits.ts';
import type { MapContext, Task } from './formats.ts';
import { intervalsOf, stateCode } from './region-intervals.ts';
import { changesTable } from './table-changes.ts';
import { rowsFor } from './table-regions.ts';

/** @throws RangeError for contents that have no boundaries */
export async function geoJsonOf(
  { scene, shapes }: MapContext,
  options: ExportOptions,
  task: Task,
): Promise<Blob> {
  const { of = 'members' } = options;
  if (of === 'intervals' || of === 'statements')
    throw new RangeError(
      `GeoJSON holds regions with all their intervals, not "${of}"; expected members, all or changes`,
    );
  const finest = await shapes();
  await task.advance(0.5);
  return new Blob([JSON.stringify(collectionAt(finest, scene, options))], { type: 'application/geo+json' });
}

export function collectionAt(
  shapes: Shapes,
  scene: Scene,
  { of = 'members', ids }: ExportOptions = {},
): FeatureCollection {
  const { facts, view } = scene.basis;
  const changes = of === 'changes' ? changesByRegion(scene) : null;
  const rows = changes
    ? rowsOfIds(scene, ids?.filter((id) => changes.has(id)) ?? [...changes.keys()])
    : rowsFor(scene, of === 'members' ? scene.shown : null, ids);
  const cited = new Set<string>();
  const credits = creditsOf(facts, view.lang);
  // A region without a boundary at the date is included with a null geometry (RFC 7946, section 3.2).
  const features = rows.map(({ region, state }) => {
    const { id } = region;
    const geometry = shapes.geoJsonAt(id, scene.day);
    const { usual, native } = nameAt(region, scene.day);
    const joining = joiningOf(facts, id, scene.day);
    const terms = credits.find(({ regions }) => regions?.includes(id));
    const intervals = intervalsOf(facts, region);
    for (const source of intervals.flatMap(({ sources }) => sources)) cited.add(source);
    return toFeature(id, geometry && rounded(geometry), {
      id,
      country: region.country,
      countryName: groupNameOf(facts, region, view.lang).text,
      name: textIn(usual, view.lang).text,
      nameEn: usual.en,
      sourceName: region.names.source,
      native: native.map(({ text }) => text).join(' / '),
      tier: stateCode(facts, state),
      joinedAfter: joining?.kind === 'between' ? joining.after.id : null,
      joinedBy: joining?.by.id ?? null,
      intervals: intervals.map((interval) => ({
        tier: stateCode(facts, interval.state),
        beginsAfter: interval.beginsAfter,
        beginsBy: interval.beginsBy,
        endsAfter: interval.endsAfter,
        endsBy: interval.endsBy,
        sources: [...new Set(interval.sources)],
      })),
      ...(changes ? { changes: changes.get(id) } : {}),
      inside: region.inside ?? null,
      approximateOutline: shapes.approximateAt(id, scene.day),
      boundaryCredit: terms?.text ?? null,
      boundaryLicence: terms?.licence ?? null,
      date: view.date,
      dataVersion: facts.version,
    });
  });
  const inFile = new Set(features.flatMap(({ id, geometry }) => (geometry ? String(id) : [])));
  // Members beside the features: RFC 7946, section 6.1, allows them, and programs ignore those that they don't know.
  return {
    ...toCollection(features),
    caption: scene.caption,
    lang: view.lang,
    dataVersion: facts.version,
    sources: [...cited].flatMap((id) => {
      const source = facts.sources.get(id);
      if (!source) return [];
      const { title, publisher = null, url, accessed } = source;
      return [{ id, title: textIn(title, view.lang).text, publisher, url, accessed }];
    }),
    boundaryCredits: credits.filter(({ regions }) => !regions || regions.some((id) => inFile.has(id))),
    boundaryTerms: textIn(facts.association.legalStatus, view.lang).text,
  } as FeatureCollection;
}

/** Regardless of filters by tier at the date: the comparison has tiers of its own. */
function rowsOfIds({ basis: { facts }, day }: Scene, ids: readonly RegionId[]) {
  return ids
    .flatMap((id) => facts.regions.get(id) ?? [])
    .map((region) => ({ region, state: tierWithSecondary(facts, region.id, day) }));
}

/** The changes by region, as in the table of changes. */
function changesByRegion(scene: Scene): ReadonlyMap<RegionId, object[]> {
  const changes = new Map<RegionId, object[]>();
  for (const { id, change, from, to, effective, detail, source_ids } of changesTable(scene).records) {
    const ofRegion = changes.get(String(id)) ?? [];
    ofRegion.push({
      change,
      from: from ?? null,
      to: to ?? null,
      effective,
      detail: detail ?? null,
      sources: String(source_ids).split(' ').filter(Boolean),
    });
    changes.set(String(id), ofRegion);
  }
  return changes;
}

/** Six decimals, a decimetre: RFC 7946, 11.2. A ring that touches itself, which programs refuse, becomes several. */
function rounded(geometry: MultiPolygon): MultiPolygon {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  const coordinates = geometry.coordinates.flatMap((rings) => {
    const [outer = [], ...holes] = rings.map((ring) => apart(ring.map((position) => position.map(round))));
    const [main, ...others] = outer.sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
    const isHole = (ring: Position[]) => areaOf(ring) * areaOf(main!) < 0;
    const islands = others.filter((ring) => !isHole(ring));
    return [[main!, ...others.filter(isHole), ...holes.flat()], ...islands.map((ring) => [ring])];
  });
  return { ...geometry, coordinates };
}

/** The rings without a point that comes twice. */
function apart(ring: readonly Position[]): Position[][] {
  if (new Set(ring.map(String)).size === ring.length - 1) return [[...ring]];
  const [rings, open]: [Position[][], Position[]] = [[], []];
  for (const at of ring) {
    const before = open.findIndex(([x, y]) => x === at[0] && y === at[1]);
    if (before >= 0) rings.push([...open.splice(before), at]);
    open.push(at);
  }
  return rings;
}

/** In square degrees, negative where it runs clockwise. */
const areaOf = (ring: readonly Position[]): number =>
  ring.reduce(
    (sum, [x = 0, y = 0], i) => sum + x * (ring[i + 1]?.[1] ?? 0) - (ring[i + 1]?.[0] ?? 0) * y,
    0,
  ) / 2;
