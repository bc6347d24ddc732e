// React and Vue, each where it is installed: without it there is nothing to add to, which is no error.

/** The attributes as templates write them; booleans and numbers may be given as such. */
export type NearMapAttributes = {
  readonly date?: string;
  readonly compare?: string | null;
  readonly selected?: string | null;
  readonly country?: string;
  readonly tier?: string;
  readonly observers?: boolean | '';
  readonly 'color-by'?: ColorBy;
  readonly layout?: Layout;
  readonly view?: string;
  readonly panel?: Panel;
  readonly lang?: string;
  readonly theme?: Theme;
  readonly ui?: Ui;
  readonly autoplay?: boolean | '';
  readonly speed?: number | string;
  readonly loop?: boolean | '';
  readonly data?: string;
  readonly src?: string | null;
  readonly home?: string | null;
};
/** The events by name, as they bubble from the element. */
export type NearMapEvents = {
  'near-ready': CustomEvent<State>;
  'near-change': CustomEvent<State>;
  'near-select': CustomEvent<State>;
  'near-ended': CustomEvent<State>;
  'near-error': CustomEvent<Failure>;
};
type NearMapListeners = {
  readonly [K in keyof NearMapEvents as `on${K}`]?: (event: NearMapEvents[K]) => void;
};
/** Vue's templates are checked by camel-cased names, however they are written. */
type VueAttributes = Omit<NearMapAttributes, 'color-by'> & { readonly colorBy?: ColorBy };
type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${Capitalize<A>}${Capitalize<B>}` : S;
type VueListeners = {
  readonly [K in keyof NearMapEvents as `on${Camel<K>}`]?: (event: NearMapEvents[K]) => void;
};

// @ts-ignore: React may not be installed
type ReactAttributes = import('react').HTMLAttributes<NearMapElement>;
// @ts-ignore: as above
type ReactProps = import('react').DetailedHTMLProps<ReactAttributes, NearMapElement>;
// @ts-ignore: Vue may not be installed
type VueHtml = import('vue').HTMLAttributes;

// @ts-ignore: as above
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'near-map': Omit<ReactProps, keyof NearMapAttributes> & NearMapAttributes & NearMapListeners;
    }
  }
}

// @ts-ignore: as above
declare module 'vue' {
  interface GlobalComponents {
    'near-map': new () => { $props: VueAttributes & VueListeners & VueHtml };
  }
}
