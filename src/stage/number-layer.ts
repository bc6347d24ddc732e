// The numbers that stand for marks, as HTML above the active renderer: shows those of a layout, and tells which is at a
// point.
import { isInRect, type Point } from '../geography/index.ts';
import type { MarkNumber } from '../layout/index.ts';
import type { Scene } from '../scene/index.ts';

/** Beside a number, CSS pixels: it is pressed on an area of 34. */
const FINGER = 6;

export class NumberLayer {
  readonly #root: HTMLElement;
  #shown: readonly MarkNumber[] = [];
  readonly #nodes: HTMLElement[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  show(numbers: readonly MarkNumber[], { basis: { facts, words, theme } }: Scene): void {
    this.#shown = numbers;
    while (this.#nodes.length > numbers.length) this.#nodes.pop()!.remove();
    numbers.forEach(({ country, count, middle: [x, y] }, i) => {
      this.#nodes[i] ??= this.#append();
      const node = this.#nodes[i];
      node.textContent = words.number(count);
      const hue = facts.countries.get(country)?.hue[theme];
      node.style.cssText = `left:${x.toFixed(1)}px;top:${y.toFixed(1)}px;border-color:${hue}`;
    });
  }

  /** The regions for which the number at a point of the map stands. */
  at(point: Point): readonly string[] | null {
    return this.#shown.find(({ box }) => isInRect(box, point, FINGER))?.regions ?? null;
  }

  #append(): HTMLElement {
    const node = this.#root.ownerDocument.createElement('span');
    node.className = 'marks-count';
    this.#root.append(node);
    return node;
  }

  destroy(): void {
    for (const node of this.#nodes.splice(0)) node.remove();
  }
}
