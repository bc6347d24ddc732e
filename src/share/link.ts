// URLs that lead to a view: on the map's own page, and on that page in a frame.

/** The parts of a URL. */
export type Viewed = {
  /** The URL of the map's own page. */
  readonly home: string;
  /** The view as a URL query, defaults left out. */
  readonly query: string;
  /** An explicit date; null: the latest. */
  readonly date: string | null;
};
/** What the author of an embedding page chooses. */
export type Embedded = {
  readonly ui: 'embed' | 'bare' | 'present';
  readonly theme: 'light' | 'dark' | 'auto';
  /** null: the reader's language. */
  readonly lang: string | null;
  readonly autoplay: boolean;
};

/** The URL of a file or query relative to the map's own page. */
export function beside(home: string, what: string): string {
  const url = new URL(what, home);
  url.hash = '';
  return url.href;
}

/** Whether only this computer can follow a link. */
export function isLocal(url: string): boolean {
  return /^(?:localhost|127\.[\d.]+|\[::1\]|)$|\.localhost$/.test(new URL(url).hostname);
}

/**
 * The date is explicit, since today's latest date will not be the latest in ten years.
 * @param data the version of the facts; a page with another version shows a notice
 */
export function linkTo({ home, query, date }: Viewed, data: string): string {
  const parameters = lasting(query, date);
  parameters.set('data', data);
  return beside(home, `?${written(parameters)}`);
}

/** The same view on the map's own page, where it is shown in a frame or by an element. */
export function fullPageOf({ home, query, date }: Viewed): string {
  const parameters = lasting(query, date);
  for (const name of ['ui', 'autoplay']) parameters.delete(name);
  return beside(home, `?${written(parameters)}`);
}

/** The query of a view in a frame, which has no panel and sets its own appearance. */
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

/** Commas need no escape in a query. */
function written(parameters: URLSearchParams): string {
  return String(parameters).replaceAll('%2C', ',');
}
