// The two renderers of the stage: the picture is active first; the map replaces it once it has drawn the same, and gives
// the place back where it fails. Takes scenes, shapes and placements, and keeps both at them.

import type { Atom, Box, Placement, Shapes } from '../geography/index.ts';
import { groupFarMarks } from '../layout/index.ts';
import type { MapOptions, MapRenderer } from '../map/index.ts';
import { SvgRenderer } from '../picture/index.ts';
import type { Scene } from '../scene/index.ts';

export type MapFailure = 'no-webgl' | 'lost';
/** What the map needs beside what is drawn, and what it reports. */
export type MapHooks = Pick<
  MapOptions,
  'cooperative' | 'still' | 'constrain' | 'onMove' | 'onPoint' | 'onGestureIgnored'
>;
type DrawnMap = {
  readonly shapes: Shapes;
  readonly scene: Scene;
  readonly placement: Placement;
  /** The boxes of the plane whose marks insets show instead. */
  readonly insets: readonly Box[];
};

/** Starts fetching the map's code, the same file that the stage uses. */
export function fetchMap(): Promise<typeof import('../map/index.ts')> {
  return import('../map/index.ts');
}

export class Renderers {
  readonly #pictureBox: HTMLElement;
  readonly #canvas: HTMLElement;
  readonly #onChange: (painter: 'map' | 'picture', failure: MapFailure | null) => void;
  #drawn: DrawnMap;
  #picture: SvgRenderer;
  /** The picture's shapes; while the map is active they may be coarser than the map's. */
  #pictureShapes: Shapes;
  #map: MapRenderer | null = null;
  #isMapActive = false;
  #isDestroyed = false;
  #hasFailed = false;

  /** @param existing the prerendered picture of the page, drawn from the same shapes; it is reused */
  constructor(
    pictureBox: HTMLElement,
    canvas: HTMLElement,
    drawn: DrawnMap,
    existing: SVGSVGElement | undefined,
    onChange: (painter: 'map' | 'picture', failure: MapFailure | null) => void,
  ) {
    this.#pictureBox = pictureBox;
    this.#canvas = canvas;
    this.#onChange = onChange;
    this.#drawn = drawn;
    this.#pictureShapes = drawn.shapes;
    this.#picture = this.#attachPicture(existing);
  }

  get active(): 'map' | 'picture' {
    return this.#isMapActive ? 'map' : 'picture';
  }
  get picture(): SvgRenderer {
    return this.#picture;
  }
  /** Whether there is a map, which then reports its moves itself. */
  get hasMap(): boolean {
    return this.#map !== null;
  }

  /**
   * Fetches the map's code, and activates the map once it shows the same as the picture.
   * Rejects where the code can't be fetched; it may then be called again.
   */
  async startMap(hooks: () => MapHooks): Promise<void> {
    if (this.#map || this.#isDestroyed || this.#hasFailed) return;
    const { MapRenderer, GPUInitializationError } = await fetchMap();
    if (this.#map || this.#isDestroyed) return;
    try {
      // From here on the map handles gestures; the picture above it follows.
      this.#pictureBox.toggleAttribute('data-above', true);
      const { insets, ...drawn } = this.#drawn;
      this.#map = new MapRenderer({
        container: this.#canvas,
        ...drawn,
        ...hooks(),
        onReady: () => this.#activateMap(),
        onFailure: () => this.#dropMap(),
        onLost: (lost) => (lost ? this.#activatePicture('lost') : this.#activateMap()),
      });
      this.#map.setInsets(insets);
    } catch (error) {
      // Missing WebGL is not logged as an error.
      if (!(error instanceof GPUInitializationError)) console.error(error);
      this.#map = null;
      this.#activatePicture('no-webgl');
    }
  }

  /** @param touched the pieces whose style may differ from before; null: any of them */
  show(scene: Scene, touched: ReadonlySet<Atom> | null): void {
    this.#drawn = { ...this.#drawn, scene };
    this.#map?.show(scene, touched);
    if (!this.#pictureBox.hidden && (!touched || touched.size > 0)) this.#picture.show(scene);
  }

  /** Finer shapes of the same regions. */
  refine(shapes: Shapes): void {
    this.#drawn = { ...this.#drawn, shapes };
    this.#map?.setShapes(shapes);
    if (!this.#pictureBox.hidden) this.#showPicture();
  }

  /** Draws a scene with other shapes. @param still whether the camera can't be moved */
  setLayout(shapes: Shapes, scene: Scene, still: boolean): void {
    this.#drawn = { ...this.#drawn, shapes, scene };
    this.#map?.setLayout(shapes, scene, still);
    this.#pictureBox.hidden = this.#isMapActive;
    if (!this.#isMapActive) this.#showPicture();
  }

  setInsets(insets: readonly Box[]): void {
    this.#drawn = { ...this.#drawn, insets };
    this.#map?.setInsets(insets);
    this.#picture.setInsets(insets);
  }

  /** The map reports the move itself, an animated one step by step. @returns whether it will */
  place(placement: Placement, animate: boolean): boolean {
    const eased = animate && this.#isMapActive;
    if (!eased) this.#drawn = { ...this.#drawn, placement };
    this.#map?.place(placement, eased);
    if (!this.#map) this.follow(placement);
    return this.#map !== null;
  }

  /** After a change of the size. */
  resize(placement: Placement, cooperative: boolean): void {
    this.#map?.setCooperative(cooperative);
    this.#map?.resize(placement);
  }

  /** Keeps the picture where the map has moved. */
  follow(placement: Placement): void {
    this.#drawn = { ...this.#drawn, placement };
    if (!this.#pictureBox.hidden) this.#picture.place(placement);
  }

  /** Shows the picture also where the map is active, such as on paper: a canvas may print blank. */
  showPicture(shown: boolean): void {
    if (shown) this.#showPicture();
    else this.#pictureBox.hidden = this.#isMapActive;
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#map?.destroy();
    this.#picture.svg.remove();
    // The next stage starts with its picture.
    this.#pictureBox.hidden = false;
    this.#pictureBox.toggleAttribute('data-above', false);
  }

  #attachPicture(existing?: SVGSVGElement): SvgRenderer {
    const picture = new SvgRenderer(this.#drawn.shapes, this.#pictureBox.ownerDocument, {
      spreading: groupFarMarks,
      ...(existing ? { existing } : {}),
    });
    this.#pictureBox.append(picture.svg);
    picture.setInsets(this.#drawn.insets);
    return picture;
  }

  #activateMap(): void {
    if (this.#isDestroyed || !this.#map) return;
    this.#isMapActive = true;
    this.#pictureBox.hidden = true;
    this.#onChange('map', null);
  }

  /** Gives up on the map for good; the picture stays. */
  #dropMap(): void {
    if (this.#hasFailed || this.#isDestroyed) return;
    this.#hasFailed = true;
    this.#map?.destroy();
    this.#map = null;
    this.#activatePicture('no-webgl');
  }

  #activatePicture(failure: MapFailure): void {
    this.#isMapActive = false;
    this.#pictureBox.toggleAttribute('data-above', failure === 'lost');
    this.#showPicture();
    this.#onChange('picture', failure);
  }

  #showPicture(): void {
    const { shapes, scene, placement } = this.#drawn;
    if (this.#pictureShapes !== shapes) {
      this.#picture.svg.remove();
      this.#pictureShapes = shapes;
      this.#picture = this.#attachPicture();
    }
    this.#picture.place(placement);
    this.#picture.show(scene);
    this.#pictureBox.hidden = false;
  }
}
