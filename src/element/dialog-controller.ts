// Which dialog is open, and what the share dialog offers: links, citation and embed code of the view as it was when the
// dialog was opened.
import type { ReactiveController } from 'lit';
import type { DialogName } from '../controls/index.ts';
import type { Sharing } from '../share/index.ts';
import type { Failures } from './failures.ts';
import { imported } from './fetch-data.ts';
import type { Session } from './session.ts';

/** The element, as far as sharing needs it. */
type Host = { readonly home: string | null; readonly query: string };

export class DialogController implements ReactiveController {
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

  /** An element that has left the page isn't rendered. */
  hostDisconnected(): void {
    this.#open = null;
  }

  /** @returns whether there is something to share */
  async #share(): Promise<boolean> {
    this.#sharing = null;
    try {
      const { sharingOf } = await imported(import('../share/index.ts'), this.#session.words.partFile);
      const { scene } = this.#session;
      const { home } = this;
      const { query } = this.#host;
      if (!scene) return false;
      this.#sharing = sharingOf(scene, { home, query, now: Date.now() });
      this.#changed();
      return true;
    } catch (error) {
      this.#open = null;
      const again = async () => {
        if (await this.#share()) this.open('share');
      };
      this.#failures.report(error, { name: 'share', again, isAsked: true });
      return false;
    }
  }
}
