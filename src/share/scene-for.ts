// The scene of an export: the scene on the screen, or the same at another date or in another theme.
import type { ExportOptions } from '../contract.ts';
import type { Shapes } from '../geography/index.ts';
import { resolveDate } from '../membership/index.ts';
import { type Places, placesOf, type Scene, sceneAt } from '../scene/index.ts';
import { apply, type Change } from '../view/index.ts';
import type { MapContext } from './formats.ts';

/** For scenes of which only texts and numbers are read. */
export const NOWHERE: Places = { regions: new Map(), countries: new Map() };

/** The scene of a table, which has no places. */
export function sceneWithDate(scene: Scene, { date }: ExportOptions): Scene {
  if (date === undefined) return scene;
  return sceneOf(scene, NOWHERE, { date });
}

/** The scene of a picture. */
export function sceneFor(context: MapContext, shapes: Shapes, options: ExportOptions): Scene {
  return sceneOf(context.scene, placesFor(context, shapes), options);
}

/** The settings of a view with all members, whatever the reader has filtered, compared or selected. */
export const WHOLE = { selected: null, compare: null, countries: [], tiers: [], camera: null } as const;

/** The scenes of a video or of slides, by their dates. @param change settings in place of the reader's */
export function scenesFor(
  context: MapContext,
  shapes: Shapes,
  { theme = context.scene.basis.theme }: ExportOptions,
  change: Change = {},
): (date: string) => Scene {
  const { facts, view, words } = context.scene.basis;
  const places = placesFor(context, shapes);
  return (date) => sceneAt(facts, places, apply(view, { ...change, date }), words, theme);
}

const placesFor = ({ scene, plane }: MapContext, shapes: Shapes): Places =>
  placesOf(scene.basis.facts, plane, shapes, scene.tiles);

/** @throws RangeError for what is no date; one out of range is moved to the nearest end, as in `goTo` */
function sceneOf(scene: Scene, places: Places, { date, theme = scene.basis.theme }: ExportOptions): Scene {
  const { facts, view, words } = scene.basis;
  const resolved = date === undefined ? null : resolveDate(facts, date);
  if (date !== undefined && !resolved)
    throw new RangeError(
      `Option date is "${date}"; expected a date such as "1998", "2006-09" or "2006-09-13"`,
    );
  const isShown = !resolved || resolved.date === view.date;
  if (isShown && theme === scene.basis.theme) return scene;
  return sceneAt(facts, places, isShown ? view : apply(view, { date: resolved.date }), words, theme);
}
