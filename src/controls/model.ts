// The types between the controls and the element: the model that controls render from, and the actions that they call.
// Controls read the model and call actions; the element decides. No control uses a renderer.
import type { nothing, TemplateResult } from 'lit';
import type { ExportKind, ExportOptions } from '../contract.ts';
import type { Facts } from '../membership/index.ts';
import type { TextTable } from '../membership/search/search.ts';
import type { Scene } from '../scene/index.ts';
import type { Sharing } from '../share/index.ts';
import type { Change, EndSlide, View } from '../view/index.ts';
import type { Words } from '../words/index.ts';

export type Actions = {
  /**
   * `scrub`: while a pointer drags the slider, without animation or announcement; `find`: a region that was searched
   * for or chosen in a list, to which the map zooms where it is too small to see.
   */
  change(change: Change, how?: 'scrub' | 'find'): void;
  play(): void;
  pause(): void;
  step(n: number): void;
  zoom(factor: number): void;
  wholeArea(): void;
  /** Starts comparing the date with another one; null stops. */
  compare(): void;
  /** Exports what is shown and downloads the file. */
  save(kind: ExportKind, options?: ExportOptions): void;
  /** Exports what is shown as a file; one export runs at a time. */
  export(kind: ExportKind, options: ExportOptions): Promise<File>;
  /** Renders an export for the preview, also while another export runs. */
  preview(kind: ExportKind, options: ExportOptions): Promise<Blob>;
  /** The URL that opens this view. */
  link(): string;
  /** The URL of this view on the map's own page, for a link from a frame or an element. */
  fullPage(): string | null;
  dismiss(index: number): void;
  retry(): void;
  /** Loads the page again, with the view that its URL has. */
  reload(): void;
  /** Shows what has changed outside the model. */
  render(): void;
  /** The map's box has been resized by the reader. */
  resized(): void;
  /** null: closes the open dialog. */
  open(dialog: DialogName | null): void;
  /** The story: start it, leave it, toggle the black screen, or go to a slide by its number, 0 being the first. */
  story(action: 'begin' | 'leave' | 'black' | number): void;
  /** The data's texts in every language that has a file; a language whose file fails to load is left out. */
  texts(): Promise<readonly TextTable[]>;
  /** The data's file of names that are only searched for, unchecked; null: there is none. */
  searchNames(): Promise<unknown>;
};

export type DialogName = 'help' | 'share' | 'steps';

/** Everything a control may read. Its scene is the settled one, which follows a moving pointer four times a second. */
export type Model = {
  readonly facts: Facts;
  readonly view: View;
  readonly scene: Scene;
  readonly words: Words;
  readonly actions: Actions;
  readonly playing: boolean;
  readonly theme: 'light' | 'dark';
  readonly dialog: DialogName | null;
  /** The current slide of the story; null: the story isn't running. */
  readonly story: {
    readonly number: number;
    readonly length: number;
    readonly endSlide: EndSlide | null;
    readonly black: boolean;
    readonly isOver: boolean;
  } | null;
  /** The contents of the share dialog; null until they are ready. */
  readonly sharing: Sharing | null;
  /** The values that follow each step. */
  readonly live: LivePlaces;
  /** A lazily loaded part; null until it has arrived. */
  part<K extends PartName>(name: K, wanted?: boolean): Parts[K] | null;
};

/** A place in the DOM that a live value is written to. */
export type LivePlace = { write(model: Model): void };
/** The places that follow each step, and the model that they were last written from; see live.ts. */
export type LivePlaces = {
  readonly model: Model | null;
  add(place: LivePlace): void;
  delete(place: LivePlace): void;
};

type Rendered = TemplateResult | typeof nothing;

/** The exports of each lazily loaded part; see lazy-parts.ts. */
export type Parts = {
  readonly whole: Pick<
    typeof import('./whole-page.ts'),
    'skipLinks' | 'toolbar' | 'barControls' | 'expandTime' | 'mapButtons' | 'sheetHandle' | 'panel'
  >;
  /** What an embedded map has besides. */
  readonly embedLegend: { embedLegend(model: Model): Rendered };
  readonly about: { about(model: Model): Rendered };
  readonly card: {
    regionCard(model: Model, id: string): Rendered;
    hiddenSelectionNotice(model: Model): Rendered;
  };
  readonly share: {
    shareDialog(model: Model, sharing: Sharing): TemplateResult;
    running(model: Model): Rendered;
  };
  readonly help: { help(model: Model): TemplateResult };
  readonly compare: {
    comparison(model: Model): Rendered;
    comparedKeys(model: Model): Rendered;
    differences(model: Model): Rendered;
    pairHeadline(model: Model, legend: Rendered): TemplateResult;
    pairSlider(model: Model): TemplateResult;
  };
  readonly story: { story(model: Model): Rendered; stepList(model: Model): TemplateResult };
  /** Defines `<near-map-table>`. */
  readonly table: object;
  /** Defines `<near-map-directory>`. */
  readonly directory: object;
  readonly finder: { finderResults(host: FinderHost): FinderResults };
};
export type PartName = keyof Parts;

/** The search field, as its results use it. */
export type FinderHost = HTMLElement & {
  readonly model: Model;
  readonly input: HTMLInputElement;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
};
export type FinderResults = {
  readonly open: boolean;
  /** The results under the field. */
  render(): TemplateResult;
};
