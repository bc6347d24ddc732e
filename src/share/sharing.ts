// All that can be handed out of one view but files: its link, code for other pages, a QR code, citations.
// Made once, of the view as it stood then.
import type { ExportKind, ExportOptions } from '../contract.ts';
import { textIn } from '../membership/index.ts';
import { type Scene, sceneAt } from '../scene/index.ts';
import { english } from '../words/index.ts';
import { type Citation, citationOf, dayOfClock } from './cite.ts';
import { type EmbedOptions, elementCode, type FrameOptions, frameCode } from './embed-code.ts';
import { fileName, saveFile } from './formats.ts';
import { type Embedded, framedQuery, linkTo } from './link.ts';
import { type QrCode, qrFile, qrOf } from './qr.ts';

export type Sharing = {
  readonly link: string;
  /** "title: subtitle", in the reader's language. */
  readonly title: string;
  readonly citation: Citation;
  /** Another data file than the published one, for a preview. */
  readonly src: string | null;
  frame(options: FrameOptions): string;
  element(options: EmbedOptions): string;
  /** The view as it is in a frame, as an address query. */
  framed(options: Embedded): string;
  qr(): Promise<QrCode>;
  /** Gives the reader the code as an SVG file. */
  saveQr(code: QrCode): void;
  /** Gives the reader an export of this view, under a name that says what is in it. */
  save(file: Blob, kind: ExportKind, options: ExportOptions): void;
  /** Whether two dates are compared, whose difference is a table of its own. */
  readonly compared: boolean;
};

/** @param now of the page's clock, as of `Date.now()` */
export function sharingOf(
  scene: Scene,
  from: { readonly home: string; readonly query: string; readonly src: string | null; readonly now: number },
): Sharing {
  const { facts, view, theme, words } = scene.basis;
  const { title, subtitle } = facts.association;
  const viewed = { home: from.home, query: from.query, date: view.date };
  const link = linkTo(viewed, facts.version);
  const nowhere = { regions: new Map(), countries: new Map() };
  const englishCaption =
    view.lang === 'en' ? scene.caption : sceneAt(facts, nowhere, view, english, theme).caption;
  return {
    link,
    title: words.labelled(textIn(title, view.lang).text, textIn(subtitle, view.lang).text),
    citation: citationOf({ scene, englishCaption, address: link, accessed: dayOfClock(from.now) }, words),
    src: from.src,
    frame: (options) => frameCode(viewed, options),
    element: (options) => elementCode(viewed, options),
    framed: (options) => framedQuery(viewed, options),
    qr: () => qrOf(link),
    saveQr: (code) => saveFile(qrFile(code), `${facts.association.id}-${view.date}-qr.svg`),
    save: (file, kind, options) => saveFile(file, fileName(scene, kind, options)),
    compared: scene.compared !== null && !scene.compared.same,
  };
}
