// What the reader's system prefers: a dark theme, strong borders, little motion.
import type { ReactiveController } from 'lit';

export class Preferences implements ReactiveController {
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #contrast = matchMedia('(prefers-contrast: more)');
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #changed: (dark: boolean, contrast: boolean) => void;

  /** @param changed is called at the start and with each change of what has a colour */
  constructor(changed: (dark: boolean, contrast: boolean) => void) {
    this.#changed = changed;
  }

  get reducedMotion(): boolean {
    return this.#reducedMotion.matches;
  }

  hostConnected(): void {
    for (const query of [this.#dark, this.#contrast]) query.addEventListener('change', this.#onChange);
    this.#onChange();
  }

  hostDisconnected(): void {
    for (const query of [this.#dark, this.#contrast]) query.removeEventListener('change', this.#onChange);
  }

  readonly #onChange = () => this.#changed(this.#dark.matches, this.#contrast.matches);
}
