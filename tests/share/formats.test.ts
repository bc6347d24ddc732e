// The table of formats: what each returns, and the error for an unknown kind.
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/share/formats.ts';
import { contextOf, task } from '../support/export-context.ts';
import { sceneWith } from '../support/facts.ts';

const context = contextOf(sceneWith({ date: '1998' }));

describe('formats', () => {
  test.each([
    ['geojson', 'application/geo+json', /^\{"type":"FeatureCollection"/],
    ['csv', 'text/csv;charset=utf-8', /^\ufeffRegion code \[id\],Region \[name\],/],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', /^PK/],
  ] as const)('%s is made, with its type', async (kind, type, begins) => {
    const blob = await formatOf(kind)(context, {}, task);
    expect(blob.type).toBe(type);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer())).toMatch(begins);
  });

  test.each(['doc', '', 'toString', 'PNG'])('"%s" is refused in words', (kind) => {
    expect(() => formatOf(kind)).toThrow(RangeError);
    expect(() => formatOf(kind)).toThrow(
      `Unknown kind "${kind}"; expected png, svg, mp4, webm, gif, csv, xlsx, geojson, html`,
    );
  });
});
