// Addresses that lead to a view: on the map's own page, and on that page in a frame.

/** What an address is made from. */
export type Viewed = {
  /** The address of the map's own page. */
  readonly home: string;
  /** The view as an address query, defaults left out. */
  readonly query: string;
  /** Written out; null: whichever is the latest. */
  readonly date: string | null;
};
/** What an author of another page chooses. */
export type Embedded = {
  readonly ui: 'embed' | 'bare' | 'present';
  readonly theme: 'light' | 'dark' | 'auto';
  /** null: the language of who reads it. */
  readonly lang: string | null;
  readonly autoplay: boolean;
};

/** A file or a query beside the map's own page. */
export function beside(home: string, what: string): string {
  const url = new URL(what, home);
  url.hash = '';
  return url.href;
}

/**
 * The date is written out: what is the latest today will not be the latest in ten years.
 * @param data the version of the facts that it was made with: a page with others will say so
 */
export function linkTo({ home, query, date }: Viewed, data: string): string {
  const parameters = lasting(query, date);
  parameters.set('data', data);
  return beside(home, `?${written(parameters)}`);
}

/** The view in a frame: it has no panel, and says itself how it looks. */
export function framedQuery({ query, date }: Viewed, { ui, theme, lang, autoplay }: Embedded): string {
  const parameters = lasting(query, date);
  for (const name of ['panel', 'lang', 'theme', 'ui', 'autoplay']) parameters.delete(name);
  if (lang) parameters.set('lang', lang);
  if (theme !== 'auto') parameters.set('theme', theme);
  parameters.set('ui', ui);
  if (autoplay) parameters.set('autoplay', '1');
  return written(parameters);
}

function lasting(query: string, date: string | null): URLSearchParams {
  const parameters = new URLSearchParams(date === null ? {} : { date });
  for (const [name, value] of new URLSearchParams(query)) parameters.set(name, value);
  return parameters;
}

/** Commas stand in an address as they are. */
function written(parameters: URLSearchParams): string {
  return String(parameters).replaceAll('%2C', ',');
}
