// English, which defines the type that every other language satisfies.
// A word with a number in it is a function; no sentence is glued together elsewhere.
// It does not know the facts: names of places and bodies come in as arguments.
import type { Lang } from '../membership/index.ts';
import { partsOf } from './date-parts.ts';
import { monthName, spelled } from './english-forms.ts';

/** Words of a language: as wide as any dictionary needs, whatever English says. */
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
type Joined = readonly { tier: 'member' | 'associate' | 'special' | 'observer'; count: number }[];

const many = (n: number, one: string, more: string) => (n === 1 ? one : more);
// Made once: a formatter costs more than all that a step of time does.
const lists = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });
const numbers = new Intl.NumberFormat('en');
const { compare } = new Intl.Collator('en');
const list = (items: readonly string[]) => lists.format(items);

const counted = (joined: Joined) => {
  const words = {
    member: 'member',
    associate: 'associate member',
    special: 'special member',
    observer: 'observer',
  };
  const plain = joined.every(({ tier }) => tier === 'member');
  return list(
    joined.map(({ tier, count }) =>
      plain ? `${count}` : `${count} ${many(count, words[tier], `${words[tier]}s`)}`,
    ),
  );
};

export const english = Object.freeze({
  lang: 'en' as Lang,

  // Dates and numbers
  number: (n: number) => numbers.format(n),
  year: (year: number) => String(year),
  /** "1998", "September 2006" or "13 September 2006", as precise as the ISO date. */
  date: (iso: string) => {
    const { year, month, day } = partsOf(iso);
    if (month === null) return String(year);
    return day === null ? `${monthName(month)} ${year}` : `${day} ${monthName(month)} ${year}`;
  },
  /** The part of a date that stands small above the year: the month, the day and month, or nothing. */
  aboveYear: (month: number | null, day: number | null) =>
    month === null ? '' : day === null ? monthName(month) : `${day} ${monthName(month)}`,
  /** What stands small after a year: a counter where the language has one; it may differ before a month. */
  yearMark: (_beforeMonth: boolean) => '',
  /** Whether the year goes before the month and day in one line. */
  yearFirst: false,
  /** Between a number and what it counts. */
  gap: ' ',
  /** Stands right after what it belongs to. */
  bracketed: (text: string) => ` (${text})`,
  labelled: (label: string, text: string) => `${label}: ${text}`,
  list,
  /** A list that ends a line as a sentence does. */
  named: (names: readonly string[]) => `${list(names)}.`,
  /** A name in the lines that it may stand in; all but a very long one stand in one. */
  inLines: (name: string): readonly string[] => [name],
  /** The reader's order of names. */
  compare,

  // Headline
  members: (n: number) => many(n, 'member', 'members'),
  inCountries: (n: number) => `in ${spelled(n)} ${many(n, 'country', 'countries')}`,
  /** Goes on after the countries, with whatever stands between. */
  otherTiers: (counts: Counted) => {
    const parts: string[] = [];
    if (counts.associate)
      parts.push(`${counts.associate} ${many(counts.associate, 'associate', 'associates')}`);
    if (counts.special) parts.push(`${counts.special} special ${many(counts.special, 'member', 'members')}`);
    if (counts.observer) parts.push(`${counts.observer} ${many(counts.observer, 'observer', 'observers')}`);
    return parts.length ? ` with ${list(parts)}` : '';
  },
  filtered: (shown: number, all: number) => `${shown} of ${all} members shown`,
  founded: (n: number) => `${n} founded it`,
  joined: (n: number) => `${n} joined`,
  atBody: (body: string, place: string, day: string) =>
    day ? `${body}, ${place}, ${day}` : `${body}, ${place}`,

  // One sentence that is read out, shown under pictures and used as a title
  caption: (date: string, members: number, countries: number) =>
    `${date}: ${members} ${many(members, 'member', 'members')} in ${spelled(countries)} ${many(countries, 'country', 'countries')}`,
  announcement: (date: string, joined: Joined, members: number) => {
    const start = joined.length ? `${counted(joined)} joined, ` : '';
    return `${date}: ${start}${members} ${many(members, 'member', 'members')}`;
  },

  // Tiers and belonging
  tier: {
    member: 'Member',
    associate: 'Associate member',
    special: 'Special member',
    observer: 'Observer',
    'not-stated': 'Not stated',
    none: 'Not a member',
  },
  tierShort: { member: 'member', associate: 'associate', special: 'special', observer: 'observer' },
  notStated: 'The source neither says that it stayed an observer nor that it left.',
  notYet: (date: string) => `Not yet a member on ${date}`,
  foundingMember: (label: string) => `Founding member, ${label}`,
  joinedBetween: (after: string, by: string) => `Joined between ${after} and ${by}`,
  /** Goes on after when it joined. */
  joinedAs: (tier: string) => ` as ${tier.toLowerCase()}`,
  goToJoining: (label: string) => `Go to ${label}, when it joined`,
  assemblyDay: (body: string, place: string, day: string) => `${body}, ${place}: ${day}`,
  dayUnknown: 'day not known',
  confidence: { certain: 'certain', high: 'very likely', medium: 'likely', low: 'unsure' },
  howSure: (level: string) => `How sure: ${level}`,
  sourceAddressUnknown: 'exact address not known',
  primarySource: 'Primary source',
  ourTranslation: 'Our translation',
  formerName: (name: string, until: string) => `${name} until ${until}`,
  spelledInSource: (name: string) => `“${name}” in the source`,
  telephone: 'Telephone',
  address: 'Address',
  secondaryOnly: 'Observer that only secondary sources know',
  observerFrom: (date: string) => `Observer from ${date}`,
  observerKnownBy: (date: string) => `Observer, known by ${date}; since when was not found`,
  life: 'Its years in order',

  // The plain table
  region: 'Region',
  country: 'Country',
  tierHead: 'Tier',
  joinedHead: 'Joined',
  between: (after: string, by: string) => `between ${after} and ${by}`,

  // The page
  map: 'Map of member regions',
  mapHelp:
    'Arrow keys move over the regions, Shift and arrow keys the map; plus and minus zoom, 0 shows the whole area.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeArea: 'Whole area',
  timeline: 'Timeline',
  dateSlider: 'Date',
  growthChart: (from: string, to: string, start: number, end: number) =>
    `Growth of membership from ${start} in ${from} to ${end} in ${to}, stacked by country`,
  sliderValue: (date: string, members: number) => `${date}, ${members} ${many(members, 'member', 'members')}`,
  play: 'Play',
  pause: 'Pause',
  stepBack: 'Previous milestone',
  stepOn: 'Next milestone',
  speed: 'Speed',
  speedValue: (n: number) => `${n}×`,
  loop: 'Repeat',
  openQuestion: (label: string) => `${label}: the source leaves something open`,
  menu: 'Menu',
  views: 'Views',
  viewName: { map: 'Map', table: 'Table', about: 'About' },
  keys: 'Keyboard',
  keyName: { space: 'Space', shift: 'Shift' },
  keyDoes: {
    month: 'a month earlier or later',
    milestone: 'a milestone later or earlier',
    ends: 'the first, the last',
    rove: 'to the next region that way; in an embedded map after Enter',
    pan: 'move the map',
    zoom: 'zoom in, zoom out, whole area',
    letGo: 'let go of the region',
    help: 'this list',
    next: 'one step on',
    back: 'one step back',
    black: 'black screen, and back',
    leave: 'leave',
  },

  // Presenting: a deck of an opening, a step for each statement, and a closing
  present: 'Present',
  story: {
    steps: 'Steps',
    opening: 'Opening',
    closing: 'Closing',
    leave: 'Leave',
    on: 'Next step',
    back: 'Previous step',
    founded: (n: number, countries: number) =>
      `${n} regional governments from ${spelled(countries)} ${many(countries, 'country', 'countries')} founded it.`,
    /** Names of a few, the tier of others than members behind them in brackets. */
    joined: (names: readonly string[]) => `${list(names)} joined.`,
    /** Many: how many by country, each as `ofCountry` gives it. */
    joinedFrom: (n: number, countries: readonly string[]) => `${n} joined: ${list(countries)}.`,
    ofCountry: (country: string, n: number) => `${country} ${n}`,
    grown: (from: string, start: number, to: string, end: number) =>
      `From ${start} members in ${from} to ${end} in ${to}.`,
  },
  // In a map that stands in another page
  zoomWithCtrl: (key: string) => `Hold ${key} and scroll to zoom the map.`,
  moveWithTwoFingers: 'Move the map with two fingers.',
  mapHelpEmbedded: 'Enter begins: then arrow keys move over the regions, plus and minus zoom; Escape ends.',
  moreRoom: 'More room for what is read',

  colourBy: 'Colour',
  colourByValue: { country: 'country', tier: 'tier', joined: 'date of joining' },
  theme: 'Theme',
  language: 'Language',
  themeValue: { light: 'Light', dark: 'Dark', auto: 'As the system' },
  legend: 'Legend and filter',
  countries: 'Countries',
  tiers: 'Tiers',
  showOnly: (name: string) => `Show only ${name}`,
  clearFilter: 'Show all',
  close: 'Close',
  joinedHere: 'Who joined',
  founders: 'The founders',
  notes: 'What the source leaves open',
  nobodyJoined: 'Nobody joined.',

  // Finding and listing
  find: 'Find a region',
  clear: 'Clear',
  found: (n: number) => `${n} found`,
  nothingFound: (query: string) => `Nothing found for “${query}”.`,
  seeAll: 'See all regions',
  inLanguage: (name: string, language: string) => `${name} (${language})`,
  alsoCalled: (name: string) => `Also called ${name}`,
  code: (code: string) => `Code ${code}`,
  closeTo: (name: string) => `Close to ${name}`,
  thisDate: 'This date',
  allRegions: 'All regions',
  sort: 'Order of the list',
  sortBy: { name: 'By name', joined: 'By date of joining' },
  listed: (shown: number, all: number) =>
    shown === all ? `${all} ${many(all, 'region', 'regions')}` : `${shown} of ${all} regions`,
  notYetShort: 'Not yet',
  readAbout: (name: string) => `Read about ${name}`,
  noneListed: 'The filter leaves no region.',
  secondaryOnes: 'Known only from secondary sources',
  secondarySwitch: (n: number) => `Show ${n} more ${many(n, 'observer', 'observers')}, counted apart`,
  filteredAway: (name: string) => `${name} is selected, but the filter leaves it out.`,
  switchedOff: (name: string) =>
    `${name} is selected; only secondary sources know it, and their observers are not shown.`,
  letGo: 'Clear the selection',
  about: 'About',
  howToJoin: 'How a government joins',
  whoCanJoin: 'Who can join',
  boundariesAndSources: 'Boundaries and sources',
  dataVersion: (version: string) => `Data ${version}`,

  // Comparing two dates
  /** "27 joined, 3 changed", between two dates. */
  changedBetween: (joined: Joined, changed: number) =>
    [
      joined.length ? `${counted(joined)} joined` : 'nobody joined',
      ...(changed ? [`${changed} changed`] : []),
    ].join(', '),
  compared: (from: string, to: string, between: string, before: number, after: number) =>
    `${from} to ${to}: ${between}, ${before === after ? `${after} members at both` : `from ${before} to ${after} members`}`,
  comparedKey: { joined: 'joined between', changed: 'changed', same: 'as before' },
  compareDates: 'Compare two dates',
  comparedWith: 'Compared with',
  anyMonth: 'Any month',
  swapDates: 'Swap',
  stopComparing: 'Stop comparing',
  sameDates: (date: string) => `Both are ${date}: nothing lies between.`,
  mapShows: (date: string) => `The map shows ${date}.`,
  changedTier: 'Changed tier',
  leftBetween: 'Left',
  changedName: 'Changed name or boundary',
  copyLink: 'Copy link',
  copied: 'Copied',

  // Sharing
  sharing: {
    share: 'Share',
    linkSays: (caption: string) => `This address shows the map as it is now. ${caption}.`,
    copy: 'Copy',
    copyByHand: 'Copying is not allowed here. The text is selected: press Ctrl+C, or ⌘C on a Mac.',
    options: 'What the code shows',
    kindHead: 'Put in as',
    size: 'Size',
    fullWidth: 'Full width',
    ownSize: 'Other',
    width: 'Width',
    height: 'Height',
    showsHead: 'Shows',
    readersLanguage: "The reader's own",
    autoplay: 'Plays by itself',
    helper: 'With the script by which the page can drive it',
    code: 'Code',
    preview: 'Preview',
    frameTitle: (title: string) => `${title} (interactive map)`,
    qrSays: (address: string) => `QR code that leads to ${address}`,
    qrFailed: 'The QR code could not be made.',
    saveSvg: 'Save as SVG',
    saveCsv: 'Save as CSV',
    format: 'Format',
    shape: 'Shape',
    shapeValue: {
      '16:9': 'Wide (16:9)',
      '4:3': 'Standard (4:3)',
      square: 'Square',
      view: 'As on the screen',
    },
    resolution: 'Resolution',
    save: 'Save',
    copyPicture: 'Copy picture',
    pictureNotCopied: 'This browser does not allow copying pictures. Save the picture instead.',
    previewFailed: 'The preview could not be made.',
    contentsHead: 'Contents',
    contents: {
      members: 'Regions at this date',
      all: 'All regions',
      intervals: 'All intervals',
      statements: 'All statements',
      changes: 'Changes between the two dates',
    },
    exporting: 'Making the file',
    saved: 'Saved',
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing was saved.',
    exportFailed: {
      busy: 'Another export is running. Wait until it has finished, or cancel it.',
      memory: 'The picture is too large for this browser. Choose a lower resolution, or SVG.',
      other: 'The file could not be made. Try again, or choose another format.',
    },
  },
  shareTab: { link: 'Link', embed: 'Embed', picture: 'Picture', data: 'Data', qr: 'QR code', cite: 'Cite' },
  shareKind: { frame: 'a frame (iframe)', element: 'an element (script)' },
  shareShows: { embed: 'map and timeline', bare: 'the map alone', present: 'for a stage' },
  citeAs: { plain: 'In words', apa: 'APA 7', bibtex: 'BibTeX' },

  // The table of everything
  ownName: 'Own name',
  assemblyHead: 'Day of the assembly',
  codeHead: 'Code',
  notesHead: 'Notes',
  findInTable: 'Find in the table',
  rowCount: (shown: number, all: number) =>
    shown === all ? `${all} ${many(all, 'region', 'regions')}` : `${shown} of ${all} regions`,
  noRows: 'No region fits.',
  notCopied: 'The browser did not allow it.',

  // Citing a view
  citation: (cited: {
    title: string;
    caption: string;
    version: string;
    source: string;
    sourceDate: string;
    address: string;
    accessed: string;
  }) =>
    `${cited.caption}. ${cited.title}. Data version ${cited.version}; source: ${cited.source}, as of ${cited.sourceDate}. ${cited.address} (accessed ${cited.accessed}).`,

  /** What a search engine or a link's preview says of the page. */
  description: (caption: string, unofficial: string) => `${caption}. ${unofficial}`,

  // Trouble
  dismiss: 'Dismiss',
  ignored: (name: string, value: string, expected: string) =>
    `“${value}” was ignored for ${name}: expected ${expected}.`,
  expected: {
    date: 'a date such as 1998, 2006-09 or 2006-09-13',
    lang: 'en, ko, zh, ja, ru or mn',
    'color-by': 'country, tier or joined',
    ui: 'full, embed, present or bare',
    selected: 'a region code such as KR-47',
    country: 'country codes such as JP,MN',
    tier: 'member, associate, special or observer',
    speed: 'a number from 0.5 to 4',
    theme: 'light, dark or auto',
    view: 'longitude, latitude and scale such as 127,37,4',
    panel: 'map, list, table or about',
    flag: '1 or nothing',
    host: 'web origins',
    data: 'a published version of the data',
  },
  beforeRange: (asked: string, first: string) => `${asked} is before the founding; showing ${first}.`,
  afterRange: (asked: string, last: string) =>
    `${asked} is after the source's last statement; showing ${last}.`,
  otherData: (asked: string, shown: string) =>
    `The link was made with data ${asked}; the page shows data ${shown}.`,
  noWebGl: 'This browser cannot draw the interactive map (no WebGL).',
  mapLost: 'The map lost its graphics context and is being drawn anew.',
  fileFailed: (file: string, why: string) => `${file} could not be used: ${why}`,
  fileMissing: (status: string) => `it could not be fetched (${status}).`,
  fileCut: 'it is incomplete or not JSON.',
  languageFailed: (name: string) => `${name} did not arrive; the page goes on without it.`,
  retry: 'Try again',
  mapFile: 'The interactive map',
  partFile: 'A part of the page',
});

for (const group of Object.values(english)) Object.freeze(group);

export type Words = Wide<typeof english>;
