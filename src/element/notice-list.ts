// The notices above the map: input that was not used as given, and what failed. Takes notices and failures, gives their
// texts in the language of the moment, and tries failed work again.
import type { Notice } from '../view/index.ts';
import { english, type Words } from '../words/index.ts';

export type FailureNotice = {
  readonly text: (words: Words) => string;
  /** What could not be loaded; null: the notice is about something else. */
  readonly name?: (words: Words) => string | null;
  /** Does the failed work again, where that may help. */
  readonly retry: (() => void) | null;
  /** Whether it may only come with the page loaded again. */
  readonly canReload: boolean;
  dismissed?(): void;
};
export type ShownNotice = { readonly text: string; readonly canRetry: boolean; readonly canReload: boolean };
/** Of one kind and about one parameter: the last one, and how many there were. */
type Input = { readonly kind: string; readonly notice: Notice; readonly count: number };

export class Notices {
  #inputs: readonly Input[] = [];
  #failures: readonly FailureNotice[] = [];

  /** The same one once, however often it is found; of others about the same parameter the last, with their number. */
  addInput(notice: Notice): void {
    const kind =
      notice.kind === 'text' ? JSON.stringify(notice) : [notice.kind, 'name' in notice && notice.name].join();
    const known = this.#inputs.find((one) => one.kind === kind);
    if (!known) this.#inputs = [...this.#inputs, { kind, notice, count: 1 }];
    else if (JSON.stringify(known.notice) !== JSON.stringify(notice))
      this.#inputs = this.#inputs.map((one) =>
        one === known ? { kind, notice, count: one.count + 1 } : one,
      );
  }

  addFailure(failure: FailureNotice): void {
    this.#failures = [...this.#failures, failure];
  }

  removeFailure(failure: FailureNotice): void {
    this.#failures = this.#failures.filter((one) => one !== failure);
  }

  /** Replaces the renderers' notice; null: nothing is wrong with them. */
  setRendererFailure(text: FailureNotice['text'] | null, canReload = false): void {
    this.#failures = [
      ...this.#failures.filter(({ retry }) => retry),
      ...(text ? [{ text, retry: null, canReload }] : []),
    ];
  }

  /** @param index its place in `shown` */
  dismiss(index: number): void {
    const groups = this.#groups();
    const group = groups[index];
    if (group) {
      this.#failures = this.#failures.filter((one) => !group.includes(one));
      for (const one of group) one.dismissed?.();
    } else this.#inputs = [];
  }

  retry(): void {
    for (const { retry } of this.#failures) retry?.();
  }

  shown(words: Words): ShownNotice[] {
    const groups = this.#groups().map((group) => ({
      text: groupText(group, words),
      canRetry: group.some(({ retry }) => retry !== null),
      canReload: group.some(({ canReload }) => canReload),
    }));
    const text = this.#inputText(words);
    return text ? [...groups, { text, canRetry: false, canReload: false }] : groups;
  }

  /** One by one, for a host. */
  texts(words: Words): string[] {
    const inputs = this.#inputs.map((one) => inputText(one, words));
    return [...this.#groups().map((group) => groupText(group, words)), ...inputs];
  }

  /** What was not used as given is one notice: several wrong values are one sentence without what was expected. */
  #inputText(words: Words): string {
    const ignored = this.#inputs.flatMap(({ notice }) => (notice.kind === 'ignored' ? [notice] : []));
    const several = ignored.length > 1;
    const single = this.#inputs.filter(({ notice }) => !several || notice.kind !== 'ignored');
    const texts = single.map((one) => inputText(one, words));
    if (several) texts.unshift(words.ignoredSeveral(ignored.map(({ name, value }) => `${name} “${value}”`)));
    return texts.join(words.space);
  }

  /** Everything that could not be loaded is one notice, as where the network is gone; each other failure is its own. */
  #groups(): readonly (readonly FailureNotice[])[] {
    const isLoading = ({ name }: FailureNotice) => !!name?.(english);
    const loading = this.#failures.filter(isLoading);
    const others = this.#failures.filter((one) => !isLoading(one)).map((one) => [one]);
    return loading.length > 0 ? [loading, ...others] : others;
  }
}

function groupText(group: readonly FailureNotice[], words: Words): string {
  const names = new Set(group.map(({ name }) => name?.(words) ?? ''));
  return group.length > 1 ? words.partsFailed([...names]) : group[0]!.text(words);
}

const inputText = ({ notice, count }: Input, words: Words): string =>
  noticeText(notice, words) + (count > 1 ? ` (×${count})` : '');

export function noticeText(notice: Notice, words: Words): string {
  if (notice.kind === 'ignored') {
    const { expected } = words;
    const name = notice.name === 'compare' ? 'date' : notice.name;
    const what = name in expected ? expected[name as keyof typeof expected] : expected.flag;
    return words.ignored(notice.name, notice.value, what);
  }
  if (notice.kind === 'text') return notice.texts[words.lang];
  if (notice.kind === 'other-data') return words.otherData(notice.requested, notice.shown);
  return notice.kind === 'before-range'
    ? words.beforeRange(notice.requested, words.date(notice.shown))
    : words.afterRange(notice.requested, words.date(notice.shown));
}
