// Which language the element speaks, and the way to another: its words and the facts' texts are fetched together
// and taken up together, so that no half-translated page is ever shown. Until they have come the page keeps what
// it says. It belongs to one element: two on a page may speak two languages.
import { isLang, LANGUAGES, type Lang, type Texts } from '../membership/index.ts';
import { english, loadWords, type Words } from '../words/index.ts';

const REMEMBERED = 'near-map:lang';

type Hooks = {
  /** The language that the author of the page wrote down, as it stands; null: none. */
  written(): string | null;
  /** Another language has come. */
  spoken(): void;
  failed(error: unknown, lang: Lang, again: () => Promise<void>): void;
};
type LoadTexts = (lang: Lang) => Promise<Texts | null>;

export class LanguageController {
  readonly #hooks: Hooks;
  #words: Words = english;
  #texts: Texts | null = null;
  /** What a reader or a link asked for; null: what the page and the browser prefer. */
  #asked: Lang | null = null;
  /** The language that is spoken wholly; null: the facts have changed under it. */
  #done: Lang | null = null;
  /** null: the facts have not come, and with them where their texts are. */
  #load: LoadTexts | null = null;
  readonly #fetched = new Map<Lang, Promise<Texts | null>>();
  #following = Promise.resolve();

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
  }

  get words(): Words {
    return this.#words;
  }

  /** The facts' texts in the language that is spoken; null: they are English. */
  get spokenTexts(): Texts | null {
    return this.#texts;
  }

  /** What is spoken, or will be once it has come. */
  get wanted(): Lang {
    return this.#asked ?? this.#own();
  }

  /** Whether the language was chosen, here or before, and not only what page and browser prefer. */
  get isChosen(): boolean {
    return this.#asked !== null || (!this.#ofAuthor() && remembered() !== null);
  }

  /** @param lang null: what the page and the browser prefer */
  ask(lang: Lang | null, byReader: boolean): Promise<void> {
    this.#asked = lang;
    if (byReader && lang) remember(lang);
    return this.follow();
  }

  /** Other facts: their texts come from elsewhere. */
  begin(load: LoadTexts): Promise<void> {
    this.#load = load;
    this.#fetched.clear();
    this.#texts = null;
    this.#done = null;
    return this.follow();
  }

  /** The facts' texts in any language, fetched once; null where the facts name none. */
  texts(lang: Lang): Promise<Texts | null> {
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
    const all = await Promise.allSettled(LANGUAGES.map((lang) => this.texts(lang)));
    return all.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
  }

  /** Begins to fetch the words, before it is known where the texts are. */
  prepare(): void {
    void loadWords(this.wanted).catch(() => {});
  }

  /** Fetches what is wanted; resolves when it is spoken, has been overtaken, or has failed. */
  follow(): Promise<void> {
    this.#following = this.#follow();
    return this.#following;
  }

  /** Resolves when what was asked last is spoken or has failed. */
  async settled(): Promise<void> {
    let following: Promise<void>;
    do {
      following = this.#following;
      await following;
    } while (following !== this.#following);
  }

  async #follow(): Promise<void> {
    const lang = this.wanted;
    const load = this.#load;
    if (!load || lang === this.#done) return;
    const overtaken = () => lang !== this.wanted || load !== this.#load;
    try {
      const [words, texts] = await Promise.all([loadWords(lang), this.texts(lang)]);
      if (overtaken()) return;
      this.#words = words;
      this.#texts = texts;
      this.#done = lang;
      this.#hooks.spoken();
    } catch (error) {
      if (!overtaken()) this.#hooks.failed(error, lang, () => this.follow());
    }
  }

  #ofAuthor(): Lang | null {
    const written = this.#hooks.written();
    return written !== null && isLang(written) ? written : null;
  }

  #own(): Lang {
    return this.#ofAuthor() ?? remembered() ?? preferred() ?? 'en';
  }
}

/** The first of the browser's languages that there are words for, whatever its script or country. */
function preferred(): Lang | null {
  const languages = navigator.languages ?? [navigator.language];
  return languages.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLang) ?? null;
}

// Storage is optional: in a sandboxed frame, and where a reader forbids it, even to ask throws.
function remembered(): Lang | null {
  try {
    const lang = localStorage.getItem(REMEMBERED);
    return lang !== null && isLang(lang) ? lang : null;
  } catch {
    return null;
  }
}

function remember(lang: Lang): void {
  try {
    localStorage.setItem(REMEMBERED, lang);
  } catch {
    // Then the address alone remembers.
  }
}
