// Colours of a poster's text beside the palette's own.
import { mix, type Palette } from '../scene/index.ts';

/** For text that stands back; still 4.5:1 on paper. */
export function quietOf({ ink, paper }: Palette): string {
  return mix(ink, paper, 0.28);
}
