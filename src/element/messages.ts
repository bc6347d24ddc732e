// What is said to the reader besides the map: input that was not used as it stood, and what failed.
// A text is made when it is asked for, in the language of that moment.
import type { Notice } from '../view/index.ts';
import type { Words } from '../words/index.ts';

/** `again`: what to try once more, where that may help. */
export type Trouble = { readonly text: (words: Words) => string; readonly again: (() => void) | null };

export class Messages {
  #notices: readonly Notice[] = [];
  #troubles: readonly Trouble[] = [];

  /** Once, however often it is found. */
  notice(notice: Notice): void {
    const known = this.#notices.some((one) => JSON.stringify(one) === JSON.stringify(notice));
    if (!known) this.#notices = [...this.#notices, notice];
  }

  add(trouble: Trouble): void {
    this.#troubles = [...this.#troubles, trouble];
  }

  remove(trouble: Trouble): void {
    this.#troubles = this.#troubles.filter((one) => one !== trouble);
  }

  /** What the painters say takes the place of what they said before. */
  ofPainter(text: Trouble['text'] | null): void {
    this.#troubles = [
      ...this.#troubles.filter(({ again }) => again),
      ...(text ? [{ text, again: null }] : []),
    ];
  }

  /** The files are fetched anew: what failed before is not said any more. */
  forgetTroubles(): void {
    this.#troubles = [];
  }

  /** By its place in `texts`. */
  dismiss(index: number): void {
    const failed = this.#troubles.length;
    if (index < failed) this.#troubles = this.#troubles.filter((_, i) => i !== index);
    else this.#notices = this.#notices.filter((_, i) => i !== index - failed);
  }

  retry(): void {
    for (const { again } of this.#troubles) again?.();
  }

  get canRetry(): boolean {
    return this.#troubles.some(({ again }) => again !== null);
  }

  get hasTroubles(): boolean {
    return this.#troubles.length > 0;
  }

  texts(words: Words): string[] {
    return [
      ...this.#troubles.map(({ text }) => text(words)),
      ...this.#notices.map((notice) => sentenceOf(notice, words)),
    ];
  }
}

export function sentenceOf(notice: Notice, words: Words): string {
  if (notice.kind === 'ignored') {
    const { expected } = words;
    const name = notice.name === 'compare' ? 'date' : notice.name;
    const what = name in expected ? expected[name as keyof typeof expected] : expected.flag;
    return words.ignored(notice.name, notice.value, what);
  }
  if (notice.kind === 'other-data') return words.otherData(notice.asked, notice.shown);
  return notice.kind === 'before-range'
    ? words.beforeRange(notice.asked, words.date(notice.shown))
    : words.afterRange(notice.asked, words.date(notice.shown));
}
