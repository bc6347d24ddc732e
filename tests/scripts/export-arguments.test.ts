// The arguments of `npm run export`, as far as they are read without a page.
import { describe, expect, test } from 'vitest';
import { OPTIONS, readArguments, viewAndOptions } from '../../scripts/lib/export-arguments.mjs';
import { checkOptions } from '../../src/share/options.ts';

describe('arguments', () => {
  test('are read by their names; the kind may be the ending of the file', () => {
    const given = ['--kind=png', '--date=2006-09', '--observers', '--out=a/b/', '--timeout=30'];
    const values = { date: '2006-09', observers: '1' };
    expect(readArguments(given)).toEqual({ kind: 'png', out: 'a/b/', seconds: 30, values });
    const svg = { kind: 'svg', out: 'map.SVG', seconds: 120, values: {} };
    expect(readArguments(['--out=map.SVG'])).toEqual(svg);
    expect(readArguments(['--kind=csv', '--out=table.txt']).kind).toBe('csv');
  });

  test.each([
    [['png'], '"png" is not understood; expected --name=value'],
    [['--kind', 'png'], '"png" is not understood; expected --name=value'],
    [['-k=png'], '"-k=png" is not understood'],
    [['--kind=png', '--kind=svg'], '--kind is given twice; expected it once'],
    [['--kind=png', '--timeout=soon'], '--timeout is "soon"; expected a number of seconds'],
    [['--kind='], '--kind is empty; expected a value'],
    [['--date=1998'], 'No kind of file is given in --date=1998; expected --kind, such as --kind=png'],
    [['--knd=png'], 'No kind of file is given in --knd=png; expected --kind'],
    [['--out=folder/'], 'No kind of file is given'],
  ])('%j: %s', (given, sentence) => {
    expect(() => readArguments(given)).toThrow(RangeError);
    expect(() => readArguments(given)).toThrow(sentence);
  });

  test('that are not known end in a sentence with those that are', () => {
    expect(() => viewAndOptions({ knd: 'png' }, ['date', 'lang'])).toThrow(
      '--knd is not known; expected --kind, --out, --timeout, --date, --lang, --of, --ids',
    );
    let list = '';
    try {
      checkOptions({ knd: 1 } as object);
    } catch (error) {
      list = (error as Error).message.replace(/^.*expected /, '');
    }
    const notHere = ['date', 'speed', 'theme', 'signal', 'onProgress'];
    expect([...OPTIONS, ...notHere].sort()).toEqual(list.split(', ').sort());
  });

  test('are the map’s attributes where it has one of that name, else options, numbers as numbers', () => {
    const view = { date: '2006', theme: 'dark' };
    const own = { scale: '2', shape: '4:3', ids: 'KR-47, JP-32', of: 'all', from: '1998' };
    expect(viewAndOptions({ ...view, ...own }, ['date', 'theme', 'lang'])).toEqual({
      view,
      options: { scale: 2, shape: '4:3', ids: ['KR-47', 'JP-32'], of: 'all', from: '1998' },
    });
  });
});
