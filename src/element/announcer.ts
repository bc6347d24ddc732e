// The text of the live region: what a screen reader announces after a change. The date, the selected region or the filtered
// count, once for each change; nothing while the slider is dragged or the map plays.
import { endSlideText, type Model, regionAnnouncement, shownText } from '../controls/index.ts';
import type { EndSlide, View } from '../view/index.ts';
import type { Update } from './session.ts';

export class Announcer {
  readonly #model: () => Model | null;
  #text = '';

  /** @param model of the settled scene; null before the data have arrived */
  constructor(model: () => Model | null) {
    this.#model = model;
  }

  get text(): string {
    return this.#text;
  }

  readonly update = ({ source, before, view }: Update): void => {
    if (source !== 'data' && source !== 'reader' && source !== 'author') return;
    const model = this.#model();
    if (!model) return;
    if (source === 'data') this.#text = model.scene.caption;
    else this.#change(model, before, view);
  };

  /** The first and the last slide of the story have no date of their own. */
  announceEndSlide(endSlide: EndSlide): void {
    const model = this.#model();
    if (model) this.#text = endSlideText(model, endSlide).announcement;
  }

  announceLastSlide(): void {
    this.#text = this.#model()?.words.story.last ?? '';
  }

  #change(model: Model, before: View, view: View): void {
    const differ = (...keys: (keyof View)[]) => keys.some((key) => view[key] !== before[key]);
    const isFiltered = view.countries.length + view.tiers.length > 0;
    // Going to the same date again announces it again.
    if (view === before || differ('date', 'compare')) this.#text = model.scene.announcement;
    else if (differ('selected')) this.#text = view.selected ? regionAnnouncement(model, view.selected) : '';
    else if (differ('countries', 'tiers'))
      this.#text = isFiltered ? shownText(model) : model.scene.announcement;
  }
}
