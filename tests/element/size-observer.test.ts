// What is drawn fits its box and its screen. No browser that a test can drive is moved to a screen of another density:
// here its media queries are replaced.
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { SizeObserver } from '../../src/element/size-observer.ts';

const fonts = new EventTarget();
vi.stubGlobal('document', { fonts });

type Query = EventTarget & { media: string };
const queries: Query[] = [];
let resized: () => void = () => {};
const observed: unknown[] = [];

vi.stubGlobal('devicePixelRatio', 1);
vi.stubGlobal('matchMedia', (media: string) => {
  const query = Object.assign(new EventTarget(), { media });
  queries.push(query);
  return query;
});
vi.stubGlobal(
  'ResizeObserver',
  class {
    constructor(changed: () => void) {
      resized = changed;
    }
    observe(box: unknown) {
      observed.push(box);
    }
    disconnect() {
      observed.length = 0;
    }
  },
);

afterAll(() => vi.unstubAllGlobals());
afterEach(() => {
  queries.length = 0;
  observed.length = 0;
});

/** The screen has another density: every query so far was for the old one. */
function moveTo(density: number): void {
  vi.stubGlobal('devicePixelRatio', density);
  for (const query of [...queries]) query.dispatchEvent(new Event('change'));
}

test('a box of another size, fonts that arrive and a screen of another density are reported each time', () => {
  const changed = vi.fn();
  const sizes = new SizeObserver(changed);
  const boxes = [{}, {}] as unknown as Element[];
  sizes.watch(...boxes);
  expect(observed).toEqual(boxes);
  resized();
  fonts.dispatchEvent(new Event('loadingdone'));
  expect(changed).toHaveBeenCalledTimes(2);
  for (const [i, density] of [2, 1.5, 1].entries()) {
    moveTo(density);
    expect(changed, `${density}`).toHaveBeenCalledTimes(3 + i);
    expect(queries.at(-1)?.media).toBe(`(resolution: ${density}dppx)`);
  }
});

test('reports nothing after it has stopped', () => {
  const changed = vi.fn();
  const sizes = new SizeObserver(changed);
  sizes.watch({} as Element);
  sizes.stop();
  moveTo(3);
  fonts.dispatchEvent(new Event('loadingdone'));
  expect(changed).not.toHaveBeenCalled();
  expect(observed).toEqual([]);
});
