// What the journey asks of a browser, whatever drives it: Playwright for Chromium and Firefox, W3C WebDriver for
// WebKit. Coordinates are CSS pixels from the viewport's corner.
import type { PNG } from 'pngjs';
import type { Engine } from '../../../scripts/lib/engines.mjs';

export type Point = { readonly x: number; readonly y: number };
/** What can go into the page and come back: JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type SavedFile = { readonly name: string; readonly data: Buffer };

export type Driver = {
  readonly version: string;
  /** Goes to a page and resolves when it has begun to load. */
  open(url: string): Promise<void>;
  /** Calls a function in the page. It sees nothing of its surroundings; arguments and result travel as JSON. */
  evaluate<A extends readonly Json[], R>(
    work: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<Awaited<R>>;
  click(at: Point): Promise<void>;
  /** Presses at the first point, moves over the others and releases at the last. */
  drag(...path: readonly Point[]): Promise<void>;
  /** One key by its name in `KeyboardEvent.key`, such as `ArrowRight` or `d`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(): Promise<PNG>;
  /** The file that the browser saves after this has been done. */
  saved(work: () => Promise<void>): Promise<SavedFile>;
  close(): Promise<void>;
};

export const VIEWPORT = { width: 1200, height: 640 };

export type LaunchOptions = {
  readonly engine: Engine;
  readonly display: string;
  /** Cuts the network: every request goes to a proxy that is not there. */
  readonly offline?: boolean;
};
/** A port on which nothing listens. */
export const NO_PROXY = { host: '127.0.0.1', port: 9 };

/** A call of a function as an expression that any page can evaluate. */
export const callText = (work: (...args: never[]) => unknown, args: readonly Json[]) =>
  `(${work})(...${JSON.stringify(args)})`;
