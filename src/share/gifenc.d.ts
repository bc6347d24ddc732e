// The part of gifenc that the GIF export uses; the package has no types.
declare module 'gifenc' {
  type Palette = number[][];
  /** The colours of RGBA pixels, at most so many. */
  export function quantize(rgba: Uint8ClampedArray, most: number): Palette;
  /** For each pixel the index of its nearest colour. */
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array;
  export function GIFEncoder(): {
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: {
        palette?: Palette | undefined;
        delay?: number;
        transparent?: boolean;
        transparentIndex?: number;
        dispose?: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
    bytesView(): Uint8Array;
  };
}
