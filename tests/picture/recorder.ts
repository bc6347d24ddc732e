// A sink that remembers what draw() told it, by key and in order.
import type { Placement, Shapes } from '../../src/geography/index.ts';
import { draw, type Sink } from '../../src/picture/index.ts';
import type { MarkStyle, Scene } from '../../src/scene/index.ts';

export type AreaPaint = Parameters<Sink['area']>[2];
export type LinePaint = Parameters<Sink['line']>[2];

export type Recorded = {
  readonly areas: ReadonlyMap<string, AreaPaint>;
  readonly lines: ReadonlyMap<string, LinePaint>;
  readonly marks: ReadonlyMap<string, MarkStyle>;
  /** All keys, in the order in which they were drawn. */
  readonly keys: readonly string[];
};

/** Throws where one key is drawn twice: a painter would lose the first. */
export function recorded(scene: Scene, shapes: Shapes, scale: number): Recorded {
  const areas = new Map<string, AreaPaint>();
  const lines = new Map<string, LinePaint>();
  const marks = new Map<string, MarkStyle>();
  const keys: string[] = [];
  const once = (key: string) => {
    if (keys.includes(key)) throw new Error(`"${key}" is drawn twice; expected once`);
    keys.push(key);
  };
  const sink: Sink = {
    area(key, _polygons, paint) {
      once(key);
      areas.set(key, paint);
    },
    line(key, _lines, paint) {
      once(key);
      lines.set(key, paint);
    },
    mark(key, _at, paint) {
      once(key);
      marks.set(key, paint);
    },
  };
  const placement: Placement = { scale, x: 0, y: 0 };
  draw(scene, shapes, placement, sink);
  return { areas, lines, marks, keys };
}
