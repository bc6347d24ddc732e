// What MapLibre must be told so that the shapes wear a scene, as one flat feature-state for each atom, border, mark and piece of land.
import type { Atom, Border, Shapes } from '../geography/index.ts';
import { linesOf, lookOfAtom, markOf, type Scene } from '../scene/index.ts';
import type { Kinds } from './kinds.ts';
import { CLEAR } from './style.ts';

export type FeatureState = Readonly<Record<string, string | number>>;

/** Land of no region: the same in every scene of a palette. */
export const landState = ({ palette }: Scene): FeatureState => ({ fill: palette.land });

export function atomState(scene: Scene, shapes: Shapes, kinds: Kinds, atom: Atom): FeatureState {
  const look = lookOfAtom(scene, shapes, atom);
  return {
    fill: look?.fill ?? (atom.overlay ? CLEAR : scene.palette.land),
    ...(atom.overlay ? { on: look?.fill ? 1 : 0 } : {}),
    ...(kinds.hatched.has(atom) ? { hatch: look?.hatch ? 1 : 0 } : {}),
  };
}

/** A line of width 0 is not drawn at all. */
export function borderState(scene: Scene, shapes: Shapes, kinds: Kinds, border: Border): FeatureState {
  const { outline, rim } = linesOf(scene, shapes, border);
  const widthOf = (dash: string | null) => (outline?.dash === dash ? outline.width : 0);
  return {
    colour: outline?.colour ?? scene.palette.landLine,
    width: outline ? widthOf(null) : 0,
    rim: rim?.width ?? 0,
    ...(kinds.dashed.has(border) ? { dashed: widthOf('dashed'), dotted: widthOf('dotted') } : {}),
  };
}

/** A mark of radius and stroke 0 is not drawn; `top` is the layer above all older marks. */
export function markState(scene: Scene, shapes: Shapes, atom: Atom, scale: number): FeatureState {
  const mark = markOf(scene, shapes, atom, scale);
  const none = { radius: 0, stroke: 0, topRadius: 0, topStroke: 0 };
  if (!mark) return none;
  const radius = mark.diameter / 2 - mark.strokeWidth / 2;
  return {
    ...none,
    ...(mark.top ? { topRadius: radius, topStroke: mark.strokeWidth } : { radius, stroke: mark.strokeWidth }),
    fill: mark.fill,
    ink: mark.stroke,
  };
}

/** Whether a state says anything that what was sent before does not. */
export function says(before: FeatureState | undefined, state: FeatureState): boolean {
  if (!before) return true;
  for (const name in state) if (before[name] !== state[name]) return true;
  return false;
}
