// Parts of the page that aren't needed for the first map, each fetched when it is first used. Takes a part's name;
// gives its module, or null until it has arrived. Its `styles` go into the element's shadow root. To add a part: a
// module, a row here, and a row of `Parts` in model.ts.
import type { CSSResult } from 'lit';
import type { PartName, Parts } from './model.ts';

type Module<K extends PartName> = Parts[K] & { readonly styles?: readonly CSSResult[] };

const PARTS: { readonly [K in PartName]: () => Promise<Module<K>> } = {
  whole: () => import('./whole-page.ts'),
  embedLegend: () => import('./embed-legend.ts'),
  about: () => import('./panel/about.ts'),
  card: () => import('./panel/region-card.ts'),
  share: () => import('./dialogs/share-dialog.ts'),
  help: () => import('./dialogs/help.ts'),
  compare: () => import('./panel/comparison.ts'),
  story: () => import('./story/story.ts'),
  table: () => import('./table/table.ts'),
  directory: () => import('./panel/directory.ts'),
  finder: () => import('./panel/finder-results.ts'),
};

type LazyPartHooks = {
  /** Adds a style sheet to the shadow root. */
  adopt(styles: CSSResult): void;
  /** A part has arrived: render again. */
  arrived(): void;
  failed(name: PartName, error: unknown): void;
  /** Rejects where a module doesn't come. */
  imported<T>(module: Promise<T>): Promise<T>;
};

export class PartLoader {
  readonly #hooks: LazyPartHooks;
  readonly #loaded = new Map<PartName, unknown>();
  readonly #requested = new Set<PartName>();
  readonly #adopted = new Set<CSSResult>();
  readonly #waiting: { readonly name: PartName; readonly resolve: () => void }[] = [];

  constructor(hooks: LazyPartHooks) {
    this.#hooks = hooks;
  }

  /** The part, or null until it has arrived. Calling this fetches it, unless `wanted` is false. */
  readonly part = <K extends PartName>(name: K, wanted = true): Parts[K] | null => {
    if (wanted && !this.#requested.has(name)) void this.fetch(name);
    return (this.#loaded.get(name) as Parts[K] | undefined) ?? null;
  };

  /** Resolves when the part has arrived; after a failure not before a later attempt. */
  async arrived(name: PartName): Promise<void> {
    if (this.part(name)) return;
    await new Promise<void>((resolve) => {
      this.#waiting.push({ name, resolve });
    });
  }

  /** A part that has failed is fetched when it is next wanted. */
  forget(name: PartName): void {
    this.#requested.delete(name);
  }

  /** @returns whether it is here now; a failure has been reported */
  async fetch<K extends PartName>(name: K): Promise<boolean> {
    this.#requested.add(name);
    try {
      const part: Module<K> = await this.#hooks.imported(PARTS[name]());
      for (const styles of part.styles ?? []) {
        // Dialogs share a style sheet.
        if (!this.#adopted.has(styles)) this.#hooks.adopt(styles);
        this.#adopted.add(styles);
      }
      this.#loaded.set(name, part);
      this.#hooks.arrived();
      for (const one of this.#waiting) if (one.name === name) one.resolve();
      return true;
    } catch (error) {
      this.#hooks.failed(name, error);
      return false;
    }
  }
}
