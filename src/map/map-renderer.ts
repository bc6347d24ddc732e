// The interactive map: MapLibre handles the camera, the gestures and the canvas, and calls our renderer in each of its
// frames. Takes shapes, a scene and a placement; reports moves, pointer hits and a lost context. All of its state can
// be set again, also after a lost context. The layer itself is in regions-layer.ts.
import { LngLat, Map as MapLibre, type MapMouseEvent } from 'maplibre-gl';
import {
  type Atom,
  type Box,
  fromMapLibre,
  type Placement,
  type Point,
  type Shapes,
  type Size,
  toMapLibre,
} from '../geography/index.ts';
import type { Scene } from '../scene/index.ts';
import { buildGeometry, type Geometry, geometryOf } from './geometry.ts';
import { atomAt } from './hit-test.ts';
import { created, LEAST_FADE_MS, prepareMapLibre, skipSky } from './maplibre-internals.ts';
import { Renderer } from './regions-layer.ts';
import { StyleTable } from './style-table.ts';

export type MapOptions = {
  readonly container: HTMLElement;
  readonly shapes: Shapes;
  readonly scene: Scene;
  readonly placement: Placement;
  /** Whether moving the map takes two fingers or Ctrl, so that the page around it can be scrolled. */
  readonly cooperative: boolean;
  /** Whether the camera can't be moved. */
  readonly still: boolean;
  /** The nearest allowed placement. */
  readonly constrain: (placement: Placement, size: Size) => Placement;
  readonly onMove: (placement: Placement, byReader: boolean) => void;
  /** @param at CSS pixels from the map's corner */
  readonly onPoint: (atomIndex: number | null, at: Point, how: 'hover' | 'click', byFinger: boolean) => void;
  readonly onReady: () => void;
  /** The renderer can't draw on this machine; the console has the reason. */
  readonly onFailure: () => void;
  readonly onLost: (lost: boolean) => void;
  /** A wheel or one-finger gesture was ignored, so that the page scrolls. */
  readonly onGestureIgnored: (gesture: 'wheel' | 'touch') => void;
};

/** Event data of moves made by code, to distinguish them from a reader's. */
const OURS = { ours: true };
/** Building geometry yields to the page after this time. */
const SLICE_MS = 8;

export class MapRenderer {
  readonly #map: MapLibre;
  readonly #options: MapOptions;
  #shapes: Shapes;
  /** The shapes that were set last; null after destroy(). */
  #wanted: Shapes | null;
  #geometry: Geometry;
  #styles: StyleTable;
  #scene: Scene;
  /** The scale for which the marks were computed. */
  #marksScale: number;
  /** The boxes of the plane whose marks insets show instead. */
  #insets: readonly Box[] = [];
  /** MapLibre reports a resize as a move, before the camera is where it belongs. */
  #resizing = false;
  /** With a new context MapLibre resizes by itself. */
  #lost = false;
  #still = false;
  #cooperative: boolean;
  /** Read on resize only: reading it in a frame would force a layout. */
  #size: Size;

  /** Throws a GPUInitializationError where there is no WebGL 2. */
  constructor(options: MapOptions) {
    prepareMapLibre();
    this.#options = options;
    this.#cooperative = options.cooperative;
    this.#shapes = options.shapes;
    this.#wanted = options.shapes;
    this.#scene = options.scene;
    this.#marksScale = options.placement.scale;
    this.#geometry = geometryOf(options.shapes);
    this.#styles = new StyleTable(options.shapes, options.scene, this.#marksScale);
    const { container } = options;
    this.#size = sizeOf(container);
    this.#map = created(
      () =>
        new MapLibre({
          container,
          style: { version: 8, sources: {}, layers: [] },
          ...toMapLibre(options.placement, this.#size),
          attributionControl: false,
          cooperativeGestures: options.cooperative,
          dragRotate: false,
          fadeDuration: LEAST_FADE_MS,
          keyboard: false,
          maxPitch: 0,
          pitchWithRotate: false,
          renderWorldCopies: false,
          touchPitch: false,
          trackResize: false,
          zoomSnap: 0,
          transformConstrain: ({ lng, lat }, zoom) => {
            const size = this.#size;
            const kept = toMapLibre(options.constrain(fromMapLibre([lng, lat], zoom, size), size), size);
            return { center: new LngLat(...kept.center), zoom: kept.zoom };
          },
        }),
    );
    this.#map.touchZoomRotate.disableRotation();
    if (options.still) this.#setStill(true);
    // The element around the map has the label and handles keys; the canvas must not be a second tab stop.
    const canvas = this.#map.getCanvas();
    for (const name of ['tabindex', 'role', 'aria-label']) canvas.removeAttribute(name);
    canvas.setAttribute('aria-hidden', 'true');
    // Also after a lost context, which removes the layer.
    this.#map.on('style.load', () => this.#attach());
    this.#map.once('idle', () => options.onReady());
    // A zoom by wheel has no original event, so every move without our event data counts as a reader's.
    this.#map.on('move', (event) => this.#moved(!('ours' in event) && !this.#lost));
    this.#map.on('mousemove', (event) => this.#pointed(event, 'hover'));
    this.#map.on('mouseout', () => options.onPoint(null, [0, 0], 'hover', false));
    this.#map.on('click', (event) => this.#pointed(event, 'click'));
    this.#map.on('cooperativegestureprevented', ({ gestureType }) =>
      options.onGestureIgnored(gestureType === 'wheel_zoom' ? 'wheel' : 'touch'),
    );
    this.#map.on('webglcontextlost', () => {
      this.#lost = true;
      options.onLost(true);
    });
    this.#map.on('webglcontextrestored', () => {
      this.#lost = false;
      this.#map.once('idle', () => options.onLost(false));
    });
  }

  /** @param touched the atoms whose style may differ from before; null: any of them */
  show(scene: Scene, touched: ReadonlySet<Atom> | null): void {
    const recoloured = scene.palette !== this.#scene.palette;
    this.#scene = scene;
    if (this.#styles.update(scene, touched, this.#marksScale) || recoloured) this.#map.triggerRepaint();
  }

  /** Finer shapes of the same regions, whose atoms keep their numbers; shown once their geometry is built. */
  setShapes(shapes: Shapes): void {
    this.#wanted = shapes;
    void this.#rebuild(shapes);
  }

  /** Builds geometry in slices; cancelled when other shapes are set meanwhile. */
  async #rebuild(shapes: Shapes): Promise<void> {
    const work = buildGeometry(shapes);
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#wanted !== shapes) return;
      for (const until = performance.now() + SLICE_MS; performance.now() < until; ) {
        const { done, value } = work.next();
        if (done) {
          this.#use(shapes, value);
          this.#map.triggerRepaint();
          return;
        }
      }
    }
  }

  setInsets(insets: readonly Box[]): void {
    this.#insets = insets;
    if (this.#styles.updateMarks(this.#scene, this.#marksScale, insets)) this.#map.triggerRepaint();
  }

  place(placement: Placement, animate: boolean): void {
    const camera = toMapLibre(placement, this.#size);
    if (animate) this.#map.easeTo({ ...camera, duration: 400 }, OURS);
    else this.#map.jumpTo(camera, OURS);
  }

  placement(): Placement {
    const { lng, lat } = this.#map.getCenter();
    return fromMapLibre([lng, lat], this.#map.getZoom(), this.#size);
  }

  /** Other shapes, which the next frame shows; the caller resizes then. */
  setLayout(shapes: Shapes, scene: Scene, still: boolean): void {
    this.#wanted = shapes;
    this.#scene = scene;
    this.#use(shapes, geometryOf(shapes));
    this.#setStill(still);
  }

  #use(shapes: Shapes, geometry: Geometry): void {
    this.#shapes = shapes;
    this.#geometry = geometry;
    this.#styles = new StyleTable(shapes, this.#scene, this.#marksScale, this.#insets);
  }

  /** Without gestures, wheel and fingers scroll the page. */
  #setStill(still: boolean): void {
    this.#still = still;
    const { scrollZoom, dragPan, doubleClickZoom, touchZoomRotate, boxZoom } = this.#map;
    for (const handler of [scrollZoom, dragPan, doubleClickZoom, touchZoomRotate, boxZoom])
      if (still) handler.disable();
      else handler.enable();
    this.#map.touchZoomRotate.disableRotation();
    this.setCooperative(this.#cooperative);
  }

  /** Sets whether wheel and one-finger gestures scroll the page. */
  setCooperative(wanted: boolean): void {
    this.#cooperative = wanted;
    const on = wanted && !this.#still;
    const { cooperativeGestures } = this.#map;
    if (on === cooperativeGestures.isEnabled()) return;
    if (on) cooperativeGestures.enable();
    else cooperativeGestures.disable();
  }

  /** Resizing clears a canvas, so it is redrawn in the same task and no frame shows it blank. */
  resize(placement: Placement): void {
    this.#size = sizeOf(this.#options.container);
    this.#resizing = true;
    this.#map.resize(OURS);
    this.#resizing = false;
    this.place(placement, false);
    this.#map.redraw();
  }

  destroy(): void {
    this.#wanted = null;
    this.#map.remove();
  }

  #attach(): void {
    skipSky(this.#map);
    const frame = () => ({
      geometry: this.#geometry,
      styles: this.#styles,
      palette: this.#scene.palette,
      placement: this.placement(),
      size: this.#size,
    });
    // Outside MapLibre's own frame, since the listener may remove the map.
    const onFailure = () => queueMicrotask(() => this.#options.onFailure());
    this.#map.addLayer(new Renderer(frame, onFailure));
  }

  #moved(byReader: boolean): void {
    if (this.#resizing) return;
    const placement = this.placement();
    if (placement.scale !== this.#marksScale) {
      this.#marksScale = placement.scale;
      this.#styles.updateMarks(this.#scene, placement.scale);
    }
    this.#options.onMove(placement, byReader);
  }

  #pointed(event: MapMouseEvent, how: 'hover' | 'click'): void {
    const { x, y } = event.point;
    const hit = atomAt(this.#shapes, this.#styles, this.placement(), [x, y]);
    this.#options.onPoint(hit?.index ?? null, [x, y], how, isByFinger(event.originalEvent));
  }
}

/** Browsers that don't say what clicked are asked for their main pointer. */
function isByFinger(event: MouseEvent): boolean {
  return event instanceof PointerEvent
    ? event.pointerType === 'touch'
    : matchMedia('(pointer: coarse)').matches;
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): Size {
  return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
}
