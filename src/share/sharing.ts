// Everything for sharing a view except files: its link, embed code, QR code and citations. Computed once for the view
// at that moment.
import type { ExportKind, ExportOptions } from '../contract.ts';
import { fullTitle, type Scene, sceneAt } from '../scene/index.ts';
import { english } from '../words/index.ts';
import { citationOf, dayOfClock } from './cite.ts';
import { deckExports } from './deck-exports.ts';
import { type EmbedOptions, elementCode, type FrameOptions, frameCode } from './embed-code.ts';
import { fileName, saveFile } from './formats.ts';
import { linkTo } from './link.ts';
import { type QrCode, qrFile, qrOf } from './qr.ts';
import { NOWHERE } from './scene-for.ts';

export type Sharing = Readonly<ReturnType<typeof sharingOf>>;

/** @param now milliseconds, as of `Date.now()` */
export function sharingOf(
  scene: Scene,
  from: {
    readonly home: string | null;
    readonly query: string;
    readonly now: number;
  },
) {
  const { facts, view, theme, words } = scene.basis;
  const viewed = { home: from.home ?? document.baseURI, query: from.query, date: view.date };
  const link = linkTo(viewed, facts.version);
  const englishCaption =
    view.lang === 'en' ? scene.caption : sceneAt(facts, NOWHERE, view, english, theme).caption;
  return {
    /** Whether there is a page that links can lead to. */
    hasLink: from.home !== null,
    link,
    title: fullTitle(scene.basis),
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
    frame: (options: FrameOptions) => frameCode(viewed, options),
    element: (options: EmbedOptions) => elementCode(viewed, options),
    qr: () => qrOf(link),
    /** The formats of a video that this browser can make, found out when it is called. */
    video: async () => (await import('./pictures.ts')).videoChoice(scene),
    /** The texts of the tab for slides; null: this page can export none. */
    slides: deckExports && (async () => (await deckExports!.texts()).DECK_TEXTS[words.lang]!),
    /** Downloads the QR code as an SVG file. */
    saveQr: (code: QrCode) => saveFile(qrFile(code), `${facts.association.id}-${view.date}-qr.svg`),
    /** The name of an export. */
    nameOf: (kind: ExportKind, options: ExportOptions) => fileName(scene, kind, options),
    /** Downloads an export under its name. */
    save: (file: File) => saveFile(file, file.name),
    /** Whether two dates are compared, so that a table of changes is available. */
    compared: scene.compared !== null && !scene.compared.same,
  };
}
