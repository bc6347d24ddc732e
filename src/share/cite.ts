// Citations of a view: APA 7 (an entry in a work without an author), BibTeX, and plain text in the reader's language.
// All give the version of the data, the source with its date, the URL and the day of access, which is passed in.
import {
  civilOf,
  type Day,
  groupNameOf,
  isoOf,
  periodOf,
  type RegionId,
  textIn,
} from '../membership/index.ts';
import { fullTitle, joiningText, type Scene } from '../scene/index.ts';
import { english, type Words } from '../words/index.ts';

export type Citation = { readonly apa: string; readonly bibtex: string; readonly plain: string };
export type Cited = {
  /** The view's facts and its caption. */
  readonly scene: Pick<Scene, 'caption' | 'basis'>;
  /** The view's caption in English, where the page is in another language. */
  readonly englishCaption?: string;
  /** The region whose card is open: its membership is cited, not the whole view. */
  readonly region?: RegionId | null;
  /** The absolute URL of the view; empty where others can't follow one. */
  readonly url: string;
  readonly accessed: Day;
};

/** The day in UTC of a time in milliseconds, as of `Date.now()`. */
export function dayOfClock(milliseconds: number): Day {
  return Math.floor(milliseconds / 86_400_000);
}

export function citationOf({ scene, englishCaption, region, url, accessed }: Cited, words: Words): Citation {
  const { facts, view } = scene.basis;
  const caption = membershipOf(scene, region, english, 'en') ?? englishCaption ?? scene.caption;
  const title = fullTitle({ facts, view: { lang: 'en' } });
  const closing = facts.association.closing;
  const primary = [...facts.sources.values()].find(({ kind }) => kind === 'primary');
  const source = primary ? [primary.publisher, primary.title.en].filter(Boolean).join(', ') : '';
  const day = isoOf(accessed);
  return {
    apa: `${caption}. (${dateOfApa(closing)}). In ${title} (Data version ${facts.version}) [Interactive map].${url && ` Retrieved ${dayOfApa(accessed)}, from ${url}`}`,
    bibtex: bibtexOf(
      [
        ['title', `{${escaped(`${title}. ${caption}`)}}`],
        ['year', closing.slice(0, 4)],
        ['month', closing.slice(5, 7).replace(/^0/, '')],
        ['version', escaped(facts.version)],
        ['note', escaped(`Interactive map. Source: ${source}, as of ${english.date(closing)}`)],
        ['url', url.replaceAll('{', '%7B').replaceAll('}', '%7D')],
        ['urldate', url && day],
      ].filter(([, value]) => value) as [string, string][],
      [
        facts.association.id,
        membershipOf(scene, region, english, 'en') ? region : null,
        scene.basis.view.date,
        'data',
        facts.version,
      ]
        .filter(Boolean)
        .join('-'),
    ),
    plain: url
      ? words.citation({
          title: fullTitle({ facts, view }),
          caption: membershipOf(scene, region, words, view.lang) ?? scene.caption,
          version: facts.version,
          source,
          sourceDate: words.date(closing),
          url,
          accessed: words.date(day),
        })
      : words.sentences([
          membershipOf(scene, region, words, view.lang) ?? scene.caption,
          fullTitle({ facts, view }),
          words.dataVersion(facts.version),
        ]),
  };
}

/** The region with its country, and when it joined; null: no region is selected, or it never joined. */
function membershipOf(
  { basis: { facts } }: Cited['scene'],
  id: RegionId | null | undefined,
  words: Words,
  lang: string,
): string | null {
  const region = id ? facts.regions.get(id) : undefined;
  const joined = region ? joiningText({ facts, words }, region) : '';
  if (!region || !joined) return null;
  const group = groupNameOf(facts, region, lang).text;
  const name = textIn(region.names.usual, lang).text;
  return words.labelled(name + (group && words.bracketed(group)), joined);
}

/** "2024, September". */
function dateOfApa(iso: string): string {
  const period = periodOf(iso);
  if (!period) return 'n.d.';
  const { year, month } = civilOf(period.last);
  return period.precision === 'year' ? String(year) : `${year}, ${english.aboveYear(month, null)}`;
}

/** "November 24, 2025". */
function dayOfApa(day: Day): string {
  const { year, month, day: ofMonth } = civilOf(day);
  return `${english.aboveYear(month, null)} ${ofMonth}, ${year}`;
}

function bibtexOf(fields: readonly (readonly [string, string])[], key: string): string {
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

/** Escapes TeX's special characters. */
function escaped(text: string): string {
  const named: { [character: string]: string } = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\~^{}%&#_$]/g, (character) => named[character] ?? `\\${character}`);
}
