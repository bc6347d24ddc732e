// Chinese in simplified characters: no spaces between words, full-width punctuation.
import { partsOf } from './date-parts.ts';
import { english, type Words } from './english.ts';

const lists = new Intl.ListFormat('zh', { style: 'long', type: 'conjunction' });
const numbers = new Intl.NumberFormat('zh');
const { compare } = new Intl.Collator('zh');
const list = (items: readonly string[]) => lists.format(items);
const SPELLED = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const countries = (n: number) => `${SPELLED[n] ?? n}个国家`;
const tierShort = { member: '会员', associate: '准会员', special: '特别会员', observer: '观察员' };

const date = (iso: string) => {
  const { year, month, day } = partsOf(iso);
  return [`${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
};

export const words = {
  // Whatever is not said here yet is said in English; this line goes when all is.
  ...english,
  lang: 'zh',

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

  members: () => '个会员',
  inCountries: (n) => `来自${countries(n)}`,
  otherTiers: ({ associate, special, observer }) => {
    const parts = [
      associate && `${associate}个准会员`,
      special && `${special}个特别会员`,
      observer && `${observer}个观察员`,
    ].filter((part) => part !== 0);
    return parts.length ? `，另有${list(parts as string[])}` : '';
  },
  filtered: (shown, all) => `显示${all}个会员中的${shown}个`,
  founded: (n) => `${n}个会员创立`,
  joined: (n) => `${n}个加入`,
  atBody: (body, place, day) => (day ? `${body}，${place}，${day}` : `${body}，${place}`),

  caption: (when, members, n) => `${when}：${countries(n)}的${members}个会员`,
  announcement: (when, joined, members) => {
    const parts = joined.map(({ tier, count }) => `${count}个${tierShort[tier]}`);
    return `${when}：${parts.length ? `${list(parts)}加入，` : ''}共${members}个会员`;
  },

  tier: { ...tierShort, 'not-stated': '未说明', none: '非会员' },
  tierShort,
  notStated: '来源既未说明其仍为观察员，也未说明其已退出。',
  notYet: (when) => `截至${when}尚未成为会员`,
  foundingMember: (label) => `创始会员，${label}`,
  joinedBetween: (after, by) => `在${after}至${by}之间加入`,
  joinedAs: (tier) => `（${tier}）`,
  goToJoining: (label) => `转到其加入时（${label}）`,
  assemblyDay: (body, place, day) => `${body}，${place}：${day}`,
  dayUnknown: '日期不详',
  confidence: { certain: '确定', high: '很可能', medium: '可能', low: '不确定' },
  howSure: (level) => `可靠程度：${level}`,
  sourceAddressUnknown: '确切地址不详',
  primarySource: '主要来源',
  formerName: (name, until) => `${until}前称${name}`,
  spelledInSource: (name) => `来源写作“${name}”`,
  telephone: '电话',
  address: '地址',
  secondaryOnly: '仅见于次要来源的观察员',

  region: '地区',
  country: '国家',
  tierHead: '类别',
  joinedHead: '加入时间',
  between: (after, by) => `${after}至${by}之间`,

  map: '会员地区地图',
  mapHelp: '方向键在各地区间移动，Shift加方向键移动地图；加号和减号缩放，0显示全图。',
  zoomIn: '放大',
  zoomOut: '缩小',
  wholeArea: '全图',
  timeline: '时间轴',
  dateSlider: '日期',
  growthChart: (from, to, start, end) => `会员数从${from}的${start}个增至${to}的${end}个，按国家堆叠`,
  sliderValue: (when, members) => `${when}，${members}个会员`,
  play: '播放',
  pause: '暂停',
  stepBack: '上一个记录',
  stepOn: '下一个记录',
  speed: '速度',
  speedValue: (n) => `${n}×`,
  loop: '循环',
  openQuestion: (label) => `${label}：来源有未说明之处`,
  colourBy: '着色',
  colourByValue: { country: '按国家', tier: '按类别', joined: '按加入时间' },
  theme: '主题',
  language: '语言',
  themeValue: { light: '浅色', dark: '深色', auto: '跟随系统' },
  legend: '图例与筛选',
  countries: '国家',
  tiers: '类别',
  showOnly: (name) => `只显示${name}`,
  clearFilter: '全部显示',
  close: '关闭',
  joinedHere: '加入的地区',
  founders: '创始会员',
  notes: '来源未说明之处',
  nobodyJoined: '没有地区加入。',
  about: '关于',
  howToJoin: '如何加入',
  whoCanJoin: '谁可以加入',
  boundariesAndSources: '边界与来源',
  dataVersion: (version) => `数据版本${version}`,
  description: (caption, unofficial) => `${caption}。${unofficial}`,

  observerFrom: (when) => `自${when}起为观察员`,
  observerKnownBy: (when) => `观察员，最迟自${when}起；起始时间未查到`,
  life: '历年经过',
  menu: '菜单',
  views: '视图',
  viewName: { map: '地图', table: '表格', about: '关于' },
  keys: '键盘',
  keyName: { space: '空格', shift: 'Shift' },
  keyDoes: {
    month: '前后移动一个月',
    milestone: '下一个或上一个记录',
    ends: '第一个、最后一个',
    rove: '移到该方向的下一个地区；嵌入的地图中须先按Enter',
    pan: '移动地图',
    zoom: '放大、缩小、全图',
    letGo: '取消选择地区',
    help: '此列表',
    next: '前进一步',
    back: '后退一步',
    black: '黑屏，再按恢复',
    leave: '退出',
  },
  present: '演示',
  zoomWithCtrl: (key) => `按住${key}并滚动可缩放地图。`,
  moveWithTwoFingers: '用两根手指移动地图。',
  mapHelpEmbedded: '按Enter开始：方向键在各地区间移动，加号和减号缩放；按Escape结束。',
  moreRoom: '扩大阅读区',

  changedBetween: (joined, changed) => {
    const parts = joined.map(({ tier, count }) => `${count}个${tierShort[tier]}`);
    return [parts.length ? `${list(parts)}加入` : '无人加入', changed ? `${changed}个有变化` : '']
      .filter(Boolean)
      .join('，');
  },
  compared: (from, to, between, before, after) =>
    `${from}至${to}：${between}，${before === after ? `两时均有${after}个会员` : `会员从${before}个变为${after}个`}`,
  comparedKey: { joined: '其间加入', changed: '有变化', same: '不变' },
  compareDates: '比较两个日期',
  comparedWith: '与之比较',
  anyMonth: '任选月份',
  swapDates: '对换',
  stopComparing: '结束比较',
  sameDates: (when) => `两个日期都是${when}，其间没有变化。`,
  mapShows: (when) => `地图显示${when}。`,
  changedTier: '类别变化',
  leftBetween: '退出',
  changedName: '名称或边界变化',
  copyLink: '复制链接',
  copied: '已复制',
  sharing: {
    share: '分享',
    linkSays: (caption) => `此地址显示地图现在的样子。${caption}。`,
    copy: '复制',
    copyByHand: '此处不允许复制。文本已选中，请按Ctrl+C（Mac上按⌘C）。',
    options: '代码显示的内容',
    kindHead: '嵌入方式',
    size: '大小',
    fullWidth: '全宽',
    ownSize: '自定义',
    width: '宽度',
    height: '高度',
    showsHead: '显示',
    readersLanguage: '读者的语言',
    autoplay: '自动播放',
    helper: '附带脚本，使页面能控制地图',
    code: '代码',
    preview: '预览',
    frameTitle: (title) => `${title}（互动地图）`,
    qrSays: (address) => `二维码，指向${address}`,
    qrFailed: '无法生成二维码。',
    saveSvg: '保存为SVG',
  },
  shareTab: { link: '链接', embed: '嵌入', qr: '二维码', cite: '引用' },
  shareKind: { frame: '框架（iframe）', element: '元素（脚本）' },
  shareShows: { embed: '地图和时间轴', bare: '仅地图', present: '用于演示' },
  citeAs: { plain: '文字', apa: 'APA 7', bibtex: 'BibTeX' },
  partFile: '页面的一部分',

  dismiss: '关闭',
  ignored: (name, value, expected) => `${name}的值“${value}”未被采用，应为：${expected}。`,
  expected: {
    date: '1998、2006-09、2006-09-13之类的日期',
    lang: 'en、ko、zh、ja、ru或mn',
    'color-by': 'country、tier或joined',
    ui: 'full、embed、present或bare',
    selected: 'KR-47之类的地区代码',
    country: 'JP,MN之类的国家代码',
    tier: 'member、associate、special或observer',
    speed: '0.5到4之间的数',
    theme: 'light、dark或auto',
    view: '127,37,4之类的经度、纬度和比例',
    panel: 'map、table或about',
    flag: '1或留空',
    host: '网页来源（origin）',
    data: '已发布的数据版本',
  },
  beforeRange: (asked, first) => `${asked}早于创立之日，现显示${first}。`,
  afterRange: (asked, last) => `${asked}晚于来源的最后一个记录，现显示${last}。`,
  noWebGl: '此浏览器无法绘制交互式地图（没有WebGL）。',
  noWorker: '交互式地图无法在此启动（没有worker），由静态图代替。',
  mapLost: '地图失去了图形上下文，正在重新绘制。',
  fileFailed: (file, why) => `无法使用${file}：${why}`,
  fileMissing: (status) => `未能取得（${status}）。`,
  fileCut: '内容不完整或不是JSON。',
  languageFailed: (name) => `未能取得“${name}”，页面继续使用当前语言。`,
  retry: '重试',
  mapFile: '交互式地图',
} satisfies Words;
