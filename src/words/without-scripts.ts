// The sentences of the prerendered page where its scripts don't load. The build writes them into the page, so they are
// not part of the dictionaries that the interactive page fetches.
import type { Lang } from '../membership/index.ts';

type WithoutScripts = {
  /** The page was opened from a disk, where browsers load no modules. */
  readonly openedAsFile: string;
  readonly reload: string;
};

export const WITHOUT_SCRIPTS: Readonly<Record<Lang, WithoutScripts>> = {
  en: {
    openedAsFile:
      'The interactive map cannot load, because this page was opened as a file. Open it through a web server.',
    reload: 'Reload page',
  },
  ko: {
    openedAsFile: '이 페이지를 파일로 열어서 대화형 지도를 불러올 수 없습니다. 웹 서버를 통해 열어 주세요.',
    reload: '페이지 새로 고침',
  },
  zh: {
    openedAsFile: '此页面是作为本地文件打开的，因此无法加载交互式地图。请通过网页服务器打开。',
    reload: '重新加载页面',
  },
  ja: {
    openedAsFile:
      'このページはファイルとして開かれているため、操作できる地図を読み込めません。ウェブサーバー経由で開いてください。',
    reload: 'ページを再読み込み',
  },
  ru: {
    openedAsFile:
      'Страница открыта как файл, поэтому интерактивная карта не загружается. Откройте страницу через веб-сервер.',
    reload: 'Перезагрузить страницу',
  },
  mn: {
    openedAsFile:
      'Энэ хуудсыг файл хэлбэрээр нээсэн тул интерактив газрын зургийг ачаалах боломжгүй. Вэб серверээр дамжуулан нээнэ үү.',
    reload: 'Хуудсыг дахин ачаалах',
  },
};
