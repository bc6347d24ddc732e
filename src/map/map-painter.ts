// Painter 1: MapLibre, for the hands. It draws our own shapes and asks no other host for anything.
// MapLibre has the camera, the gestures and the canvas; what is seen on it is one layer of our own.
// It holds no truth: what it shows can be drawn again at any time, as after a lost context.
import { Map as MapLibre, type MapMouseEvent } from 'maplibre-gl';
import {
  type Atom,
  fromMapLibre,
  type Placement,
  type Point,
  type Shapes,
  type Size,
  toMapLibre,
} from '../geography/index.ts';
import type { Scene } from '../scene/index.ts';
import { type Mesh, meshing, meshOf } from './mesh.ts';
import { Paints } from './paints.ts';
import { atomAt } from './pick.ts';
import { ShapeLayer } from './shape-layer.ts';
import { emptyWorker } from './worker.ts';

export type MapOptions = {
  readonly container: HTMLElement;
  readonly shapes: Shapes;
  readonly scene: Scene;
  readonly placement: Placement;
  /** Two fingers or Ctrl to move the map, so that a page around it keeps its scroll. */
  readonly cooperative: boolean;
  /** Where the reader may go: the nearest allowed placement. */
  readonly constrain: (placement: Placement, size: Size) => Placement;
  readonly onMove: (placement: Placement, byReader: boolean) => void;
  readonly onPoint: (atomIndex: number | null, at: Point, how: 'hover' | 'click') => void;
  readonly onReady: () => void;
  /** It will never draw: the graphics card does not take its programs, as the console says in full. */
  readonly onRefused: () => void;
  readonly onLost: (lost: boolean) => void;
  /** A wheel or one finger went over the map and was left to the page around it. */
  readonly onLeft: (gesture: 'wheel' | 'touch') => void;
};

/** Goes with the events of the moves that we ask for. */
const OURS = { ours: true };
/** After so long the making of a mesh lets others come first, once it is through with what it is at. */
const SLICE_MS = 8;

export class MapPainter {
  readonly #map: MapLibre;
  readonly #options: MapOptions;
  #shapes: Shapes;
  /** The shapes that it was last given; null when it is gone. */
  #wanted: Shapes | null;
  #mesh: Mesh;
  #paints: Paints;
  #scene: Scene;
  #markedAt: number;
  #layer: ShapeLayer | null = null;
  /** Asked for, to draw what has changed. */
  #frame = 0;
  /** MapLibre fits itself to a box, and tells of it as of a move, before the camera is where it belongs. */
  #fitting = false;
  /** With a new context it does so once more by itself. */
  #lost = false;
  /** Read when it may have changed: to ask while drawing would lay the page out once more. */
  #size: Size;

  /** Throws where WebGL 2 is not to be had. */
  constructor(options: MapOptions) {
    emptyWorker();
    this.#options = options;
    this.#shapes = options.shapes;
    this.#wanted = options.shapes;
    this.#scene = options.scene;
    this.#markedAt = options.placement.scale;
    this.#mesh = meshOf(options.shapes);
    this.#paints = new Paints(options.shapes, options.scene, this.#markedAt);
    const { container } = options;
    this.#size = sizeOf(container);
    this.#map = new MapLibre({
      container,
      style: { version: 8, sources: {}, layers: [] },
      ...toMapLibre(options.placement, this.#size),
      attributionControl: false,
      // What stays as it was need not be drawn once more.
      canvasContextAttributes: { preserveDrawingBuffer: true },
      cooperativeGestures: options.cooperative,
      dragRotate: false,
      fadeDuration: 0,
      keyboard: false,
      maxPitch: 0,
      pitchWithRotate: false,
      renderWorldCopies: false,
      touchPitch: false,
      trackResize: false,
      zoomSnap: 0,
      transformConstrain: (center, zoom) => {
        const size = this.#size;
        const kept = toMapLibre(
          options.constrain(fromMapLibre([center.lng, center.lat], zoom, size), size),
          size,
        );
        const LngLat = center.constructor as new (lng: number, lat: number) => typeof center;
        return { center: new LngLat(...kept.center), zoom: kept.zoom };
      },
    });
    this.#map.touchZoomRotate.disableRotation();
    // What holds the map has its name and its keys: inside it the drawing is no second place to stop at.
    const canvas = this.#map.getCanvas();
    for (const name of ['tabindex', 'role', 'aria-label']) canvas.removeAttribute(name);
    canvas.setAttribute('aria-hidden', 'true');
    // Again after a lost context, which takes the layer with it.
    this.#map.on('style.load', () => this.#hang());
    this.#map.once('idle', () => options.onReady());
    // A wheel's zoom comes without the event that made it: whatever we did not do ourselves, a reader did.
    this.#map.on('move', (event) => this.#moved(!('ours' in event) && !this.#lost));
    this.#map.on('mousemove', (event) => this.#pointed(event, 'hover'));
    this.#map.on('mouseout', () => options.onPoint(null, [0, 0], 'hover'));
    this.#map.on('click', (event) => this.#pointed(event, 'click'));
    this.#map.on('cooperativegestureprevented', ({ gestureType }) =>
      options.onLeft(gestureType === 'wheel_zoom' ? 'wheel' : 'touch'),
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

  /** @param touched the atoms that may look otherwise than before; null: any of them */
  show(scene: Scene, touched: ReadonlySet<Atom> | null): void {
    const recoloured = scene.palette !== this.#scene.palette;
    this.#scene = scene;
    if (!this.#paints.wear(scene, touched, this.#markedAt) && !recoloured) return;
    // While the camera moves, the map draws all in each of its frames. One for each step of time would cost it more than
    // what has changed.
    if (this.#map.isMoving()) this.#map.triggerRepaint();
    else this.#frame ||= requestAnimationFrame(() => this.#drawChanges());
  }

  /** Finer shapes of the same regions, whose atoms keep their numbers; shown at once when they are ready. */
  reshape(shapes: Shapes): void {
    this.#wanted = shapes;
    void this.#remesh(shapes);
  }

  /** In slices; let go where it is no longer wanted. */
  async #remesh(shapes: Shapes): Promise<void> {
    const work = meshing(shapes);
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#wanted !== shapes) return;
      for (const until = performance.now() + SLICE_MS; performance.now() < until; ) {
        const { done, value } = work.next();
        if (done) {
          this.#shapes = shapes;
          this.#mesh = value;
          this.#paints = new Paints(shapes, this.#scene, this.#markedAt);
          this.#map.triggerRepaint();
          return;
        }
      }
    }
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

  /** Leaves a wheel and one finger to the page around it, or takes them. */
  cooperate(on: boolean): void {
    const { cooperativeGestures } = this.#map;
    if (on === cooperativeGestures.isEnabled()) return;
    if (on) cooperativeGestures.enable();
    else cooperativeGestures.disable();
  }

  /** The canvas fits its box anew, with the camera where it belongs. That leaves it blank: it is drawn before it is seen. */
  resize(placement: Placement): void {
    this.#size = sizeOf(this.#options.container);
    this.#fitting = true;
    this.#map.resize(OURS);
    this.#fitting = false;
    this.place(placement, false);
    this.#map.redraw();
  }

  destroy(): void {
    this.#wanted = null;
    cancelAnimationFrame(this.#frame);
    this.#map.remove();
  }

  #drawChanges(): void {
    this.#frame = 0;
    this.#layer?.renderChanges();
  }

  #hang(): void {
    const { style } = this.#map;
    // MapLibre paints a sky behind every map, also where none is tilted enough to see it: of a frame drawn without a
    // graphics card a fifth of the time. Without its evaluated values none is painted.
    style.sky.getEvaluated = () => undefined as never;
    this.#layer = new ShapeLayer(
      () => ({
        mesh: this.#mesh,
        paints: this.#paints,
        palette: this.#scene.palette,
        placement: this.placement(),
        size: this.#size,
      }),
      () => queueMicrotask(() => this.#options.onRefused()),
    );
    this.#map.addLayer(this.#layer);
  }

  #moved(byReader: boolean): void {
    if (this.#fitting) return;
    const placement = this.placement();
    if (placement.scale !== this.#markedAt) {
      this.#markedAt = placement.scale;
      this.#paints.mark(this.#scene, this.#shapes.atoms, placement.scale);
    }
    this.#options.onMove(placement, byReader);
  }

  #pointed(event: MapMouseEvent, how: 'hover' | 'click'): void {
    const { x, y } = event.point;
    const hit = atomAt(this.#shapes, this.#paints, this.placement(), [x, y]);
    const rect = this.#options.container.getBoundingClientRect();
    this.#options.onPoint(hit?.index ?? null, [x + rect.left, y + rect.top], how);
  }
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): Size {
  return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
}
