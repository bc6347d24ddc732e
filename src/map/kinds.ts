// Which atoms may ever be hatched, which borders ever dashed, by the facts, and which borders never change. MapLibre
// uploads every state of a layer when one of its features changes, so layers take only what can ever need them.
import type { Atom, Border, Shapes } from '../geography/index.ts';
import { linesOf, type Scene } from '../scene/index.ts';

export type Kinds = {
  readonly hatched: ReadonlySet<Atom>;
  readonly dashed: ReadonlySet<Border>;
  /** The lines between two pieces of land of no region: the same in every scene. */
  readonly still: ReadonlySet<Border>;
};

export function kindsOf(scene: Scene, shapes: Shapes): Kinds {
  const { basis } = scene;
  const ever = (states: readonly string[], alsoSecondary: boolean) =>
    new Set(
      shapes.atoms.filter(({ owners }) =>
        owners.some(({ region }) => {
          const known = basis.facts.regions.get(region);
          return (
            known?.tiers.some(({ tier }) => states.includes(tier)) ||
            (alsoSecondary && known?.secondaryObserver !== undefined)
          );
        }),
      ),
    );
  return {
    hatched: ever(['associate'], false),
    dashed: shapes.bordersOf(ever(['observer', 'not-stated'], true)),
    still: new Set(
      shapes.borders.filter(
        (border) => border.a >= shapes.atoms.length && linesOf(scene, shapes, border).outline,
      ),
    ),
  };
}
