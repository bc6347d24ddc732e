// The tab of the share dialog that exports the playback as a video. Offers what this browser can make, which is found out
// when the tab is first opened; where its best format is missing, a sentence says which and why.
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ExportOptions } from '../../contract.ts';
import { RESOLUTIONS, THEMES, VIDEO_SHAPES } from '../../export-choices.ts';
import {
  actions,
  choice,
  choose,
  chosen,
  type ExportParts,
  KIND_NAMES,
  keep,
  keepChoice,
} from './share-export.ts';

const SPEEDS = ['0.5', '1', '2', '4'];

/** The playback as a video. */
export function videoPanel(parts: ExportParts): TemplateResult {
  const { words } = parts.model;
  const texts = words.sharing;
  const now = chosen(parts);
  const { videos } = now;
  if (videos === null) loadVideos(parts);
  if (videos === 'failed')
    return html`<p ${ref((element) => keep(parts.sharing, element))}>${texts.exportFailed.other} <button type="button" class="link" @click=${() => choose(parts, { videos: null }, '')}>${words.retry}</button></p>`;
  if (videos === null || videos === 'loading')
    return html`<p class="quiet" ${ref((element) => keep(parts.sharing, element))}>…</p>`;
  const options: ExportOptions = {
    shape: now.videoShape,
    resolution: now.resolution,
    speed: Number(now.speed),
    theme: now.theme,
  };
  // A link may have any speed.
  const speeds = SPEEDS.includes(now.speed) ? SPEEDS : [...SPEEDS, now.speed];
  const { width, height } = videos.sizeOf(options);
  const seconds = Math.round(videos.secondsOf(options));
  const length = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const [missing, selected] = [videos.missing.map((one) => KIND_NAMES[one]), KIND_NAMES[videos.formats[0]!]];
  return html`
    ${missing.length > 0 ? html`<p>${videos.texts.instead(words.list(missing), selected)}</p>` : nothing}
    <div class="options" role="group" aria-label=${words.shareTab.video} ${ref((element) => keep(parts.sharing, element))}>
      ${choice(parts, texts.format, 'video', videos.formats, (kind) => KIND_NAMES[kind])}
      ${choice(parts, texts.shape, 'videoShape', VIDEO_SHAPES, (shape) => texts.shapeValue[shape])}
      ${choice(parts, texts.resolution, 'resolution', RESOLUTIONS, (one) => one)}
      ${choice(parts, words.speed, 'speed', speeds, (one) => words.speedValue(Number(one)))}
      ${choice(parts, words.theme, 'theme', THEMES, (theme) => words.themeValue[theme])}
    </div>
    <p class="quiet">${width} × ${height}, ${length}</p>
    ${actions(parts, now.video, options)}`;
}

function loadVideos(parts: ExportParts): void {
  keepChoice(parts, { videos: 'loading' });
  parts.sharing.video().then(
    (videos) => choose(parts, { videos, video: videos.formats[0]! }),
    () => choose(parts, { videos: 'failed' }),
  );
}
