// Which atoms may ever be hatched or dashed, by the facts. MapLibre uploads every state of a source when one of its
// features changes, so what few can ever need has sources of its own.
import type { Atom, Border, Shapes } from '../geography/index.ts';
import type { Scene } from '../scene/index.ts';

export type Kinds = { readonly hatched: ReadonlySet<Atom>; readonly dashed: ReadonlySet<Border> };

export function kindsOf({ basis }: Scene, shapes: Shapes): Kinds {
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
  };
}
