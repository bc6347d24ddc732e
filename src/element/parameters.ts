// The parameters of the view, by their published names: attributes, properties, `set()` and the URL's query are read here
// and dispatched to the session. Invalid values become notices. Before the facts have come, calls wait for them.
import type { Settings } from '../contract.ts';
import { dayOfDate, type Facts, isLanguage } from '../membership/index.ts';
import {
  type Change,
  initialView,
  latestDate,
  type Notice,
  type ParameterName,
  readParameter,
  readView,
  type View,
  writeView,
} from '../view/index.ts';
import { english } from '../words/index.ts';
import type { LanguageController } from './language-controller.ts';
import { noticeText } from './notice-list.ts';
import { readSettings } from './read-settings.ts';
import type { Session } from './session.ts';

/** Texts that a parameter can read, to learn which keys of the view it changes; '' for all others. */
const READABLE: Partial<Record<ParameterName, string>> = {
  'color-by': 'country',
  layout: 'map',
  ui: 'full',
  theme: 'auto',
  panel: 'map',
  speed: '1',
};

export class Parameters {
  readonly #element: Element;
  readonly #session: Session;
  readonly #language: LanguageController;
  readonly #notice: (notice: Notice) => void;

  constructor(
    element: Element,
    session: Session,
    language: LanguageController,
    notice: (notice: Notice) => void,
  ) {
    this.#element = element;
    this.#session = session;
    this.#language = language;
    this.#notice = notice;
  }

  /** @param value null: the default */
  set(name: ParameterName, value: string | null): void {
    // The language is fetched while the facts are.
    if (name === 'lang') {
      this.#setLanguage(value);
      return;
    }
    this.#session.whenLoaded((facts) => {
      const { change, notice } = readOrDefault(name, value, facts);
      if (notice) this.#notice(notice);
      this.#session.dispatch(change, 'author');
    });
  }

  /**
   * Sets all of the values or none.
   * @returns a sentence for each invalid value
   */
  setAll(values: Settings): string[] {
    const { texts, wrong } = readSettings(values);
    if (wrong.length > 0) return [...wrong];
    const { facts, words } = this.#session;
    if (!facts) {
      for (const [name, value] of texts) this.set(name, value);
      return [];
    }
    const reads = texts.map(([name, value]) => readOrDefault(name, value, facts));
    const notices = reads.flatMap(({ notice }) => notice ?? []);
    const ignored = notices.filter(({ kind }) => kind === 'ignored');
    if (ignored.length > 0) return ignored.map((notice) => noticeText(notice, words));
    for (const notice of notices) this.#notice(notice);
    this.#session.dispatch(Object.assign({}, ...reads.map(({ change }) => change)), 'author');
    // The default is not one language but what the page and the browser prefer.
    if (texts.some(([name, value]) => name === 'lang' && value === null)) this.#setLanguage(null);
    return [];
  }

  /**
   * @returns the date as a change, brought into the range of the facts
   * @throws RangeError where the text is no date
   */
  readDate(date: string, facts: Facts): Change {
    dayOfDate(facts, date);
    const { change, notice } = readParameter('date', date, facts);
    if (notice) this.#notice(notice);
    return change;
  }

  /** What the query leaves out goes back to the opening view. */
  readQuery(search: string): void {
    this.#session.whenLoaded((facts) => {
      const { change, notices } = readView(search, facts);
      for (const notice of notices) this.#notice(notice);
      void this.#language.request(change.lang ?? null, false);
      const lang = this.#language.wanted;
      this.#session.dispatch({ ...initialView(latestDate(facts)), ...change, lang }, 'author');
    });
  }

  /** @param before what to write in place of what the story has set for a while */
  writeQuery(): string {
    const { facts, view } = this.#session;
    if (!facts) return '';
    const lang = this.#language.wanted;
    return writeView({ ...view, lang }, facts, this.#language.isChosen ? null : lang);
  }

  #setLanguage(value: string | null): void {
    // The attribute is no choice of a reader's: the language controller reads it.
    const chosen = value === this.#element.getAttribute('lang') ? null : value;
    const isWrong = ({ association }: Facts) => value !== null && !isLanguage(value, association.texts);
    const { facts } = this.#session;
    if (!facts || !isWrong(facts)) void this.#language.request(chosen, false);
    // Which languages the facts have is known when they are here.
    this.#session.whenLoaded((loaded) => {
      if (isWrong(loaded)) this.#notice({ kind: 'ignored', name: 'lang', value: String(value) });
    });
  }
}

/** @throws RangeError where the text is not of an ISO date's form */
export function checkDateForm(date: string): void {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(String(date)))
    throw new RangeError(`"${date}" is no date; expected ${english.expected.date}`);
}

/** @param value null: the default */
function readOrDefault(
  name: ParameterName,
  value: string | null,
  facts: Facts,
): { readonly change: Change; readonly notice?: Notice } {
  if (value !== null) return readParameter(name, String(value), facts);
  const { change } = readParameter(name, name === 'date' ? latestDate(facts) : (READABLE[name] ?? ''), facts);
  const initial = initialView(latestDate(facts));
  const keys = Object.keys(change) as (keyof View)[];
  return { change: Object.fromEntries(keys.map((key) => [key, initial[key]])) as Change };
}
