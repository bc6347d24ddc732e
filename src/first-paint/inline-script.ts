// The script inside the prerendered page: it shows the date, colours and theme of the URL and fits the picture to the
// window before anything else is fetched. It takes the URL, the page and the data that the build wrote beside it, and
// shares the values of headline, legend and chart with the interactive page's templates. The facts (10 KB of brotli) and
// the templates aren't in it: the build writes what each statement shows.

import { nowAt, yearLabel } from '../controls/timeline/chart-values.ts';
import {
  type DateWords,
  dateValues,
  HEADLINE_PLACES,
  type HeadlineValues,
} from '../controls/timeline/headline-values.ts';
import { drawableOf, equalAreaForward, insetPlacement, onMap } from '../geography/index.ts';
import { isUseful, placeInsets, placementOf, placeWholeArea, stripBox } from '../layout/index.ts';
import { resolveDate } from '../membership/facts/resolve-date.ts';
import { SvgRenderer } from '../picture/index.ts';
import type { DrawnScene, RegionStyle } from '../scene/index.ts';
import { placeElement, placeFade } from '../stage/place-element.ts';
import { readCamera } from '../view/read-camera.ts';
import { COLOR_BY, UI } from '../view/view.ts';
import type { InlineData, InlineStatement } from './inline-data.ts';
import { nameTransform } from './name-place.ts';

function start(): void {
  const host = document.querySelector('near-map');
  const root = host?.querySelector<HTMLElement>('.root');
  const svg = root?.querySelector<SVGSVGElement>('.picture svg');
  const json = document.getElementById('near-first')?.textContent;
  if (!host || !root || !svg || !json) return;
  const data: InlineData = JSON.parse(json);
  setEnabled(root, true);
  let place = () => {};
  noticeWhereModuleFails(root, data, () => place());

  const query = new URLSearchParams(location.search);
  const one = <T extends string>(name: string, values: readonly T[], fallback: T): T =>
    values.find((value) => value === query.get(name)) ?? fallback;
  const systemTheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const theme = one('theme', ['light', 'dark'], systemTheme);
  const colorBy = one('color-by', COLOR_BY, 'country');
  root.dataset.theme = theme;
  root.dataset.ui = one('ui', UI, 'full');
  applyLink(root, new URLSearchParams(query));
  // Laid out from here on; the picture is shown once it is placed.
  document.documentElement.classList.replace('pending', 'measuring');
  document.documentElement.classList.add('scripted');

  const latest = data.statements.length - 1;
  // A page of its own that presents begins with the first statement.
  const presents = root.dataset.ui === 'present' && parent === window && !query.has('autoplay');
  root.toggleAttribute('data-opening', presents && !query.has('date'));
  const asked = query.get('date') ?? (presents ? data.statements[0]!.id : '');
  const { date, day } = resolveDate(data, asked.trim()) ?? {
    date: data.statements[latest]!.id,
    day: data.range.last,
  };
  const index = Math.max(
    0,
    data.statements.findLastIndex(({ effective }) => effective <= day),
  );
  const statement = data.statements[index]!;

  applyHeadline(root, { ...statement, ...dateValues(date, wordsOf(data)) });
  applyLegend(root, statement, colorBy === 'country');
  // The axis without d3's scaleUtc: 9.6 KB of brotli less.
  const at = date === statement.id ? statement.effective : day;
  applyChart(root, (at - data.range.first) / (data.range.last - data.range.first), statement.id);
  // The card is about the latest statement.
  if (index !== latest) for (const part of root.querySelectorAll('.statement')) part.remove();
  if (theme === 'dark') applyDark(root, data.dark);
  const styles = stylesAt(data, theme, colorBy, index);
  for (const inset of root.querySelectorAll<HTMLElement>('.inset[data-region]')) {
    const { region = '' } = inset.dataset;
    inset.hidden = !styles.get(region)?.marked && query.get('selected') !== region;
  }
  const countryOf = (region: string) => data.groups?.[region] ?? region.slice(0, 2);
  const scene: DrawnScene = { styles, palette: data.themes[theme]!, day, countryOf };
  const camera = readCamera(query.get('view') ?? '');
  place = () => applyPicture(root, svg, data, scene, camera, statement.legend);
  place();
}

const RETRY_MS = 4000;

const create = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] => Object.assign(document.createElement(name), properties);

/** The page is written with its controls disabled, since they need scripts. */
function setEnabled(root: HTMLElement, enabled: boolean): void {
  for (const control of root.querySelectorAll<HTMLButtonElement>('button, input, select'))
    control.disabled = !enabled;
}

/**
 * Where the page's module doesn't load, the picture stays, the controls are disabled, and a notice says why. The
 * embedding page gets the sentence as an `error`.
 */
function noticeWhereModuleFails(
  root: HTMLElement,
  { failed, openedAsFile, reload }: InlineData,
  place: () => void,
): void {
  const onError = ({ target }: Event) => {
    // Not for a preload: what it preloads is fetched again by its script, which may succeed.
    const failedElement = (target as Element).localName;
    if (failedElement && failedElement !== 'script') return;
    if (customElements.get('near-map')) return;
    const isFile = location.protocol === 'file:';
    // Under another URL, since an engine may keep what has failed.
    if (failedElement && !isFile)
      setTimeout(
        () => root.append(create('script', { type: 'module', src: `${(target as HTMLScriptElement).src}?` })),
        RETRY_MS,
      );
    if (root.querySelector('.notices')) return;
    document.documentElement.classList.add('failed');
    setEnabled(root, false);
    const message = isFile ? openedAsFile : failed;
    const notice = create('p', { className: 'notices', textContent: message });
    if (!isFile) notice.append(' ', create('a', { href: location.href, textContent: reload }));
    root.prepend(notice);
    // The buttons beside the chart are gone.
    place();
    if (parent !== window)
      parent.postMessage(
        { context: 'near-map', version: 1, event: 'error', value: { message, method: null }, listener: null },
        '*',
      );
  };
  addEventListener('error', onError, true);
}

/** The part of a dictionary that a date needs, from the patterns that the build wrote. */
const wordsOf = ({ months, dayMonth, year, yearMarks }: InlineData): DateWords => ({
  aboveYear: (month, day) =>
    (month && (day ? dayMonth[month - 1]?.replace('{d}', String(day)) : months[month - 1])) || '',
  year: (value) => year.replace('{y}', String(value)),
  yearMark: (withMonth) => yearMarks[withMonth ? 1 : 0],
});

/** The link from an embedded map to the map's own page. */
function applyLink(root: HTMLElement, query: URLSearchParams): void {
  for (const name of ['ui', 'autoplay', 'host']) query.delete(name);
  root.querySelector('.full-map')?.setAttribute('href', `?${query}`);
}

function applyHeadline(root: HTMLElement, values: HeadlineValues): void {
  for (const [name, place] of Object.entries(HEADLINE_PLACES)) {
    const node = root.querySelector(place);
    if (node) node.textContent = values[name as keyof HeadlineValues];
  }
}

function applyLegend(root: HTMLElement, { legend, gains }: InlineStatement, byCountry: boolean): void {
  for (const key of root.querySelectorAll<HTMLElement>('.legend [data-id]')) {
    const id = key.dataset.id ?? '';
    key.classList.toggle('none', !legend[id]);
    const [count, gain] = key.querySelectorAll('b');
    if (count) count.textContent = String(legend[id]);
    if (gain) gain.textContent = gains[id] ?? '';
    if (!byCountry) key.querySelector('.swatch rect')?.setAttribute('fill', 'none');
  }
}

function applyChart(root: HTMLElement, share: number, statement: string): void {
  root.querySelector<HTMLElement>('.handle')!.style.cssText = nowAt(share);
  for (const label of root.querySelectorAll('.year-label'))
    label.classList.toggle('now', label.textContent === yearLabel(statement));
}

/** The page is written in the light theme's colours. */
function applyDark(root: HTMLElement, dark: InlineData['dark']): void {
  for (const part of root.querySelectorAll('.legend :is(rect, path, circle, line), .growth path'))
    for (const name of ['fill', 'stroke']) {
      const colour = dark[part.getAttribute(name) ?? ''];
      if (colour) part.setAttribute(name, colour);
    }
}

function stylesAt(data: InlineData, theme: string, colorBy: string, index: number): Map<string, RegionStyle> {
  const indices = data.table[colorBy]?.[index] ?? '';
  const styles = data.styles[theme]!;
  return new Map(
    data.regions.map((id, i) => {
      const style = styles[Number.parseInt(indices.slice(2 * i, 2 * i + 2), 36)];
      return [id, { ...styles[0], ...style, order: i }];
    }),
  );
}

function applyPicture(
  root: HTMLElement,
  svg: SVGSVGElement,
  data: InlineData,
  scene: DrawnScene,
  camera: ReturnType<typeof readCamera>,
  legend: InlineStatement['legend'],
): void {
  // The only layout before the page is shown: the text has its final size, the picture has no layout yet.
  const boxOf = (part: string) => root.querySelector(part)?.getBoundingClientRect() ?? null;
  const box = boxOf('.map')!;
  const whole = placeWholeArea(data.frame, box, boxOf('.headline'), boxOf('.credits'));
  const placement = placementOf(camera, whole, data.frame, box, { forward: equalAreaForward(data.center) });
  const shapes = drawableOf(data.plan);
  // The stage keeps the same boxes free.
  const taken = [
    ...root.querySelectorAll('.headline, .inset[data-region], .map-buttons, .credits :is(span, button)'),
  ].flatMap((part) =>
    [...part.getClientRects()].map(({ x, y, width, height }) => ({
      x: x - box.x,
      y: y - box.y,
      width,
      height,
    })),
  );
  const land = data.strips.map(stripBox);
  const places = placeInsets(data.insets, box, whole, land, taken);
  const frames = root.querySelectorAll<HTMLElement>('.inset-frame');
  const insets = [...root.querySelectorAll<HTMLElement>('.inset.enlarged')].flatMap((element, i) => {
    const inset = data.insets[i]!;
    const within = inset.box;
    const place = places[i];
    if (!isUseful(inset, place, placement, land, scene.day)) return [];
    for (const part of [element, frames[i]!]) part.hidden = false;
    placeElement(element, place, box);
    placeElement(frames[i]!, onMap(placement, within), box);
    const existing = element.querySelector('svg')!;
    const renderer = new SvgRenderer(shapes, document, { within, existing });
    renderer.place(insetPlacement(within, { ...place, x: 0, y: 0 }));
    renderer.showMarks(scene);
    return within;
  });
  svg.querySelector('.frames')?.remove();
  const renderer = new SvgRenderer(shapes, document, { existing: svg });
  renderer.setInsets(insets);
  renderer.place(placement);
  renderer.show(scene);
  placeFade(root.querySelector<HTMLElement>('.fade')!, data.land, placement, box);
  const names = svg.querySelector<SVGElement>('.names')!;
  // As large as the page's own labels are in this layout.
  const pixels = Number.parseFloat(getComputedStyle(svg).fontSize);
  const size = (pixels * data.plan.units) / placement.scale;
  names.setAttribute('font-size', String(size));
  for (const name of names.children) {
    const id = name.getAttribute('data-id') ?? '';
    const transform = legend[id] && nameTransform(data.names[id]!, size, placement.scale / pixels);
    name.setAttribute('transform', transform || '');
    name.setAttribute('display', transform ? 'inline' : 'none');
  }
}

try {
  start();
} finally {
  document.documentElement.classList.remove('pending', 'measuring');
}
