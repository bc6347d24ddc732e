// Checks of the element's visible texts: those that don't fit their box, and those with words of another language. All
// run inside the page.

/** Texts that overflow their box, or that an ancestor clips at the sides or below. */
export function cutTexts(): string[] {
  const root = document.querySelector('near-map')!.shadowRoot!;
  const cut: string[] = [];
  const report = (node: Element, what: string, text: string) =>
    cut.push(`${node.className || node.tagName.toLowerCase()}: “${text.trim().slice(0, 60)}” ${what}`);
  const seen = (node: Element) =>
    node.checkVisibility({ visibilityProperty: true }) && !node.closest('.unseen, .labels, [inert]');

  type Box = { inline: boolean; clips: boolean; scrolls: boolean; aside: boolean; bounds: DOMRect };
  const boxes = new Map<Element, Box>();
  const boxOf = (node: Element): Box => {
    const known = boxes.get(node);
    if (known) return known;
    const { display, overflowX, overflowY, contain } = getComputedStyle(node);
    const box = {
      inline: display === 'inline' || display === 'contents',
      clips: overflowX !== 'visible' || overflowY !== 'visible' || /strict|content|paint/.test(contain),
      scrolls: /auto|scroll/.test(overflowY),
      // A line that scrolls horizontally, and only horizontally, shows the rest by scrolling.
      aside: overflowX === 'auto' && overflowY === 'hidden',
      bounds: node.getBoundingClientRect(),
    };
    boxes.set(node, box);
    return box;
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const parent = node.parentElement;
    if (!parent || text.trim() === '' || parent.closest('svg, option, style') || !seen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    for (let box: Element | null = parent; box; box = box.parentElement) {
      const { inline, clips, scrolls, aside, bounds } = boxOf(box);
      // The first and the last year are centred below the chart's ends, in the space that the timeline leaves there.
      if (inline || box.matches('.chart')) continue;
      // Pressing it shows the whole text: layout.test.ts. On a short phone the map needs the subtitle's further lines.
      if (aside || box.matches('.credits button[aria-expanded="false"], .titles p')) break;
      // Large figures extend a little to the left, on purpose.
      const wide = rects.some(({ left, right }) => left < bounds.left - 5 || right > bounds.right + 1.5);
      // A letter's box extends beyond a line with a small line height, the more the larger the letter is.
      const high = rects.some(({ top, bottom, height }) => {
        const beyond = Math.max(6, height / 5);
        return bottom > bounds.bottom + beyond || top < bounds.top - beyond;
      });
      if (wide) {
        report(box, `sticks out of ${Math.round(bounds.width)} px`, text);
        break;
      }
      if (clips && !scrolls && high) {
        report(box, `is cut at ${Math.round(bounds.height)} px`, text);
        break;
      }
      if (box.classList.contains('root') || scrolls) break;
    }
  }
  const pen = document.createElement('canvas').getContext('2d')!;
  for (const select of root.querySelectorAll('select')) {
    const style = getComputedStyle(select);
    if (!seen(select) || style.opacity === '0') continue;
    pen.font = style.font;
    const text = select.selectedOptions[0]?.textContent ?? '';
    // The browser's own arrow; one that the page draws lies in the padding.
    const arrow = style.appearance === 'none' ? 0 : 18;
    const sides = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight) + arrow;
    if (pen.measureText(text).width > select.clientWidth - sides + 2) report(select, 'does not fit', text);
  }
  return [...new Set(cut)];
}

/**
 * Texts, labels and titles that contain one of these words, except those marked as another language, URLs, and allowed
 * ones.
 */
export function strayTexts({ words, allowed }: { words: string[]; allowed: string[] }): string[] {
  const map = document.querySelector('near-map')!;
  const { lang } = map.getState()!;
  const root = map.shadowRoot!;
  const known = new Set(words);
  const pattern = new RegExp(allowed.join('|'), 'gu');
  const stray: string[] = [];
  const check = (node: Element, text: string) => {
    const of = node.closest('[lang]')?.getAttribute('lang');
    if (of !== lang || node.closest('.root > style, kbd, code')) return;
    const found = text
      .replace(/https?:\S+|[\w-]+(?:\.[\w-]+)+/g, ' ')
      .replace(pattern, ' ')
      .match(/[a-z]{3,}/giu)
      ?.filter((word) => known.has(word.toLowerCase()));
    if (found?.length)
      stray.push(
        `${node.getAttribute('class') || node.tagName}: ${found.join(' ')} in “${text.trim().slice(0, 80)}”`,
      );
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement && node.textContent?.trim()) check(node.parentElement, node.textContent);
  for (const node of root.querySelectorAll('*'))
    for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt', 'placeholder'])
      check(node, node.getAttribute(name) ?? '');
  return [...new Set(stray)];
}

/** Texts with letters outside the brackets of a pseudo-language, except those of the data. */
export function bareTexts(data: string[]): string[] {
  const map = document.querySelector('near-map')!;
  const { lang } = map.getState()!;
  const root = map.shadowRoot!;
  const known = new Set(data);
  const bare: string[] = [];
  const check = (node: Element, text: string) => {
    if (
      node.closest('[lang]')?.getAttribute('lang') !== lang ||
      node.closest('style, option, .lang .choice-text, kbd, code')
    )
      return;
    let rest = text.replace(/https?:\S+|[\w-]+(?:\.[\w-]+)+/g, ' ');
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
    }
    if (/\p{L}/u.test(rest) && !known.has(rest.trim()))
      bare.push(`${node.getAttribute('class') || node.tagName}: “${rest.trim().slice(0, 80)}”`);
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement && node.textContent?.trim()) check(node.parentElement, node.textContent);
  for (const node of root.querySelectorAll('*'))
    for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt', 'placeholder'])
      check(node, node.getAttribute(name) ?? '');
  return [...new Set(bare)];
}
