// As much of WebGL 2 as the map's layer uses. It draws nothing: it remembers what it was sent, as a graphics card would
// hold it, and what each drawing was made of.

type Array_ = { elements: Buffer_ | null };
type Buffer_ = { data: Float32Array | Uint32Array };
type Texture = { data: Float32Array; height: number };
/** The rows of a drawing's vertices, in their order, each once for each run of it. */
type Drawing = { readonly program: number; readonly rows: readonly number[]; readonly uniforms: object };

/** Where a vertex has its row, and how long it is, by the layer's order of vertex arrays: all, some and a part of them. */
const AREA = { floats: 3, row: 2 };
const LINE = { floats: 7, row: 6 };
const MARK = { floats: 4, row: 3 };
const BOX = { floats: 2, row: 0 };
const VERTICES = [AREA, LINE, MARK, AREA, LINE, MARK, AREA, LINE, MARK, BOX];

export type Held = {
  /** The tables of what atoms and lines wear. */
  readonly atoms: Float32Array;
  readonly lines: Float32Array;
  readonly drawings: readonly Drawing[];
  readonly clearedAll: boolean;
};

export function recordingCard() {
  const arrays: Array_[] = [];
  const buffers: Buffer_[] = [];
  const textures: Texture[] = [];
  const programs: Record<string, unknown>[] = [];
  let drawings: Drawing[] = [];
  let array: Array_ | null = null;
  let vertices: Buffer_ | null = null;
  let texture: Texture | null = null;
  let program = -1;
  /** What was cleared: all colours, or none where the boxes of a part are cleared by drawing them. */
  let cleared = 0;
  /** Floats sent to tables since the last time they were asked for. */
  let sent = 0;
  const vertexBuffers = new Map<Array_, Buffer_>();
  const gl = {
    ARRAY_BUFFER: 1,
    ELEMENT_ARRAY_BUFFER: 2,
    drawingBufferWidth: 1000,
    drawingBufferHeight: 700,
    COLOR_BUFFER_BIT: 16384,
    STENCIL_BUFFER_BIT: 1024,
    getExtension: () => null,
    createProgram: () => programs.push({}) - 1,
    createShader: () => ({}),
    shaderSource() {},
    compileShader() {},
    attachShader() {},
    deleteShader() {},
    linkProgram() {},
    getProgramParameter: () => true,
    useProgram: (next: number) => {
      program = next;
    },
    getUniformLocation: (of: number, name: string) => ({ of, name }),
    uniform1f: ({ of, name }: { of: number; name: string }, ...values: number[]) => {
      programs[of]![name] = values;
    },
    uniform2f: (at: { of: number; name: string }, ...values: number[]) => gl.uniform1f(at, ...values),
    uniform3f: (at: { of: number; name: string }, ...values: number[]) => gl.uniform1f(at, ...values),
    createVertexArray: () => arrays[arrays.push({ elements: null }) - 1],
    bindVertexArray: (next: Array_ | null) => {
      array = next;
    },
    createBuffer: () => buffers[buffers.push({ data: new Float32Array() }) - 1],
    bindBuffer: (kind: number, next: Buffer_) => {
      if (kind === 1) vertices = next;
      else array!.elements = next;
    },
    bufferData: (kind: number, data: Float32Array | Uint32Array) => {
      (kind === 1 ? vertices! : array!.elements!).data = data.slice();
    },
    enableVertexAttribArray() {},
    vertexAttribPointer: () => {
      vertexBuffers.set(array!, vertices!);
    },
    createTexture: () => textures[textures.push({ data: new Float32Array(), height: 0 }) - 1],
    bindTexture: (_kind: number, next: Texture) => {
      texture = next;
    },
    texParameteri() {},
    texImage2D: (...told: [...rest: unknown[], data: Float32Array]) => {
      texture!.data = (told.at(-1) as Float32Array).slice();
      sent += texture!.data.length;
    },
    texSubImage2D: (...told: unknown[]) => {
      const data = told.at(-1) as Float32Array;
      texture!.data.set(data, (told[3] as number) * data.length);
      sent += data.length;
    },
    disable() {},
    enable() {},
    blendFunc() {},
    bindFramebuffer() {},
    colorMask() {},
    scissor() {},
    stencilMask() {},
    stencilFunc() {},
    stencilOp() {},
    clearColor() {},
    clearStencil() {},
    clear: (bits: number) => {
      cleared |= bits;
    },
    drawElements: (_kind: number, count: number, _type: number, offset: number) => {
      const { floats, row } = VERTICES[arrays.indexOf(array!)]!;
      const start = offset / 4;
      const corners = array!.elements!.data.subarray(start, start + count);
      const rows: number[] = [];
      for (const corner of corners) {
        const at = vertexBuffers.get(array!)!.data[corner * floats + row]!;
        if (rows.at(-1) !== at) rows.push(at);
      }
      drawings.push({ program, rows, uniforms: structuredClone(programs[program]!) });
    },
    deleteProgram() {},
    deleteVertexArray() {},
    deleteBuffer() {},
    deleteTexture() {},
  };
  return {
    gl: gl as unknown as WebGL2RenderingContext,
    /** What one drawing of the layer was made of. */
    heldAfter(render: () => void): Held {
      drawings = [];
      cleared = 0;
      render();
      const [atoms, lines] = textures as [Texture, Texture];
      const clearedAll = Boolean(cleared & gl.COLOR_BUFFER_BIT);
      return { atoms: atoms.data, lines: lines.data, drawings, clearedAll };
    },
    takeSent(): number {
      const taken = sent;
      sent = 0;
      return taken;
    },
  };
}
