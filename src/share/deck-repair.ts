// Repairs a presentation that pptxgenjs 4.0.1 has written: it departs from Office Open XML in places where PowerPoint
// then offers a repair of its own, and leaves out what accessibility and other languages need. Takes and gives the
// bytes of the package. Each repair is tested on the package's parts (tests/share/deck.test.ts).
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipFile } from './zip-file.ts';

export type DeckLook = {
  /** The language of the deck with its country, such as "ko-KR". */
  readonly lang: string;
  readonly font: string;
  /** Whether the font is also that of East Asian text; else such text gets the program's own. */
  readonly eastAsian: boolean;
  readonly ink: string;
  readonly paper: string;
  /** The colours that a program offers first, without "#"; six. */
  readonly accents: readonly string[];
};

type Parts = Record<string, Uint8Array>;

const THEME = 'ppt/theme/theme1.xml';
const NOTES_THEME = 'ppt/theme/theme2.xml';
const TYPES = '[Content_Types].xml';

export async function repairDeck(bytes: Uint8Array, look: DeckLook): Promise<Uint8Array<ArrayBuffer>> {
  const parts = withoutFolders(unzipSync(bytes));
  const edit = (matching: RegExp, change: (text: string) => string) => {
    for (const name of Object.keys(parts))
      if (matching.test(name)) parts[name] = strToU8(change(strFromU8(parts[name]!)));
  };
  edit(/^ppt\/theme\/theme1\.xml$/, (text) => themed(text, look));
  // Each master has a theme of its own.
  parts[NOTES_THEME] = parts[THEME]!;
  edit(/^ppt\/notesMasters\/_rels\//, (text) => text.replace('theme1.xml', 'theme2.xml'));
  edit(/^ppt\/notesMasters\/[^/]+\.xml$/, withoutHeaders);
  edit(/^ppt\/presentation\.xml$/, presentation);
  edit(/^ppt\/slide(?:s|Layouts|Masters)\/[^/]+\.xml$/, (text) => slide(text, look.lang));
  edit(/^ppt\/notesSlides\/[^/]+\.xml$/, (text) => notes(text, look.lang));
  edit(/^ppt\/charts\/[^/]+\.xml$/, (text) => chart(text, look.lang));
  // Korean is broken between words, not between syllables.
  if (look.lang.startsWith('ko'))
    edit(/^ppt\/slides\/[^/]+\.xml$/, (text) => text.replaceAll('<a:pPr', '<a:pPr eaLnBrk="0"'));
  // Programs break words at soft hyphens without showing one, or show one in the middle of a line.
  edit(/^ppt\/(?:slides|notesSlides|charts)\/[^/]+\.xml$/, (text) => text.replaceAll('\u00ad', ''));
  for (const name of Object.keys(parts))
    if (name.endsWith('.xlsx')) parts[name] = zipFile(ordered(withoutFolders(unzipSync(parts[name]!))));
  parts[TYPES] = strToU8(contentTypes(strFromU8(parts[TYPES]!), parts));
  return zipFile(ordered(parts));
}

function withoutFolders(parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !name.endsWith('/')));
}

/** The list of types comes first, as some programs expect. */
function ordered(parts: Parts): [string, Uint8Array][] {
  return Object.entries(parts).sort(([a], [b]) => Number(b === TYPES) - Number(a === TYPES));
}

/** Only parts that exist, each once; the type of JPEG pictures; the second theme. */
function contentTypes(text: string, parts: Parts): string {
  const seen = new Set<string>();
  return text
    .replace('"image/jpg"', '"image/jpeg"')
    .replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, name: string) => {
      if (seen.has(name) || !parts[name]) return '';
      seen.add(name);
      const second = name === THEME ? override.replace('theme1.xml', 'theme2.xml') : '';
      return override + second;
    });
}

/** The masters before the slides, as the schema has it; notes on paper of a usual shape. */
function presentation(text: string): string {
  const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(text)?.[0] ?? '';
  return text
    .replace(list, '')
    .replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${list}`)
    .replace(/<p:notesSz [^>]*>/, '<p:notesSz cx="6858000" cy="9144000"/>');
}

/** Without the header, the footer and a date of 2019. */
function withoutHeaders(text: string): string {
  return text.replace(/<p:sp>(?:(?!<\/p:sp>).)*<p:ph type="(?:hdr|dt|ftr)"(?:(?!<\/p:sp>).)*<\/p:sp>/gs, '');
}

function slide(text: string, lang: string): string {
  return withUniqueIds(described(text))
    .replace(/<a:ln>\s*<\/a:ln>/g, '')
    .replace(/<p:ph\s+([^>]*?)\s*\/>/g, (_, attributes: string) => `<p:ph ${tidied(attributes)}/>`)
    .replace(/<a:tblPr\/>/g, '<a:tblPr firstRow="1"/>')
    .replace(/(<a:fld [^>]*type="slidenum">.*?<a:t>)(?:null|\d{4})(<\/a:t>)/gs, '$1‹#›$2')
    .replace(/lang="en-US"/g, `lang="${lang}"`)
    .replace(/ altLang="[^"]*"/g, '');
}

/** A prompt belongs to a layout, not to a slide's own text. */
function tidied(attributes: string): string {
  return attributes
    .replace(/\s*hasCustomPrompt="1"/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Tables and videos get their name as alternative text, which pptxgenjs writes for pictures and charts only. */
function described(text: string): string {
  return text.replace(
    /(<p:(?:nvGraphicFramePr|nvPicPr)>\s*<p:cNvPr id="\d+" name="([^"]*)")(\/?>)/g,
    (_, start: string, name: string, end: string) => `${start} descr="${name}"${end}`,
  );
}

/** Numbers the shapes anew: tables, placeholders and page numbers can have the same id. */
function withUniqueIds(text: string): string {
  let next = 0;
  return text.replace(/<p:cNvPr id="\d+"/g, () => {
    next += 1;
    return `<p:cNvPr id="${next}"`;
  });
}

/** A paragraph for each line, in the deck's language. */
function notes(text: string, lang: string): string {
  return text
    .replace(
      /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>(.*?)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/s,
      (_, said: string) =>
        said
          .split(/\r?\n/)
          .map((line) => `<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`)
          .join(''),
    )
    .replace(/lang="en-US"/g, `lang="${lang}"`);
}

/** Two axes for each part, a line's grouping, square corners, the theme's fonts, and no total in the legend. */
function chart(text: string, lang: string): string {
  const lines = /<c:lineChart>.*<\/c:lineChart>/s.exec(text)?.[0];
  const total = /<c:idx val="(\d+)"\/>/.exec(lines ?? '')?.[1];
  return text
    .replace(
      /(<c:axId val="\d+"\/>\s*<c:axId val="\d+"\/>)\s*<c:axId val="\d+"\/>(?=\s*<\/c:(?:bar|line)Chart>)/g,
      '$1',
    )
    .replace(/<c:lineChart>(?!\s*<c:grouping)/, '<c:lineChart><c:grouping val="standard"/>')
    .replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>')
    .replace(
      /<a:latin typeface="[^"]*"[^>]*\/>(?:<a:ea [^>]*\/>)?(?:<a:cs [^>]*\/>)?/g,
      '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>',
    )
    .replace(/<c:legendPos val="(\w+)"\/>/, (position) =>
      total === undefined
        ? position
        : `${position}<c:legendEntry><c:idx val="${total}"/><c:delete val="1"/></c:legendEntry>`,
    )
    .replace(/lang="en-US"/g, `lang="${lang}"`);
}

/** The map's colours and the deck's fonts. */
function themed(text: string, { font, eastAsian, ink, paper, accents }: DeckLook): string {
  const colour = (name: string, hex: string) =>
    `<a:${name}><a:srgbClr val="${hex.toUpperCase()}"/></a:${name}>`;
  const scheme = [
    colour('dk1', ink),
    colour('lt1', paper),
    colour('dk2', ink),
    colour('lt2', paper),
    ...accents.slice(0, 6).map((hex, i) => colour(`accent${i + 1}`, hex)),
    colour('hlink', ink),
    colour('folHlink', ink),
  ].join('');
  const fonts = `<a:latin typeface="${font}"/><a:ea typeface="${eastAsian ? font : ''}"/>`;
  return text
    .replace(/(<a:clrScheme [^>]*>).*?(<\/a:clrScheme>)/s, `$1${scheme}$2`)
    .replace(/(<a:(?:major|minor)Font>)<a:latin [^>]*\/><a:ea [^>]*\/>/g, `$1${fonts}`);
}
