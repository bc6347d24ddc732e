// A canvas to draw on that is in no page.

type Drawing = {
  readonly context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
  file(type: string): Promise<Blob>;
};

/** It is read once and thrown away: no graphics card need hold it. */
const IN_MEMORY: CanvasRenderingContext2DSettings = { willReadFrequently: true };

export function pen(width: number, height: number): Drawing {
  const refused = () => new Error(`This browser cannot create a canvas of ${width} × ${height} pixels`);
  if (typeof OffscreenCanvas === 'undefined') {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d', IN_MEMORY);
    if (!context) throw refused();
    const file = (type: string) =>
      new Promise<Blob>((resolve, reject) => {
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(refused())), type);
      });
    return { context, file };
  }
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', IN_MEMORY);
  if (!context) throw refused();
  return { context, file: (type) => canvas.convertToBlob({ type }) };
}
