// The scene of an exported picture: the scene on the screen, or the same in another theme.

import type { ExportOptions } from '../contract.ts';
import type { Shapes } from '../geography/index.ts';
import { type Scene, sceneAt } from '../scene/index.ts';
import type { MapContext } from './formats.ts';

export function sceneFor({ scene, plane }: MapContext, shapes: Shapes, { theme }: ExportOptions): Scene {
  const { facts, view, words } = scene.basis;
  if (theme === undefined || theme === scene.basis.theme) return scene;
  const countries = new Map(
    [...facts.countries.values()].map(({ id, label }) => [id, plane.forward(label)] as const),
  );
  return sceneAt(facts, { regions: shapes.anchors, countries }, view, words, theme);
}
