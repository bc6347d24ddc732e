// An off-screen canvas for exported pictures. Throws an ExportError where there is not enough memory.
import { ExportError } from './export-error.ts';

export type Drawing = {
  readonly context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
  /** @throws ExportError where the browser had no memory for the canvas's pixels; call it once something is drawn */
  check(): void;
  /** @throws ExportError as `check()` does */
  file(type: string): Promise<Blob>;
};

/** The canvas is read once and discarded, so it need not be on the GPU. */
const IN_MEMORY: CanvasRenderingContext2DSettings = { willReadFrequently: true };

/** @throws ExportError where the browser refuses it whatever the size, as some privacy settings do */
function contextOf(canvas: HTMLCanvasElement | OffscreenCanvas): Drawing['context'] | null {
  try {
    return canvas.getContext('2d', IN_MEMORY) as Drawing['context'] | null;
  } catch {
    throw new ExportError(
      'canvas',
      'This browser does not allow drawing on a canvas; tables and GeoJSON need none',
    );
  }
}

const forPicture = (width: number, height: number) =>
  `There is not enough memory for a picture of ${width} × ${height} pixels: a smaller scale needs less, an SVG hardly any`;

/**
 * @param sentence of the error
 * @throws ExportError where there is no memory for it
 */
export function exportCanvas(width: number, height: number, sentence = forPicture(width, height)): Drawing {
  const noMemory = () => new ExportError('memory', sentence);
  // Browsers throw different errors here, all for the same reason.
  const orNoMemory = <T>(take: () => T): NonNullable<T> => {
    let result: T | null = null;
    try {
      result = take();
    } catch {
      // Reported below.
    }
    if (!result) throw noMemory();
    return result;
  };
  const inPage = typeof OffscreenCanvas === 'undefined';
  const canvas = orNoMemory(() =>
    inPage
      ? Object.assign(document.createElement('canvas'), { width, height })
      : new OffscreenCanvas(width, height),
  );
  const context = contextOf(canvas);
  if (!context) throw noMemory();
  const check = () => {
    // Pictures are opaque: where the first pixel is not, the canvas has no memory.
    const { data } = orNoMemory(() => context.getImageData(0, 0, 1, 1));
    if (data[3] !== 255) throw noMemory();
  };
  return {
    context,
    check,
    async file(type) {
      check();
      const blob = await (canvas instanceof HTMLCanvasElement
        ? new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type))
        : canvas.convertToBlob({ type }).catch(() => null));
      if (!blob) throw noMemory();
      return blob;
    },
  };
}
