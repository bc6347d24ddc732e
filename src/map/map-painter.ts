// Painter 1: MapLibre, for the hands. It draws our own shapes and asks no other host for anything.
// It holds no truth: what it shows can be sent again at any time, as after a lost context.
import { GeoJSONSource, Map as MapLibre, type MapMouseEvent, type PointLike } from 'maplibre-gl';
import {
  type Atom,
  fromMapLibre,
  type Placement,
  type Point,
  type Shapes,
  type Size,
  scaleOf,
  toMapLibre,
} from '../geography/index.ts';
import { changedRegions, type Scene } from '../scene/index.ts';
import { hatchImage } from './hatch-image.ts';
import { type Kinds, kindsOf } from './kinds.ts';
import { featureId, indexOf, SOURCE, type Stated, sourceOf, statedOf } from './sources.ts';
import { atomState, borderState, type FeatureState, landState, markState, says } from './states.ts';
import { HATCH, LATE, styleOf, tileZoom } from './style.ts';
import { giveWorkerBack, prepareWorker, takeWorker, workerRefused } from './worker.ts';

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
  /** It will never draw: the worker is not to be had. */
  readonly onRefused: () => void;
  readonly onLost: (lost: boolean) => void;
  /** A wheel or one finger went over the map and was left to the page around it. */
  readonly onLeft: (gesture: 'wheel' | 'touch') => void;
};

type Late = keyof typeof LATE;
const LATE_LAYERS = Object.keys(LATE) as Late[];

/** Goes with the events of the moves that we ask for. */
const OURS = { ours: true };

export class MapPainter {
  readonly #map: MapLibre;
  readonly #options: MapOptions;
  #shapes: Shapes;
  /** What its sources hold. */
  #sourced: Shapes;
  #scene: Scene;
  #kinds: Kinds;
  /** What MapLibre has been told, by its features' numbers. */
  #sent = new Map<number, FeatureState>();
  /** The layers that have had nothing to show so far. */
  #off = new Set<Late>(LATE_LAYERS);
  /** Not before its style is there: a frame out of sight is given none, and remembers what it is told until then. */
  #alive = false;
  #begun = false;
  #hatchFraction = -1;
  #markedAt = Number.NaN;

  /** Throws where WebGL 2 is not to be had. */
  constructor(options: MapOptions) {
    prepareWorker();
    this.#options = options;
    this.#shapes = options.shapes;
    this.#sourced = options.shapes;
    this.#scene = options.scene;
    this.#kinds = kindsOf(options.scene, options.shapes);
    const { container } = options;
    this.#map = new MapLibre({
      container,
      style: styleOf(options.shapes, this.#kinds, options.scene.palette),
      ...toMapLibre(options.placement, this.#size()),
      attributionControl: false,
      cooperativeGestures: options.cooperative,
      dragRotate: false,
      fadeDuration: 0,
      keyboard: false,
      maxPitch: 0,
      pitchWithRotate: false,
      renderWorldCopies: false,
      refreshExpiredTiles: false,
      touchPitch: false,
      trackResize: false,
      zoomSnap: 0,
      transformConstrain: (center, zoom) => {
        const size = this.#size();
        const kept = toMapLibre(
          options.constrain(fromMapLibre([center.lng, center.lat], zoom, size), size),
          size,
        );
        const LngLat = center.constructor as new (lng: number, lat: number) => typeof center;
        return { center: new LngLat(...kept.center), zoom: kept.zoom };
      },
    });
    takeWorker();
    this.#map.touchZoomRotate.disableRotation();
    // What holds the map has its name and its keys: inside it the drawing is no second place to stop at.
    const canvas = this.#map.getCanvas();
    for (const name of ['tabindex', 'role', 'aria-label']) canvas.removeAttribute(name);
    canvas.setAttribute('aria-hidden', 'true');
    this.#map.on('style.load', () => this.#restyle());
    // Without its worker MapLibre comes to rest all the same, with nothing drawn.
    this.#map.once('idle', () => (this.#hasShapes() ? this.#begin() : options.onRefused()));
    if (workerRefused()) queueMicrotask(() => options.onRefused());
    this.#map.on('error', () => {
      if (!this.#begun && !this.#hasShapes()) options.onRefused();
    });
    // A wheel's zoom comes without the event that made it: whatever we did not do ourselves, a reader did.
    this.#map.on('move', (event) => this.#moved(!('ours' in event)));
    this.#map.on('mousemove', (event) => this.#pointed(event, 'hover'));
    this.#map.on('mouseout', () => options.onPoint(null, [0, 0], 'hover'));
    this.#map.on('click', (event) => this.#pointed(event, 'click'));
    this.#map.on('cooperativegestureprevented', ({ gestureType }) =>
      options.onLeft(gestureType === 'wheel_zoom' ? 'wheel' : 'touch'),
    );
    this.#map.on('webglcontextlost', () => {
      this.#alive = false;
      options.onLost(true);
    });
    this.#map.on('webglcontextrestored', () => {
      this.#map.once('idle', () => options.onLost(false));
    });
  }

  /** Sends only the looks that changed. */
  show(scene: Scene): void {
    const before = this.#scene;
    this.#scene = scene;
    if (!this.#alive) return;
    if (scene.palette !== before.palette) this.#recolour();
    const regions = changedRegions(before, scene);
    this.#send(regions ? this.#shapes.atomsTouched(regions, before.day, scene.day) : null);
  }

  /** Finer shapes of the same regions: their numbers, and so their states, stay. */
  reshape(shapes: Shapes, drawn: () => void): void {
    this.#shapes = shapes;
    this.#kinds = kindsOf(this.#scene, shapes);
    this.#map.once('idle', drawn);
    if (!this.#alive) return;
    this.#source();
    this.#send(null);
  }

  place(placement: Placement, animate: boolean): void {
    const camera = toMapLibre(placement, this.#size());
    if (animate) this.#map.easeTo({ ...camera, duration: 400 }, OURS);
    else this.#map.jumpTo(camera, OURS);
  }

  placement(): Placement {
    const { lng, lat } = this.#map.getCenter();
    return fromMapLibre([lng, lat], this.#map.getZoom(), this.#size());
  }

  /** Leaves a wheel and one finger to the page around it, or takes them. */
  cooperate(on: boolean): void {
    const { cooperativeGestures } = this.#map;
    if (on === cooperativeGestures.isEnabled()) return;
    if (on) cooperativeGestures.enable();
    else cooperativeGestures.disable();
  }

  /** The canvas fits its box anew; then place() puts the camera where it belongs. */
  resize(): void {
    this.#map.resize(OURS);
  }

  destroy(): void {
    this.#alive = false;
    this.#map.remove();
    giveWorkerBack();
  }

  #begin(): void {
    this.#begun = true;
    this.#options.onReady();
  }

  #hasShapes(): boolean {
    return this.#map.style !== undefined && this.#map.querySourceFeatures(SOURCE).length > 0;
  }

  #size(): Size {
    const { clientWidth, clientHeight } = this.#options.container;
    return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
  }

  #restyle(): void {
    this.#alive = true;
    if (this.#sourced !== this.#shapes) this.#source();
    this.#widenTiles();
    this.#sent.clear();
    for (const layer of LATE_LAYERS) this.#switch(layer, false);
    this.#recolour();
    this.#send(null);
  }

  #source(): void {
    this.#sourced = this.#shapes;
    const source = this.#map.getSource(SOURCE);
    if (source instanceof GeoJSONSource) source.setData(sourceOf(this.#shapes, this.#kinds));
  }

  /** null: all atoms. */
  #send(touched: ReadonlySet<Atom> | null): void {
    const { atoms, backdrop, borders } = this.#shapes;
    for (const atom of touched ?? atoms)
      this.#say('atom', atom.index, atomState(this.#scene, this.#shapes, this.#kinds, atom));
    for (const border of touched ? this.#shapes.bordersOf(touched) : borders)
      if (border.a < atoms.length || this.#kinds.still.has(border))
        this.#say('border', border.index, borderState(this.#scene, this.#shapes, this.#kinds, border));
    if (!touched) for (const i of backdrop.keys()) this.#say('land', i, landState(this.#scene));
    this.#mark(touched ?? atoms);
  }

  #mark(atoms: Iterable<Atom>): void {
    const scale = scaleOf(this.#map.getZoom());
    for (const atom of atoms)
      this.#say('mark', atom.index, markState(this.#scene, this.#shapes, atom, scale));
  }

  #say(stated: Stated, index: number, state: FeatureState): void {
    const id = featureId(stated, index);
    const before = this.#sent.get(id);
    if (!says(before, state)) return;
    this.#map.setFeatureState({ source: SOURCE, id }, state);
    this.#sent.set(id, state);
    for (const layer of this.#off) if (state[LATE[layer].by]) this.#switch(layer, true);
  }

  #switch(layer: Late, on: boolean): void {
    if (on) this.#off.delete(layer);
    else this.#off.add(layer);
    for (const name of LATE[layer].switches) this.#map.setPaintProperty(layer, name, on ? 1 : 0);
  }

  #sentOf(stated: Stated, index: number): FeatureState | undefined {
    return this.#sent.get(featureId(stated, index));
  }

  #recolour(): void {
    const { palette } = this.#scene;
    this.#map.setPaintProperty('rims', 'line-color', palette.rim);
    this.#hatchFraction = -1;
    this.#hatch();
  }

  #hatch(): void {
    const zoom = this.#map.getZoom();
    const fraction = Math.round((zoom - Math.floor(zoom)) * 8) / 8;
    if (fraction === this.#hatchFraction) return;
    this.#hatchFraction = fraction;
    const image = hatchImage(this.#scene.palette.hatch, fraction);
    if (this.#map.hasImage(HATCH)) this.#map.updateImage(HATCH, image);
    else this.#map.addImage(HATCH, image);
  }

  /** Which tiles a source takes goes by its largest zoom; here it follows the map's. */
  #widenTiles(): void {
    const source = this.#map.getSource(SOURCE);
    if (source) source.maxzoom = tileZoom(this.#map.getZoom());
  }

  #moved(byReader: boolean): void {
    if (this.#alive) {
      this.#widenTiles();
      if (this.#map.getZoom() !== this.#markedAt) {
        this.#markedAt = this.#map.getZoom();
        this.#mark(this.#shapes.atoms);
      }
      this.#hatch();
    }
    this.#options.onMove(this.placement(), byReader);
  }

  #pointed(event: MapMouseEvent, how: 'hover' | 'click'): void {
    if (!this.#alive) return;
    const { x, y } = event.point;
    const at = (stated: Stated, layers: string[], area: PointLike | [PointLike, PointLike]) =>
      this.#map
        .queryRenderedFeatures(area, { layers })
        .map(({ id }) => Number(id))
        .filter((id) => statedOf(id) === stated)
        .map(indexOf);
    // What is not shown at this date is there all the same, with no size or unseen.
    const marked = (index: number) => {
      const { radius, topRadius } = this.#sentOf('mark', index) ?? {};
      return Boolean(radius || topRadius);
    };
    const shown = (index: number) => this.#sentOf('atom', index)?.on !== 0;
    const hit =
      at(
        'mark',
        ['marks-top', 'marks'],
        [
          [x - 3, y - 3],
          [x + 3, y + 3],
        ],
      ).find(marked) ?? at('atom', ['overlays', 'areas'], [x, y]).find(shown);
    const rect = this.#options.container.getBoundingClientRect();
    this.#options.onPoint(hit ?? null, [x + rect.left, y + rect.top], how);
  }
}
