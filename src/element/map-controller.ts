// The map in the element: attaches the stage to the rendered page, keeps it at the session's scene, camera and size,
// starts the interactive map when it is wanted, and knows which region the pointer is over. What the map's gestures
// change it dispatches to the session.

import type { ReactiveController, ReactiveElement } from 'lit';
import {
  type Box,
  boxOf,
  type LngLat,
  type Plane,
  planeBox,
  type Shapes,
  type Size,
} from '../geography/index.ts';
import { enlargedParts } from '../layout/index.ts';
import { fetchMap, Stage } from '../stage/index.ts';
import { type Camera, isEmbedded } from '../view/index.ts';
import type { Words } from '../words/index.ts';
import { imported } from './fetch-data.ts';
import { GestureHint } from './gesture-hint.ts';
import { mapWanted, preloadMap } from './map-start.ts';
import { nextInDirection } from './roving.ts';
import type { Session, Update } from './session.ts';
import { SizeObserver } from './size-observer.ts';

/** The least height that the map is made for, CSS pixels. */
const LEAST_HEIGHT = 240;

/** A lost context that has not come back by then is not waited for. */
const LOST_MS = 10_000;

/** Two clicks within this time and distance are a double click. */
const DOUBLE_MS = 400;
const DOUBLE_CLICK_PX = 6;
const DOUBLE_TAP_PX = 24;
/** A region under the pointer, or land of none, CSS pixels from the map's corner. */
export type Hover = {
  readonly region: string | null;
  readonly x: number;
  readonly y: number;
  /** Around the region. */
  readonly box: Box | null;
};

type MapHooks = {
  /** Ends waiting for the start of the interactive map. */
  signal(): AbortSignal;
  isPrinting(): boolean;
  /** Whether the camera may move visibly. */
  animates(): boolean;
  /** The finer boundaries are wanted. */
  zoomedIn(): void;
  /** The notice about the renderers; null: nothing is wrong. */
  rendererFailed(text: ((words: Words) => string) | null, canReload?: boolean): void;
  startFailed(error: unknown, again: () => Promise<void>): void;
};

export class MapController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #session: Session;
  readonly #hooks: MapHooks;
  readonly #hint: GestureHint<'wheel' | 'touch'>;
  #stage: Stage | null = null;
  /** What the stage was made with. */
  #plane: Plane | null = null;
  #shapes: Shapes | null = null;
  #sizes: SizeObserver | null = null;
  #hover: Hover | null = null;
  /** The last click, and what was selected before it. */
  #click: { at: number; x: number; y: number; before: string | null } | null = null;
  #chartWidth = 0;
  /** Shows the chosen countries: it is left when they are given up, unless the reader has moved the map. */
  #ownCamera: Camera | null = null;
  /** Where the map has moved for a card, and from where. */
  #cardCamera: { readonly from: Camera | null; readonly to: Camera | null } | null = null;
  #isContextLost = false;
  /** Ends the wait for a lost context. */
  #lost: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, session: Session, hooks: MapHooks) {
    this.#host = host;
    this.#session = session;
    this.#hooks = hooks;
    this.#hint = new GestureHint(() => host.requestUpdate());
  }

  get painter(): 'map' | 'picture' {
    return this.#stage?.painter ?? 'picture';
  }
  get hover(): Hover | null {
    return this.#hover;
  }
  /** A gesture that was left to the page around, while it is explained. */
  get hint(): 'wheel' | 'touch' | null {
    return this.#hint.now;
  }
  /** The timeline's width in CSS pixels; 0 before it is laid out. */
  get chartWidth(): number {
    return this.#chartWidth;
  }
  /** A lost context mostly comes back within the second: its notice must not move the map. */
  get isContextLost(): boolean {
    return this.#isContextLost;
  }
  /** The map's box, CSS pixels; null before it is laid out. */
  get size(): Size | null {
    const box = this.#part('.map');
    return box?.clientWidth ? { width: box.clientWidth, height: box.clientHeight } : null;
  }
  /** The element's height at which the whole area just fills its width; null before it is laid out. */
  get idealHeight(): number | null {
    const size = this.size;
    if (!this.#stage || !size) return null;
    const around = this.#host.clientHeight - size.height;
    return Math.max(LEAST_HEIGHT, Math.round(around + size.width * this.#stage.aspect));
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#onPointerDown);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#onPointerDown);
    this.#hover = null;
    this.detach();
  }

  /** Fetches the map's code early where map-start.ts says so. */
  preload(signal: AbortSignal): void {
    preloadMap(this.#host, this.#isEmbedded, signal);
  }

  /**
   * Once the page is rendered.
   * @param picture the inline picture, drawn from the session's shapes
   * @returns whether there is now a map that there was not
   */
  attach(picture?: SVGSVGElement): boolean {
    const { facts, shapes, scene, plane, view } = this.#session;
    const [box, pictureBox, canvas, labels] = ['.map', '.picture', '.canvas', '.labels'].map(this.#part);
    const fade = this.#part('.fade');
    if (!this.#host.isConnected || this.#stage || !facts || !shapes || !scene || !plane) return false;
    if (!box || !pictureBox || !canvas || !labels || !fade) return false;
    this.#plane = plane;
    this.#shapes = shapes;
    this.#stage = new Stage({ box, picture: pictureBox, canvas, labels, fade }, shapes, scene, view.camera, {
      plane,
      ...(picture ? { existing: picture } : {}),
      frame: boxOf(facts.association.frame.map((point) => plane.forward(point))),
      cooperative: () => this.#isEmbedded,
      onGestureIgnored: (gesture) => this.#hint.show(gesture),
      cornerBox: () => this.#part('.headline')?.getBoundingClientRect() ?? null,
      bottomBox: () => this.#part('.credits')?.getBoundingClientRect() ?? null,
      legendBox: () => {
        const [button, keys] = ['.embed-legend > button', '.embed-legend > .keys'].map(this.#part);
        // A list that is folded behind its button is opened over the map.
        return keys?.offsetWidth && !button?.offsetWidth ? keys.getBoundingClientRect() : null;
      },
      labelObstacles: () => {
        const parts = this.#host.renderRoot.querySelectorAll(
          '.headline, .headline > div, .map-buttons, .embed-legend :is(button, .keys), .credits :is(span, button)',
        );
        return [...parts].flatMap((part) => [...part.getClientRects()]);
      },
      animates: () => this.#hooks.animates(),
      onFinerNeeded: () => this.#hooks.zoomedIn(),
      onCamera: (camera) => this.#session.dispatch({ camera }, 'map'),
      onPoint: (region, [x, y], how, byFinger) => {
        if (how === 'click') this.#clicked(region, [x, y], byFinger);
        this.#setHover(how === 'hover' ? region : null, x, y, region === null);
      },
      onCountry: (country, at) => this.#pressedCountry(country, at),
      onRendererChange: (_renderer, failure) => {
        clearTimeout(this.#lost);
        this.#isContextLost = failure === 'lost';
        const text = (words: Words) => (failure === 'lost' ? words.mapLost : words.noWebGl);
        this.#hooks.rendererFailed(failure ? text : null);
        if (failure === 'lost') this.#lost = setTimeout(() => this.#gaveUpContext(), LOST_MS);
      },
    });
    const parts = enlargedParts(facts, plane);
    facts.association.insets.forEach(({ region, southWest, northEast }, i) => {
      const element = this.#part(
        region ? `.inset[data-region="${CSS.escape(region)}"]` : `.inset[data-inset="${i}"]`,
      );
      const frame = this.#part(`.inset-frame[data-inset="${i}"]`);
      const part = parts.find(({ index }) => index === i);
      if (!element) return;
      const box = planeBox(plane, southWest, northEast);
      this.#stage!.addInset(element, box, part && frame ? { ...part, frame } : null);
    });
    this.#stage.resize();
    this.#sizes = new SizeObserver(() => {
      if (this.#hooks.isPrinting() || this.#part('.root[data-dragging]')) return;
      this.#chartWidth = this.#part('.chart')?.clientWidth ?? 0;
      this.resize();
      this.#host.requestUpdate();
    });
    // The whole area is fitted above the credits, which may be opened.
    this.#sizes.watch(this.#host, box, ...[this.#part('.credits')].flatMap((credits) => credits ?? []));
    if (view.selected && !view.camera) this.#showSelected(false);
    return true;
  }

  detach(): void {
    clearTimeout(this.#lost);
    this.#sizes?.stop();
    this.#stage?.destroy();
    this.#stage = null;
  }

  /** Replaces the picture with the interactive map: near the viewport, and in an embed when the page is idle. */
  async start(): Promise<void> {
    const signal = this.#hooks.signal();
    await mapWanted(this.#host, () => this.#isEmbedded, signal);
    if (signal.aborted) return;
    try {
      const { words } = this.#session;
      await imported(fetchMap(), words.mapFile);
      await this.#stage?.startMap();
    } catch (error) {
      if (!signal.aborted) this.#hooks.startFailed(error, () => this.start());
    }
  }

  resize(): void {
    this.#stage?.resize();
  }

  showPicture(shown: boolean): void {
    this.#stage?.showPicture(shown);
  }

  zoom(factor: number): void {
    this.#stage?.zoom(factor, this.#hooks.animates());
  }

  pan(x: number, y: number): void {
    this.#stage?.pan(x, y, this.#hooks.animates());
  }

  /** @param zooms where the region is too small to see */
  reveal(region: string, zooms: boolean, animate = this.#hooks.animates()): void {
    const { camera } = this.#session.view;
    if (!this.#stage) return;
    this.#stage.reveal(region, zooms, animate);
    const before = this.#cardCamera;
    this.#cardCamera = {
      from: before && camera === before.to ? before.from : camera,
      to: this.#stage.camera,
    };
  }

  /** Takes back what a card has moved, unless the reader has moved the map since. */
  leaveCard(): void {
    const moved = this.#cardCamera;
    this.#cardCamera = null;
    if (moved && moved.to !== moved.from && moved.to === this.#session.view.camera)
      this.#session.dispatch({ camera: moved.from }, 'reader');
  }

  /** The second click of a double click takes back nothing: this one has selected nothing. */
  #pressedCountry(country: string, [x, y]: readonly [number, number]): void {
    this.#click = { at: performance.now(), x, y, before: this.#session.view.selected };
    // A finger's press was over a region as well.
    this.#setHover(null);
    this.showCountries([country]);
  }

  /** Brings the regions of countries into view; without any, the whole area where this was the last move of the map. */
  showCountries(countries: readonly string[]): void {
    const stage = this.#stage;
    if (!stage) return;
    if (countries.length > 0) {
      stage.showCountries(countries, this.#hooks.animates());
      this.#ownCamera = stage.camera;
    } else if (stage.camera && stage.camera === this.#ownCamera)
      this.#session.dispatch({ camera: null }, 'reader');
  }

  /** Where the panel is a sheet, it rises for a selected region, and the map above it is too low for all of them. */
  #showSelected(animate: boolean): void {
    const { selected } = this.#session.view;
    if (selected === null) this.leaveCard();
    if (!this.#part('.sheet-handle')?.checkVisibility()) return;
    this.resize();
    if (selected !== null) this.reveal(selected, true, animate);
  }

  project(lngLat: LngLat): [number, number] | null {
    return this.#stage?.project(lngLat) ?? null;
  }

  /** The nearest region shown in an arrow's direction from the selected one. */
  regionInDirection(arrow: readonly [number, number]): string | null {
    const stage = this.#stage;
    const { scene, view } = this.#session;
    if (!stage || !scene) return null;
    return nextInDirection(scene.shown, view.selected, arrow, (id) => stage.anchorOnScreen(id));
  }

  // The picture's only gestures.

  readonly onPictureClick = (event: MouseEvent): void => {
    const byFinger = 'pointerType' in event && event.pointerType === 'touch';
    const at = [event.clientX, event.clientY] as const;
    if (this.#stage?.pressNumber(at)) return;
    const country = this.#stage?.countryAtClient(at) ?? null;
    if (country !== null) {
      this.#pressedCountry(country, this.#stage!.fromClient(at));
      return;
    }
    const [x, y] = this.#stage?.fromClient(at) ?? at;
    const region = this.#stage?.regionAtClient(at, byFinger) ?? null;
    this.#clicked(region, [x, y], byFinger);
    this.#setHover(null, x, y, region === null);
  };

  readonly onPictureMove = (event: PointerEvent): void => {
    const at = [event.clientX, event.clientY] as const;
    const [x, y] = this.#stage?.fromClient(at) ?? at;
    this.#setHover(this.#stage?.regionAtClient(at) ?? null, x, y, true);
  };

  readonly onPictureLeave = (): void => this.#setHover(null);

  readonly update = ({ source, before, view }: Update): void => {
    const { scene, settled, shapes, plane } = this.#session;
    // Other facts: the next stage is attached when the page is rendered with them.
    if (this.#stage && plane !== this.#plane) this.detach();
    if (!scene || !settled) return;
    this.#stage?.show(scene, settled);
    if (this.#stage && shapes && shapes !== this.#shapes) {
      this.#shapes = shapes;
      this.#stage.refine(shapes);
    }
    if (source !== 'map' && view.camera !== before.camera && this.#stage?.camera !== view.camera)
      this.#stage?.setCamera(view.camera, source === 'reader');
    const selects = view.selected !== before.selected;
    if (selects) void this.#host.updateComplete.then(() => this.#showSelected(this.#hooks.animates()));
    // The size of what overlays the map depends on its text.
    if (
      source === 'data' ||
      (['ui', 'panel', 'colorBy'] as const).some((name) => view[name] !== before[name])
    )
      void this.#host.updateComplete.then(() => this.resize());
  };

  /** It may still come back; the notice then goes. */
  #gaveUpContext(): void {
    this.#isContextLost = false;
    this.#hooks.rendererFailed((words) => words.mapGone, true);
  }

  get #isEmbedded(): boolean {
    return isEmbedded(this.#session.facts ? this.#session.view.ui : this.#host.getAttribute('ui'));
  }

  readonly #part = (selector: string): HTMLElement | null =>
    this.#host.renderRoot.querySelector<HTMLElement>(selector);

  /** A click acts at once; the second of a double click, which zooms, takes back what the first has selected. */
  #clicked(region: string | null, [x, y]: readonly [number, number], byFinger: boolean): void {
    const now = performance.now();
    const last = this.#click;
    const isSecond =
      last !== null &&
      now - last.at < DOUBLE_MS &&
      Math.hypot(x - last.x, y - last.y) < (byFinger ? DOUBLE_TAP_PX : DOUBLE_CLICK_PX);
    const before = this.#session.view.selected;
    this.#click = isSecond ? null : { at: now, x, y, before };
    this.#session.dispatch({ selected: isSecond ? last.before : region }, 'reader');
  }

  /** @param land whether land of no region answers as well; a pointer that left the map is reported at its corner */
  #setHover(region: string | null, x = 0, y = 0, land = false): void {
    const box = region === null ? null : (this.#stage?.boxOnScreen(region, [x, y]) ?? null);
    const isShown = region !== null || (land && x + y > 0 && this.#stage?.isOtherLand([x, y]));
    this.#hover = isShown ? { region, x, y, box } : null;
    this.#host.requestUpdate();
  }

  /** A press outside the element hides the tip and keeps the selection. */
  readonly #onPointerDown = (event: PointerEvent): void => {
    if (this.#hover && !event.composedPath().includes(this.#host)) this.#setHover(null);
  };
}
