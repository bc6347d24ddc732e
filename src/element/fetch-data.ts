// Fetches the facts, their texts and the boundaries, and checks them. Where a file can't be used it throws a `LoadError`
// that names the file and the reason.
import type { Plane, Shapes } from '../geography/index.ts';
import { type Facts, type Problem, readFacts, readTexts, type Texts } from '../membership/index.ts';
import type { DataSource } from '../published-data.ts';
import type { DataFiles } from './data-sources.ts';

/** A file that has not come by then is reported; where it comes later, a retry finds it. */
const TIMEOUT_MS = 30_000;

const MOST_CHARACTERS = 40_000_000;

/** What a file holds, as the dictionaries name it. */
export type Part = 'data' | 'boundaries' | 'texts' | 'tiles';

/** Why a file could not be used; `why` is a code for words, or the check's own sentence. */
export class LoadError extends Error {
  readonly file: string;
  /** What the file holds; null: `file` is a name for readers already. */
  readonly part: Part | null;
  /** The URL that was tried, or the file's name where it has none. */
  readonly tried: string;
  readonly why:
    | { readonly kind: 'missing'; readonly status: string; readonly isModule?: true }
    | { readonly kind: 'cut' }
    | { readonly kind: 'inconsistent'; readonly text: string };

  constructor(file: string, why: LoadError['why'], tried = file, part: Part | null = null) {
    super(
      `${tried}: ${why.kind === 'missing' ? why.status : why.kind === 'inconsistent' ? why.text : 'incomplete or not valid JSON'}`,
    );
    this.file = file;
    this.part = part;
    this.tried = tried;
    this.why = why;
  }

  /** Code that could not be imported, which an engine may never import again. */
  get isModule(): boolean {
    return this.why.kind === 'missing' && this.why.isModule === true;
  }
}

/**
 * A module that is imported, or an error that names it.
 * @param name for readers
 */
export function imported<T>(module: Promise<T>, name: string, part: Part | null = null): Promise<T> {
  return withTimeout(module).catch((error) => {
    throw moduleError(error, name, part);
  });
}

/** What failed while code was loaded, under a name that a reader understands. */
export function moduleError(error: unknown, name: string, part: Part | null = null): LoadError {
  if (error instanceof LoadError) return error;
  return new LoadError(
    name,
    { kind: 'missing', status: (error as Error).message, isModule: true },
    name,
    part,
  );
}

function withTimeout<T>(request: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`timeout, ${TIMEOUT_MS / 1000} s`)), TIMEOUT_MS);
  });
  return Promise.race([request, timeout]).finally(() => clearTimeout(timer));
}

/** Work was stopped because nobody needs it any more: no failure. */
export const isAbort = (error: unknown): boolean => (error as Error).name === 'AbortError';

/** The first problem's place and words; the file is named beside it. */
export const sentenceOf = ([first]: readonly Problem[]) =>
  first ? [first.place, first.text].filter(Boolean).join(': ') : '';

export const nameOf = (source: DataSource) =>
  source instanceof URL ? source.pathname.split('/').pop() || source.href : source.name;

export async function textOf(source: DataSource, part: Part, signal: AbortSignal): Promise<string> {
  if (!(source instanceof URL)) return source.read();
  const response = await fetch(source, { signal });
  if (!response.ok) throw failure(source, part, { kind: 'missing', status: String(response.status) });
  return response.text();
}

const failure = (source: DataSource, part: Part, why: LoadError['why']) =>
  new LoadError(nameOf(source), why, source instanceof URL ? source.href : source.name, part);

/** A file that its reader checks. */
export async function fetchJson(source: DataSource, part: Part, signal: AbortSignal): Promise<unknown> {
  let text: string;
  try {
    text = await withTimeout(textOf(source, part, signal));
  } catch (error) {
    if (error instanceof LoadError || signal.aborted) throw error;
    throw failure(source, part, { kind: 'missing', status: (error as Error).message });
  }
  if (text.length > MOST_CHARACTERS)
    throw new LoadError(nameOf(source), {
      kind: 'inconsistent',
      text: 'it has more than 40,000,000 characters.',
    });
  try {
    return JSON.parse(text);
  } catch {
    throw failure(source, part, { kind: 'cut' });
  }
}

/** The facts' texts in a language; null where the facts name no file for it. */
export async function loadTexts(
  facts: Facts,
  files: Pick<DataFiles, 'texts'>,
  lang: string,
  signal: AbortSignal,
): Promise<Texts | null> {
  const name = lang === 'en' ? undefined : facts.association.texts?.[lang];
  if (name === undefined) return null;
  const url = files.texts(name);
  const read = readTexts(await fetchJson(url, 'texts', signal), lang, nameOf(url));
  if ('problems' in read)
    throw new LoadError(nameOf(url), { kind: 'inconsistent', text: sentenceOf(read.problems) });
  return read;
}

/** What a reader of a file finds in it, or an error that names the file: none may end in an engine's own message alone. */
export function readFrom<T>(source: DataSource, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const text = `its contents can't be used (${(error as Error).message}).`;
    throw new LoadError(nameOf(source), { kind: 'inconsistent', text });
  }
}

export async function loadFacts(url: DataSource, signal: AbortSignal): Promise<Facts> {
  const json = await fetchJson(url, 'data', signal);
  const read = readFrom(url, () => readFacts(json));
  if ('problems' in read)
    throw new LoadError(nameOf(url), { kind: 'inconsistent', text: sentenceOf(read.problems) });
  return read.facts;
}

/** The shapes on the plane; coarser ones lend finer ones their borders' numbers. */
export async function loadShapes(
  url: DataSource,
  facts: Facts,
  plane: Plane,
  signal: AbortSignal,
  coarser?: Shapes,
): Promise<Shapes> {
  const [json, { readBoundaries }] = await Promise.all([
    fetchJson(url, 'boundaries', signal),
    imported(import('./read-boundaries.ts'), nameOf(url), 'boundaries'),
  ]);
  const read = readFrom(url, () => readBoundaries(json, facts, plane, coarser));
  if ('problems' in read)
    throw new LoadError(nameOf(url), { kind: 'inconsistent', text: sentenceOf(read.problems) });
  return read;
}
