// The text of the live region: what a screen reader announces after a change. The date, the selected region or the filtered
// count, once for each change; nothing while the slider is dragged. Playback is announced at each milestone and where it stops.
import { endSlideText, type Model, regionAnnouncement, shownText } from '../controls/index.ts';
import type { EndSlide, View } from '../view/index.ts';
import type { Session, Update } from './session.ts';

/** The camera is at rest after its longest move, which takes 400 ms. */
const AT_REST_MS = 500;

export class Announcer {
  readonly #model: () => Model | null;
  readonly #session: Pick<Session, 'scene' | 'view'>;
  readonly #changed: () => void;
  #text = '';
  /** The statement in force when playback was last announced. */
  #index: number | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param model of the settled scene; null before the data have arrived
   * @param changed called with a text that no change of the view has brought
   */
  constructor(model: () => Model | null, session: Pick<Session, 'scene' | 'view'>, changed: () => void) {
    this.#model = model;
    this.#session = session;
    this.#changed = changed;
  }

  get text(): string {
    return this.#text;
  }

  readonly update = ({ source, before, view }: Update): void => {
    const { scene } = this.#session;
    if (source === 'playback' && scene && scene.basis.index !== this.#index) {
      this.#index = scene.basis.index;
      this.say(scene.announcement);
    }
    if (source !== 'data' && source !== 'reader' && source !== 'author') return;
    const model = this.#model();
    if (!model) return;
    if (source === 'data') this.#text = model.scene.caption;
    else this.#change(model, before, view);
  };

  /** A text that is there already is said again where it differs. */
  say(text: string): void {
    clearTimeout(this.#resting);
    this.#text = text === this.#text ? `${text}\u00a0` : text;
    this.#changed();
  }

  stopped(): void {
    const model = this.#model();
    this.#index = null;
    if (model) this.say(model.words.sentences([model.words.stopped, model.scene.caption]));
  }

  zoomed(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      const model = this.#model();
      if (!model) return;
      const { words } = model;
      const scale = Math.round((this.#session.view.camera?.scale ?? 1) * 10) / 10;
      this.say(scale === 1 ? words.wholeShown : words.labelled(words.zoomLevel, words.speedValue(scale)));
    }, AT_REST_MS);
  }

  /** The first and the last slide of the story have no date of their own. */
  announceEndSlide(endSlide: EndSlide): void {
    const model = this.#model();
    if (model) this.#text = endSlideText(model, endSlide).announcement;
  }

  announceLastSlide(): void {
    this.#text = this.#model()?.words.story.last ?? '';
  }

  #change(model: Model, before: View, view: View): void {
    clearTimeout(this.#resting);
    const differ = (...keys: (keyof View)[]) => keys.some((key) => view[key] !== before[key]);
    const isFiltered = view.countries.length + view.tiers.length > 0;
    // Going to the same date again announces it again.
    if (view === before || differ('date', 'compare')) this.#text = model.scene.announcement;
    else if (differ('selected')) this.#text = view.selected ? regionAnnouncement(model, view.selected) : '';
    else if (differ('countries', 'tiers'))
      this.#text = isFiltered ? shownText(model) : model.scene.announcement;
  }
}
