// The drawing as SVG text: well-formed, and without anything that a strict policy blocks.
import { describe, expect, test } from 'vitest';
import type { Shapes } from '../../src/geography/index.ts';
import { SvgText } from '../../src/picture/files.ts';
import { draw, KEY } from '../../src/picture/index.ts';
import { GROUPS } from '../../src/picture/svg-parts.ts';
import type { Scene } from '../../src/scene/index.ts';
import { committedShapes, facts, sceneWith } from '../support/facts.ts';
import { recorded } from './recorder.ts';

const shapes = committedShapes('low');
const SCALE = 700;

function written(scene: Scene, of: Shapes = shapes): string {
  const sink = new SvgText(of.units, 'hatch');
  draw(scene, of, { scale: SCALE, x: 0, y: 0 }, sink);
  return `<svg>${sink.defs(SCALE / of.units, scene.palette.hatch)}${sink}</svg>`;
}

type Element = { name: string; attributes: Map<string, string>; parent: string };

/** The elements of well-formed XML without text; throws, with the place, where it is not. */
function elementsOf(xml: string): Element[] {
  const tag = /<(\/?)([a-z]\w*)((?:\s+[a-z][\w-]*="[^"<&]*")*)\s*(\/?)>/gy;
  const open: string[] = [];
  const found: Element[] = [];
  while (tag.lastIndex < xml.length) {
    const at = tag.lastIndex;
    const match = tag.exec(xml);
    if (!match) throw new Error(`Not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
    const [, closing, name = '', text = '', empty] = match;
    if (closing) {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}> at ${at}`);
      continue;
    }
    const attributes = new Map<string, string>();
    for (const [, key = '', value = ''] of text.matchAll(/([a-z][\w-]*)="([^"]*)"/g)) {
      if (attributes.has(key)) throw new Error(`<${name}> has ${key} twice at ${at}`);
      attributes.set(key, value);
    }
    found.push({ name, attributes, parent: open[open.length - 1] ?? '' });
    if (!empty) open.push(name);
  }
  if (open.length > 0) throw new Error(`<${open.pop()}> is never closed`);
  return found;
}

const scenes = (['light', 'dark'] as const).flatMap((theme) =>
  facts.statements.map(({ id }) => ({ id, theme, scene: sceneWith({ date: id }, theme, shapes.anchors) })),
);

describe.each(scenes)('$id in $theme', ({ scene }) => {
  const elements = elementsOf(written(scene));
  const paths = elements.filter(({ attributes }) => attributes.has(KEY));

  test('is well-formed, with no style and no handler', () => {
    for (const { name, attributes } of elements) {
      expect(['svg', 'defs', 'pattern', 'path', 'g']).toContain(name);
      for (const key of attributes.keys()) expect(key).not.toMatch(/^(?:style|on.*|href|xlink.*)$/);
    }
  });

  test('holds each thing drawn once, by its key, in the order of the groups', () => {
    const keys = paths.map(({ attributes }) => attributes.get(KEY)!);
    expect(new Set(keys).size).toBe(keys.length);
    const drawn = recorded(scene, shapes, SCALE);
    const plain = keys
      .filter((key) => !key.endsWith('/hatch'))
      .map((key) => key.replace(/^((?:mark|top)\/.*)\/[01]$/, '$1'));
    expect([...new Set(plain)]).toEqual(drawn.keys);
    const groups = elements
      .filter(({ name }) => name === 'g')
      .map(({ attributes }) => attributes.get('class'));
    expect(groups).toEqual([...GROUPS]);
  });

  test('has the styles of the drawing, as attributes', () => {
    const { areas, lines, marks } = recorded(scene, shapes, SCALE);
    const byKey = new Map(paths.map(({ attributes }) => [attributes.get(KEY)!, attributes]));
    for (const [key, { fill, hatch }] of areas) {
      expect(byKey.get(key)?.get('fill'), key).toBe(fill);
      expect(byKey.get(`${key}/hatch`)?.get('fill'), key).toBe(hatch ? 'url(#hatch)' : undefined);
    }
    for (const [key, { stroke, width, dash }] of lines) {
      const line = byKey.get(key)!;
      const found = [line.get('stroke'), line.get('stroke-width'), line.has('stroke-dasharray')];
      expect(found, key).toEqual([stroke, String(width), dash !== null]);
    }
    for (const [key, { fill, stroke }] of marks) {
      expect(byKey.get(`${key}/0`)?.get('stroke'), key).toBe(stroke);
      expect(byKey.get(`${key}/1`)?.get('stroke'), key).toBe(fill);
    }
  });
});

test.each(['<svg><g></svg>', '<path d="a" d="b"/>', '<path d="a&b"/>', '<path d=a/>', '<svg>', 'text'])(
  'the test itself refuses what is not well-formed: %s',
  (bad) => expect(() => elementsOf(bad)).toThrow(),
);
