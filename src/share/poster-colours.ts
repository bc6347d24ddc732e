// Colours of a poster's text besides those of the palette.
import { mix, type Palette } from '../scene/index.ts';

/** Secondary text, still with a contrast of 4.5:1. */
export function quietOf({ ink, paper }: Palette): string {
  return mix(ink, paper, 0.28);
}
