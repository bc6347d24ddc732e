// The slides as programs read them: the package's parts, what each slide says, and what pptxgenjs leaves to be repaired.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { byCountryAt, countsAt, type Lang, textIn } from '../../src/membership/index.ts';
import { storySentence, unbroken } from '../../src/scene/story-text.ts';
import { milestoneOf } from '../../src/share/deck-content.ts';
import { heightOf } from '../../src/share/deck-fonts.ts';
import { type Deck, deckFile } from '../../src/share/deck-slides.ts';
import { deckTexts } from '../../src/share/pptx.ts';
import { initialView } from '../../src/view/index.ts';
import { EVERY } from '../../src/words/every.ts';
import { facts, factsIn } from '../support/facts.ts';
import { sceneIn } from '../support/scene-in.ts';

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const HOME = 'https://example.org/map/';
const EMU_PER_INCH = 914_400;
/** Title, milestones, chart, sources; the tables and the video come besides. */
const STATEMENTS = 14;

function deckIn(lang: Lang, video: Deck['video'] = null): Deck {
  const sceneOf = (date: string) => sceneIn(lang, { date });
  const milestones = factsIn(lang).statements.map(({ id, index }) => ({
    ...milestoneOf(sceneOf(id), index),
    picture: PIXEL,
  }));
  return { ...deckTexts({ home: HOME }, sceneOf('2024-09'), milestones), video };
}

/** An element of a part, as text. */
class Tag {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get name(): string {
    return /^<([\w:]+)/.exec(this.text)![1]!;
  }

  attribute(name: string): string | null {
    const start = /^<[^>]*>/.exec(this.text)![0];
    const value = new RegExp(`\\s${name}="([^"]*)"`).exec(start)?.[1];
    return value === undefined ? null : plain(value);
  }

  /** None of these names is inside itself. */
  all(name: string): Tag[] {
    const found = this.text.matchAll(new RegExp(`<${name}(?=[\\s/>])[^>]*?(?:/>|>.*?</${name}>)`, 'gs'));
    return [...found].map(([text]) => new Tag(text));
  }

  one(name: string): Tag {
    const [first] = this.all(name);
    if (!first) throw new Error(`There is no ${name} in ${this.text.slice(0, 300)}`);
    return first;
  }

  get children(): string[] {
    const names: string[] = [];
    let depth = 0;
    for (const [tag, end, name, empty] of this.text.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
      if (end) depth -= 1;
      else if (depth === 1) names.push(name!);
      if (!end && !empty && !tag.endsWith('/>')) depth += 1;
    }
    return names;
  }

  get content(): string {
    return plain(this.text.replace(/<[^>]*>/g, ''));
  }

  contentsOf(name: string): string[] {
    return this.all(name).map(({ content }) => content);
  }

  get paragraphs(): string[] {
    return this.all('a:p').map((one) => one.contentsOf('a:t').join(''));
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string) => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Whether each tag is closed in order, and no ampersand or angle bracket stands alone. */
function isWellFormed(text: string): boolean {
  const open: string[] = [];
  const body = text.replace(/^<\?xml[^>]*\?>/, '');
  for (const [, end, name, attributes, empty] of body.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    const names = [...attributes!.matchAll(/([\w:]+)=/g)].map(([, one]) => one);
    if (end ? open.pop() !== name : new Set(names).size < names.length) return false;
    if (!end && !empty) open.push(name!);
  }
  const rest = body.replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '');
  return open.length === 0 && !/[<>]|&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(rest);
}

class Package {
  readonly names: readonly string[];
  readonly bytes: Record<string, Uint8Array>;

  constructor(file: Uint8Array) {
    this.bytes = unzipSync(file);
    this.names = Object.keys(this.bytes);
  }

  text(name: string): string {
    const bytes = this.bytes[name];
    if (!bytes) throw new Error(`There is no ${name}`);
    return strFromU8(bytes);
  }

  part(name: string): Tag {
    return new Tag(this.text(name).replace(/^<\?xml[^>]*\?>\s*/, ''));
  }

  attributes(name: string, tag: string, attribute: string): string[] {
    return this.part(name)
      .all(tag)
      .map((one) => one.attribute(attribute) ?? '');
  }

  namesLike(pattern: RegExp): string[] {
    return this.names.filter((name) => pattern.test(name));
  }

  /** In their order in the presentation. */
  get slides(): string[] {
    const relations = this.part('ppt/_rels/presentation.xml.rels').all('Relationship');
    const targets = new Map(relations.map((one) => [one.attribute('Id'), one.attribute('Target')]));
    return this.attributes('ppt/presentation.xml', 'p:sldId', 'r:id').map((id) => `ppt/${targets.get(id)}`);
  }

  placeholder(name: string, type: string): Tag | undefined {
    return this.part(name)
      .all('p:sp')
      .find((shape) => shape.all('p:ph')[0]?.attribute('type') === type);
  }

  notesOf(slide: string): string[] {
    const notes = `ppt/notesSlides/notesSlide${/slide(\d+)\.xml$/.exec(slide)?.[1]}.xml`;
    return this.placeholder(notes, 'body')!.paragraphs;
  }

  titleOf(slide: string): string {
    return this.placeholder(slide, 'title')?.paragraphs.join(' ') ?? '';
  }
}

const opened = async (lang: Lang, video: Deck['video'] = null) =>
  new Package(await deckFile(deckIn(lang, video)));

let english: Package;
let korean: Package;
const video = {
  kind: 'mp4',
  data: 'data:video/mp4;base64,AAAAGGZ0eXA=',
  poster: PIXEL,
  title: 'Video',
} as const;

beforeAll(async () => {
  english = await opened('en', video);
  korean = await opened('ko');
});

describe('the package', () => {
  test('has no folders, and only well-formed XML', () => {
    expect(english.namesLike(/\/$/)).toEqual([]);
    const [sheet] = english.namesLike(/\.xlsx$/).map((name) => new Package(english.bytes[name]!));
    expect(sheet!.namesLike(/\/$/)).toEqual([]);
    for (const name of english.namesLike(/\.(?:xml|rels)$/))
      expect(isWellFormed(english.text(name)), name).toBe(true);
  });

  test('lists the type of each part once, and of no part that does not exist', () => {
    const overrides = english
      .attributes('[Content_Types].xml', 'Override', 'PartName')
      .map((name) => name.slice(1));
    expect(overrides.filter((name) => !english.names.includes(name))).toEqual([]);
    expect(new Set(overrides).size).toBe(overrides.length);
    const defaults = english.part('[Content_Types].xml').all('Default');
    const types = new Map(defaults.map((one) => [one.attribute('Extension'), one.attribute('ContentType')]));
    const others = english.names.filter((one) => !overrides.includes(one) && one !== '[Content_Types].xml');
    for (const name of others) expect(types.get(name.slice(name.lastIndexOf('.') + 1)), name).toBeTruthy();
    expect(types.get('jpg')).toBe('image/jpeg');
    // Parts of the presentation are told from each other by their types.
    expect(overrides.filter((name) => /^ppt\/(?:slides|notesSlides|theme|charts)\//.test(name))).toHaveLength(
      2 * english.slides.length + 2 + 1,
    );
  });

  test('has no relationship that leads nowhere, and none that is missing', () => {
    for (const name of english.namesLike(/\.rels$/)) {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      const part = name.replace('_rels/', '').replace(/\.rels$/, '');
      const ids: (string | null)[] = [];
      for (const one of english.part(name).all('Relationship')) {
        ids.push(one.attribute('Id'));
        if (one.attribute('TargetMode') === 'External') continue;
        const target = new URL(one.attribute('Target')!, `file:///${folder}`).pathname.slice(1);
        expect(english.names, `${name}: ${target}`).toContain(target);
      }
      expect(new Set(ids).size, name).toBe(ids.length);
      if (!english.names.includes(part)) continue;
      for (const [, id] of english.text(part).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g))
        expect(ids, `${part}: ${id}`).toContain(id);
    }
  });

  test('gives the shapes of a slide, a layout and a master ids of their own', () => {
    for (const name of english.namesLike(/^ppt\/(?:slide|notes)[A-Z]?\w*\/[^/]+\.xml$/)) {
      const ids = english.attributes(name, 'p:cNvPr', 'id');
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  test('orders the presentation as its schema has it, and each master has its own theme', () => {
    const order = 'sldMasterIdLst notesMasterIdLst sldIdLst sldSz notesSz defaultTextStyle'.split(' ');
    expect(english.part('ppt/presentation.xml').children).toEqual(order.map((name) => `p:${name}`));
    const themes = ['slideMasters/_rels/slideMaster1', 'notesMasters/_rels/notesMaster1'].map(
      (name) => /theme\d/.exec(english.text(`ppt/${name}.xml.rels`))?.[0],
    );
    expect(themes).toEqual(['theme1', 'theme2']);
  });

  test('leaves out empty lines around shapes, prompts on slides, and the placeholders of a date and a header', () => {
    for (const name of english.namesLike(/^ppt\/slide\w+\/[^/]+\.xml$/))
      expect(english.text(name), name).not.toMatch(/<a:ln>\s*<\/a:ln>|hasCustomPrompt|<a:t>null</);
    const kinds = english.attributes('ppt/notesMasters/notesMaster1.xml', 'p:ph', 'type');
    expect(kinds).toEqual(['sldImg', 'body', 'sldNum']);
  });
});

describe('the slides', () => {
  test('are a title, a slide for each milestone, the chart, the members, the sources and the video', () => {
    const titles = english.slides.map((slide) => english.titleOf(slide));
    expect(titles[0]).toBe('From 29 to 82: how NEAR grew');
    expect(titles.slice(1, 1 + STATEMENTS)).toEqual(facts.statements.map(({ id }) => EVERY.en.date(id)));
    const latest = 'September 2024: 82 members in six countries, plus 2 associates and 1 special member';
    expect(titles.slice(1 + STATEMENTS)).toEqual([
      'From 29 members in 1996 to 82 in September 2024',
      ...[1, 2, 3, 4, 5].map((n) => `${latest} (${n} of 5)`),
      'Sources and terms',
      'Video',
    ]);
    expect(english.part('ppt/presentation.xml').all('p:sldSz')[0]!.attribute('cx')).toBe('12192000');
  });

  test('say at each milestone how many belong, who joined, and which assembly admitted them', () => {
    facts.statements.forEach((statement, index) => {
      const text = english.part(english.slides[index + 1]!).paragraphs;
      const counts = countsAt(facts, statement.effective);
      const before = facts.statements[index - 1];
      const gain = before && counts.member - countsAt(facts, before.effective).member;
      expect(text).toContain(`${counts.member} members${gain ? `  +${gain}` : ''}`);
      const view = initialView('2024-09');
      expect(text).toContain(unbroken(storySentence({ facts, view, words: EVERY.en }, index)));
      expect(text.join('\n')).toContain(textIn(statement.admittedBy!.body, 'en').text);
    });
    const founding = english.part(english.slides[1]!).paragraphs;
    expect(founding).toContain('■ China  Heilongjiang, Shandong and Henan');
  });

  test('keep the sentence clear of a count that takes more lines', () => {
    const [early, late] = [english.slides[5]!, english.slides[STATEMENTS]!].map((slide) => {
      const shapes = english.part(slide).all('p:sp');
      const inches = (shape: Tag, part: 'a:off' | 'a:ext', name: string) =>
        Number(shape.one(part).attribute(name)) / EMU_PER_INCH;
      const count = shapes.find((one) => one.one('p:cNvPr').attribute('name') === 'Count')!;
      const below = shapes.find((one) => one.all('p:ph').some((ph) => ph.attribute('type') === 'body'))!;
      const [first, second] = count.paragraphs;
      const width = inches(count, 'a:ext', 'cx');
      const end = inches(count, 'a:off', 'y') + heightOf(first!, 26, width) + heightOf(second!, 14, width);
      const top = inches(below, 'a:off', 'y');
      return { gap: top - end, bottom: top + inches(below, 'a:ext', 'cy') };
    });
    expect(early!.gap).toBeGreaterThan(0.2);
    expect(late!.gap).toBeGreaterThan(0.2);
    expect(late!.bottom).toBeLessThan(7.3);
  });

  test('describe each picture, chart, table and video in words', () => {
    for (const slide of english.slides) {
      const shapes = english.part(slide);
      const frames = [...shapes.all('p:nvPicPr'), ...shapes.all('p:nvGraphicFramePr')];
      for (const frame of frames)
        expect(frame.one('p:cNvPr').attribute('descr')?.length, slide).toBeGreaterThan(3);
    }
    const picture = english.part(english.slides[5]!).all('p:nvPicPr')[0]!.one('p:cNvPr');
    expect(picture.attribute('descr')).toBe(
      'Map of member regions: September 2006: 64 members in six countries. 27 joined: Mongolia 20, Russia 4, China 2 and Rep. of Korea 1. China 6, Japan 10, Rep. of Korea 11, DPR Korea 2, Mongolia 22 and Russia 13.',
    );
  });

  test('have speaker notes with the sentence, the names, the source’s own words and the sources', () => {
    for (const slide of english.slides)
      expect(english.notesOf(slide).join('').length, slide).toBeGreaterThan(3);
    const notes = english.notesOf(english.slides[5]!);
    expect(notes[0]).toBe('27 joined: Mongolia 20, Russia 4, China 2 and Rep. of Korea 1.');
    expect(notes).toContain('China: Hubei and Hunan');
    expect(notes.join('\n')).toContain(facts.statements[4]!.sentence!);
    expect(notes.join('\n')).toMatch(/^NEAR: Affiliation Procedure http:\/\/neargov\.org\//m);
    const { sentence, translation } = factsIn('ko').statements[4]!;
    const inKorean = korean.notesOf(korean.slides[5]!).join('\n');
    expect(inKorean).toContain(`“${sentence}`);
    expect(inKorean).toContain(EVERY.ko.labelled(EVERY.ko.ourTranslation, translation!.sentence));
  });

  test('name on the closing slide the terms of the boundaries and how to cite', () => {
    const text = english.part(english.slides.at(-2)!).paragraphs.join('\n');
    expect(text).toMatch(/Govisumber.*ODbL 1\.0/);
    expect(text).toContain('Natural Earth');
    expect(text).toContain(HOME);
    expect(text).toContain('This map is unofficial');
  });

  test('have the video on the last one, with a picture until it plays', () => {
    const last = english.slides.at(-1)!;
    expect(english.part(last).all('a:videoFile')).toHaveLength(1);
    const relations = last.replace('slides/', 'slides/_rels/').concat('.rels');
    const targets = english
      .attributes(relations, 'Relationship', 'Target')
      .map((target) => target.replace(/.*\./, ''));
    expect(targets.toSorted()).toEqual(['mp4', 'mp4', 'png', 'xml', 'xml']);
    expect(korean.text(korean.slides.at(-1)!)).not.toContain('videoFile');
  });
});

describe('the chart', () => {
  const chartOf = (file: Package) => file.namesLike(/^ppt\/charts\/chart\d+\.xml$/)[0]!;

  test('holds the members of each country at each milestone, in the colours of the map', () => {
    const bars = english.part(chartOf(english)).all('c:barChart')[0]!;
    const series = bars.all('c:ser').map((one) => ({
      name: one.one('c:tx').content.replace(/.*\$1/s, '').trim(),
      fill: one.one('a:srgbClr').attribute('val')!.toLowerCase(),
      values: one.one('c:val').contentsOf('c:v').map(Number),
    }));
    const members = [...facts.countries.values()].filter(({ memberCountry }) => memberCountry);
    expect(series).toEqual(
      members.map(({ id, name, hue }) => ({
        name: name.en,
        fill: hue.light.slice(1),
        values: facts.statements.map(({ effective }) => byCountryAt(facts, effective)[id] ?? 0),
      })),
    );
    const line = english.part(chartOf(english)).all('c:lineChart')[0]!;
    expect(line.one('c:val').contentsOf('c:v').map(Number)).toEqual(
      facts.statements.map(({ effective }) => countsAt(facts, effective).member),
    );
  });

  test('has two axes for each part and the grouping that its schema needs, and no entry for the totals', () => {
    const text = english.text(chartOf(english));
    for (const kind of ['bar', 'line']) {
      const part = english.part(chartOf(english)).all(`c:${kind}Chart`)[0]!;
      expect(part.children.filter((name) => name === 'c:axId')).toHaveLength(2);
      expect(part.children).toContain('c:grouping');
    }
    expect(text).toContain('<c:legendEntry><c:idx val="6"/><c:delete val="1"/></c:legendEntry>');
    expect(text).toContain('<c:roundedCorners val="0"/>');
    // The fonts of the deck, which a program may change in one place.
    expect(
      new Set([...text.matchAll(/<a:(?:latin|ea) typeface="([^"]*)"/g)].map(([, font]) => font)),
    ).toEqual(new Set(['+mn-lt', '+mn-ea']));
  });
});

describe('in each language', () => {
  test('texts are tagged with it, and its script gets a font of its own', () => {
    for (const name of korean.namesLike(/^ppt\/(?:slides|notesSlides|charts)\/[^/]+\.xml$/))
      expect(korean.text(name), name).not.toContain('lang="en-US"');
    expect(korean.text('ppt/theme/theme1.xml')).toContain(
      '<a:latin typeface="Malgun Gothic"/><a:ea typeface="Malgun Gothic"/>',
    );
    // A name in the script of another language.
    const runs = korean.slides.flatMap((slide) => korean.part(slide).all('a:r'));
    const niigata = runs.find((run) => run.content === '新潟県')!;
    expect(niigata.one('a:rPr').attribute('lang')).toBe('ja-JP');
    expect(niigata.one('a:ea').attribute('typeface')).toBe('Yu Gothic');
    expect(english.text('ppt/theme/theme1.xml')).toContain('<a:latin typeface="Arial"/><a:ea typeface=""/>');
  });

  test.each(Object.keys(EVERY) as Lang[])(
    '%s: everyone is in the tables once, which end above the margin',
    async (lang) => {
      const file = lang === 'en' ? english : lang === 'ko' ? korean : await opened(lang);
      const names: string[] = [];
      for (const slide of file.slides) {
        for (const table of file.part(slide).all('p:graphicFrame')) {
          const rows = table.all('a:tr');
          if (rows.length === 0) continue;
          const height = rows.reduce((sum, row) => sum + Number(row.attribute('h')), 0);
          const top = Number(table.one('a:off').attribute('y'));
          expect((top + height) / EMU_PER_INCH, slide).toBeLessThanOrEqual(7.15);
          names.push(...rows.slice(1).map((row) => row.one('a:tc').paragraphs.join('')));
        }
      }
      const { member, associate, special } = countsAt(facts, facts.statements.at(-1)!.effective);
      expect(names).toHaveLength(member + associate + special);
      expect(new Set(names).size).toBe(names.length);
      // Office programs break words at soft hyphens without a hyphen, or show one within a line.
      for (const name of file.namesLike(/\.xml$/)) expect(file.text(name), name).not.toContain('\u00ad');
    },
  );
});

test('the same facts give the same parts', async () => {
  const again = await opened('ko');
  const compared = (file: Package) =>
    file.names
      .filter((name) => !/chart|embeddings|docProps\/core|Content_Types|slide16\.xml\.rels/.test(name))
      .map((name) => [name, file.bytes[name]!.length]);
  expect(compared(again)).toEqual(compared(korean));
});
