// The tabs of the share dialog that export files: a picture or a film with a preview, slides, and the data and other
// files. Choices are kept while the dialog is open. One export runs at a time; it shows its progress and can be
// cancelled.
import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ExportKind, ExportOptions, ExportResolution, ExportShape } from '../../contract.ts';
import {
  CONTENTS,
  DECKS,
  isOneOf,
  PICTURES,
  RESOLUTIONS,
  SHAPES,
  TABLES,
  TEXTS,
  THEMES,
  VIDEO_SHAPES,
  VIDEOS,
  type VideoFormat,
} from '../../export-choices.ts';
import type { Sharing, VideoChoice } from '../../share/index.ts';
import type { DeckTexts } from '../../words/deck-texts.ts';
import { copyPicture } from '../copy.ts';
import type { EventOn } from '../event-on.ts';
import type { Model } from '../model.ts';
import css from './share-export.css?inline';

export const exportStyles = unsafeCSS(css);

const SCALES = ['1', '2', '4'] as const;
const SPEEDS = ['0.5', '1', '2', '4'];
const FILES = [...TABLES, 'html', 'zip'] as const;
type Contents = (typeof CONTENTS)[number];
/** The contents that have boundaries. */
const ON_MAP: readonly Contents[] = ['members', 'all', 'changes'];
const KIND_NAMES = {
  png: 'PNG',
  svg: 'SVG',
  mp4: 'MP4',
  webm: 'WebM',
  gif: 'GIF',
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
  geojson: 'GeoJSON',
} as const;
/** Preview pixels for each pixel of the exported picture. */
const PREVIEW_SCALE = 0.5;

type Chosen = {
  readonly picture: (typeof PICTURES)[number] | VideoFormat;
  readonly shape: ExportShape;
  readonly scale: (typeof SCALES)[number];
  readonly theme: (typeof THEMES)[number];
  readonly text: (typeof TEXTS)[number];
  readonly file: (typeof FILES)[number];
  readonly contents: Contents;
  readonly resolution: ExportResolution;
  readonly speed: string;
  /** What of a film this browser can make; null until the tab is first opened. */
  readonly videos: VideoChoice | 'loading' | 'failed' | null;
  /** The texts about slides; null until a tab with them is first opened. */
  readonly slides: DeckTexts | 'loading' | 'failed' | null;
  readonly preview: Preview | null;
};
type Preview = {
  /** The export options that the preview belongs to, as a string. */
  readonly of: string;
  readonly picture: Blob | 'loading' | 'failed';
  /** Size of the whole picture at one pixel per CSS pixel; null until it is known. */
  readonly size: readonly [width: number, height: number] | null;
};
export type ExportParts = {
  readonly model: Model;
  readonly sharing: Sharing;
  /** Shows a status message in the dialog and renders the dialog again. */
  showStatus(text: string): void;
};

/** Keyed by the `Sharing` object, which is new each time the dialog opens: so the choices start afresh. */
const choices = new WeakMap<Sharing, Chosen>();
/** The panels in the document: an export that ends after the dialog has closed must not open it again. */
const panels = new WeakMap<Sharing, Element>();

/** A picture of the view, or the playback as a film in the formats that this browser can make. */
export function picturePanel(parts: ExportParts): TemplateResult {
  const { model, sharing } = parts;
  const { words, scene } = model;
  const texts = words.sharing;
  const now = chosen(parts);
  const { picture: kind, theme, scale } = now;
  if (now.videos === null) loadVideos(parts);
  const videos = loaded(now.videos);
  const isFilm = isOneOf(VIDEOS, kind);
  const shape = isFilm && now.shape === 'view' ? '16:9' : now.shape;
  const look = { shape, theme };
  const options: ExportOptions = isFilm
    ? { ...look, resolution: now.resolution, speed: Number(now.speed) }
    : kind === 'png'
      ? { ...look, scale: Number(scale) }
      : { ...look, text: now.text };
  const preview = previewOf(parts, look);
  // A link may have any speed.
  const speeds = SPEEDS.includes(now.speed) ? SPEEDS : [...SPEEDS, now.speed];
  const formats = [...PICTURES, ...(videos?.formats ?? [])];
  const themes = choice(parts, words.theme, 'theme', THEMES, (one) => words.themeValue[one]);
  const specific = isFilm
    ? html`${choice(parts, texts.resolution, 'resolution', RESOLUTIONS, (one) => one)}
      ${choice(parts, words.speed, 'speed', speeds, (one) => words.speedValue(Number(one)))}`
    : kind === 'png'
      ? choice(parts, texts.resolution, 'scale', SCALES, (one) => `${one}×`)
      : import.meta.env.ONE_FILE
        ? nothing
        : choice(parts, texts.svgText, 'text', TEXTS, (one) => texts.svgTextValue[one]);
  return html`
    <div class="options" role="group" aria-label=${words.shareTab.picture} ${ref((element) => keep(sharing, element))}>
      ${choice(parts, texts.format, 'picture', formats, (one) => KIND_NAMES[one])}
      ${choice(parts, texts.shape, 'shape', isFilm ? VIDEO_SHAPES : SHAPES, (one) => texts.shapeValue[one], shape)}
      ${specific} ${themes}
    </div>
    <figure class="picture-preview">
      ${
        preview.picture instanceof Blob
          ? html`<img alt=${scene.caption} ${ref(shows(parts, preview.picture))} />`
          : html`<p class="quiet">${preview.picture === 'failed' ? texts.previewFailed : '…'}</p>`
      }
      <figcaption class="quiet">${isFilm && videos ? filmSize(videos, options) : preview.size ? preview.size.map((side) => Math.round(side * (kind === 'png' ? Number(scale) : 1))).join(' × ') : ' '}</figcaption>
    </figure>
    ${now.videos === 'failed' ? html`<p>${texts.exportFailed.other} <button type="button" class="link" @click=${() => choose(parts, { videos: null }, '')}>${words.retry}</button></p>` : nothing}
    ${isFilm && videos?.missing.length ? html`<p class="quiet">${videos.texts.instead(words.list(videos.missing.map((one) => KIND_NAMES[one])), KIND_NAMES[videos.formats[0]!])}</p>` : nothing}
    ${actions(parts, kind, options)}`;
}

function filmSize(videos: VideoChoice, options: ExportOptions): string {
  const { width, height } = videos.sizeOf(options);
  const seconds = Math.round(videos.secondsOf(options));
  return `${width} × ${height}, ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const loaded = <T>(value: T | 'loading' | 'failed' | null): T | null =>
  value === 'loading' || value === 'failed' ? null : value;

function loadVideos(parts: ExportParts): void {
  keepChoice(parts, { videos: 'loading' });
  parts.sharing.video().then(
    (videos) => choose(parts, { videos }),
    () => choose(parts, { videos: 'failed' }),
  );
}

export function slidesPanel(parts: ExportParts): TemplateResult {
  const { words } = parts.model;
  const { theme } = chosen(parts);
  const slides = slidesOf(parts);
  if (!slides) return waiting(parts);
  return html`
    <div class="options" role="group" aria-label=${words.shareTab.slides} ${ref((element) => keep(parts.sharing, element))}>
      ${choice(parts, words.theme, 'theme', THEMES, (one) => words.themeValue[one])}
    </div>
    <p>${slides.says.pptx}</p>
    ${actions(parts, 'pptx', { theme })}`;
}

/** The texts about slides, which are fetched where they are not there yet. */
function slidesOf(parts: ExportParts): DeckTexts | null {
  const { slides } = chosen(parts);
  if (slides === null && parts.sharing.slides) {
    keepChoice(parts, { slides: 'loading' });
    parts.sharing.slides().then(
      (texts) => choose(parts, { slides: texts }),
      () => choose(parts, { slides: 'failed' }),
    );
  }
  return loaded(slides);
}

function waiting(parts: ExportParts): TemplateResult {
  const { words } = parts.model;
  if (chosen(parts).slides === 'failed')
    return html`<p>${words.sharing.exportFailed.other} <button type="button" class="link" @click=${() => choose(parts, { slides: null }, '')}>${words.retry}</button></p>`;
  return html`<p class="quiet" ${ref((element) => keep(parts.sharing, element))}>…</p>`;
}

/** The data as tables and boundaries, the page in one file, and everything in one. */
export function filesPanel(parts: ExportParts): TemplateResult {
  const { model, sharing } = parts;
  const { words } = model;
  const texts = words.sharing;
  const { file, theme, ...now } = chosen(parts);
  const slides = slidesOf(parts);
  const names = { ...KIND_NAMES, html: texts.page, zip: slides?.kind.zip ?? '' };
  const offered = (file === 'geojson' ? ON_MAP : CONTENTS).filter(
    (one) => one !== 'changes' || sharing.compared,
  );
  const contents = offered.includes(now.contents) ? now.contents : 'members';
  const isTable = isOneOf(TABLES, file);
  return html`
    <div class="options data" role="group" aria-label=${words.shareTab.data} ${ref((element) => keep(sharing, element))}>
      ${choice(
        parts,
        texts.format,
        'file',
        FILES.filter((one) => one !== 'zip' || slides),
        (one) => names[one],
      )}
      ${isTable ? choice(parts, texts.contentsHead, 'contents', offered, (one) => texts.contents[one], contents) : nothing}
      ${file === 'zip' ? choice(parts, words.theme, 'theme', THEMES, (one) => words.themeValue[one]) : nothing}
    </div>
    ${isTable ? nothing : html`<p>${file === 'html' ? texts.pageSays : slides?.says.zip}</p>`}
    ${actions(parts, file, isTable ? { of: contents } : file === 'zip' ? { theme } : {})}`;
}

function chosen({ sharing, model }: ExportParts): Chosen {
  return (
    choices.get(sharing) ?? {
      picture: 'png',
      shape: '16:9',
      scale: '2',
      theme: model.theme,
      text: 'text',
      file: 'xlsx',
      resolution: '720p',
      speed: String(model.view.speed),
      videos: null,
      slides: null,
      contents: sharing.compared ? 'changes' : 'members',
      preview: null,
    }
  );
}

/** While rendering, after which nothing needs to be rendered again. */
function keepChoice(parts: ExportParts, change: Partial<Chosen>): void {
  choices.set(parts.sharing, { ...chosen(parts), ...change });
}

function choose(parts: ExportParts, change: Partial<Chosen>, text?: string): void {
  const { sharing, model } = parts;
  keepChoice(parts, change);
  if (!panels.get(sharing)?.isConnected) model.actions.render();
  else if (text === undefined) model.actions.open('share');
  else parts.showStatus(text);
}

function keep(sharing: Sharing, element: Element | undefined): void {
  if (element) panels.set(sharing, element);
}

function choice<
  K extends 'picture' | 'text' | 'shape' | 'scale' | 'theme' | 'file' | 'contents' | 'resolution' | 'speed',
  V extends Chosen[K],
>(
  parts: ExportParts,
  label: string,
  name: K,
  values: readonly V[],
  nameOf: (value: V) => string,
  value: Chosen[K] = chosen(parts)[name],
): TemplateResult {
  return html`<label>${label} <select aria-label=${label} @change=${({ currentTarget }: EventOn<HTMLSelectElement>) => choose(parts, { [name]: currentTarget.value }, '')}>
    ${values.map((one) => html`<option value=${one} ?selected=${one === value} .selected=${one === value}>${nameOf(one)}</option>`)}
  </select></label>`;
}

function actions(parts: ExportParts, kind: ExportKind, options: ExportOptions): TemplateResult {
  const { words } = parts.model;
  const texts = words.sharing;
  const canCopy = kind === 'png' && typeof ClipboardItem !== 'undefined';
  return html`<div class="actions">
    <button type="button" @click=${() => save(parts, kind, options)}>${texts.save}</button>
    ${canCopy ? html`<button type="button" @click=${() => copy(parts, options)}>${texts.copyPicture}</button>` : nothing}
  </div>`;
}

/** The export that runs, whatever the dialog shows, and also when it is closed. */
type Running = { readonly name: string; readonly cancel: () => void; readonly done: number };
const exports = new WeakMap<Model['actions'], Running>();

export function running({
  actions,
  words,
}: Pick<Model, 'actions' | 'words'>): TemplateResult | typeof nothing {
  const now = exports.get(actions);
  if (!now) return nothing;
  const { exporting, cancel } = words.sharing;
  return html`<div class="running"><span>${now.name}</span>
    <progress aria-label=${words.labelled(exporting, now.name)} max="1" .value=${now.done}></progress>
    <button type="button" class="link" @click=${now.cancel}>${cancel}</button></div>`;
}

async function save(parts: ExportParts, kind: ExportKind, options: ExportOptions): Promise<void> {
  const file = await run(parts, kind, options);
  if (!file) return;
  parts.sharing.save(file);
  choose(parts, {}, parts.model.words.sharing.saved);
}

async function copy(parts: ExportParts, options: ExportOptions): Promise<void> {
  const { copied, sharing: texts } = parts.model.words;
  const made = run(parts, 'png', options);
  const picture = made.then((file) => file ?? Promise.reject(new Error('There is no picture')));
  const done = await copyPicture(picture);
  // A failure has been reported already.
  if (await made) choose(parts, {}, done ? copied : texts.pictureNotCopied);
}

/** Exports the file; null on failure, which is then reported. */
async function run(parts: ExportParts, kind: ExportKind, options: ExportOptions): Promise<File | null> {
  const { actions, words } = parts.model;
  const { sharing: texts } = words;
  const abort = new AbortController();
  const { signal } = abort;
  // A second export must not take over the first one's progress and Cancel button.
  const own = !exports.has(actions);
  const name = parts.sharing.nameOf(kind, options);
  const onProgress = (done: number, text?: string) => {
    if (own) exports.set(actions, { name, cancel: () => abort.abort(), done });
    choose(parts, {}, text);
  };
  onProgress(0, '');
  try {
    const file = await actions.export(kind, { ...options, signal, onProgress: (done) => onProgress(done) });
    if (own) exports.delete(actions);
    choose(parts, {});
    return file;
  } catch (error) {
    if (own) exports.delete(actions);
    const why = navigator.onLine ? whyOf(error, failuresOf(parts, kind)) : texts.noConnection(name);
    choose(parts, {}, signal.aborted ? texts.cancelled : why);
    return null;
  }
}

type Failed = Model['words']['sharing']['exportFailed'] & { readonly codec?: string };

/** The sentences for a failed export of this kind. */
function failuresOf(parts: ExportParts, kind: ExportKind): Failed {
  const { exportFailed } = parts.model.words.sharing;
  const { videos, slides } = chosen(parts);
  // Another format may have been chosen since.
  if (isOneOf(VIDEOS, kind) && videos !== null && typeof videos === 'object')
    return { ...exportFailed, memory: videos.texts.noMemory, codec: videos.texts.encoderFailed };
  const isDeck = isOneOf(DECKS, kind) && slides !== null && typeof slides === 'object';
  return isDeck ? { ...exportFailed, memory: slides.noMemory } : exportFailed;
}

/** A size that is too large for any picture isn't offered. */
function whyOf(error: unknown, failed: Failed): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'busy' || code === 'outlines' || code === 'canvas') return failed[code];
  if (code === 'codec') return failed.codec ?? failed.other;
  return code === 'memory' || error instanceof RangeError ? failed.memory : failed.other;
}

/** Starts the preview of the current choice unless it exists already. */
function previewOf(parts: ExportParts, options: ExportOptions): Preview {
  const of = JSON.stringify(options);
  const known = chosen(parts).preview;
  if (known?.of === of) return known;
  const preview: Preview = { of, picture: 'loading', size: null };
  keepChoice(parts, { preview });
  const show = (picture: Preview['picture']) => {
    if (chosen(parts).preview?.of === of) choose(parts, { preview: { ...preview, picture } });
  };
  parts.model.actions.preview('png', { ...options, scale: PREVIEW_SCALE }).then(show, () => show('failed'));
  return preview;
}

const shown = new WeakMap<Element, Blob>();

/** The picture as an `<img>`; its blob URL is revoked once the image has loaded. */
function shows(parts: ExportParts, picture: Blob) {
  return (element: Element | undefined) => {
    if (!(element instanceof HTMLImageElement) || shown.get(element) === picture) return;
    const image = element;
    shown.set(image, picture);
    const url = URL.createObjectURL(picture);
    image.onload = () => {
      URL.revokeObjectURL(url);
      const { preview } = chosen(parts);
      if (preview?.picture !== picture || preview.size) return;
      const size = [image.naturalWidth / PREVIEW_SCALE, image.naturalHeight / PREVIEW_SCALE] as const;
      choose(parts, { preview: { ...preview, size } });
    };
    image.src = url;
  };
}
