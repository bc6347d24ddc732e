// Encodes frames as MP4 (H.264) or WebM (VP9) with the browser's own encoders, and finds out by encoding a frame whether
// it can: some browsers claim a codec and then fail.
import {
  BufferTarget,
  Mp4OutputFormat,
  Output,
  Quality,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny';
import type { Size } from '../geography/index.ts';

export type VideoKind = 'mp4' | 'webm';
type Encoder = {
  /** Adds the canvas as it is now, for so many frames. */
  add(frames: number): Promise<void>;
  finish(): Promise<Blob>;
  cancel(): Promise<void>;
};

const FORMATS = {
  mp4: { codec: 'avc', type: 'video/mp4', format: () => new Mp4OutputFormat({ fastStart: 'in-memory' }) },
  webm: { codec: 'vp9', type: 'video/webm', format: () => new WebMOutputFormat() },
} as const;
/** Seconds: a player can jump to each milestone. */
const KEY_FRAMES = 2;
/** Bits per second and pixel: maps and text have sharp edges, but little moves. */
const BITS_PER_PIXEL = 4;
/** An encoder that takes longer for a frame has stopped. */
const PATIENCE_MS = 20_000;

export async function startEncoder(
  kind: VideoKind,
  canvas: CanvasImageSource & Size,
  rate: number,
  tags: { title?: string; comment?: string } = {},
): Promise<Encoder> {
  const { codec, type, format } = FORMATS[kind];
  const target = new BufferTarget();
  const output = new Output({ format: format(), target });
  const bitrate = canvas.width * canvas.height * BITS_PER_PIXEL;
  const source = new VideoSampleSource({
    codec,
    quality: new Quality({ bitrate }),
    keyFrameInterval: KEY_FRAMES,
  });
  output.addVideoTrack(source, { frameRate: rate });
  output.setMetadataTags(tags);
  await inTime(output.start());
  let added = 0;
  return {
    async add(frames) {
      const first = new VideoSample(canvas, { timestamp: added / rate, duration: 1 / rate });
      try {
        for (let i = 0; i < frames; i++, added++) {
          const sample = first.clone();
          sample.setTimestamp(added / rate);
          await inTime(source.add(sample).finally(() => sample.close()));
        }
      } finally {
        first.close();
      }
    },
    async finish() {
      await inTime(output.finalize());
      if (!target.buffer) throw new Error('The encoder gave no file');
      return new Blob([target.buffer], { type });
    },
    cancel: () => output.cancel(),
  };
}

const known = new Map<string, Promise<boolean>>();

/** Whether the browser can: it encodes two frames of this size. */
export function canEncode(kind: VideoKind, { width, height }: Size): Promise<boolean> {
  const key = `${kind} ${width} × ${height}`;
  const before = known.get(key);
  if (before) return before;
  const found = encodes(kind, { width, height });
  known.set(key, found);
  return found;
}

async function encodes(kind: VideoKind, size: Size): Promise<boolean> {
  // Not in insecure contexts, and not in older browsers.
  if (typeof VideoEncoder === 'undefined' || typeof OffscreenCanvas === 'undefined') return false;
  try {
    const canvas = new OffscreenCanvas(size.width, size.height);
    canvas.getContext('2d')!.fillRect(0, 0, 1, 1);
    const encoder = await startEncoder(kind, canvas, 30);
    await encoder.add(2);
    return (await encoder.finish()).size > 0;
  } catch {
    return false;
  }
}

/** Rejects where an encoder neither finishes nor fails. */
function inTime<T>(done: Promise<T>): Promise<T> {
  let timer = 0;
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(
      () => reject(new Error(`no answer in ${PATIENCE_MS / 1000} seconds`)),
      PATIENCE_MS,
    );
  });
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
