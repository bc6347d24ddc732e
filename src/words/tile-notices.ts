// The notices about tiles in all languages: fetched with the tiles, since few pages need them.
import type { Lang } from '../membership/index.ts';

type Notices = Readonly<Record<Lang, string>>;

/** A link or a page gave a view, which tiles have none of. */
export const VIEW_UNUSED: Notices = {
  en: 'Tiles always show the whole area. The view in the link is kept for the map.',
  ko: '타일은 항상 전체 지역을 표시합니다. 링크의 위치는 지도에서 사용됩니다.',
  zh: '方格图始终显示整个区域，链接中的视图在地图上仍然有效。',
  ja: 'タイルは常に全域を表示します。リンクの表示位置は地図で使われます。',
  ru: 'Плитки всегда показывают всю территорию. Вид из ссылки сохранён для карты.',
  mn: 'Дөрвөлжнүүд үргэлж бүх нутгийг харуулна. Холбоосын харагдац газрын зурагт хэвээр үлдэнэ.',
};

/** The data name no file of tiles. */
export const NO_TILES: Notices = {
  en: 'These data have no tiles. Showing the map.',
  ko: '이 데이터에는 타일이 없어 지도를 표시합니다.',
  zh: '此数据没有方格图，现显示地图。',
  ja: 'このデータにはタイルがないため、地図を表示します。',
  ru: 'В этих данных нет плиток. Показана карта.',
  mn: 'Энэ өгөгдөлд дөрвөлжин алга. Газрын зургийг харуулж байна.',
};

/** Followed by the regions to which the file gives no place of their own. */
export const AT_RIM: Notices = {
  en: 'Without a place, at the edge',
  ko: '위치가 없어 가장자리에 표시',
  zh: '没有位置、显示在边缘',
  ja: '配置がないため端に表示',
  ru: 'Без своего места, с краю',
  mn: 'Байрлалгүй тул захад харуулав',
};
