// The one layer of the map: our shapes, drawn from a mesh and its paints by the graphics card. MapLibre's own layers
// would cut the shapes into tiles in a worker and send all colours of a layer anew with each step; here a step sends a
// few rows of a table. It holds nothing that could not be sent again, as after a lost context.
import type { CustomLayerInterface } from 'maplibre-gl';
import type { Placement, Size } from '../geography/index.ts';
import type { Palette } from '../scene/index.ts';
import {
  AREA_ATTRIBUTES,
  floatsOf,
  LINE_ATTRIBUTES,
  MARK_ATTRIBUTES,
  type Mesh,
  type Run,
  type Runs,
  type Triangles,
} from './mesh.ts';
import { numberOf, type Paints, type Rows, TABLE_WIDTH, type Table } from './paints.ts';
import { Program } from './program.ts';
import { AREA, DASH, LINE, MARK, STRIPES } from './shaders.ts';

export type Drawn = {
  readonly mesh: Mesh;
  readonly paints: Paints;
  readonly palette: Palette;
  readonly placement: Placement;
  /** CSS pixels. */
  readonly size: Size;
};

export class ShapeLayer implements CustomLayerInterface {
  readonly id = 'shapes';
  readonly type = 'custom';
  readonly #drawn: () => Drawn;
  readonly #refused: () => void;
  #card: Card | null = null;

  /** @param refused the graphics card does not take a program: nothing will be drawn */
  constructor(drawn: () => Drawn, refused: () => void) {
    this.#drawn = drawn;
    this.#refused = refused;
  }

  onAdd(_map: unknown, gl: WebGL2RenderingContext): void {
    this.#card = new Card(gl);
  }

  onRemove(): void {
    this.#card?.destroy();
    this.#card = null;
  }

  render(): void {
    try {
      this.#card?.draw(this.#drawn());
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
/** Those of some rows only, chosen from the triangles of all. */
type Chosen = Buffers & { version: number; count: number };
const NONE = { version: 0, count: 0 };

/** All that lives on the graphics card; gone with its context. */
class Card {
  readonly #gl: WebGL2RenderingContext;
  readonly #area: Program;
  readonly #stripes: Program;
  readonly #line: Program;
  readonly #dash: Program;
  readonly #mark: Program;
  readonly #areas: Buffers;
  readonly #hatched: Chosen;
  readonly #hatchedOnTop: Chosen;
  readonly #lines: Buffers;
  readonly #dashed: Chosen;
  readonly #rims: Chosen;
  readonly #marks: Chosen;
  readonly #tops: Chosen;
  readonly #atomTable: WebGLTexture;
  readonly #lineTable: WebGLTexture;
  #mesh: Mesh | null = null;
  #paints: Paints | null = null;

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
    const [areas, lines, marks] = [gl.createBuffer(), gl.createBuffer(), gl.createBuffer()];
    this.#areas = this.#buffers(AREA_ATTRIBUTES, areas);
    this.#lines = this.#buffers(LINE_ATTRIBUTES, lines);
    const chosen = (floats: readonly number[], of: WebGLBuffer): Chosen => ({
      ...this.#buffers(floats, of),
      ...NONE,
    });
    this.#hatched = chosen(AREA_ATTRIBUTES, areas);
    this.#hatchedOnTop = chosen(AREA_ATTRIBUTES, areas);
    this.#dashed = chosen(LINE_ATTRIBUTES, lines);
    this.#rims = chosen(LINE_ATTRIBUTES, lines);
    this.#marks = chosen(MARK_ATTRIBUTES, marks);
    this.#tops = chosen(MARK_ATTRIBUTES, marks);
    this.#atomTable = gl.createTexture();
    this.#lineTable = gl.createTexture();
  }

  /**
   * In the picture's order: land and areas, what lies on top of them, outlines, rims, marks, those of newcomers.
   * Dashed outlines come after all others, which shows at most where they meet.
   */
  draw({ mesh, paints, palette, placement, size }: Drawn): void {
    const gl = this.#gl;
    // MapLibre makes a canvas of fewer pixels where a screen has very many.
    const view = { placement, size, density: gl.drawingBufferWidth / size.width };
    if (mesh !== this.#mesh) this.#load(mesh);
    this.#mesh = mesh;
    const anew = paints !== this.#paints;
    this.#paints = paints;
    this.#send(this.#atomTable, paints.atoms, anew);
    this.#send(this.#lineTable, paints.lines, anew);
    const { lines, marks, areas } = mesh;
    this.#choose(this.#hatched, areas, areas.runsBelow, paints.hatched);
    this.#choose(this.#hatchedOnTop, areas, areas.runsOnTop, paints.hatched);
    this.#choose(this.#dashed, lines, lines.runs, paints.dashed);
    this.#choose(this.#rims, lines, lines.runs, paints.rims);
    this.#choose(this.#marks, marks, marks.runs, paints.marks);
    this.#choose(this.#tops, marks, marks.runs, paints.tops);

    // All lies in one plane, one upon the other.
    gl.disable(gl.DEPTH_TEST);
    this.#read(this.#lineTable);
    this.#line.use(view);
    this.#line.set('rim', colourOf(palette.rim));
    this.#line.set('rims', [0]);
    this.#triangles(this.#lines, lines.edges);

    this.#read(this.#atomTable);
    for (const [run, hatched] of [
      [areas.below, this.#hatched],
      [areas.onTop, this.#hatchedOnTop],
    ] as const) {
      this.#area.use(view);
      // Areas are opaque: nothing is mixed.
      gl.disable(gl.BLEND);
      this.#triangles(this.#areas, run);
      gl.enable(gl.BLEND);
      if (hatched.count === 0) continue;
      this.#stripes.use(view);
      this.#stripes.set('hatch', colourOf(palette.hatch));
      this.#all(hatched);
    }

    this.#read(this.#lineTable);
    this.#line.use(view);
    this.#triangles(this.#lines, lines.borders);
    if (this.#dashed.count > 0) {
      this.#dash.use(view);
      this.#all(this.#dashed);
    }
    if (this.#rims.count > 0) {
      this.#line.use(view);
      this.#line.set('rims', [1]);
      this.#all(this.#rims);
    }

    if (this.#marks.count + this.#tops.count === 0) return;
    this.#read(this.#atomTable);
    this.#mark.use(view);
    this.#all(this.#marks);
    this.#all(this.#tops);
  }

  destroy(): void {
    const gl = this.#gl;
    for (const program of [this.#area, this.#stripes, this.#line, this.#dash, this.#mark]) program.destroy();
    for (const buffers of [this.#areas, this.#lines, ...this.#choices()]) {
      gl.deleteVertexArray(buffers.array);
      gl.deleteBuffer(buffers.vertices);
      gl.deleteBuffer(buffers.elements);
    }
    for (const table of [this.#atomTable, this.#lineTable]) gl.deleteTexture(table);
  }

  #choices(): Chosen[] {
    return [this.#hatched, this.#hatchedOnTop, this.#dashed, this.#rims, this.#marks, this.#tops];
  }

  #all(chosen: Chosen): void {
    this.#triangles(chosen, { start: 0, count: chosen.count });
  }

  #triangles({ array }: Buffers, { start, count }: Run): void {
    if (count === 0) return;
    const gl = this.#gl;
    gl.bindVertexArray(array);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, start * Uint32Array.BYTES_PER_ELEMENT);
  }

  /** In the mesh's order, so that what lies over what is always the same. */
  #choose(chosen: Chosen, { triangles }: Triangles, runs: Runs, wanted: Rows): void {
    if (chosen.version === wanted.version) return;
    chosen.version = wanted.version;
    chosen.count = 0;
    for (const run of runs) if (wanted.has(run.row)) chosen.count += run.count;
    const elements = new Uint32Array(chosen.count);
    let next = 0;
    for (const run of runs)
      if (wanted.has(run.row))
        for (let i = 0; i < run.count; i++) elements[next++] = triangles[run.start + i]!;
    this.#elements(chosen, elements);
  }

  #load({ areas, lines, marks }: Mesh): void {
    const gl = this.#gl;
    for (const chosen of this.#choices()) Object.assign(chosen, NONE);
    for (const [{ vertices }, from] of [
      [this.#areas, areas],
      [this.#lines, lines],
      [this.#marks, marks],
    ] as const) {
      gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
      gl.bufferData(gl.ARRAY_BUFFER, from.vertices, gl.STATIC_DRAW);
    }
    this.#elements(this.#areas, areas.triangles);
    this.#elements(this.#lines, lines.triangles);
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
