// The map itself, as it is published: the built site under /near/, and a page that embeds it with other data.
// What the bench knows of its inside is here and nowhere else.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The built site as it stands now; a build that runs meanwhile does not disturb the measuring.
 * @param {string} dist
 */
export function builtSite(dist) {
  const files = new Map();
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/near/${relative(dist, path).replaceAll('\\', '/')}`, readFileSync(path));
  }
  files.set('/near/limit.html', withoutScripts(files.get('/near/index.html')));
  return files;
}

/** The same document where nothing runs and nothing else is requested: no page that has it can be there sooner. */
function withoutScripts(/** @type {Buffer} */ page) {
  return Buffer.from(
    page
      .toString()
      .replace(/<script(?! type="application\/json")[^>]*>/g, '<script type="text/plain">')
      .replace(/<link\b(?=[^>]*(?:preload|stylesheet|icon|manifest))[^>]*>/g, ''),
  );
}

/**
 * A page that embeds the element with a data file of its own, as the documentation has it.
 * @param {string} src
 */
export function embeddingPage(src) {
  return Buffer.from(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Synthetic</title>
<style>html,body{margin:0;height:100%}near-map{display:block;height:100%}</style>
<script type="module" src="/near/near-map.js"></script>
</head><body><near-map src="${src}"></near-map></body></html>
`);
}

/**
 * Runs in the page, before it. Puts `bench.near` there; with `fills` it also watches, frame by frame, for the first
 * picture that has all of them, and then for the first pan that the map answers.
 * @param {{ fills: Record<string, string> | null, pan: boolean }} options
 */
export function watchNear({ fills, pan }) {
  const { bench } = /** @type {any} */ (window);
  const element = () => /** @type {any} */ (document.querySelector('near-map'));
  const roots = () => [document, element()?.shadowRoot].filter(Boolean);
  /** The pictures on the page: each an SVG with its regions' fills, those of insets left out by their few regions. */
  const pictures = () =>
    roots()
      .flatMap((root) => [...root.querySelectorAll('svg')])
      .map((svg) => ({ svg, atoms: [...svg.querySelectorAll('path[data-k^="fill/"]')] }))
      .filter(({ atoms }) => atoms.length > 40);
  const nameOf = (/** @type {Element} */ path) => path.getAttribute('data-k');
  const channels = (/** @type {string} */ colour) =>
    colour.startsWith('#')
      ? [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16)).join()
      : (colour.match(/\d+/g) ?? []).slice(0, 3).join();
  const fillOf = (/** @type {Element} */ path) =>
    channels(path.getAttribute('fill') ?? getComputedStyle(path).fill);
  const map = () => {
    try {
      return element()?.getState?.()?.painter === 'map';
    } catch {
      return false;
    }
  };
  /** Kept, as while dragging: to look for it among thousands of nodes is no part of a step. */
  /** @type {HTMLInputElement | undefined} */
  let slider;
  bench.near = {
    element,
    /** The fills of the picture that is shown, by region piece. */
    fills: () =>
      Object.fromEntries(
        pictures()
          .filter(({ svg }) => svg.checkVisibility())
          .flatMap(({ atoms }) => atoms.map((path) => [nameOf(path)?.slice(5), fillOf(path)])),
      ),
    async untilMap() {
      while (!map()) await bench.frame();
      return performance.now();
    },
    canvas: () => element().shadowRoot.querySelector('canvas'),
    slider() {
      if (!slider?.isConnected) slider = element().shadowRoot.querySelector('input[type="range"]');
      return slider;
    },
    /** Moves the slider to a month as a drag does; resolves when the element has taken it in. */
    scrub(/** @type {number} */ month) {
      const slider = bench.near.slider();
      slider.value = String(month);
      slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      return element().updateComplete;
    },
  };
  if (fills) {
    const wanted = Object.entries(fills);
    const isRight = (/** @type {{ svg: SVGElement, atoms: Element[] }} */ { svg, atoms }) => {
      const by = new Map(atoms.map((path) => [nameOf(path)?.slice(5), path]));
      return (
        wanted.every(([id, fill]) => {
          const path = by.get(id);
          return path !== undefined && fillOf(path) === fill;
        }) && svg.checkVisibility()
      );
    };
    void (async () => {
      while (!pictures().some(isRight)) {
        await bench.frame();
        // Without a picture beforehand, the map's own first appearance is the answer.
        if (map()) break;
      }
      await bench.drawn();
    })();
  }
  if (pan) {
    void (async () => {
      await bench.near.untilMap();
      await bench.pan(bench.near.canvas(), () => element().project([110, 50])[0]);
    })();
  }
}

/** Runs in the page, before it: there is no WebGL, so that the picture stays. */
export function withoutWebGl() {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = /** @type {any} */ (
    function (/** @type {string} */ kind, /** @type {unknown[]} */ ...rest) {
      // @ts-expect-error: `this` is the canvas
      return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
    }
  );
}
