// The texts of slides and of the deck pack that the page itself does not show, in each language. Separate from the
// dictionaries, so that they are fetched only for an export or with the share dialog.
import type { Lang } from '../membership/index.ts';

const en = {
  // The tab of the share dialog
  kind: { pptx: 'PowerPoint', zip: 'Everything (ZIP)' },
  says: {
    pptx: 'A slide for each milestone with text, a picture and speaker notes, a chart of the growth, and the list of members. Text, charts and tables can be edited.',
    zip: 'One ZIP file with the slides, the video, a picture for each milestone, the offline page and the data.',
  },
  noMemory: 'There is not enough memory for this file. Close other tabs, or download single pictures.',
  // Slides
  total: 'Total',
  sources: 'Sources and terms',
  cite: 'How to cite',
  video: 'The growth as a video',
  page: (n: number, of: number) => `${n} of ${of}`,
  // The text in the deck pack
  contents: 'Contents',
  files: {
    pptx: 'slides for PowerPoint, Keynote, Google Slides and LibreOffice',
    video: 'video',
    gif: 'animated GIF, for programs that cannot play video',
    pictures: 'a picture for each milestone',
    html: 'the whole page in one file; it opens in a browser without a network',
    xlsx: 'members as a spreadsheet',
    csv: 'all regions with their membership periods',
    statements: 'all statements of the source',
    geojson: 'all regions with their boundaries',
  },
  webmInstead: 'This browser cannot create MP4 videos, so the video is a WebM file.',
  gifInstead: 'This browser cannot create videos, so there is an animated GIF instead.',
  noVideo: 'This browser could create neither a video nor an animated GIF.',
  made: (day: string) => `Created on ${day}`,
};

export type DeckTexts = typeof en;

const ko: DeckTexts = {
  kind: { pptx: 'PowerPoint', zip: '전체(ZIP)' },
  says: {
    pptx: '시점마다 텍스트, 이미지, 발표자 노트가 있는 슬라이드와 회원 증가 차트, 회원 목록을 만듭니다. 텍스트, 차트, 표는 편집할 수 있습니다.',
    zip: '슬라이드, 동영상, 시점별 이미지, 오프라인 페이지, 데이터를 ZIP 파일 하나에 담습니다.',
  },
  noMemory: '이 파일을 만들 메모리가 부족합니다. 다른 탭을 닫거나 이미지를 하나씩 다운로드하세요.',
  total: '합계',
  sources: '출처와 이용 조건',
  cite: '인용 방법',
  video: '동영상으로 보는 회원 증가',
  page: (n, of) => `${n}/${of}`,
  contents: '파일 목록',
  files: {
    pptx: 'PowerPoint, Keynote, Google Slides, LibreOffice용 슬라이드',
    video: '동영상',
    gif: '움직이는 GIF(동영상을 재생할 수 없는 프로그램용)',
    pictures: '시점별 이미지',
    html: '페이지 전체를 담은 파일(인터넷 연결 없이 브라우저에서 열 수 있음)',
    xlsx: '회원 목록(스프레드시트)',
    csv: '모든 지역과 그 기간',
    statements: '출처의 모든 기록',
    geojson: '모든 지역과 그 경계',
  },
  webmInstead: '이 브라우저에서는 MP4 동영상을 만들 수 없어 WebM 파일로 만들었습니다.',
  gifInstead: '이 브라우저에서는 동영상을 만들 수 없어 움직이는 GIF로 대신했습니다.',
  noVideo: '이 브라우저에서는 동영상도 움직이는 GIF도 만들 수 없었습니다.',
  made: (day) => `만든 날짜: ${day}`,
};

const zh: DeckTexts = {
  kind: { pptx: 'PowerPoint', zip: '全部（ZIP）' },
  says: {
    pptx: '每个时间点一张幻灯片，含文字、图片和演讲者备注，另有增长图表和会员名单。文字、图表和表格均可编辑。',
    zip: '一个ZIP文件，包含幻灯片、视频、各时间点的图片、离线网页和数据。',
  },
  noMemory: '内存不足，无法生成此文件。请关闭其他标签页，或逐张下载图片。',
  total: '合计',
  sources: '来源与使用条款',
  cite: '引用方式',
  video: '以视频呈现的增长过程',
  page: (n, of) => `${n}/${of}`,
  contents: '文件列表',
  files: {
    pptx: '适用于PowerPoint、Keynote、Google幻灯片和LibreOffice的幻灯片',
    video: '视频',
    gif: 'GIF动图，用于不支持视频的程序',
    pictures: '各时间点的图片',
    html: '整个网页（单个文件），无需联网即可在浏览器中打开',
    xlsx: '会员名单（电子表格）',
    csv: '所有地区及其时间区间',
    statements: '来源中的所有记录',
    geojson: '所有地区及其边界',
  },
  webmInstead: '此浏览器无法生成MP4视频，因此视频为WebM文件。',
  gifInstead: '此浏览器无法生成视频，已改用GIF动图。',
  noVideo: '此浏览器既无法生成视频，也无法生成GIF动图。',
  made: (day) => `生成日期：${day}`,
};

const ja: DeckTexts = {
  kind: { pptx: 'PowerPoint', zip: 'すべて（ZIP）' },
  says: {
    pptx: '時点ごとのスライド（テキスト、画像、発表者ノート付き）に、会員数の推移のグラフと会員一覧を加えます。テキスト、グラフ、表は編集できます。',
    zip: 'スライド、動画、時点ごとの画像、オフラインページ、データを1つのZIPファイルにまとめます。',
  },
  noMemory:
    'メモリが足りないため、このファイルを作成できません。ほかのタブを閉じるか、画像を1枚ずつダウンロードしてください。',
  total: '合計',
  sources: '出典と利用条件',
  cite: '引用の方法',
  video: '動画で見る会員の増加',
  page: (n, of) => `${n}/${of}`,
  contents: 'ファイル一覧',
  files: {
    pptx: 'PowerPoint、Keynote、Googleスライド、LibreOffice用のスライド',
    video: '動画',
    gif: 'GIFアニメーション（動画を再生できないソフト用）',
    pictures: '時点ごとの画像',
    html: 'ページ全体を収めた1つのファイル（ネットワークに接続せずにブラウザーで開けます）',
    xlsx: '会員一覧（表計算）',
    csv: 'すべての地域とその期間',
    statements: '出典の記載（全件）',
    geojson: 'すべての地域とその境界',
  },
  webmInstead: 'このブラウザーではMP4動画を作成できないため、動画はWebMファイルです。',
  gifInstead: 'このブラウザーでは動画を作成できないため、代わりにGIFアニメーションを収めています。',
  noVideo: 'このブラウザーでは動画もGIFアニメーションも作成できませんでした。',
  made: (day) => `作成日：${day}`,
};

const ru: DeckTexts = {
  kind: { pptx: 'PowerPoint', zip: 'Всё вместе (ZIP)' },
  says: {
    pptx: 'Слайд для каждой даты (текст, карта, заметки докладчика), диаграмма роста и список членов. Текст, диаграммы и таблицы можно редактировать.',
    zip: 'Один ZIP-файл: слайды, видео, изображение для каждой даты, офлайн-страница и данные.',
  },
  noMemory: 'Для этого файла не хватает памяти. Закройте другие вкладки или скачайте отдельные изображения.',
  total: 'Всего',
  sources: 'Источники и условия использования',
  cite: 'Как цитировать',
  video: 'Рост числа членов: видео',
  page: (n, of) => `${n} из ${of}`,
  contents: 'Содержание',
  files: {
    pptx: 'слайды для PowerPoint, Keynote, Google Slides и LibreOffice',
    video: 'видео',
    gif: 'анимированный GIF для программ, которые не воспроизводят видео',
    pictures: 'изображение для каждой даты',
    html: 'вся страница в одном файле; открывается в браузере без сети',
    xlsx: 'список членов (электронная таблица)',
    csv: 'все регионы с их периодами',
    statements: 'все записи источника',
    geojson: 'все регионы с их границами',
  },
  webmInstead: 'Этот браузер не может создавать видео MP4, поэтому видео сохранено в формате WebM.',
  gifInstead: 'Этот браузер не может создавать видео, поэтому вместо него добавлен анимированный GIF.',
  noVideo: 'Этот браузер не смог создать ни видео, ни анимированный GIF.',
  made: (day) => `Создано: ${day}`,
};

const mn: DeckTexts = {
  kind: { pptx: 'PowerPoint', zip: 'Бүгд (ZIP)' },
  says: {
    pptx: 'Үе шат бүрд бичвэр, зураг, илтгэгчийн тэмдэглэлтэй слайд, өсөлтийн диаграмм, гишүүдийн жагсаалт. Бичвэр, диаграмм, хүснэгтийг засаж болно.',
    zip: 'Слайд, видео, үе шат бүрийн зураг, офлайн хуудас, өгөгдлийг нэг ZIP файлд багтаана.',
  },
  noMemory:
    'Энэ файлыг үүсгэхэд санах ой хүрэлцэхгүй байна. Бусад табыг хаах эсвэл зургийг нэг нэгээр нь татаж авна уу.',
  total: 'Нийт',
  sources: 'Эх сурвалж ба ашиглах нөхцөл',
  cite: 'Хэрхэн иш татах',
  video: 'Өсөлтийг харуулсан видео',
  page: (n, of) => `${n}/${of}`,
  contents: 'Файлууд',
  files: {
    pptx: 'PowerPoint, Keynote, Google Slides, LibreOffice-д зориулсан слайд',
    video: 'видео',
    gif: 'хөдөлгөөнт GIF, видео тоглуулдаггүй програмд зориулсан',
    pictures: 'үе шат бүрийн зураг',
    html: 'бүх хуудас нэг файлд; сүлжээгүйгээр хөтчид нээгдэнэ',
    xlsx: 'гишүүдийн жагсаалт (хүснэгт)',
    csv: 'бүх бүс нутаг, хугацаатай нь',
    statements: 'эх сурвалжийн бүх бүртгэл',
    geojson: 'бүх бүс нутаг, хил хязгаартай нь',
  },
  webmInstead: 'Энэ хөтөч MP4 видео үүсгэж чадахгүй тул видео нь WebM файл.',
  gifInstead: 'Энэ хөтөч видео үүсгэж чадахгүй тул оронд нь хөдөлгөөнт GIF орсон.',
  noVideo: 'Энэ хөтөч видео ч, хөдөлгөөнт GIF ч үүсгэж чадсангүй.',
  made: (day) => `Үүсгэсэн огноо: ${day}`,
};

export const DECK_TEXTS: Readonly<Record<Lang, DeckTexts>> = { en, ko, zh, ja, ru, mn };
