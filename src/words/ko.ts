// Korean. Years, months and days in the order of the language; counters stand close to their numbers.
import { partsOf } from './date-parts.ts';
import type { TierNames, TierWords, Words } from './english.ts';
import { withParticle } from './korean-particles.ts';
import type { PhrasesOf } from './nouns.ts';
import { sentencesWith } from './sentences.ts';
import { otherTiersIn, withoutObservers } from './tiers.ts';

const numbers = new Intl.NumberFormat('ko');
const { compare } = new Intl.Collator('ko');
// The platform's own lists join the last two by 및, a word of statutes and forms.
const list = (items: readonly string[]) => {
  const [first, second] = items;
  return first && second && items.length === 2
    ? `${withParticle(first, '과', '와')} ${second}`
    : items.join(', ');
};
const sentences = sentencesWith('.', ' ');
const tierShort = {
  member: '회원',
  associate: '준회원',
  special: '특별회원',
  observer: '옵서버',
  'not-stated': '명시되지 않음',
};

const date = (iso: string) => {
  const { year, month, day } = partsOf(iso);
  return [`${year}년`, month && `${month}월`, day && `${day}일`].filter(Boolean).join(' ');
};

/** What is said with tiers, those of the dictionary or of the data. */
const tierWords = ({ title, short, count }: TierNames) => {
  const toTier = (tier: keyof typeof tierShort) => withParticle(short[tier], '으로', '로');
  return {
    otherTiers: (counts) => {
      const parts = otherTiersIn(counts, count);
      return parts.length ? ` · ${parts.join(', ')}` : '';
    },
    tierCount: count,
    filtered: (shown, all) => {
      const others = otherTiersIn(shown, count);
      const members = shown.member || !others.length ? [`회원 ${all}곳 중 ${shown.member}곳`] : [];
      return `${[...members, ...others].join(', ')} 표시`;
    },
    announcement: (when, arrived, left, members) => {
      const { joined, observers } = withoutObservers(arrived);
      const parts = joined.map(({ tier, count: n }) => count(tier, n));
      const said = [
        parts.length ? `${parts.join(', ')} 가입` : '',
        left ? `${left}곳 탈퇴` : '',
        observers ? `새 ${count('observer', observers)}` : '',
        `전체 회원 ${members}곳`,
      ];
      return `${when}: ${said.filter(Boolean).join(', ')}`;
    },
    tier: title,
    tierShort: short,
    joinedBetween: (after, by, tier) =>
      `${withParticle(after, '과', '와')} ${by} 사이에 ${toTier(tier)} 가입`,
    joinedOn: (day, tier) => `${day}에 ${toTier(tier)} 가입`,
    joinedAs: (tier) => `(${short[tier]})`,
    changedBetween: ({ joined, moved, unstated, left, renamed }) => {
      const parts = joined.map(({ tier, count: n }) => count(tier, n));
      const said = [
        parts.length ? `${parts.join(', ')} 가입` : '',
        ...moved.map(({ tier, count }) => `${count}곳 ${toTier(tier)} 전환`),
        unstated ? `${unstated}곳 ${short['not-stated']}` : '',
        left ? `${left}곳 탈퇴` : '',
        renamed ? `${renamed}곳 이름이나 경계 변경` : '',
      ];
      return said.filter(Boolean).join(', ') || '변동 없음';
    },
  } satisfies TierWords;
};

export const words = {
  lang: 'ko',
  ...tierWords({
    title: { ...tierShort, none: '비회원' },
    short: tierShort,
    count: (tier, n) => `${tierShort[tier]} ${n}곳`,
  }),

  number: (n) => numbers.format(n),
  year: (year) => String(year),
  date,
  aboveYear: (month, day) => [month && `${month}월`, day && `${day}일`].filter(Boolean).join(' '),
  yearMark: () => '년',
  yearFirst: true,
  gap: '',
  bracketed: (text) => `(${text})`,
  labelled: (label, text) => `${label}: ${text}`,
  list,
  space: ' ',
  comma: ', ',
  sentences,
  named: (names) => `: ${names.join(', ')}.`,
  // Before "people's republic", never within it.
  inLines: (name) => name.split(/(?=민주주의|인민공화국$)/),
  compare,

  members: () => '개 회원',
  inCountries: (n) => `${n}개국`,
  joined: (n, by, named) => `${by && `${by}까지 `}${n}곳 가입${named ? '' : '.'}`,
  atBody: (body, place, day) => (day ? `${body}, ${place}, ${day}` : `${body}, ${place}`),

  caption: (when, members, countries) => `${when}: ${countries}개국 ${members}개 회원`,
  foundingAnnounced: (when, members) => `${when}: 창립 회원 ${members}곳`,

  notStated: '옵서버로 남았는지 탈퇴했는지는 출처에 명시되어 있지 않습니다.',
  notMember: (when) => `${when} 기준 비회원`,
  foundingMember: (label) => `창립 회원, ${label}`,
  leftOn: (day) => `${day}에 탈퇴`,
  leftBetween: (after, by) => `${withParticle(after, '과', '와')} ${by} 사이에 탈퇴`,
  goToJoining: (label) => `가입 시점인 ${withParticle(label, '으로', '로')} 이동`,
  assemblyDay: (body, place, day) => `${body}, ${place}: ${day}`,
  dayUnknown: '정확한 날짜 미상',
  confidence: { certain: '확실', high: '거의 확실', medium: '가능성 높음', low: '불확실' },
  confidenceLevel: (level) => `신뢰도: ${level}`,
  sourceAddressUnknown: '정확한 URL 미상',
  newTab: '새 탭에서 열림',
  primarySource: '1차 출처',
  ourTranslation: '자체 번역',
  formerName: (name, until) => `${until} 전까지 ${name}`,
  spelledInSource: (name) => `출처 표기: “${name}”`,
  telephone: '전화',
  address: '주소',
  secondaryOnly: '2차 출처에만 나오는 옵서버',

  find: '지역 찾기',
  clear: '지우기',
  found: (n) => `검색 결과 ${n}건`,
  nothingFound: (query) => `그런 이름의 회원이 없습니다: “${query}”.`,
  noMember: (name) => `${withParticle(name, '은', '는')} 회원이 아닙니다`,
  nearestNames: '비슷한 이름:',
  seeAll: '모든 지역 보기',
  inLanguage: (name, language) => `${name}(${language})`,
  alsoCalled: (name) => `다른 이름: ${name}`,
  code: (code) => `코드: ${code}`,
  closeTo: (name) => `비슷한 이름: ${name}`,
  thisDate: '이 시점',
  allRegions: '모든 지역',
  sort: '정렬',
  sortBy: { name: '이름순', joined: '가입순' },
  listed: (shown, all) => (shown === all ? `지역 ${all}곳` : `지역 ${all}곳 중 ${shown}곳`),
  laterCount: (n) => `이후 가입 ${n}곳`,
  joinedLater: '이후 가입',
  readAbout: (name) => `${name} 자세히 보기`,
  noneListed: '필터와 일치하는 지역이 없습니다.',
  secondaryOnes: '2차 출처에만 나오는 지역',
  secondarySwitch: (n) => `옵서버 ${n}곳 더 보기(별도 집계)`,
  filteredAway: (name) => `선택한 지역(${name})은 필터 때문에 표시되지 않습니다.`,
  switchedOff: (name) => `선택한 지역(${name})은 2차 출처에만 나오며, 그런 옵서버는 현재 숨겨져 있습니다.`,
  clearSelection: '선택 해제',

  region: '지역',
  country: '국가',
  tierHead: '구분',
  joinedHead: '가입 시기',
  between: (after, by) => `${withParticle(after, '과', '와')} ${by} 사이`,

  map: '회원 지역 지도',
  mapHelp:
    '화살표 키로 지역을 선택하고, Shift 키와 화살표 키를 함께 눌러 지도를 이동하세요. 플러스나 마이너스 키를 누르면 확대·축소되고, 0을 누르면 지도 전체가 표시됩니다.',
  zoomIn: '확대',
  zoomOut: '축소',
  wholeArea: '전체 지도 보기',
  wholeShown: '전체 지도를 표시했습니다',
  zoomLevel: '확대 비율',
  panned: {
    left: '지도를 왼쪽으로 옮겼습니다',
    right: '지도를 오른쪽으로 옮겼습니다',
    up: '지도를 위로 옮겼습니다',
    down: '지도를 아래로 옮겼습니다',
  },
  timeline: '타임라인',
  dateSlider: '날짜',
  growthChart: (from, to, start, end) =>
    `회원 수 증가: ${from} ${start}곳에서 ${to} ${end}곳으로, 국가별 누적`,
  sliderValue: (when, members) => `${when}, 회원 ${members}곳`,
  play: '재생',
  pause: '일시 정지',
  stopped: '멈춤',
  stepBack: '이전 시점',
  stepOn: '다음 시점',
  speed: '속도',
  speedValue: (n) => `${n}×`,
  loop: '반복',
  colourBy: '색상 기준',
  colouredBy: (what) => `색상: ${what}`,
  colourByValue: { country: '국가', tier: '회원 구분', joined: '가입 시기' },
  theme: '테마',
  language: '언어',
  themeValue: { light: '밝게', dark: '어둡게', auto: '시스템 설정' },
  legend: '범례와 필터',
  countries: '국가',
  tiers: '회원 구분',
  showOnly: (name) => `${name}만 보기`,
  signs: '지도의 기호',
  newHere: '이 시점에 가입',
  clearFilter: '모두 보기',
  close: '닫기',
  joinedHere: '신규 가입',
  founders: '창립 회원',
  notes: '출처에서 불분명한 점',
  nobodyJoined: '가입한 지역이 없습니다.',
  joinedAt: (when, what) => `${when}, ${what}`,
  andMore: (n) => `외 ${n}곳 더 보기`,
  sourceSays: '출처의 내용',
  about: '소개',
  howToJoin: '가입 절차',
  whoCanJoin: '가입 자격',
  boundariesAndSources: '경계와 출처',
  dataVersion: (version) => `데이터 버전 ${version}`,
  description: (caption, unofficial) => sentences([caption, unofficial]),

  observerFrom: (when) => `${when}부터 옵서버`,
  observerKnownBy: (when) => `늦어도 ${when}부터 옵서버(시작 시점은 찾지 못함)`,
  life: '이 지역의 연혁',
  menu: '메뉴',
  more: '더보기',
  views: '보기',
  viewName: { map: '지도', tiles: '타일', table: '표' },
  keys: '키보드 단축키',
  keyName: { space: '스페이스바', shift: 'Shift' },
  keyDoes: {
    milestone: '이전 시점 또는 다음 시점',
    month: '슬라이더에서: 이전 달 또는 다음 달',
    ends: '처음 또는 끝으로 이동',
    rove: '그 방향의 다음 지역(다른 페이지에 삽입된 지도에서는 Enter를 먼저 누름)',
    card: '선택한 지역의 설명 열기',
    pan: '지도 이동',
    zoom: '확대, 축소, 전체 지도 보기',
    clearSelection: '선택 해제',
    help: '이 목록 표시',
    next: '다음 슬라이드',
    back: '이전 슬라이드',
    black: '검은 화면 켜기/끄기',
    leave: '끝내기',
  },
  fullMap: '큰 지도로 보기',
  present: '슬라이드쇼',
  story: {
    steps: '슬라이드',
    opening: '시작',
    closing: '끝',
    leave: '끝내기',
    on: '다음 슬라이드',
    back: '이전 슬라이드',
    last: '마지막 슬라이드입니다.',
    founded: (n, countries) => `${countries}개국의 지방정부 ${n}곳이 연합을 창립했습니다.`,
    joined: (names) => `${withParticle(list(names), '이', '가')} 가입했습니다.`,
    countedFrom: (date) => `원문은 ${date} 기준으로 집계합니다.`,
    joinedFrom: (n, countries) => `${n}곳이 가입했습니다. ${countries.join(', ')}.`,
    ofCountry: (country, n) => `${country} ${n}곳`,
    grown: (from, start, to, end) => `${from} ${start}곳이던 회원이 ${to} ${end}곳이 되었습니다.`,
  },
  zoomWithCtrl: (key) => `지도를 확대·축소하려면 ${key} 키를 누른 채 스크롤하세요.`,
  moveWithTwoFingers: '지도를 이동하려면 두 손가락을 사용하세요.',
  mapHelpEmbedded:
    '시작하려면 Enter 키를 누르세요. 그런 다음 화살표 키로 지역을 선택하고, 플러스나 마이너스 키로 확대·축소하세요. 끝내려면 Esc 키를 누르세요.',
  expandPanel: '패널 펼치기',
  skipToTimeline: '타임라인으로 건너뛰기',
  skipToList: '목록으로 건너뛰기',

  compared: (from, to, between, before, after) =>
    `${from}~${to}: ${between}, ${before === after ? `두 날짜 모두 회원 ${after}곳` : `회원 ${before}곳에서 ${after}곳으로`}`,
  comparedKey: { same: '변동 없음', left: '더 이상 회원이 아님' },
  compareShort: '비교',
  compareDates: '두 날짜 비교',
  comparedWith: '비교할 날짜',
  compareFrom: '시작',
  compareTo: '끝',
  stopComparing: '비교 끝내기',
  sameDates: (when) => `두 날짜가 모두 ${when}이므로 비교할 내용이 없습니다.`,
  mapShows: (when) => `지도는 ${when} 기준입니다.`,
  changedTier: '회원 구분이 바뀐 곳',
  leftHere: '탈퇴한 곳',
  nobodyLeft: '탈퇴한 회원은 없습니다.',
  whoLeft: '탈퇴한 회원',
  changedName: '이름이나 경계가 바뀐 곳',
  copied: '복사됨',
  partFile: '페이지의 일부',

  sharing: {
    cite: '인용',
    page: '오프라인 페이지 (HTML)',
    share: '공유',
    linkNote: (caption) => sentences(['이 링크를 열면 지금 보이는 지도가 그대로 표시됩니다', caption]),
    copy: '복사',
    copyByHand:
      '브라우저에서 복사를 허용하지 않았습니다. 텍스트가 선택되어 있으니 Ctrl+C(Mac에서는 ⌘C)를 누르세요.',
    options: '퍼가기 옵션',
    kindHead: '퍼가기 방식',
    size: '크기',
    fullWidth: '전체 너비',
    showsHead: '표시할 항목',
    readersLanguage: '사용자의 언어',
    autoplay: '자동 재생',
    helper: '페이지에서 지도를 제어하는 스크립트 포함',
    code: '퍼가기 코드',
    frameTitle: (title) => `${title}(대화형 지도)`,
    qrLabel: (url) => `QR 코드, 연결 주소: ${url}`,
    qrFailed: 'QR 코드를 만들지 못했습니다.',
    saveSvg: 'SVG 다운로드',
    saveCsv: 'CSV 다운로드',
    format: '형식',
    shape: '비율',
    shapeValue: { '16:9': '와이드(16:9)', '4:3': '표준(4:3)', square: '정사각형', view: '화면과 같게' },
    resolution: '해상도',
    save: '다운로드',
    copyPicture: '이미지 복사',
    pictureNotCopied: '이 브라우저에서는 이미지를 복사할 수 없습니다. 대신 다운로드하세요.',
    previewFailed: '미리 보기를 만들지 못했습니다.',
    contentsHead: '내용',
    contents: {
      members: '이 시점의 지역',
      all: '모든 지역',
      intervals: '지역별 소속 기간',
      statements: '모든 기록',
      changes: '두 날짜 사이의 변경',
    },
    pageSays:
      '이 화면 그대로 페이지 전체를 약 1.4MB의 HTML 파일 하나로 저장합니다. 인터넷 연결 없이 폴더나 USB 메모리에서 열 수 있습니다.',
    fileNeeds: '이 파일을 보려면 JavaScript를 사용할 수 있는 최신 브라우저가 필요합니다.',
    svgText: '텍스트',
    svgTextValue: { text: '텍스트로 유지(편집 가능)', outlines: '윤곽선으로 변환(글꼴 불필요)' },
    exporting: '파일을 만드는 중…',
    saved: '다운로드됨',
    cancel: '취소',
    cancelled: '취소되었습니다. 다운로드된 파일이 없습니다.',
    noConnection: (file) =>
      `인터넷에 연결되어 있지 않습니다. ${file} 파일을 만드는 데 필요한 부분을 아직 내려받지 못했습니다. 연결한 뒤 다시 시도하세요.`,
    exportFailed: {
      busy: '다른 내보내기가 진행 중입니다. 끝날 때까지 기다리거나 취소하세요.',
      outlines: '글자의 윤곽선을 불러오지 못했습니다. 다시 시도하거나 텍스트로 유지하세요.',
      canvas:
        '이 브라우저가 캔버스에 그리는 것을 허용하지 않아 그림을 만들 수 없습니다. 표와 GeoJSON은 만들 수 있습니다.',
      memory: '이미지가 너무 커서 이 브라우저에서 만들 수 없습니다. 해상도를 낮추거나 SVG를 선택하세요.',
      other: '파일을 만들지 못했습니다. 다시 시도하거나 다른 형식을 선택하세요.',
    },
  },
  shareTab: { link: '링크', picture: '이미지와 동영상', slides: '슬라이드', data: '데이터와 파일' },
  shareKind: { frame: 'iframe', element: '사용자 정의 요소(스크립트)' },
  shareShows: { embed: '지도와 타임라인', bare: '지도만', present: '슬라이드쇼' },
  citeAs: { plain: '일반 텍스트', apa: 'APA 7', bibtex: 'BibTeX' },
  localName: '현지어 이름',
  assemblyHead: '회의 날짜',
  codeHead: '코드',
  notesHead: '주석',
  notCopied: '브라우저에서 복사를 허용하지 않았습니다.',

  citation: ({ title, caption, version, source, sourceDate, url, accessed }) =>
    `${caption}. ${title}. 데이터 버전 ${version}, 출처: ${source}, ${sourceDate} 기준. ${url} (열람일: ${accessed}).`,

  dismiss: '닫기',
  ignored: (name, value, expected) =>
    `${name}: ${withParticle(`“${value}”`, '은', '는')} 올바른 값이 아니므로 무시되었습니다. 사용할 수 있는 값: ${expected}.`,
  ignoredSeveral: (wrong) => `알 수 없는 값이어서 제외했습니다: ${wrong.join(', ')}.`,
  expected: {
    date: '1998, 2006-09, 2006-09-13 같은 날짜',
    lang: 'en, ko, zh, ja, ru, mn',
    'color-by': 'country, tier, joined',
    layout: 'map, tiles',
    ui: 'full, embed, present, bare',
    selected: 'KR-47 같은 지역 코드',
    country: 'JP,MN 같은 국가 코드',
    tier: 'member, associate, special, observer',
    speed: '0.5에서 4까지의 수',
    theme: 'light, dark, auto',
    view: '127,37,4 같은 경도, 위도, 배율',
    panel: 'map, list, table, about',
    flag: '1 또는 빈 값',
    host: '웹 오리진(origin)',
    data: '공개된 데이터 버전',
  },
  beforeRange: (asked, first) =>
    `${withParticle(asked, '은', '는')} 창립 이전이므로 ${withParticle(first, '을', '를')} 표시합니다.`,
  afterRange: (asked, last) =>
    `${withParticle(asked, '은', '는')} 출처의 마지막 기록 이후이므로 ${withParticle(last, '을', '를')} 표시합니다.`,
  otherData: (asked, shown) =>
    `이 링크는 데이터 버전 ${withParticle(asked, '으로', '로')} 만들어졌습니다. 이 페이지의 데이터 버전은 ${shown}입니다.`,
  noWebGl:
    '이 브라우저에서는 WebGL을 사용할 수 없어 지도가 정지된 그림으로 표시됩니다. 지역을 선택할 수 있고 타임라인, 목록, 표, 파일도 쓸 수 있습니다.',
  mapLost: '화면 표시에 문제가 생겨 지도를 다시 그리는 중입니다.',
  mapGone: '화면 표시 문제로 지도를 다시 그리지 못했습니다.',
  fileFailed: (file, why) => `${file}: 불러오지 못했습니다. ${why}`,
  fileMissing: (status) => `요청에 실패했습니다${status && `(${status})`}.`,
  fileCut: '파일이 불완전하거나 올바른 JSON이 아닙니다.',
  languageFailed: (name) => `${name}: 불러오지 못했습니다. 페이지는 현재 언어로 유지됩니다.`,
  partsFailed: (names) => `불러오지 못한 항목: ${names.join(', ')}.`,
  parts: { data: '회원 데이터', boundaries: '경계', texts: '선택한 언어의 텍스트', tiles: '타일 배치' },
  retry: '다시 시도',
  reload: '페이지 새로 고침',
  mapFile: '대화형 지도',
} satisfies Words;

/** For data with nouns of their own. */
export const phrases: PhrasesOf = (_words, region, group, grouped) => ({
  country: group.one,
  countries: group.one,
  colourByCountry: grouped ? group.one : '단색',
  inCountries: (n) => (n ? group.of(n) : ''),
  caption: (when, n, groups) => `${when}: ${groups ? `${group.of(groups)} ` : ''}${n}개 회원`,
  foundedBy: (n, groups) =>
    `${groups ? `${group.of(groups)}의 ` : ''}${withParticle(region.of(n), '이', '가')} 창립했습니다.`,
  growthChart: (from, to, start, end) =>
    `회원 수 증가: ${from} ${start}곳에서 ${to} ${end}곳으로${grouped ? `, ${group.one}별 누적` : ''}`,
  listed: (shown, all) => (shown === all ? region.of(all) : `${region.of(all)} 중 ${shown}곳`),
  filteredAway: (name) => `${withParticle(name, '은', '는')} 선택되어 있지만 필터 때문에 표시되지 않습니다.`,
  switchedOff: (name) =>
    `${withParticle(name, '은', '는')} 선택되어 있지만 2차 출처에만 나오며, 그런 옵서버는 현재 숨겨져 있습니다.`,
  tierWords,
  swap: (text) =>
    text
      .replaceAll('회원 지역', region.other)
      .replace(/지역을/g, withParticle(region.other, '을', '를'))
      .replace(/지역이/g, withParticle(region.other, '이', '가'))
      .replaceAll('지역', region.other),
});
