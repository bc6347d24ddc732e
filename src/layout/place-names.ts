// Places names greedily, the most important first: each gets the cheapest of its places that covers no other name; a name
// without one is left out. Takes labels in the order of their importance and their ranked places; gives positions. The
// same labels on the same map have the same places, whatever was shown before.
import { overlap, type Rect } from '../geography/index.ts';
import type { Label, Scene } from '../scene/index.ts';
import { type LeaderLine, movedBy, pointsOf } from './boxes.ts';
import type { Candidate } from './candidates.ts';
import { GAP, type Ranking } from './ranking.ts';

/** `share`: its type size relative to that of its kind. */
export type Placed = Rect & {
  readonly label: Label;
  readonly share: number;
  readonly line: LeaderLine | null;
};

/** @param lines how many leader lines there may be */
export function placeNames(
  labels: readonly Label[],
  scene: Scene,
  ranking: Ranking,
  lines: number,
): Placed[] {
  const placed = placeInOrder(labels, scene, ranking, lines);
  const namesCountry = ({ label }: Placed) => label.kind === 'country';
  const named = new Set(placed.filter(namesCountry).map(({ label }) => label.id));
  const left = labels.filter(({ kind, id }) => kind === 'country' && !named.has(id));
  if (left.length === 0) return placed;
  // On the smallest maps the country with the fewest places comes first.
  const selected = labels.filter(({ kind }) => kind === 'selected');
  const others = labels.filter((label) => !left.includes(label) && !selected.includes(label));
  const again = placeInOrder([...selected, ...left, ...others], scene, ranking, lines);
  return again.filter(namesCountry).length > named.size ? again : placed;
}

function placeInOrder(labels: readonly Label[], scene: Scene, ranking: Ranking, lines: number): Placed[] {
  /** Names and the points of lines. */
  const blocked: Rect[] = [];
  let linesLeft = lines;
  const isFree = (one: Candidate): boolean => {
    if (blocked.some((other) => overlap(one, other, GAP))) return false;
    // A line that runs through a name seems to belong to it.
    const crosses = (line: LeaderLine) =>
      pointsOf(line).some((point) => blocked.some((other) => overlap(other, point, 1)));
    return !one.line || (linesLeft > 0 && !crosses(one.line));
  };
  return labels.flatMap((label) => {
    const ranked = ranking.of(label, scene);
    let best = ranked.at(0);
    for (let i = 1; best && !isFree(best); i++) best = ranked.at(i);
    if (!best) return [];
    const { form, line, x, y, width, height } = best;
    const box = { x, y, width, height };
    blocked.push(box, ...(line ? pointsOf(line) : []));
    if (line) linesLeft -= 1;
    return {
      ...movedBy(box, [ranking.placement.x, ranking.placement.y]),
      label: form.label,
      share: form.share,
      line: line && { from: onMap(line.from, ranking), to: onMap(line.to, ranking) },
    };
  });
}

const onMap = ([x, y]: LeaderLine['from'], { placement }: Ranking) =>
  [x + placement.x, y + placement.y] as const;
