// Which dialog is open, and what the share dialog offers: links, citation and embed code of the view as it was when the
// dialog was opened.
import type { DialogName } from '../controls/index.ts';
import type { Sharing } from '../share/index.ts';
import { type Failures, moduleError } from './failures.ts';
import type { Session } from './session.ts';

/** The element, as far as sharing needs it. */
type Host = { readonly home: string | null; readonly query: string; readonly src: string | null };

export class DialogController {
  readonly #host: Host;
  readonly #session: Session;
  readonly #failures: Failures;
  readonly #changed: () => void;
  #open: DialogName | null = null;
  #sharing: Sharing | null = null;

  constructor(host: Host, session: Session, failures: Failures, changed: () => void) {
    this.#host = host;
    this.#session = session;
    this.#failures = failures;
    this.#changed = changed;
  }

  get current(): DialogName | null {
    return this.#open;
  }

  /** null until it has been made. */
  get sharing(): Sharing | null {
    return this.#sharing;
  }

  /** The URL of the map's own page, where others can follow a link to it; null: there is none. */
  get home(): string | null {
    const { home } = this.#host;
    return home !== null && URL.canParse(home) && /^https?:/i.test(home) ? home : null;
  }

  /** @param dialog null: closes what is open */
  open(dialog: DialogName | null): void {
    if (dialog === 'share' && this.#open !== 'share') void this.#share();
    this.#open = dialog;
    this.#changed();
  }

  /** Without rendering, for an element that has left the page. */
  reset(): void {
    this.#open = null;
  }

  async #share(): Promise<void> {
    this.#sharing = null;
    try {
      const { sharingOf } = await import('../share/index.ts');
      const { scene } = this.#session;
      const { home } = this;
      const { query, src } = this.#host;
      if (!scene) return;
      this.#sharing = sharingOf(scene, { home, query, src, now: Date.now() });
      this.#changed();
    } catch (error) {
      this.#open = null;
      const failure = moduleError(error, this.#session.words.partFile);
      this.#failures.report(failure, async () => this.open('share'));
    }
  }
}
