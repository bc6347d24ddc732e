// Runs of a mesh's triangles that are drawn one after the other, and which of them lie where.
import Flatbush from 'flatbush';
import type { Box } from '../geography/index.ts';

/** A stretch of a list of triangles, three numbers of vertices for each. */
export type Stretch = { readonly start: number; readonly count: number };
/** What one shape has of them: it wears what stands in its row, and lies in a box of the plane. */
export type Run = Stretch & { readonly row: number; readonly box: Box };

export class Pile implements Stretch {
  /** In the order in which they are drawn, without a gap. */
  readonly runs: readonly Run[];
  readonly start: number;
  readonly count: number;
  readonly #places: Flatbush | null = null;

  constructor(runs: readonly Run[]) {
    this.runs = runs;
    this.start = runs[0]?.start ?? 0;
    this.count = runs.reduce((sum, { count }) => sum + count, 0);
    if (runs.length === 0) return;
    this.#places = new Flatbush(runs.length);
    for (const { box } of runs) this.#places.add(box.x0, box.y0, box.x1, box.y1);
    this.#places.finish();
  }

  /** The runs that reach into one of these boxes of the plane, in the order in which they are drawn. */
  within(boxes: readonly Box[]): Run[] {
    const found = new Set<number>();
    for (const { x0, y0, x1, y1 } of boxes)
      for (const i of this.#places?.search(x0, y0, x1, y1) ?? []) found.add(i);
    return [...found].sort((a, b) => a - b).map((i) => this.runs[i]!);
  }
}
