// The pictures for paper, one in landscape and one in portrait, of which the style sheet shows the one that suits the
// paper or the element's box. Drawn like picture files, at once: `beforeprint` waits for nothing.
import type { Plane, Shapes, Size } from '../geography/index.ts';
import { CanvasSurface, type Surface, SvgSurface } from '../picture/files.ts';
import type { Scene } from '../scene/index.ts';
import { exportCanvas } from './export-canvas.ts';
import { poster, posterSize } from './poster.ts';
import { mapWindow } from './poster-map.ts';

/** A page of A4 or Letter above the chart of growth; the picture is scaled to what the paper has. */
const LANDSCAPE = { width: 1200, height: 690 };
const PORTRAIT = { width: 740, height: 900 };

/**
 * @param box of an element that keeps it on paper; null: the whole page is printed
 * @throws ExportError where the browser refuses a canvas, on which texts are measured
 */
export function printedPictures(scene: Scene, shapes: Shapes, plane: Plane, box: Size | null): SVGElement[] {
  const rule = new CanvasSurface(exportCanvas(1, 1).context);
  const widthOf: Surface['widthOf'] = (text, type) => rule.widthOf(text, type);
  const { view, words } = scene.basis;
  const isLandscape = box !== null && box.width >= box.height;
  const sizes = [box && isLandscape ? box : LANDSCAPE, box && !isLandscape ? box : PORTRAIT];
  return sizes.map(({ width, height }, i) => {
    const surface = new SvgSurface({ widthOf }, `printed-${i}-`);
    const size = view.ui === 'bare' ? { width, height } : posterSize(width, height);
    if ('zoom' in size) poster(surface, scene, shapes, plane, size);
    else mapWindow(surface, scene, shapes, plane, { x: 0, y: 0, ...size });
    return surface.element(document, { ...size, lang: words.lang, title: scene.caption });
  });
}
