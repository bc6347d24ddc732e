// A sink that remembers what draw() told it, by key and in order.
import type { Shapes } from '../../src/geography/index.ts';
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
  const into =
    <Paint>(paints: Map<string, Paint>) =>
    (key: string, _what: unknown, paint: Paint) => {
      if (keys.includes(key)) throw new Error(`"${key}" is drawn twice; expected once`);
      keys.push(key);
      paints.set(key, paint);
    };
  const sink: Sink = { area: into(areas), line: into(lines), mark: into(marks) };
  draw(scene, shapes, { scale, x: 0, y: 0 }, sink);
  return { areas, lines, marks, keys };
}
