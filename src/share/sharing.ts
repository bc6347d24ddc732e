// Everything for sharing a view except files: its link, embed code, QR code and citations. Computed once for the view
// at that moment.
import type { ExportKind, ExportOptions } from '../contract.ts';
import { textIn } from '../membership/index.ts';
import { type Scene, sceneAt } from '../scene/index.ts';
import type { DeckTexts } from '../words/deck-texts.ts';
import { english } from '../words/index.ts';
import { type Citation, citationOf, dayOfClock } from './cite.ts';
import { deckExports } from './deck-exports.ts';
import { type EmbedOptions, elementCode, type FrameOptions, frameCode } from './embed-code.ts';
import { fileName, saveFile } from './formats.ts';
import { type Embedded, framedQuery, linkTo } from './link.ts';
import { type QrCode, qrFile, qrOf } from './qr.ts';
import { NOWHERE } from './scene-for.ts';
import type { VideoChoice } from './video-choice.ts';

export type Sharing = {
  /** Whether there is a page that links can lead to. */
  readonly hasLink: boolean;
  readonly link: string;
  /** "title: subtitle", in the reader's language. */
  readonly title: string;
  readonly citation: Citation;
  /** The URL of a data file other than the published one, for a preview. */
  readonly src: string | null;
  frame(options: FrameOptions): string;
  element(options: EmbedOptions): string;
  /** The query of the view in a frame. */
  framed(options: Embedded): string;
  qr(): Promise<QrCode>;
  /** The formats of a video that this browser can make, found out when it is called. */
  video(): Promise<VideoChoice>;
  /** The texts of the tab for slides; null: this page can export none. */
  readonly slides: (() => Promise<DeckTexts>) | null;
  /** Downloads the QR code as an SVG file. */
  saveQr(code: QrCode): void;
  /** The name of an export. */
  nameOf(kind: ExportKind, options: ExportOptions): string;
  /** Downloads an export under its name. */
  save(file: File): void;
  /** Whether two dates are compared, so that a table of changes is available. */
  readonly compared: boolean;
};

/** @param now milliseconds, as of `Date.now()` */
export function sharingOf(
  scene: Scene,
  from: {
    readonly home: string | null;
    readonly query: string;
    readonly src: string | null;
    readonly now: number;
  },
): Sharing {
  const { facts, view, theme, words } = scene.basis;
  const { title, subtitle } = facts.association;
  const viewed = { home: from.home ?? document.baseURI, query: from.query, date: view.date };
  const link = linkTo(viewed, facts.version);
  const englishCaption =
    view.lang === 'en' ? scene.caption : sceneAt(facts, NOWHERE, view, english, theme).caption;
  return {
    hasLink: from.home !== null,
    link,
    title: words.labelled(textIn(title, view.lang).text, textIn(subtitle, view.lang).text),
    citation: citationOf(
      {
        scene,
        englishCaption,
        region: view.selected,
        url: from.home === null ? '' : link,
        accessed: dayOfClock(from.now),
      },
      words,
    ),
    src: from.src,
    frame: (options) => frameCode(viewed, options),
    element: (options) => elementCode(viewed, options),
    framed: (options) => framedQuery(viewed, options),
    qr: () => qrOf(link),
    video: async () => (await import('./pictures.ts')).videoChoice(scene),
    slides: deckExports && (async () => (await deckExports!.texts()).DECK_TEXTS[words.lang]!),
    saveQr: (code) => saveFile(qrFile(code), `${facts.association.id}-${view.date}-qr.svg`),
    nameOf: (kind, options) => fileName(scene, kind, options),
    save: (file) => saveFile(file, file.name),
    compared: scene.compared !== null && !scene.compared.same,
  };
}
