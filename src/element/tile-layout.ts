// Makes the tile layout from its data file: checks the file, gives every region a tile, a name in readable colours and
// finds the tile for a place. Takes the parsed file and the facts.
import { nearestAtom, regionsAtPoint } from '../geography/index.ts';
import { RING, TILE_SIDE, tileMiddle, tileShapes } from '../geography/tile-shapes.ts';
import { placesOf, readTiles } from '../membership/facts/tiles.ts';
import { type Facts, isLang, nameAt, type Problem, textIn } from '../membership/index.ts';
import { contrast, type Label, type TileLayout } from '../scene/index.ts';
import { placeTileNames } from '../scene/labels.ts';

/** One of them has a contrast of 4.5 to any colour. */
const BLACK = '#000000';
const WHITE = '#ffffff';
/** How long one layout takes to fade into the other. */
const FADE_MS = 300;
/** How far from a region a place may be and still have its tile, such as one off a simplified coast: about 60 km, plane units. */
const OFF_COAST = 0.01;

export type LoadedTiles = { readonly layout: TileLayout; readonly atRim: readonly string[] };

/** @returns the layout and the regions that the file gives no place of their own, or the problems of the file */
export function tileLayout(
  json: unknown,
  facts: Facts,
  file: string,
): LoadedTiles | { readonly problems: readonly Problem[] } {
  const tiles = readTiles(json, file);
  if ('problems' in tiles) return tiles;
  const { places, atRim } = placesOf(facts.regions.keys(), tiles);
  const { shapes, frame } = tileShapes(
    [...places].map(([region, [column, row]]) => ({
      region,
      column,
      row,
      ring: facts.regions.get(region)?.inside !== undefined,
    })),
  );
  const clear = (id: string) => (facts.regions.get(id)?.inside === undefined ? 1 : 1 - 2 * RING);
  const byCell = new Map([...places].map(([id, cell]) => [String(cell), id]));
  const fading = new Set<Animation>();
  const layout: TileLayout = {
    shapes,
    frame,
    countries: new Map(
      Object.entries(tiles.countries).map(([id, [column, row]]) => [id, tileMiddle(column, row)]),
    ),
    nameOf(region, day, lang, style) {
      const { usual } = nameAt(region, day);
      const full = textIn(usual, isLang(lang) ? lang : 'en');
      const short = isLang(lang) ? tiles.names[lang]?.[region.id] : undefined;
      // At a date when the region had another name the short one may be a form of that one too.
      const suits =
        short !== undefined &&
        (usual.en === region.names.usual.en || full.text.startsWith(short.replaceAll('\u00ad', '')));
      const name = suits ? { text: short, lang } : full;
      const { fill = null, hatch = null } = style ?? {};
      if (!fill || hatch || region.inside !== undefined) return name;
      return { ...name, ink: contrast(BLACK, fill) > contrast(WHITE, fill) ? BLACK : WHITE };
    },
    placeLabels(labels, ...given) {
      const at = ({ kind, id }: Label) => (kind === 'country' ? layout.countries : shapes.anchors).get(id)!;
      return placeTileNames(labels, at, TILE_SIDE, clear, ...given);
    },
    fadeOut(picture, { labels }) {
      // With its own ground, so that the two are never seen through each other at full strength.
      const copy = picture.cloneNode(true) as SVGSVGElement;
      copy.style.cssText =
        'position: absolute; inset: 0; width: 100%; height: 100%; background: var(--sea); pointer-events: none';
      // The style sheet gives it to the pictures in their own box only.
      for (const path of copy.querySelectorAll('path'))
        path.setAttribute('vector-effect', 'non-scaling-stroke');
      labels.before(copy);
      // Where no frames are drawn, as in a hidden tab, the fade before hasn't ended; cancelled, its copy goes.
      for (const one of fading) one.cancel();
      fading.clear();
      const fade = copy.animate({ opacity: [1, 0] }, { duration: FADE_MS, fill: 'forwards' });
      const done = () => {
        copy.remove();
        fading.delete(fade);
      };
      fade.finished.then(done, done);
      fading.add(fade).add(labels.animate({ opacity: [0, 1] }, FADE_MS));
    },
    regionAt: ([x, y]) => byCell.get(`${Math.floor(x / TILE_SIDE)},${Math.floor(y / TILE_SIDE)}`) ?? null,
    tileFor(place, boundaries, day) {
      const [inside] = regionsAtPoint(boundaries, place, day);
      const near = () => {
        const atom = nearestAtom(
          boundaries,
          { scale: 1, x: 0, y: 0 },
          place,
          OFF_COAST,
          (one) => boundaries.ownerAt(one, day) !== null,
        );
        return atom && boundaries.ownerAt(atom, day);
      };
      const region = inside ?? near();
      return region === null ? null : (shapes.anchors.get(region) ?? null);
    },
  };
  return { layout, atRim };
}
