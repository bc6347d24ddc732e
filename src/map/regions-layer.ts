// Draws the map as one custom layer that MapLibre calls in each of its frames. Takes geometry, the style table, the
// palette and the placement, and draws everything with three programs; a change of the date uploads only the style
// table. Everything can be uploaded again after a lost context. The layer is drawn whole: drawing only what changed
// saved a tenth of a step and took 450 lines and private API (docs/decisions/one-custom-layer.md).
import type { CustomLayerInterface, Map as MapLibre } from 'maplibre-gl';
import type { Placement, Size } from '../geography/index.ts';
import type { Palette } from '../scene/index.ts';
import {
  AREA_ATTRIBUTES,
  type Geometry,
  LINE_ATTRIBUTES,
  MARK_ATTRIBUTES,
  type Triangles,
} from './geometry.ts';
import { AREA, LINE, MARK, PASSES, type ProgramSource } from './shaders.ts';
import { numberOf, type StyleTable, TABLE_WIDTH } from './style-table.ts';

/** The input of a frame. */
export type Frame = {
  readonly geometry: Geometry;
  readonly styles: StyleTable;
  readonly palette: Palette;
  readonly placement: Placement;
  /** CSS pixels. */
  readonly size: Size;
};

export class Renderer implements CustomLayerInterface {
  readonly id = 'regions';
  readonly type = 'custom';
  readonly #frame: () => Frame;
  readonly #onFailure: () => void;
  #resources: Resources | null = null;

  /** @param onFailure called when a program can't be linked, so that nothing can be drawn */
  constructor(frame: () => Frame, onFailure: () => void) {
    this.#frame = frame;
    this.#onFailure = onFailure;
  }

  onAdd(_map: MapLibre, gl: WebGL2RenderingContext): void {
    this.#resources = new Resources(gl);
  }

  onRemove(): void {
    this.#resources?.destroy();
    this.#resources = null;
  }

  render(): void {
    try {
      this.#resources?.draw(this.#frame());
    } catch (error) {
      console.error(error);
      this.onRemove();
      this.#onFailure();
    }
  }
}

type Mesh = {
  readonly array: WebGLVertexArrayObject;
  readonly vertices: WebGLBuffer;
  readonly indices: WebGLBuffer;
  /** How many indices. */
  count: number;
};
type Program = {
  readonly program: WebGLProgram;
  readonly uniforms: Map<string, WebGLUniformLocation | null>;
};

/** Buffers, programs and the texture of one WebGL context, lost with it. */
class Resources {
  readonly #gl: WebGL2RenderingContext;
  readonly #programs: Record<'area' | 'line' | 'mark', Program>;
  readonly #meshes: Record<'areas' | 'lines' | 'marks', Mesh>;
  readonly #texture: WebGLTexture;
  #linked = false;
  /** What was uploaded last. */
  #geometry: Geometry | null = null;
  #styles: StyleTable | null = null;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#programs = { area: compile(gl, AREA), line: compile(gl, LINE), mark: compile(gl, MARK) };
    this.#meshes = {
      areas: createMesh(gl, AREA_ATTRIBUTES),
      lines: createMesh(gl, LINE_ATTRIBUTES),
      marks: createMesh(gl, MARK_ATTRIBUTES),
    };
    this.#texture = gl.createTexture();
  }

  /** In the picture's order: the land's edges, areas and what lies on top of them, outlines, rims, marks. */
  draw(frame: Frame): void {
    const gl = this.#gl;
    if (!this.#linked) this.#checkPrograms();
    this.#uploadGeometry(frame.geometry);
    this.#uploadStyles(frame.styles);
    gl.disable(gl.DEPTH_TEST);

    const { area, line, mark } = this.#programs;
    const { areas, lines, marks } = this.#meshes;
    const { edgeCount } = frame.geometry.lines;

    this.#use(line, frame);
    this.#set(line, 'rim', ...channelsOf(frame.palette.rim));
    this.#set(line, 'pass', PASSES.outlines);
    this.#drawTriangles(lines, 0, edgeCount);

    this.#use(area, frame);
    this.#set(area, 'hatch', ...channelsOf(frame.palette.hatch));
    this.#drawTriangles(areas);

    gl.useProgram(line.program);
    this.#drawTriangles(lines, edgeCount);
    this.#set(line, 'pass', PASSES.rims);
    this.#drawTriangles(lines, edgeCount);

    this.#use(mark, frame);
    this.#set(mark, 'ink', ...channelsOf(frame.palette.ink));
    this.#set(mark, 'pass', PASSES.leads);
    this.#drawTriangles(marks);
    this.#set(mark, 'pass', PASSES.marks);
    this.#drawTriangles(marks);
    this.#set(mark, 'pass', PASSES.topMarks);
    this.#drawTriangles(marks);
  }

  destroy(): void {
    const gl = this.#gl;
    for (const { program } of Object.values(this.#programs)) gl.deleteProgram(program);
    for (const { array, vertices, indices } of Object.values(this.#meshes)) {
      gl.deleteVertexArray(array);
      gl.deleteBuffer(vertices);
      gl.deleteBuffer(indices);
    }
    gl.deleteTexture(this.#texture);
  }

  /** Links the programs at first use, not when compiled, so that the driver can compile them in the background. */
  #checkPrograms(): void {
    const gl = this.#gl;
    // A lost context can't link and is not a failure: everything is compiled again with the next context.
    if (gl.isContextLost()) return;
    for (const { program } of Object.values(this.#programs)) {
      if (gl.getProgramParameter(program, gl.LINK_STATUS)) continue;
      const logs = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
      throw new Error(
        `A WebGL program can't be linked: ${[gl.getProgramInfoLog(program), ...logs].join(' ')}`,
      );
    }
    this.#linked = true;
  }

  #uploadGeometry(geometry: Geometry): void {
    if (geometry === this.#geometry) return;
    this.#geometry = geometry;
    for (const kind of ['areas', 'lines', 'marks'] as const) this.#upload(this.#meshes[kind], geometry[kind]);
  }

  #upload(mesh: Mesh, { vertices, indices }: Triangles): void {
    const gl = this.#gl;
    gl.bindVertexArray(mesh.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, mesh.vertices);
    gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STATIC_DRAW);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, mesh.indices);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STATIC_DRAW);
    mesh.count = indices.length;
  }

  #uploadStyles(styles: StyleTable): void {
    const gl = this.#gl;
    const { data, height } = styles;
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    if (styles === this.#styles) {
      if (!styles.takeChanged()) return;
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, TABLE_WIDTH, height, gl.RGBA, gl.FLOAT, data);
      return;
    }
    this.#styles = styles;
    styles.takeChanged();
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, TABLE_WIDTH, height, 0, gl.RGBA, gl.FLOAT, data);
  }

  #use(of: Program, { placement, size }: Frame): void {
    const gl = this.#gl;
    gl.useProgram(of.program);
    this.#set(of, 'placement', placement.scale, placement.x, placement.y);
    this.#set(of, 'size', size.width, size.height);
    // On very large screens MapLibre uses a canvas with fewer pixels.
    this.#set(of, 'density', gl.drawingBufferWidth / size.width);
  }

  #set({ program, uniforms }: Program, name: string, ...[x, y, z]: number[]): void {
    const gl = this.#gl;
    let location = uniforms.get(name);
    if (location === undefined) {
      location = gl.getUniformLocation(program, name);
      uniforms.set(name, location);
    }
    if (z !== undefined) gl.uniform3f(location, x!, y!, z);
    else if (y !== undefined) gl.uniform2f(location, x!, y);
    else gl.uniform1f(location, x!);
  }

  #drawTriangles(mesh: Mesh, first = 0, end = mesh.count): void {
    const gl = this.#gl;
    gl.bindVertexArray(mesh.array);
    gl.drawElements(gl.TRIANGLES, end - first, gl.UNSIGNED_INT, first * Uint32Array.BYTES_PER_ELEMENT);
  }
}

function compile(gl: WebGL2RenderingContext, { vertex, fragment }: ProgramSource): Program {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    // A lost context creates no shaders.
    if (!shader) break;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  return { program, uniforms: new Map() };
}

function createMesh(gl: WebGL2RenderingContext, attributes: Readonly<Record<string, number>>): Mesh {
  const mesh = {
    array: gl.createVertexArray(),
    vertices: gl.createBuffer(),
    indices: gl.createBuffer(),
    count: 0,
  };
  gl.bindVertexArray(mesh.array);
  gl.bindBuffer(gl.ARRAY_BUFFER, mesh.vertices);
  const { BYTES_PER_ELEMENT } = Float32Array;
  const counts = Object.values(attributes);
  const stride = counts.reduce((sum, count) => sum + count, 0) * BYTES_PER_ELEMENT;
  let offset = 0;
  counts.forEach((count, location) => {
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, count, gl.FLOAT, false, stride, offset);
    offset += count * BYTES_PER_ELEMENT;
  });
  gl.bindVertexArray(null);
  return mesh;
}

function channelsOf(colour: string): [number, number, number] {
  const bits = numberOf(colour);
  return [(bits >> 16) / 255, ((bits >> 8) & 255) / 255, (bits & 255) / 255];
}
