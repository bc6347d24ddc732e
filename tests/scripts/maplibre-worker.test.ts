import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { classicScript } from '../../scripts/vite-maplibre-worker.ts';

const file = createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl-worker.mjs');

test("MapLibre's worker becomes a script that is no module", () => {
  const text = classicScript(readFileSync(file, 'utf8'));
  expect(() => new Script(text)).not.toThrow();
  expect(text).not.toContain('sourceMappingURL');
});

test('leaves the work as it is, strict and in a scope of its own', () => {
  const text = classicScript('var a=1;self.a=a;export{a as default};\n//# sourceMappingURL=a.map\n');
  expect(text).toBe('"use strict";(()=>{var a=1;self.a=a;\n})();\n');
});

test.for([
  ['a worker without its closing export', 'var a=1;', 'expected it to end with one export'],
  ['a worker that imports a neighbour', 'import{b}from"./shared.mjs";b();export{b as default};', 'no import'],
  ['a worker that loads a neighbour', 'var a=import("./shared.mjs");export{a};', 'no import'],
  ['a worker that asks where it is', 'var a=import.meta.url;export{a};', 'no import'],
] as const)('refuses %s', ([, text, message]) => {
  expect(() => classicScript(text)).toThrow(message);
});
