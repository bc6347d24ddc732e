// Run by the build: places the countries' names on the inline picture for each step of the scale, by the rule that the
// page's labels follow. Takes a scene and its shapes. Text is measured roughly, and a little too wide: which fonts a
// reader has is not known yet. It has no leader lines: a name that needs one waits for the page's own labels.
import { type Box, boxOf, centredOn, landOf, onMap, type Shapes, toScreen } from '../geography/index.ts';
import { BASELINE, inTwoLines, LINE_HEIGHT, NameCandidates, placeNames, Ranking } from '../layout/index.ts';
import type { Label, Scene } from '../scene/index.ts';
import { NAME_STEPS, type NamePlaces } from './name-place.ts';

const SIZE = 14.5;
/** Letters of a name that stands on one line; in two a longer one finds a place beside a small country. */
const LONG = 10;
/** The least step of a map with insets, whose frames no name crosses. */
const FRAMED = 28;
/** Font sizes of a letter, at most in common bold fonts. */
const widthOf = (letter: string) =>
  letter > '\u2e80' ? 1 : letter === ' ' || letter === '.' ? 0.4 : letter > '\u0400' ? 0.78 : 0.7;

function measure({ text }: Label) {
  const lines = text.split('\n');
  const widths = lines.map((line) => [...line].reduce((sum, letter) => sum + widthOf(letter), 0));
  return { width: SIZE * Math.max(...widths), height: SIZE * LINE_HEIGHT * lines.length };
}

/** The names of the countries as the picture has them. */
export function namesOnPicture({ labels }: Scene): readonly Label[] {
  return labels
    .filter(({ kind }) => kind === 'country')
    .map((label) => (label.text.length > LONG && inTwoLines(label)) || label);
}

/**
 * @param names on the picture of the latest date, when every country has a region
 * @param scene of that date
 * @param insets the boxes of the plane whose marks insets show on large maps
 */
export function namePlaces(
  names: readonly Label[],
  scene: Scene,
  shapes: Shapes,
  insets: readonly Box[],
): Record<string, NamePlaces> {
  const { regions } = scene.basis.facts;
  const landAt = landOf(shapes, (id) => regions.get(id)?.country ?? '');
  const { countries } = scene.basis.places;
  const plane = boxOf(names.map(({ id }) => countries.get(id)!));
  const atSteps = NAME_STEPS.map((step) => {
    const scale = step * SIZE;
    // A box around all names; whether the window ends nearer is not known yet.
    const [across, down] = [4, 4].map((units) => units * scale) as [number, number];
    const size = { width: across, height: down };
    const placement = centredOn([plane.x0, plane.y0], scale, size);
    const candidates = new NameCandidates(scene, shapes, landAt, placement, measure, { insets }, true);
    const frames = step < FRAMED ? [] : insets.map((box) => onMap(placement, box));
    return placeNames(names, scene, new Ranking(candidates, placement, size, { taken: [], frames }), 0).map(
      ({ label, x, y, width, height, share }) => {
        const at = countries.get(label.id)!;
        const [left, top] = toScreen(placement, at);
        const down = (y + height / 2 - top) / SIZE + BASELINE * share;
        // In hundredths, places in steps of a fifth: a pixel and a half at most, and fewer digits in the document.
        const place = [
          ...[(x + width / 2 - left) / SIZE, down].map((value) => Math.round(value * 5) * 20),
          Math.round(share * 100),
        ];
        return { id: label.id, place };
      },
    );
  });
  return Object.fromEntries(
    names.map(({ id }) => [
      id,
      [
        countries.get(id)!.map((value) => Math.round(value * shapes.units)) as [number, number],
        ...atSteps.map((places) => places.find((one) => one.id === id)?.place ?? 0),
      ] as NamePlaces,
    ]),
  );
}
