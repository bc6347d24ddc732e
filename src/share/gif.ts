// Exports the playback as an animated GIF: ten frames per second with one palette for all. A frame holds only the pixels
// that differ from the one before. Where the file would be too large it is made again with fewer pixels.
import type { ExportOptions } from '../contract.ts';
import type { Shapes, Size } from '../geography/index.ts';
import { ExportError } from './export-error.ts';
import type { MapContext, Task } from './formats.ts';
import { type VideoFrames, videoFrames, videoShapes } from './video-frames.ts';
import { pacing } from './video-pace.ts';
import { type VideoPlan, videoPlan } from './video-plan.ts';
import { videoSize } from './video-size.ts';

/** Frames per second: a GIF counts in hundredths of a second. */
const RATE = 10;
const MOST_BYTES = 8e6;
/** The sizes that are tried, as shares of the requested one. */
const SHARES = [1, 0.75, 0.5, 0.35] as const;
/** The palette's last entry stands for what did not change. */
const UNCHANGED = 255;

export async function gifOf(context: MapContext, options: ExportOptions, task: Task): Promise<Blob> {
  const { width, height } = videoSize(context, options);
  const plan = videoPlan(context.scene, options, RATE);
  const shapes = await videoShapes(context);
  await task.advance(0.02);
  for (const share of SHARES) {
    const size = { width: 2 * Math.round((width * share) / 2), height: 2 * Math.round((height * share) / 2) };
    const bytes = await encoded(context, shapes, size, plan, options, task);
    if (bytes) return new Blob([bytes], { type: 'image/gif' });
  }
  throw new ExportError(
    'memory',
    `A GIF of this length is larger than ${MOST_BYTES / 1e6} MB: a higher speed or a shorter range of dates needs less, an mp4 hardly any`,
  );
}

/** @returns null where the file would be too large */
async function encoded(
  context: MapContext,
  shapes: Shapes,
  { width, height }: Size,
  plan: VideoPlan,
  options: ExportOptions,
  task: Task,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { applyPalette, GIFEncoder, quantize } = await import('gifenc');
  const frames = videoFrames(context, shapes, { width, height }, options);
  const pixels = () => frames.context.getImageData(0, 0, width, height).data;
  const palette = quantize(samplesOf(frames, plan, pixels), UNCHANGED);
  // The entry for what did not change has a fixed index.
  while (palette.length < UNCHANGED) palette.push([0, 0, 0]);
  const gif = GIFEncoder();
  const advance = pacing(task, [0.05, 0.98]);
  let before: Uint32Array | null = null;
  let done = 0;
  for (const { at, frames: count } of plan.stretches) {
    frames.draw(at);
    const now = new Uint32Array(pixels().buffer);
    const changed = before ? changesIn(before, now) : null;
    const index = changed
      ? withChanges(now, changed, (some) => applyPalette(some, palette))
      : applyPalette(new Uint8ClampedArray(now.buffer), palette);
    gif.writeFrame(index, width, height, {
      palette: before ? undefined : [...palette, [0, 0, 0]],
      delay: (count * 1000) / plan.rate,
      transparent: before !== null,
      transparentIndex: UNCHANGED,
      dispose: 1,
    });
    if (gif.bytesView().length > MOST_BYTES) return null;
    before = now;
    done += count;
    await advance(done / plan.frames);
  }
  gif.finish();
  return gif.bytes();
}

/** The pixels of the title, of the first and last dates, and of one between: they have all the colours. */
function samplesOf(frames: VideoFrames, { stretches }: VideoPlan, pixels: () => Uint8ClampedArray) {
  const last = stretches.length - 2;
  const samples = [0, 1, Math.ceil(last / 2), last].map((i) => {
    frames.draw(stretches[i]!.at);
    return pixels();
  });
  const all = new Uint8ClampedArray(samples.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const sample of samples) {
    all.set(sample, at);
    at += sample.length;
  }
  return all;
}

/** The places of the pixels that differ. */
function changesIn(before: Uint32Array, now: Uint32Array): Uint32Array {
  const places = new Uint32Array(now.length);
  let found = 0;
  for (let i = 0; i < now.length; i++) if (now[i] !== before[i]) places[found++] = i;
  return places.subarray(0, found);
}

/** A frame of which only some pixels have a colour: only these are looked up, which takes most of the time. */
function withChanges(
  now: Uint32Array,
  places: Uint32Array,
  coloursOf: (rgba: Uint8ClampedArray) => Uint8Array,
): Uint8Array {
  const index = new Uint8Array(now.length).fill(UNCHANGED);
  const colours = coloursOf(new Uint8ClampedArray(places.map((place) => now[place]!).buffer));
  places.forEach((place, i) => {
    index[place] = colours[i]!;
  });
  return index;
}
