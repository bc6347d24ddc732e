// What the slides say, from the facts: finished texts of a title slide, of each milestone, of the chart, of the table of
// members and of the closing slide, in the reader's language. deck-slides.ts places them.
import {
  byCountryAt,
  countsAt,
  type Facts,
  groupNameOf,
  joinedWith,
  joiningOf,
  membersAt,
  nameAt,
  notesOf,
  type Region,
  type Statement,
  stateWith,
  TIERS,
  textIn,
} from '../membership/index.ts';
import { countriesAt, grownText, type Scene } from '../scene/index.ts';
import { decisionText, MAX_NAMES, storySentence, unbroken } from '../scene/story-text.ts';
import { DECK_TEXTS } from '../words/deck-texts.ts';
import type { Words } from '../words/index.ts';
import { creditText } from './poster.ts';
import { headlineTexts } from './poster-headline.ts';

/** A text with its language. */
export type Said = { readonly text: string; readonly lang: string };
/** The names of a country's regions, with its colour. */
export type Group = { readonly country: Said; readonly fill: string; readonly names: string };

export type MilestoneSlide = Readonly<ReturnType<typeof milestoneOf>>;
export type DeckChart = Readonly<ReturnType<typeof chartOf>>;
export type DeckTable = Readonly<ReturnType<typeof tableOf>>;

/** A closing text: a heading and its paragraphs. */
export type Section = { readonly heading: string; readonly paragraphs: readonly string[] };

export function milestoneOf(scene: Scene, index: number) {
  const { facts, words } = scene.basis;
  const statement = facts.statements[index]!;
  const sentence = storySentence(scene.basis, index);
  const assembly = decisionText(scene.basis, index);
  const joined = joinedWith(facts, index);
  const groups = groupsOf(
    scene,
    statement,
    joined.map(({ region }) => region),
  );
  const named = groups.map(({ country, names }) => words.labelled(country.text, names));
  return {
    headline: headlineTexts(scene),
    sentence: unbroken(sentence),
    assembly: unbroken(assembly),
    // Who joined, where the sentence only counts them.
    groups: joined.length > MAX_NAMES ? groups : [],
    // The alternative text of the picture.
    alt: altOf(scene, sentence),
    // The speaker notes, a paragraph each.
    notes: [
      sentence,
      ...named,
      assembly,
      ...quoted(statement, words),
      ...openQuestions(scene, statement),
      ...sourcesOf(scene, statement),
    ],
  };
}

/** "September 2006: 64 members in six countries. 27 joined: … by country" */
function altOf(scene: Scene, sentence: string): string {
  const { words } = scene.basis;
  const byCountry = words.list(
    scene.legend.countries.flatMap(({ name, count }) => (count ? [words.story.ofCountry(name, count)] : [])),
  );
  return words.sentences([words.labelled(words.map, scene.caption), sentence, byCountry]);
}

function groupsOf(scene: Scene, { effective }: Statement, ids: readonly string[]): Group[] {
  const { facts, view, theme, words } = scene.basis;
  const regions = ids.flatMap((id) => facts.regions.get(id) ?? []);
  return [...facts.countries.values()].flatMap((country) => {
    const names = regions
      .filter((region) => region.country === country.id)
      .map((region) => textIn(nameAt(region, effective).usual, view.lang).text);
    return names.length
      ? [{ country: textIn(country.name, view.lang), fill: country.hue[theme], names: words.list(names) }]
      : [];
  });
}

/** The source's own words, and our translation, marked as such, where there is one. */
function quoted({ sentence, lines, translation }: Statement, words: Words): string[] {
  if (sentence === undefined) return [];
  const said = (first: string, more: readonly string[]) => [first, ...more].join(' / ');
  return [
    `“${said(sentence, lines)}”`,
    ...(translation
      ? [words.labelled(words.ourTranslation, said(translation.sentence, translation.lines))]
      : []),
  ];
}

function openQuestions({ basis: { facts, view } }: Scene, { id }: Statement): string[] {
  return notesOf(facts, { statement: id }).map(({ text }) => textIn(text, view.lang).text);
}

function sourcesOf(scene: Scene, { source, admittedBy }: Statement): string[] {
  return [...new Set([source, ...(admittedBy?.sources ?? [])])].flatMap((id) => sourceText(scene, id));
}

/** Publisher, title and URL. */
function sourceText({ basis: { facts, view, words } }: Scene, id: string): string[] {
  const source = facts.sources.get(id);
  if (!source) return [];
  const title = textIn(source.title, view.lang).text;
  const named = source.publisher ? words.labelled(source.publisher, title) : title;
  return [[named, source.url].filter(Boolean).join(words.space || ' ')];
}

export function chartOf(scene: Scene) {
  const { facts, view, words, theme } = scene.basis;
  const { statements } = facts;
  const [first, last] = [statements[0]!, statements[statements.length - 1]!];
  const total = statements.map(({ effective }) => membersAt(facts, effective));
  const years = statements.map(({ id }) => id.slice(0, 4));
  const unique = new Set(years).size === years.length;
  const ends = [words.date(first.id), words.date(last.id), total[0]!, total[total.length - 1]!] as const;
  const series = [...facts.countries.values()]
    .filter(({ memberCountry }) => memberCountry)
    .map((country) => ({
      name: textIn(country.name, view.lang).text,
      fill: country.hue[theme],
      values: statements.map(({ effective }) => byCountryAt(facts, effective)[country.id] ?? 0),
    }));
  return {
    title: grownText(scene.basis).replace(/[.。]$/, ''),
    alt: words.growthChart(...ends),
    labels: statements.map(({ id }, i) => (unique ? words.year(Number(years[i])) : words.date(id))),
    series,
    total: { name: DECK_TEXTS[words.lang].total, values: total },
    notes: [words.growthChart(...ends), ...sourceText(scene, last.source)],
  };
}

/** Everyone who belongs at the scene's date, by country. */
export function tableOf(scene: Scene) {
  const { facts, view, words, theme, index } = scene.basis;
  const statement = facts.statements[index];
  const rows = countriesAt(facts, scene.day).flatMap((country) =>
    [...facts.regions.values()]
      .filter((region) => region.country === country.id && belongs(facts, region, index))
      .map((region) => ({ region, name: textIn(nameAt(region, scene.day).usual, view.lang) }))
      .sort((a, b) => words.compare(a.name.text, b.name.text))
      .map(({ region, name }) => ({
        fill: country.hue[theme],
        cells: [
          name,
          localName(region, scene),
          groupNameOf(facts, region, view.lang),
          { text: words.tier[stateWith(facts, region.id, index) ?? 'none'], lang: words.lang },
          { text: joinedText(scene, region), lang: words.lang },
        ],
      })),
  );
  return {
    title: scene.caption + words.otherTiers(countsAt(facts, scene.day)),
    heads: [
      words.region,
      words.localName,
      facts.isGrouped ? words.country : '',
      words.tierHead,
      words.joinedHead,
    ],
    rows,
    notes: [scene.caption, ...(statement ? sourcesOf(scene, statement) : [])],
  };
}

function belongs(facts: Facts, { id }: Region, index: number): boolean {
  const state = stateWith(facts, id, index);
  return TIERS.some((tier) => tier === state);
}

/** The first of its own names, where the reader's is another. */
function localName(region: Region, scene: Scene): Said {
  const { native } = nameAt(region, scene.day);
  return native[0] ?? { text: '', lang: scene.basis.words.lang };
}

function joinedText({ basis: { facts, words }, day }: Scene, { id }: Region): string {
  const joining = joiningOf(facts, id, day);
  if (!joining) return '';
  const by = words.date(joining.by.id);
  return joining.kind === 'between' ? words.between(words.date(joining.after.id), by) : by;
}

/** The sources, the terms of the boundaries, and how to cite. */
export function closingOf(scene: Scene, citation: string): Section[] {
  const { facts, view, words } = scene.basis;
  const texts = DECK_TEXTS[words.lang];
  const primary = [...facts.sources.values()].filter(({ kind }) => kind === 'primary');
  const credits = facts.association.credits.map(({ text, licence, url }) =>
    [
      textIn(text, view.lang).text.replace(/[.。]$/, '') +
        (licence ? words.bracketed(textIn(licence, view.lang).text) : ''),
      url,
    ]
      .filter(Boolean)
      .join(' '),
  );
  return [
    { heading: words.primarySource, paragraphs: primary.flatMap(({ id }) => sourceText(scene, id)) },
    { heading: words.boundariesAndSources, paragraphs: credits },
    {
      heading: texts.cite,
      paragraphs: [
        citation,
        words.sentences([
          textIn(facts.association.unofficial, view.lang).text,
          textIn(facts.association.legalStatus, view.lang).text,
        ]),
      ],
    },
  ];
}

/** The speaker notes of the closing slide: all sources, and the short credits. */
export function closingNotes(scene: Scene): string[] {
  return [creditText(scene), ...[...scene.basis.facts.sources.keys()].flatMap((id) => sourceText(scene, id))];
}
