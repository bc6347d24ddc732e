// Shows the tiles: fetches their file, puts the grid made of it into the session, and gives notices where the file has
// gaps, where the data have no tiles, and where a view was given, which tiles have none of. Fetched when the tiles are
// first wanted.
import type { Plane } from '../geography/index.ts';
import { LANGUAGES, type Lang, textIn } from '../membership/index.ts';
import type { Notice } from '../view/index.ts';
import { AT_RIM, NO_TILES, VIEW_UNUSED } from '../words/tile-notices.ts';
import { fetchJson, LoadError, nameOf, readFrom, sentenceOf } from './fetch-data.ts';
import type { Loader } from './loader.ts';
import { makeTileGrid } from './make-tile-grid.ts';
import type { Session, Update } from './session.ts';

export class TilesLoader {
  readonly #session: Session;
  readonly #loader: Pick<Loader, 'files' | 'signal'>;
  readonly #notice: (notice: Notice) => void;
  #shown: Promise<void> | null = null;
  /** Of the data that the tiles belong to. */
  #plane: Plane | null = null;

  constructor(session: Session, loader: Pick<Loader, 'files' | 'signal'>, notice: (notice: Notice) => void) {
    this.#session = session;
    this.#loader = loader;
    this.#notice = notice;
  }

  /** Rejects with a LoadError where the file can't be used. */
  show(update?: Update): Promise<void> {
    const { plane } = this.#session;
    const { camera } = this.#session.view;
    if (camera && update?.source === 'author' && (update.change.camera || update.change.layout))
      this.#notice({ kind: 'text', texts: VIEW_UNUSED });
    if (!this.#shown || plane !== this.#plane) {
      this.#plane = plane;
      this.#shown = this.#fetch();
    }
    return this.#shown;
  }

  async #fetch(): Promise<void> {
    const { facts, plane } = this.#session;
    const { files, signal } = this.#loader;
    // The first facts call again.
    if (!facts || !files) {
      this.#shown = null;
      return;
    }
    const { tiles } = facts.association;
    if (tiles === undefined) {
      this.#shown = null;
      this.#session.dispatch({ layout: 'map' }, 'author');
      this.#notice({ kind: 'text', texts: NO_TILES });
      return;
    }
    const source = files.texts(tiles);
    const json = await fetchJson(source, 'tiles', signal);
    const read = readFrom(source, () => makeTileGrid(json, facts, nameOf(source)));
    if (this.#session.plane !== plane) return;
    if ('problems' in read)
      throw new LoadError(nameOf(source), { kind: 'inconsistent', text: sentenceOf(read.problems) });
    this.#session.setTiles(read.grid);
    const { atRim } = read;
    if (atRim.length === 0) return;
    const regions = atRim.flatMap((id) => facts.regions.get(id) ?? []);
    const textOf = (lang: Lang) => AT_RIM[lang](regions.map(({ names }) => textIn(names.usual, lang).text));
    const texts = Object.fromEntries(LANGUAGES.map((lang) => [lang, textOf(lang)])) as Record<Lang, string>;
    this.#notice({ kind: 'text', texts });
  }
}
