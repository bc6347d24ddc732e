// The keys while the map has the focus. On a whole page they are the map's at once; in another page they stay that
// page's until Enter, and become its again with Escape or when the focus goes.
import type { Ui } from '../view/index.ts';

type Hands = {
  ui(): Ui;
  selected(): string | null;
  pan(x: number, y: number): void;
  zoom(factor: number): void;
  wholeArea(): void;
  /** To the next region in the arrow's direction. */
  rove(arrow: readonly [number, number]): void;
  letGo(): void;
  help(): void;
};

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** CSS pixels, and a factor. */
const PAN = 80;
const ZOOM = 1.6;

export class MapKeys {
  readonly #hands: Hands;
  #roving = false;

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  readonly down = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#act(event)) event.preventDefault();
  };

  readonly blur = (): void => {
    this.#roving = false;
  };

  /** Whether the key was used. */
  #act({ key, shiftKey }: KeyboardEvent): boolean {
    const hands = this.#hands;
    const ui = hands.ui();
    const guest = ui === 'embed' || ui === 'bare';
    if (guest && !this.#roving) {
      if (key !== 'Enter') return false;
      this.#roving = true;
      if (!hands.selected()) hands.rove([1, 0]);
      return true;
    }
    const arrow = ARROWS[key];
    if (arrow && shiftKey) hands.pan(arrow[0] * PAN, arrow[1] * PAN);
    else if (arrow) hands.rove(arrow);
    else if (key === '+' || key === '=') hands.zoom(ZOOM);
    else if (key === '-') hands.zoom(1 / ZOOM);
    else if (key === '0') hands.wholeArea();
    else if (key === '?' && ui === 'full') hands.help();
    else if (key === 'Escape' && (guest || hands.selected())) {
      this.#roving = false;
      hands.letGo();
    } else return false;
    return true;
  }
}
