// Controls ask, the element decides. Nothing in this room touches a painter.
import type { nothing, TemplateResult } from 'lit';
import type { ExportKind, ExportOptions } from '../contract.ts';
import type { Facts } from '../membership/index.ts';
import type { TextTable } from '../membership/search/search.ts';
import type { Scene } from '../scene/index.ts';
import type { Sharing } from '../share/index.ts';
import type { Change, EndSlide, View } from '../view/index.ts';
import type { Words } from '../words/index.ts';

export type Actions = {
  /** `scrub` while a pointer drags the slider: no animation, no announcement. */
  change(change: Change, how?: 'scrub'): void;
  play(): void;
  pause(): void;
  step(n: number): void;
  /** Goes to a statement and opens what its source leaves open. */
  openNotes(statement: string): void;
  zoom(factor: number): void;
  wholeArea(): void;
  /** Begins to compare the date with another, or stops. */
  compare(): void;
  /** Gives the reader what is shown as a file. */
  save(kind: ExportKind, options?: ExportOptions): void;
  /** What is shown as a file; one at a time. */
  export(kind: ExportKind, options: ExportOptions): Promise<Blob>;
  /** The same beside an export that may be running. */
  preview(kind: ExportKind, options: ExportOptions): Promise<Blob>;
  /** The address that shows this view again. */
  link(): string;
  dismiss(index: number): void;
  retry(): void;
  /** The map's box has got another size, and is to keep it. */
  resized(): void;
  /** null: closes what is open. */
  open(dialog: DialogName | null): void;
  /** Presenting: begin and leave it, a black screen and back, or the step of a number, 0 the opening. */
  story(ask: 'begin' | 'leave' | 'black' | number): void;
  /** The data's texts in all languages that there are files for; one that does not come is left out. */
  texts(): Promise<readonly TextTable[]>;
};

export type DialogName = 'help' | 'share' | 'steps';

/** All that a control may read: the settled scene, which follows a moving pointer four times a second. */
export type Model = {
  readonly facts: Facts;
  readonly view: View;
  readonly scene: Scene;
  readonly words: Words;
  readonly actions: Actions;
  readonly playing: boolean;
  readonly theme: 'light' | 'dark';
  readonly dialog: DialogName | null;
  /** Where in the story one is; null: it is not being told. */
  readonly story: {
    readonly number: number;
    readonly length: number;
    readonly endSlide: EndSlide | null;
    readonly black: boolean;
  } | null;
  /** Whether there is a page that a link can lead to. */
  readonly canShare: boolean;
  /** What the share dialog hands out, once it has come. */
  readonly sharing: Sharing | null;
  /** The values that follow each step. */
  readonly live: LivePlaces;
  /** A part of the page that is fetched when it is first wanted; null until it has arrived. */
  part<K extends PartName>(name: K, wanted?: boolean): Parts[K] | null;
};

/** A place in the page that a live value is written into. */
export type LivePlace = { write(model: Model): void };
/** The places that follow each step, and the model that they were written from last; see live.ts. */
export type LivePlaces = {
  readonly model: Model | null;
  add(place: LivePlace): void;
  delete(place: LivePlace): void;
};

type Rendered = TemplateResult | typeof nothing;

/** What each part gives that is fetched when it is first wanted; see lazy-parts.ts. */
export type Parts = {
  readonly about: { about(model: Model): Rendered };
  readonly card: { regionCard(model: Model, id: string): Rendered };
  readonly share: { shareDialog(model: Model, sharing: Sharing): TemplateResult };
  readonly help: { help(model: Model): TemplateResult };
  readonly compare: { comparison(model: Model): Rendered; differences(model: Model): Rendered };
  readonly story: { story(model: Model): Rendered; stepList(model: Model): TemplateResult };
  /** Defines `<near-map-table>`. */
  readonly table: object;
  /** Defines `<near-map-directory>`. */
  readonly directory: object;
  readonly finder: { finderResults(host: FinderHost): FinderResults };
};
export type PartName = keyof Parts;

/** The search field, for what it finds. */
export type FinderHost = HTMLElement & {
  readonly model: Model;
  readonly input: HTMLInputElement;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
};
export type FinderResults = {
  readonly open: boolean;
  /** What stands under the field. */
  render(): TemplateResult;
};
