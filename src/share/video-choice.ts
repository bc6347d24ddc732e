// What the share dialog needs to offer a video: the formats that this browser can make, the length, the size, and the
// texts in the reader's language.
import type { ExportOptions } from '../contract.ts';
import { VIDEOS, type VideoFormat } from '../export-choices.ts';
import type { Size } from '../geography/index.ts';
import type { Scene } from '../scene/index.ts';
import { VIDEO_TEXTS, type VideoTexts } from '../words/video-texts.ts';
import { RATE } from './video.ts';
import { videoPlan } from './video-plan.ts';
import { videoSize } from './video-size.ts';

export type VideoChoice = {
  /** Best first; a GIF can always be made. */
  readonly formats: readonly VideoFormat[];
  /** Those that would be better than the best of these. */
  readonly missing: readonly VideoFormat[];
  readonly texts: VideoTexts;
  secondsOf(options: ExportOptions): number;
  sizeOf(options: ExportOptions): Size;
};

export async function videoChoice(scene: Scene): Promise<VideoChoice> {
  const { canEncode } = await import('./video-encoder.ts');
  const size = videoSize({ viewSize: null }, {});
  const can = await Promise.all(VIDEOS.map((format) => format === 'gif' || canEncode(format, size)));
  const formats = VIDEOS.filter((_, i) => can[i]);
  return {
    formats,
    missing: VIDEOS.slice(0, VIDEOS.indexOf(formats[0]!)),
    texts: VIDEO_TEXTS[scene.basis.words.lang],
    secondsOf: (options) => videoPlan(scene, options, RATE).frames / RATE,
    sizeOf: (options) => videoSize({ viewSize: null }, options),
  };
}
