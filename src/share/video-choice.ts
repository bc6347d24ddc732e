// What the share dialog needs to offer a video: the formats that this browser can make, the length, the size, and the
// texts in the reader's language.
import type { ExportOptions } from '../contract.ts';
import { VIDEOS } from '../export-choices.ts';
import type { Scene } from '../scene/index.ts';
import { VIDEO_TEXTS } from '../words/video-texts.ts';
import { RATE } from './video.ts';
import { videoPlan } from './video-plan.ts';
import { videoSize } from './video-size.ts';

export type VideoChoice = Awaited<ReturnType<typeof videoChoice>>;

export async function videoChoice(scene: Scene) {
  const { canEncode } = await import('./video-encoder.ts');
  const size = videoSize({ viewSize: null }, {});
  const can = await Promise.all(VIDEOS.map((format) => format === 'gif' || canEncode(format, size)));
  const formats = VIDEOS.filter((_, i) => can[i]);
  return {
    /** Best first; a GIF can always be made. */
    formats,
    /** Those that would be better than the best of these. */
    missing: VIDEOS.slice(0, VIDEOS.indexOf(formats[0]!)),
    texts: VIDEO_TEXTS[scene.basis.words.lang],
    secondsOf: (options: ExportOptions) => videoPlan(scene, options, RATE).frames / RATE,
    sizeOf: (options: ExportOptions) => videoSize({ viewSize: null }, options),
  };
}
