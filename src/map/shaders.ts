// The drawing itself, in GLSL for WebGL 2. Sizes are CSS pixels; colours go out opaque but for what smooths an edge.
// All read how a shape looks from a table by the row that its vertices carry.
import { DASH_WIDTHS, HATCH } from '../scene/index.ts';
import { ATOM_CELLS, CLEAR, DASHES, TABLE_WIDTH } from './paints.ts';

const number = (value: number) => value.toFixed(6);
const HEAD = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
`;
const VERTEX_HEAD = `${HEAD}
uniform sampler2D paints;
/** Screen = scale × plane + shift. */
uniform vec3 place;
uniform vec2 size;
/** How many device pixels a CSS pixel has. */
uniform float density;

vec4 paint(int cell) {
  return texelFetch(paints, ivec2(cell % ${TABLE_WIDTH}, cell / ${TABLE_WIDTH}), 0);
}
vec3 colourOf(float number) {
  uint bits = uint(number);
  return vec3(bits >> 16u, (bits >> 8u) & 255u, bits & 255u) / 255.0;
}
vec4 at(vec2 screen) {
  return vec4(screen.x / size.x * 2.0 - 1.0, 1.0 - screen.y / size.y * 2.0, 0.0, 1.0);
}
vec2 screenOf(vec2 plane) {
  return place.x * plane + place.yz;
}
/** Out of sight, with all its triangle. */
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
`;

export type ProgramText = { readonly vertex: string; readonly fragment: string };

export const AREA: ProgramText = {
  vertex: `${VERTEX_HEAD}
layout(location = 0) in vec2 plane;
layout(location = 1) in float row;
flat out vec3 fill;

void main() {
  float number = paint(int(row) * ${ATOM_CELLS}).x;
  gl_Position = number == ${number(CLEAR)} ? NOWHERE : at(screenOf(plane));
  fill = colourOf(max(number, 0.0));
}`,
  fragment: `${HEAD}
flat in vec3 fill;
out vec4 colour;

void main() {
  colour = vec4(fill, 1.0);
}`,
};

/** The stripes over an area that has them. */
export const STRIPES: ProgramText = {
  vertex: `${VERTEX_HEAD}
layout(location = 0) in vec2 plane;
out float across;

void main() {
  gl_Position = at(screenOf(plane));
  // Across the stripes, which stand still on the plane while it is moved.
  across = (plane.x + plane.y) * place.x;
}`,
  fragment: `${HEAD}
uniform vec3 hatch;
uniform float density;
in float across;
out vec4 colour;

void main() {
  float away = abs(across - round(across / ${number(HATCH.period)}) * ${number(HATCH.period)}) * ${number(Math.SQRT1_2)};
  float cover = clamp((${number((HATCH.period * HATCH.stripe) / 2)} - away) * density + 0.5, 0.0, 1.0);
  colour = vec4(hatch, 1.0) * cover * ${number(HATCH.opacity)};
}`,
};

const LINE_HEAD = `${VERTEX_HEAD}
layout(location = 0) in vec2 plane;
layout(location = 1) in vec2 outward;
layout(location = 2) in float side;
layout(location = 3) in float way;
layout(location = 4) in float row;
flat out vec3 stroke;
flat out float halved;
out float across;

/** Half a device pixel more than its half width, in which the line's edge is smoothed. */
void draw(float width) {
  halved = width / 2.0;
  float reach = halved + 0.5 / density;
  gl_Position = at(screenOf(plane) + outward * reach);
  across = side * reach;
}
`;
const COVERED = `
uniform float density;
flat in vec3 stroke;
flat in float halved;
in float across;
out vec4 colour;

/** How much of a pixel lies inside, from how far inside its middle lies. */
float covered(float inside) {
  return clamp(inside * density + 0.5, 0.0, 1.0);
}
`;

/** Lines without dashes, the edges of the land, which have no width, and, when asked for, rims. */
export const LINE: ProgramText = {
  vertex: `${LINE_HEAD}
uniform float rims;
uniform vec3 rim;
flat out float outer;

void main() {
  vec4 look = paint(int(row));
  bool edge = look.z == ${number(DASHES.edge)};
  float width = rims > 0.0 ? look.w : look.y;
  stroke = rims > 0.0 ? rim : colourOf(look.x);
  outer = edge ? 0.0 : 1.0;
  draw(edge ? 0.0 : width);
  bool dashed = look.z == ${number(DASHES.dashed)} || look.z == ${number(DASHES.dotted)};
  if (width == 0.0 || (dashed && rims == 0.0)) gl_Position = NOWHERE;
}`,
  fragment: `${HEAD}${COVERED}
flat in float outer;

void main() {
  float away = abs(across);
  colour = vec4(stroke, 1.0) * (covered(halved - away) - outer * covered(-halved - away));
}`,
};

export const DASH: ProgramText = {
  vertex: `${LINE_HEAD}
flat out vec2 lengths;
out float along;

void main() {
  vec4 look = paint(int(row));
  stroke = colourOf(look.x);
  lengths = (look.z == ${number(DASHES.dashed)} ? vec2(${DASH_WIDTHS.dashed.map(number)}) : vec2(${DASH_WIDTHS.dotted.map(number)})) * look.y;
  along = way * place.x;
  draw(look.y);
}`,
  fragment: `${HEAD}${COVERED}
flat in vec2 lengths;
in float along;

void main() {
  float away = abs(across);
  float at = mod(along, lengths.x + lengths.y);
  float inDash = covered(min(at, lengths.x - at)) + covered(at - lengths.x - lengths.y);
  colour = vec4(stroke, 1.0) * (covered(halved - away) - covered(-halved - away)) * inDash;
}`,
};

export const MARK: ProgramText = {
  vertex: `${VERTEX_HEAD}
layout(location = 0) in vec2 plane;
layout(location = 1) in float corner;
layout(location = 2) in float row;
flat out vec3 fill;
flat out vec3 ink;
flat out vec2 radii;
out vec2 from;

void main() {
  vec4 look = paint(int(row) * ${ATOM_CELLS});
  vec4 more = paint(int(row) * ${ATOM_CELLS} + 1);
  radii = vec2(look.z, look.z + look.w);
  fill = colourOf(more.x);
  ink = colourOf(more.y);
  int bits = int(corner);
  from = (vec2(bits & 1, bits >> 1) * 2.0 - 1.0) * (radii.y + 0.5 / density);
  gl_Position = radii.y > 0.0 ? at(screenOf(plane) + from) : NOWHERE;
}`,
  fragment: `${HEAD}
uniform float density;
flat in vec3 fill;
flat in vec3 ink;
flat in vec2 radii;
in vec2 from;
out vec4 colour;

void main() {
  float away = length(from);
  vec2 cover = clamp((radii - away) * density + 0.5, 0.0, 1.0);
  colour = vec4(mix(ink, fill, cover.x), 1.0) * cover.y;
}`,
};

/** Nothing at all, in boxes of device pixels. */
export const BLANK: ProgramText = {
  vertex: `${HEAD}
layout(location = 0) in vec2 pixel;
uniform vec2 canvas;

void main() {
  gl_Position = vec4(pixel / canvas * 2.0 - 1.0, 0.0, 1.0);
}`,
  fragment: `${HEAD}
out vec4 colour;

void main() {
  colour = vec4(0.0);
}`,
};
