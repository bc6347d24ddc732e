// Finds painted texts that overlap: their boxes, cut to what the scrolling parts around them show, intersect, and neither
// hides the other under an opaque background. Runs inside the page.

/** @param within selectors of the parts that are checked; @returns a line for each pair */
export function overlappingTexts(within: string): string[] {
  const host = document.querySelector('near-map')!;
  type Painted = { readonly owner: Element; readonly text: string; readonly box: DOMRect };

  const parentOf = (node: Node): Element | null =>
    node.parentElement ??
    (node.getRootNode() instanceof ShadowRoot ? (node.getRootNode() as ShadowRoot).host : null);
  const cut = (a: DOMRect, b: DOMRect) => {
    const [x, y] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
    return new DOMRect(
      x,
      y,
      Math.max(0, Math.min(a.right, b.right) - x),
      Math.max(0, Math.min(a.bottom, b.bottom) - y),
    );
  };
  /** What the parts around it show of a box. */
  const shown = (owner: Element, box: DOMRect) => {
    let seen = cut(box, new DOMRect(0, 0, innerWidth, innerHeight));
    for (let at: Element | null = owner; at; at = parentOf(at)) {
      const { overflowX, overflowY, contain } = getComputedStyle(at);
      if (overflowX !== 'visible' || overflowY !== 'visible' || /paint|strict|content/.test(contain))
        seen = cut(seen, at.getBoundingClientRect());
    }
    return seen;
  };
  const painted: Painted[] = [];
  const collect = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) collect(element.shadowRoot);
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      const texts: [text: string, boxes: Iterable<DOMRect>][] = [];
      // A field paints its text in its own box.
      if (element.matches('input, select')) texts.push([element.tagName, [element.getBoundingClientRect()]]);
      else if (!element.closest('svg, option, .unseen'))
        for (const node of element.childNodes) {
          if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
          range.selectNodeContents(node);
          texts.push([node.textContent.trim(), [...range.getClientRects()]]);
        }
      for (const [text, boxes] of texts)
        for (const whole of boxes) {
          const box = shown(element, whole);
          if (box.width > 2 && box.height > 2) painted.push({ owner: element, text: text.slice(0, 40), box });
        }
    }
  };
  for (const part of host.shadowRoot!.querySelectorAll(within)) collect(part);

  /** Everything at a point, the topmost first, also inside the elements' own shadow roots. */
  const stackAt = (x: number, y: number, root: Document | ShadowRoot = document): Element[] =>
    root
      .elementsFromPoint(x, y)
      .filter((one) => one.getRootNode() === root)
      .flatMap((one) => (one.shadowRoot ? [...stackAt(x, y, one.shadowRoot), one] : [one]));
  const isOpaque = (element: Element) => {
    const { backgroundColor } = getComputedStyle(element);
    return backgroundColor.startsWith('rgb(') || /\/ 1\)$/.test(backgroundColor);
  };
  const contains = (outer: Element, inner: Element | null): boolean =>
    inner !== null && (outer === inner || contains(outer, parentOf(inner)));

  const found = new Set<string>();
  for (const [i, a] of painted.entries())
    for (const b of painted.slice(i + 1)) {
      if (a.owner === b.owner || contains(a.owner, b.owner) || contains(b.owner, a.owner)) continue;
      const common = cut(a.box, b.box);
      // A letter's box is higher than the letter.
      if (common.width < 3 || common.height < Math.min(a.box.height, b.box.height) * 0.3) continue;
      const stack = stackAt(common.x + common.width / 2, common.y + common.height / 2);
      const hidden = ({ owner }: Painted) => {
        const at = stack.indexOf(owner);
        return stack.slice(0, at).some((above) => isOpaque(above) && !contains(above, owner));
      };
      if (!stack.includes(a.owner) || !stack.includes(b.owner) || hidden(a) || hidden(b)) continue;
      found.add(`“${a.text}” and “${b.text}”`);
    }
  return [...found];
}
