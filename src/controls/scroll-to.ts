// Scrolls an element into view within the panel and nowhere else: an embedding page doesn't scroll.

/** @param least how many CSS pixels of a long element's top count as visible; with fewer, it is scrolled to the top */
export function scrollTo(element: Element, panel: Element | null, least = Number.POSITIVE_INFINITY): void {
  // In a very small box the whole page scrolls instead of the panel.
  const scroller = panel && getComputedStyle(panel).overflowY === 'visible' ? panel.closest('.root') : panel;
  if (!scroller) return;
  const box = scroller.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  // A sticky header covers what is scrolled under it.
  const covered = scroller.querySelector('.find-box')?.getBoundingClientRect();
  const from = Math.max(box.top, covered && covered.top <= box.top + 1 ? covered.bottom : 0);
  if (top < from) scroller.scrollTop -= from - top + 8;
  else if (Math.min(bottom, top + least) > box.bottom)
    scroller.scrollTop += Math.min(
      least < bottom - top ? top - from : bottom - box.bottom + 8,
      top - from - 8,
    );
}
