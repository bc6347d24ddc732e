// Run by the build: the page as it is before and without any script. The same templates and the same drawing
// as the living page, written as text. It touches no DOM and asks no network.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Topology } from 'topojson-specification';
import { headlineText, LiveValues, type Model, page, plainTable, stillStyles } from '../controls/index.ts';
import type { FirstData, FirstStatement, FirstTheme } from '../first/data.ts';
import {
  type Box,
  boxOf,
  COARSE,
  equalAreaPlane,
  type Plane,
  planeBox,
  planOf,
  readShapes,
  type Shapes,
} from '../geography/index.ts';
import { type Facts, LANGUAGES, type Lang, periodOf, textIn } from '../membership/index.ts';
import { SvgText } from '../picture/files.ts';
import { draw, type Sink } from '../picture/index.ts';
import { PALETTES, type RegionStyle, type Scene, sceneAt, type ThemeName } from '../scene/index.ts';
import { apply, type Change, COLOR_BY, initialView, latestDate } from '../view/index.ts';
import { EVERY } from '../words/every.ts';
import { LANGUAGE_NAMES, type Words } from '../words/index.ts';
import { factsIn } from './facts-in.ts';

/** CSS pixels per plane unit for which marks, names and hatches are written; the first script fits them. */
const NOMINAL_SCALE = 700;
const HATCH = 'hatch';

export type Prerendered = {
  /** For inside the element: the page as it is looked at. */
  readonly body: string;
  /** And the whole membership as a table, which the first script need not wait for. */
  readonly table: string;
  /** A style sheet for the page. */
  readonly style: string;
  /** A line of script for the head: where scripts run, nothing shows until the first script has set it right. */
  readonly hush: string;
  /** JSON for the first script. */
  readonly data: string;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
};

export { LANGUAGES } from '../membership/index.ts';

export type Asked = {
  /** As parsed from their files. */
  readonly membership: unknown;
  readonly topology: unknown;
  /** The facts' texts in the page's language; null: English. */
  readonly texts: unknown;
  readonly lang: Lang;
  /** From this page to that in another language. */
  readonly pageIn: (lang: Lang) => string;
};

/** The page in one language. */
export async function prerender({ membership, topology, texts, lang, pageIn }: Asked): Promise<Prerendered> {
  const facts = factsIn(lang, membership, texts);
  const words = EVERY[lang];
  const plane = equalAreaPlane(facts.association.projection.center);
  const shapes = readShapes(topology as Topology, plane, (iso) => periodOf(iso)!.first, COARSE);
  const countries = new Map(
    [...facts.countries.values()].map(({ id, label }) => [id, plane.forward(label)] as const),
  );
  const sceneOf = (change: Change, theme: ThemeName) =>
    sceneAt(facts, { regions: shapes.anchors, countries }, viewOf(facts, change, lang), words, theme);
  const scene = sceneOf({}, 'light');
  const model = modelOf(facts, scene, words, {});
  const { insets, ids } = insetsOf(scene, shapes, facts, plane);
  const svg = pictureOf(shapes, scene, facts, plane.forward, ids);
  const still = page(model, {
    living: false,
    printing: false,
    notices: nothing,
    map: html`<div class="picture">${MARKER}</div>`,
    tip: nothing,
    hint: null,
    overRegion: false,
    chartWidth: 900,
    announced: '',
  });
  const title = words.labelled(
    textIn(facts.association.title, lang).text,
    textIn(facts.association.subtitle, lang).text,
  );
  return {
    body: insetsFilled(
      (await text(html`${still}`)).replace(MARKER, () => svg),
      insets,
    ),
    table: await text(html`${plainTable(model, otherLanguages(lang, pageIn))}`),
    style: pageStyles(),
    hush: "document.documentElement.classList.add('asked')",
    data: JSON.stringify(
      firstData(facts, shapes, sceneOf, words, boxOf(facts.association.frame.map(plane.forward))),
    ),
    lang: words.lang,
    title,
    description: words.description(scene.caption, textIn(facts.association.unofficial, lang).text),
  };
}

const MARKER = '@@picture@@';

/** Each inset shows the picture's own pieces through a window of its own, and so follows them to other dates. */
function insetsFilled(body: string, insets: readonly DrawnInset[]): string {
  return insets.reduce((filled, { region, box, areas, lines }) => {
    const uses = (of: readonly string[]) => of.map((id) => `<use href="#${id}"/>`).join('');
    return filled.replace(
      `data-region="${region}">`,
      `$&<svg viewBox="${viewBoxOf(box)}" aria-hidden="true">${uses(areas)}<g fill="none">${uses(lines)}</g></svg>`,
    );
  }, body);
}

type DrawnInset = {
  readonly region: string;
  readonly box: Box;
  readonly areas: readonly string[];
  readonly lines: readonly string[];
};

/** Which pieces lie in each inset, and by their keys the ids that they get. Looked at so closely none is a mark. */
function insetsOf(scene: Scene, shapes: Shapes, facts: Facts, plane: Plane) {
  const ids = new Map<string, string>();
  const insets = facts.association.insets.map(({ region, southWest, northEast }): DrawnInset => {
    const box = planeBox(plane, southWest, northEast);
    const areas: string[] = [];
    const lines: string[] = [];
    const note = (to: string[], key: string) => {
      if (!ids.has(key)) ids.set(key, `in-${ids.size}`);
      to.push(ids.get(key)!);
    };
    const sink: Sink = {
      area(key, _polygons, { hatch }) {
        note(areas, key);
        if (hatch) note(areas, `${key}/hatch`);
      },
      line: (key) => note(lines, key),
      mark() {},
    };
    draw(scene, shapes, { scale: 1, x: 0, y: 0 }, sink, box);
    return { region, box, areas, lines };
  });
  return { insets, ids };
}

const viewBoxOf = ({ x0, y0, x1, y1 }: Box) =>
  [x0, y0, x1 - x0, y1 - y0].map((value) => Math.round(value * COARSE)).join(' ');

async function text(template: TemplateResult): Promise<string> {
  const rendered = await collectResult(render(template));
  // A strict policy forbids style attributes; what they place is for a living page only.
  return (
    rendered
      .replace(/<!--.*?-->/gs, '')
      .replace(/ +>/g, '>')
      .replace(/ style="[^"]*"/g, '')
      // Not \s: a no-break space of a text stays one, so that the living page breaks its lines at the same places.
      .replace(/>[ \t\r\n]+</g, '> <')
      .replace(/[ \t\r\n]+/g, ' ')
  );
}

function viewOf(facts: Facts, change: Change, lang: Lang) {
  return apply(initialView(latestDate(facts), lang), change);
}

function modelOf(facts: Facts, scene: Scene, words: Words, change: Change): Model {
  const none = () => {};
  const actions = {
    change: none,
    play: none,
    pause: none,
    step: none,
    openNotes: none,
    zoom: none,
    wholeArea: none,
    compare: none,
    save: none,
    link: () => '',
    dismiss: none,
    retry: none,
    resized: none,
    open: none,
    story: none,
    // Nobody can ask a page of plain HTML for a file.
    export: () => Promise.reject(new Error('There is no map yet')),
    preview: () => Promise.reject(new Error('There is no map yet')),
    texts: async () => [],
  };
  return {
    facts,
    view: viewOf(facts, change, words.lang),
    scene,
    words,
    actions,
    live: new LiveValues(),
    playing: false,
    theme: 'light',
    dialog: null,
    story: null,
    canShare: false,
    sharing: null,
    part: () => null,
  };
}

function pictureOf(
  shapes: Shapes,
  scene: Scene,
  facts: Facts,
  forward: (at: readonly [number, number]) => readonly [number, number],
  ids: ReadonlyMap<string, string>,
): string {
  const { units } = shapes;
  const sink = new SvgText(units, HATCH, { numbered: true, ids });
  draw(scene, shapes, { scale: NOMINAL_SCALE, x: 0, y: 0 }, sink);
  // The other borders too: the first script needs them for other dates, and the map starts from these paths.
  for (const { index, lines } of shapes.borders)
    if (!sink.has(`line/${index}`))
      sink.line(`line/${index}`, lines, { stroke: 'none', width: 0, dash: null });
  for (const atom of shapes.atoms)
    if (!sink.has(`fill/${atom.id}`))
      sink.area(`fill/${atom.id}`, atom.polygons, { fill: 'none', hatch: null });
  const frame = boxOf(facts.association.frame.map(forward));
  const whole = (value: number) => Math.round(value * units);
  const names = scene.labels
    .filter(({ kind }) => kind === 'country')
    .map(
      ({ id, at, text: name }) =>
        `<text data-id="${id}" x="${whole(at[0])}" y="${whole(at[1])}">${linesOf(name, whole(at[0]))}</text>`,
    );
  return `<svg viewBox="${viewBoxOf(frame)}" role="img" aria-label="${escaped(scene.caption)}">${sink.defs(NOMINAL_SCALE / units, scene.palette.hatch)}<g class="plane">${sink}<g class="names" font-size="${Math.round((14.5 * units) / NOMINAL_SCALE)}">${names.join('')}</g></g></svg>`;
}

/** A label's lines, the first of them as far above its place as the last is below. */
function linesOf(label: string, x: number): string {
  const lines = label.split('\n').map(escaped);
  if (lines.length === 1) return lines.join('');
  return lines
    .map((line, i) => `<tspan x="${x}" dy="${i ? 1.2 : -0.6 * (lines.length - 1)}em">${line}</tspan>`)
    .join('');
}

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The way to the same page in other languages, under the table. */
function otherLanguages(lang: Lang, pageIn: Asked['pageIn']): TemplateResult {
  return html`<tfoot><tr><td colspan="4">${LANGUAGES.filter((other) => other !== lang).map((other) => html`<a href=${pageIn(other)} lang=${other} hreflang=${other}>${LANGUAGE_NAMES[other]}</a> `)}</td></tr></tfoot>`;
}

/** The element's own style sheet, for its light children; with what a page without scripts needs besides. */
function pageStyles(): string {
  const own = stillStyles.cssText
    // What only a page around the element may set, the map's own page need not ask for.
    .replace(/var\(--near-map-[\w-]+, ([^()]*)\)/g, '$1')
    .replace(/:host\(([^)]*)\)/g, 'near-map$1')
    .replaceAll(':host', 'near-map')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/\s+/g, ' ');
  const alone = `
near-map{display:block;height:100vh;height:100dvh}
.root>.timeline .open-mark{display:none}
.root>.timeline .chart{container-type:inline-size}
.root>.notices{grid-area:map;align-self:end;z-index:1;padding:8px 16px;text-align:center;background:var(--wash)}
html:not(.scripted) :is(.transport,.map-buttons){display:none}html:not(.scripted) .timeline{display:block}
.asked near-map{display:none}
:is(.measured .plane,.measured .inset svg,.scripted near-map>.membership){display:none}
.membership{position:absolute;top:100%;left:0;right:0;margin:24px auto;border-collapse:collapse;font:15px/1.5 system-ui,sans-serif}
.membership caption{font-weight:700;padding:8px;text-align:start}.membership :is(th,td){text-align:start;padding:4px 12px;overflow-wrap:anywhere;border-bottom:1px solid #d9d6ce;font-weight:400}
html:not(.scripted) .picture svg{position:absolute;inset:14px 14px 36px;width:calc(100% - 28px);height:calc(100% - 50px);overflow:visible}
@container(min-width:900px){html:not(.scripted) .picture svg{left:312px;width:calc(100% - 326px)}}
@container(max-width:620px){.yields{display:none}html:not(.scripted) .plane .names{font-size:40px}}
@media(max-width:600px){.membership{font-size:13px}.membership :is(th,td){padding:4px 5px}}@media print{near-map{height:auto;container-type:normal}.root{position:static;display:block;overflow:visible}.map{height:60vh;contain:none;print-color-adjust:exact}.timeline,.map-buttons{display:none}.membership,.scripted near-map>.membership{display:table;position:static}}`;
  return (own + alone).trim();
}

function firstData(
  facts: Facts,
  shapes: Shapes,
  sceneOf: (change: Change, theme: ThemeName) => Scene,
  words: Words,
  frame: FirstData['frame'],
): FirstData {
  const regions = [...facts.regions.keys()];
  const styles: RegionStyle[] = [];
  const known = new Map<string, number>();
  const indexOf = (style: RegionStyle) => {
    const key = JSON.stringify(style);
    const at = known.get(key);
    if (at !== undefined) return at;
    known.set(key, styles.length);
    styles.push(style);
    return styles.length - 1;
  };
  const table: Record<string, Record<string, string[]>> = {};
  const themes: Record<string, FirstTheme> = {};
  for (const theme of ['light', 'dark'] as const) {
    const { sea, land, landLine, ink, paper, hatch } = PALETTES[theme];
    themes[theme] = { sea, land, landLine, ink, paper, hatch };
    table[theme] = {};
    for (const colorBy of COLOR_BY) {
      table[theme][colorBy] = facts.statements.map(({ id }) => {
        const scene = sceneOf({ date: id, colorBy }, theme);
        return regions
          .map((region) =>
            indexOf(plain(scene.styles.get(region)!))
              .toString(36)
              .padStart(2, '0'),
          )
          .join('');
      });
    }
  }
  const statements = facts.statements.map((statement): FirstStatement => {
    const scene = sceneOf({ date: statement.id }, 'light');
    const { countries, tiers } = scene.legend;
    return {
      ...headlineText(modelOf(facts, scene, words, { date: statement.id })),
      id: statement.id,
      effective: statement.effective,
      last: statement.period.last,
      legend: Object.fromEntries([
        ...countries.map(({ id, count }) => [id, count]),
        ...tiers.map(({ tier, count }) => [tier, count]),
      ]),
    };
  });
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  return {
    plan: planOf(shapes),
    regions,
    order: regions.map((id) => facts.order.get(id) ?? 0),
    styles,
    table,
    themes,
    statements,
    dark: darkHues(facts),
    range: facts.range,
    center: facts.association.projection.center,
    frame,
    months: months.map((month) => words.aboveYear(month, null)),
    dayMonth: months.map((month) => words.aboveYear(month, 31).replace('31', '{d}')),
    failed: words.fileFailed(words.mapFile, words.fileMissing('')).replace(' ()', ''),
    year: words.year(1234).replace('1234', '{y}'),
    yearMarks: [words.yearMark(false), words.yearMark(true)],
  };
}

function darkHues(facts: Facts): Record<string, string> {
  const { light, dark } = PALETTES;
  return Object.fromEntries([
    ...[...facts.countries.values()].map(({ hue }) => [hue.light, hue.dark]),
    [light.tier.observer, dark.tier.observer],
    [light.hatch, dark.hatch],
  ]);
}

/** A look's own order would make each look unlike every other; the first script takes it from the region's place. */
function plain(style: RegionStyle): RegionStyle {
  return { ...style, order: 0 };
}
