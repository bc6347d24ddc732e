// Finds out whether this machine has a glyph for every character of a text. A page can't ask: each character is drawn,
// and compared with what the browser draws for one that no font has.

/** CSS pixels of the font; a cell is a little larger. */
const SIZE = 20;
const CELL = 28;
const ACROSS = 32;
/** Code points that are assigned to no character, which have no glyph in any font. */
const NOWHERE = '\u{10ffff}\u{1ffff}\u0378';
/** Firefox draws the code of a character without a glyph in a frame: a few characters look so, a script does not. */
const MOST_FRAMED = 0.5;

/** @param font a CSS list of families */
export function lacksGlyphs(characters: string, font: string): boolean {
  const all = [...NOWHERE, ...characters];
  const rows = Math.ceil(all.length / ACROSS);
  const canvas = document.createElement('canvas');
  canvas.width = ACROSS * CELL;
  canvas.height = rows * CELL;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.font = `${SIZE}px ${font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  all.forEach((character, i) => {
    context.fillText(character, ((i % ACROSS) + 0.5) * CELL, (Math.floor(i / ACROSS) + 0.5) * CELL);
  });
  const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height);
  const cells = all.map((_, i) => cellOf(data, width, (i % ACROSS) * CELL, Math.floor(i / ACROSS) * CELL));
  const nowhere = cells.splice(0, [...NOWHERE].length);
  const framed = cells.filter(isFramed).length / Math.max(1, characters.length);
  return framed > MOST_FRAMED || cells.some((cell) => nowhere.some((other) => isSame(cell, other)));
}

const isSame = (one: Uint8Array, other: Uint8Array) => one.every((value, i) => value === other[i]);

/** The opacity of each pixel of a cell. */
function cellOf(data: Uint8ClampedArray, width: number, left: number, top: number): Uint8Array {
  const cell = new Uint8Array(CELL * CELL);
  for (let y = 0; y < CELL; y++)
    for (let x = 0; x < CELL; x++) cell[y * CELL + x] = data[((top + y) * width + left + x) * 4 + 3]!;
  return cell;
}

/** Whether there is ink along all four sides of the box around it. */
function isFramed(cell: Uint8Array): boolean {
  let [x0, y0, x1, y1] = [CELL, CELL, -1, -1];
  const ink = (x: number, y: number) => cell[y * CELL + x]! > 60;
  for (let y = 0; y < CELL; y++)
    for (let x = 0; x < CELL; x++)
      if (ink(x, y)) [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
  if (x1 - x0 < 4 || y1 - y0 < 4) return false;
  const share = (count: number, isInk: (i: number) => boolean) =>
    Array.from({ length: count }, (_, i) => isInk(i)).filter(Boolean).length / count;
  const [across, down] = [x1 - x0 + 1, y1 - y0 + 1];
  return (
    Math.min(
      share(across, (i) => ink(x0 + i, y0)),
      share(across, (i) => ink(x0 + i, y1)),
      share(down, (i) => ink(x0, y0 + i)),
      share(down, (i) => ink(x1, y0 + i)),
    ) > 0.8
  );
}
