// Labels with a number above the active renderer: each stands for a country's marks on a map so small that they would
// have to be moved too far from their places. Takes the settled scene and the map's placement; tells which is at a point.
import { overlap, type Placement, type Point, type Rect, type Shapes, toScreen } from '../geography/index.ts';
import { GROUP_RADIUS, type MarkArea, markGroups, nearestClear, type Scene } from '../scene/index.ts';

type Count = { readonly node: HTMLElement; readonly regions: readonly string[]; readonly box: Rect };

export class Counts {
  readonly #root: HTMLElement;
  #shown: Count[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /**
   * @param shapes null: tiles have no marks
   * @param taken what lies over the map, CSS pixels from its corner
   */
  show(
    scene: Scene,
    shapes: Shapes | null,
    placement: Placement,
    area: MarkArea,
    taken: readonly Rect[],
  ): void {
    const groups = shapes ? markGroups(scene, shapes, placement.scale, area) : [];
    const before = this.#shown;
    this.#shown = groups.flatMap(({ atoms, at, country }) => {
      const owners = atoms.map((atom) => shapes!.ownerAt(atom, scene.day)).filter((id) => id !== null);
      const regions = [...new Set(owners)].filter((id) => scene.styles.get(id)?.marked);
      const members = regions.filter((id) => scene.states.get(id) === 'member').length;
      if (regions.length === 0) return [];
      const node = before.pop()?.node ?? this.#root.ownerDocument.createElement('span');
      const isClear = (place: Point) => !taken.some((box) => overlap(box, boxAround(place), 1));
      const [x, y] = nearestClear(toScreen(placement, at), isClear);
      node.className = 'marks-count';
      node.textContent = scene.basis.words.number(members || regions.length);
      const hue = scene.basis.facts.countries.get(country)?.hue[scene.basis.theme];
      node.style.cssText = `left:${x.toFixed(1)}px;top:${y.toFixed(1)}px;border-color:${hue}`;
      if (!node.isConnected) this.#root.append(node);
      return { node, regions, box: boxAround([x, y]) };
    });
    for (const { node } of before) node.remove();
  }

  /** Where no name may stand: a country's name beside a number would seem to be counted by it. */
  get boxes(): readonly Rect[] {
    return this.#shown.map(({ box }) => ({ ...box, x: box.x - ASIDE, width: box.width + 2 * ASIDE }));
  }

  /** The regions for which the label at a point of the map stands. */
  at([px, py]: Point): readonly string[] | null {
    const isAt = ({ x, y, width, height }: Rect) =>
      px >= x - FINGER && px <= x + width + FINGER && py >= y - FINGER && py <= y + height + FINGER;
    return this.#shown.find(({ box }) => isAt(box))?.regions ?? null;
  }

  destroy(): void {
    for (const { node } of this.#shown.splice(0)) node.remove();
  }
}

const boxAround = ([x, y]: Point): Rect => {
  const side = 2 * GROUP_RADIUS;
  return { x: x - GROUP_RADIUS, y: y - GROUP_RADIUS, width: side, height: side };
};

/** CSS pixels at both sides. */
const ASIDE = 6;
/** Beside the label, CSS pixels: it is pressed on an area of 34. */
const FINGER = 6;
