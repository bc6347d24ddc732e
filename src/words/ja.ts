// Japanese: no spaces between words, full-width punctuation.
import { partsOf } from './date-parts.ts';
import { english, type Words } from './english.ts';

const lists = new Intl.ListFormat('ja', { style: 'long', type: 'conjunction' });
const numbers = new Intl.NumberFormat('ja');
const { compare } = new Intl.Collator('ja');
const list = (items: readonly string[]) => lists.format(items);
const tierShort = { member: '会員', associate: '準会員', special: '特別会員', observer: 'オブザーバー' };

const date = (iso: string) => {
  const { year, month, day } = partsOf(iso);
  return [`${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
};

export const words = {
  // Whatever is not said here yet is said in English; this line goes when all is.
  ...english,
  lang: 'ja',

  number: (n) => numbers.format(n),
  year: (year) => String(year),
  date,
  aboveYear: (month, day) => [month && `${month}月`, day && `${day}日`].filter(Boolean).join(''),
  yearMark: () => '年',
  yearFirst: true,
  gap: '',
  list,
  named: (names) => `${list(names)}。`,
  compare,

  members: () => '会員',
  inCountries: (n) => `${n}か国`,
  otherTiers: ({ associate, special, observer }) => {
    const parts = [
      associate && `準会員${associate}`,
      special && `特別会員${special}`,
      observer && `オブザーバー${observer}`,
    ].filter((part) => part !== 0);
    return parts.length ? `、ほかに${parts.join('、')}` : '';
  },
  filtered: (shown, all) => `${all}会員のうち${shown}を表示`,
  founded: (n) => `${n}会員で創立`,
  joined: (n) => `${n}件の加入`,
  atBody: (body, place, day) => (day ? `${body}、${place}、${day}` : `${body}、${place}`),

  caption: (when, members, countries) => `${when}：${countries}か国の${members}会員`,
  announcement: (when, joined, members) => {
    const parts = joined.map(({ tier, count }) => `${tierShort[tier]}${count}`);
    return `${when}：${parts.length ? `${parts.join('、')}が加入、` : ''}計${members}会員`;
  },

  tier: { ...tierShort, 'not-stated': '記載なし', none: '会員ではない' },
  tierShort,
  notStated: 'その後もオブザーバーであったか、離れたかは、出典に記載がありません。',
  notYet: (when) => `${when}の時点ではまだ会員ではない`,
  foundingMember: (label) => `創立会員、${label}`,
  joinedBetween: (after, by) => `${after}から${by}までの間に加入`,
  joinedAs: (tier) => `（${tier}）`,
  goToJoining: (label) => `加入した${label}へ移動`,
  assemblyDay: (body, place, day) => `${body}、${place}：${day}`,
  dayUnknown: '日付は不明',
  confidence: { certain: '確実', high: 'ほぼ確実', medium: 'おそらく', low: '不確か' },
  howSure: (level) => `確かさ：${level}`,
  sourceAddressUnknown: '正確なアドレスは不明',
  primarySource: '一次出典',
  formerName: (name, until) => `${until}より前は${name}`,
  spelledInSource: (name) => `出典の表記は「${name}」`,
  telephone: '電話',
  address: '住所',
  secondaryOnly: '二次出典だけに見えるオブザーバー',

  region: '地域',
  country: '国',
  tierHead: '区分',
  joinedHead: '加入',
  between: (after, by) => `${after}から${by}までの間`,

  map: '会員地域の地図',
  mapHelp:
    '矢印キーで地域を移動し、Shiftと矢印キーで地図を動かします。プラスとマイナスで拡大・縮小、0で全体を表示します。',
  zoomIn: '拡大',
  zoomOut: '縮小',
  wholeArea: '全体',
  timeline: '年表',
  dateSlider: '日付',
  growthChart: (from, to, start, end) =>
    `会員数の推移：${from}の${start}から${to}の${end}まで、国別の積み上げ`,
  sliderValue: (when, members) => `${when}、${members}会員`,
  play: '再生',
  pause: '一時停止',
  stepBack: '前の記載',
  stepOn: '次の記載',
  speed: '速さ',
  speedValue: (n) => `${n}×`,
  loop: '繰り返し',
  openQuestion: (label) => `${label}：出典に不明な点あり`,
  colourBy: '色分け',
  colourByValue: { country: '国', tier: '区分', joined: '加入時期' },
  theme: 'テーマ',
  language: '言語',
  themeValue: { light: 'ライト', dark: 'ダーク', auto: 'システムに合わせる' },
  legend: '凡例と絞り込み',
  countries: '国',
  tiers: '区分',
  showOnly: (name) => `${name}だけを表示`,
  clearFilter: 'すべて表示',
  close: '閉じる',
  joinedHere: '加入した地域',
  founders: '創立会員',
  notes: '出典に不明な点',
  nobodyJoined: '加入した地域はありません。',
  about: 'この地図について',
  howToJoin: '加入の手続き',
  whoCanJoin: '加入できるのは',
  boundariesAndSources: '境界と出典',
  dataVersion: (version) => `データ ${version}`,
  description: (caption, unofficial) => `${caption}。${unofficial}`,

  observerFrom: (when) => `${when}からオブザーバー`,
  observerKnownBy: (when) => `オブザーバー、遅くとも${when}から。開始時期は見つかっていません`,
  life: '年ごとの経過',
  menu: 'メニュー',
  views: '表示',
  viewName: { map: '地図', table: '表', about: 'この地図について' },
  keys: 'キーボード',
  keyName: { space: 'スペース', shift: 'Shift' },
  keyDoes: {
    month: '1か月前または後へ',
    milestone: '次または前の記載へ',
    ends: '最初、最後',
    rove: 'その方向の次の地域へ。埋め込まれた地図ではEnterの後',
    pan: '地図を動かす',
    zoom: '拡大、縮小、全体',
    letGo: '地域の選択を解く',
    help: 'この一覧',
    next: '1段階進む',
    back: '1段階戻る',
    black: '画面を黒くする、もう一度で戻る',
    leave: '終える',
  },
  present: '発表',
  zoomWithCtrl: (key) => `${key}を押しながらスクロールすると地図を拡大・縮小できます。`,
  moveWithTwoFingers: '2本の指で地図を動かします。',
  mapHelpEmbedded:
    'Enterで始まります。矢印キーで地域を移動し、プラスとマイナスで拡大・縮小、Escapeで終わります。',
  moreRoom: '読む場所を広げる',

  changedBetween: (joined, changed) => {
    const parts = joined.map(({ tier, count }) => `${tierShort[tier]}${count}`);
    return [parts.length ? `${parts.join('、')}が加入` : '加入なし', changed ? `${changed}件の変更` : '']
      .filter(Boolean)
      .join('、');
  },
  compared: (from, to, between, before, after) =>
    `${from}から${to}：${between}、${before === after ? `どちらも${after}会員` : `${before}会員から${after}会員へ`}`,
  comparedKey: { joined: 'この間に加入', changed: '変更', same: '変わらず' },
  compareDates: '二つの日付を比べる',
  comparedWith: '比べる日付',
  anyMonth: '月を選ぶ',
  swapDates: '入れ替える',
  stopComparing: '比較を終える',
  sameDates: (when) => `どちらも${when}です。その間には何もありません。`,
  mapShows: (when) => `地図は${when}を示しています。`,
  changedTier: '区分の変更',
  leftBetween: '離脱',
  changedName: '名称または境界の変更',
  copyLink: 'リンクをコピー',
  copied: 'コピーしました',
  partFile: 'ページの一部',

  dismiss: '閉じる',
  ignored: (name, value, expected) => `${name}の「${value}」は使われませんでした。使える値：${expected}。`,
  expected: {
    date: '1998、2006-09、2006-09-13のような日付',
    lang: 'en、ko、zh、ja、ru、mn',
    'color-by': 'country、tier、joined',
    ui: 'full、embed、present、bare',
    selected: 'KR-47のような地域コード',
    country: 'JP,MNのような国コード',
    tier: 'member、associate、special、observer',
    speed: '0.5から4までの数',
    theme: 'light、dark、auto',
    view: '127,37,4のような経度、緯度、倍率',
    panel: 'map、table、about',
    flag: '1または空',
    host: 'ウェブのオリジン',
    data: '公開されたデータの版',
  },
  beforeRange: (asked, first) => `${asked}は創立より前です。${first}を表示します。`,
  afterRange: (asked, last) => `${asked}は出典の最後の記載より後です。${last}を表示します。`,
  noWebGl: 'このブラウザーは対話式の地図を描けません（WebGLがありません）。',
  noWorker: 'ここでは対話式の地図を始められません（workerがありません）。代わりに図を表示します。',
  mapLost: '地図がグラフィックスコンテキストを失ったため、描き直しています。',
  fileFailed: (file, why) => `${file}を使えません：${why}`,
  fileMissing: (status) => `取得できませんでした（${status}）。`,
  fileCut: '不完全か、JSONではありません。',
  languageFailed: (name) => `「${name}」を取得できませんでした。このまま続けます。`,
  retry: '再試行',
  mapFile: '対話式の地図',
} satisfies Words;
