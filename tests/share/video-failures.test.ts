// Videos and slides that can't be made: a sentence that says what else there is, an encoder that is freed, and a map that
// goes on.
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ExportKind, ExportOptions } from '../../src/contract.ts';
import { pptxOf } from '../../src/share/pptx.ts';
import { runExport } from '../../src/share/run-export.ts';
import { cancelledAfter, contextOf, task } from '../support/export-context.ts';
import { committedShapes, sceneWith } from '../support/facts.ts';

const SHORT = { from: '1996', to: '1998', speed: 4, width: 192, height: 108 } as const;
const shapes = committedShapes('low');
const context = contextOf(sceneWith({}, 'light', shapes.anchors), shapes);
const run = (kind: ExportKind, options: ExportOptions = {}, owner: object = {}) =>
  runExport(owner, kind, { ...SHORT, ...options }, async () => context);

// Files share their modules: those that are replaced here are loaded anew before and after.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.doUnmock('../../src/share/video-encoder.ts');
  vi.resetModules();
});

/** The encoder, in place of the browser's. */
const encoder = vi.hoisted(() => ({
  can: true,
  add: async (_frames: number) => {},
  finish: async () => new Blob(['video'], { type: 'video/mp4' }),
  cancelled: 0,
}));
vi.mock('../../src/share/video-encoder.ts', () => ({
  canEncode: async () => encoder.can,
  startEncoder: async () => ({
    add: (frames: number) => encoder.add(frames),
    finish: () => encoder.finish(),
    cancel: async () => {
      encoder.cancelled += 1;
    },
  }),
}));

/** A canvas of the browser; `most` pixels have memory. */
let most = Number.POSITIVE_INFINITY;
class Canvas {
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  getContext() {
    return this.width * this.height > most ? null : createCanvas(this.width, this.height).getContext('2d');
  }

  async convertToBlob() {
    return new Blob(['picture'], { type: 'image/png' });
  }
}

class Reader {
  result = '';
  onload = () => {};
  async readAsDataURL(file: Blob) {
    this.result = `data:${file.type};base64,${Buffer.from(await file.arrayBuffer()).toString('base64')}`;
    this.onload();
  }
}

beforeEach(() => {
  vi.stubGlobal('FileReader', Reader);
  vi.stubGlobal('OffscreenCanvas', Canvas);
  vi.stubGlobal('HTMLCanvasElement', class {});
  vi.stubGlobal('document', { fonts: { ready: Promise.resolve() } });
  most = Number.POSITIVE_INFINITY;
  Object.assign(encoder, { can: true, cancelled: 0, add: async () => {} });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const memory = {
  name: 'ExportError',
  code: 'memory',
  message: 'There is not enough memory for a video of 192 × 108 pixels: a lower resolution needs less',
};
const allocation = () => Promise.reject(new RangeError('Array buffer allocation failed'));

describe('a video', () => {
  test.each(['mp4', 'webm', 'gif'] as const)('%s without memory for its frames', async (kind) => {
    most = 1000;
    const map = {};
    await expect(run(kind, {}, map)).rejects.toMatchObject(memory);
    expect((await run('csv', {}, map)).size).toBeGreaterThan(1000);
  });

  test('without memory in its encoder is not said to lack the codec', async () => {
    encoder.add = allocation;
    await expect(run('mp4')).rejects.toMatchObject(memory);
    expect(encoder.cancelled).toBe(1);
  });

  test('gif without memory for its pixels', async () => {
    vi.stubGlobal(
      'Uint8Array',
      new Proxy(Uint8Array, {
        construct(target, given) {
          if (given[0] === SHORT.width * SHORT.height) throw new RangeError('Array buffer allocation failed');
          return Reflect.construct(target, given);
        },
      }),
    );
    await expect(run('gif')).rejects.toMatchObject(memory);
  });

  test.each([
    ['mp4', 'webm or gif'],
    ['webm', 'mp4 or gif'],
  ] as const)('%s whose encoder fails although it said that it can', async (kind, others) => {
    let added = 0;
    encoder.add = async () => {
      if (++added > 3) throw new DOMException('out of order', 'EncodingError');
    };
    await expect(run(kind)).rejects.toMatchObject({
      code: 'codec',
      message: expect.stringMatching(
        new RegExp(`^The browser's encoder .*out of order.*: choose ${others}$`),
      ),
    });
    expect(encoder.cancelled).toBe(1);
  });

  test.each(['mp4', 'gif'] as const)(
    '%s that is cancelled stops, frees the map and draws no more',
    async (kind) => {
      const map = {};
      const { signal, onProgress, seen } = cancelledAfter(0.1);
      await expect(run(kind, { signal, onProgress }, map)).rejects.toMatchObject({ name: 'AbortError' });
      expect(seen.at(-1)).toBeLessThan(1);
      expect((await run('csv', {}, map)).size).toBeGreaterThan(1000);
      await vi.waitFor(() => expect(encoder.cancelled).toBe(kind === 'mp4' ? 1 : 0));
      expect(seen.filter((done) => done > 0.1)).toHaveLength(1);
    },
  );

  test('of the same map is refused while one runs, and so are slides', async () => {
    const map = {};
    const first = run('mp4', {}, map);
    for (const kind of ['gif', 'pptx', 'zip'] as const)
      await expect(runExport(map, kind, {}, async () => context)).rejects.toMatchObject({ code: 'busy' });
    expect((await first).type).toBe('video/mp4');
  });
});

describe('slides', () => {
  const never = () => () => Promise.reject(new Error('not reached'));

  test('without memory for their pictures', async () => {
    most = 1000;
    await expect(pptxOf(never, context, {}, task)).rejects.toMatchObject({
      code: 'memory',
      message: 'There is not enough memory for this file: close other tabs, or export single pictures',
    });
  });

  test('that are cancelled between two pictures', async () => {
    const { seen, ...options } = cancelledAfter(0);
    const made = runExport({}, 'pptx', options, async () => context);
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen.filter((done) => done > 0)).toHaveLength(1);
  });
});
