// A canvas to draw on that is in no page.
import { ExportError } from './export-error.ts';

type Drawing = {
  readonly context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
  /** @throws ExportError where the canvas came without the memory for its pixels */
  file(type: string): Promise<Blob>;
};

/** It is read once and thrown away: no graphics card need hold it. */
const IN_MEMORY: CanvasRenderingContext2DSettings = { willReadFrequently: true };

/** @throws ExportError where there is no memory for it */
export function exportCanvas(width: number, height: number): Drawing {
  const noMemory = () =>
    new ExportError(
      'memory',
      `There is not enough memory for a picture of ${width} × ${height} pixels: a smaller scale needs less, an SVG hardly any`,
    );
  // What browsers throw here differs; there is only one reason.
  const orNoMemory = <T>(take: () => T): NonNullable<T> => {
    let taken: T | null = null;
    try {
      taken = take();
    } catch {
      // Said below.
    }
    if (!taken) throw noMemory();
    return taken;
  };
  const inPage = typeof OffscreenCanvas === 'undefined';
  const canvas = orNoMemory(() =>
    inPage
      ? Object.assign(document.createElement('canvas'), { width, height })
      : new OffscreenCanvas(width, height),
  );
  const context = orNoMemory(() => canvas.getContext('2d', IN_MEMORY) as Drawing['context'] | null);
  return {
    context,
    async file(type) {
      // A picture is opaque: where its first pixel is not, the browser gave a canvas that keeps nothing.
      const { data } = orNoMemory(() => context.getImageData(0, 0, 1, 1));
      if (data[3] !== 255) throw noMemory();
      const blob = await (canvas instanceof HTMLCanvasElement
        ? new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type))
        : canvas.convertToBlob({ type }).catch(() => null));
      if (!blob) throw noMemory();
      return blob;
    },
  };
}
