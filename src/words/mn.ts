// Mongolian in Cyrillic. Its suffixes follow a word's sounds: a name that comes in stands alone, or before its verb;
// dates are our own words, and take them.
import type { ByTier, TierNames, TierWords, Words } from './english.ts';
import {
  compareMongolian,
  dateIn,
  dateSpan,
  mongolianList as list,
  mongolianDate,
  mongolianNumber,
  monthAndDay,
} from './mongolian-forms.ts';
import type { PhrasesOf } from './nouns.ts';
import { capital, sentencesWith } from './sentences.ts';
import { otherTiersIn, withoutObservers } from './tiers.ts';

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const SPELLED = [
  'тэг',
  'нэг',
  'хоёр',
  'гурван',
  'дөрвөн',
  'таван',
  'зургаан',
  'долоон',
  'найман',
  'есөн',
  'арван',
];
const countries = (n: number) => `${SPELLED[n] ?? n} орны`;
const tierShort = {
  member: 'гишүүн',
  associate: 'хамтрагч гишүүн',
  special: 'тусгай гишүүн',
  observer: 'ажиглагч',
  'not-stated': 'заагаагүй',
};
const sentences = sentencesWith('.', ' ');
/** What is said with tiers, those of the dictionary or of the data. */
const tierWords = ({ title, short, count }: TierNames) => {
  const haveJoined = (joined: ByTier) => `${list(joined.map(({ tier, count: n }) => count(tier, n)))} элссэн`;
  return {
    otherTiers: (counts) => {
      const parts = otherTiersIn(counts, count);
      return parts.length ? `, мөн ${list(parts)}` : '';
    },
    tierCount: count,
    filtered: (shown, all) => {
      const others = otherTiersIn(shown, count);
      const members = shown.member || !others.length ? [`${all} гишүүнээс ${shown.member}`] : [];
      return `${[...members, ...(others.length ? [list(others)] : [])].join(', мөн ')} харагдаж байна`;
    },
    announcement: (when, arrived, left, members) => {
      const { joined, observers } = withoutObservers(arrived);
      const parts = [
        joined.length ? haveJoined(joined) : '',
        left ? `${left} бүс нутаг гарсан` : '',
        observers ? `${observers} шинэ ${short.observer}` : '',
        `нийт ${members} гишүүн`,
      ];
      return `${when}: ${parts.filter(Boolean).join(', ')}`;
    },
    tier: title,
    tierShort: short,
    joinedBetween: (after, by, tier) =>
      `${dateIn('from', after)} ${dateIn('of', by)} хооронд ${short[tier]} болсон`,
    joinedOn: (day, tier) => `${dateIn('in', day)} ${short[tier]} болсон`,
    joinedAs: (tier) => ` (${short[tier]})`,
    changedBetween: ({ joined, moved, unstated, left, renamed }) =>
      [
        joined.length ? haveJoined(joined) : '',
        ...moved.map(({ tier, count }) => `${count} бүс нутаг ${short[tier]} болсон`),
        unstated ? `${unstated} бүс нутгийн ангиллыг заагаагүй` : '',
        left ? `${left} бүс нутаг гарсан` : '',
        renamed ? `${renamed} бүс нутгийн нэр эсвэл хил өөрчлөгдсөн` : '',
      ]
        .filter(Boolean)
        .join(', ') || 'өөрчлөлтгүй',
  } satisfies TierWords;
};

export const words = {
  lang: 'mn',
  ...tierWords({
    title: {
      member: 'Гишүүн',
      associate: 'Хамтрагч гишүүн',
      special: 'Тусгай гишүүн',
      observer: 'Ажиглагч',
      'not-stated': 'Заагаагүй',
      none: 'Гишүүн биш',
    },
    short: tierShort,
    count: (tier, n) => `${n} ${tierShort[tier]}`,
  }),

  number: mongolianNumber,
  year: (year) => String(year),
  date: mongolianDate,
  aboveYear: (month, day) => (month === null ? '' : monthAndDay(month, day)),
  yearMark: (beforeMonth) => (beforeMonth ? ' оны' : ' он'),
  yearFirst: true,
  gap: ' ',
  bracketed: (text) => ` (${text})`,
  labelled: (label, text) => `${label}: ${text}`,
  list,
  space: ' ',
  comma: ', ',
  sentences,
  named: (names) => `: ${list(names)}.`,
  inLines: (name) => [name],
  compare: compareMongolian,

  members: () => 'гишүүн',
  inCountries: (n) => `${SPELLED[n] ?? n} орноос`,
  joined: (n, by, named) =>
    `${by && `${dateIn('until', by)} гэхэд `}${n} бүс нутаг элссэн${named ? '' : '.'}`,
  atBody: (body, place, day) => (day ? `${body}, ${place}, ${day}` : `${body}, ${place}`),

  caption: (when, members, n) => `${when}: ${countries(n)} ${members} гишүүн`,
  foundingAnnounced: (when, members) => `${when}: ${members} үүсгэн байгуулагч гишүүн`,

  notStated: 'Ажиглагч хэвээр байсан уу, гарсан уу гэдгийг эх сурвалжид заагаагүй.',
  notMember: (when) => `${dateIn('of', when)} байдлаар гишүүн биш`,
  foundingMember: (label) => `Үүсгэн байгуулагч гишүүн, ${label}`,
  leftOn: (day) => `${dateIn('in', day)} гарсан`,
  leftBetween: (after, by) => `${dateIn('from', after)} ${dateIn('of', by)} хооронд гарсан`,
  goToJoining: (label) => `Элссэн үе рүү очих: ${label}`,
  assemblyDay: (body, place, day) => `${body}, ${place}: ${day}`,
  dayUnknown: 'өдөр нь тодорхойгүй',
  confidence: { certain: 'баттай', high: 'бараг баттай', medium: 'магадлалтай', low: 'эргэлзээтэй' },
  confidenceLevel: (level) => `Үнэмшлийн зэрэг: ${level}`,
  sourceAddressUnknown: 'яг URL хаяг нь тодорхойгүй',
  newTab: 'Шинэ таб дээр нээгдэнэ',
  primarySource: 'Анхдагч эх сурвалж',
  ourTranslation: 'Бидний орчуулга',
  formerName: (name, until) => `${dateIn('until', until)} хүртэл: ${name}`,
  spelledInSource: (name) => `эх сурвалжид: “${name}”`,
  telephone: 'Утас',
  address: 'Хаяг',
  secondaryOnly: 'Ажиглагч (зөвхөн хоёрдогч эх сурвалжаар)',
  observerFrom: (when) => `${dateIn('from', when)} ажиглагч`,
  observerKnownBy: (when) => `${dateIn('until', when)} гэхэд ажиглагч байсан (хэзээ эхэлсэн нь тодорхойгүй)`,
  life: 'Бүс нутгийн түүх',

  find: 'Хайх',
  clear: 'Цэвэрлэх',
  found: (n) => `${n} илэрц олдлоо`,
  nothingFound: (query) => `“${query}” нэртэй гишүүн байхгүй.`,
  noMember: (name) => `${name} нь гишүүн биш`,
  nearestNames: 'Төстэй нэрс:',
  seeAll: 'Бүх бүс нутгийг харах',
  inLanguage: (name, language) => `${name} (${language})`,
  alsoCalled: (name) => `Өөр нэр: ${name}`,
  code: (code) => `Код: ${code}`,
  closeTo: (name) => `Ойролцоо нэр: “${name}”`,
  thisDate: 'Энэ үед',
  allRegions: 'Бүх бүс нутаг',
  sort: 'Эрэмбэлэх',
  sortBy: { name: 'Нэрээр', joined: 'Элссэн огноогоор' },
  listed: (shown, all) => (shown === all ? `${all} бүс нутаг` : `${all} бүс нутгаас ${shown}`),
  laterCount: (n) => `дараа элссэн ${n}`,
  joinedLater: 'Дараа элссэн',
  readAbout: (name) => `Дэлгэрэнгүй: ${name}`,
  noneListed: 'Шүүлтүүрт тохирох бүс нутаг алга.',
  secondaryOnes: 'Зөвхөн хоёрдогч эх сурвалжаар',
  secondarySwitch: (n) => `Өөр ${n} ажиглагчийг харуулах (тусад нь тоолсон)`,
  filteredAway: (name) => `${name} сонгогдсон боловч шүүлтүүрт хамрагдахгүй тул харагдахгүй байна.`,
  switchedOff: (name) =>
    `${name} сонгогдсон боловч зөвхөн хоёрдогч эх сурвалжид дурдагдсан; ийм ажиглагчдыг одоо харуулаагүй байна.`,
  clearSelection: 'Сонголтыг цуцлах',

  region: 'Бүс нутаг',
  country: 'Улс',
  tierHead: 'Ангилал',
  joinedHead: 'Элссэн',
  between: dateSpan,

  map: 'Гишүүн бүс нутгуудын газрын зураг',
  mapHelp:
    'Сумтай товчоор бүс нутаг сонгоно, Shift товчийг дарангаа сумтай товчоор газрын зургийг хөдөлгөнө. Нэмэх, хасах товчоор томруулж жижигрүүлнэ, 0 дарж бүхэлд нь харна.',
  zoomIn: 'Томруулах',
  zoomOut: 'Жижигрүүлэх',
  wholeArea: 'Бүхэлд нь харах',
  wholeShown: 'Газрын зургийг бүхэлд нь харуулав',
  zoomLevel: 'Томруулалт',
  panned: {
    left: 'Газрын зураг зүүн тийш шилжив',
    right: 'Газрын зураг баруун тийш шилжив',
    up: 'Газрын зураг дээш шилжив',
    down: 'Газрын зураг доош шилжив',
  },
  timeline: 'Цаг хугацааны шугам',
  dateSlider: 'Огноо',
  growthChart: (from, to, start, end) =>
    `Гишүүдийн тооны өсөлт, улс тус бүрээр: ${dateIn('in', from)} ${start}, ${dateIn('in', to)} ${end}`,
  sliderValue: (when, members) => `${when}, ${members} гишүүн`,
  play: 'Тоглуулах',
  pause: 'Түр зогсоох',
  stopped: 'Зогссон',
  stepBack: 'Өмнөх үе шат',
  stepOn: 'Дараагийн үе шат',
  speed: 'Хурд',
  speedValue: (n) => `${mongolianNumber(n)}×`,
  loop: 'Давтах',
  menu: 'Цэс',
  more: 'Бусад',
  views: 'Хэсгүүд',
  viewName: { map: 'Газрын зураг', tiles: 'Хавтан', table: 'Хүснэгт' },
  keys: 'Гарын товчлол',
  keyName: { space: 'Зай', shift: 'Shift' },
  keyDoes: {
    milestone: 'Өмнөх эсвэл дараагийн үе шат',
    month: 'Гулсуур дээр: өмнөх эсвэл дараагийн сар',
    ends: 'Эхлэл эсвэл төгсгөл рүү очих',
    rove: 'Тухайн зүгийн дараагийн бүс нутаг (өөр хуудсанд шигтгэсэн газрын зурагт эхлээд Enter дарна)',
    card: 'Сонгосон бүс нутгийн картыг нээх',
    pan: 'Газрын зургийг хөдөлгөх',
    zoom: 'Томруулах, жижигрүүлэх, бүхэлд нь харах',
    clearSelection: 'Сонголтыг цуцлах',
    help: 'Энэ жагсаалтыг харуулах',
    next: 'Дараагийн слайд',
    back: 'Өмнөх слайд',
    black: 'Хар дэлгэц, дахин дарж буцаах',
    leave: 'Гарах',
  },

  fullMap: 'Бүтэн газрын зургийг үзэх',
  present: 'Танилцуулах',
  story: {
    steps: 'Слайдууд',
    opening: 'Эхлэл',
    closing: 'Төгсгөл',
    leave: 'Гарах',
    on: 'Дараагийн слайд',
    back: 'Өмнөх слайд',
    last: 'Энэ бол сүүлчийн слайд.',
    founded: (n, total) => `${capital(countries(total))} ${n} бүс нутгийн засаг захиргаа үүсгэн байгуулсан.`,
    joined: (names) => `${list(names)} элссэн.`,
    countedFrom: (date) => `Эх сурвалж тэднийг ${dateIn('of', date)} байдлаар тоолсон.`,
    joinedFrom: (n, byCountry) => `${n} бүс нутаг элссэн: ${byCountry.join(', ')}.`,
    ofCountry: (country, n) => `${country} – ${n}`,
    grown: (from, start, to, end) =>
      `Гишүүдийн тоо ${dateIn('in', from)} ${start} байснаас ${dateIn('in', to)} ${end} болсон.`,
  },
  zoomWithCtrl: (key) => `${key} товчийг дарангаа гүйлгэж томруулна.`,
  moveWithTwoFingers: 'Газрын зургийг хоёр хуруугаар хөдөлгөнө.',
  mapHelpEmbedded:
    'Enter дарж эхэлнэ. Дараа нь сумтай товчоор бүс нутаг сонгоно, нэмэх, хасах товчоор томруулж жижигрүүлнэ, Esc дарж гарна.',
  expandPanel: 'Самбарыг томруулах',
  skipToTimeline: 'Цаг хугацааны шугам руу шилжих',
  skipToList: 'Жагсаалт руу шилжих',

  colourBy: 'Өнгө',
  colouredBy: (what) => `Өнгө: ${lowerFirst(what)}`,
  colourByValue: { country: 'Улсаар', tier: 'Ангиллаар', joined: 'Элссэн огноогоор' },
  theme: 'Өнгөний загвар',
  language: 'Хэл',
  themeValue: { light: 'Цайвар', dark: 'Бараан', auto: 'Системийн' },
  legend: 'Таних тэмдэг ба шүүлтүүр',
  countries: 'Улсууд',
  tiers: 'Ангиллууд',
  showOnly: (name) => `Зөвхөн үүнийг харуулах: ${name}`,
  signs: 'Газрын зургийн тэмдэг',
  newHere: 'энэ үед элссэн',
  clearFilter: 'Бүгдийг харуулах',
  close: 'Хаах',
  joinedHere: 'Элссэн бүс нутгууд',
  founders: 'Үүсгэн байгуулагчид',
  notes: 'Эх сурвалжид тодорхойгүй үлдсэн зүйлс',
  nobodyJoined: 'Элссэн бүс нутаг алга.',
  joinedAt: (when, what) => `${when}: ${what}`,
  andMore: (n) => `болон бусад ${n}`,
  sourceSays: 'Эх сурвалжид юу гэсэн бэ',
  about: 'Газрын зургийн тухай',
  howToJoin: 'Хэрхэн элсэх вэ',
  whoCanJoin: 'Хэн элсэж болох вэ',
  boundariesAndSources: 'Хил ба эх сурвалж',
  dataVersion: (version) => `Өгөгдлийн хувилбар ${version}`,

  compared: (from, to, between, before, after) =>
    `${dateSpan(from, to)}: ${between}; ${before === after ? `аль алинд нь ${after} гишүүн` : `гишүүдийн тоо ${before} байснаас ${after} болсон`}`,
  comparedKey: { same: 'Өөрчлөгдөөгүй', left: 'гишүүн байхаа больсон' },
  compareShort: 'Харьцуулах',
  compareDates: 'Хоёр огноог харьцуулах',
  comparedWith: 'Харьцуулах огноо',
  compareFrom: 'Эхлэх',
  compareTo: 'Дуусах',
  stopComparing: 'Харьцуулалтыг дуусгах',
  sameDates: (when) => `Хоёр огноо ижил (${when}) тул харьцуулах зүйл алга.`,
  mapShows: (when) => `Газрын зурагт ${dateIn('of', when)} байдлыг харуулж байна.`,
  changedTier: 'Ангилал нь өөрчлөгдсөн',
  leftHere: 'Гарсан',
  nobodyLeft: 'Гарсан гишүүн байхгүй.',
  whoLeft: 'Гарсан гишүүд',
  changedName: 'Нэр эсвэл хил нь өөрчлөгдсөн',
  copied: 'Хууллаа',

  sharing: {
    cite: 'Иш татах',
    page: 'Офлайн хуудас (HTML)',
    share: 'Хуваалцах',
    linkNote: (caption) => sentences(['Энэ холбоосоор газрын зураг яг одоогийнхоороо нээгдэнэ', caption]),
    copy: 'Хуулах',
    copyByHand: 'Хөтөч хуулахыг зөвшөөрсөнгүй. Бичвэрийг сонгосон: Ctrl+C (Mac дээр ⌘C) дарна уу.',
    options: 'Шигтгэх тохиргоо',
    kindHead: 'Шигтгэх хэлбэр',
    size: 'Хэмжээ',
    fullWidth: 'Бүтэн өргөн',
    showsHead: 'Харуулах зүйл',
    readersLanguage: 'Уншигчийн хэл',
    autoplay: 'Автоматаар тоглуулах',
    helper: 'Хуудаснаас газрын зургийг удирдах скриптийг нэмэх',
    code: 'Шигтгэх код',
    frameTitle: (title) => `${title} (интерактив газрын зураг)`,
    qrLabel: (url) => `Холбоостой QR код: ${url}`,
    qrFailed: 'QR код үүсгэж чадсангүй.',
    saveSvg: 'SVG татаж авах',
    saveCsv: 'CSV татаж авах',
    format: 'Формат',
    shape: 'Харьцаа',
    shapeValue: {
      '16:9': 'Өргөн (16:9)',
      '4:3': 'Стандарт (4:3)',
      square: 'Дөрвөлжин',
      view: 'Дэлгэц дээрхтэй адил',
    },
    resolution: 'Нягтрал',
    save: 'Татаж авах',
    copyPicture: 'Зургийг хуулах',
    pictureNotCopied: 'Энэ хөтөч зураг хуулахыг зөвшөөрдөггүй. Оронд нь татаж авна уу.',
    previewFailed: 'Урьдчилан харах зураг үүсгэж чадсангүй.',
    contentsHead: 'Агуулга',
    contents: {
      members: 'Энэ огнооны бүс нутгууд',
      all: 'Бүх бүс нутаг',
      intervals: 'Гишүүнчлэлийн хугацаа',
      statements: 'Бүх бүртгэл',
      changes: 'Хоёр огнооны хоорондох өөрчлөлт',
    },
    pageSays:
      'Хуудсыг бүхэлд нь энэ харагдацаар нь 1.4 МБ орчим хэмжээтэй нэг HTML файл болгоно. Сүлжээгүйгээр хавтас эсвэл USB санах ойгоос нээгдэнэ.',
    fileNeeds: 'Энэ файлыг нээхэд JavaScript ажилладаг шинэ хувилбарын хөтөч шаардлагатай.',
    svgText: 'Бичвэр',
    svgTextValue: { text: 'Бичвэр хэвээр (засах боломжтой)', outlines: 'Контур болгох (фонт шаардлагагүй)' },
    exporting: 'Файл үүсгэж байна…',
    saved: 'Татаж авлаа',
    cancel: 'Цуцлах',
    cancelled: 'Цуцаллаа. Юу ч татаж аваагүй.',
    noConnection: (file) =>
      `Интернэт холболт алга, ${file} файлыг үүсгэхэд хэрэгтэй хэсэг хараахан ачаалагдаагүй байна. Холбогдоод дахин оролдоно уу.`,
    exportFailed: {
      busy: 'Өөр файл үүсгэж байна. Дуустал нь хүлээх эсвэл цуцална уу.',
      outlines: 'Үсгийн контурыг ачаалж чадсангүй. Дахин оролдох эсвэл бичвэр хэвээр үлдээнэ үү.',
      canvas:
        'Энэ хөтөч canvas дээр зурахыг зөвшөөрдөггүй тул зураг үүсгэх боломжгүй. Хүснэгт болон GeoJSON үүсгэж болно.',
      memory: 'Зураг энэ хөтчид хэт том байна. Бага нягтрал эсвэл SVG сонгоно уу.',
      other: 'Файл үүсгэж чадсангүй. Дахин оролдох эсвэл өөр формат сонгоно уу.',
    },
  },
  shareTab: { link: 'Холбоос', picture: 'Зураг ба видео', slides: 'Слайд', data: 'Өгөгдөл ба файл' },
  shareKind: { frame: 'iframe', element: 'Веб элемент (скрипт)' },
  shareShows: {
    embed: 'Газрын зураг ба хугацааны шугам',
    bare: 'Зөвхөн газрын зураг',
    present: 'Танилцуулга',
  },
  citeAs: { plain: 'Энгийн бичвэр', apa: 'APA 7', bibtex: 'BibTeX' },

  localName: 'Эх хэл дээрх нэр',
  assemblyHead: 'Хурлын өдөр',
  codeHead: 'Код',
  notesHead: 'Тайлбар',
  notCopied: 'Хөтөч хуулахыг зөвшөөрсөнгүй.',

  citation: ({ title, caption, version, source, sourceDate, url, accessed }) =>
    `${caption}. ${title}. Өгөгдлийн хувилбар ${version}; эх сурвалж: ${source}, ${dateIn('of', sourceDate)} байдлаар. ${url} (үзсэн огноо: ${accessed}).`,

  description: (caption, unofficial) => sentences([caption, unofficial]),

  dismiss: 'Хаах',
  ignored: (name, value, expected) =>
    `${name}: “${value}” утга буруу тул ашигласангүй. Байж болох утга: ${expected}.`,
  ignoredSeveral: (wrong) => `Ойлгогдоогүй тул орхисон: ${wrong.join(', ')}.`,
  expected: {
    date: '1998, 2006-09, 2006-09-13 гэх мэт огноо',
    lang: 'en, ko, zh, ja, ru, mn',
    'color-by': 'country, tier, joined',
    layout: 'map, tiles',
    ui: 'full, embed, present, bare',
    selected: 'KR-47 гэх мэт бүс нутгийн код',
    country: 'JP,MN гэх мэт улсын код',
    tier: 'member, associate, special, observer',
    speed: '0.5-аас 4 хүртэлх тоо',
    theme: 'light, dark, auto',
    view: '127,37,4 гэх мэт уртраг, өргөрөг, томруулалт',
    panel: 'map, list, table, about',
    flag: '1 эсвэл хоосон',
    host: 'веб эх хаяг (origin)',
    data: 'өгөгдлийн нийтэлсэн хувилбар',
  },
  beforeRange: (asked, first) => `${asked} бол үүсгэн байгуулагдахаас өмнөх үе. Харуулж буй нь: ${first}.`,
  afterRange: (asked, last) =>
    `${asked} бол эх сурвалжийн сүүлийн бүртгэлээс хойших үе. Харуулж буй нь: ${last}.`,
  otherData: (asked, shown) =>
    `Энэ холбоосыг өгөгдлийн ${asked} хувилбараар үүсгэсэн. Хуудсанд ${shown} хувилбарыг харуулж байна.`,
  noWebGl:
    'Энэ хөтөчид WebGL алга тул газрын зураг хөдөлгөөнгүй зураг болно. Бүс нутгийг сонгож болно, цаг хугацааны шугам, жагсаалт, хүснэгт, файлууд ажиллана.',
  mapLost: 'Дэлгэцэд саатал гарсан тул газрын зургийг дахин зурж байна.',
  mapGone: 'Дэлгэцийн саатлын улмаас газрын зургийг дахин зурж чадсангүй.',
  fileFailed: (file, why) => `${file}: ачаалж чадсангүй, ${why}`,
  fileMissing: (status) => `хүсэлт амжилтгүй боллоо${status && ` (${status})`}.`,
  fileCut: 'файл бүрэн бус эсвэл зөв JSON биш.',
  languageFailed: (name) => `${name}: ачаалж чадсангүй. Хуудас одоогийн хэлээрээ үлдэнэ.`,
  partsFailed: (names) => `Ачаалж чадаагүй: ${names.map(lowerFirst).join(', ')}.`,
  parts: {
    data: 'гишүүнчлэлийн өгөгдөл',
    boundaries: 'хил',
    texts: 'сонгосон хэлний текст',
    tiles: 'хавтангийн байрлал',
  },
  retry: 'Дахин оролдох',
  reload: 'Хуудсыг дахин ачаалах',
  mapFile: 'Интерактив газрын зураг',
  partFile: 'Хуудасны нэг хэсэг',
} satisfies Words;

/** For data with nouns of their own. */
export const phrases: PhrasesOf = (_words, region, group, grouped) => ({
  country: capital(group.one),
  countries: capital(group.one),
  colourByCountry: grouped ? capital(group.one) : 'Нэг өнгө',
  inCountries: (n) => (n ? group.of(n) : ''),
  caption: (when, n, groups) => `${when}: ${n} гишүүн${groups ? `, ${group.of(groups)}` : ''}`,
  joined: (n, by, named) =>
    `${by && `${dateIn('until', by)} гэхэд `}${region.of(n)} элссэн${named ? '' : '.'}`,
  foundedBy: (n, groups) => `${region.of(n)}${groups ? ` (${group.of(groups)})` : ''} үүсгэн байгуулсан.`,
  growthChart: (from, to, start, end) =>
    `Гишүүдийн тооны өсөлт${grouped ? ` (${group.one})` : ''}: ${dateIn('in', from)} ${start}, ${dateIn('in', to)} ${end}`,
  listed: (shown, all) => (shown === all ? region.of(all) : `${region.of(all)}: ${shown}`),
  joinedFrom: (n, groups) => `${region.of(n)} элссэн: ${groups.join(', ')}.`,
  tierWords,
  swap: (text) =>
    text
      .replace(/Бүх бүс нутаг(ийг)?/g, `Бүх ${region.one}`)
      .replace(/^Бүс нутаг$/, capital(region.one))
      .replace(/(\d+) бүс нутгийн ангиллыг заагаагүй/g, 'ангилал заагаагүй: $1')
      .replace(/(\d+) бүс нутгийн нэр эсвэл хил өөрчлөгдсөн/g, 'нэр эсвэл хил өөрчлөгдсөн: $1')
      .replaceAll('бүс нутаг', region.one),
  fixed: {
    'expected.selected': 'KR-47 гэх мэт код',
    life: 'Түүх',
    map: `Газрын зураг: ${region.one}`,
    'keyDoes.card': 'Картыг нээх',
    seeAll: 'Бүгдийг харах',
    'sharing.contents.members': 'Энэ огноонд',
    joinedHere: 'Элссэн',
    noWebGl:
      'Энэ хөтөчид WebGL алга тул газрын зураг хөдөлгөөнгүй зураг болно. Цаг хугацааны шугам, жагсаалт, хүснэгт, файлууд ажиллана.',
  },
});
