// A QR code as a path, drawn the same on the screen and in a file.

export type QrCode = {
  /** The number of modules on a side, with the quiet zone of four. */
  readonly size: number;
  /** Path data of the dark modules, one unit each. */
  readonly path: string;
};

/** Rejects where the text is too long for a code, or where the encoder can't be loaded. */
export async function qrOf(text: string): Promise<QrCode> {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => runsOf(row).map(([from, to]) => `M${from} ${y}h${to - from}v1h${from - to}z`))
    .join('');
  return { size, path };
}

/** As a file: black on white, whatever the theme, since scanners expect it so. */
export function qrFile({ size, path }: QrCode): Blob {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
  return new Blob([text], { type: 'image/svg+xml' });
}

/** Runs of dark modules: start and end. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs[runs.length - 1];
    if (last?.[1] === x) last[1] = x + 1;
    else runs.push([x, x + 1]);
  });
  return runs;
}
