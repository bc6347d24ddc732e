// Russian. Numbers govern the case of what they count; a day puts its month into the genitive.
import { partsOf } from './date-parts.ts';
import { english, type Words } from './english.ts';

const lists = new Intl.ListFormat('ru', { style: 'long', type: 'conjunction' });
const numbers = new Intl.NumberFormat('ru');
const plurals = new Intl.PluralRules('ru');
const { compare } = new Intl.Collator('ru');
const list = (items: readonly string[]) => lists.format(items);

const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const MONTHS_OF = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
);
/** In the prepositional: "in six countries". */
const SPELLED_IN = [
  'нуле',
  'одной',
  'двух',
  'трёх',
  'четырёх',
  'пяти',
  'шести',
  'семи',
  'восьми',
  'девяти',
  'десяти',
];

/** The form that goes with a number: 1 член, 2 члена, 5 членов. */
function counted(n: number, one: string, few: string, many: string): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return `${numbers.format(n)} ${forms[plurals.select(n)] ?? many}`;
}
const members = (n: number) => counted(n, 'член', 'члена', 'членов');
const associates = (n: number) =>
  counted(n, 'ассоциированный член', 'ассоциированных члена', 'ассоциированных членов');
const specials = (n: number) => counted(n, 'специальный член', 'специальных члена', 'специальных членов');
const observers = (n: number) => counted(n, 'наблюдатель', 'наблюдателя', 'наблюдателей');
const countedTier = { member: members, associate: associates, special: specials, observer: observers };
const inCountries = (n: number) => `в ${SPELLED_IN[n] ?? n} ${n === 1 ? 'стране' : 'странах'}`;
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const tierShort = {
  member: 'член',
  associate: 'ассоциированный член',
  special: 'специальный член',
  observer: 'наблюдатель',
};

const date = (iso: string) => {
  const { year, month, day } = partsOf(iso);
  if (month === null) return `${year} г.`;
  return day === null ? `${MONTHS[month - 1]} ${year} г.` : `${day} ${MONTHS_OF[month - 1]} ${year} г.`;
};

export const words = {
  // Whatever is not said here yet is said in English; this line goes when all is.
  ...english,
  lang: 'ru',

  number: (n) => numbers.format(n),
  year: (year) => String(year),
  date,
  aboveYear: (month, day) =>
    month === null ? '' : day === null ? (MONTHS[month - 1] ?? '') : `${day} ${MONTHS_OF[month - 1]}`,
  yearMark: () => '',
  yearFirst: false,
  gap: ' ',
  list,
  named: (names) => `${list(names)}.`,
  compare,

  members: (n) => members(n).replace(/^\S+\s/, ''),
  inCountries,
  otherTiers: ({ associate, special, observer }) => {
    const parts = [
      associate && associates(associate),
      special && specials(special),
      observer && observers(observer),
    ].filter((part) => part !== 0);
    return parts.length ? `, а также ${list(parts as string[])}` : '';
  },
  filtered: (shown, all) => `Показано: ${shown} из ${all}`,
  founded: (n) => `Основатели: ${n}.`,
  joined: (n) => `Вступили: ${n}.`,
  atBody: (body, place, day) => (day ? `${body}, ${place}, ${day}` : `${body}, ${place}`),

  caption: (when, n, countries) => `${sentence(when)}: ${members(n)} ${inCountries(countries)}`,
  announcement: (when, joined, n) => {
    const parts = joined.map(({ tier, count }) => countedTier[tier](count));
    return `${sentence(when)}: ${parts.length ? `вступили: ${list(parts)}; ` : ''}всего ${members(n)}`;
  },

  tier: {
    member: 'Член',
    associate: 'Ассоциированный член',
    special: 'Специальный член',
    observer: 'Наблюдатель',
    'not-stated': 'Не указано',
    none: 'Не член',
  },
  tierShort,
  notStated: 'В источнике не сказано ни что регион остался наблюдателем, ни что он выбыл.',
  notYet: (when) => `На ${when} ещё не член`,
  foundingMember: (label) => `Член-основатель, ${label}`,
  joinedBetween: (after, by) => `Вступление между двумя записями: ${after} и ${by}`,
  joinedAs: (tier) => `(${tier.toLowerCase()})`,
  goToJoining: (label) => `К дате вступления: ${label}`,
  assemblyDay: (body, place, day) => `${body}, ${place}: ${day}`,
  dayUnknown: 'день неизвестен',
  confidence: { certain: 'достоверно', high: 'весьма вероятно', medium: 'вероятно', low: 'неясно' },
  howSure: (level) => `Достоверность: ${level}`,
  sourceAddressUnknown: 'точный адрес неизвестен',
  primarySource: 'Первичный источник',
  formerName: (name, until) => `${name} до ${until}`,
  spelledInSource: (name) => `в источнике: «${name}»`,
  telephone: 'Телефон',
  address: 'Адрес',
  secondaryOnly: 'Наблюдатель, известный лишь из вторичных источников',

  region: 'Регион',
  country: 'Страна',
  tierHead: 'Статус',
  joinedHead: 'Вступление',
  between: (after, by) => `${after} – ${by}`,

  map: 'Карта регионов-членов',
  mapHelp:
    'Стрелки ведут от региона к региону, Shift со стрелками двигает карту; плюс и минус меняют масштаб, 0 показывает всю область.',
  zoomIn: 'Крупнее',
  zoomOut: 'Мельче',
  wholeArea: 'Вся область',
  timeline: 'Шкала времени',
  dateSlider: 'Дата',
  growthChart: (from, to, start, end) => `Рост числа членов по странам: ${start} (${from}), ${end} (${to})`,
  sliderValue: (when, n) => `${when}, ${members(n)}`,
  play: 'Пуск',
  pause: 'Пауза',
  stepBack: 'Предыдущая запись',
  stepOn: 'Следующая запись',
  speed: 'Скорость',
  speedValue: (n) => `${numbers.format(n)}×`,
  loop: 'Повтор',
  openQuestion: (label) => `${sentence(label)}: источник оставляет вопрос открытым`,
  colourBy: 'Цвет',
  colourByValue: { country: 'страна', tier: 'статус', joined: 'дата вступления' },
  theme: 'Тема',
  language: 'Язык',
  themeValue: { light: 'Светлая', dark: 'Тёмная', auto: 'Как в системе' },
  legend: 'Легенда и отбор',
  countries: 'Страны',
  tiers: 'Статусы',
  showOnly: (name) => `Только: ${name}`,
  clearFilter: 'Показать все',
  close: 'Закрыть',
  joinedHere: 'Кто вступил',
  founders: 'Основатели',
  notes: 'Что источник оставляет открытым',
  nobodyJoined: 'Никто не вступил.',
  about: 'О карте',
  howToJoin: 'Как вступить',
  whoCanJoin: 'Кто может вступить',
  boundariesAndSources: 'Границы и источники',
  dataVersion: (version) => `Данные ${version}`,
  description: (caption, unofficial) => `${caption}. ${unofficial}`,

  observerFrom: (when) => `Наблюдатель; с какого времени: ${when}`,
  observerKnownBy: (when) => `Наблюдатель; известно на ${when}, с какого времени — не найдено`,
  life: 'По годам',
  menu: 'Меню',
  views: 'Виды',
  viewName: { map: 'Карта', table: 'Таблица', about: 'О карте' },
  keys: 'Клавиши',
  keyName: { space: 'Пробел', shift: 'Shift' },
  keyDoes: {
    month: 'на месяц раньше или позже',
    milestone: 'следующая или предыдущая запись',
    ends: 'первая, последняя',
    rove: 'к соседнему региону в ту сторону; на встроенной карте — после Enter',
    pan: 'подвинуть карту',
    zoom: 'крупнее, мельче, вся область',
    letGo: 'снять выбор региона',
    help: 'этот список',
    next: 'на шаг вперёд',
    back: 'на шаг назад',
    black: 'чёрный экран и обратно',
    leave: 'выйти',
  },
  present: 'Показ',
  zoomWithCtrl: (key) => `Чтобы изменить масштаб, прокручивайте, удерживая ${key}.`,
  moveWithTwoFingers: 'Двигайте карту двумя пальцами.',
  mapHelpEmbedded:
    'Enter начинает: стрелки ведут от региона к региону, плюс и минус меняют масштаб; Escape заканчивает.',
  moreRoom: 'Больше места для текста',

  changedBetween: (joined, changed) => {
    const parts = joined.map(({ tier, count }) => countedTier[tier](count));
    return [
      parts.length ? `вступили: ${list(parts)}` : 'никто не вступил',
      changed ? `изменений: ${changed}` : '',
    ]
      .filter(Boolean)
      .join('; ');
  },
  compared: (from, to, between, before, after) =>
    `${sentence(from)} – ${to}: ${between}; ${before === after ? `в обе даты ${members(after)}` : `было ${members(before)}, стало ${members(after)}`}`,
  comparedKey: { joined: 'вступили за это время', changed: 'изменились', same: 'как прежде' },
  compareDates: 'Сравнить две даты',
  comparedWith: 'Сравнить с датой',
  anyMonth: 'Любой месяц',
  swapDates: 'Поменять местами',
  stopComparing: 'Закончить сравнение',
  sameDates: (when) => `Обе даты — ${when}: между ними ничего нет.`,
  mapShows: (when) => `На карте: ${when}`,
  changedTier: 'Сменили статус',
  leftBetween: 'Вышли',
  changedName: 'Изменились название или границы',
  copyLink: 'Копировать ссылку',
  copied: 'Скопировано',
  sharing: {
    share: 'Поделиться',
    linkSays: (caption) => `По этому адресу карта откроется такой, как сейчас. ${caption}.`,
    copy: 'Копировать',
    copyByHand: 'Копирование здесь запрещено. Текст выделен: нажмите Ctrl+C (на Mac ⌘C).',
    options: 'Что показывает код',
    kindHead: 'Вставить как',
    size: 'Размер',
    fullWidth: 'Во всю ширину',
    ownSize: 'Другой',
    width: 'Ширина',
    height: 'Высота',
    showsHead: 'Показывать',
    readersLanguage: 'Язык читателя',
    autoplay: 'Запускается сама',
    helper: 'Со скриптом, которым страница управляет картой',
    code: 'Код',
    preview: 'Предварительный просмотр',
    frameTitle: (title) => `${title} (интерактивная карта)`,
    qrSays: (address) => `QR-код с адресом ${address}`,
    qrFailed: 'Не удалось создать QR-код.',
    saveSvg: 'Сохранить как SVG',
  },
  shareTab: { link: 'Ссылка', embed: 'Вставка', qr: 'QR-код', cite: 'Цитата' },
  shareKind: { frame: 'фрейм (iframe)', element: 'элемент (скрипт)' },
  shareShows: { embed: 'карту и шкалу времени', bare: 'только карту', present: 'для показа' },
  citeAs: { plain: 'Словами', apa: 'APA 7', bibtex: 'BibTeX' },
  partFile: 'Часть страницы',

  dismiss: 'Закрыть',
  ignored: (name, value, expected) =>
    `Значение «${value}» для ${name} не использовано; ожидается: ${expected}.`,
  expected: {
    date: 'дата, например 1998, 2006-09 или 2006-09-13',
    lang: 'en, ko, zh, ja, ru или mn',
    'color-by': 'country, tier или joined',
    ui: 'full, embed, present или bare',
    selected: 'код региона, например KR-47',
    country: 'коды стран, например JP,MN',
    tier: 'member, associate, special или observer',
    speed: 'число от 0.5 до 4',
    theme: 'light, dark или auto',
    view: 'долгота, широта и масштаб, например 127,37,4',
    panel: 'map, table или about',
    flag: '1 или ничего',
    host: 'веб-источники (origin)',
    data: 'опубликованная версия данных',
  },
  beforeRange: (asked, first) => `${asked}: это раньше основания; показано: ${first}`,
  afterRange: (asked, last) => `${asked}: это позже последней записи источника; показано: ${last}`,
  noWebGl: 'Этот браузер не может нарисовать интерактивную карту (нет WebGL).',
  noWorker: 'Интерактивная карта здесь не запускается (нет worker); её заменяет картинка.',
  mapLost: 'Карта потеряла графический контекст и рисуется заново.',
  fileFailed: (file, why) => `${file}: не удалось использовать; ${why}`,
  fileMissing: (status) => `файл не получен (${status}).`,
  fileCut: 'файл неполон или это не JSON.',
  languageFailed: (name) => `${name}: язык не загрузился; страница обходится без него.`,
  retry: 'Повторить',
  mapFile: 'Интерактивная карта',
} satisfies Words;
