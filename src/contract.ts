// The types that <near-map> promises to the pages that use it. The file contains only types and imports nothing: the
// build publishes it unchanged. `docs/element.md` has the same in words; a test compares the two.

export type Tier = 'member' | 'associate' | 'special' | 'observer';
/** The languages of the interface; data may have texts in others. */
export type Lang = 'en' | 'ko' | 'zh' | 'ja' | 'ru' | 'mn';
export type ColorBy = 'country' | 'tier' | 'joined';
export type Layout = 'map' | 'tiles';
export type Ui = 'full' | 'embed' | 'present' | 'bare';
export type Panel = 'map' | 'list' | 'table' | 'about';
export type Theme = 'light' | 'dark' | 'auto';
/** True degrees; scale 1 is the whole area fitted. */
export type Camera = { readonly lng: number; readonly lat: number; readonly scale: number };
export type ExportKind =
  | 'png'
  | 'svg'
  | 'mp4'
  | 'webm'
  | 'gif'
  | 'csv'
  | 'xlsx'
  | 'geojson'
  | 'html'
  | 'pptx'
  | 'zip';
/** The contents of a table; `table` is an older name of `all`. */
export type ExportContents = 'members' | 'all' | 'intervals' | 'statements' | 'changes' | 'table';
/** The shape of a picture; `view`: as large as the map is shown. */
export type ExportShape = '16:9' | '4:3' | 'square' | 'view';
/** The shorter side of a video. */
export type ExportResolution = '720p' | '1080p';
/** A kind ignores options of other kinds. */
export type ExportOptions = {
  /** Another date than that on the screen, which stays as it is. */
  readonly date?: string;
  /**
   * csv, xlsx, geojson: the regions shown at the date, all regions, all their intervals, all statements of the source,
   * or what changed between the two dates compared; `members` by default.
   */
  readonly of?: ExportContents;
  /** csv, xlsx, geojson: only these regions, in this order. */
  readonly ids?: readonly string[];
  /** csv: the titles of the columns in the reader's language, each followed by its id, or the ids alone; `words` by default. */
  readonly titles?: 'words' | 'ids';
  /** mp4, webm, gif: the first and the last date that is played; the whole playback by default. */
  readonly from?: string;
  readonly to?: string;
  /** mp4, webm, gif: 0.5 to 4; that of the view by default. */
  readonly speed?: number;
  /** mp4, webm, gif: `720p` by default. */
  readonly resolution?: ExportResolution;
  /** png, svg, mp4, webm, gif: `16:9` by default. */
  readonly shape?: ExportShape;
  /** svg: text as text, or as outlines, which need no fonts; `text` by default. */
  readonly text?: 'text' | 'outlines';
  /**
   * Instead of the shape's own. png, svg: CSS pixels, 100 to 8192; mp4, webm, gif: pixels, made even, together at most
   * 3840 × 2160.
   */
  readonly width?: number;
  readonly height?: number;
  /** png: pixels per CSS pixel, 0.5 to 8; 1 by default. */
  readonly scale?: number;
  /** png, svg, mp4, webm, gif, html, pptx, zip: as on the screen by default. */
  readonly theme?: 'light' | 'dark';
  /** Cancels the export: its promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
};
/** The published names of the settings, as in attributes and URLs. */
export type ParameterName =
  | 'date'
  | 'compare'
  | 'selected'
  | 'country'
  | 'tier'
  | 'observers'
  | 'color-by'
  | 'layout'
  | 'view'
  | 'panel'
  | 'lang'
  | 'theme'
  | 'ui'
  | 'autoplay'
  | 'speed'
  | 'loop'
  | 'data'
  | 'host';

/** What `set()` takes, by the attributes' names; null: back to the default. Strings as in attributes are accepted too. */
export type Settings = {
  /** An ISO date of any precision. */
  readonly date?: string | number | null;
  readonly compare?: string | number | null;
  readonly selected?: string | null;
  /** Comma-separated. */
  readonly country?: string | null;
  readonly tier?: string | null;
  readonly observers?: Flag;
  readonly 'color-by'?: ColorBy | null;
  readonly layout?: Layout | null;
  readonly view?: string | null;
  readonly panel?: Panel | null;
  /** Of the interface (`Lang`), or of the data's texts. */
  readonly lang?: string | null;
  readonly theme?: Theme | null;
  readonly ui?: Ui | null;
  readonly autoplay?: Flag;
  /** 0.5 to 4. */
  readonly speed?: number | string | null;
  readonly loop?: Flag;
  readonly data?: string | null;
};
/** true and false, or as in an attribute. */
export type Flag = boolean | '' | '0' | '1' | 'true' | 'false' | null;

/** Everything that is shown, as plain data. */
export type State = {
  /** As given, clamped to the range. */
  readonly date: string;
  /** The period of the statement in force. */
  readonly asOf: string;
  /** Facts of the date, never filtered. */
  readonly members: readonly string[];
  /** By tier; data with tiers of their own have their ids. */
  readonly counts: Readonly<Partial<Record<Tier, number>> & Record<string, number>>;
  /** Members by country (ISO 3166-1 alpha-2) or other group of the data; one key for each, zeros included; none without groups. */
  readonly byCountry: Readonly<Record<string, number>>;
  readonly observerIds: readonly string[];
  /** Regions that match the filters. */
  readonly shown: readonly string[];
  readonly filters: {
    readonly countries: readonly string[];
    readonly tiers: readonly string[];
    readonly observers: boolean;
  };
  readonly compare: string | null;
  readonly selected: string | null;
  readonly playing: boolean;
  readonly lang: string;
  readonly colorBy: string;
  readonly layout: string;
  readonly ui: string;
  readonly theme: string;
  readonly view: Camera | null;
  readonly painter: 'map' | 'picture';
  readonly dataVersion: string;
  /** The association's title in the current language. */
  readonly title: string;
  /** One sentence with the date and the count. */
  readonly caption: string;
  readonly notices: readonly string[];
};

/** The error in words; `file` is empty where no file is concerned. */
export type Failure = { readonly message: string; readonly file: string; readonly state: State | null };

/** The element. A property returns the current value; setting it works like the attribute, without writing it. */
export interface NearMapElement extends HTMLElement {
  date: string;
  colorBy: ColorBy;
  layout: Layout;
  ui: Ui;
  selected: string | null;
  country: string;
  tier: string;
  observers: boolean;
  compare: string | null;
  autoplay: boolean;
  speed: number;
  loop: boolean;
  view: string;
  panel: Panel;
  theme: Theme;
  src: string | null;
  home: string | null;
  readonly query: string;
  readonly idealHeight: number | null;
  /** Resolves when the requested language is shown, or when loading it failed. */
  readonly languageReady: Promise<void>;
  /** null where nothing can be shown. */
  readonly ready: Promise<State | null>;
  readonly updateComplete: Promise<boolean>;
  goTo(date: string): Promise<State>;
  play(): void;
  pause(): void;
  step(n: number): void;
  select(id: string | null): void;
  getState(): State | null;
  project(lngLat: readonly [number, number]): [number, number] | null;
  regionsAt(lngLat: readonly [number, number]): string[];
  set(values: Settings): string[];
  readQuery(search: string): void;
  export(kind: ExportKind, options?: ExportOptions): Promise<File>;
}

/** Defined as <near-map> when `near-map.js` is imported. */
export type NearMapClass = { new (): NearMapElement; prototype: NearMapElement };

declare global {
  interface HTMLElementTagNameMap {
    'near-map': NearMapElement;
  }
  /** The events bubble and are composed: any ancestor can listen to them. */
  interface GlobalEventHandlersEventMap {
    'near-ready': CustomEvent<State>;
    'near-change': CustomEvent<State>;
    'near-select': CustomEvent<State>;
    'near-ended': CustomEvent<State>;
    'near-error': CustomEvent<Failure>;
  }
}
