// A group of buttons that is one stop for Tab: arrow keys, Home and End move the focus within it. The template gives one
// button `tabindex=0` and the others -1, and these two listeners to the group.
import type { EventOn } from './event-on.ts';

const buttonsOf = (group: Element) => [...group.querySelectorAll<HTMLElement>('button')];

/** The tab stop of a group whose pressed button, or else the first one, is entered. */
export const stopOf = (isEntry: boolean): 0 | -1 => (isEntry ? 0 : -1);

/** Tab leaves from, and comes back to, the button that had the focus last. */
export function keepStop({ currentTarget: group, target }: EventOn<Element, FocusEvent>): void {
  for (const one of buttonsOf(group)) one.tabIndex = stopOf(one === target);
}

export function moveStop(event: EventOn<Element, KeyboardEvent>): void {
  const buttons = buttonsOf(event.currentTarget);
  const at = buttons.indexOf(event.target.closest('button')!);
  const [on, back] = [(at + 1) % buttons.length, at - 1];
  const to = { ArrowRight: on, ArrowDown: on, ArrowLeft: back, ArrowUp: back, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  buttons.at(to)?.focus();
}
