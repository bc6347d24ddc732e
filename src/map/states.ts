// What MapLibre must be told so that the shapes wear a scene, as flat feature-states.
import type { Atom, Border, Shapes } from '../geography/index.ts';
import { type Line, linesOf, lookOfAtom, markOf, type Scene } from '../scene/index.ts';

export type FeatureState = Readonly<Record<string, string | number>>;
export type SourceName = 'areas' | 'borders' | 'marks';

export function areaState(scene: Scene, shapes: Shapes, atom: Atom): FeatureState {
  const look = lookOfAtom(scene, shapes, atom);
  return {
    fill: look?.fill ?? scene.palette.land,
    on: look?.fill || !atom.overlay ? 1 : 0,
    hatch: look?.hatch ? 1 : 0,
  };
}

export function borderState(scene: Scene, shapes: Shapes, border: Border): FeatureState {
  const { outline, rim } = linesOf(scene, shapes, border);
  return {
    ...lineState('line', outline),
    ...lineState('rim', rim),
    solid: outline && !outline.dash ? 1 : 0,
    dashed: outline?.dash === 'dashed' ? 1 : 0,
    dotted: outline?.dash === 'dotted' ? 1 : 0,
    rim: rim ? 1 : 0,
  };
}

export function markState(scene: Scene, shapes: Shapes, atom: Atom, scale: number): FeatureState {
  const mark = markOf(scene, shapes, atom, scale);
  if (!mark) return { on: 0 };
  return {
    on: 1,
    radius: mark.diameter / 2 - mark.strokeWidth / 2,
    fill: mark.fill,
    stroke: mark.stroke,
    strokeWidth: mark.strokeWidth,
  };
}

const lineState = (prefix: string, line: Line | null): FeatureState =>
  line ? { [`${prefix}Colour`]: line.colour, [`${prefix}Width`]: line.width } : {};

/** Whether a state says anything that what was sent before does not. */
export function says(before: FeatureState | undefined, state: FeatureState): boolean {
  if (!before) return true;
  for (const name in state) if (before[name] !== state[name]) return true;
  return false;
}
