// Japanese: no spaces between words, full-width punctuation.
import { partsOf } from './date-parts.ts';
import type { Words } from './english.ts';
import { sentencesWith } from './sentences.ts';

const lists = new Intl.ListFormat('ja', { style: 'long', type: 'conjunction' });
const numbers = new Intl.NumberFormat('ja');
const { compare } = new Intl.Collator('ja');
const list = (items: readonly string[]) => lists.format(items);
const sentences = sentencesWith('。', '');
const tierShort = { member: '会員', associate: '準会員', special: '特別会員', observer: 'オブザーバー' };

/** A number never stands bare before its verb: 27会員, 特別会員1団体. */
const countedTier = ({ tier, count }: { tier: keyof typeof tierShort; count: number }) =>
  tier === 'member' ? `${count}会員` : `${tierShort[tier]}${count}団体`;

const date = (iso: string) => {
  const { year, month, day } = partsOf(iso);
  return [`${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
};

export const words = {
  lang: 'ja',

  number: (n) => numbers.format(n),
  year: (year) => String(year),
  date,
  aboveYear: (month, day) => [month && `${month}月`, day && `${day}日`].filter(Boolean).join(''),
  yearMark: () => '年',
  yearFirst: true,
  gap: '',
  bracketed: (text) => `（${text}）`,
  labelled: (label, text) => `${label}：${text}`,
  list,
  space: '',
  sentences,
  named: (names) => `：${list(names)}。`,
  // Before "people's republic", never within it.
  inLines: (name) => name.split(/(?=人民共和国$)/),
  compare,

  members: () => '会員',
  inCountries: (n) => `${n}か国`,
  otherTiers: ({ associate, special, observer }) => {
    const parts = [
      associate && `準会員${associate}団体`,
      special && `特別会員${special}団体`,
      observer && `オブザーバー${observer}団体`,
    ].filter((part) => part !== 0);
    return parts.length ? `、ほかに${parts.join('、')}` : '';
  },
  filtered: (shown, all) => `${all}会員のうち${shown}会員を表示`,
  founded: (n) => `${n}自治体が創立。`,
  joined: (n, named) => `${n}団体が加入${named ? '' : '。'}`,
  atBody: (body, place, day) => (day ? `${body}、${place}、${day}` : `${body}、${place}`),

  caption: (when, members, countries) => `${when}：${countries}か国の${members}会員`,
  announcement: (when, joined, members) => {
    const parts = joined.map(countedTier);
    return `${when}：${parts.length ? `${parts.join('、')}が加入、` : ''}計${members}会員`;
  },

  tier: { ...tierShort, 'not-stated': '記載なし', none: '非会員' },
  tierShort,
  notStated: 'その後もオブザーバーであったのか、脱退したのか、出典には記載がありません。',
  notYet: (when) => `${when}時点では未加入`,
  foundingMember: (label) => `創立会員、${label}`,
  joinedBetween: (after, by) => `${after}から${by}までの間に加入`,
  joinedAs: (tier) => `（${tier}）`,
  goToJoining: (label) => `加入時点（${label}）へ移動`,
  assemblyDay: (body, place, day) => `${body}、${place}：${day}`,
  dayUnknown: '日付不明',
  confidence: { certain: '確実', high: 'ほぼ確実', medium: '可能性が高い', low: '不確実' },
  howSure: (level) => `確度：${level}`,
  sourceAddressUnknown: '正確なURLは不明',
  primarySource: '一次出典',
  ourTranslation: 'この地図による訳',
  formerName: (name, until) => `${until}より前は${name}`,
  spelledInSource: (name) => `出典の表記は「${name}」`,
  telephone: '電話',
  address: '住所',
  secondaryOnly: '二次出典のみに記載のあるオブザーバー',

  find: '地域を検索',
  clear: '消去',
  found: (n) => `${n}件`,
  nothingFound: (query) => `「${query}」に当てはまるものはありません。`,
  seeAll: 'すべての地域を見る',
  inLanguage: (name, language) => `${name}（${language}）`,
  alsoCalled: (name) => `別名：${name}`,
  code: (code) => `コード：${code}`,
  closeTo: (name) => `近い名称：${name}`,
  thisDate: 'この時点',
  allRegions: 'すべての地域',
  sort: '並べ替え',
  sortBy: { name: '名称順', joined: '加入順' },
  listed: (shown, all) => (shown === all ? `${all}地域` : `${all}地域のうち${shown}地域`),
  notYetShort: '未加入',
  readAbout: (name) => `${name}の詳細`,
  noneListed: '絞り込みに合う地域はありません。',
  secondaryOnes: '二次出典のみに記載のある地域',
  secondarySwitch: (n) => `オブザーバー${n}団体も表示（別集計）`,
  filteredAway: (name) => `選択中の${name}は、絞り込みの対象外です。`,
  switchedOff: (name) => `選択中の${name}は二次出典のみに記載のあるオブザーバーで、今は表示されていません。`,
  letGo: '選択を解除',

  region: '地域',
  country: '国',
  tierHead: '区分',
  joinedHead: '加入時期',
  between: (after, by) => `${after}から${by}までの間`,

  map: '会員地域の地図',
  mapHelp:
    '矢印キーで地域を移動し、Shiftと矢印キーで地図を動かします。プラスとマイナスのキーで拡大・縮小、0で全体を表示します。',
  zoomIn: '拡大',
  zoomOut: '縮小',
  wholeArea: '全体を表示',
  timeline: '年表',
  dateSlider: '日付',
  growthChart: (from, to, start, end) =>
    `会員数の推移：${from}の${start}から${to}の${end}まで、国別の積み上げグラフ`,
  sliderValue: (when, members) => `${when}、${members}会員`,
  play: '再生',
  pause: '一時停止',
  stepBack: '前の記載',
  stepOn: '次の記載',
  speed: '速度',
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
  notes: '出典の不明な点',
  nobodyJoined: '加入した地域はありません。',
  about: 'この地図について',
  howToJoin: '加入手続き',
  whoCanJoin: '加入資格',
  boundariesAndSources: '境界と出典',
  dataVersion: (version) => `データ ${version}`,
  description: (caption, unofficial) => sentences([caption, unofficial]),

  observerFrom: (when) => `${when}からオブザーバー`,
  observerKnownBy: (when) => `遅くとも${when}からオブザーバー（開始時期は未確認）`,
  life: '年代順の経過',
  menu: 'メニュー',
  views: '表示',
  viewName: { map: '地図', table: '表', about: 'この地図について' },
  keys: 'キーボード',
  keyName: { space: 'スペース', shift: 'Shift' },
  keyDoes: {
    month: '1か月前または後へ',
    milestone: '次または前の記載へ',
    ends: '最初または最後へ',
    rove: 'その方向の次の地域へ（埋め込まれた地図ではEnterを押した後）',
    pan: '地図を動かす',
    zoom: '拡大、縮小、全体を表示',
    letGo: '地域の選択を解除',
    help: 'この一覧',
    next: '次のステップへ',
    back: '前のステップへ',
    black: '黒い画面（もう一度押すと戻る）',
    leave: '終了',
  },
  present: '発表',
  story: {
    steps: 'ステップ',
    opening: 'はじめに',
    closing: 'おわりに',
    leave: '発表を終了',
    on: '次のステップ',
    back: '前のステップ',
    founded: (n, countries) => `${countries}か国の${n}自治体が創立しました。`,
    joined: (names) => `${list(names)}が加入しました。`,
    joinedFrom: (n, countries) => `${n}団体が加入しました（${countries.join('、')}）。`,
    ofCountry: (country, n) => `${country}${n}`,
    grown: (from, start, to, end) => `${from}の${start}会員から、${to}の${end}会員へ。`,
  },
  zoomWithCtrl: (key) => `地図を拡大・縮小するには、${key}キーを押しながらスクロールしてください。`,
  moveWithTwoFingers: '地図を動かすには、2本の指で操作してください。',
  mapHelpEmbedded:
    'Enterで操作を始めます。矢印キーで地域を移動し、プラスとマイナスのキーで拡大・縮小、Escapeで終わります。',
  moreRoom: '説明欄を広げる',

  changedBetween: (joined, changed) => {
    const parts = joined.map(countedTier);
    const said = [parts.length ? `${parts.join('、')}が加入` : '', changed ? `${changed}地域に変更` : ''];
    return said.filter(Boolean).join('、') || '変更なし';
  },
  compared: (from, to, between, before, after) =>
    `${from}から${to}まで：${between}、${before === after ? `会員数はどちらも${after}` : `会員数は${before}から${after}へ`}`,
  comparedKey: { joined: 'この間に加入', changed: '変更', same: '変更なし' },
  compareDates: '二つの日付を比較',
  comparedWith: '比較する日付',
  anyMonth: '任意の月',
  swapDates: '入れ替える',
  stopComparing: '比較を終了',
  sameDates: (when) => `どちらも${when}のため、その間に変わったことはありません。`,
  mapShows: (when) => `地図は${when}時点のものです。`,
  changedTier: '区分の変更',
  leftBetween: '脱退',
  changedName: '名称または境界の変更',
  copyLink: 'リンクをコピー',
  copied: 'コピーしました',
  partFile: 'ページの一部',

  sharing: {
    share: '共有',
    linkSays: (caption) => sentences(['このリンクを開くと、今の地図がそのまま表示されます', caption]),
    copy: 'コピー',
    copyByHand:
      'ここではコピーが許可されていません。文字列が選択されていますので、Ctrl+C（Macでは⌘C）を押してください。',
    options: 'コードの表示内容',
    kindHead: '埋め込み方法',
    size: 'サイズ',
    fullWidth: '幅いっぱい',
    ownSize: 'その他',
    width: '幅',
    height: '高さ',
    showsHead: '表示',
    readersLanguage: '閲覧者の言語',
    autoplay: '自動再生',
    helper: 'ページから地図を操作するスクリプトを付ける',
    code: 'コード',
    preview: 'プレビュー',
    frameTitle: (title) => `${title}（操作できる地図）`,
    qrSays: (address) => `${address}を開くQRコード`,
    qrFailed: 'QRコードを作成できませんでした。',
    saveSvg: 'SVGで保存',
    saveCsv: 'CSVで保存',
  },
  shareTab: { link: 'リンク', embed: '埋め込み', qr: 'QRコード', cite: '引用' },
  shareKind: { frame: 'フレーム（iframe）', element: '要素（スクリプト）' },
  shareShows: { embed: '地図と年表', bare: '地図のみ', present: '発表用' },
  citeAs: { plain: '文章', apa: 'APA 7', bibtex: 'BibTeX' },
  ownName: '現地語の名称',
  assemblyHead: '総会の日',
  codeHead: 'コード',
  notesHead: '注記',
  findInTable: '表の中を検索',
  rowCount: (shown, all) => (shown === all ? `${all}地域` : `${all}地域中${shown}地域`),
  noRows: '該当する地域はありません。',
  notCopied: 'ブラウザーに許可されませんでした。',

  citation: ({ title, caption, version, source, sourceDate, address, accessed }) =>
    `${caption}。${title}。データのバージョン${version}、出典：${source}、${sourceDate}時点。${address}（${accessed}閲覧）。`,

  dismiss: '閉じる',
  ignored: (name, value, expected) =>
    `${name}に指定された「${value}」は使用されませんでした。指定できる値：${expected}。`,
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
    panel: 'map、list、table、about',
    flag: '1、または値なし',
    host: 'ウェブのオリジン',
    data: '公開されたデータのバージョン',
  },
  beforeRange: (asked, first) => `${asked}は創立より前のため、${first}を表示します。`,
  afterRange: (asked, last) => `${asked}は出典の最後の記載より後のため、${last}を表示します。`,
  otherData: (asked, shown) =>
    `このリンクはデータのバージョン${asked}で作成されました。表示しているのはバージョン${shown}です。`,
  noWebGl: 'このブラウザーでは操作できる地図を表示できません（WebGLがありません）。',
  mapLost: 'グラフィックスコンテキストが失われたため、地図を描き直しています。',
  fileFailed: (file, why) => `「${file}」を使用できません。${why}`,
  fileMissing: (status) => `読み込めませんでした${status && `（${status}）`}。`,
  fileCut: 'ファイルが不完全か、JSONではありません。',
  languageFailed: (name) => `「${name}」を読み込めませんでした。この言語なしで続けます。`,
  retry: '再試行',
  mapFile: '操作できる地図',
} satisfies Words;
