// The sentence of the prerendered page where its scripts can't load. The build writes it into the page, so it is
// not part of the dictionaries that the interactive page fetches.
import type { Lang } from '../membership/index.ts';

/** The page was opened from a disk, where browsers load no modules. */
export const OPENED_AS_FILE: Readonly<Record<Lang, string>> = {
  en: 'The interactive map needs a web server: this page was opened as a file.',
  ko: '이 페이지를 파일로 열어서 대화형 지도를 불러올 수 없습니다. 웹 서버를 통해 열어 주세요.',
  zh: '此页面是作为本地文件打开的，因此无法加载交互式地图。请通过网页服务器打开。',
  ja: 'このページはファイルとして開かれているため、操作できる地図を読み込めません。ウェブサーバー経由で開いてください。',
  ru: 'Страница открыта как файл, поэтому интерактивная карта не загружается. Откройте страницу через веб-сервер.',
  mn: 'Энэ хуудсыг файл хэлбэрээр нээсэн тул интерактив газрын зургийг ачаалах боломжгүй. Вэб серверээр дамжуулан нээнэ үү.',
};
