// The three shader programs of the map, in GLSL for WebGL 2: areas, lines and marks. Each vertex reads its style from
// the texture of the style table; hidden shapes are moved outside the clip space. Sizes are CSS pixels, output colours
// are premultiplied.
import { DASH_WIDTHS, HATCH, LEAD_WIDTH } from '../scene/index.ts';
import { LINE_KINDS, NO_FILL, OFFSET, TABLE_WIDTH } from './style-table.ts';

export type ProgramSource = { readonly vertex: string; readonly fragment: string };

/** The value of the uniform `pass`: which of the lines or marks are drawn. */
export const PASSES = { outlines: 0, rims: 1, marks: 0, topMarks: 1, leads: 2 } as const;

const float = (value: number) => value.toFixed(6);
const HEAD = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
/** Device pixels per CSS pixel. */
uniform float density;

/** How much of a pixel is covered, from how far inside the shape its centre lies. */
float coverage(float inside) {
  return clamp(inside * density + 0.5, 0.0, 1.0);
}
`;
const VERTEX_HEAD = `${HEAD}
uniform sampler2D styles;
/** Screen = scale × plane + shift. */
uniform vec3 placement;
uniform vec2 size;

const vec4 HIDDEN = vec4(2.0, 2.0, 2.0, 1.0);

vec4 styleAt(float cell) {
  int i = int(cell);
  return texelFetch(styles, ivec2(i % ${TABLE_WIDTH}, i / ${TABLE_WIDTH}), 0);
}
vec3 colourOf(float number) {
  uint bits = uint(number);
  return vec3(bits >> 16u, (bits >> 8u) & 255u, bits & 255u) / 255.0;
}
vec2 screenOf(vec2 plane) {
  return placement.x * plane + placement.yz;
}
vec4 clipOf(vec2 screen) {
  return vec4(screen.x / size.x * 2.0 - 1.0, 1.0 - screen.y / size.y * 2.0, 0.0, 1.0);
}
`;

export const AREA: ProgramSource = {
  vertex: `${VERTEX_HEAD}
layout(location = 0) in vec2 position;
layout(location = 1) in float cell;
flat out vec3 fill;
flat out float hatched;
out float across;

void main() {
  vec4 style = styleAt(cell);
  bool hidden = style.x == ${float(NO_FILL)};
  gl_Position = hidden ? HIDDEN : clipOf(screenOf(position));
  fill = colourOf(hidden ? 0.0 : style.x);
  hatched = style.y;
  // Across the stripes, which keep their place on the plane while the map is moved.
  across = (position.x + position.y) * placement.x;
}`,
  fragment: `${HEAD}
uniform vec3 hatch;
flat in vec3 fill;
flat in float hatched;
in float across;
out vec4 colour;

void main() {
  colour = vec4(fill, 1.0);
  if (hatched == 0.0) return;
  float distance = abs(across - round(across / ${float(HATCH.period)}) * ${float(HATCH.period)}) * ${float(Math.SQRT1_2)};
  float stripe = coverage(${float((HATCH.period * HATCH.stripe) / 2)} - distance);
  colour.rgb = mix(fill, hatch, stripe * ${float(HATCH.opacity)});
}`,
};

const lengths = (dash: keyof typeof DASH_WIDTHS) => `vec2(${DASH_WIDTHS[dash].map(float).join(', ')})`;

/** Outlines, the edges of the land, and in another pass the rims. */
export const LINE: ProgramSource = {
  vertex: `${VERTEX_HEAD}
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 offset;
layout(location = 2) in float side;
layout(location = 3) in float way;
layout(location = 4) in float cell;
uniform float pass;
uniform vec3 rim;
flat out vec3 stroke;
flat out float radius;
flat out float edge;
/** A dash and the gap after it; without dashes no length. */
flat out vec2 dash;
out float across;
out float along;

void main() {
  vec4 style = styleAt(cell);
  bool rims = pass == ${float(PASSES.rims)};
  float width = rims ? style.w : style.y;
  stroke = rims ? rim : colourOf(style.x);
  edge = style.z == ${float(LINE_KINDS.edge)} ? 1.0 : 0.0;
  radius = edge == 1.0 ? 0.0 : width / 2.0;
  dash = vec2(0.0);
  if (!rims && style.z == ${float(LINE_KINDS.dashed)}) dash = ${lengths('dashed')} * width;
  if (!rims && style.z == ${float(LINE_KINDS.dotted)}) dash = ${lengths('dotted')} * width;
  along = way * placement.x;
  // Half a device pixel more than half the width, for smoothing.
  float reach = radius + 0.5 / density;
  across = side * reach;
  gl_Position = width == 0.0 ? HIDDEN : clipOf(screenOf(position) + offset * reach);
}`,
  fragment: `${HEAD}
flat in vec3 stroke;
flat in float radius;
flat in float edge;
flat in vec2 dash;
in float across;
in float along;
out vec4 colour;

void main() {
  float distance = abs(across);
  // A line thinner than a pixel covers a part of it; the edge of the land goes on under the land.
  float cover = coverage(radius - distance) - (edge == 1.0 ? 0.0 : coverage(-radius - distance));
  if (dash.x > 0.0) {
    float at = mod(along, dash.x + dash.y);
    cover *= coverage(min(at, dash.x - at)) + coverage(at - dash.x - dash.y);
  }
  colour = vec4(stroke, 1.0) * cover;
}`,
};

/** Rings and squares with a stroke; in another pass the lines from moved ones to their places. */
export const MARK: ProgramSource = {
  vertex: `${VERTEX_HEAD}
layout(location = 0) in vec2 position;
layout(location = 1) in float corner;
layout(location = 2) in float cell;
uniform float pass;
uniform vec3 ink;
flat out vec3 fill;
flat out vec3 stroke;
flat out vec2 radii;
flat out float ring;
out vec2 from;

void main() {
  vec4 style = styleAt(cell);
  vec4 mark = styleAt(cell + 1.0);
  radii = vec2(style.z, style.z + style.w);
  fill = colourOf(mark.x);
  stroke = colourOf(mark.y);
  ring = step(2.0, mark.z);
  int bits = int(corner);
  int moved = int(mark.w);
  vec2 offset = moved == 0 ? vec2(0.0) : vec2(moved / ${OFFSET.row} - ${OFFSET.half}, moved % ${OFFSET.row} - ${OFFSET.half}) / ${float(OFFSET.quarters)};
  vec2 screen = screenOf(position);
  if (pass == ${float(PASSES.leads)}) {
    bool hidden = radii.x == 0.0 || moved == 0;
    stroke = ink;
    radii = vec2(-1.0, ${float(LEAD_WIDTH / 2)});
    from = vec2(0.0, (float(bits & 1) * 2.0 - 1.0) * (radii.y + 0.5 / density));
    vec2 along = hidden ? vec2(1.0, 0.0) : normalize(offset);
    gl_Position = hidden ? HIDDEN : clipOf(screen + offset * float(bits >> 1) + vec2(-along.y, along.x) * from.y);
    return;
  }
  from = (vec2(bits & 1, bits >> 1) * 2.0 - 1.0) * (radii.y + 0.5 / density);
  gl_Position = radii.x == 0.0 || mod(mark.z, 2.0) != pass ? HIDDEN : clipOf(screen + offset + from);
}`,
  fragment: `${HEAD}
flat in vec3 fill;
flat in vec3 stroke;
flat in vec2 radii;
flat in float ring;
in vec2 from;
out vec4 colour;

void main() {
  float distance = ring == 1.0 ? length(from) : max(abs(from.x), abs(from.y));
  // A line thinner than a pixel covers a part of it.
  float cover = coverage(radii.y - distance) - (radii.x < 0.0 ? coverage(-radii.y - distance) : 0.0);
  colour = vec4(mix(stroke, fill, coverage(radii.x - distance)), 1.0) * cover;
}`,
};
