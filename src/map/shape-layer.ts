// The one layer of the map: our shapes, drawn from a mesh and its paints by the graphics card. MapLibre's own layers
// would cut the shapes into tiles in a worker and send all colours of a layer anew with each step; here a step sends a
// few rows of a table, and draws where they are worn. It holds nothing that could not be sent again, as after a lost
// context.
import type { CustomLayerInterface, Map as MapLibre } from 'maplibre-gl';
import { type Box, boxOf, type Placement, type Size, toScreen } from '../geography/index.ts';
import type { Palette } from '../scene/index.ts';
import { AREA_ATTRIBUTES, floatsOf, LINE_ATTRIBUTES, MARK_ATTRIBUTES, type Mesh } from './mesh.ts';
import { numberOf, type Paints, type Rows, TABLE_WIDTH, type Table } from './paints.ts';
import type { Run, Stretch } from './pile.ts';
import { Program } from './program.ts';
import { AREA, BLANK, DASH, LINE, MARK, STRIPES } from './shaders.ts';

export type Drawn = {
  readonly mesh: Mesh;
  readonly paints: Paints;
  readonly palette: Palette;
  readonly placement: Placement;
  /** CSS pixels. */
  readonly size: Size;
};
/** Seen on a canvas of so many device pixels for one of CSS. */
type View = Drawn & { readonly density: number };

export class ShapeLayer implements CustomLayerInterface {
  readonly id = 'shapes';
  readonly type = 'custom';
  readonly #drawn: () => Drawn;
  readonly #refused: () => void;
  #painter: MapLibre['painter'] | null = null;
  #card: Card | null = null;

  /** @param refused the graphics card does not take a program: nothing will be drawn */
  constructor(drawn: () => Drawn, refused: () => void) {
    this.#drawn = drawn;
    this.#refused = refused;
  }

  onAdd({ painter }: MapLibre, gl: WebGL2RenderingContext): void {
    this.#painter = painter;
    this.#card = new Card(gl);
  }

  onRemove(): void {
    this.#card?.destroy();
    this.#card = null;
    this.#painter = null;
  }

  /** In the map's own frame, which has cleared all. */
  render(): void {
    this.#try((card) => card.draw(this.#drawn()));
  }

  /** Without a frame of the map's: what has changed since the last drawing, and what it touches. */
  renderChanges(): void {
    if (!this.#painter || !this.#card) return;
    const { context } = this.#painter;
    context.setCustomLayerDefaults();
    this.#try((card) => card.drawChanges(this.#drawn()));
    // As MapLibre itself does after a layer of others.
    context.setDirty();
    this.#painter.setBaseState();
  }

  #try(draw: (card: Card) => void): void {
    try {
      if (this.#card) draw(this.#card);
    } catch (error) {
      console.error(error);
      this.onRemove();
      this.#refused();
    }
  }
}

type Buffers = {
  readonly array: WebGLVertexArrayObject;
  readonly vertices: WebGLBuffer;
  readonly elements: WebGLBuffer;
};
type Piece = Stretch & { readonly of: Buffers };
type Kind = 'areas' | 'lines' | 'marks';
/** What a drawing is made of, in the picture's order. */
type Pieces = Record<
  'edges' | 'below' | 'hatched' | 'onTop' | 'hatchedOnTop' | 'borders' | 'dashed' | 'rims' | 'marks' | 'tops',
  Piece
>;

/** No line and no mark reaches further from its place than so many CSS pixels. */
export const REACH = 8;
/** Device pixels from the canvas's lower left corner. */
const BOX_ATTRIBUTES = [2] as const;

/** All that lives on the graphics card; gone with its context. */
class Card {
  readonly #gl: WebGL2RenderingContext;
  readonly #area: Program;
  readonly #stripes: Program;
  readonly #line: Program;
  readonly #dash: Program;
  readonly #mark: Program;
  readonly #blank: Program;
  readonly #all: Record<Kind, Buffers>;
  /** Those of some rows only, chosen from the triangles of all: for the whole drawing, and for a part of it. */
  readonly #some: Record<Kind, Buffers>;
  readonly #part: Record<Kind, Buffers>;
  readonly #boxes: Buffers;
  readonly #atomTable: WebGLTexture;
  readonly #lineTable: WebGLTexture;
  #room = new Uint32Array(0);
  /** What the canvas shows. */
  #shown: View | null = null;
  /** The pieces of the whole drawing, and how often they had been chosen. */
  #whole: { readonly pieces: Pieces; readonly version: number } | null = null;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    // All corners of a triangle say the same: which of them speaks for it may be what the card does at no cost.
    const provoking = gl.getExtension('WEBGL_provoking_vertex');
    provoking?.provokingVertexWEBGL(provoking.FIRST_VERTEX_CONVENTION_WEBGL);
    this.#area = new Program(gl, AREA);
    this.#stripes = new Program(gl, STRIPES);
    this.#line = new Program(gl, LINE);
    this.#dash = new Program(gl, DASH);
    this.#mark = new Program(gl, MARK);
    this.#blank = new Program(gl, BLANK);
    const [areas, lines, marks] = [gl.createBuffer(), gl.createBuffer(), gl.createBuffer()];
    const buffers = () => ({
      areas: this.#buffers(AREA_ATTRIBUTES, areas),
      lines: this.#buffers(LINE_ATTRIBUTES, lines),
      marks: this.#buffers(MARK_ATTRIBUTES, marks),
    });
    [this.#all, this.#some, this.#part] = [buffers(), buffers(), buffers()];
    this.#boxes = this.#buffers(BOX_ATTRIBUTES, gl.createBuffer());
    this.#atomTable = gl.createTexture();
    this.#lineTable = gl.createTexture();
  }

  /** All, on a canvas that is clear. */
  draw(drawn: Drawn): void {
    drawn.paints.takeChanged();
    this.#drawAll(this.#take(drawn));
  }

  /**
   * On the canvas as it was left: the boxes in which something changed are cleared, and all that reaches into them is
   * drawn once more, there alone. Each pixel becomes what it would be if all were drawn.
   */
  drawChanges(drawn: Drawn): void {
    const gl = this.#gl;
    const before = this.#shown;
    const changed = drawn.paints.takeChanged();
    const view = this.#take(drawn);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.colorMask(true, true, true, true);
    gl.clearColor(0, 0, 0, 0);
    if (!changed || !before || !sameView(before, view)) {
      gl.clear(gl.COLOR_BUFFER_BIT);
      this.#drawAll(view);
      return;
    }
    const reach = REACH / view.placement.scale;
    // What is cleared ends at a whole device pixel, and so may a smoothed edge.
    const pixel = 1 / (view.density * view.placement.scale);
    gl.enable(gl.SCISSOR_TEST);
    gl.enable(gl.STENCIL_TEST);
    if (this.#clear(view, grown(changed, reach)))
      // What is drawn there may come from as far again.
      this.#paint(view, this.#piecesWithin(view, grown(changed, 2 * reach + pixel)));
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.SCISSOR_TEST);
  }

  destroy(): void {
    const gl = this.#gl;
    for (const program of [this.#area, this.#stripes, this.#line, this.#dash, this.#mark, this.#blank])
      program.destroy();
    const all = [this.#all, this.#some, this.#part].flatMap((kinds) => Object.values(kinds));
    for (const { array, vertices, elements } of [...all, this.#boxes]) {
      gl.deleteVertexArray(array);
      gl.deleteBuffer(vertices);
      gl.deleteBuffer(elements);
    }
    for (const table of [this.#atomTable, this.#lineTable]) gl.deleteTexture(table);
  }

  /** Sends what the card does not have yet. */
  #take(drawn: Drawn): View {
    const { mesh, paints, size } = drawn;
    const before = this.#shown;
    if (mesh !== before?.mesh) this.#load(mesh);
    const anew = paints !== before?.paints;
    if (anew) this.#whole = null;
    this.#send(this.#atomTable, paints.atoms, anew);
    this.#send(this.#lineTable, paints.lines, anew);
    // MapLibre makes a canvas of fewer pixels where a screen has very many.
    this.#shown = { ...drawn, density: this.#gl.drawingBufferWidth / size.width };
    return this.#shown;
  }

  #drawAll(view: View): void {
    this.#gl.disable(this.#gl.STENCIL_TEST);
    const { paints } = view;
    const version = [paints.hatched, paints.dashed, paints.rims, paints.marks, paints.tops].reduce(
      (sum, rows) => sum + rows.version,
      0,
    );
    if (this.#whole?.version !== version) this.#whole = { version, pieces: this.#allPieces(view) };
    this.#paint(view, this.#whole.pieces);
  }

  #allPieces({ mesh, paints }: View): Pieces {
    const { areas, lines, marks } = mesh;
    const chosen = new Chosen(this.#some);
    const all = (kind: Kind, { start, count }: Stretch): Piece => ({ of: this.#all[kind], start, count });
    const pieces = {
      edges: all('lines', lines.edges),
      below: all('areas', areas.below),
      hatched: chosen.add('areas', areas.below.runs, paints.hatched),
      onTop: all('areas', areas.onTop),
      hatchedOnTop: chosen.add('areas', areas.onTop.runs, paints.hatched),
      borders: all('lines', lines.borders),
      dashed: chosen.add('lines', lines.borders.runs, paints.dashed),
      rims: chosen.add('lines', lines.borders.runs, paints.rims),
      marks: chosen.add('marks', marks.all.runs, paints.marks),
      tops: chosen.add('marks', marks.all.runs, paints.tops),
    };
    this.#sendChosen(chosen, mesh);
    return pieces;
  }

  #piecesWithin({ mesh, paints }: View, boxes: readonly Box[]): Pieces {
    const { areas, lines, marks } = mesh;
    const chosen = new Chosen(this.#part);
    const below = areas.below.within(boxes);
    const onTop = areas.onTop.within(boxes);
    const borders = lines.borders.within(boxes);
    const all = marks.all.within(boxes);
    const pieces = {
      edges: chosen.add('lines', lines.edges.within(boxes)),
      below: chosen.add('areas', below),
      hatched: chosen.add('areas', below, paints.hatched),
      onTop: chosen.add('areas', onTop),
      hatchedOnTop: chosen.add('areas', onTop, paints.hatched),
      borders: chosen.add('lines', borders),
      dashed: chosen.add('lines', borders, paints.dashed),
      rims: chosen.add('lines', borders, paints.rims),
      marks: chosen.add('marks', all, paints.marks),
      tops: chosen.add('marks', all, paints.tops),
    };
    this.#sendChosen(chosen, mesh);
    return pieces;
  }

  /**
   * In the picture's order: land and areas, what lies on top of them, outlines, rims, marks, those of newcomers.
   * Dashed outlines come after all others, which shows at most where they meet.
   */
  #paint(view: View, pieces: Pieces): void {
    const gl = this.#gl;
    const { palette } = view;
    // All lies in one plane, one upon the other.
    gl.disable(gl.DEPTH_TEST);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.#read(this.#lineTable);
    this.#line.use(view);
    this.#line.set('rim', colourOf(palette.rim));
    this.#line.set('rims', [0]);
    this.#triangles(pieces.edges);

    this.#read(this.#atomTable);
    for (const [run, hatched] of [
      [pieces.below, pieces.hatched],
      [pieces.onTop, pieces.hatchedOnTop],
    ] as const) {
      this.#area.use(view);
      // Areas are opaque: nothing is mixed.
      gl.disable(gl.BLEND);
      this.#triangles(run);
      gl.enable(gl.BLEND);
      if (hatched.count === 0) continue;
      this.#stripes.use(view);
      this.#stripes.set('hatch', colourOf(palette.hatch));
      this.#triangles(hatched);
    }

    this.#read(this.#lineTable);
    this.#line.use(view);
    this.#triangles(pieces.borders);
    if (pieces.dashed.count > 0) {
      this.#dash.use(view);
      this.#triangles(pieces.dashed);
    }
    if (pieces.rims.count > 0) {
      this.#line.use(view);
      this.#line.set('rims', [1]);
      this.#triangles(pieces.rims);
    }

    if (pieces.marks.count + pieces.tops.count === 0) return;
    this.#read(this.#atomTable);
    this.#mark.use(view);
    this.#triangles(pieces.marks);
    this.#triangles(pieces.tops);
  }

  /** Clears these boxes of the plane, and lets nothing be drawn but in them; whether any is on the canvas. */
  #clear({ placement, density }: View, boxes: readonly Box[]): boolean {
    const gl = this.#gl;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
    const seen = boxes
      .map(({ x0, y0, x1, y1 }) => {
        const [left, top] = toScreen(placement, [x0, y0]);
        const [right, bottom] = toScreen(placement, [x1, y1]);
        return {
          x0: within(Math.floor(left * density), width),
          y0: within(height - Math.ceil(bottom * density), height),
          x1: within(Math.ceil(right * density), width),
          y1: within(height - Math.floor(top * density), height),
        };
      })
      .filter(({ x0, y0, x1, y1 }) => x1 > x0 && y1 > y0);
    if (seen.length === 0) return false;
    const around = boxOf(seen.flatMap(({ x0, y0, x1, y1 }) => [[x0, y0] as const, [x1, y1] as const]));
    gl.scissor(around.x0, around.y0, around.x1 - around.x0, around.y1 - around.y0);
    gl.stencilMask(0xff);
    gl.clearStencil(0);
    gl.clear(gl.STENCIL_BUFFER_BIT);
    gl.stencilFunc(gl.ALWAYS, 1, 0xff);
    gl.stencilOp(gl.KEEP, gl.KEEP, gl.REPLACE);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.BLEND);
    this.#blank.use();
    this.#blank.set('canvas', [width, height]);
    this.#triangles(this.#filled(seen));
    gl.stencilFunc(gl.EQUAL, 1, 0xff);
    gl.stencilOp(gl.KEEP, gl.KEEP, gl.KEEP);
    return true;
  }

  #filled(boxes: readonly Box[]): Piece {
    const gl = this.#gl;
    const corners = boxes.flatMap(({ x0, y0, x1, y1 }) => [x0, y0, x1, y0, x0, y1, x1, y1]);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#boxes.vertices);
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(corners), gl.STREAM_DRAW);
    const triangles = boxes.flatMap((_, i) => [0, 1, 2, 1, 3, 2].map((corner) => 4 * i + corner));
    this.#elements(this.#boxes, new Uint32Array(triangles));
    return { of: this.#boxes, start: 0, count: triangles.length };
  }

  #triangles({ of: { array }, start, count }: Piece): void {
    if (count === 0) return;
    const gl = this.#gl;
    gl.bindVertexArray(array);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, start * Uint32Array.BYTES_PER_ELEMENT);
  }

  #sendChosen(chosen: Chosen, mesh: Mesh): void {
    for (const kind of ['areas', 'lines', 'marks'] as const) {
      const count = chosen.count(kind);
      if (count === 0) continue;
      // A new one for each step would be much to collect.
      if (this.#room.length < count) this.#room = new Uint32Array(2 * count);
      chosen.write(kind, mesh[kind].triangles, this.#room);
      this.#elements(chosen.of[kind], this.#room.subarray(0, count));
    }
  }

  #load(mesh: Mesh): void {
    const gl = this.#gl;
    for (const kind of ['areas', 'lines', 'marks'] as const) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#all[kind].vertices);
      gl.bufferData(gl.ARRAY_BUFFER, mesh[kind].vertices, gl.STATIC_DRAW);
      this.#elements(this.#all[kind], mesh[kind].triangles);
    }
  }

  #elements({ array, elements }: Buffers, triangles: Uint32Array): void {
    const gl = this.#gl;
    gl.bindVertexArray(array);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, elements);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, triangles, gl.STATIC_DRAW);
  }

  #buffers(floats: readonly number[], vertices: WebGLBuffer): Buffers {
    const gl = this.#gl;
    const array = gl.createVertexArray();
    const elements = gl.createBuffer();
    gl.bindVertexArray(array);
    gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, elements);
    const { BYTES_PER_ELEMENT } = Float32Array;
    const stride = floatsOf(floats) * BYTES_PER_ELEMENT;
    let offset = 0;
    floats.forEach((count, location) => {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, count, gl.FLOAT, false, stride, offset);
      offset += count * BYTES_PER_ELEMENT;
    });
    gl.bindVertexArray(null);
    return { array, vertices, elements };
  }

  #read(table: WebGLTexture): void {
    this.#gl.bindTexture(this.#gl.TEXTURE_2D, table);
  }

  /** All of a table, or those of its own lines that were written since the last time. */
  #send(texture: WebGLTexture, table: Table, anew: boolean): void {
    const gl = this.#gl;
    const changed = table.takeChanged();
    if (!anew && changed.size === 0) return;
    this.#read(texture);
    const { data, height } = table;
    if (anew) {
      for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
        gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
      const { RGBA32F, RGBA } = gl;
      gl.texImage2D(gl.TEXTURE_2D, 0, RGBA32F, TABLE_WIDTH, height, 0, RGBA, gl.FLOAT, data);
      return;
    }
    const length = data.length / height;
    for (const y of changed) {
      const line = data.subarray(y * length, (y + 1) * length);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, y, TABLE_WIDTH, 1, gl.RGBA, gl.FLOAT, line);
    }
  }
}

function colourOf(colour: string): [number, number, number] {
  const bits = numberOf(colour);
  return [(bits >> 16) / 255, ((bits >> 8) & 255) / 255, (bits & 255) / 255];
}

/** Runs that are drawn from buffers of their own, in the mesh's order, so that what lies over what is always the same. */
class Chosen {
  readonly of: Record<Kind, Buffers>;
  readonly #runs: Record<Kind, Run[]> = { areas: [], lines: [], marks: [] };
  readonly #counts: Record<Kind, number> = { areas: 0, lines: 0, marks: 0 };

  constructor(of: Record<Kind, Buffers>) {
    this.of = of;
  }

  add(kind: Kind, runs: readonly Run[], wanted?: Rows): Piece {
    const start = this.#counts[kind];
    for (const run of runs) {
      if (wanted && !wanted.has(run.row)) continue;
      this.#runs[kind].push(run);
      this.#counts[kind] += run.count;
    }
    return { of: this.of[kind], start, count: this.#counts[kind] - start };
  }

  count(kind: Kind): number {
    return this.#counts[kind];
  }

  write(kind: Kind, all: Uint32Array, to: Uint32Array): void {
    let next = 0;
    for (const { start, count } of this.#runs[kind]) {
      to.set(all.subarray(start, start + count), next);
      next += count;
    }
  }
}

function sameView(a: View, b: View): boolean {
  return (
    a.mesh === b.mesh &&
    a.paints === b.paints &&
    a.palette === b.palette &&
    a.density === b.density &&
    a.size.width === b.size.width &&
    a.size.height === b.size.height &&
    a.placement.scale === b.placement.scale &&
    a.placement.x === b.placement.x &&
    a.placement.y === b.placement.y
  );
}

function grown(boxes: readonly Box[], by: number): Box[] {
  return boxes.map(({ x0, y0, x1, y1 }) => ({ x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by }));
}
