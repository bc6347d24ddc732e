// The notices about tiles in all languages: fetched with the tiles, since few pages need them.
import type { Lang } from '../membership/index.ts';

type Notices = Readonly<Record<Lang, string>>;

/** A link or a page gave a view, which tiles have none of. */
export const VIEW_UNUSED: Notices = {
  en: 'Tiles always show the whole area. The position in the link applies when you switch back to the map.',
  ko: '타일은 항상 전체 지역을 표시합니다. 링크에 지정된 위치는 지도로 돌아가면 적용됩니다.',
  zh: '方格图始终显示整个区域。链接中指定的位置将在切换回地图时生效。',
  ja: 'タイルは常に全域を表示します。リンクの表示位置は、地図に戻すと適用されます。',
  ru: 'На плитках всегда видна вся территория. Положение из ссылки применится, когда вы вернётесь к карте.',
  mn: 'Хавтангаар үргэлж бүх нутгийг харуулна. Холбоост заасан байрлал газрын зураг руу буцахад хэрэгжинэ.',
};

/** The data name no file of tiles. */
export const NO_TILES: Notices = {
  en: 'This data has no tiles, so the map is shown.',
  ko: '이 데이터에는 타일이 없어 지도를 표시합니다.',
  zh: '此数据没有方格图，因此显示地图。',
  ja: 'このデータにはタイルがないため、地図を表示します。',
  ru: 'В этих данных нет плиток, поэтому показана карта.',
  mn: 'Энэ өгөгдөлд хавтангийн байрлал байхгүй тул газрын зургийг харуулж байна.',
};

/** The regions to which the file gives no place of their own. */
export const AT_RIM: Readonly<Record<Lang, (regions: readonly string[]) => string>> = {
  en: (regions) => `Shown at the edge, because the data gives no position: ${regions.join(', ')}.`,
  ko: (regions) => `위치 정보가 없어 가장자리에 표시한 지역: ${regions.join(', ')}.`,
  zh: (regions) => `因数据未给出位置而显示在边缘的地区：${regions.join('、')}。`,
  ja: (regions) => `配置の指定がないため端に表示している地域：${regions.join('、')}。`,
  ru: (regions) => `Место не задано, поэтому с краю: ${regions.join(', ')}.`,
  mn: (regions) => `Байрлалыг заагаагүй тул захад харуулсан: ${regions.join(', ')}.`,
};
