// The element's language, and the change to another: its words and the facts' texts are fetched together and replaced
// together, so that no half-translated page is ever shown. Until they have come the page keeps its language. It belongs
// to one element: two on a page may have two languages.
import { type Facts, LANGUAGES, languageIn, languagesOf, type Texts } from '../membership/index.ts';
import { english, languageName, loadWords } from '../words/index.ts';
import { imported, isAbort } from './fetch-data.ts';
import type { Language } from './session.ts';

const REMEMBERED = 'near-map:lang';

type LanguageHooks = {
  /** The `lang` attribute, which the page's author sets. */
  attribute(): string | null;
  /** Another language has come. */
  arrived(): void;
  failed(error: unknown, lang: string, again: () => Promise<void>): void;
};
type LoadTexts = (lang: string) => Promise<Texts | null>;

export class LanguageController {
  readonly #hooks: LanguageHooks;
  #current: Language = { words: english, texts: null };
  /** What a reader or a link chose; null: what the page and the browser prefer. */
  #requested: string | null = null;
  /** The language whose words and texts are both here; null: the texts are of other facts. */
  #complete: string | null = null;
  /** null: the facts haven't arrived, and so it isn't known where their texts are. */
  #load: LoadTexts | null = null;
  #facts: Facts | null = null;
  /** The languages of the facts; before they have arrived those of the interface. */
  #offered: readonly string[] = LANGUAGES;
  readonly #fetched = new Map<string, Promise<Texts | null>>();
  #updating = Promise.resolve();
  /** What was chosen before: read once, since the language is asked for at each step of time. */
  #remembered = remembered();

  constructor(hooks: LanguageHooks) {
    this.#hooks = hooks;
  }

  get current(): Language {
    return this.#current;
  }

  /** The language shown, or the one that is being fetched. */
  get wanted(): string {
    const wishes = [this.#requested, this.#hooks.attribute(), this.#remembered, ...preferred()];
    return wishes.map(this.#offeredAs).find((lang) => lang !== undefined) ?? 'en';
  }

  /** Whether the language was chosen, here or before, and not only what page and browser prefer. */
  get isChosen(): boolean {
    const [chosen, byAuthor, before] = [this.#requested, this.#hooks.attribute(), this.#remembered].map(
      this.#offeredAs,
    );
    return chosen !== undefined || (byAuthor === undefined && before !== undefined);
  }

  /** @param lang null: what the page and the browser prefer */
  request(lang: string | null, byReader: boolean): Promise<void> {
    this.#requested = lang;
    if (byReader && lang) {
      this.#remembered = lang;
      remember(lang);
    }
    return this.update();
  }

  /** Other facts: their texts come from elsewhere. */
  begin(facts: Facts, load: LoadTexts): Promise<void> {
    this.#facts = facts;
    this.#offered = languagesOf(facts.association.texts);
    this.#load = load;
    this.#fetched.clear();
    this.#current = { words: this.#current.words, texts: null };
    this.#complete = null;
    return this.update();
  }

  /** The facts' texts in any language, fetched once; null where the facts name none. */
  texts(lang: string): Promise<Texts | null> {
    const known = this.#fetched.get(lang);
    if (known) return known;
    if (!this.#load) throw new Error('The facts have not arrived.');
    const fetched = this.#load(lang);
    this.#fetched.set(lang, fetched);
    fetched.catch(() => this.#fetched.delete(lang));
    return fetched;
  }

  /** The facts' texts in every language that there is a file for; one that does not come is left out. */
  async allTexts(): Promise<readonly Texts[]> {
    const all = await Promise.allSettled(this.#offered.map((lang) => this.texts(lang)));
    return all.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
  }

  /** Begins to fetch the words, before it is known where the texts are. */
  preload(): void {
    void loadWords(this.wanted).catch(() => {});
  }

  /** Fetches what is wanted; resolves when it is here, has been overtaken, or has failed. */
  update(): Promise<void> {
    this.#updating = this.#fetch();
    return this.#updating;
  }

  /** Resolves when the language that was requested last is here or has failed. */
  async settled(): Promise<void> {
    let updating: Promise<void>;
    do {
      updating = this.#updating;
      await updating;
    } while (updating !== this.#updating);
  }

  async #fetch(): Promise<void> {
    const lang = this.wanted;
    const load = this.#load;
    if (!load || lang === this.#complete) return;
    const overtaken = () => lang !== this.wanted || load !== this.#load;
    try {
      const [words, texts] = await Promise.all([
        imported(loadWords(lang, this.#facts), languageName(lang)),
        this.texts(lang),
      ]);
      if (overtaken()) return;
      this.#current = { words, texts };
      this.#complete = lang;
      this.#hooks.arrived();
    } catch (error) {
      if (!overtaken() && !isAbort(error)) this.#hooks.failed(error, lang, () => this.update());
    }
  }

  readonly #offeredAs = (tag: string | null) => languageIn(this.#offered, tag ?? '');
}

/** The browser's languages, each as it is and whatever its script or country. */
function preferred(): readonly string[] {
  const languages = navigator.languages ?? [navigator.language];
  return languages.flatMap((tag) => [tag, tag.split('-')[0] ?? '']);
}

// Storage is optional: in a sandboxed frame, and where a reader forbids it, even access throws.
function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

function remember(lang: string): void {
  try {
    localStorage.setItem(REMEMBERED, lang);
  } catch {
    // Then only the URL keeps it.
  }
}
