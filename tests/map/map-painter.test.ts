// The map renderer with a fake of MapLibre's Map, which has no canvas: when it requests a frame, and what the hit test
// finds as scenes and shapes change. What it draws is tested in a browser.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Placement, type Shapes, toScreen } from '../../src/geography/index.ts';
import { changedRegions, type Scene } from '../../src/scene/index.ts';
import { committedShapes, sceneWith } from '../support/facts.ts';

type Listener = (event: object) => void;
type Camera = { center: [number, number]; zoom: number };

const stub = vi.hoisted(() => {
  /** As much of MapLibre's Map as the painter uses. */
  class StubMap {
    static last: StubMap | null = null;
    readonly style = { sky: {} };
    readonly touchZoomRotate = { disableRotation() {} };
    readonly #listeners = new Map<string, Listener[]>();
    #camera: Camera;
    repaints = 0;

    constructor(options: Camera) {
      this.#camera = options;
      StubMap.last = this;
    }
    getCanvas() {
      return { removeAttribute() {}, setAttribute() {} };
    }
    on(name: string, listener: Listener) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    }
    once(name: string, listener: Listener) {
      this.on(name, listener);
    }
    fire(name: string, event: object = {}) {
      for (const listener of this.#listeners.get(name) ?? []) listener(event);
    }
    jumpTo(camera: Camera) {
      this.#camera = camera;
      this.fire('move');
    }
    getZoom() {
      return this.#camera.zoom;
    }
    getCenter() {
      const [lng, lat] = this.#camera.center;
      return { lng, lat };
    }
    addLayer() {}
    triggerRepaint() {
      this.repaints += 1;
    }
    remove() {}
  }
  return { Map: StubMap, setWorkerUrl() {}, getGlobalDispatcher: () => ({}), LngLat: class {} };
});
vi.mock('maplibre-gl', () => stub);
const { MapRenderer } = await import('../../src/map/map-painter.ts');

const coarse = committedShapes('low');
const fine = committedShapes('middle', coarse);
const sceneOf = (date: string) => sceneWith({ date }, 'light', fine.anchors);
const container = {
  clientWidth: 1000,
  clientHeight: 700,
  getBoundingClientRect: () => ({ left: 0, top: 0 }),
} as unknown as HTMLElement;

function painterWith(first: Scene, shapes: Shapes, scale = 700) {
  let last = first;
  let placement: Placement = { scale, x: 500, y: 350 };
  let hit: number | null = null;
  const painter = new MapRenderer({
    container,
    shapes,
    scene: first,
    placement,
    cooperative: false,
    constrain: (asked) => asked,
    onMove: () => {},
    onPoint: (atom) => {
      hit = atom;
    },
    onReady: () => {},
    onFailure: () => {},
    onLost: () => {},
    onGestureIgnored: () => {},
  });
  const map = stub.Map.last!;
  return {
    painter,
    map,
    /** As the stage does it. */
    show(scene: Scene) {
      const regions = changedRegions(last, scene);
      painter.show(scene, regions && shapes.atomsTouched(regions, last.day, scene.day));
      last = scene;
    },
    place(scale: number) {
      placement = { ...placement, scale };
      painter.place(placement, false);
    },
    /** The id of what lies under a region's anchor. */
    under(region: string): string | null {
      const [x, y] = toScreen(placement, fine.anchors.get(region)!);
      map.fire('click', { point: { x, y } });
      return hit === null ? null : shapes.atoms[hit]!.id;
    },
  };
}

beforeEach(() => {
  stub.Map.last = null;
});

describe('a frame is requested', () => {
  test('when a step changes a style, and not when it changes none', () => {
    const { map, show } = painterWith(sceneOf('2006-10'), fine);
    show(sceneOf('2006-11'));
    expect(map.repaints).toBe(0);
    show(sceneOf('2008-09'));
    expect(map.repaints).toBe(1);
  });

  test('when only the colours of the theme change', () => {
    const { map, show } = painterWith(sceneOf('2006-10'), fine);
    const scene = sceneOf('2006-10');
    show({ ...scene, palette: { ...scene.palette, hatch: '#123456' } });
    expect(map.repaints).toBe(1);
  });
});

test('the hit test follows the date and the scale', () => {
  const { show, place, under } = painterWith(sceneOf('2024-09'), fine, 40_000);
  expect(under('KR-POHANG')).toBe('KR-POHANG');
  show(sceneOf('1998'));
  expect(under('KR-POHANG')).toBe('KR-47');
  show(sceneOf('2024-09'));
  place(320);
  expect(under('KR-30')).toBe('KR-30');
});

describe('finer shapes', () => {
  test('have the styles of the scene that is shown when they are ready', async () => {
    const { painter, map, show, under, place } = painterWith(sceneOf('1998'), coarse);
    painter.setShapes(fine);
    show(sceneOf('2024-09'));
    place(40_000);
    const before = map.repaints;
    await vi.waitFor(() => expect(map.repaints).toBeGreaterThan(before), 5000);
    expect(under('KR-POHANG')).toBe('KR-POHANG');
    show(sceneOf('1998'));
    expect(under('KR-POHANG')).toBe('KR-47');
  });

  test('that are ready after it was destroyed draw nothing', async () => {
    const { painter, map } = painterWith(sceneOf('1998'), coarse);
    painter.setShapes(fine);
    painter.destroy();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(map.repaints).toBe(0);
  });
});
