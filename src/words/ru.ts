// Russian. Numbers govern the case of what they count; a name that comes in stands alone, since it cannot be declined.
import type { ByTier, Tier, TierNouns, TierWords, Words } from './english.ts';
import type { PhrasesOf } from './nouns.ts';
import {
  betweenDates,
  byDate,
  counted,
  dateSpan,
  formFor,
  inDate,
  monthAndDay,
  ofDate,
  russianDate,
  sinceDate,
} from './russian-forms.ts';
import { capital, sentencesWith } from './sentences.ts';
import { otherTiersIn, withoutObservers } from './tiers.ts';

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
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
const regions = (n: number) => counted(n, 'регион', 'региона', 'регионов');
/** "вступил 41", "вступили 2", "вступило 27": the verb follows the form of the number. */
const joinedVerb = (n: number) => formFor(n, 'вступил', 'вступили', 'вступило');
const joinedRegions = (n: number) => `${capital(joinedVerb(n))} ${regions(n)}`;
const inCountries = (n: number) => `в ${SPELLED_IN[n] ?? n} ${n === 1 ? 'стране' : 'странах'}`;
const fromCountries = (n: number) => `из ${SPELLED_IN[n] ?? n} ${n === 1 ? 'страны' : 'стран'}`;
const TITLES = {
  member: 'Регион-член',
  associate: 'Ассоциированный член',
  special: 'Специальный член',
  observer: 'Наблюдатель',
  'not-stated': 'Не указано',
  none: 'Не входит',
};
const NEAR_COUNTS = { member: members, associate: associates, special: specials, observer: observers };
const NEAR_TIERS: TierNouns = {
  title: TITLES,
  short: {
    member: 'член',
    // With soft hyphens: it stands in narrow columns.
    associate: 'ассоци\u00adиро\u00adванный член',
    special: 'специальный член',
    observer: 'наблюдатель',
    'not-stated': 'не указано',
  },
  // With soft hyphens in the longest words.
  count: (tier, n) =>
    tier === 'not-stated'
      ? `не указано: ${numbers.format(n)}`
      : NEAR_COUNTS[tier](n)
          .replace('ассоциированн', 'ассоци\u00adированн')
          .replace('специальн', 'специ\u00adальн'),
  noun: (tier) => TITLES[tier].toLowerCase(),
};

/** What inflects: the verb before those who joined, the tier that they joined in, other tiers, new observers. */
type Forms = {
  readonly joinedVerb: (joined: ByTier) => string;
  readonly into: (tier: Tier) => string;
  readonly moved: (n: number, tier: Tier) => string;
  readonly others: (counts: Record<Tier, number>) => readonly string[];
  readonly newObservers: (n: number) => string;
};
/** As in "принят в члены", which needs no gender of the region. */
const INTO = {
  member: 'в члены',
  associate: 'в ассоциированные члены',
  special: 'в специальные члены',
  observer: 'в наблюдатели',
};
const NEAR_FORMS: Forms = {
  // In the plural where several kinds joined.
  joinedVerb: ([first, second]) => (first && !second ? joinedVerb(first.count) : 'вступили'),
  into: (tier) => INTO[tier],
  moved: (n, tier) => `${regions(n)} ${formFor(n, 'принят', 'приняты', 'принято')} ${INTO[tier]}`,
  others: ({ associate, special, observer }) =>
    [
      // "2 ассоциированных и 1 специальный член": both in two lines of a phone.
      associate &&
        (special
          ? counted(associate, 'ассоциированный', 'ассоциированных', 'ассоциированных')
          : associates(associate)),
      special && specials(special),
      observer && observers(observer),
    ].filter((part) => part !== 0),
  newObservers: (n) => `новых наблюдателей: ${n}`,
};
/** Of the data's nouns neither gender nor cases are known. */
const plainForms = ({ count, noun }: TierNouns): Forms => ({
  joinedVerb: () => 'вступили:',
  into: (tier) => `со статусом «${noun(tier, 1)}»`,
  moved: (n, tier) => `статус «${noun(tier, 1)}»: ${regions(n)}`,
  others: (counts) => otherTiersIn(counts, count),
  newObservers: (n) => `новые: ${count('observer', n)}`,
});

/** What is said with tiers, those of the dictionary or of the data. */
const tierWords = (nouns: TierNouns, forms = plainForms(nouns)) => {
  const { title, short, count, noun } = nouns;
  /** Outside narrow columns. */
  const whole: typeof count = (tier, n) => count(tier, n).replaceAll('\u00ad', '');
  const haveJoined = (joined: ByTier) =>
    `${forms.joinedVerb(joined)} ${list(joined.map(({ tier, count: n }) => whole(tier, n)))}`;
  return {
    otherTiers: (counts) => {
      const parts = forms.others(counts);
      return parts.length ? `, а также ${list(parts)}` : '';
    },
    tierCount: count,
    filtered: (shown, all) => {
      const others = otherTiersIn(shown, whole);
      if (shown.member === 0 && others.length) return `Показано: ${list(others)}`;
      return `Показано членов: ${shown.member} из ${all}${others.length ? `, а также ${list(others)}` : ''}`;
    },
    announcement: (when, arrived, left, n) => {
      const { joined, observers: watching } = withoutObservers(arrived);
      const parts = [
        joined.length ? haveJoined(joined) : '',
        left ? `${formFor(left, 'выбыл', 'выбыли', 'выбыло')} ${regions(left)}` : '',
        watching ? forms.newObservers(watching) : '',
        `всего ${members(n)}`,
      ];
      return `${capital(when)}: ${parts.filter(Boolean).join('; ')}`;
    },
    tier: title,
    tierShort: short,
    joinedBetween: (after, by, tier) => `Приём ${forms.into(tier)} ${betweenDates(after, by)}`,
    joinedOn: (day, tier) => `Приём ${forms.into(tier)} ${inDate(day)}`,
    joinedAs: (tier) => ` (${noun(tier, 1)})`,
    changedBetween: ({ joined, moved, unstated, left, renamed }) =>
      capital(
        [
          joined.length ? haveJoined(joined) : '',
          ...moved.map(({ tier, count }) => forms.moved(count, tier)),
          unstated ? `без указанного статуса: ${unstated}` : '',
          left ? `выбыло: ${left}` : '',
          renamed ? `${regions(renamed)} с новым названием или границами` : '',
        ]
          .filter(Boolean)
          .join('; ') || 'без изменений',
      ),
  } satisfies TierWords;
};

export const words = {
  lang: 'ru',
  ...tierWords(NEAR_TIERS, NEAR_FORMS),

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
  comma: ', ',
  sentences,
  named: (names) => `: ${list(names)}.`,
  inLines: (name) => [name],
  compare,

  members: (n) => formFor(n, 'член', 'члена', 'членов'),
  inCountries,
  joined: (n, by, named) =>
    `${by ? `${capital(byDate(by))} ${lowerFirst(joinedRegions(n))}` : joinedRegions(n)}${named ? '' : '.'}`,
  atBody: (body, place, day) => (day ? `${body}, ${place}, ${day}` : `${body}, ${place}`),

  caption: (when, n, countries) => `${capital(when)}: ${members(n)} ${inCountries(countries)}`,
  foundingAnnounced: (when, n) =>
    `${capital(when)}: ${counted(n, 'член-основатель', 'члена-основателя', 'членов-основателей')}`,

  notStated: 'Источник не сообщает, остался ли регион наблюдателем или выбыл.',
  notMember: (when) => `На ${when} не входит`,
  foundingMember: (label) => `Член-основатель, ${label}`,
  leftOn: (day) => `Выход ${inDate(day)}`,
  leftBetween: (after, by) => `Выход ${betweenDates(after, by)}`,
  goToJoining: (label) => `Перейти к дате вступления: ${label}`,
  assemblyDay: (body, place, day) => `${body}, ${place}: ${day}`,
  dayUnknown: 'точная дата неизвестна',
  confidence: {
    certain: 'достоверно',
    high: 'весьма вероятно',
    medium: 'вероятно',
    low: 'предположительно',
  },
  confidenceLevel: (level) => `Степень уверенности: ${level}`,
  sourceAddressUnknown: 'точный адрес страницы неизвестен',
  newTab: 'Откроется в новой вкладке',
  primarySource: 'Первичный источник',
  ourTranslation: 'Наш перевод',
  formerName: (name, until) => `${name} (до ${ofDate(until)})`,
  spelledInSource: (name) => `в источнике: «${name}»`,
  telephone: 'Телефон',
  address: 'Адрес',
  secondaryOnly: 'Наблюдатель (только по вторичным источникам)',
  observerFrom: (when) => `Наблюдатель ${sinceDate(when)}`,
  observerKnownBy: (when) => `Наблюдатель не позднее чем ${sinceDate(when)} (точное начало не установлено)`,
  life: 'История региона',

  find: 'Поиск',
  clear: 'Очистить',
  found: (n) => `Найдено: ${n}`,
  nothingFound: (query) => `Члена с таким названием нет: «${query}».`,
  noMember: (name) => `${name} — не член`,
  nearestNames: 'Похожие названия:',
  seeAll: 'Показать все регионы',
  inLanguage: (name, language) => `${name} (${language})`,
  alsoCalled: (name) => `Другое название: ${name}`,
  code: (code) => `Код ${code}`,
  closeTo: (name) => `Похожее название: ${name}`,
  thisDate: 'На эту дату',
  allRegions: 'Все регионы',
  sort: 'Сортировка',
  sortBy: { name: 'По названию', joined: 'По дате вступления' },
  listed: (shown, all) => (shown === all ? regions(all) : `Регионы: ${shown} из ${all}`),
  laterCount: (n) => `позже вступили: ${n}`,
  joinedLater: 'Вступление позже',
  readAbout: (name) => `Подробнее: ${name}`,
  noneListed: 'Нет регионов, соответствующих фильтру.',
  secondaryOnes: 'Только во вторичных источниках',
  secondarySwitch: (n) => `Показать ещё наблюдателей: ${n} (учитываются отдельно)`,
  filteredAway: (name) => `Выбранный регион (${name}) скрыт фильтром.`,
  switchedOff: (name) =>
    `Выбранный регион (${name}) известен только по вторичным источникам, а такие наблюдатели сейчас скрыты.`,
  clearSelection: 'Снять выделение',

  region: 'Регион',
  country: 'Страна',
  tierHead: 'Статус',
  joinedHead: 'Вступление',
  between: dateSpan,

  map: 'Карта регионов-членов',
  mapHelp:
    'Выбирайте регион клавишами со стрелками; те же клавиши вместе с Shift двигают карту. Плюс и минус меняют масштаб, 0 показывает всю карту.',
  zoomIn: 'Приблизить',
  zoomOut: 'Отдалить',
  wholeArea: 'Показать всю карту',
  wholeShown: 'Показана вся карта',
  zoomLevel: 'Масштаб',
  panned: {
    left: 'Карта сдвинута влево',
    right: 'Карта сдвинута вправо',
    up: 'Карта сдвинута вверх',
    down: 'Карта сдвинута вниз',
  },
  timeline: 'Шкала времени',
  dateSlider: 'Дата',
  growthChart: (from, to, start, end) =>
    `Рост числа членов, по странам: ${inDate(from)} — ${start}, ${inDate(to)} — ${end}`,
  sliderValue: (when, n) => `${when}, ${members(n)}`,
  play: 'Воспроизвести',
  pause: 'Пауза',
  stopped: 'Остановлено',
  stepBack: 'Предыдущая отметка',
  stepOn: 'Следующая отметка',
  speed: 'Скорость',
  speedValue: (n) => `${numbers.format(n)}×`,
  loop: 'Повтор',
  menu: 'Меню',
  more: 'Ещё',
  views: 'Разделы',
  viewName: { map: 'Карта', tiles: 'Плитки', table: 'Таблица' },
  keys: 'Горячие клавиши',
  keyName: { space: 'Пробел', shift: 'Shift' },
  keyDoes: {
    milestone: 'Предыдущая или следующая отметка',
    month: 'На ползунке: предыдущий или следующий месяц',
    ends: 'В начало или в конец',
    rove: 'Следующий регион в этом направлении (на встроенной карте сначала нажмите Enter)',
    card: 'Открыть карточку выбранного региона',
    pan: 'Двигать карту',
    zoom: 'Приблизить, отдалить, показать всю карту',
    clearSelection: 'Снять выделение',
    help: 'Показать этот список',
    next: 'Следующий слайд',
    back: 'Предыдущий слайд',
    black: 'Включить или выключить чёрный экран',
    leave: 'Выйти',
  },

  fullMap: 'Открыть полную карту',
  present: 'Презентация',
  story: {
    steps: 'Слайды',
    opening: 'Начало',
    closing: 'Конец',
    leave: 'Выйти',
    on: 'Следующий слайд',
    back: 'Предыдущий слайд',
    last: 'Это последний слайд.',
    founded: (n, countries) =>
      `Основатели — ${counted(n, 'региональная администрация', 'региональные администрации', 'региональных администраций')} ${fromCountries(countries)}.`,
    joined: (names) => `${joinedRegions(names.length)}: ${list(names)}.`,
    countedFrom: (date) => `Источник учитывает их по состоянию на ${date}`,
    joinedFrom: (n, countries) => `${joinedRegions(n)}: ${countries.join(', ')}.`,
    ofCountry: (country, n) => `${country}\u00a0— ${n}`,
    grown: (from, start, to, end) =>
      `${capital(inDate(from))} — ${members(start)}, ${inDate(to)} — ${members(end)}.`,
  },
  zoomWithCtrl: (key) => `Чтобы изменить масштаб, прокручивайте карту, удерживая ${key}.`,
  moveWithTwoFingers: 'Чтобы передвинуть карту, проведите по ней двумя пальцами.',
  mapHelpEmbedded:
    'Чтобы начать, нажмите Enter. Затем выбирайте регион клавишами со стрелками; плюс и минус меняют масштаб, Esc — выход.',
  expandPanel: 'Развернуть панель',
  skipToTimeline: 'Перейти к шкале времени',
  skipToList: 'Перейти к списку',

  colourBy: 'Раскраска',
  colouredBy: (what) => `Раскраска ${lowerFirst(what)}`,
  colourByValue: { country: 'По странам', tier: 'По статусу', joined: 'По дате вступления' },
  theme: 'Тема',
  language: 'Язык',
  themeValue: { light: 'Светлая', dark: 'Тёмная', auto: 'Как в системе' },
  legend: 'Легенда и фильтр',
  countries: 'Страны',
  tiers: 'Статусы',
  showOnly: (name) => `Показать только: ${name}`,
  signs: 'Знаки на карте',
  newHere: 'приняты на эту дату',
  clearFilter: 'Показать все',
  close: 'Закрыть',
  joinedHere: 'Новые члены',
  founders: 'Основатели',
  notes: 'Неясности в источнике',
  nobodyJoined: 'Новых членов нет.',
  joinedAt: (when, what) => `${what} ${inDate(when)}`,
  andMore: (n) => `и ещё ${n}`,
  sourceSays: 'Что говорит источник',
  about: 'О карте',
  howToJoin: 'Как вступить',
  whoCanJoin: 'Кто может вступить',
  boundariesAndSources: 'Границы и источники',
  dataVersion: (version) => `Версия данных ${version}`,

  compared: (from, to, between, before, after) =>
    `${capital(dateSpan(from, to))}: ${lowerFirst(between)}; ${before === after ? `на обе даты ${members(after)}` : `членов было ${before}, стало ${after}`}`,
  comparedKey: { same: 'Без изменений', left: 'больше не члены' },
  compareShort: 'Сравнить',
  compareDates: 'Сравнить две даты',
  comparedWith: 'Сравнить с датой',
  compareFrom: 'С',
  compareTo: 'По',
  stopComparing: 'Завершить сравнение',
  sameDates: (when) => `Обе даты — ${when}: сравнивать нечего.`,
  mapShows: (when) => `На карте: ${when}`,
  changedTier: 'Сменили статус',
  leftHere: 'Выбыли',
  nobodyLeft: 'Ни один член не выбыл.',
  whoLeft: 'Выбывшие члены',
  changedName: 'Сменили название или границы',
  copied: 'Скопировано',

  sharing: {
    cite: 'Цитирование',
    page: 'Офлайн-страница (HTML)',
    share: 'Поделиться',
    linkNote: (caption) => sentences(['По этой ссылке карта откроется в текущем виде', caption]),
    copy: 'Копировать',
    copyByHand: 'Браузер не разрешил копирование. Текст выделен: нажмите Ctrl+C (на Mac — ⌘C).',
    options: 'Параметры встраивания',
    kindHead: 'Встроить как',
    size: 'Размер',
    fullWidth: 'На всю ширину',
    showsHead: 'Что показывать',
    readersLanguage: 'Язык читателя',
    autoplay: 'Автовоспроизведение',
    helper: 'Добавить скрипт, через который ваша страница может управлять картой',
    code: 'Код для встраивания',
    frameTitle: (title) => `${title} (интерактивная карта)`,
    qrLabel: (url) => `QR-код со ссылкой на ${url}`,
    qrFailed: 'Не удалось создать QR-код.',
    saveSvg: 'Скачать SVG',
    saveCsv: 'Скачать CSV',
    format: 'Формат',
    shape: 'Пропорции',
    shapeValue: {
      '16:9': 'Широкий (16:9)',
      '4:3': 'Обычный (4:3)',
      square: 'Квадрат',
      view: 'Как на экране',
    },
    resolution: 'Разрешение',
    save: 'Скачать',
    copyPicture: 'Копировать изображение',
    pictureNotCopied: 'Этот браузер не разрешает копировать изображения. Скачайте изображение.',
    previewFailed: 'Не удалось создать предварительный просмотр.',
    contentsHead: 'Содержимое',
    contents: {
      members: 'Регионы на эту дату',
      all: 'Все регионы',
      intervals: 'Периоды членства регионов',
      statements: 'Все записи',
      changes: 'Изменения между двумя датами',
    },
    pageSays:
      'Вся страница в этом виде одним HTML-файлом размером около 1,4 МБ. Открывается из папки или с USB-накопителя без подключения к сети.',
    fileNeeds: 'Для этого файла нужен современный браузер с включённым JavaScript.',
    svgText: 'Текст',
    svgTextValue: { text: 'Как текст (можно редактировать)', outlines: 'Как контуры (шрифты не нужны)' },
    exporting: 'Создание файла…',
    saved: 'Скачано',
    cancel: 'Отмена',
    cancelled: 'Отменено. Ничего не скачано.',
    noConnection: (file) =>
      `Нет подключения к интернету, а часть страницы, нужная для файла ${file}, ещё не загружена. Подключитесь и повторите попытку.`,
    exportFailed: {
      busy: 'Уже идёт другой экспорт. Дождитесь его окончания или отмените его.',
      outlines: 'Не удалось загрузить контуры букв. Попробуйте ещё раз или оставьте текст текстом.',
      canvas:
        'Этот браузер не разрешает рисовать на холсте (canvas), поэтому изображение создать нельзя. Таблицы и GeoJSON доступны.',
      memory: 'Изображение слишком большое для этого браузера. Выберите меньшее разрешение или SVG.',
      other: 'Не удалось создать файл. Повторите попытку или выберите другой формат.',
    },
  },
  shareTab: { link: 'Ссылка', picture: 'Изображение и видео', slides: 'Слайды', data: 'Данные и файлы' },
  shareKind: { frame: 'iframe', element: 'Веб-компонент (скрипт)' },
  shareShows: { embed: 'Карта и шкала времени', bare: 'Только карта', present: 'Презентация' },
  citeAs: { plain: 'Обычным текстом', apa: 'APA 7', bibtex: 'BibTeX' },

  localName: 'Местное название',
  assemblyHead: 'Дата ассамблеи',
  codeHead: 'Код',
  notesHead: 'Примечания',
  notCopied: 'Браузер не разрешил копирование.',

  citation: ({ title, caption, version, source, sourceDate, url, accessed }) =>
    `${caption}. ${title}. Версия данных ${version}; источник, по состоянию на ${sourceDate}: ${source}. ${url} (дата обращения: ${accessed}).`,

  description: (caption, unofficial) => sentences([caption, unofficial]),

  dismiss: 'Скрыть',
  ignored: (name, value, expected) =>
    `${name}: недопустимое значение «${value}» не учтено. Ожидается: ${expected}.`,
  ignoredSeveral: (wrong) => `Не распознано и не учтено: ${wrong.join(', ')}.`,
  expected: {
    date: 'дата, например 1998, 2006-09 или 2006-09-13',
    lang: 'en, ko, zh, ja, ru или mn',
    'color-by': 'country, tier или joined',
    layout: 'map или tiles',
    ui: 'full, embed, present или bare',
    selected: 'код региона, например KR-47',
    country: 'коды стран, например JP,MN',
    tier: 'member, associate, special или observer',
    speed: 'число от 0.5 до 4',
    theme: 'light, dark или auto',
    view: 'долгота, широта и масштаб, например 127,37,4',
    panel: 'map, list, table или about',
    flag: '1 или без значения',
    host: 'веб-источники (origin)',
    data: 'опубликованная версия данных',
  },
  beforeRange: (asked, first) => `${asked} — раньше основания. Показано: ${first}`,
  afterRange: (asked, last) => `${asked} — позже последней записи источника. Показано: ${last}`,
  otherData: (asked, shown) =>
    `Ссылка создана для версии данных ${asked}. На странице показана версия ${shown}.`,
  noWebGl:
    'WebGL в этом браузере недоступен, поэтому карта — неподвижное изображение. Регионы можно выбирать; шкала времени, список, таблица и файлы работают.',
  mapLost: 'Из-за сбоя отображения карта рисуется заново.',
  mapGone: 'Из-за сбоя отображения карту не удалось перерисовать.',
  fileFailed: (file, why) => `${file}: не удалось загрузить. Причина: ${why}`,
  fileMissing: (status) => `ошибка запроса${status && ` (${status})`}.`,
  fileCut: 'файл неполон или содержит недопустимый JSON.',
  languageFailed: (name) => `${name}: не удалось загрузить. Язык страницы не изменён.`,
  partsFailed: (names) => `Не удалось загрузить: ${names.map(lowerFirst).join(', ')}.`,
  parts: {
    data: 'данные о членстве',
    boundaries: 'границы',
    texts: 'тексты на выбранном языке',
    tiles: 'расположение плиток',
  },
  retry: 'Повторить',
  reload: 'Перезагрузить страницу',
  mapFile: 'Интерактивная карта',
  partFile: 'Часть страницы',
} satisfies Words;

/** For data with nouns of their own. */
export const phrases: PhrasesOf = (words, region, group, grouped) => ({
  country: capital(group.one),
  countries: capital(group.other),
  colourByCountry: grouped ? capital(group.other) : 'Один цвет',
  inCountries: (n) => (n ? group.of(n) : ''),
  caption: (when, n, groups) =>
    `${capital(when)}: ${n} ${words.members(n)}${groups ? `, ${group.of(groups)}` : ''}`,
  joined: (n, by, named) =>
    `${by ? `${capital(byDate(by))} вступили: ` : 'Вступили: '}${region.of(n)}${named ? '' : '.'}`,
  foundedBy: (n, groups) => `Основатели — ${region.of(n)}${groups ? ` (${group.of(groups)})` : ''}.`,
  growthChart: (from, to, start, end) =>
    `Рост числа членов${grouped ? ` (${group.other})` : ''}: ${inDate(from)} — ${start}, ${inDate(to)} — ${end}`,
  listed: (shown, all) => (shown === all ? region.of(all) : `${capital(region.other)}: ${shown} из ${all}`),
  joinedFrom: (n, groups) => `Вступили: ${region.of(n)} (${groups.join(', ')}).`,
  filteredAway: (name) => `Выбрано: ${name}. Скрыто фильтром.`,
  switchedOff: (name) =>
    `Выбрано: ${name}. Сведения только из вторичных источников, а такие наблюдатели сейчас скрыты.`,
  tierWords,
  swap: (text) =>
    text
      .replace(/выбыл[ио]?(?=\s\d+\sрегион)/g, 'выбыли:')
      .replace(/(\d+\sрегион(?:а|ов)?) принят[оы]? /gu, 'приём ($1) ')
      .replace(/(\d+)\sрегион(?:а|ов)?(?!\p{L})/gu, (_, n) => region.of(Number(n)))
      .replace(/ыбирайте регион/g, 'ыбирайте')
      .replace(/^Регион$/, capital(region.one))
      .replace(/Регион-член/g, 'Член')
      .replace(/Регионы/g, capital(region.other))
      .replace(/регионы/g, region.other),
  fixed: {
    notStated: 'Источник не сообщает, сохранился ли статус наблюдателя.',
    'expected.selected': 'код, например KR-47',
    life: 'История',
    map: `Карта: ${region.other}`,
    'keyDoes.rove': 'Дальше в этом направлении (на встроенной карте сначала нажмите Enter)',
    'keyDoes.card': 'Открыть карточку',
    noneListed: 'Фильтру ничего не соответствует.',
    'sharing.contents.intervals': 'Периоды членства',
  },
});
