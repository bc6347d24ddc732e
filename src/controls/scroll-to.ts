// Brings something into sight in the panel that scrolls, and in nothing around it: an embedding page stays put.

/** @param least CSS pixels of its top that are enough to be seen of what is long; where they are not, it goes to the top */
export function scrollTo(element: Element, panel: Element | null, least = Number.POSITIVE_INFINITY): void {
  // Where so little room is that nothing fits, the whole page scrolls in its stead.
  const scroller = panel && getComputedStyle(panel).overflowY === 'visible' ? panel.closest('.root') : panel;
  if (!scroller) return;
  const box = scroller.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  // What sticks to the top covers what is scrolled under it.
  const covered = scroller.querySelector('.find-box')?.getBoundingClientRect();
  const from = Math.max(box.top, covered && covered.top <= box.top + 1 ? covered.bottom : 0);
  if (top < from) scroller.scrollTop -= from - top + 8;
  else if (Math.min(bottom, top + least) > box.bottom)
    scroller.scrollTop += Math.min(
      least < bottom - top ? top - from : bottom - box.bottom + 8,
      top - from - 8,
    );
}
