// An outline belongs to an arc: drawn once, by one of its two sides. Arcs inside one region are not drawn.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Drawable } from '../../src/geography/index.ts';
import {
  BORDER_CONTRAST,
  contrast,
  linesOf,
  outlineOf,
  PALETTES,
  type RegionStyle,
  rampOf,
  rimOf,
  type Scene,
  sceneAt,
} from '../../src/scene/index.ts';
import { COLOR_BY } from '../../src/view/index.ts';
import { english } from '../../src/words/index.ts';
import { committedShapes, countryAnchors, facts, sceneWith, viewWith } from '../support/facts.ts';

const base: RegionStyle = {
  fill: '#ffffff',
  hatch: null,
  stroke: '#000000',
  strokeWidth: 1,
  dash: null,
  order: 0,
  rim: null,
  rimWidth: 0,
  marked: true,
};

const low = { ...base, order: 1 };
const high = { ...base, order: 2 };
const [one, other] = [{ ...base }, { ...base }];
const bare = { ...base, stroke: null, order: 9 };
const narrow = { ...base, rim: '#111111', rimWidth: 1 };
const wide = { ...base, rim: '#222222', rimWidth: 2 };

describe('of two sides', () => {
  test.each([
    ['the higher order draws', low, high, high],
    ['in a tie that of the later id does', one, other, other],
    ['one without a stroke leaves it to the other', base, bare, base],
    ['a missing one, too', null, base, base],
    ['neither draws where none has a stroke', bare, null, null],
  ])('%s', (_, a, b, drawn) => {
    expect(outlineOf(a, b, 'A', 'B')).toBe(drawn);
  });

  test.each([
    ['the wider rim draws', narrow, wide, wide],
    ['the wider rim draws, from either side', wide, narrow, wide],
    ['any rim draws before none', narrow, base, narrow],
    ['none draws where there is none', base, base, null],
  ])('%s', (_, a, b, drawn) => {
    expect(rimOf(a, b)).toBe(drawn);
  });

  const styles = fc.option(
    fc.record({
      order: fc.integer({ min: 0, max: 3 }),
      stroke: fc.constantFrom('#000000', null),
      strokeWidth: fc.constantFrom(1, 2),
    }),
  );
  test('the order of the sides makes no difference', () => {
    fc.assert(
      fc.property(styles, styles, (a, b) => {
        const [one, other] = [a && { ...base, ...a }, b && { ...base, ...b }];
        expect(outlineOf(one, other, 'A', 'B')).toBe(outlineOf(other, one, 'B', 'A'));
      }),
    );
  });
});

describe('on the committed boundaries', () => {
  const shapes = committedShapes('middle');
  const atom = (id: string) => shapes.atoms.find((one) => one.id === id)!.index;
  const between = (a: string, b: string) =>
    shapes.borders.find(
      (border) => new Set([border.a, border.b, atom(a), atom(b)]).size === 2 && border.a !== border.b,
    )!;

  test('a border inside one region is not drawn, and appears with the day that makes it a border', () => {
    const [daegu, province] = [between('KR-27', 'KR-27-GUNWI'), between('KR-47', 'KR-27-GUNWI')];
    const [before, after] = [sceneWith({ date: '2023-06-30' }), sceneWith({ date: '2023-07-01' })];
    expect(linesOf(before, shapes, province).outline).toBeNull();
    expect(linesOf(before, shapes, daegu).outline).not.toBeNull();
    expect(linesOf(after, shapes, province).outline).not.toBeNull();
    expect(linesOf(after, shapes, daegu).outline).toBeNull();
  });

  test('a member’s coast has its outline, a stranger’s no more than the land’s faint line', () => {
    const scene = sceneWith({ date: '1996' });
    const coast = (id: string) => shapes.borders.find(({ a, b }) => a === atom(id) && b === -1)!;
    expect(linesOf(scene, shapes, coast('JP-02')).outline?.colour).toBe(scene.styles.get('JP-02')!.stroke);
    expect(linesOf(scene, shapes, coast('JP-35')).outline?.colour ?? scene.palette.landLine).toBe(
      scene.palette.landLine,
    );
  });

  test('a newcomer’s rim runs along all its borders', () => {
    const scene = sceneWith({ date: '2024-09' });
    const around = shapes.borders.filter(({ a, b }) => a === atom('CN-QH') || b === atom('CN-QH'));
    expect(around.length).toBeGreaterThan(1);
    for (const border of around)
      expect(linesOf(scene, shapes, border).rim).toMatchObject({ colour: scene.palette.rim });
  });
});

describe.each(['light', 'dark'] as const)('borders are seen on the %s theme', (theme) => {
  const palette = PALETTES[theme];

  test('between any two colours of the ramp', () => {
    const { classes, colourOf } = rampOf(facts, palette);
    const fills = classes.map((_, i) => colourOf(i));
    const atoms = ['CN-X', 'RU-X'].map((id) => ({ id, overlay: false }));
    const shapes = { atoms, backdrop: [], ownerAt: ({ id }: { id: string }) => id } as unknown as Drawable;
    for (const one of fills)
      for (const other of fills) {
        const styles = new Map([one, other].map((fill, i) => [atoms[i]!.id, { ...base, fill }]));
        const scene = { styles, palette, day: 0, countryOf: (id: string) => id } as unknown as Scene;
        const { colour } = linesOf(scene, shapes, { index: 0, a: 0, b: 1, lines: [] }).outline!;
        for (const fill of [one, other])
          expect(contrast(colour, fill), `${one} and ${other}`).toBeGreaterThanOrEqual(BORDER_CONTRAST);
      }
  });

  const shapes = committedShapes('middle');
  const views = COLOR_BY.flatMap((colorBy) => [
    ...facts.statements.map(({ id }) => ({ colorBy, date: id })),
    { colorBy, date: '2024-09', compare: '1996' },
    { colorBy, date: '2024-09', compare: '2023-10' },
    { colorBy, date: '2024-09', observers: true },
    { colorBy, date: '2024-09', countries: ['CN'] },
  ]);
  /** The borders that are drawn between two regions of a colour, with the style of both. */
  const drawnIn = (scene: Scene) =>
    shapes.borders.flatMap((border) => {
      const ids = [border.a, border.b].map((side) => {
        const atom = shapes.atoms[side];
        return (atom && !atom.overlay && shapes.ownerAt(atom, scene.day)) || '';
      });
      const [one, other] = ids.map((id) => scene.styles.get(id));
      const { outline } = linesOf(scene, shapes, border);
      return outline && one?.fill && other?.fill ? [{ ids, one, other, outline }] : [];
    });

  test.each(views)('against both sides on the map, twice as wide between countries: %o', (view) => {
    const scene = sceneWith(view, theme);
    const widths = new Set<string>();
    for (const { ids, one, other, outline } of drawnIn(scene)) {
      if (one.faded && other.faded) continue;
      for (const { fill } of [one, other])
        expect(contrast(outline.colour, fill!), ids.join(' ')).toBeGreaterThanOrEqual(BORDER_CONTRAST);
      const isState = scene.countryOf(ids[0]!) !== scene.countryOf(ids[1]!);
      if (!outline.dash) widths.add(`${isState} ${outline.width}`);
    }
    expect([...widths].sort()).toEqual(['false 0.8', 'true 1.6'].filter((one) => widths.has(one)));
    expect(widths).toContain('false 0.8');
  });

  test('and with stronger borders on request', () => {
    const places = { regions: new Map(), countries: countryAnchors };
    const scene = sceneAt(facts, places, viewWith({ colorBy: 'joined' }), english, theme, true);
    for (const { ids, one, other, outline } of drawnIn(scene))
      for (const { fill } of [one, other])
        expect(contrast(outline.colour, fill!), ids.join(' ')).toBeGreaterThanOrEqual(BORDER_CONTRAST);
  });
});
