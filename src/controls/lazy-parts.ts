// Parts of the page that are not needed for the first map: each is fetched when it is first wanted, with its styles.
// To add one: a module that exports `styles` and what it renders, and a row here.
import type { CSSResult } from 'lit';

export const PARTS = {
  about: () => import('./panel/about.ts'),
  card: () => import('./panel/region-card.ts'),
  share: () => import('./dialogs/share-dialog.ts'),
  help: () => import('./dialogs/help.ts'),
  compare: () => import('./panel/comparison.ts'),
  story: () => import('./story/story.ts'),
  table: () => import('./table/table.ts'),
  directory: () => import('./panel/directory.ts'),
  finder: () => import('./panel/finder.ts'),
} satisfies Record<string, () => Promise<{ readonly styles: CSSResult }>>;

export type PartName = keyof typeof PARTS;
export type Parts = { readonly [K in PartName]: Awaited<ReturnType<(typeof PARTS)[K]>> };

type Hooks = {
  /** Takes a part's styles into the page. */
  adopt(styles: CSSResult): void;
  /** A part has arrived: what waits for it can be shown. */
  arrived(): void;
  failed(error: unknown, again: () => void): void;
};

export class PartLoader {
  readonly #hooks: Hooks;
  readonly #here = new Map<PartName, unknown>();
  readonly #asked = new Set<PartName>();

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
  }

  /** The part, or null until it has arrived; asking fetches it, unless it is not `wanted` yet. */
  readonly part = <K extends PartName>(name: K, wanted = true): Parts[K] | null => {
    if (wanted && !this.#asked.has(name)) void this.#fetch(name);
    return (this.#here.get(name) as Parts[K] | undefined) ?? null;
  };

  async #fetch(name: PartName): Promise<void> {
    this.#asked.add(name);
    try {
      const part = await PARTS[name]();
      this.#hooks.adopt(part.styles);
      this.#here.set(name, part);
      this.#hooks.arrived();
    } catch (error) {
      this.#hooks.failed(error, () => void this.#fetch(name));
    }
  }
}
