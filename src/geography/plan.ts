// A plan: the shapes without their coordinates, that is, which atoms and borders there are and which regions own them
// when. With it the prerendered picture can be restyled, and, with the paths read back, the map can start from that
// picture.

import { boxOf, type Point } from './plane.ts';
import {
  type Atom,
  assemble,
  borderName,
  type Drawable,
  type Owner,
  ownership,
  piecesByRegion,
  type Rings,
  type Shapes,
} from './shapes.ts';

const NEVER = 1e9;

/** Compact JSON: anchors and sizes in whole units, open ends left out. */
export type Plan = {
  readonly units: number;
  /** Id, anchor's x and y, size, 1 for an overlay, owners where they are not simply the region of the same id. */
  readonly atoms: readonly (readonly [
    string,
    number,
    number,
    number,
    (0 | 1)?,
    (readonly [string, number, number, 0 | 1])[]?,
  ])[];
  /**
   * In the order of their numbers: for each lower side its higher sides, each as the difference from the one before, the
   * first from the lower side; 0 for the sea. The page carries it, and as differences they take a tenth less there.
   */
  readonly borders: readonly (readonly number[])[];
  /** Id, 0 where it has no outline. */
  readonly backdrop: readonly (readonly [string, 0 | 1])[];
};

/** Reads coordinates back from a picture. */
export type Outlines = { area(key: string): Rings[]; lines(key: string): Point[][] };

export function planOf({ units, atoms, borders, backdrop }: Shapes): Plan {
  const whole = (value: number) => Math.round(value * units);
  const end = (day: number) =>
    day === Number.POSITIVE_INFINITY ? NEVER : day === Number.NEGATIVE_INFINITY ? -NEVER : day;
  return {
    units,
    atoms: atoms.map(({ id, anchor, size, overlay, owners }) => {
      const row = [id, whole(anchor[0]), whole(anchor[1]), whole(size)] as const;
      const plain =
        owners.length === 1 &&
        owners[0]!.region === id &&
        end(owners[0]!.from) === -NEVER &&
        end(owners[0]!.until) === NEVER;
      if (plain) return overlay ? [...row, 1] : row;
      return [
        ...row,
        overlay ? 1 : 0,
        owners.map((one) => [one.region, end(one.from), end(one.until), one.approximate ? 1 : 0] as const),
      ];
    }) as Plan['atoms'],
    borders: nested(borders),
    backdrop: backdrop.map(({ id, outline }) => [id, outline ? 1 : 0]),
  };
}

/** The numbers follow from the order of the sides, see `bordersOf`; this function relies on it and checks it. */
function nested(borders: Shapes['borders']): number[][] {
  const sides: number[][] = [];
  for (const { a, b, index } of [...borders].sort((one, other) => one.index - other.index)) {
    if (a < sides.length - 1)
      throw new Error(`Border ${index} is out of order: side ${a} after ${sides.length - 1}`);
    while (sides.length <= a) sides.push([]);
    sides[a]!.push(b);
  }
  return sides.map((higher, a) => {
    let before = a;
    return higher.map((b) => {
      if (b < 0) return 0;
      const step = b - before;
      before = b;
      return step;
    });
  });
}

type Pieces = Pick<Drawable, 'units' | 'atoms' | 'backdrop' | 'borders'>;

function piecesOf(plan: Plan, outlines?: Outlines): Pieces {
  const { units } = plan;
  const ownerOf = ([region, from, until, approximate]: readonly [string, number, number, 0 | 1]): Owner => ({
    region,
    from,
    until,
    approximate: approximate === 1,
  });
  return {
    units,
    atoms: plan.atoms.map(([id, x, y, size, overlay, owners], index): Atom => {
      const polygons = outlines?.area(`fill/${id}`) ?? [];
      return {
        id,
        index,
        owners: (owners ?? [[id, -NEVER, NEVER, 0] as const]).map(ownerOf),
        overlay: overlay === 1,
        anchor: [x / units, y / units],
        size: size / units,
        polygons,
        box: boxOf(polygons.flatMap((rings) => rings.flat())),
      };
    }),
    backdrop: plan.backdrop.map(([id, outline]) => ({
      id,
      outline: outline === 1,
      polygons: outlines?.area(`land/${id}`) ?? [],
    })),
    borders: plan.borders
      .flatMap((steps, a) => {
        let b = a;
        return steps.map((step) => {
          b += step;
          return [a, step ? b : -1] as const;
        });
      })
      .map(([a, b], index) => ({ index, a, b, lines: outlines?.lines(`line/${index}`) ?? [] })),
  };
}

/** What a renderer needs to restyle and place a picture whose paths are already in the page. */
export function drawableOf(plan: Plan): Drawable {
  const pieces = piecesOf(plan);
  return { ...pieces, ...ownership(piecesByRegion(pieces.atoms)) };
}

/** The shapes of a plan, with coordinates read back from a picture; without them they can't be drawn or exported. */
export function shapesOfPlan(plan: Plan, outlines?: Outlines): Shapes {
  const pieces = piecesOf(plan, outlines);
  const { atoms, backdrop, borders } = pieces;
  const nameOf = (side: number) => atoms[side]?.id ?? backdrop[side - atoms.length]?.id ?? '';
  return assemble({
    ...pieces,
    numbers: new Map(
      borders.map(({ a, b, index }) => [
        borderName(nameOf(a), b === -1 && atoms[a]?.overlay ? 'over' : nameOf(b)),
        index,
      ]),
    ),
    geoJson: () => null,
  });
}
