// A group of buttons that is one stop for Tab: arrow keys, Home and End move the focus within it. The template gives the
// first pressed button, or else the first one, `tabindex=0` and the others -1, and the group these listeners. Links and
// what is folded are no part of it.
import type { EventOn } from './event-on.ts';

const buttonsOf = (group: Element) =>
  [...group.querySelectorAll<HTMLElement>('button:not(.link)')].filter((one) => one.checkVisibility());

export const stopOf = (isEntry: boolean): 0 | -1 => (isEntry ? 0 : -1);

/** On `focusin` and `focusout`: Tab leaves from the button that has the focus, and enters at the stop of the template. */
export function keepStop({
  currentTarget: group,
  target,
  relatedTarget,
  type,
}: EventOn<Element, FocusEvent>): void {
  const isLeft = type === 'focusout';
  if (isLeft && group.contains(relatedTarget as Node | null)) return;
  const buttons = buttonsOf(group);
  const stop = isLeft ? (buttons.find((one) => one.ariaPressed === 'true') ?? buttons[0]) : target;
  if (isLeft || buttons.some((one) => one === stop))
    for (const one of buttons) one.tabIndex = stopOf(one === stop);
}

export function moveStop(event: EventOn<Element, KeyboardEvent>): void {
  const buttons = buttonsOf(event.currentTarget);
  const at = buttons.indexOf(event.target.closest('button')!);
  const on = (at + 1) % buttons.length;
  const back = at - 1;
  const to = { ArrowRight: on, ArrowDown: on, ArrowLeft: back, ArrowUp: back, Home: 0, End: -1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  buttons.at(to)?.focus();
}
