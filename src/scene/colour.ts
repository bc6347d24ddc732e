// Opaque colours only: a translucent fill darkens at antialiased edges, so dimming is mixed in.

/** From `a` (share 0) to `b` (share 1), in sRGB as the painters blend. "#rrggbb" in and out. */
export function mix(a: string, b: string, share: number): string {
  const part = (i: number) => {
    const from = Number.parseInt(a.slice(i, i + 2), 16);
    const to = Number.parseInt(b.slice(i, i + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
export function luminance(colour: string): number {
  const channel = (i: number) => {
    const c = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast ratio, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The colour mixed toward `ink` just far enough to reach the ratio against `ground`. */
export function strengthen(colour: string, ink: string, ground: string, ratio: number): string {
  const key = `${colour}${ink}${ground}${ratio}`;
  const known = strengthened.get(key);
  if (known) return known;
  const found = search(colour, ink, ground, ratio);
  strengthened.set(key, found);
  return found;
}

const strengthened = new Map<string, string>();

function search(colour: string, ink: string, ground: string, ratio: number): string {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mix(colour, ink, share);
    if (contrast(mixed, ground) >= ratio) return mixed;
  }
  return ink;
}
