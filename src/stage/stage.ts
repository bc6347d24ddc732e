// The stage shows a scene with the active renderer, the picture or the map, and places labels and insets above it.
// The picture is active first; the map replaces it once it has drawn the same scene. Takes shapes, scenes and a camera;
// reports moves, pointer hits and a change of the renderer.
import {
  type Box,
  cameraOf,
  closeUpOf,
  type LngLat,
  landBox,
  type Placement,
  type Plane,
  type Point,
  panIntoView,
  placeFade,
  placementOf,
  type Rect,
  type Shapes,
  type Size,
  toScreen,
  withinLimits,
  zoomed,
} from '../geography/index.ts';
import type { MapRenderer } from '../map/index.ts';
import { atomAt, SvgRenderer } from '../picture/index.ts';
import { changedRegions, groupFarMarks, type Scene, type TileLayout } from '../scene/index.ts';
import type { Camera } from '../view/index.ts';
import { Counts } from './counts.ts';
import { type Enlarged, Insets } from './insets.ts';
import { fromClient, measureStage, type Overlays, type StageLayout, toClient } from './measure.ts';
import { type NamedMap, Names } from './names.ts';
import { Pointing } from './pointing.ts';

export type StageParts = {
  readonly box: HTMLElement;
  readonly picture: HTMLElement;
  readonly canvas: HTMLElement;
  readonly labels: HTMLElement;
  /** Covers the map where the surroundings end. */
  readonly fade: HTMLElement;
};
type MapFailure = 'no-webgl' | 'lost';
export type StageOptions = Overlays & {
  readonly plane: Plane;
  readonly frame: Box;
  /** The prerendered picture of the page, drawn from the same shapes; it is reused. */
  readonly existing?: SVGSVGElement;
  /** Whether wheel and one-finger gestures scroll the page instead of moving the map. */
  readonly cooperative: () => boolean;
  readonly onGestureIgnored: (gesture: 'wheel' | 'touch') => void;
  /** Called when the map is zoomed in further than the coarse shapes are made for. */
  readonly onFinerNeeded: () => void;
  /** Whether a change of the layout may be seen. */
  readonly animates: () => boolean;
  readonly onCamera: (camera: Camera | null) => void;
  /** @param at CSS pixels from the map's corner */
  readonly onPoint: (region: string | null, at: Point, how: 'hover' | 'click', byFinger: boolean) => void;
  /** The name of a country was pressed. */
  readonly onCountry: (country: string, at: Point) => void;
  readonly onRendererChange: (painter: 'map' | 'picture', failure: MapFailure | null) => void;
};

/** CSS pixels: a region with a longer side below this is too small to see, and how large it is after zooming in. */
const SEEN_FROM = 24;
const SEEN_WELL = 90;
/** Pressing a country's name shows its regions where they get this much larger. */
const LARGER = 1.2;
/** CSS pixels per plane unit. */
const FINER_FROM = 1050;

/** Starts fetching the map's code, the same file that the stage uses. */
export function fetchMap(): Promise<typeof import('../map/index.ts')> {
  return import('../map/index.ts');
}

export class Stage {
  readonly #parts: StageParts;
  readonly #options: StageOptions;
  readonly #names: Names;
  readonly #counts: Counts;
  /** What names must not overlap: the same list until one of its boxes changes. */
  #taken: { readonly of: readonly unknown[]; readonly boxes: readonly Rect[] } = { of: [], boxes: [] };
  /** The boundaries; what is drawn is `#drawn`. */
  #shapes: Shapes;
  #scene: Scene;
  /** The settled scene, which the labels show. */
  #settled: Scene;
  #picture: SvgRenderer;
  /** The picture's shapes; while the map is active they may be coarser than the map's. */
  #pictureShapes: Shapes;
  #map: MapRenderer | null = null;
  #mapActive = false;
  readonly #insets: Insets;
  #camera: Camera | null;
  #placement: Placement = { scale: 1, x: 0, y: 0 };
  #land: Box | null = null;
  #destroyed = false;
  #mapFailed = false;
  readonly #pointing: Pointing;
  #measured: StageLayout = {
    size: { width: 1, height: 1 },
    overMap: [null, null],
    fitted: { scale: 1, x: 0, y: 0 },
    taken: [],
  };

  constructor(parts: StageParts, shapes: Shapes, scene: Scene, camera: Camera | null, options: StageOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#shapes = shapes;
    this.#scene = scene;
    this.#settled = scene;
    this.#camera = camera;
    this.#pictureShapes = this.#drawn;
    this.#insets = new Insets(shapes, () => this.#destroyed || this.resize());
    this.#names = new Names(parts.labels, this.#insets);
    this.#counts = new Counts(parts.labels);
    this.#pointing = new Pointing(parts.box, this.#insets, () => ({
      scene: this.#scene,
      shapes: this.#drawn,
      placement: this.#placement,
    }));
    this.#markLayout();
    // The prerendered picture has the boundaries.
    this.#picture = this.#attachPicture(scene.tiles ? undefined : options.existing);
    this.resize();
    this.#picture.show(scene);
    // Where it fails, the start of the map reports it.
    this.#startNames().catch(() => {});
  }

  get painter(): 'map' | 'picture' {
    return this.#mapActive ? 'map' : 'picture';
  }

  /** The height of the whole area divided by its width. */
  get aspect(): number {
    const { x0, y0, x1, y1 } = this.#frame;
    return (y1 - y0) / (x1 - x0);
  }

  /**
   * @param scene the scene for the regions' styles, new at each step
   * @param settled the settled scene for the labels
   */
  show(scene: Scene, settled: Scene): void {
    if (scene.tiles !== this.#scene.tiles) this.#changeLayout(scene, settled);
    else if (scene !== this.#scene) this.#style(scene);
    if (settled === this.#settled) return;
    const before = this.#settled;
    this.#settled = settled;
    this.#styleInsets(before);
    this.#updateInsets();
    this.#showNames();
  }

  /**
   * Fetches the map's code, and activates the map once it shows the same as the picture.
   * Rejects where the code can't be fetched; it may then be called again.
   */
  async startMap(): Promise<void> {
    if (this.#map || this.#destroyed || this.#mapFailed) return;
    const [{ MapRenderer, GPUInitializationError }] = await Promise.all([fetchMap(), this.#startNames()]);
    if (this.#map || this.#destroyed) return;
    try {
      // From here on the map handles gestures; the picture above it follows.
      this.#parts.picture.toggleAttribute('data-above', true);
      this.#map = new MapRenderer({
        container: this.#parts.canvas,
        shapes: this.#drawn,
        scene: this.#scene,
        placement: this.#placement,
        cooperative: this.#options.cooperative(),
        onGestureIgnored: this.#options.onGestureIgnored,
        still: this.#tiles !== null,
        constrain: (placement, size) =>
          this.#tiles
            ? this.#measured.fitted
            : withinLimits(placement, this.#measured.fitted, this.#options.frame, size),
        onMove: (placement, byReader) => this.#moved(placement, byReader),
        onPoint: (atom, at, how, byFinger) => this.#pointed(atom, at, how, byFinger),
        onReady: () => this.#activateMap(),
        onFailure: () => this.#dropMap(),
        onLost: (lost) => (lost ? this.#activatePicture('lost') : this.#activateMap()),
      });
      this.#map.setInsets(this.#shownBoxes());
    } catch (error) {
      // Missing WebGL is not logged as an error.
      if (!(error instanceof GPUInitializationError)) console.error(error);
      this.#map = null;
      this.#activatePicture('no-webgl');
    }
  }

  /** Replaces the shapes by finer ones of the same regions. */
  refine(shapes: Shapes): void {
    this.#shapes = shapes;
    if (!this.#tiles) {
      this.#map?.setShapes(shapes);
      if (!this.#parts.picture.hidden) this.#showPicture();
    }
    this.#insets.refine(shapes, this.#scene);
  }

  /**
   * The caller calls `resize` after the last one.
   * @param enlarged null: a region far outside the frame, whose place is the style sheet's
   */
  addInset(element: HTMLElement, box: Box, enlarged: Enlarged | null): void {
    this.#insets.add(element, box, enlarged, this.#scene);
  }

  resize(): void {
    this.#names.forget();
    const fixed = this.#insets.all.flatMap(({ element, enlarged }) => (enlarged ? [] : element));
    const isTiles = this.#tiles !== null;
    this.#measured = measureStage(this.#parts.box, this.#options, this.#frame, isTiles, fixed);
    const { size, fitted, taken } = this.#measured;
    this.#insets.place(size, fitted, taken);
    const placement = this.#placementOf(fitted, size);
    this.#map?.setCooperative(this.#options.cooperative());
    if (this.#map) this.#map.resize(placement);
    else this.#go(placement, false);
  }

  /** null: the whole area. */
  setCamera(camera: Camera | null, animate: boolean): void {
    this.#camera = camera;
    this.#go(this.#placementOf(this.#measured.fitted, this.#measured.size), animate);
  }

  zoom(factor: number, animate: boolean): void {
    const size = this.#measured.size;
    this.#moveCamera(zoomed(this.#placement, factor, [size.width / 2, size.height / 2]), animate);
  }

  pan(x: number, y: number, animate: boolean): void {
    this.#moveCamera({ ...this.#placement, x: this.#placement.x - x, y: this.#placement.y - y }, animate);
  }

  /**
   * Pans a region that is out of view to the middle; does nothing for one in view.
   * @param zooms zooms in on one that is too small to see
   */
  reveal(region: string, zooms: boolean, animate: boolean): void {
    if (this.#insets.hides(region)) this.#moveCamera(this.#measured.fitted, animate);
    const at = this.anchorOnScreen(region);
    if (!at || this.#tiles || this.#insets.has(region) || this.#isShownByInset(region)) return;
    const extent = zooms ? this.#extentOf(region) * this.#placement.scale : SEEN_FROM;
    if (extent > 0 && extent < SEEN_FROM) {
      const { width, height } = this.#measured.size;
      const closer = zoomed(this.#placement, SEEN_WELL / extent, at);
      this.#moveCamera(
        { ...closer, x: closer.x + width / 2 - at[0], y: closer.y + height / 2 - at[1] },
        animate,
      );
      return;
    }
    const by = panIntoView(this.#measured.size, at);
    if (by) this.pan(by[0], by[1], animate);
  }

  /** Brings regions into view, as large as they fit; those that insets show from far away are in view. */
  showRegions(regions: readonly string[], animate: boolean): void {
    const placement = this.#around(regions);
    if (placement) this.#moveCamera(placement, animate);
  }

  /** The placement that shows all of these regions; null: none has a shape on the map. */
  #around(regions: readonly string[]): Placement | null {
    const onMap = regions.filter((id) => !this.#insets.has(id));
    const boxes = onMap.flatMap((id) => this.#shapes.atomsAt(id, this.#scene.day)).map(({ box }) => box);
    if (boxes.length === 0) return null;
    const { size, overMap, fitted } = this.#measured;
    return closeUpOf(boxes, size, overMap, fitted);
  }

  /** Zooms to the regions for which a number stands at a point of the viewport; false: there is none. */
  pressCount(point: Point): boolean {
    return this.#pressCount(this.fromClient(point));
  }

  #pressCount(at: Point): boolean {
    const regions = this.#counts.at(at);
    if (regions) this.showRegions(regions, this.#options.animates());
    return regions !== null;
  }

  /** The country whose name is at a point of the viewport and whose regions can be shown larger. */
  countryAtClient(point: Point): string | null {
    return this.#countryAt(this.fromClient(point));
  }

  #countryAt(at: Point): string | null {
    const country = this.#names.countryAt(at);
    const placement = country === null ? null : this.#around(this.regionsOf(country));
    return placement && placement.scale > this.#placement.scale * LARGER ? country : null;
  }

  /** The regions of a country that belong at the scene's date; where none does, all of them. */
  regionsOf(country: string): string[] {
    const { basis, states } = this.#scene;
    const all = [...basis.facts.regions.values()]
      .filter((one) => one.country === country)
      .map(({ id }) => id);
    const present = all.filter((id) => states.has(id));
    return present.length > 0 ? present : all;
  }

  /** Shows the picture also where the map is active, such as on paper: a canvas may print blank. */
  showPicture(shown: boolean): void {
    if (shown) this.#showPicture();
    else this.#parts.picture.hidden = this.#mapActive;
  }

  /** The longer side of a region's box on the plane at the scene's day; 0: it has no shape. */
  #extentOf(region: string): number {
    const atoms = this.#drawn.atomsAt(region, this.#scene.day);
    const side = (from: 'x0' | 'y0', to: 'x1' | 'y1') =>
      Math.max(...atoms.map(({ box }) => box[to])) - Math.min(...atoms.map(({ box }) => box[from]));
    return Math.max(0, side('x0', 'x1'), side('y0', 'y1'));
  }

  get camera(): Camera | null {
    return this.#camera;
  }

  /** CSS pixels from the viewport's corner; with tiles the middle of the tile for that place, null where it has none. */
  project(lngLat: LngLat): [number, number] | null {
    const place = this.#options.plane.forward(lngLat);
    const at = this.#tiles ? this.#tiles.tileFor(place, this.#shapes, this.#scene.day) : place;
    if (!at) return null;
    return toClient(this.#parts.box, toScreen(this.#placement, at));
  }

  /** The position of a region's anchor, from the map's corner. */
  anchorOnScreen(region: string): Point | null {
    const at = this.#drawn.anchors.get(region);
    return at ? toScreen(this.#placement, at) : null;
  }

  /** The box around a region as it is drawn at a point, from the map's corner. */
  boxOnScreen(region: string, at: Point): Box | null {
    return this.#pointing.boxOf(region, at);
  }

  /** The region that the picture shows at a point of the viewport. */
  regionAtClient(point: Point, byFinger = false): string | null {
    return this.#pointing.regionAt(this.fromClient(point), () => atomAt(this.#picture, point), byFinger);
  }

  /** Whether there is land of no region at a point, from the map's corner. */
  isOtherLand(at: Point): boolean {
    if (this.#scene.tiles) return false;
    const { x, y, scale } = this.#pointing.placementAt(at);
    return this.#names.isOtherLand((at[0] - x) / scale, (at[1] - y) / scale, scale);
  }

  /** A point of the viewport, from the map's corner. */
  fromClient(point: Point): Point {
    return fromClient(this.#parts.box, point);
  }

  destroy(): void {
    this.#destroyed = true;
    this.#map?.destroy();
    this.#picture.svg.remove();
    this.#names.destroy();
    this.#counts.destroy();
    this.#insets.destroy();
    // The next stage starts with its picture.
    this.#parts.picture.hidden = false;
    this.#parts.picture.toggleAttribute('data-above', false);
  }

  get #tiles(): TileLayout | null {
    return this.#scene.tiles;
  }
  get #drawn(): Shapes {
    return this.#tiles?.shapes ?? this.#shapes;
  }
  get #frame(): Box {
    return this.#tiles?.frame ?? this.#options.frame;
  }

  /** Tiles are always shown whole. */
  #placementOf(fitted: Placement, size: Size): Placement {
    const { plane, frame } = this.#options;
    return this.#tiles ? fitted : placementOf(this.#camera, fitted, frame, size, plane);
  }

  /** Draws the scene with other shapes. The picture of those before stands over them until it has faded. */
  #changeLayout(scene: Scene, settled: Scene): void {
    const tiles = (scene.tiles ?? this.#tiles)!;
    if (this.#options.animates()) {
      this.#showPicture();
      tiles.fadeOut(this.#picture.svg, this.#parts);
    }
    this.#scene = scene;
    this.#settled = settled;
    this.#markLayout();
    this.#map?.setLayout(this.#drawn, scene, this.#tiles !== null);
    this.#parts.picture.hidden = this.#mapActive;
    if (!this.#mapActive) this.#showPicture();
    this.resize();
    if (!this.#tiles) this.#insets.show(scene, null);
  }

  /** The style sheet leaves out what tiles don't have. */
  #markLayout(): void {
    this.#parts.box.toggleAttribute('data-tiles', this.#tiles !== null);
  }

  #attachPicture(existing?: SVGSVGElement): SvgRenderer {
    const picture = new SvgRenderer(this.#drawn, this.#parts.picture.ownerDocument, {
      spreading: groupFarMarks,
      ...(existing ? { existing } : {}),
    });
    this.#parts.picture.append(picture.svg);
    picture.setInsets(this.#shownBoxes());
    return picture;
  }

  /**
   * Only what may differ from the scene before: a step of 85 regions updates its styles in 0.14 ms, of all of them in 1.2 ms
   * (medians, Node).
   */
  #style(scene: Scene): void {
    const before = this.#scene;
    this.#scene = scene;
    const regions = changedRegions(before, scene);
    const atoms = regions && this.#drawn.atomsTouched(regions, before.day, scene.day);
    this.#map?.show(scene, atoms);
    if (!this.#parts.picture.hidden && (!atoms || atoms.size > 0)) this.#picture.show(scene);
  }

  /** Insets follow the settled scene: a step's own work is 1.4 ms so, and 2.2 ms with them. With tiles there are none. */
  #styleInsets(before: Scene): void {
    if (this.#tiles) return;
    const { day } = this.#settled;
    const regions = changedRegions(before, this.#settled);
    this.#insets.show(this.#settled, regions && this.#shapes.atomsTouched(regions, before.day, day));
  }

  /** Below this scale the coarse shapes are exact to a pixel. */
  #requestFinerShapes(): void {
    if (!this.#tiles && this.#placement.scale > FINER_FROM) this.#options.onFinerNeeded();
  }

  #go(placement: Placement, animate: boolean): void {
    const eased = animate && this.#mapActive;
    // During the animation the map reports the placement.
    if (!eased) this.#placement = placement;
    this.#map?.place(placement, eased);
    // The map reports its move itself.
    if (this.#map) return;
    this.#requestFinerShapes();
    if (!this.#parts.picture.hidden) this.#picture.place(placement);
    this.#overlay();
  }

  /** A phone's sheet may leave the map no height: it has no camera then. */
  get #isEmpty(): boolean {
    const { width, height } = this.#measured.size;
    return width <= 1 || height <= 1;
  }

  #moveCamera(placement: Placement, animate: boolean): void {
    if (this.#tiles || this.#isEmpty) return;
    const size = this.#measured.size;
    const { frame, plane } = this.#options;
    const clamped = withinLimits(placement, this.#measured.fitted, frame, size);
    this.#camera =
      clamped.scale <= this.#measured.fitted.scale * 1.001
        ? null
        : cameraOf(clamped, this.#measured.fitted, size, plane);
    this.#go(clamped, animate);
    this.#options.onCamera(this.#camera);
  }

  #moved(placement: Placement, byReader: boolean): void {
    this.#placement = placement;
    this.#requestFinerShapes();
    if (!this.#parts.picture.hidden) this.#picture.place(placement);
    this.#overlay();
    if (!byReader || this.#tiles || this.#isEmpty) return;
    const whole = placement.scale <= this.#measured.fitted.scale * 1.001;
    this.#camera = whole
      ? null
      : cameraOf(placement, this.#measured.fitted, this.#measured.size, this.#options.plane);
    this.#options.onCamera(this.#camera);
  }

  #pointed(atom: number | null, at: Point, how: 'hover' | 'click', byFinger: boolean): void {
    if (how === 'click' && this.#pressCount(at)) return;
    const country = how === 'click' ? this.#countryAt(at) : null;
    if (country !== null) {
      this.#options.onCountry(country, at);
      return;
    }
    const region = this.#pointing.regionAt(at, () => atom, byFinger && how === 'click');
    this.#options.onPoint(region, at, how, byFinger);
  }

  #activateMap(): void {
    if (this.#destroyed || !this.#map) return;
    this.#mapActive = true;
    this.#parts.picture.hidden = true;
    this.#options.onRendererChange('map', null);
  }

  /** Gives up on the map for good; the picture stays. */
  #dropMap(): void {
    if (this.#mapFailed || this.#destroyed) return;
    this.#mapFailed = true;
    this.#map?.destroy();
    this.#map = null;
    this.#activatePicture('no-webgl');
  }

  #activatePicture(failure: MapFailure): void {
    this.#mapActive = false;
    this.#parts.picture.toggleAttribute('data-above', failure === 'lost');
    this.#showPicture();
    this.#options.onRendererChange('picture', failure);
  }

  #showPicture(): void {
    if (this.#pictureShapes !== this.#drawn) {
      this.#picture.svg.remove();
      this.#pictureShapes = this.#drawn;
      this.#picture = this.#attachPicture();
    }
    this.#picture.place(this.#placement);
    this.#picture.show(this.#scene);
    this.#parts.picture.hidden = false;
  }

  /** What lies above the active renderer and moves with the camera. */
  #overlay(): void {
    this.#land ??= landBox(this.#shapes);
    placeFade(this.#parts.fade, this.#land, this.#placement, this.#measured.size);
    this.#updateInsets();
    this.#showNames();
  }

  #showNames(): void {
    const area = { insets: this.#shownBoxes() };
    this.#counts.show(
      this.#settled,
      this.#tiles ? null : this.#shapes,
      this.#placement,
      area,
      this.#measured.taken,
    );
    this.#names.show(this.#namedMap());
  }

  #takenByNames(): readonly Rect[] {
    const { boxes } = this.#counts;
    const { taken } = this.#measured;
    if (boxes.length === 0) return taken;
    const of = [taken, this.#placement, boxes.length];
    if (of.some((one, i) => one !== this.#taken.of[i])) this.#taken = { of, boxes: [...taken, ...boxes] };
    return this.#taken.boxes;
  }

  #namedMap(): NamedMap {
    return {
      settled: this.#settled,
      shapes: this.#shapes,
      tiles: this.#tiles,
      placement: this.#placement,
      fitted: this.#measured.fitted,
      size: this.#measured.size,
      taken: this.#takenByNames(),
    };
  }

  /** Which insets are shown depends on the camera and the date. */
  #updateInsets(): void {
    const isChanged = this.#tiles
      ? this.#insets.hide()
      : this.#insets.update(this.#measured.size, this.#placement, this.#scene);
    if (!isChanged) return;
    const boxes = this.#shownBoxes();
    this.#map?.setInsets(boxes);
    this.#picture.setInsets(boxes);
  }

  #shownBoxes(): readonly Box[] {
    return this.#insets.shown.map(({ box }) => box);
  }

  #isShownByInset(region: string): boolean {
    const at = this.#shapes.anchors.get(region);
    return at !== undefined && this.#insets.showing(at) !== null;
  }

  async #startNames(): Promise<void> {
    await this.#names.start();
    if (this.#destroyed) return;
    this.#showNames();
    // The prerendered picture's own.
    this.#picture.svg.querySelector('.names')?.remove();
  }
}
