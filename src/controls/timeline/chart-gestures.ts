// What a pointer does on the chart beyond a range input: released beside a milestone it settles on it, and a drag that
// begins on a mark or a label above the input moves the date as well. Fetched when a pointer comes to the chart.
import { dayOfDate, type Facts } from '../../membership/index.ts';
import { milestoneNear } from './milestone-near.ts';
import { isoOfMonth } from './time-scale.ts';

/** How near to a milestone a released pointer settles on it, and how far a press moves before it is a drag, CSS pixels. */
const NEARBY = 4;
/** The same for a finger. */
const NEAR_FINGER = 12;
/** By how much an input is wider than the chart: the width of its thumb, CSS pixels; as in the style sheet. */
const THUMB = 30;
const ENDS = ['pointerup', 'pointercancel'] as const;

/** The milestone beside which an input's handle is, if any. */
export function milestoneUnder(
  facts: Facts,
  { value, clientWidth }: HTMLInputElement,
  byTouch: boolean,
): string | undefined {
  const near = byTouch ? NEAR_FINGER : NEARBY;
  // The handle may be anywhere in its month.
  const middle = dayOfDate(facts, isoOfMonth(Number(value))) - 15;
  return milestoneNear(facts, middle, near / (clientWidth - THUMB));
}

/** @param press on a mark or a label; if it moves, it moves the date like a press on the input below. */
export function dragFrom(mark: HTMLElement, { button, pointerId, clientX }: PointerEvent): void {
  const chart = mark.parentElement;
  const input = chart?.querySelector<HTMLInputElement>('.slider');
  if (!chart || !input || button !== 0) return;
  const { left, width } = chart.getBoundingClientRect();
  const [min, max] = [Number(input.min), Number(input.max)];
  let isDrag = false;
  const move = (event: PointerEvent) => {
    if (!isDrag && Math.abs(event.clientX - clientX) <= NEARBY) return;
    if (!isDrag) input.focus({ preventScroll: true });
    isDrag = true;
    input.value = String(min + ((event.clientX - left) / width) * (max - min));
    input.dispatchEvent(new Event('input'));
  };
  const end = () => {
    mark.removeEventListener('pointermove', move);
    for (const type of ENDS) mark.removeEventListener(type, end);
    if (!isDrag) return;
    input.dispatchEvent(new Event('change'));
    // The click that follows belongs to the drag, and no later one, also where the timer is late.
    mark.addEventListener('click', stop, { capture: true, once: true });
    setTimeout(() => mark.removeEventListener('click', stop, true));
  };
  try {
    mark.setPointerCapture(pointerId);
  } catch {
    // It was released while this was being fetched.
    return;
  }
  mark.addEventListener('pointermove', move);
  for (const type of ENDS) mark.addEventListener(type, end);
}

const stop = (event: Event) => event.stopImmediatePropagation();
