// The keyboard shortcuts while the map has the focus. On a page of its own the map handles them at once; in an embed,
// the embedding page keeps them until Enter and gets them back with Escape or when the focus leaves. Escape on a whole page
// is in page-keys.ts.
import { isEmbedded, type Ui } from '../view/index.ts';

type MapActions = {
  ui(): Ui;
  selected(): string | null;
  pan(x: number, y: number): void;
  zoom(factor: number): void;
  wholeArea(): void;
  /** Selects the next region in the arrow's direction. */
  selectNext(arrow: readonly [number, number]): void;
  deselect(): void;
  /** Focuses the card of the selected region. */
  openCard(): void;
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
  readonly #actions: MapActions;
  #roving = false;

  constructor(actions: MapActions) {
    this.#actions = actions;
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
    const actions = this.#actions;
    const ui = actions.ui();
    const embedded = isEmbedded(ui);
    if (embedded && !this.#roving) {
      if (key !== 'Enter') return false;
      this.#roving = true;
      if (!actions.selected()) actions.selectNext([1, 0]);
      return true;
    }
    const arrow = ARROWS[key];
    if (arrow && shiftKey) actions.pan(arrow[0] * PAN, arrow[1] * PAN);
    else if (arrow) actions.selectNext(arrow);
    else if (key === '+' || key === '=') actions.zoom(ZOOM);
    else if (key === '-') actions.zoom(1 / ZOOM);
    else if (key === '0') actions.wholeArea();
    else if (key === '?' && ui === 'full') actions.help();
    else if (key === 'Enter' && ui === 'full') {
      if (actions.selected()) actions.openCard();
      else actions.selectNext([1, 0]);
    } else if (key === 'Escape' && (embedded || (ui === 'present' && actions.selected()))) {
      this.#roving = false;
      actions.deselect();
    } else return false;
    return true;
  }
}
