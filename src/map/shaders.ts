// The drawing itself, in GLSL for WebGL 2. Sizes are CSS pixels; colours go out opaque but for what smooths an edge.
// All read how a shape looks from a table by the row that its vertices carry.
import { CLEAR, DASHES, TABLE_WIDTH } from './paints.ts';

/** A hatch's period, and the share of it that a stripe fills: the picture's. */
export const HATCH = { period: 8, stripe: 0.32, opacity: 0.85 } as const;
/** A dash and the gap after it, in widths of the line: the picture's. */
export const DASH_WIDTHS = { dashed: [3, 2], dotted: [1, 1.6] } as const;

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
flat out vec4 fill;
out float across;

void main() {
  vec4 look = paint(int(row) * 2);
  gl_Position = look.x == ${number(CLEAR)} ? NOWHERE : at(screenOf(plane));
  fill = vec4(colourOf(max(look.x, 0.0)), look.y);
  // Across the stripes, which stand still on the plane while it is moved.
  across = (plane.x + plane.y) * place.x;
}`,
  fragment: `${HEAD}
uniform vec3 hatch;
uniform float density;
flat in vec4 fill;
in float across;
out vec4 colour;

void main() {
  colour = vec4(fill.rgb, 1.0);
  if (fill.a > 0.0) {
    float away = abs(across - round(across / ${number(HATCH.period)}) * ${number(HATCH.period)}) * ${number(Math.SQRT1_2)};
    float cover = clamp((${number((HATCH.period * HATCH.stripe) / 2)} - away) * density + 0.5, 0.0, 1.0);
    colour.rgb = mix(colour.rgb, hatch, cover * ${number(HATCH.opacity)});
  }
}`,
};

export const LINE: ProgramText = {
  vertex: `${VERTEX_HEAD}
layout(location = 0) in vec2 plane;
layout(location = 1) in vec2 outward;
layout(location = 2) in float side;
layout(location = 3) in float way;
layout(location = 4) in float row;
uniform float rims;
uniform vec3 rim;
flat out vec4 stroke;
flat out float dash;
out float across;
out float along;

void main() {
  vec4 look = paint(int(row));
  float width = rims > 0.0 ? look.w : look.y;
  // Half a device pixel more, in which the line's edge is smoothed.
  float reach = width / 2.0 + 0.5 / density;
  gl_Position = width > 0.0 ? at(screenOf(plane) + outward * reach) : NOWHERE;
  stroke = vec4(rims > 0.0 ? rim : colourOf(look.x), width);
  dash = rims > 0.0 ? ${number(DASHES.solid)} : look.z;
  across = side * reach;
  along = way * place.x;
}`,
  fragment: `${HEAD}
uniform float density;
flat in vec4 stroke;
flat in float dash;
in float across;
in float along;
out vec4 colour;

/** How much of a pixel lies inside, from how far inside its middle lies. */
float covered(float inside) {
  return clamp(inside * density + 0.5, 0.0, 1.0);
}

void main() {
  float away = abs(across);
  float half_ = stroke.a / 2.0;
  float cover = covered(half_ - away) - covered(-half_ - away);
  if (dash == ${number(DASHES.edge)}) cover = covered(-away);
  else if (dash != ${number(DASHES.solid)}) {
    vec2 widths = dash == ${number(DASHES.dashed)} ? vec2(${DASH_WIDTHS.dashed.map(number)}) : vec2(${DASH_WIDTHS.dotted.map(number)});
    vec2 lengths = widths * stroke.a;
    float at = mod(along, lengths.x + lengths.y);
    cover *= covered(min(at, lengths.x - at)) + covered(at - lengths.x - lengths.y);
  }
  colour = vec4(stroke.rgb, 1.0) * cover;
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
  vec4 look = paint(int(row) * 2);
  vec4 more = paint(int(row) * 2 + 1);
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
