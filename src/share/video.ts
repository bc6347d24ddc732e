// Exports the playback as a video: MP4 or WebM. The frames are those of `video-plan.ts`.
import type { ExportOptions } from '../contract.ts';
import { fullTitle, type Scene } from '../scene/index.ts';
import { ExportError, isMemoryError } from './export-error.ts';
import type { MapContext, Task } from './formats.ts';
import { shapesAndFonts } from './png.ts';
import { creditText } from './poster.ts';
import type { VideoKind } from './video-encoder.ts';
import { noVideoMemory, videoFrames } from './video-frames.ts';
import { pacing } from './video-pace.ts';
import { videoPlan } from './video-plan.ts';
import { videoSize } from './video-size.ts';

/** Frames per second. */
export const RATE = 30;
const NAMES = { mp4: 'H.264, which an MP4 needs', webm: 'VP9, which a WebM needs' } as const;
const OTHERS = { mp4: 'webm or gif', webm: 'mp4 or gif' } as const;

/** @throws ExportError where the browser can't encode it, or has no memory */
export async function videoOf(
  kind: VideoKind,
  context: MapContext,
  options: ExportOptions,
  task: Task,
): Promise<Blob> {
  const size = videoSize(context, options);
  const plan = videoPlan(context.scene, options, RATE);
  const shapes = await shapesAndFonts(context);
  const { canEncode, startEncoder } = await import('./video-encoder.ts');
  await task.advance(0.02);
  if (!(await canEncode(kind, size))) {
    const sides = `${size.width} × ${size.height}`;
    throw new ExportError(
      'codec',
      `This browser cannot encode ${NAMES[kind]}, at ${sides} pixels: choose ${OTHERS[kind]}`,
    );
  }
  const frames = videoFrames(context, shapes, size, options);
  const advance = pacing(task, [0.04, 0.98]);
  const failed = (reason: unknown) =>
    isMemoryError(reason)
      ? noVideoMemory(size)
      : new ExportError(
          'codec',
          `The browser's encoder of ${kind} files failed (${reason}): choose ${OTHERS[kind]}`,
        );
  const encoder = await startEncoder(kind, frames.canvas, plan.rate, tagsOf(context.scene)).catch(
    (reason) => {
      throw failed(reason);
    },
  );
  try {
    let done = 0;
    for (const { at, frames: count } of plan.stretches) {
      frames.draw(at);
      await encoder.add(count).catch((reason) => {
        throw failed(reason);
      });
      done += count;
      await advance(done / plan.frames);
    }
    return await encoder.finish().catch((reason) => {
      throw failed(reason);
    });
  } catch (error) {
    // Frees the encoder; the error that matters is the first.
    await encoder.cancel().catch(() => {});
    throw error;
  }
}

function tagsOf(scene: Scene) {
  return { title: fullTitle(scene.basis), comment: creditText(scene) };
}
