// The notices above the map: input that was not used as given, and what failed. Takes notices and failures, gives their
// texts in the language of the moment, and tries failed work again.
import type { Notice } from '../view/index.ts';
import type { Words } from '../words/index.ts';

/** `retry`: does the failed work again, where that may help. */
export type FailureNotice = { readonly text: (words: Words) => string; readonly retry: (() => void) | null };

export class Notices {
  #inputs: readonly Notice[] = [];
  #failures: readonly FailureNotice[] = [];

  /** Once, however often it is found. */
  addInput(notice: Notice): void {
    const known = this.#inputs.some((one) => JSON.stringify(one) === JSON.stringify(notice));
    if (!known) this.#inputs = [...this.#inputs, notice];
  }

  addFailure(failure: FailureNotice): void {
    this.#failures = [...this.#failures, failure];
  }

  removeFailure(failure: FailureNotice): void {
    this.#failures = this.#failures.filter((one) => one !== failure);
  }

  /** Replaces the renderers' notice; null: nothing is wrong with them. */
  setRendererFailure(text: FailureNotice['text'] | null): void {
    this.#failures = [
      ...this.#failures.filter(({ retry }) => retry),
      ...(text ? [{ text, retry: null }] : []),
    ];
  }

  /** Called when all files are fetched again. */
  clearFailures(): void {
    this.#failures = [];
  }

  /** @param index its place in `texts` */
  dismiss(index: number): void {
    const failed = this.#failures.length;
    if (index < failed) this.#failures = this.#failures.filter((_, i) => i !== index);
    else this.#inputs = this.#inputs.filter((_, i) => i !== index - failed);
  }

  retry(): void {
    for (const { retry } of this.#failures) retry?.();
  }

  get canRetry(): boolean {
    return this.#failures.some(({ retry }) => retry !== null);
  }

  get hasFailures(): boolean {
    return this.#failures.length > 0;
  }

  texts(words: Words): string[] {
    return [
      ...this.#failures.map(({ text }) => text(words)),
      ...this.#inputs.map((notice) => noticeText(notice, words)),
    ];
  }
}

export function noticeText(notice: Notice, words: Words): string {
  if (notice.kind === 'ignored') {
    const { expected } = words;
    const name = notice.name === 'compare' ? 'date' : notice.name;
    const what = name in expected ? expected[name as keyof typeof expected] : expected.flag;
    return words.ignored(notice.name, notice.value, what);
  }
  if (notice.kind === 'other-data') return words.otherData(notice.requested, notice.shown);
  return notice.kind === 'before-range'
    ? words.beforeRange(notice.requested, words.date(notice.shown))
    : words.afterRange(notice.requested, words.date(notice.shown));
}
