// Japanese: no spaces between words, full-width punctuation.
import { partsOf } from './date-parts.ts';
import type { ByTier, TierNames, TierWords, Words } from './english.ts';
import type { PhrasesOf } from './nouns.ts';
import { sentencesWith } from './sentences.ts';
import { otherTiersIn, withoutObservers } from './tiers.ts';

const lists = new Intl.ListFormat('ja', { style: 'long', type: 'conjunction' });
const numbers = new Intl.NumberFormat('ja');
const { compare } = new Intl.Collator('ja');
const list = (items: readonly string[]) => lists.format(items);
const sentences = sentencesWith('。', '');
const tierShort = {
  member: '会員',
  associate: '準会員',
  special: '特別会員',
  observer: 'オブザーバー',
  'not-stated': '記載なし',
};

const date = (iso: string) => {
  const { year, month, day } = partsOf(iso);
  return [`${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
};

/** What is said with tiers, those of the dictionary or of the data. */
const tierWords = (
  { title, short, count }: TierNames,
  /** Of those who joined, members are counted like the others: 会員1団体、準会員1団体. */
  countedTier = ({ tier, count: n }: ByTier[number]) => count(tier, n),
) => {
  return {
    otherTiers: (counts) => {
      const parts = otherTiersIn(counts, count);
      return parts.length ? `、ほかに${parts.join('、')}` : '';
    },
    tierCount: count,
    filtered: (shown, all) => {
      const others = otherTiersIn(shown, count);
      const members = shown.member || !others.length ? [`${all}会員のうち${shown.member}会員`] : [];
      return `${[...members, ...others].join('、')}を表示`;
    },
    announcement: (when, arrived, left, members) => {
      const { joined, observers } = withoutObservers(arrived);
      const parts = joined.map(countedTier);
      const said = [
        parts.length ? `${parts.join('、')}が加入` : '',
        left ? `${left}団体が脱退` : '',
        observers ? `新たな${countedTier({ tier: 'observer', count: observers })}` : '',
        `計${members}会員`,
      ];
      return `${when}：${said.filter(Boolean).join('、')}`;
    },
    tier: title,
    tierShort: short,
    joinedBetween: (after, by, tier) => `${after}から${by}までの間に${short[tier]}として加入`,
    joinedOn: (day, tier) => `${day}に${short[tier]}として加入`,
    joinedAs: (tier) => `（${short[tier]}）`,
    changedBetween: ({ joined, moved, unstated, left, renamed }) => {
      const parts = joined.map(countedTier);
      const said = [
        parts.length ? `${parts.join('、')}が加入` : '',
        ...moved.map(({ tier, count }) => `${count}団体が${short[tier]}に移行`),
        unstated ? `${unstated}団体は記載なし` : '',
        left ? `${left}団体が脱退` : '',
        renamed ? `${renamed}地域で名称または境界の変更あり` : '',
      ];
      return said.filter(Boolean).join('、') || '変更なし';
    },
  } satisfies TierWords;
};

export const words = {
  lang: 'ja',
  ...tierWords(
    {
      title: { ...tierShort, none: '非会員' },
      short: tierShort,
      // A number never stands bare before its verb: 27会員, 特別会員1団体.
      count: (tier, n) => (tier === 'member' ? `${n}会員` : `${tierShort[tier]}${n}団体`),
    },
    ({ tier, count }) => `${tierShort[tier]}${count}団体`,
  ),

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
  comma: '、',
  sentences,
  named: (names) => `：${list(names)}。`,
  // Before "people's republic", never within it.
  inLines: (name) => name.split(/(?=民主主義|人民共和国$)/),
  compare,

  members: () => '会員',
  inCountries: (n) => `${n}か国`,
  joined: (n, by, named) => `${by && `${by}までに`}${n}団体が加入${named ? '' : '。'}`,
  atBody: (body, place, day) => (day ? `${body}、${place}、${day}` : `${body}、${place}`),

  caption: (when, members, countries) => `${when}：${countries}か国の${members}会員`,
  foundingAnnounced: (when, members) => `${when}：創立会員${members}団体`,

  notStated: 'その後もオブザーバーであったのか、脱退したのか、出典には記載がありません。',
  notMember: (when) => `${when}時点では非会員`,
  foundingMember: (label) => `創立会員、${label}`,
  leftOn: (day) => `${day}に脱退`,
  leftBetween: (after, by) => `${after}から${by}までの間に脱退`,
  goToJoining: (label) => `加入時点（${label}）へ移動`,
  assemblyDay: (body, place, day) => `${body}、${place}：${day}`,
  dayUnknown: '正確な日付は不明',
  confidence: { certain: '確実', high: 'ほぼ確実', medium: '可能性が高い', low: '不確実' },
  confidenceLevel: (level) => `確度：${level}`,
  sourceAddressUnknown: '正確なURLは不明',
  newTab: '新しいタブで開きます',
  primarySource: '一次資料',
  ourTranslation: 'この地図による訳',
  formerName: (name, until) => `${until}より前は${name}`,
  spelledInSource: (name) => `出典の表記は「${name}」`,
  telephone: '電話',
  address: '住所',
  secondaryOnly: '二次資料のみに記載のあるオブザーバー',

  find: '地域を検索',
  clear: 'クリア',
  found: (n) => `${n}件`,
  nothingFound: (query) => `「${query}」という名前の会員はありません。`,
  noMember: (name) => `${name}は会員ではありません`,
  nearestNames: '似た名前：',
  seeAll: 'すべての地域を表示',
  inLanguage: (name, language) => `${name}（${language}）`,
  alsoCalled: (name) => `別名：${name}`,
  code: (code) => `コード：${code}`,
  closeTo: (name) => `「${name}」に類似`,
  thisDate: 'この時点',
  allRegions: 'すべての地域',
  sort: '並べ替え',
  sortBy: { name: '名称順', joined: '加入順' },
  listed: (shown, all) => (shown === all ? `${all}地域` : `${all}地域のうち${shown}地域`),
  laterCount: (n) => `その後加入${n}`,
  joinedLater: '後に加入',
  readAbout: (name) => `${name}の詳細`,
  noneListed: '絞り込みの条件に合う地域はありません。',
  secondaryOnes: '二次資料のみに記載のある地域',
  secondarySwitch: (n) => `オブザーバー${n}団体も表示（別集計）`,
  filteredAway: (name) => `選択中の${name}は、絞り込みによって非表示になっています。`,
  switchedOff: (name) => `選択中の${name}は二次資料のみに記載のあるオブザーバーで、現在は非表示です。`,
  clearSelection: '選択を解除',

  region: '地域',
  country: '国',
  tierHead: '区分',
  joinedHead: '加入時期',
  between: (after, by) => `${after}から${by}までの間`,

  map: '会員地域の地図',
  mapHelp:
    '矢印キーで地域を選択し、Shiftキーを押しながら矢印キーで地図を動かします。プラスとマイナスのキーで拡大・縮小、0キーで全体を表示します。',
  zoomIn: '拡大',
  zoomOut: '縮小',
  wholeArea: '全体を表示',
  wholeShown: '全体を表示しました',
  zoomLevel: '拡大率',
  panned: {
    left: '地図を左に移動しました',
    right: '地図を右に移動しました',
    up: '地図を上に移動しました',
    down: '地図を下に移動しました',
  },
  timeline: 'タイムライン',
  dateSlider: '日付',
  growthChart: (from, to, start, end) =>
    `会員数の推移：${from}の${start}会員から${to}の${end}会員まで、国別の積み上げグラフ`,
  sliderValue: (when, members) => `${when}、${members}会員`,
  play: '再生',
  pause: '一時停止',
  stopped: '停止しました',
  stepBack: '前の時点',
  stepOn: '次の時点',
  speed: '速度',
  speedValue: (n) => `${n}×`,
  loop: 'リピート',
  colourBy: '色分け',
  colouredBy: (what) => `色分け: ${what}`,
  colourByValue: { country: '国', tier: '区分', joined: '加入時期' },
  theme: 'テーマ',
  language: '言語',
  themeValue: { light: 'ライト', dark: 'ダーク', auto: 'システムに合わせる' },
  legend: '凡例と絞り込み',
  countries: '国',
  tiers: '区分',
  showOnly: (name) => `${name}だけを表示`,
  signs: '地図の記号',
  newHere: 'この時点で加入',
  clearFilter: 'すべて表示',
  close: '閉じる',
  joinedHere: '加入した地域',
  founders: '創立会員',
  notes: '出典の不明な点',
  nobodyJoined: '加入した地域はありません。',
  joinedAt: (when, what) => `${when}：${what}`,
  andMore: (n) => `ほか${n}地域`,
  sourceSays: '出典の記載',
  about: 'この地図について',
  howToJoin: '加入手続き',
  whoCanJoin: '加入資格',
  boundariesAndSources: '境界と出典',
  dataVersion: (version) => `データバージョン${version}`,
  description: (caption, unofficial) => sentences([caption, unofficial]),

  observerFrom: (when) => `${when}からオブザーバー`,
  observerKnownBy: (when) => `遅くとも${when}からオブザーバー（開始時期は未確認）`,
  life: 'この地域の沿革',
  menu: 'メニュー',
  more: 'その他',
  views: '表示切り替え',
  viewName: { map: '地図', tiles: 'タイル', table: '表' },
  keys: 'キーボードショートカット',
  keyName: { space: 'スペース', shift: 'Shift' },
  keyDoes: {
    milestone: '前または次の時点へ',
    month: 'スライダー上で：前または次の月へ',
    ends: '最初または最後へ',
    rove: 'その方向にある次の地域へ（埋め込まれた地図では先にEnterキーを押す）',
    card: '選択中の地域の説明を開く',
    pan: '地図を動かす',
    zoom: '拡大、縮小、全体を表示',
    clearSelection: '選択を解除',
    help: 'この一覧を表示',
    next: '次のスライドへ',
    back: '前のスライドへ',
    black: '画面を黒くする（もう一度押すと戻る）',
    leave: '終了',
  },
  fullMap: '大きな地図で見る',
  present: 'スライドショー',
  story: {
    steps: 'スライド',
    opening: 'はじめに',
    closing: 'おわりに',
    leave: '終了',
    on: '次のスライド',
    back: '前のスライド',
    last: '最後のスライドです。',
    founded: (n, countries) => `${countries}か国の${n}自治体が創立しました。`,
    joined: (names) => `${list(names)}が加入しました。`,
    countedFrom: (date) => `出典は${date}現在で数えています。`,
    joinedFrom: (n, countries) => `${n}団体が加入しました（${countries.join('、')}）。`,
    ofCountry: (country, n) => `${country}${n}`,
    grown: (from, start, to, end) => `${from}の${start}会員から、${to}の${end}会員へ。`,
  },
  zoomWithCtrl: (key) => `地図を拡大・縮小するには、${key}キーを押しながらスクロールしてください。`,
  moveWithTwoFingers: '地図を動かすには、2本の指で操作してください。',
  mapHelpEmbedded:
    'Enterキーで操作を始めます。矢印キーで地域を選択し、プラスとマイナスのキーで拡大・縮小、Escキーで終了します。',
  expandPanel: 'パネルを広げる',
  skipToTimeline: 'タイムラインへ移動',
  skipToList: '一覧へ移動',

  compared: (from, to, between, before, after) =>
    `${from}から${to}まで：${between}、${before === after ? `会員数はどちらも${after}` : `会員数は${before}から${after}へ`}`,
  comparedKey: { same: '変更なし', left: '会員でなくなった地域' },
  compareShort: '比較',
  compareDates: '二つの日付を比較',
  comparedWith: '比較する日付',
  compareFrom: '開始',
  compareTo: '終了',
  stopComparing: '比較を終了',
  sameDates: (when) => `どちらの日付も${when}のため、比較するものはありません。`,
  mapShows: (when) => `地図は${when}時点の状態を表示しています。`,
  changedTier: '区分の変更',
  leftHere: '脱退',
  nobodyLeft: '脱退した会員はありません。',
  whoLeft: '脱退した会員',
  changedName: '名称または境界の変更',
  copied: 'コピーしました',
  partFile: 'ページの一部',

  sharing: {
    cite: '引用',
    page: 'オフラインページ (HTML)',
    share: '共有',
    linkNote: (caption) => sentences(['このリンクを開くと、現在の表示のまま地図が表示されます', caption]),
    copy: 'コピー',
    copyByHand:
      'ブラウザーでコピーが許可されませんでした。テキストを選択してあるので、Ctrl+C（Macでは⌘C）を押してください。',
    options: '埋め込みの設定',
    kindHead: '埋め込み形式',
    size: 'サイズ',
    fullWidth: '幅いっぱい',
    showsHead: '表示内容',
    readersLanguage: '閲覧者の言語',
    autoplay: '自動再生',
    helper: 'ページから地図を操作するスクリプトを含める',
    code: '埋め込みコード',
    frameTitle: (title) => `${title}（インタラクティブマップ）`,
    qrLabel: (url) => `${url}のQRコード`,
    qrFailed: 'QRコードを作成できませんでした。',
    saveSvg: 'SVGをダウンロード',
    saveCsv: 'CSVをダウンロード',
    format: '形式',
    shape: '縦横比',
    shapeValue: { '16:9': 'ワイド（16:9）', '4:3': '標準（4:3）', square: '正方形', view: '画面と同じ' },
    resolution: '解像度',
    save: 'ダウンロード',
    copyPicture: '画像をコピー',
    pictureNotCopied: 'このブラウザーでは画像をコピーできません。代わりにダウンロードしてください。',
    previewFailed: 'プレビューを作成できませんでした。',
    contentsHead: '内容',
    contents: {
      members: 'この時点の地域',
      all: 'すべての地域',
      intervals: '地域ごとの加盟期間',
      statements: '出典の記載（全件）',
      changes: '二つの日付の間の変更',
    },
    pageSays:
      'ページ全体を現在の表示のまま、約1.4 MBの1つのHTMLファイルとして保存します。ネットワークに接続せずに、フォルダーやUSBメモリから開けます。',
    fileNeeds: 'このファイルを開くには、JavaScriptが有効な最新のブラウザーが必要です。',
    svgText: '文字',
    svgTextValue: { text: 'テキスト（編集可能）', outlines: 'アウトライン（フォント不要）' },
    exporting: 'ファイルを作成しています…',
    saved: 'ダウンロードしました',
    cancel: 'キャンセル',
    cancelled: 'キャンセルしました。何もダウンロードされていません。',
    noConnection: (file) =>
      `インターネットに接続していません。${file}の作成に必要なデータがまだ読み込まれていません。接続してからもう一度お試しください。`,
    exportFailed: {
      busy: '別の書き出しが実行中です。終わるまで待つか、キャンセルしてください。',
      outlines: '文字のアウトラインを読み込めませんでした。もう一度試すか、テキストのままにしてください。',
      canvas:
        'このブラウザーではキャンバスへの描画が許可されていないため、画像を作成できません。表とGeoJSONは作成できます。',
      memory: '画像が大きすぎて、このブラウザーでは作成できません。解像度を下げるか、SVGを選んでください。',
      other: 'ファイルを作成できませんでした。もう一度試すか、別の形式を選んでください。',
    },
  },
  shareTab: { link: 'リンク', picture: '画像と動画', slides: 'スライド', data: 'データとファイル' },
  shareKind: { frame: 'iframe', element: 'カスタム要素（スクリプト）' },
  shareShows: { embed: '地図とタイムライン', bare: '地図のみ', present: 'スライドショー' },
  citeAs: { plain: 'テキスト', apa: 'APA 7', bibtex: 'BibTeX' },
  localName: '現地語の名称',
  assemblyHead: '開催日',
  codeHead: 'コード',
  notesHead: '注記',
  notCopied: 'ブラウザーでコピーが許可されませんでした。',

  citation: ({ title, caption, version, source, sourceDate, url, accessed }) =>
    `${caption}。${title}。データバージョン${version}、出典：${source}、${sourceDate}時点。${url}（${accessed}閲覧）。`,

  dismiss: '閉じる',
  ignored: (name, value, expected) =>
    `${name}の値「${value}」は無効なため、無視されました。指定できる値：${expected}。`,
  ignoredSeveral: (wrong) => `解釈できないため、除外しました：${wrong.join('、')}。`,
  expected: {
    date: '1998、2006-09、2006-09-13のような日付',
    lang: 'en、ko、zh、ja、ru、mn',
    'color-by': 'country、tier、joined',
    layout: 'map、tiles',
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
    `このリンクはデータバージョン${asked}で作成されました。表示しているのはバージョン${shown}です。`,
  noWebGl:
    'このブラウザーではWebGLを利用できないため、地図は静止画で表示されます。地域の選択、タイムライン、一覧、表、ファイルは使えます。',
  mapLost: '表示に問題が起きたため、地図を描き直しています。',
  mapGone: '表示の問題により、地図を描き直せませんでした。',
  fileFailed: (file, why) => `「${file}」を読み込めませんでした。${why}`,
  fileMissing: (status) => `リクエストに失敗しました${status && `（${status}）`}。`,
  fileCut: 'ファイルが不完全か、有効なJSONではありません。',
  languageFailed: (name) => `「${name}」を読み込めませんでした。現在の言語のまま表示します。`,
  partsFailed: (names) => `読み込めなかったもの：${names.join('、')}。`,
  parts: { data: '会員データ', boundaries: '境界', texts: '選択した言語のテキスト', tiles: 'タイルの配置' },
  retry: '再試行',
  mapFile: 'インタラクティブマップ',
  reload: 'ページを再読み込み',
} satisfies Words;

/** For data with nouns of their own. */
export const phrases: PhrasesOf = (_words, region, group, grouped) => ({
  country: group.one,
  countries: group.one,
  colourByCountry: grouped ? group.one : '単色',
  inCountries: (n) => (n ? group.of(n) : ''),
  caption: (when, n, groups) => `${when}：${groups ? `${group.of(groups)}の` : ''}${n}会員`,
  joined: (n, by, named) => `${by && `${by}までに`}${region.of(n)}が加入${named ? '' : '。'}`,
  foundedBy: (n, groups) => `${groups ? `${group.of(groups)}の` : ''}${region.of(n)}が創立しました。`,
  growthChart: (from, to, start, end) =>
    `会員数の推移：${from}の${start}会員から${to}の${end}会員まで${grouped ? `、${group.one}別の積み上げグラフ` : ''}`,
  listed: (shown, all) => (shown === all ? region.of(all) : `${region.of(all)}のうち${region.of(shown)}`),
  joinedFrom: (n, groups) => `${region.of(n)}が加入しました（${groups.join('、')}）。`,
  tierWords,
  swap: (text) =>
    text
      .replaceAll('会員地域', region.other)
      .replaceAll('地域', region.other)
      .replace(/(?<!ー)(\d+)団体/g, (_, n) => region.of(Number(n))),
});
