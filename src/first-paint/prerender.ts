// Run by the build: the page before and without any script. Takes the parsed data files; gives the page's HTML, styles
// and inline data in one language, from the same templates and the same drawing as the interactive page.

import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Topology } from 'topojson-specification';
import { page } from '../controls/index.ts';
import { plainTable } from '../controls/paper.ts';
import { boxOf, COARSE, equalAreaPlane, readShapes } from '../geography/index.ts';
import { enlargedParts } from '../layout/index.ts';
import { languagesOf, periodOf, textIn } from '../membership/index.ts';
import { fullTitle, placesOf, sceneAt, type ThemeName } from '../scene/index.ts';
import type { Change } from '../view/index.ts';
import { wordsIn } from '../words/every.ts';
import { languageName } from '../words/index.ts';
import { factsIn } from './facts-in.ts';
import { inlineDataOf } from './make-inline-data.ts';
import { namePlaces, namesOnPicture } from './name-places.ts';
import { modelOf, viewOf } from './static-model.ts';
import { insetPlaces, insetsFilled, pictureOf } from './static-picture.ts';
import { pageStyles } from './static-styles.ts';

export type Prerendered = {
  /** The page's HTML, for inside the element. */
  readonly body: string;
  /** The whole membership as a table; apart, since the inline script need not wait for it. */
  readonly table: string;
  /** A style sheet for the page. */
  readonly style: string;
  /** A line of script for the head: where scripts run, the page is hidden until the inline script has run. */
  readonly pendingScript: string;
  /** JSON for the inline script. */
  readonly data: string;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
};

export type Input = {
  /** As parsed from their files. */
  readonly membership: unknown;
  readonly topology: unknown;
  /** The facts' texts in the page's language; null: English. */
  readonly texts: unknown;
  readonly lang: string;
  /** The relative URL from this page to that in another language. */
  readonly pageIn: (lang: string) => string;
};

/** The page in one language. */
export async function prerender({ membership, topology, texts, lang, pageIn }: Input): Promise<Prerendered> {
  const facts = factsIn(lang, membership, texts);
  const words = wordsIn(lang, facts);
  const plane = equalAreaPlane(facts.association.projection.center);
  const shapes = readShapes(topology as Topology, plane, (iso) => periodOf(iso)!.first, COARSE);
  const places = placesOf(facts, plane, shapes);
  const sceneOf = (change: Change, theme: ThemeName) =>
    sceneAt(facts, places, viewOf(facts, change, lang), words, theme);
  const scene = sceneOf({}, 'light');
  const model = modelOf(facts, scene, words);
  const insets = enlargedParts(facts, plane).map(({ box }) => box);
  const labels = namesOnPicture(scene);
  const names = namePlaces(labels, scene, shapes, insets);
  const svg = pictureOf(shapes, scene, facts, plane, labels, names);
  const rendered = await rendering(
    page(model, {
      interactive: false,
      printed: null,
      notices: nothing,
      map: html`<div class="picture">${MARKER}</div><div class="fade"></div>`,
      tip: nothing,
      hint: null,
      overRegion: false,
      chartWidth: 900,
      announced: '',
    }),
  );
  return {
    body: insetsFilled(
      text(rendered).replace(MARKER, () => svg),
      facts,
      plane,
    ),
    table: text(
      await rendering(
        html`<div class="memberships" lang=${words.lang === lang ? nothing : words.lang}>${plainTable(model, otherLanguages(languagesOf(facts.association.texts), lang, pageIn))}</div>`,
      ),
    ),
    style: `${pageStyles()}${yearPlaces(rendered)}${handlePlace(rendered)}${insetPlaces(facts, plane)}`,
    pendingScript: "document.documentElement.classList.add('pending')",
    data: JSON.stringify(
      inlineDataOf(facts, shapes, sceneOf, words, boxOf(facts.association.frame.map(plane.forward)), names),
    ),
    lang,
    title: fullTitle(scene.basis),
    description: words.description(scene.caption, textIn(facts.association.unofficial, lang).text),
  };
}

const MARKER = '@@picture@@';

const rendering = (template: TemplateResult): Promise<string> => collectResult(render(html`${template}`));

/** The places of the years below the chart as rules of a style sheet: a strict CSP forbids style attributes. */
function yearPlaces(rendered: string): string {
  const places = [...rendered.matchAll(/class="year-label[^>]*? style="(left:[^"]+)"/g)];
  return places.map(([, place], i) => `.year-label:nth-of-type(${i + 1}){${place}}`).join('');
}

/** The place of the handle in the same way, where the latest date lies well before the end of the range. */
function handlePlace(rendered: string): string {
  const [, place = '', percent] = / class="handle[^>]*? style="(--at:([\d.]+)%)"/.exec(rendered) ?? [];
  return Number(percent) < AT_END ? `.handle{${place}}` : '';
}

/** Of the axis, percent: a pixel or two from its end, where the style sheet has the handle. */
const AT_END = 99.5;

function text(rendered: string): string {
  // Parts are of a shadow root, and there is no form that a button could submit. What other style attributes position
  // is only in the interactive page, as are the names in insets.
  return (
    rendered
      // Marks of the library that renders the template.
      .replace(/<!--.*?-->|<\?>/gs, '')
      .replace(/<div class="labels"><\/div>/g, '')
      .replace(/ (?:style|part)="[^"]*"| type="button"/g, '')
      // Shapes end in one sign.
      .replace(/<(rect|path|line)([^>]*)><\/\1>/g, '<$1$2/>')
      .replace(/ +(?=\/?>)/g, '')
      // Controls need scripts; the inline script enables them.
      .replace(/<(?:button|input|select)\b/g, '$& disabled')
      // Not \s: a no-break space in a text stays one, so that the interactive page breaks its lines at the same places.
      .replace(/>[ \t\r\n]+</g, '> <')
      .replace(/[ \t\r\n]+/g, ' ')
  );
}

/** Links to the page in the other languages, under the table. */
function otherLanguages(all: readonly string[], lang: string, pageIn: Input['pageIn']): TemplateResult {
  return html`<tfoot><tr><td colspan="4">${all.filter((other) => other !== lang).map((other) => html`<a href=${pageIn(other)} lang=${other} hreflang=${other}>${languageName(other)}</a> `)}</td></tr></tfoot>`;
}
