// A program on the graphics card, and what is set in it.
import type { Placement, Size } from '../geography/index.ts';
import type { ProgramText } from './shaders.ts';

type Values = readonly [number] | readonly [number, number] | readonly [number, number, number];
type Uniform = { readonly location: WebGLUniformLocation | null; last: Values | null };

export class Program {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #uniforms = new Map<string, Uniform>();
  #known = false;

  /** Compiled meanwhile; whether it was taken is asked when it is first used. */
  constructor(gl: WebGL2RenderingContext, { vertex, fragment }: ProgramText) {
    this.#gl = gl;
    this.#program = gl.createProgram();
    for (const [type, text] of [
      [gl.VERTEX_SHADER, vertex],
      [gl.FRAGMENT_SHADER, fragment],
    ] as const) {
      const shader = gl.createShader(type);
      if (!shader) return;
      gl.shaderSource(shader, text);
      gl.compileShader(shader);
      gl.attachShader(this.#program, shader);
      gl.deleteShader(shader);
    }
    gl.linkProgram(this.#program);
  }

  use(view?: { placement: Placement; size: Size; density: number }): void {
    if (!this.#known) this.#check();
    this.#gl.useProgram(this.#program);
    if (!view) return;
    const { placement, size, density } = view;
    this.set('place', [placement.scale, placement.x, placement.y]);
    this.set('size', [size.width, size.height]);
    this.set('density', [density]);
  }

  /** Sent where it differs from what was set before. */
  set(name: string, values: Values): void {
    const gl = this.#gl;
    const uniform = this.#uniformOf(name);
    const { location, last } = uniform;
    if (last?.every((value, i) => value === values[i])) return;
    uniform.last = values;
    if (values.length === 1) gl.uniform1f(location, values[0]);
    else if (values.length === 2) gl.uniform2f(location, ...values);
    else gl.uniform3f(location, ...values);
  }

  destroy(): void {
    this.#gl.deleteProgram(this.#program);
  }

  /** A context that is lost compiles nothing, and says nothing of it: what comes after it compiles anew. */
  #check(): void {
    const gl = this.#gl;
    if (!gl.getProgramParameter(this.#program, gl.LINK_STATUS) && !gl.isContextLost()) {
      const said = (gl.getAttachedShaders(this.#program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
      throw new Error(
        `The graphics driver rejected a shader program: ${[gl.getProgramInfoLog(this.#program), ...said].join(' ')}`,
      );
    }
    this.#known = true;
  }

  #uniformOf(name: string): Uniform {
    let uniform = this.#uniforms.get(name);
    if (!uniform) {
      uniform = { location: this.#gl.getUniformLocation(this.#program, name), last: null };
      this.#uniforms.set(name, uniform);
    }
    return uniform;
  }
}
