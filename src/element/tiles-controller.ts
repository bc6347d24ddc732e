// Shows the tiles where the view asks for them, with code that is fetched when they are first wanted. Where they can't be
// had, the map is shown.
import type { Notice } from '../view/index.ts';
import type { Work } from './failures.ts';
import { imported, isAbort } from './fetch-data.ts';
import type { Loader } from './loader.ts';
import type { Session, Update } from './session.ts';
import type { TilesLoader } from './tiles-loader.ts';

export class TilesController {
  readonly #session: Session;
  readonly #loader: Loader;
  readonly #notice: (notice: Notice) => void;
  readonly #failed: (error: unknown, work: Work) => void;
  #tiles: Promise<TilesLoader> | null = null;

  constructor(
    session: Session,
    loader: Loader,
    notice: (notice: Notice) => void,
    failed: (error: unknown, work: Work) => void,
  ) {
    this.#session = session;
    this.#loader = loader;
    this.#notice = notice;
    this.#failed = failed;
  }

  readonly update = (update?: Update): void => {
    if (this.#session.view.layout === 'tiles') void this.show(update);
  };

  /** @returns whether the session has them */
  async show(update?: Update): Promise<boolean> {
    let used = this.#tiles;
    try {
      used = this.#tiles ??= imported(import('./tiles-loader.ts'), this.#session.words.partFile).then(
        ({ TilesLoader }) => new TilesLoader(this.#session, this.#loader, this.#notice),
      );
      await (await used).show(update);
      return true;
    } catch (error) {
      // One of those that wait for it reports it.
      if (this.#tiles !== used) return false;
      this.#tiles = null;
      if (isAbort(error)) return false;
      if (this.#session.view.layout === 'tiles') this.#session.dispatch({ layout: 'map' }, 'author');
      const again = async () => {
        if (await this.show()) this.#session.dispatch({ layout: 'tiles' }, 'author');
      };
      this.#failed(error, { name: 'tiles', again, isAsked: true });
      return false;
    }
  }
}
