// What MapLibre must be told so that the shapes wear a scene, as flat feature-states, by source.
import type { Atom, Border, Shapes } from '../geography/index.ts';
import { linesOf, lookOfAtom, markOf, type Scene } from '../scene/index.ts';
import type { Kinds } from './kinds.ts';

export type FeatureState = Readonly<Record<string, string | number>>;
export type SourceName = 'areas' | 'overlays' | 'hatched' | 'borders' | 'dashes' | 'rims' | 'marks';
type States = Partial<Record<SourceName, FeatureState>>;

export function areaStates(scene: Scene, shapes: Shapes, kinds: Kinds, atom: Atom): States {
  const look = lookOfAtom(scene, shapes, atom);
  const fill = look?.fill ?? scene.palette.land;
  return {
    ...(atom.overlay ? { overlays: { fill, on: look?.fill ? 1 : 0 } } : { areas: { fill } }),
    ...(kinds.hatched.has(atom) ? { hatched: { hatch: look?.hatch ? 1 : 0 } } : {}),
  };
}

/** A line of width 0 is not drawn at all. */
export function borderStates(scene: Scene, shapes: Shapes, kinds: Kinds, border: Border): States {
  const { outline, rim } = linesOf(scene, shapes, border);
  const solid = outline && !outline.dash ? outline : null;
  const colour = outline?.colour ?? scene.palette.landLine;
  return {
    borders: { colour, width: solid?.width ?? 0 },
    ...(kinds.dashed.has(border)
      ? {
          dashes: {
            colour,
            dashed: outline?.dash === 'dashed' ? outline.width : 0,
            dotted: outline?.dash === 'dotted' ? outline.width : 0,
          },
        }
      : {}),
    rims: { width: rim?.width ?? 0 },
  };
}

export function markStates(scene: Scene, shapes: Shapes, atom: Atom, scale: number): States {
  const mark = markOf(scene, shapes, atom, scale);
  if (!mark) return { marks: { on: 0, top: 0 } };
  return {
    marks: {
      on: mark.top ? 0 : 1,
      top: mark.top ? 1 : 0,
      radius: mark.diameter / 2 - mark.strokeWidth / 2,
      fill: mark.fill,
      stroke: mark.stroke,
      strokeWidth: mark.strokeWidth,
    },
  };
}

/** Whether a state says anything that what was sent before does not. */
export function says(before: FeatureState | undefined, state: FeatureState): boolean {
  if (!before) return true;
  for (const name in state) if (before[name] !== state[name]) return true;
  return false;
}
