// The share dialog in four tabs: the link with its QR code, embed code and citations; pictures and films; slides; data
// and files. Takes the model and the finished texts of the share module; gives a template. Choices are kept while the
// dialog is open.
import { html, nothing, svg, type TemplateResult, unsafeCSS } from 'lit';
import { languagesOf } from '../../membership/index.ts';
import type { Citation, Embedded, QrCode, Sharing } from '../../share/index.ts';
import { THEMES } from '../../view/index.ts';
import { languageName } from '../../words/index.ts';
import { copyText, showDone } from '../copy.ts';
import type { EventOn } from '../event-on.ts';
import type { Model } from '../model.ts';
import { moveStop } from '../one-stop.ts';
import { dialogFrame, dialogStyles } from './dialog-frame.ts';
import css from './share-dialog.css?inline';
import {
  type ExportParts,
  exportStyles,
  filesPanel,
  picturePanel,
  running,
  slidesPanel,
} from './share-export.ts';

export { running };
export const styles = [dialogStyles, exportStyles, unsafeCSS(css)];

const TABS = ['link', 'picture', 'slides', 'data'] as const;
const KINDS = ['frame', 'element'] as const;
const SHOWN = ['embed', 'bare', 'present'] as const;
/** The width and the height of the embed, CSS pixels; others are written into the code by hand. */
const SIZES = {
  '320x240': [320, 240],
  '640x400': [640, 400],
  '960x600': [960, 600],
  '1280x720': [1280, 720],
  full: ['full', 400],
} as const;
const STYLES: readonly (keyof Citation)[] = ['plain', 'apa', 'bibtex'];

type Chosen = Embedded & {
  readonly tab: (typeof TABS)[number];
  readonly kind: (typeof KINDS)[number];
  readonly size: keyof typeof SIZES;
  readonly helper: boolean;
  /** The result of the last copy. */
  readonly status: string;
  readonly code: QrCode | 'loading' | 'failed' | null;
};
/** Keyed by the `Sharing` object, which is new each time the dialog opens: so the choices start afresh. */
const choices = new WeakMap<Sharing, Chosen>();

export function shareDialog(model: Model, sharing: Sharing): TemplateResult {
  const { words, view, actions } = model;
  const tabs = tabsOf(sharing);
  const now: Chosen = choices.get(sharing) ?? {
    tab: tabs[0]!,
    kind: 'frame',
    size: '640x400',
    ui: 'embed',
    theme: view.theme,
    lang: view.lang,
    autoplay: false,
    helper: false,
    status: '',
    code: null,
  };
  const choose = (change: Partial<Chosen>) => {
    choices.set(sharing, { ...(choices.get(sharing) ?? now), ...change });
    actions.open('share');
  };
  const open = (tab: Chosen['tab']) => choose({ tab, status: '' });
  const parts: Parts = { model, sharing, now, choose };
  const texts = words.sharing;
  return dialogFrame(
    model,
    'share',
    texts.share,
    html`<div class="share-tabs" role="tablist" aria-label=${texts.share} @keydown=${moveStop}>
        ${tabs.map((tab) => html`<button type="button" role="tab" id=${`share-${tab}`} aria-controls="share-panel" aria-selected=${tab === now.tab} tabindex=${tab === now.tab ? 0 : -1} @focus=${() => tab !== now.tab && open(tab)} @click=${() => open(tab)}>${words.shareTab[tab]}</button>`)}
      </div>
      <div role="tabpanel" id="share-panel" tabindex="0" aria-labelledby=${`share-${now.tab}`}>${PANELS[now.tab](parts)}</div>
      ${running(model)}
      <p class="copied" role="status">${now.status}</p>`,
  );
}

/** Without a page to link to only files are offered. */
const tabsOf = ({ hasLink, slides }: Sharing): readonly Chosen['tab'][] =>
  TABS.filter((tab) => (tab !== 'link' || hasLink) && (tab !== 'slides' || slides !== null));

type Choose = (change: Partial<Chosen>) => void;
type Parts = {
  readonly model: Model;
  readonly sharing: Sharing;
  readonly now: Chosen;
  readonly choose: Choose;
};

const PANELS: Readonly<Record<Chosen['tab'], (parts: Parts) => TemplateResult>> = {
  link: (parts) => html`<p>${parts.model.words.sharing.linkNote(parts.model.scene.caption)}</p>
    <div class="link-row">${copyField(parts, parts.model.words.shareTab.link, parts.sharing.link)} ${qrCode(parts)}</div>
    ${embed(parts)} ${citations(parts)}`,
  picture: (parts) => picturePanel(forExport(parts)),
  slides: (parts) => slidesPanel(forExport(parts)),
  data: (parts) =>
    html`${filesPanel(forExport(parts))} ${parts.sharing.hasLink ? nothing : citations(parts)}`,
};

const forExport = ({ model, sharing, choose }: Parts): ExportParts => ({
  model,
  sharing,
  showStatus: (status) => choose({ status }),
});

function citations(parts: Parts): TemplateResult {
  const { words } = parts.model;
  return html`<details><summary>${words.sharing.cite}</summary>
    ${STYLES.map((style) => copyField(parts, words.citeAs[style], parts.sharing.citation[style]))}</details>`;
}

function embed(parts: Parts): TemplateResult {
  const { model, sharing, now, choose } = parts;
  const { facts, words } = model;
  const texts = words.sharing;
  const [width, height] = SIZES[now.size];
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
  const tick = (label: string, name: 'autoplay' | 'helper') => html`
    <label class="tick"><input type="checkbox" .checked=${now[name]} @change=${({ currentTarget }: EventOn<HTMLInputElement>) => choose({ [name]: currentTarget.checked })} /> ${label}</label>`;
  return html`
    ${copyField(parts, texts.code, code)}
    <details><summary>${texts.options}</summary>
    <div class="options" role="group" aria-label=${texts.options}>
      ${picked(
        texts.kindHead,
        now.kind,
        KINDS.map((kind) => [kind, words.shareKind[kind]]),
        (kind) => choose({ kind }),
      )}
      ${picked(
        texts.size,
        now.size,
        Object.entries(SIZES).map(
          ([size, [w, h]]): Row<Chosen['size']> => [
            size as Chosen['size'],
            w === 'full' ? texts.fullWidth : `${w} × ${h}`,
          ],
        ),
        (size) => choose({ size }),
      )}
      ${picked(
        texts.showsHead,
        now.ui,
        SHOWN.map((ui) => [ui, words.shareShows[ui]]),
        (ui) => choose({ ui }),
      )}
      ${picked(
        words.theme,
        now.theme,
        THEMES.map((theme) => [theme, words.themeValue[theme]]),
        (theme) => choose({ theme }),
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
        (lang) => choose({ lang: lang || null }),
      )}
      <div class="ticks">${tick(texts.autoplay, 'autoplay')} ${now.kind === 'frame' ? tick(texts.helper, 'helper') : nothing}</div>
    </div></details>`;
}

type Row<V extends string> = readonly [value: V, text: string, lang?: string];

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
  return html`<div class="qr-code"><svg class="qr" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${texts.qrLabel(sharing.link)} shape-rendering="crispEdges">${svg`<path d=${path} fill="#000"></path>`}</svg>
    <button type="button" class="link" @click=${() => sharing.saveQr(code)}>${texts.saveSvg}</button></div>`;
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
    choose({ status: done ? words.labelled(words.copied, label) : words.sharing.copyByHand });
  };
  return html`<div class="given"><span aria-hidden="true">${label}</span>
    <textarea readonly rows="2" spellcheck="false" aria-label=${label} .value=${text} @focus=${selectAll}></textarea>
    <button type="button" aria-label=${words.labelled(words.sharing.copy, label)} @click=${copy}>${words.sharing.copy}</button></div>`;
}

const selectAll = ({ currentTarget }: EventOn<HTMLTextAreaElement>) => currentTarget.select();
