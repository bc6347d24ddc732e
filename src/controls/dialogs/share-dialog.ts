// The share dialog: the link, embed code with a preview, files, a QR code and citations, in tabs. Takes the model and
// the finished texts of the share module; gives a template. Choices are kept while the dialog is open.
import { html, nothing, svg, type TemplateResult, unsafeCSS } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { languagesOf } from '../../membership/index.ts';
import type { Citation, Embedded, QrCode, Sharing } from '../../share/index.ts';
import { THEMES } from '../../view/index.ts';
import { languageName } from '../../words/index.ts';
import { copyText, showDone } from '../copy.ts';
import type { EventOn } from '../event-on.ts';
import type { Model } from '../model.ts';
import { dialogFrame, dialogStyles } from './dialog-frame.ts';
import css from './share-dialog.css?inline';
import {
  dataPanel,
  type ExportParts,
  exportStyles,
  pagePanel,
  picturePanel,
  running,
  slidesPanel,
} from './share-export.ts';
import { videoPanel } from './share-video.ts';

export { running };
export const styles = [dialogStyles, exportStyles, unsafeCSS(css)];

const TABS = ['link', 'embed', 'picture', 'video', 'slides', 'data', 'page', 'qr', 'cite'] as const;
/** Without a page to link to only files are offered. */
const FILE_TABS = ['picture', 'video', 'slides', 'data', 'page', 'cite'] as const;
const KINDS = ['frame', 'element'] as const;
const SHOWN = ['embed', 'bare', 'present'] as const;
const SIZES: readonly (readonly [number, number])[] = [
  [320, 240],
  [640, 400],
  [960, 600],
  [1280, 720],
];
const STYLES: readonly (keyof Citation)[] = ['plain', 'apa', 'bibtex'];
const LIMITS = { least: 200, most: 4000 };
/** Maximum height of the preview, CSS pixels. */
const PREVIEW_HEIGHT = 240;

type Size = 'own' | 'full' | `${number}x${number}`;
type Chosen = Embedded & {
  readonly tab: (typeof TABS)[number];
  readonly kind: (typeof KINDS)[number];
  readonly size: Size;
  readonly width: number;
  readonly height: number;
  readonly helper: boolean;
  /** The result of the last copy, and which text it was. */
  readonly status: { readonly of: string; readonly text: string } | null;
  readonly code: QrCode | 'loading' | 'failed' | null;
};
/** Keyed by the `Sharing` object, which is new each time the dialog opens: so the choices start afresh. */
const choices = new WeakMap<Sharing, Chosen>();

export function shareDialog(model: Model, sharing: Sharing): TemplateResult {
  const { words, view, actions } = model;
  const now: Chosen = choices.get(sharing) ?? {
    tab: tabsOf(sharing)[0]!,
    kind: 'frame',
    size: '640x400',
    width: 640,
    height: 400,
    ui: 'embed',
    theme: view.theme,
    lang: view.lang,
    autoplay: false,
    helper: false,
    status: null,
    code: null,
  };
  const choose = (change: Partial<Chosen>) => {
    choices.set(sharing, { ...(choices.get(sharing) ?? now), ...change });
    actions.open('share');
  };
  const parts: Parts = { model, sharing, now, choose };
  const texts = words.sharing;
  return dialogFrame(
    model,
    'share',
    texts.share,
    html`<div class="share-tabs" role="tablist" aria-label=${texts.share} @keydown=${(event: EventOn<Element, KeyboardEvent>) => moveTab(event, parts)}>
        ${tabsOf(sharing).map((tab) => html`<button type="button" role="tab" id=${`share-${tab}`} aria-controls="share-panel" aria-selected=${tab === now.tab} tabindex=${tab === now.tab ? 0 : -1} @click=${() => choose({ tab, status: null })}>${words.shareTab[tab]}</button>`)}
      </div>
      <div role="tabpanel" id="share-panel" tabindex="0" aria-labelledby=${`share-${now.tab}`}>${PANELS[now.tab](parts)}</div>
      ${running(model)}
      <p class="copied" role="status">${now.status?.text}</p>`,
  );
}

const tabsOf = ({ hasLink, slides }: Sharing): readonly Chosen['tab'][] =>
  (hasLink ? TABS : FILE_TABS).filter((tab) => tab !== 'slides' || slides !== null);

type Choose = (change: Partial<Chosen>) => void;
type Parts = {
  readonly model: Model;
  readonly sharing: Sharing;
  readonly now: Chosen;
  readonly choose: Choose;
};

const PANELS: Readonly<Record<Chosen['tab'], (parts: Parts) => TemplateResult>> = {
  link: (parts) => html`<p>${parts.model.words.sharing.linkNote(parts.model.scene.caption)}</p>
    ${copyField(parts, parts.model.words.shareTab.link, parts.sharing.link)}`,
  embed,
  picture: (parts) => picturePanel(forExport(parts)),
  video: (parts) => videoPanel(forExport(parts)),
  slides: (parts) => slidesPanel(forExport(parts)),
  data: (parts) => dataPanel(forExport(parts)),
  page: (parts) => pagePanel(forExport(parts)),
  qr: qrCode,
  cite: (parts) =>
    html`${STYLES.map((style) => copyField(parts, parts.model.words.citeAs[style], parts.sharing.citation[style]))}`,
};

const forExport = ({ model, sharing, choose }: Parts): ExportParts => ({
  model,
  sharing,
  showStatus: (text) => choose({ status: { of: '', text } }),
});

function embed(parts: Parts): TemplateResult {
  const { model, sharing, now, choose } = parts;
  const { facts, words } = model;
  const texts = words.sharing;
  const [width, height] = boxOf(now);
  const options = { ...now, width, height };
  const code =
    now.kind === 'frame'
      ? sharing.frame({ ...options, title: texts.frameTitle(sharing.title) })
      : sharing.element(options);
  const picked = <V extends string>(
    label: string,
    value: V,
    rows: readonly Row<V>[],
    pick: (value: V) => void,
  ) => html`
    <label>${label} <select aria-label=${label} @change=${({ currentTarget }: EventOn<HTMLSelectElement>) => pick(rows[currentTarget.selectedIndex]![0])}>
      ${rows.map(([one, text, lang]) => html`<option value=${one} lang=${lang ?? nothing} ?selected=${one === value} .selected=${one === value}>${text}</option>`)}
    </select></label>`;
  const number = (label: string, name: 'width' | 'height') => html`
    <label>${label} <input type="number" min=${LIMITS.least} max=${LIMITS.most} .value=${String(now[name])} @change=${({ currentTarget }: EventOn<HTMLInputElement>) => choose({ [name]: inLimits(currentTarget, now[name]), status: null })} /></label>`;
  const tick = (label: string, name: 'autoplay' | 'helper') => html`
    <label class="tick"><input type="checkbox" .checked=${now[name]} @change=${({ currentTarget }: EventOn<HTMLInputElement>) => choose({ [name]: currentTarget.checked, status: null })} /> ${label}</label>`;
  return html`
    <div class="options" role="group" aria-label=${texts.options}>
      ${picked(
        texts.kindHead,
        now.kind,
        KINDS.map((kind) => [kind, words.shareKind[kind]]),
        (kind) => choose({ kind, status: null }),
      )}
      ${picked(
        texts.size,
        now.size,
        [
          ...SIZES.map(([w, h]): Row<Size> => [`${w}x${h}`, `${w} × ${h}`]),
          ['full', texts.fullWidth],
          ['own', texts.ownSize],
        ],
        (size) => choose({ ...sized(size, now), status: null }),
      )}
      ${now.size === 'own' ? number(texts.width, 'width') : nothing}
      ${now.size === 'own' || now.size === 'full' ? number(texts.height, 'height') : nothing}
      ${picked(
        texts.showsHead,
        now.ui,
        SHOWN.map((ui) => [ui, words.shareShows[ui]]),
        (ui) => choose({ ui, status: null }),
      )}
      ${picked(
        words.theme,
        now.theme,
        THEMES.map((theme) => [theme, words.themeValue[theme]]),
        (theme) => choose({ theme, status: null }),
      )}
      ${picked(
        words.language,
        now.lang ?? '',
        [
          ['', texts.readersLanguage],
          ...languagesOf(facts.association.texts).map(
            (lang): Row<string> => [lang, languageName(lang), lang],
          ),
        ],
        (lang) => choose({ lang: lang || null, status: null }),
      )}
      <div class="ticks">${tick(texts.autoplay, 'autoplay')} ${now.kind === 'frame' ? tick(texts.helper, 'helper') : nothing}</div>
    </div>
    ${copyField(parts, texts.code, code)}
    <p class="quiet">${texts.preview}</p>
    ${preview(parts, width === 'full' ? null : width, height)}`;
}

type Row<V extends string> = readonly [value: V, text: string, lang?: string];

/** The element itself as the embed will show it, scaled down to the available width. */
function preview({ sharing, now }: Parts, width: number | null, height: number): TemplateResult {
  const stop = (event: Event) => event.stopPropagation();
  const query = sharing.framed(now);
  const fit = (element: Element | undefined) => {
    const map = element as HTMLElementTagNameMap['near-map'] | undefined;
    if (!map) return;
    if (map.dataset.query !== query) {
      map.dataset.query = query;
      map.readQuery(query);
      if (now.autoplay) map.play();
      else map.pause();
    }
    // The available width is known once the preview is in the document.
    queueMicrotask(() => {
      const frame = map.parentElement;
      const available = frame?.parentElement?.clientWidth ?? 0;
      if (!frame || available === 0) return;
      const wide = width ?? available;
      const scale = Math.min(1, (available - 2) / wide, PREVIEW_HEIGHT / height);
      frame.style.width = `${Math.round(wide * scale) + 2}px`;
      frame.style.height = `${Math.round(height * scale) + 2}px`;
      map.style.width = `${wide}px`;
      map.style.height = `${height}px`;
      map.style.transform = `scale(${scale})`;
    });
  };
  return html`<div class="preview" @near-ready=${stop} @near-change=${stop} @near-select=${stop} @near-ended=${stop} @near-error=${stop}>
    <near-map inert src=${sharing.src ?? nothing} ${ref(fit)}></near-map></div>`;
}

function qrCode({ model, sharing, now, choose }: Parts): TemplateResult {
  const texts = model.words.sharing;
  if (now.code === null) {
    choices.set(sharing, { ...now, code: 'loading' });
    void sharing.qr().then(
      (code) => choose({ code }),
      () => choose({ code: 'failed' }),
    );
  }
  if (now.code === 'failed')
    return html`<p>${texts.qrFailed} <button type="button" class="link" @click=${() => choose({ code: null })}>${model.words.retry}</button></p>`;
  if (now.code === null || now.code === 'loading') return html`<p class="quiet">…</p>`;
  const { size, path } = now.code;
  const { code } = now;
  return html`<svg class="qr" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${texts.qrLabel(sharing.link)} shape-rendering="crispEdges">${svg`<path d=${path} fill="#000"></path>`}</svg>
    <p class="quiet url">${sharing.link}</p>
    <p><button type="button" class="save" @click=${() => sharing.saveQr(code)}>${texts.saveSvg}</button></p>`;
}

/** A read-only text with a Copy button. */
function copyField({ model, choose }: Parts, label: string, text: string): TemplateResult {
  const { words } = model;
  const copy = async ({ currentTarget: button }: EventOn<HTMLElement>) => {
    const field = button.closest('.given')?.querySelector('textarea');
    const done = await copyText(text);
    if (done) showDone(button, words.copied);
    else {
      field?.focus();
      field?.select();
    }
    choose({
      status: { of: label, text: done ? words.labelled(words.copied, label) : words.sharing.copyByHand },
    });
  };
  return html`<div class="given"><span aria-hidden="true">${label}</span>
    <textarea readonly rows="2" spellcheck="false" aria-label=${label} .value=${text} @focus=${selectAll}></textarea>
    <button type="button" aria-label=${words.labelled(words.sharing.copy, label)} @click=${copy}>${words.sharing.copy}</button></div>`;
}

const selectAll = ({ currentTarget }: EventOn<HTMLTextAreaElement>) => currentTarget.select();

function boxOf({ size, width, height }: Chosen): [number | 'full', number] {
  return [size === 'full' ? 'full' : width, height];
}

function sized(size: Size, { width, height }: Chosen): Pick<Chosen, 'size' | 'width' | 'height'> {
  const [w = width, h = height] = size === 'own' || size === 'full' ? [] : size.split('x').map(Number);
  return { size, width: w, height: h };
}

/** Invalid input restores the previous value; valid input is clamped to the limits. */
function inLimits(field: HTMLInputElement, before: number): number {
  const requested = Math.round(field.valueAsNumber);
  const kept = Number.isNaN(requested) ? before : Math.min(LIMITS.most, Math.max(LIMITS.least, requested));
  field.value = String(kept);
  return kept;
}

/** Arrow keys move between tabs, as in WAI-ARIA's tabs pattern. */
function moveTab(event: EventOn<Element, KeyboardEvent>, { sharing, now: { tab }, choose }: Parts): void {
  const tabs = tabsOf(sharing);
  const at = tabs.indexOf(tab);
  const to: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  const next = tabs.at((to[event.key] ?? Number.NaN) % tabs.length);
  if (to[event.key] === undefined || next === undefined) return;
  event.preventDefault();
  choose({ tab: next, status: null });
  event.currentTarget.querySelector<HTMLElement>(`#share-${next}`)?.focus();
}
