// The range inputs on the chart, transparent, each with its drawn handle: one for the date and, in a comparison, one for
// the date compared with. They have the browser's own pointer, touch and keyboard handling; what a pointer does beyond
// that is in chart-gestures.ts, which is fetched when there is a pointer.
import { html, type TemplateResult } from 'lit';
import { dayOfDate, membersAt } from '../../membership/index.ts';
import { stepFrom } from '../../view/index.ts';
import type { EventOn } from '../event-on.ts';
import { live } from '../live.ts';
import type { Model } from '../model.ts';
import { nowAt } from './chart-values.ts';
import { dayOnAxis, growthOf } from './growth.ts';
import { isoOfMonth, monthOf } from './time-scale.ts';

type Key = 'date' | 'compare';

type Gestures = typeof import('./chart-gestures.ts');
let loaded: Gestures | null = null;
const gestures = async (): Promise<Gestures> => (loaded ??= await import('./chart-gestures.ts'));
/** Whether the inputs were last moved by a pointer. Keys go by single months, and settle nowhere else. */
let byPointer = false;
let byTouch = false;

export function slider(model: Model, key: Key): TemplateResult {
  const other = key === 'date' ? '' : ' other';
  const { facts, words, actions } = model;
  const { first, last } = facts.range;
  const dateOf = ({ view }: Model) => view[key] ?? view.date;
  const dayOf = (now: Model) => dayOnAxis(facts, dateOf(now));
  const moved = ({ currentTarget: input }: EventOn<HTMLInputElement>) =>
    actions.change({ [key]: isoOfMonth(Number(input.value)) }, 'scrub');
  const released = ({ currentTarget: input }: EventOn<HTMLInputElement>) => {
    const settle = (near?: string) => actions.change(near ? { [key]: near } : {});
    if (!byPointer) return settle();
    // At once where it can be: everything then shows the date in the same task.
    if (loaded) return settle(loaded.milestoneUnder(facts, input, byTouch));
    return void gestures().then(
      ({ milestoneUnder }) => settle(milestoneUnder(facts, input, byTouch)),
      () => settle(),
    );
  };
  return html`<input
    type="range" class=${`slider${other}`} part="slider" min=${monthOf(first)} max=${monthOf(last)} step="1"
    .value=${live(model, (now) => String(monthOf(dayOf(now))))}
    aria-label=${key === 'date' ? words.dateSlider : words.comparedWith}
    aria-valuetext=${live(model, (now) => words.sliderValue(words.date(dateOf(now)), membersAt(facts, dayOf(now))))}
    @input=${moved} @change=${released} @keydown=${(event: KeyboardEvent) => onKey(event, model, key)}
  /><div class=${`handle${other}`} .style=${live(model, (now) => nowAt(growthOf(facts).x(dayOf(now))))}></div>`;
}

/** As in WAI-ARIA's slider pattern, PageUp is a larger step up and PageDown down: here by a milestone. */
function onKey(event: KeyboardEvent, { actions, facts, view }: Model, key: Key): void {
  byPointer = false;
  const step = { PageUp: 1, PageDown: -1 }[event.key];
  const month = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
  const end = { Home: 0, End: -1 }[event.key];
  if (step && key === 'date') actions.step(step);
  else if (step) actions.change({ compare: stepFrom(facts, view.compare ?? view.date, step) });
  else if (month) {
    // From the date's last day, also where its handle is at a notch.
    const { first, last } = facts.range;
    const next = monthOf(Math.min(last, dayOfDate(facts, view[key] ?? view.date))) + month;
    const within = Math.min(monthOf(last), Math.max(monthOf(first), next));
    actions.change({ [key]: isoOfMonth(within) });
  } else if (end !== undefined) actions.change({ [key]: facts.statements.at(end)!.id });
  else return;
  event.preventDefault();
}

/** Fetches what a pointer needs before it presses. Where that fails, the inputs do without it. */
export const pointerOver = (): void => void gestures().catch(() => {});

export function press(event: EventOn<Element, PointerEvent>): void {
  byPointer = true;
  byTouch = event.pointerType === 'touch';
  const mark = event.target.closest<HTMLElement>('button');
  if (mark)
    void gestures().then(
      ({ dragFrom }) => dragFrom(mark, event),
      () => {},
    );
}
