// Mongolian in Cyrillic. Its suffixes follow the word's sounds, so a word that comes in stands alone, after a colon.
import { english, type Words } from './english.ts';
import { compareMongolian, mongolianDate, mongolianNumber, monthAndDay } from './mongolian-forms.ts';

const lists = new Intl.ListFormat('mn', { style: 'long', type: 'conjunction' });
const list = (items: readonly string[]) => lists.format(items);
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
};
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const words = {
  // Whatever is not said here yet is said in English; this line goes when all is.
  ...english,
  lang: 'mn',

  number: mongolianNumber,
  year: (year) => String(year),
  date: mongolianDate,
  aboveYear: (month, day) => (month === null ? '' : monthAndDay(month, day)),
  yearMark: (beforeMonth) => (beforeMonth ? ' оны' : ' он'),
  yearFirst: true,
  gap: ' ',
  list,
  named: (names) => `${list(names)}.`,
  compare: compareMongolian,

  members: () => 'гишүүн',
  inCountries: (n) => `${SPELLED[n] ?? n} орноос`,
  otherTiers: ({ associate, special, observer }) => {
    const parts = [
      associate && `${associate} хамтрагч гишүүн`,
      special && `${special} тусгай гишүүн`,
      observer && `${observer} ажиглагч`,
    ].filter((part) => part !== 0);
    return parts.length ? `, мөн ${list(parts as string[])}` : '';
  },
  filtered: (shown, all) => `${all} гишүүнээс ${shown} харагдаж байна`,
  founded: (n) => `${n} гишүүн үүсгэн байгуулсан`,
  joined: (n) => `${n} элссэн`,
  atBody: (body, place, day) => (day ? `${body}, ${place}, ${day}` : `${body}, ${place}`),

  caption: (when, members, n) => `${when}: ${countries(n)} ${members} гишүүн`,
  announcement: (when, joined, members) => {
    const parts = joined.map(({ tier, count }) => `${count} ${tierShort[tier]}`);
    return `${when}: ${parts.length ? `${list(parts)} элссэн, ` : ''}нийт ${members} гишүүн`;
  },

  tier: {
    member: 'Гишүүн',
    associate: 'Хамтрагч гишүүн',
    special: 'Тусгай гишүүн',
    observer: 'Ажиглагч',
    'not-stated': 'Заагаагүй',
    none: 'Гишүүн биш',
  },
  tierShort,
  notStated: 'Ажиглагч хэвээр байсан эсвэл гарсан эсэхийг эх сурвалжид заагаагүй.',
  notYet: (when) => `${sentence(when)}: хараахан гишүүн биш`,
  foundingMember: (label) => `Үүсгэн байгуулагч гишүүн, ${label}`,
  joinedBetween: (after, by) => `Хоёр бүртгэлийн хооронд элссэн: ${after}, ${by}`,
  joinedAs: (tier) => `(${tier.toLowerCase()})`,
  goToJoining: (label) => `Элссэн үе рүү очих: ${label}`,
  assemblyDay: (body, place, day) => `${body}, ${place}: ${day}`,
  dayUnknown: 'өдөр нь тодорхойгүй',
  confidence: { certain: 'баттай', high: 'бараг баттай', medium: 'магадлалтай', low: 'эргэлзээтэй' },
  howSure: (level) => `Баттай эсэх: ${level}`,
  sourceAddressUnknown: 'яг хаяг нь тодорхойгүй',
  primarySource: 'Үндсэн эх сурвалж',
  formerName: (name, until) => `${until} хүртэл: ${name}`,
  spelledInSource: (name) => `эх сурвалжид: “${name}”`,
  telephone: 'Утас',
  address: 'Хаяг',
  secondaryOnly: 'Зөвхөн хоёрдогч эх сурвалжид дурдсан ажиглагч',

  region: 'Бүс нутаг',
  country: 'Улс',
  tierHead: 'Ангилал',
  joinedHead: 'Элссэн',
  between: (after, by) => `${after} – ${by}`,

  map: 'Гишүүн бүс нутгийн газрын зураг',
  mapHelp:
    'Сумтай товч бүс нутгуудаар шилжүүлнэ, Shift ба сумтай товч газрын зургийг хөдөлгөнө; нэмэх, хасах товч томруулж жижигрүүлнэ, 0 бүхэлд нь харуулна.',
  zoomIn: 'Томруулах',
  zoomOut: 'Жижигрүүлэх',
  wholeArea: 'Бүхэлд нь',
  timeline: 'Он дарааллын шугам',
  dateSlider: 'Огноо',
  growthChart: (from, to, start, end) => `Гишүүдийн тооны өсөлт, улсаар: ${from} – ${start}; ${to} – ${end}`,
  sliderValue: (when, members) => `${when}, ${members} гишүүн`,
  play: 'Тоглуулах',
  pause: 'Түр зогсоох',
  stepBack: 'Өмнөх бүртгэл',
  stepOn: 'Дараагийн бүртгэл',
  speed: 'Хурд',
  speedValue: (n) => `${mongolianNumber(n)}×`,
  loop: 'Давтах',
  openQuestion: (label) => `${label}: эх сурвалжид тодорхойгүй зүйл бий`,
  colourBy: 'Өнгө',
  colourByValue: { country: 'улсаар', tier: 'ангиллаар', joined: 'элссэн оноор' },
  theme: 'Харагдац',
  language: 'Хэл',
  themeValue: { light: 'Цайвар', dark: 'Бараан', auto: 'Системийнхээр' },
  legend: 'Таних тэмдэг ба шүүлтүүр',
  countries: 'Улсууд',
  tiers: 'Ангиллууд',
  showOnly: (name) => `Зөвхөн: ${name}`,
  clearFilter: 'Бүгдийг харуулах',
  close: 'Хаах',
  joinedHere: 'Хэн элссэн',
  founders: 'Үүсгэн байгуулагчид',
  notes: 'Эх сурвалжид тодорхойгүй зүйл',
  nobodyJoined: 'Хэн ч элсээгүй.',
  about: 'Тухай',
  howToJoin: 'Хэрхэн элсэх вэ',
  whoCanJoin: 'Хэн элсэж болох вэ',
  boundariesAndSources: 'Хил ба эх сурвалж',
  dataVersion: (version) => `Өгөгдөл ${version}`,
  description: (caption, unofficial) => `${caption}. ${unofficial}`,

  dismiss: 'Хаах',
  ignored: (name, value, expected) => `${name}: “${value}” утгыг ашиглаагүй; байж болох утга: ${expected}.`,
  expected: {
    date: '1998, 2006-09, 2006-09-13 гэх мэт огноо',
    lang: 'en, ko, zh, ja, ru, mn',
    'color-by': 'country, tier, joined',
    ui: 'full, embed, present, bare',
    selected: 'KR-47 гэх мэт бүс нутгийн код',
    country: 'JP,MN гэх мэт улсын код',
    tier: 'member, associate, special, observer',
    speed: '0.5-аас 4 хүртэлх тоо',
    theme: 'light, dark, auto',
    view: '127,37,4 гэх мэт уртраг, өргөрөг, томруулалт',
    panel: 'map, table, about',
    flag: '1 эсвэл хоосон',
    host: 'веб эх хаяг (origin)',
    data: 'өгөгдлийн нийтэлсэн хувилбар',
  },
  beforeRange: (asked, first) => `${asked}: үүсгэн байгуулахаас өмнө; харуулж буй нь: ${first}.`,
  afterRange: (asked, last) => `${asked}: эх сурвалжийн сүүлийн бүртгэлээс хойш; харуулж буй нь: ${last}.`,
  noWebGl: 'Энэ хөтөч интерактив газрын зургийг зурж чадахгүй (WebGL алга).',
  noWorker: 'Интерактив газрын зураг энд эхэлж чадсангүй (worker алга); оронд нь зураг харуулж байна.',
  mapLost: 'Газрын зураг график контекстоо алдсан тул дахин зурж байна.',
  fileFailed: (file, why) => `${file}: ашиглах боломжгүй; ${why}`,
  fileMissing: (status) => `татаж чадсангүй (${status}).`,
  fileCut: 'бүрэн бус эсвэл JSON биш.',
  languageFailed: (name) => `${name}: ирсэнгүй; хуудас үүнгүйгээр үргэлжилнэ.`,
  retry: 'Дахин оролдох',
  mapFile: 'Интерактив газрын зураг',
} satisfies Words;
