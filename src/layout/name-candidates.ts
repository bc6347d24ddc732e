// The candidates for the names on a map of one scale, each computed once. Takes the land, a scale and how wide texts are;
// gives for each label its places. A caller that places names again and again, such as at each step of the date, keeps
// them while scale and land are the same, and the ranking while the map stands still: 0.3 ms a step, else 20 (Node).

import type { LandAt, Placement, Point, Rect, Shapes } from '../geography/index.ts';
import type { Label, Scene } from '../scene/index.ts';
import { formsOf, type Measure, type Places } from './candidates.ts';
import { countryCandidates } from './country-candidates.ts';
import { Ground } from './ground.ts';
import { markBoxes } from './mark-boxes.ts';
import { regionCandidates } from './region-candidates.ts';
import type { MarkArea } from './spread-marks.ts';

/** A name that doesn't fit is tried in smaller type. */
const SHARES = { country: [1, 0.84, 0.72], region: [1, 0.88] };

export class NameCandidates {
  readonly scale: number;
  /** Coordinates of the plane times the scale, as all here. */
  readonly marks: readonly Rect[];
  readonly #shapes: Shapes;
  readonly #landAt: LandAt;
  readonly #measure: Measure;
  readonly #plain: boolean;
  readonly #markOf = new Map<number, Rect>();
  /** The days on which a piece of land changes hands. */
  readonly #changes: readonly number[];
  readonly #known = new Map<string, readonly Places[]>();

  /**
   * @param scene of any date: the marks are those of all dates
   * @param plain names keep their lines, and other land may be nearer than their own, since no leader line is drawn
   */
  constructor(
    scene: Scene,
    shapes: Shapes,
    landAt: LandAt,
    { scale }: Pick<Placement, 'scale'>,
    measure: Measure,
    area: MarkArea = {},
    plain = false,
  ) {
    this.scale = scale;
    this.#shapes = shapes;
    this.#landAt = landAt;
    this.#measure = measure;
    this.#plain = plain;
    const changes = shapes.atoms
      .flatMap(({ owners }) => owners.map(({ from }) => from))
      .filter(Number.isFinite);
    this.#changes = [...new Set(changes)];
    const marks = markBoxes(scene, shapes, { scale, x: 0, y: 0 }, area);
    this.marks = marks.map(({ box }) => box);
    for (const { atom, box } of marks) this.#markOf.set(atom, box);
  }

  of(label: Label, scene: Scene): readonly Places[] {
    const { id, kind, lang, text } = label;
    const { index, view } = scene.basis;
    const epoch = kind === 'country' ? '' : this.#epochOf(scene.day);
    // The other members beside a new one are those of its date.
    const others = kind === 'country' || kind === 'region' ? '' : `${index}/${view.observers}`;
    const key = `${kind}/${id}/${lang}/${text}/${epoch}/${others}`;
    const known = this.#known.get(key);
    if (known) return known;
    const made = kind === 'country' ? this.#ofCountry(label, scene) : this.#ofRegion(label, scene);
    this.#known.set(key, made);
    return made;
  }

  #ofRegion(label: Label, scene: Scene): readonly Places[] {
    const atoms = [...this.#shapes.atomsAt(label.id, scene.day)].sort((a, b) => b.size - a.size);
    const [main] = atoms;
    if (!main) return [];
    const mark = this.#markOf.get(main.index) ?? null;
    const lines = label.kind === 'selected' ? 'always' : label.kind === 'newcomer';
    // A new member's type is wider than that of the others: a name has one place in both.
    const measure: Measure = (one) =>
      this.#measure(one.kind === 'region' ? { ...one, kind: 'newcomer' } : one);
    const forms = formsOf(label, measure, SHARES.region, !this.#plain);
    return regionCandidates({ atoms, mark }, forms, this.scale, this.#groundAt(scene), lines);
  }

  #ofCountry(label: Label, scene: Scene): readonly Places[] {
    const { facts, places } = scene.basis;
    const at = places.countries.get(label.id);
    if (!at) return [];
    const regions = [...facts.regions.values()].flatMap(({ id, country }) => {
      const anchor = country === label.id ? places.regions.get(id) : undefined;
      return anchor ? [this.#onScale(anchor)] : [];
    });
    const forms = formsOf(label, this.#measure, SHARES.country, !this.#plain);
    return countryCandidates(this.#onScale(at), regions, forms, this.#groundAt(scene));
  }

  #groundAt({ states, basis }: Scene): Ground {
    const { countries } = basis.facts;
    return new Ground(
      this.#landAt,
      this.scale,
      (region) => states.has(region),
      (country) => countries.has(country),
      this.#plain,
    );
  }

  /** How many times a piece of land has changed hands by a day. */
  #epochOf(day: number): number {
    return this.#changes.filter((change) => change <= day).length;
  }

  #onScale([x, y]: Point): Point {
    return [x * this.scale, y * this.scale];
  }
}
