// Checks that a boundary file which has the shapes of the facts can be drawn: numbers, arcs, polygons, anchors and dates.
// By hand, since a schema takes long over its coordinates.
import { periodOf } from '../facts/dates.ts';
import type { Problem } from './problem.ts';

type Json = Readonly<Record<string, unknown>>;

/** After `checkShapes` has found nothing; never throws. */
export function checkTopology(topology: unknown, file = 'boundaries'): Problem[] {
  const text = problemOf(Object(topology));
  return text === null ? [] : [{ file, place: '', text: `${text} Generate the file again.` }];
}

const isNumbers = (value: unknown, least: number): value is number[] =>
  Array.isArray(value) && value.length >= least && value.every(Number.isFinite);
const isList = Array.isArray as (value: unknown) => value is unknown[];

/** What can't be drawn, as a sentence; null: nothing. */
function problemOf({ transform, arcs, objects }: Json): string | null {
  const { scale, translate } = (transform ?? { scale: [1, 1], translate: [0, 0] }) as Json;
  if (!isNumbers(scale, 2) || !isNumbers(translate, 2)) return '"transform" needs a scale and a translation.';
  if (
    !isList(arcs) ||
    !arcs.every((arc) => isList(arc) && arc.length > 0 && arc.every((at) => isNumbers(at, 2)))
  )
    return '"arcs" needs lists of positions.';
  const isArc = (arc: unknown) =>
    Number.isInteger(arc) && Number(arc) < arcs.length && Number(arc) >= -arcs.length;
  for (const [name, object] of Object.entries(objects as Json)) {
    const { geometries } = Object(object) as Json;
    if (!isList(geometries)) return `"${name}" needs a list of geometries.`;
    for (const one of geometries) {
      const { id, type, arcs: own, properties } = Object(one) as Json;
      const { of: owners = [], anchor = [0, 0] } = Object(properties) as Json;
      // Polygons with rings of arcs; a polygon of no rings has no box.
      const rings = isList(own) ? (type === 'MultiPolygon' ? own.flat(1) : own) : [];
      if (!/^(?:Multi)?Polygon$/.test(String(type)) || rings.length === 0)
        return `the geometry "${id}" is no polygon.`;
      if (!rings.every((ring) => isList(ring) && ring.length > 0 && ring.every(isArc)))
        return `the geometry "${id}" has an arc that the file lacks.`;
      if (name === 'context') continue;
      if (!isNumbers(anchor, 2)) return `the anchor of the geometry "${id}" is no position.`;
      const dates = (isList(owners) ? owners : []).flatMap((owner) => [
        Object(owner).from,
        Object(owner).until,
      ]);
      if (!isList(owners) || dates.some((date) => date !== undefined && !periodOf(String(date))))
        return `the geometry "${id}" needs the regions that it belongs to, with dates.`;
    }
  }
  return null;
}
