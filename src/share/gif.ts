// Exports the playback as an animated GIF: ten frames per second with one palette for all. A frame holds only the pixels
// that differ from the one before. Where the file would be too large it is made again with fewer pixels.
import type { ExportOptions } from '../contract.ts';
import type { Shapes, Size } from '../geography/index.ts';
import type { StoryPosition } from '../view/index.ts';
import { ExportError, isMemoryError } from './export-error.ts';
import type { MapContext, Task } from './formats.ts';
import { shapesAndFonts } from './png.ts';
import { noVideoMemory, videoFrames } from './video-frames.ts';
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
  const shapes = await shapesAndFonts(context);
  await task.advance(0.02);
  for (const share of SHARES) {
    const size = { width: 2 * Math.round((width * share) / 2), height: 2 * Math.round((height * share) / 2) };
    const bytes = await encoded(context, shapes, size, plan, options, task).catch((error) => {
      throw isMemoryError(error) ? noVideoMemory(size) : error;
    });
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
  const [{ GIFEncoder }, { indexIn, paletteOf }] = await Promise.all([
    import('gifenc'),
    import('./gif-colours.ts'),
  ]);
  const frames = videoFrames(context, shapes, { width, height }, options);
  const pixelsAt = (at: StoryPosition) => {
    frames.draw(at);
    return new Uint32Array(frames.context.getImageData(0, 0, width, height).data.buffer);
  };
  const palette = paletteOf(sampled(plan).map(pixelsAt), UNCHANGED);
  // The entry for what did not change has a fixed index.
  while (palette.length < UNCHANGED) palette.push([0, 0, 0]);
  const indexOf = indexIn(palette);
  const gif = GIFEncoder();
  const advance = pacing(task, [0.05, 0.98]);
  let before: Uint32Array | null = null;
  let done = 0;
  for (const { at, frames: count } of plan.stretches) {
    const now = pixelsAt(at);
    const index = new Uint8Array(now.length);
    for (let i = 0; i < now.length; i++)
      index[i] = before && before[i] === now[i] ? UNCHANGED : indexOf(now[i]!);
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

/** The title, the first and last dates, and one between: they have all the colours. */
function sampled({ stretches }: VideoPlan): StoryPosition[] {
  const last = stretches.length - 2;
  return [0, 1, Math.ceil(last / 2), last].map((i) => stretches[i]!.at);
}
