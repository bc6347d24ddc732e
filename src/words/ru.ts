// Russian. Numbers govern the case of what they count; a name that comes in stands alone, since it cannot be declined.
import type { Words } from './english.ts';
import { counted, formFor, inDate, monthAndDay, ofDate, russianDate, sinceDate } from './russian-forms.ts';
import { sentencesWith } from './sentences.ts';

const lists = new Intl.ListFormat('ru', { style: 'long', type: 'conjunction' });
const numbers = new Intl.NumberFormat('ru');
const { compare } = new Intl.Collator('ru');
const list = (items: readonly string[]) => lists.format(items);
const sentences = sentencesWith('.', ' ');

/** In the prepositional, "in six countries", and as well in the genitive, "from six countries". */
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

const members = (n: number) => counted(n, 'член', 'члена', 'членов');
const associates = (n: number) =>
  counted(n, 'ассоциированный член', 'ассоциированных члена', 'ассоциированных членов');
const specials = (n: number) => counted(n, 'специальный член', 'специальных члена', 'специальных членов');
const observers = (n: number) => counted(n, 'наблюдатель', 'наблюдателя', 'наблюдателей');
const countedTier = { member: members, associate: associates, special: specials, observer: observers };
const regions = (n: number) => counted(n, 'регион', 'региона', 'регионов');
const joinedRegions = (n: number) => `${formFor(n, 'Вступил', 'Вступили', 'Вступило')} ${regions(n)}`;
/** All that joined, with the verb behind it, so that it can stand in a sentence and begin a line. */
const haveJoined = (joined: readonly { tier: keyof typeof countedTier; count: number }[]) => {
  const who = list(joined.map(({ tier, count }) => countedTier[tier](count)));
  const [first, second] = joined;
  // "21 член вступил": the verb follows the form of the number, unless several kinds joined.
  return `${who} ${first && !second ? formFor(first.count, 'вступил', 'вступили', 'вступили') : 'вступили'}`;
};
const inCountries = (n: number) => `в ${SPELLED_IN[n] ?? n} ${n === 1 ? 'стране' : 'странах'}`;
const fromCountries = (n: number) => `из ${SPELLED_IN[n] ?? n} ${n === 1 ? 'страны' : 'стран'}`;
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const tierShort = {
  member: 'член',
  // With soft hyphens: it stands in narrow columns.
  associate: 'ассоци\u00adиро\u00adванный член',
  special: 'специальный член',
  observer: 'наблюдатель',
};

export const words = {
  lang: 'ru',

  number: (n) => numbers.format(n),
  year: (year) => String(year),
  date: russianDate,
  aboveYear: (month, day) => (month === null ? '' : monthAndDay(month, day)),
  yearMark: () => '',
  yearFirst: false,
  gap: ' ',
  bracketed: (text) => ` (${text})`,
  labelled: (label, text) => `${label}: ${text}`,
  list,
  space: ' ',
  sentences,
  named: (names) => `: ${list(names)}.`,
  inLines: (name) => [name],
  compare,

  members: (n) => formFor(n, 'член', 'члена', 'членов'),
  inCountries,
  otherTiers: ({ associate, special, observer }) => {
    const parts = [
      associate && associates(associate),
      special && specials(special),
      observer && observers(observer),
    ].filter((part) => part !== 0);
    return parts.length ? `, а также ${list(parts as string[])}` : '';
  },
  filtered: (shown, all) => `Показано членов: ${shown} из ${all}`,
  founded: (n) => `Основатели: ${regions(n)}.`,
  joined: (n, named) => `${joinedRegions(n)}${named ? '' : '.'}`,
  atBody: (body, place, day) => (day ? `${body}, ${place}, ${day}` : `${body}, ${place}`),

  caption: (when, n, countries) => `${sentence(when)}: ${members(n)} ${inCountries(countries)}`,
  announcement: (when, joined, n) =>
    `${sentence(when)}: ${joined.length ? `${haveJoined(joined)}, ` : ''}всего ${members(n)}`,

  tier: {
    member: 'Член',
    associate: 'Ассоциированный член',
    special: 'Специальный член',
    observer: 'Наблюдатель',
    'not-stated': 'Не указано',
    none: 'Не член',
  },
  tierShort,
  notStated: 'Источник не сообщает, остался ли регион наблюдателем или выбыл.',
  notYet: (when) => `На ${when} ещё не член`,
  foundingMember: (label) => `Член-основатель, ${label}`,
  joinedBetween: (after, by) => `Вступление между записями за ${after} и за ${by}`,
  joinedAs: (tier) => ` (${tier.toLowerCase()})`,
  goToJoining: (label) => `Перейти к дате вступления: ${label}`,
  assemblyDay: (body, place, day) => `${body}, ${place}: ${day}`,
  dayUnknown: 'день неизвестен',
  confidence: {
    certain: 'достоверно',
    high: 'весьма вероятно',
    medium: 'вероятно',
    low: 'предположительно',
  },
  howSure: (level) => `Степень уверенности: ${level}`,
  sourceAddressUnknown: 'точный адрес неизвестен',
  primarySource: 'Первичный источник',
  ourTranslation: 'Наш перевод',
  formerName: (name, until) => `${name} (до ${ofDate(until)})`,
  spelledInSource: (name) => `в источнике: «${name}»`,
  telephone: 'Телефон',
  address: 'Адрес',
  secondaryOnly: 'Наблюдатель, известный только из вторичных источников',
  observerFrom: (when) => `Наблюдатель ${sinceDate(when)}`,
  observerKnownBy: (when) =>
    `Наблюдатель, самое позднее ${sinceDate(when)}; с какого времени — установить не удалось`,
  life: 'По годам',

  find: 'Найти регион',
  clear: 'Очистить',
  found: (n) => `Найдено: ${n}`,
  nothingFound: (query) => `По запросу «${query}» ничего не найдено.`,
  seeAll: 'Показать все регионы',
  inLanguage: (name, language) => `${name} (${language})`,
  alsoCalled: (name) => `Другое название: ${name}`,
  code: (code) => `Код ${code}`,
  closeTo: (name) => `Похожее название: ${name}`,
  thisDate: 'На эту дату',
  allRegions: 'Все регионы',
  sort: 'Порядок списка',
  sortBy: { name: 'По названию', joined: 'По дате вступления' },
  listed: (shown, all) => (shown === all ? regions(all) : `Регионы: ${shown} из ${all}`),
  notYetShort: 'Ещё не вступил',
  readAbout: (name) => `Подробнее: ${name}`,
  noneListed: 'Фильтру не соответствует ни один регион.',
  secondaryOnes: 'Только во вторичных источниках',
  secondarySwitch: (n) => `Показать ещё наблюдателей: ${n} (учитываются отдельно)`,
  filteredAway: (name) => `Выбранный регион (${name}) скрыт фильтром.`,
  switchedOff: (name) =>
    `Выбранный регион (${name}) известен только по вторичным источникам, а такие наблюдатели сейчас скрыты.`,
  letGo: 'Снять выбор',

  region: 'Регион',
  country: 'Страна',
  tierHead: 'Статус',
  joinedHead: 'Вступление',
  between: (after, by) => `${after} — ${by}`,

  map: 'Карта регионов-членов',
  mapHelp:
    'Стрелки ведут от региона к региону, Shift со стрелками двигает карту; плюс и минус меняют масштаб, 0 показывает карту целиком.',
  zoomIn: 'Приблизить',
  zoomOut: 'Отдалить',
  wholeArea: 'Карта целиком',
  timeline: 'Шкала времени',
  dateSlider: 'Дата',
  growthChart: (from, to, start, end) =>
    `Рост числа членов, по странам: ${inDate(from)} — ${start}, ${inDate(to)} — ${end}`,
  sliderValue: (when, n) => `${when}, ${members(n)}`,
  play: 'Воспроизвести',
  pause: 'Пауза',
  stepBack: 'Предыдущая запись',
  stepOn: 'Следующая запись',
  speed: 'Скорость',
  speedValue: (n) => `${numbers.format(n)}×`,
  loop: 'Повтор',
  openQuestion: (label) => `${sentence(label)}: источник оставляет вопрос открытым`,
  menu: 'Меню',
  views: 'Разделы',
  viewName: { map: 'Карта', table: 'Таблица', about: 'О карте' },
  keys: 'Клавиши',
  keyName: { space: 'Пробел', shift: 'Shift' },
  keyDoes: {
    month: 'на месяц раньше или позже',
    milestone: 'к следующей или предыдущей записи',
    ends: 'в начало, в конец',
    rove: 'к соседнему региону в эту сторону; на встроенной карте — после Enter',
    pan: 'подвинуть карту',
    zoom: 'приблизить, отдалить, показать целиком',
    letGo: 'снять выбор региона',
    help: 'этот список',
    next: 'на шаг вперёд',
    back: 'на шаг назад',
    black: 'чёрный экран и обратно',
    leave: 'выйти',
  },

  present: 'Показ',
  story: {
    steps: 'Шаги',
    opening: 'Начало',
    closing: 'Итог',
    leave: 'Выйти',
    on: 'Следующий шаг',
    back: 'Предыдущий шаг',
    founded: (n, countries) =>
      `Основатели — ${counted(n, 'региональная администрация', 'региональные администрации', 'региональных администраций')} ${fromCountries(countries)}.`,
    joined: (names) => `${joinedRegions(names.length)}: ${list(names)}.`,
    joinedFrom: (n, countries) => `${joinedRegions(n)}: ${countries.join(', ')}.`,
    ofCountry: (country, n) => `${country}\u00a0— ${n}`,
    grown: (from, start, to, end) =>
      `${sentence(inDate(from))} — ${members(start)}, ${inDate(to)} — ${members(end)}.`,
  },
  zoomWithCtrl: (key) => `Чтобы изменить масштаб, прокручивайте, удерживая ${key}.`,
  moveWithTwoFingers: 'Двигайте карту двумя пальцами.',
  mapHelpEmbedded:
    'Нажмите Enter, чтобы начать: стрелки ведут от региона к региону, плюс и минус меняют масштаб; Escape — закончить.',
  moreRoom: 'Больше места для текста',

  colourBy: 'Цвет',
  colourByValue: { country: 'страна', tier: 'статус', joined: 'дата вступления' },
  theme: 'Тема',
  language: 'Язык',
  themeValue: { light: 'Светлая', dark: 'Тёмная', auto: 'Как в системе' },
  legend: 'Условные обозначения и фильтр',
  countries: 'Страны',
  tiers: 'Статусы',
  showOnly: (name) => `Показать только: ${name}`,
  clearFilter: 'Показать все',
  close: 'Закрыть',
  joinedHere: 'Кто вступил',
  founders: 'Основатели',
  notes: 'Что в источнике остаётся неясным',
  nobodyJoined: 'Никто не вступил.',
  about: 'О карте',
  howToJoin: 'Как вступить',
  whoCanJoin: 'Кто может вступить',
  boundariesAndSources: 'Границы и источники',
  dataVersion: (version) => `Версия данных ${version}`,

  changedBetween: (joined, changed) =>
    [joined.length ? haveJoined(joined) : '', changed ? `${regions(changed)} с изменениями` : '']
      .filter(Boolean)
      .join(', ') || 'без изменений',
  compared: (from, to, between, before, after) =>
    `${sentence(from)} — ${to}: ${between}; ${before === after ? `в обе даты ${members(after)}` : `членов было ${before}, стало ${after}`}`,
  comparedKey: { joined: 'вступили за это время', changed: 'изменились', same: 'без изменений' },
  compareDates: 'Сравнить две даты',
  comparedWith: 'Сравнить с датой',
  anyMonth: 'Любой месяц',
  swapDates: 'Поменять местами',
  stopComparing: 'Закончить сравнение',
  sameDates: (when) => `Даты совпадают: ${when} Между ними ничего нет.`,
  mapShows: (when) => `На карте: ${when}`,
  changedTier: 'Сменили статус',
  leftBetween: 'Выбыли',
  changedName: 'Изменились название или границы',
  copyLink: 'Копировать ссылку',
  copied: 'Скопировано',

  sharing: {
    share: 'Поделиться',
    linkSays: (caption) => sentences(['По этой ссылке карта откроется такой, как сейчас', caption]),
    copy: 'Копировать',
    copyByHand: 'Копирование здесь не разрешено. Текст выделен: нажмите Ctrl+C, на Mac — ⌘C.',
    options: 'Что показывает код',
    kindHead: 'Вставить как',
    size: 'Размер',
    fullWidth: 'Во всю ширину',
    ownSize: 'Другой',
    width: 'Ширина',
    height: 'Высота',
    showsHead: 'Что видно',
    readersLanguage: 'Язык читателя',
    autoplay: 'Воспроизводить сразу',
    helper: 'Со скриптом, через который страница может управлять картой',
    code: 'Код',
    preview: 'Предварительный просмотр',
    frameTitle: (title) => `${title} (интерактивная карта)`,
    qrSays: (address) => `QR-код со ссылкой на ${address}`,
    qrFailed: 'Не удалось создать QR-код.',
    saveSvg: 'Сохранить как SVG',
    saveCsv: 'Сохранить как CSV',
    format: 'Формат',
    shape: 'Пропорции',
    shapeValue: {
      '16:9': 'Широкий (16:9)',
      '4:3': 'Обычный (4:3)',
      square: 'Квадрат',
      view: 'Как на экране',
    },
    resolution: 'Разрешение',
    save: 'Сохранить',
    copyPicture: 'Копировать изображение',
    pictureNotCopied: 'Этот браузер не разрешает копировать изображения. Сохраните изображение.',
    previewFailed: 'Не удалось создать предварительный просмотр.',
    contentsHead: 'Содержание',
    contents: {
      members: 'Регионы на эту дату',
      all: 'Все регионы',
      intervals: 'Все периоды',
      statements: 'Все записи',
      changes: 'Изменения между двумя датами',
    },
    exporting: 'Файл создаётся',
    saved: 'Сохранено',
    cancel: 'Отмена',
    cancelled: 'Отменено. Ничего не сохранено.',
    exportFailed: {
      busy: 'Уже идёт другой экспорт. Дождитесь его окончания или отмените его.',
      memory: 'Изображение слишком велико для этого браузера. Выберите меньшее разрешение или SVG.',
      other: 'Не удалось создать файл. Повторите попытку или выберите другой формат.',
    },
  },
  shareTab: {
    link: 'Ссылка',
    embed: 'Вставка',
    picture: 'Изображение',
    data: 'Данные',
    qr: 'QR-код',
    cite: 'Цитирование',
  },
  shareKind: { frame: 'фрейм (iframe)', element: 'элемент (script)' },
  shareShows: { embed: 'карта и шкала', bare: 'только карта', present: 'для доклада' },
  citeAs: { plain: 'Обычным текстом', apa: 'APA 7', bibtex: 'BibTeX' },

  ownName: 'Местное название',
  assemblyHead: 'День ассамблеи',
  codeHead: 'Код',
  notesHead: 'Примечания',
  findInTable: 'Найти в таблице',
  rowCount: (shown, all) => (shown === all ? regions(all) : `Регионы: ${shown} из ${all}`),
  noRows: 'Ни один регион не подходит.',
  notCopied: 'Браузер этого не разрешил.',

  citation: ({ title, caption, version, source, sourceDate, address, accessed }) =>
    `${caption}. ${title}. Версия данных ${version}; источник, по состоянию на ${sourceDate}: ${source}. ${address} (дата обращения: ${accessed}).`,

  description: (caption, unofficial) => sentences([caption, unofficial]),

  dismiss: 'Скрыть',
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
    panel: 'map, list, table или about',
    flag: '1 или ничего',
    host: 'веб-источники (origin)',
    data: 'опубликованная версия данных',
  },
  beforeRange: (asked, first) => `${asked}: это раньше основания; показано: ${first}`,
  afterRange: (asked, last) => `${asked}: это позже последней записи источника; показано: ${last}`,
  otherData: (asked, shown) => `Ссылка создана с данными ${asked}; на странице показаны данные ${shown}.`,
  noWebGl: 'Этот браузер не может показать интерактивную карту (нет WebGL).',
  mapLost: 'Карта потеряла графический контекст и рисуется заново.',
  fileFailed: (file, why) => `${file}: не удалось использовать; ${why}`,
  fileMissing: (status) => `файл не получен${status && ` (${status})`}.`,
  fileCut: 'файл неполон или это не JSON.',
  languageFailed: (name) => `${name}: язык не загрузился; страница пока обходится без него.`,
  retry: 'Повторить',
  mapFile: 'Интерактивная карта',
  partFile: 'Часть страницы',
} satisfies Words;
