// The part of gifenc that the GIF export uses; the package has no types.
declare module 'gifenc' {
  type Palette = [red: number, green: number, blue: number][];
  /** The colours of RGBA pixels, at most so many. */
  export function quantize(rgba: Uint8ClampedArray, most: number): Palette;
  /** Replaces the entries that are nearly one of these colours. */
  export function snapColorsToPalette(palette: Palette, colours: Palette): void;
  export function nearestColorIndex(palette: Palette, colour: Palette[number]): number;
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
