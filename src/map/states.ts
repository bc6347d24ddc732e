// What MapLibre must be told so that the shapes wear a scene, as flat feature-states.
import type { Shapes } from '../geography/index.ts';
import { type Line, linesOf, lookOfAtom, markOf, type Scene } from '../scene/index.ts';

export type FeatureState = Readonly<Record<string, string | number>>;
export type SourceName = 'areas' | 'borders' | 'marks';
/** "source/id" → its state. */
export type States = Map<string, FeatureState>;

export function areaStates(scene: Scene, shapes: Shapes, into: States): void {
  for (const atom of shapes.atoms) {
    const look = lookOfAtom(scene, shapes, atom);
    into.set(`areas/${atom.index}`, {
      fill: look?.fill ?? scene.palette.land,
      on: look?.fill || !atom.overlay ? 1 : 0,
      hatch: look?.hatch ? 1 : 0,
    });
  }
}

export function borderStates(scene: Scene, shapes: Shapes, into: States): void {
  for (const border of shapes.borders) {
    const { outline, rim } = linesOf(scene, shapes, border);
    into.set(`borders/${border.index}`, {
      ...lineState('line', outline),
      ...lineState('rim', rim),
      ...dashState(outline),
      rim: rim ? 1 : 0,
    });
  }
}

export function markStates(scene: Scene, shapes: Shapes, scale: number, into: States): void {
  for (const atom of shapes.atoms) {
    const mark = markOf(scene, shapes, atom, scale);
    into.set(
      `marks/${atom.index}`,
      mark
        ? {
            on: 1,
            radius: mark.diameter / 2 - mark.strokeWidth / 2,
            fill: mark.fill,
            stroke: mark.stroke,
            strokeWidth: mark.strokeWidth,
          }
        : { on: 0 },
    );
  }
}

const lineState = (prefix: string, line: Line | null): FeatureState =>
  line ? { [`${prefix}Colour`]: line.colour, [`${prefix}Width`]: line.width } : {};

const dashState = (line: Line | null): FeatureState => ({
  solid: line && !line.dash ? 1 : 0,
  dashed: line?.dash === 'dashed' ? 1 : 0,
  dotted: line?.dash === 'dotted' ? 1 : 0,
});

/** The entries of `next` that `last` does not hold with the same values. */
export function changed(last: States, next: States): [key: string, state: FeatureState][] {
  return [...next].filter(([key, state]) => {
    const before = last.get(key);
    return !before || Object.keys(state).some((name) => before[name] !== state[name]);
  });
}
