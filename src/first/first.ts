// The first script: brings the picture that the build wrote into the page to the asked date, colours and theme,
// and fits it to the window, before anything else has arrived. It stands in the page itself, after the picture.
// It knows no facts but a table that the build wrote with the same scene as everything else.
import { drawableOf, equalAreaForward, placementOf, placeWholeArea } from '../geography/index.ts';
import { isoOf, periodOf } from '../membership/facts/dates.ts';
import { SvgRenderer } from '../picture/index.ts';
import type { RegionStyle, Scene } from '../scene/index.ts';
import { readCamera } from '../view/read-camera.ts';
import type { FirstData } from './data.ts';

function begin(): void {
  const host = document.querySelector('near-map');
  const still = host?.querySelector<HTMLElement>('.root');
  const svg = still?.querySelector<SVGSVGElement>('.picture svg');
  const json = document.getElementById('near-first')?.textContent;
  if (!host || !still || !svg || !json) return;
  const data: FirstData = JSON.parse(json);
  sayIfTheModuleFails(still, data.failed);
  const query = new URLSearchParams(location.search);
  const one = (name: string, values: readonly string[], otherwise: string) => {
    const value = query.get(name);
    return value !== null && values.includes(value) ? value : otherwise;
  };
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = one('theme', ['light', 'dark'], dark ? 'dark' : 'light');
  const ui = one('ui', ['full', 'embed', 'present', 'bare'], 'full');
  const colours = one('color-by', ['country', 'tier', 'joined'], 'country');
  still.dataset.theme = theme;
  still.dataset.ui = ui;
  // Not laid out until now; the picture not before it is right.
  document.documentElement.classList.replace('asked', 'measured');
  document.documentElement.classList.add('scripted');

  const latest = data.statements[data.statements.length - 1]!;
  const { date, day } = resolve(query.get('date') ?? latest.id, data) ?? {
    date: latest.id,
    day: data.range.last,
  };
  const at = Math.max(
    0,
    data.statements.findLastIndex(({ effective }) => effective <= day),
  );
  const indices = data.table[theme]?.[colours]?.[at] ?? '';
  const styles = new Map<string, RegionStyle>(
    data.regions.map((id, i) => {
      const style = data.styles[Number.parseInt(indices.slice(2 * i, 2 * i + 2), 36)]!;
      return [id, { ...style, order: data.order[i] ?? 0 }];
    }),
  );
  const scene = { styles, palette: data.themes[theme], day } as unknown as Scene;

  headline(still, data, date, at);
  legend(still, data, at);
  chart(
    still,
    (day - data.range.first) / (data.range.last - data.range.first),
    data.statements[at]!.id.slice(0, 4),
  );
  if (at !== data.statements.length - 1)
    for (const part of still.querySelectorAll('.statement')) part.remove();
  if (theme === 'dark')
    for (const part of still.querySelectorAll('.legend :is(rect, path, circle, line), .growth path'))
      for (const name of ['fill', 'stroke']) {
        const hue = data.dark[part.getAttribute(name) ?? ''];
        if (hue) part.setAttribute(name, hue);
      }
  if (colours !== 'country')
    for (const part of still.querySelectorAll('.swatch rect')) part.setAttribute('fill', 'none');
  // The page's one layout before it is shown: the picture itself has none yet, and the text stands as it will.
  const box = still.querySelector('.map')!.getBoundingClientRect();
  const boxOf = (part: string) => still.querySelector(part)?.getBoundingClientRect() ?? null;
  const placement = placementOf(
    readCamera(query.get('view') ?? ''),
    placeWholeArea(data.frame, box, boxOf('.headline'), boxOf('.credits')),
    data.frame,
    box,
    { forward: equalAreaForward(data.center) },
  );
  const painter = new SvgRenderer(drawableOf(data.plan), document, { existing: svg });
  painter.place(placement);
  painter.show(scene);
  const names = svg.querySelector('.names');
  names?.setAttribute('font-size', String((14.5 * data.plan.units) / placement.scale));
  for (const name of names?.children ?? [])
    name.setAttribute(
      'display',
      data.statements[at]?.legend[name.getAttribute('data-id') ?? ''] ? 'inline' : 'none',
    );
}

/** A module that is missing or cut leaves the picture as it is; one sentence says so. */
function sayIfTheModuleFails(still: HTMLElement, sentence: string): void {
  const heard = () => {
    if (customElements.get('near-map') || still.querySelector('.notices')) return;
    const line = document.createElement('p');
    line.className = 'notices';
    line.textContent = sentence;
    still.prepend(line);
  };
  addEventListener('error', heard, true);
}

function resolve(asked: string, { range }: FirstData): { date: string; day: number } | null {
  const period = periodOf(asked.trim());
  if (!period) return null;
  if (period.last < range.first) return { date: isoOf(range.first), day: range.first };
  if (period.first > range.last) return { date: isoOf(range.last, 'month'), day: range.last };
  return { date: asked.trim(), day: Math.min(period.last, range.last) };
}

function say(still: HTMLElement, place: string, text: string): void {
  const node = still.querySelector(place);
  if (node) node.textContent = text;
}

function headline(still: HTMLElement, data: FirstData, date: string, at: number): void {
  const [year = '', month, day] = date.split('-');
  const text = data.statements[at]!;
  const monthAt = Number(month) - 1;
  const above = !month
    ? ''
    : day
      ? data.dayMonth[monthAt]?.replace('{d}', String(Number(day)))
      : data.months[monthAt];
  say(still, '.above', above ?? '');
  say(still, '.year', data.year.replace('{y}', year));
  say(still, '.big small', data.yearMarks[month ? 1 : 0]);
  say(still, '.count b', text.count);
  say(still, '.unit', text.unit);
  say(still, '.count .quiet', text.quiet);
  say(still, '.joined b', text.lead);
  say(still, '.joined .names', text.names);
  say(still, '.where', text.where);
}

function legend(still: HTMLElement, data: FirstData, at: number): void {
  const counts = data.statements[at]!.legend;
  const keys = [...still.querySelectorAll<HTMLElement>('.key')];
  const countries = keys.filter((key) => !key.classList.contains('tier'));
  const most = Math.max(1, ...countries.map((key) => counts[key.dataset.id ?? ''] ?? 0));
  for (const key of keys) {
    const count = counts[key.dataset.id ?? ''];
    const item = key.parentElement;
    if (item) item.hidden = count === undefined;
    say(key, 'b', String(count ?? 0));
    key.classList.toggle('none', !count);
    key.querySelector('.bar rect')?.setAttribute('width', `${((count ?? 0) / most) * 100}%`);
  }
}

function chart(still: HTMLElement, share: number, year: string): void {
  for (const part of still.querySelectorAll<HTMLElement>('.future, .handle'))
    part.style.left = `${share * 100}%`;
  for (const label of still.querySelectorAll('.year-label'))
    label.classList.toggle('now', label.textContent === year);
}

try {
  begin();
} finally {
  document.documentElement.classList.remove('asked', 'measured');
}
