// The English dictionary, which defines the type that the other languages satisfy. Texts with numbers or names are
// functions, and so is the joining of sentences: no other module builds sentences. It contains no facts: names of
// places and bodies are passed in.
import type { Lang } from '../membership/index.ts';
import { partsOf } from './date-parts.ts';
import { inDate, monthName, spelled, withArticle } from './english-forms.ts';
import { sentencesWith } from './sentences.ts';
import { otherTiersIn, withoutObservers } from './tiers.ts';

/** The type of a dictionary, with the literal types of English widened. */
type Wide<T> = T extends Lang
  ? Lang
  : T extends string
    ? string
    : T extends boolean
      ? boolean
      : T extends (...args: infer A) => infer R
        ? (...args: A) => Wide<R>
        : { readonly [K in keyof T]: Wide<T[K]> };
type Counted = { member: number; associate: number; special: number; observer: number };
export type Tier = keyof Counted;
export type ByTier = readonly { tier: Tier; count: number }[];
/** What differs between two dates: how many joined, have another tier, have none that is stated, left, changed a name or boundary. */
type Changes = { joined: ByTier; moved: ByTier; unstated: number; left: number; renamed: number };

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const many = (n: number, one: string, more: string) => (n === 1 ? one : more);
// Created once, since creating a formatter takes longer than a change of the date.
const lists = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });
const numbers = new Intl.NumberFormat('en');
const { compare } = new Intl.Collator('en');
const list = (items: readonly string[]) => lists.format(items);
const sentences = sentencesWith('.', ' ');

/** What the tiers are called: alone, in a narrow column, and a number of them. */
export type TierNames = {
  readonly title: Readonly<Record<Tier | 'not-stated' | 'none', string>>;
  readonly short: Readonly<Record<Tier | 'not-stated', string>>;
  readonly count: (tier: Tier | 'not-stated', n: number) => string;
};
/** Also the noun within a sentence. */
export type TierNouns = TierNames & {
  readonly noun: (tier: Tier, n: number) => string;
};

const TIER_NOUNS = {
  member: ['member', 'members'],
  associate: ['associate', 'associates'],
  special: ['special member', 'special members'],
  observer: ['observer', 'observers'],
  'not-stated': ['not stated', 'not stated'],
} as const;
const TIERS = {
  member: 'Member',
  associate: 'Associate member',
  special: 'Special member',
  observer: 'Observer',
  'not-stated': 'Not stated',
  none: 'Not a member',
};
const NEAR_TIERS: TierNouns = {
  title: TIERS,
  short: {
    member: 'member',
    associate: 'associate',
    special: 'special',
    observer: 'observer',
    'not-stated': 'not stated',
  },
  count: (tier, n) => `${n} ${TIER_NOUNS[tier][n === 1 ? 0 : 1]}`,
  noun: (tier, n) => TIERS[tier].toLowerCase() + many(n, '', 's'),
};

/** What is said with tiers, those of the dictionary or of the data. */
export function englishTiers({ title, short, count, noun }: TierNouns) {
  const counted = (joined: ByTier) => {
    const plain = joined.every(({ tier }) => tier === 'member');
    return list(joined.map(({ tier, count: n }) => (plain ? `${n}` : `${n} ${noun(tier, n)}`)));
  };
  return {
    /** Follows the countries; begins with its own separator. */
    otherTiers: (counts: Counted) => {
      const parts = otherTiersIn(counts, count);
      return parts.length ? `, plus ${list(parts)}` : '';
    },
    /** A number with its tier, such as "1 special member". */
    tierCount: count,
    /** What the filters show; members are named only where some are shown, or nothing is. */
    filtered: (shown: Counted, all: number) => {
      const others = otherTiersIn(shown, count);
      const members = shown.member || !others.length ? [`${shown.member} of ${all} members`] : [];
      return `${list([...members, ...others])} shown`;
    },
    /** @param arrived who joined, and new observers, which is not joining */
    announcement: (date: string, arrived: ByTier, left: number, members: number) => {
      const { joined, observers } = withoutObservers(arrived);
      const parts = [
        joined.length ? `${counted(joined)} joined` : '',
        left ? `${left} left` : '',
        observers ? `${observers} new ${noun('observer', observers)}` : '',
        `${members} ${many(members, 'member', 'members')}${arrived.length || left ? ' in total' : ''}`,
      ];
      return `${date}: ${parts.filter(Boolean).join(', ')}`;
    },
    tier: title,
    tierShort: short,
    joinedBetween: (after: string, by: string, tier: Tier) =>
      `Became ${withArticle(noun(tier, 1))} between ${after} and ${by}`,
    joinedOn: (day: string, tier: Tier) => `Became ${withArticle(noun(tier, 1))} ${inDate(day)}`,
    /** Follows when it joined; begins with its own separator. */
    joinedAs: (tier: Tier) => ` as ${withArticle(noun(tier, 1))}`,
    /** "27 joined, 2 changed name or boundary", between two dates. An observer that becomes a member has not joined. */
    changedBetween: ({ joined, moved, unstated, left, renamed }: Changes) =>
      [
        joined.length ? `${counted(joined)} joined` : '',
        ...moved.map(
          ({ tier, count }) =>
            `${count} became ${count === 1 ? withArticle(noun(tier, 1)) : noun(tier, count)}`,
        ),
        unstated ? `${unstated} with unstated membership` : '',
        left ? `${left} left` : '',
        renamed ? `${renamed} changed name or boundary` : '',
      ]
        .filter(Boolean)
        .join(', ') || 'no changes',
  };
}

/** The part of a dictionary in which tiers are named. */
export type TierWords = Wide<ReturnType<typeof englishTiers>>;

export const english = Object.freeze({
  lang: 'en' as Lang,
  ...englishTiers(NEAR_TIERS),

  // Dates and numbers
  number: (n: number) => numbers.format(n),
  year: (year: number) => String(year),
  /** "1998", "September 2006" or "13 September 2006", as precise as the ISO date. */
  date: (iso: string) => {
    const { year, month, day } = partsOf(iso);
    if (month === null) return String(year);
    return day === null ? `${monthName(month)} ${year}` : `${day} ${monthName(month)} ${year}`;
  },
  /** The part of a date shown in small type beside the year: the month, the day and month, or nothing. */
  aboveYear: (month: number | null, day: number | null) =>
    month === null ? '' : day === null ? monthName(month) : `${day} ${monthName(month)}`,
  /** Small text after the year: a counter where the language has one; it may differ before a month. */
  yearMark: (_beforeMonth: boolean) => '',
  /** Whether the year goes before the month and day. */
  yearFirst: false,
  /** Between a number and what it counts. */
  gap: ' ',
  /** Follows what it belongs to, with no blank of the caller's. */
  bracketed: (text: string) => ` (${text})`,
  labelled: (label: string, text: string) => `${label}: ${text}`,
  list,
  /** The names that follow how many joined, to the end of the sentence; begins with its own mark. */
  named: (names: readonly string[]) => `: ${list(names)}.`,
  /** Between two sentences. */
  space: ' ',
  /** Between the parts of a phrase. */
  comma: ', ',
  /** Joins texts into one; each ends with a full stop, one that already has it keeps it, an empty one is left out. */
  sentences,
  /** The lines that a name may be broken into; only a very long name has more than one. */
  inLines: (name: string): readonly string[] => [name],
  /** The reader's order of names. */
  compare,

  // Headline
  members: (n: number) => many(n, 'member', 'members'),
  inCountries: (n: number) => `in ${spelled(n)} ${many(n, 'country', 'countries')}`,
  /**
   * How many joined: a sentence of its own, unless `named` follows.
   * @param by the date by which they had joined, where a later one is shown; otherwise empty
   */
  joined: (n: number, by: string, named: boolean) => `${n} joined${by && ` by ${by}`}${named ? '' : '.'}`,
  atBody: (body: string, place: string, day: string) =>
    day ? `${body}, ${place}, ${day}` : `${body}, ${place}`,

  // One sentence: announced, shown under pictures and used as a title
  caption: (date: string, members: number, countries: number) =>
    `${date}: ${members} ${many(members, 'member', 'members')} in ${spelled(countries)} ${many(countries, 'country', 'countries')}`,
  foundingAnnounced: (date: string, members: number) =>
    `${date}: ${members} founding ${many(members, 'member', 'members')}`,

  // Tiers and belonging
  notStated: 'The source does not say whether it stayed an observer or left.',
  notMember: (date: string) => `Not a member as of ${date}`,
  foundingMember: (label: string) => `Founding member, ${label}`,
  leftOn: (day: string) => `Left ${inDate(day)}`,
  leftBetween: (after: string, by: string) => `Left between ${after} and ${by}`,
  goToJoining: (label: string) => `Go to ${label}, when it joined`,
  assemblyDay: (body: string, place: string, day: string) => `${body}, ${place}: ${day}`,
  dayUnknown: 'exact date unknown',
  confidence: { certain: 'certain', high: 'very likely', medium: 'likely', low: 'uncertain' },
  confidenceLevel: (level: string) => `Confidence: ${level}`,
  sourceAddressUnknown: 'exact URL unknown',
  newTab: 'Opens in a new tab',
  primarySource: 'Primary source',
  ourTranslation: 'Our translation',
  formerName: (name: string, until: string) => `${name} until ${until}`,
  spelledInSource: (name: string) => `“${name}” in the source`,
  telephone: 'Telephone',
  address: 'Address',
  secondaryOnly: 'Observer (secondary sources only)',
  observerFrom: (date: string) => `Observer since ${date}`,
  observerKnownBy: (date: string) => `Observer since ${date} or earlier (start date not found)`,
  life: 'History of this region',

  // The plain table
  region: 'Region',
  country: 'Country',
  tierHead: 'Membership',
  joinedHead: 'Joined',
  between: (after: string, by: string) => `between ${after} and ${by}`,

  // The page
  map: 'Map of member regions',
  mapHelp:
    'Use the arrow keys to select a region, and Shift with the arrow keys to move the map. Press plus or minus to zoom, 0 to show the whole map.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeArea: 'Show whole map',
  /** Announced after the map was moved by keys or buttons. */
  wholeShown: 'Whole map shown',
  zoomLevel: 'Zoom',
  panned: { left: 'Map moved left', right: 'Map moved right', up: 'Map moved up', down: 'Map moved down' },
  timeline: 'Timeline',
  dateSlider: 'Date',
  growthChart: (from: string, to: string, start: number, end: number) =>
    `Growth of membership from ${start} ${inDate(from)} to ${end} ${inDate(to)}, stacked by country`,
  sliderValue: (date: string, members: number) => `${date}, ${members} ${many(members, 'member', 'members')}`,
  play: 'Play',
  pause: 'Pause',
  /** Announced where playback stops, before the date. */
  stopped: 'Stopped',
  stepBack: 'Previous milestone',
  stepOn: 'Next milestone',
  speed: 'Speed',
  speedValue: (n: number) => `${n}×`,
  loop: 'Repeat',
  menu: 'Menu',
  more: 'More',
  views: 'Views',
  viewName: { map: 'Map', tiles: 'Tiles', table: 'Table' },
  keys: 'Keyboard shortcuts',
  keyName: { space: 'Space', shift: 'Shift' },
  keyDoes: {
    milestone: 'Previous or next milestone',
    month: 'Previous or next month, on the slider',
    ends: 'Go to the start or end',
    rove: 'Next region in that direction (in an embedded map, press Enter first)',
    card: 'Open the card of the selected region',
    pan: 'Move the map',
    zoom: 'Zoom in, zoom out, show whole map',
    clearSelection: 'Clear the selection',
    help: 'Show this list',
    next: 'Next slide',
    back: 'Previous slide',
    black: 'Black screen on or off',
    leave: 'Exit',
  },

  // Presenting: a start, a slide for each statement, and an end
  /** The link from an embedded map to the map's own page. */
  fullMap: 'View full map',
  present: 'Present',
  story: {
    steps: 'Slides',
    opening: 'Start',
    closing: 'End',
    leave: 'Exit',
    on: 'Next slide',
    back: 'Previous slide',
    /** Where there is no next slide. */
    last: 'This is the last slide.',
    founded: (n: number, countries: number) =>
      `Founded by ${n} regional ${many(n, 'government', 'governments')} from ${spelled(countries)} ${many(countries, 'country', 'countries')}.`,
    /** Names of a few, the tier of others than members behind them in brackets. */
    joined: (names: readonly string[]) => {
      const all = list(names.map((name) => (/ Republic$/.test(name) ? `the ${name}` : name)));
      return `${all.replace(/^t/, 'T')} joined.`;
    },
    /** Where the body met before the period that the source counts. */
    countedFrom: (date: string) => `The source counts them as of ${date}.`,
    /** Many: how many by country, each as `ofCountry` gives it. */
    joinedFrom: (n: number, countries: readonly string[]) => `${n} joined: ${list(countries)}.`,
    ofCountry: (country: string, n: number) => `${country} ${n}`,
    grown: (from: string, start: number, to: string, end: number) =>
      `From ${start} ${many(start, 'member', 'members')} ${inDate(from)} to ${end} ${inDate(to)}.`,
  },
  // In a map that is embedded in another page
  zoomWithCtrl: (key: string) => `Hold ${key} and scroll to zoom the map.`,
  moveWithTwoFingers: 'Use two fingers to move the map.',
  mapHelpEmbedded:
    'Press Enter to start. Then use the arrow keys to select a region, plus and minus to zoom, and Esc to exit.',
  expandPanel: 'Expand the panel',
  skipToTimeline: 'Skip to the timeline',
  skipToList: 'Skip to the list',

  colourBy: 'Colour by',
  colouredBy: (what: string) => `Colour by ${lowerFirst(what)}`,
  colourByValue: { country: 'Country', tier: 'Membership', joined: 'Date joined' },
  theme: 'Theme',
  language: 'Language',
  themeValue: { light: 'Light', dark: 'Dark', auto: 'System' },
  legend: 'Legend and filter',
  countries: 'Countries',
  tiers: 'Membership',
  showOnly: (name: string) => `Show only ${name}`,
  signs: 'Signs on the map',
  newHere: 'new at this date',
  clearFilter: 'Show all',
  close: 'Close',
  joinedHere: 'New members',
  founders: 'Founders',
  notes: 'Open questions in the source',
  nobodyJoined: 'No one joined.',
  /** Who joined with a statement, under its date. */
  joinedAt: (date: string, what: string) => `${what} ${inDate(date)}`,
  andMore: (n: number) => `and ${n} more`,
  sourceSays: 'What the source says',

  // Finding and listing
  find: 'Find a region',
  clear: 'Clear',
  found: (n: number) => `${n} ${many(n, 'match', 'matches')}`,
  nothingFound: (query: string) => `No member of that name: “${query}”.`,
  noMember: (name: string) => `${name} is not a member`,
  nearestNames: 'Similar names:',
  seeAll: 'See all regions',
  inLanguage: (name: string, language: string) => `${name} (${language})`,
  alsoCalled: (name: string) => `Also called ${name}`,
  code: (code: string) => `Code ${code}`,
  closeTo: (name: string) => `Similar to “${name}”`,
  thisDate: 'This date',
  allRegions: 'All regions',
  sort: 'Sort by',
  sortBy: { name: 'Name', joined: 'Date joined' },
  listed: (shown: number, all: number) =>
    shown === all ? `${all} ${many(all, 'region', 'regions')}` : `${shown} of ${all} regions`,
  laterCount: (n: number) => `${n} joined later`,
  joinedLater: 'Joined later',
  readAbout: (name: string) => `Read about ${name}`,
  noneListed: 'No regions match the filter.',
  secondaryOnes: 'Secondary sources only',
  secondarySwitch: (n: number) => `Show ${n} more ${many(n, 'observer', 'observers')} (counted separately)`,
  filteredAway: (name: string) => `${name} is selected but hidden by the filter.`,
  switchedOff: (name: string) =>
    `${name} is selected, but it is known only from secondary sources, and those observers are hidden.`,
  clearSelection: 'Clear selection',
  about: 'About',
  howToJoin: 'How to join',
  whoCanJoin: 'Who can join',
  boundariesAndSources: 'Boundaries and sources',
  dataVersion: (version: string) => `Data version ${version}`,

  // Comparing two dates
  compared: (from: string, to: string, between: string, before: number, after: number) =>
    `${from} to ${to}: ${between}; ${before === after ? `${after} ${many(after, 'member', 'members')} on both dates` : `from ${before} to ${after} ${many(after, 'member', 'members')}`}`,
  comparedKey: { same: 'Unchanged', left: 'no longer members' },
  compareShort: 'Compare',
  compareDates: 'Compare two dates',
  comparedWith: 'Compare with',
  compareFrom: 'From',
  compareTo: 'To',
  stopComparing: 'Stop comparing',
  sameDates: (date: string) => `Both dates are ${date}; there is nothing to compare.`,
  mapShows: (date: string) => `The map shows ${date}.`,
  changedTier: 'Changed membership',
  leftHere: 'Left',
  nobodyLeft: 'No member has left.',
  whoLeft: 'Members that have left',
  changedName: 'Changed name or boundary',
  copied: 'Copied',

  // Sharing
  sharing: {
    cite: 'Cite',
    page: 'Offline page (HTML)',
    share: 'Share',
    linkNote: (caption: string) => sentences(['This link opens the map as it is now', caption]),
    copy: 'Copy',
    copyByHand: 'The browser did not allow copying. The text is selected: press Ctrl+C (⌘C on a Mac).',
    options: 'Embed options',
    kindHead: 'Embed as',
    size: 'Size',
    fullWidth: 'Full width',
    showsHead: 'Show',
    readersLanguage: 'Reader’s language',
    autoplay: 'Autoplay',
    helper: 'Include the script that lets your page control the map',
    code: 'Embed code',
    frameTitle: (title: string) => `${title} (interactive map)`,
    qrLabel: (url: string) => `QR code for ${url}`,
    qrFailed: 'The QR code could not be created.',
    saveSvg: 'Download SVG',
    saveCsv: 'Download CSV',
    format: 'Format',
    shape: 'Shape',
    shapeValue: {
      '16:9': 'Wide (16:9)',
      '4:3': 'Standard (4:3)',
      square: 'Square',
      view: 'As on the screen',
    },
    resolution: 'Resolution',
    save: 'Download',
    copyPicture: 'Copy picture',
    pictureNotCopied: 'This browser does not allow copying pictures. Download the picture instead.',
    previewFailed: 'The preview could not be created.',
    contentsHead: 'Contents',
    contents: {
      members: 'Regions at this date',
      all: 'All regions',
      intervals: 'All membership periods',
      statements: 'All statements',
      changes: 'Changes between the two dates',
    },
    pageSays:
      'The whole page as one HTML file of about 1.4 MB, in this view. It opens from a folder or a USB drive, without a network.',
    fileNeeds: 'This file needs a current browser with JavaScript.',
    svgText: 'Text',
    svgTextValue: { text: 'As text (editable)', outlines: 'As outlines (no fonts needed)' },
    exporting: 'Creating the file…',
    saved: 'Downloaded',
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing was downloaded.',
    noConnection: (file: string) =>
      `There is no connection, and ${file} needs a part of the page that is not loaded yet. Try again with a connection.`,
    exportFailed: {
      busy: 'Another export is running. Wait until it has finished, or cancel it.',
      outlines: 'The outlines of the letters could not be loaded. Try again, or keep the text as text.',
      canvas:
        'This browser does not allow drawing on a canvas, so pictures cannot be made. Tables and GeoJSON need none.',
      memory: 'The picture is too large for this browser. Choose a lower resolution, or SVG.',
      other: 'The file could not be created. Try again, or choose another format.',
    },
  },
  shareTab: { link: 'Link', picture: 'Picture and film', slides: 'Slides', data: 'Data and files' },
  shareKind: { frame: 'iframe', element: 'Custom element (script)' },
  shareShows: { embed: 'Map and timeline', bare: 'Map only', present: 'Presentation' },
  citeAs: { plain: 'Plain text', apa: 'APA 7', bibtex: 'BibTeX' },

  // The table of all regions
  localName: 'Local name',
  assemblyHead: 'Date of assembly',
  codeHead: 'Code',
  notesHead: 'Notes',
  notCopied: 'The browser did not allow copying.',

  // Citing a view
  citation: (cited: {
    title: string;
    caption: string;
    version: string;
    source: string;
    sourceDate: string;
    url: string;
    accessed: string;
  }) =>
    `${cited.caption}. ${cited.title}. Data version ${cited.version}; source: ${cited.source}, as of ${cited.sourceDate}. ${cited.url} (accessed ${cited.accessed}).`,

  /** The description of the page for search engines and link previews. */
  description: (caption: string, unofficial: string) => sentences([caption, unofficial]),

  // Problems
  dismiss: 'Dismiss',
  ignored: (name: string, value: string, expected: string) =>
    `${name}: “${value}” is not valid and was ignored. Expected ${expected}.`,
  ignoredSeveral: (wrong: readonly string[]) => `Not understood, and left out: ${list(wrong)}.`,
  expected: {
    date: 'a date such as 1998, 2006-09 or 2006-09-13',
    lang: 'en, ko, zh, ja, ru or mn',
    'color-by': 'country, tier or joined',
    layout: 'map or tiles',
    ui: 'full, embed, present or bare',
    selected: 'a region code such as KR-47',
    country: 'country codes such as JP,MN',
    tier: 'member, associate, special or observer',
    speed: 'a number from 0.5 to 4',
    theme: 'light, dark or auto',
    view: 'longitude, latitude and scale, such as 127,37,4',
    panel: 'map, list, table or about',
    flag: '1 or no value',
    host: 'web origins',
    data: 'a published version of the data',
  },
  beforeRange: (asked: string, first: string) => `${asked} is before the founding. Showing ${first}.`,
  afterRange: (asked: string, last: string) =>
    `${asked} is after the last statement in the source. Showing ${last}.`,
  otherData: (asked: string, shown: string) =>
    `This link was made with data version ${asked}. The page shows version ${shown}.`,
  noWebGl:
    'WebGL is not available in this browser, so the map is a still picture. Regions can be selected, and the timeline, the list, the table and files work.',
  mapLost: 'The map lost its graphics context and is being redrawn.',
  mapGone: 'The map lost its graphics context, and it has not come back.',
  fileFailed: (file: string, why: string) => `${file} could not be loaded: ${why}`,
  fileMissing: (status: string) => `the request failed (${status}).`,
  fileCut: 'the file is incomplete or not valid JSON.',
  languageFailed: (name: string) => `${name} could not be loaded. The page stays in the current language.`,
  /** Several files or parts of the page at once. */
  partsFailed: (names: readonly string[]) => `Could not be loaded: ${list(names.map(lowerFirst))}.`,
  parts: {
    data: 'the membership data',
    boundaries: 'the boundaries',
    texts: 'the texts in the selected language',
    tiles: 'the layout of the tiles',
  },
  retry: 'Try again',
  reload: 'Reload page',
  mapFile: 'The interactive map',
  partFile: 'Part of the page',
});

freezeAll(english);

function freezeAll(group: object): void {
  for (const value of Object.values(group)) if (typeof value === 'object') freezeAll(value);
  Object.freeze(group);
}

export type Words = Wide<typeof english>;
