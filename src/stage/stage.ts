// The stage shows a scene: by the active renderer, and above it by the overlay. Takes shapes, scenes and a camera;
// reports moves, pointer hits and a change of the renderer.

import {
  type Box,
  type LngLat,
  type Placement,
  type Point,
  type Shapes,
  type Size,
  toScreen,
} from '../geography/index.ts';
import { cameraOf, panIntoView, placementOf, withinLimits, zoomed } from '../layout/index.ts';
import { atomAt } from '../picture/index.ts';
import { changedRegions, type Scene, type TileGrid, tileOfPlace } from '../scene/index.ts';
import type { Camera } from '../view/index.ts';
import { extentOf, placementAround, regionsOf } from './close-ups.ts';
import { PictureFade } from './fade-picture.ts';
import type { Enlarged } from './insets.ts';
import { fromClient, measureStage, type StageLayout, toClient } from './measure.ts';
import { Overlay } from './overlay.ts';
import { Pointing } from './pointing.ts';
import { Renderers } from './renderers.ts';
import type { StageOptions, StageParts } from './stage-options.ts';

/** CSS pixels: a region with a longer side below this is too small to see, and how large it is after zooming in. */
const SEEN_FROM = 24;
const SEEN_WELL = 90;
/** Pressing a country's name shows its regions where they get this much larger. */
const LARGER = 1.2;
/** CSS pixels per plane unit: below this scale the coarse shapes are exact to a pixel. */
const FINER_FROM = 1050;
/** A placement this close to the whole area is the whole area. */
const WHOLE = 1.001;

export class Stage {
  readonly #parts: StageParts;
  readonly #options: StageOptions;
  readonly #renderers: Renderers;
  readonly #overlay: Overlay;
  readonly #pointing: Pointing;
  readonly #fade = new PictureFade();
  /** The boundaries; what is drawn is `#drawn`. */
  #shapes: Shapes;
  #scene: Scene;
  /** The settled scene, which the overlay shows. */
  #settled: Scene;
  #camera: Camera | null;
  #placement: Placement = { scale: 1, x: 0, y: 0 };
  #measured: StageLayout = {
    size: { width: 1, height: 1 },
    overMap: [null, null],
    fitted: { scale: 1, x: 0, y: 0 },
    taken: [],
  };

  /** The caller adds the insets, and calls `resize`, before which nothing has its place. */
  constructor(parts: StageParts, shapes: Shapes, scene: Scene, camera: Camera | null, options: StageOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#shapes = shapes;
    this.#scene = scene;
    this.#settled = scene;
    this.#camera = camera;
    this.#markLayout();
    this.#overlay = new Overlay(parts.labels, parts.fade, shapes);
    this.#renderers = new Renderers(
      parts.picture,
      parts.canvas,
      { shapes: this.#drawn, scene, placement: this.#placement, insets: [] },
      // The prerendered picture has the boundaries.
      scene.tiles ? undefined : options.existing,
      options.onRendererChange,
    );
    this.#pointing = new Pointing(parts.box, this.#overlay.insets, () => ({
      scene: this.#scene,
      shapes: this.#drawn,
      placement: this.#placement,
    }));
    this.#renderers.show(scene, null);
    // The prerendered picture's own names.
    this.#renderers.picture.svg.querySelector('.names')?.remove();
  }

  get painter(): 'map' | 'picture' {
    return this.#renderers.active;
  }

  /** The height of the whole area divided by its width. */
  get aspect(): number {
    const { x0, y0, x1, y1 } = this.#frame;
    return (y1 - y0) / (x1 - x0);
  }

  get camera(): Camera | null {
    return this.#camera;
  }

  /**
   * @param scene the scene for the regions' styles, new at each step
   * @param settled the settled scene for the overlay
   */
  show(scene: Scene, settled: Scene): void {
    if (scene.tiles !== this.#scene.tiles) this.#changeLayout(scene, settled);
    else if (scene !== this.#scene) {
      // Only what may differ from the scene before: a step of 85 regions updates its styles in 0.14 ms, of all of them in
      // 1.2 ms (medians, Node).
      const touched = this.#touched(this.#scene, scene, this.#drawn);
      this.#scene = scene;
      this.#renderers.show(scene, touched);
    }
    if (settled === this.#settled) return;
    const before = this.#settled;
    this.#settled = settled;
    // A step's own work is 1.4 ms so, and 2.2 ms with the insets. With tiles there are none.
    if (!settled.tiles) this.#overlay.insets.draw(settled, this.#touched(before, settled, this.#shapes));
    this.#showOverlay();
  }

  /** Fetches the map's code, and replaces the picture by the map. Rejects as `Renderers` does. */
  startMap(): Promise<void> {
    return this.#renderers.startMap(() => ({
      cooperative: this.#options.cooperative(),
      still: this.#tiles !== null,
      constrain: (placement, size) =>
        this.#tiles
          ? this.#measured.fitted
          : withinLimits(placement, this.#measured.fitted, this.#options.frame, size),
      onGestureIgnored: this.#options.onGestureIgnored,
      onMove: (placement, byReader) => this.#moved(placement, byReader),
      onPoint: (atom, at, how, byFinger) => this.#pointed(atom, at, how, byFinger),
    }));
  }

  /** Replaces the shapes by finer ones of the same regions. */
  refine(shapes: Shapes): void {
    this.#shapes = shapes;
    if (!this.#tiles) this.#renderers.refine(shapes);
    this.#overlay.insets.refine(shapes, this.#scene);
    this.#showOverlay();
  }

  /**
   * @param enlarged null: a region far outside the frame, whose place is the style sheet's
   */
  addInset(element: HTMLElement, box: Box, enlarged: Enlarged | null): void {
    this.#overlay.insets.add(element, box, enlarged, this.#scene);
  }

  resize(): void {
    const isTiles = this.#tiles !== null;
    const { fixed } = this.#overlay.insets;
    this.#measured = measureStage(this.#parts.box, this.#options, this.#frame, isTiles, fixed);
    this.#overlay.resize(this.#measured, isTiles);
    const placement = this.#placementOf(this.#measured.fitted, this.#measured.size);
    if (this.#renderers.hasMap) this.#renderers.resize(placement, this.#options.cooperative());
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
    const { insets } = this.#overlay;
    if (insets.hides(region)) this.#moveCamera(this.#measured.fitted, animate);
    const at = this.anchorOnScreen(region);
    const anchor = this.#shapes.anchors.get(region);
    if (!at || this.#tiles || insets.has(region) || (anchor && insets.shows(anchor))) return;
    const extent = zooms ? extentOf(this.#drawn, region, this.#scene.day) * this.#placement.scale : SEEN_FROM;
    if (extent > 0 && extent < SEEN_FROM) {
      const { width, height } = this.#measured.size;
      const closer = zoomed(this.#placement, SEEN_WELL / extent, at);
      const middle = { ...closer, x: closer.x + width / 2 - at[0], y: closer.y + height / 2 - at[1] };
      this.#moveCamera(middle, animate);
      return;
    }
    const by = panIntoView(this.#measured.size, at);
    if (by) this.pan(by[0], by[1], animate);
  }

  /** Brings the regions of countries into view. */
  showCountries(countries: readonly string[], animate: boolean): void {
    this.#showRegions(
      countries.flatMap((country) => regionsOf(this.#scene, country)),
      animate,
    );
  }

  /** As large as they fit; those that insets show from far away are in view. */
  #showRegions(regions: readonly string[], animate: boolean): void {
    const placement = this.#around(regions);
    if (placement) this.#moveCamera(placement, animate);
  }

  /** Without those that insets show from far away; null: none has a shape on the map. */
  #around(regions: readonly string[]): Placement | null {
    const onMap = regions.filter((id) => !this.#overlay.insets.has(id));
    return placementAround(onMap, this.#shapes, this.#scene.day, this.#measured);
  }

  /** Zooms to the regions for which a number stands at a point of the viewport; false: there is none. */
  pressNumber(point: Point): boolean {
    return this.#pressNumber(this.fromClient(point));
  }

  #pressNumber(at: Point): boolean {
    const regions = this.#overlay.numberAt(at);
    if (regions) this.#showRegions(regions, this.#options.animates());
    return regions !== null;
  }

  /** The country whose name is at a point of the viewport and whose regions can be shown larger. */
  countryAtClient(point: Point): string | null {
    return this.#countryAt(this.fromClient(point));
  }

  #countryAt(at: Point): string | null {
    const country = this.#overlay.countryAt(at);
    const placement = country === null ? null : this.#around(regionsOf(this.#scene, country));
    return placement && placement.scale > this.#placement.scale * LARGER ? country : null;
  }

  /** Shows the picture also where the map is active, such as on paper. */
  showPicture(shown: boolean): void {
    this.#renderers.showPicture(shown);
  }

  /** CSS pixels from the viewport's corner; with tiles the middle of the tile for that place, null where it has none. */
  project(lngLat: LngLat): [number, number] | null {
    const place = this.#options.plane.forward(lngLat);
    const at = this.#tiles ? tileOfPlace(this.#tiles, place, this.#shapes, this.#scene.day) : place;
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
    const atomOnPicture = () => atomAt(this.#renderers.picture, point);
    return this.#pointing.regionAt(this.fromClient(point), atomOnPicture, byFinger);
  }

  /** Whether there is land of no region at a point, from the map's corner. */
  isOtherLand(at: Point): boolean {
    if (this.#tiles) return false;
    const { x, y, scale } = this.#pointing.placementAt(at);
    const place = [(at[0] - x) / scale, (at[1] - y) / scale] as const;
    return this.#overlay.isOtherLand(this.#settled, this.#shapes, place, scale);
  }

  /** A point of the viewport, from the map's corner. */
  fromClient(point: Point): Point {
    return fromClient(this.#parts.box, point);
  }

  destroy(): void {
    this.#renderers.destroy();
    this.#overlay.destroy();
  }

  get #tiles(): TileGrid | null {
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
    if (this.#options.animates()) {
      this.#renderers.showPicture(true);
      this.#fade.start(this.#renderers.picture.svg, this.#parts.labels);
    }
    this.#scene = scene;
    this.#settled = settled;
    this.#markLayout();
    this.#renderers.setLayout(this.#drawn, scene, this.#tiles !== null);
    this.resize();
    if (!this.#tiles) this.#overlay.insets.draw(scene, null);
  }

  /** The style sheet leaves out what tiles don't have. */
  #markLayout(): void {
    this.#parts.box.toggleAttribute('data-tiles', this.#tiles !== null);
  }

  /** The pieces whose style may differ between two scenes; null: any of them. */
  #touched(before: Scene, scene: Scene, shapes: Shapes) {
    const regions = changedRegions(before, scene);
    return regions && shapes.atomsTouched(regions, before.day, scene.day);
  }

  #go(placement: Placement, animate: boolean): void {
    // During the animation the map reports the placement.
    if (!animate || this.painter === 'picture') this.#placement = placement;
    if (!this.#renderers.place(placement, animate)) this.#placed(placement);
  }

  /** A phone's sheet may leave the map no height: it has no camera then. */
  get #hasCamera(): boolean {
    const { width, height } = this.#measured.size;
    return !this.#tiles && width > 1 && height > 1;
  }

  #moveCamera(placement: Placement, animate: boolean): void {
    if (!this.#hasCamera) return;
    const { fitted, size } = this.#measured;
    const clamped = withinLimits(placement, fitted, this.#options.frame, size);
    this.#camera = this.#cameraAt(clamped);
    this.#go(clamped, animate);
    this.#options.onCamera(this.#camera);
  }

  /** The map has moved. */
  #moved(placement: Placement, byReader: boolean): void {
    this.#renderers.follow(placement);
    this.#placed(placement);
    if (!byReader || !this.#hasCamera) return;
    this.#camera = this.#cameraAt(placement);
    this.#options.onCamera(this.#camera);
  }

  #placed(placement: Placement): void {
    this.#placement = placement;
    if (!this.#tiles && placement.scale > FINER_FROM) this.#options.onFinerNeeded();
    this.#showOverlay();
  }

  /** null: the whole area. */
  #cameraAt(placement: Placement): Camera | null {
    const { fitted, size } = this.#measured;
    if (placement.scale <= fitted.scale * WHOLE) return null;
    return cameraOf(placement, fitted, size, this.#options.plane);
  }

  #pointed(atom: number | null, at: Point, how: 'hover' | 'click', byFinger: boolean): void {
    if (how === 'click' && this.#pressNumber(at)) return;
    const country = how === 'click' ? this.#countryAt(at) : null;
    if (country !== null) {
      this.#options.onCountry(country, at);
      return;
    }
    const region = this.#pointing.regionAt(at, () => atom, byFinger && how === 'click');
    this.#options.onPoint(region, at, how, byFinger);
  }

  #showOverlay(): void {
    const insets = this.#overlay.show(this.#settled, this.#shapes, this.#placement);
    if (insets) this.#renderers.setInsets(insets);
  }
}
