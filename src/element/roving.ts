// Arrow keys on the map: the next region in a direction.

type Point = readonly [number, number];

/**
 * The nearest region in the arrow's direction, within about 70 degrees of it; sideways distance counts double.
 * @param from the current region, or null: then the first that is on the screen
 * @param at a region's position on the screen in CSS pixels, or null where it has none
 */
export function nextInDirection(
  ids: readonly string[],
  from: string | null,
  [dx, dy]: Point,
  at: (id: string) => Point | null,
): string | null {
  const here = from ? at(from) : null;
  let best: { id: string; cost: number } | null = null;
  for (const id of ids) {
    const there = at(id);
    if (!there || id === from) continue;
    if (!here) return id;
    const along = (there[0] - here[0]) * dx + (there[1] - here[1]) * dy;
    const across = Math.abs((there[0] - here[0]) * dy) + Math.abs((there[1] - here[1]) * dx);
    if (along <= 0.5 || across > along * 2.5) continue;
    const cost = along + across * 2;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
