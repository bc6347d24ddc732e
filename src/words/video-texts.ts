// The texts of the video export in each language. Separate from the dictionaries, so that they are fetched only where a
// video is offered.
import type { Lang } from '../membership/index.ts';

export type VideoTexts = {
  /** Of formats that are missing, and the one that is selected. */
  readonly instead: (missing: string, selected: string) => string;
  readonly encoderFailed: string;
  readonly noMemory: string;
};

export const VIDEO_TEXTS: Readonly<Record<Lang, VideoTexts>> = {
  en: {
    instead: (missing, selected) =>
      `This browser has no working encoder for ${missing}, so ${selected} is selected.`,
    encoderFailed: 'The browser’s video encoder failed. Choose another format or a lower resolution.',
    noMemory: 'This video is too large for the browser. Choose a lower resolution or a higher speed.',
  },
  ko: {
    instead: (missing, selected) =>
      `이 브라우저에는 작동하는 ${missing} 인코더가 없어 ${selected} 형식이 선택되었습니다.`,
    encoderFailed:
      '브라우저의 동영상 인코더에서 오류가 발생했습니다. 다른 형식을 선택하거나 해상도를 낮추세요.',
    noMemory: '동영상이 너무 커서 이 브라우저에서 만들 수 없습니다. 해상도를 낮추거나 속도를 높이세요.',
  },
  zh: {
    instead: (missing, selected) => `此浏览器没有可用的${missing}编码器，因此已选择${selected}。`,
    encoderFailed: '浏览器的视频编码器出错。请选择其他格式或较低的分辨率。',
    noMemory: '视频过大，此浏览器无法生成。请选择较低的分辨率或较快的速度。',
  },
  ja: {
    instead: (missing, selected) =>
      `このブラウザーには動作する${missing}エンコーダーがないため、${selected}を選択しました。`,
    encoderFailed:
      'ブラウザーの動画エンコーダーでエラーが発生しました。別の形式を選ぶか、解像度を下げてください。',
    noMemory: '動画が大きすぎて、このブラウザーでは作成できません。解像度を下げるか、速度を上げてください。',
  },
  ru: {
    instead: (missing, selected) =>
      `В этом браузере нет работающего кодировщика ${missing}, поэтому выбран ${selected}.`,
    encoderFailed:
      'В кодировщике видео этого браузера произошла ошибка. Выберите другой формат или меньшее разрешение.',
    noMemory:
      'Видео слишком большое для этого браузера. Выберите меньшее разрешение или более высокую скорость.',
  },
  mn: {
    instead: (missing, selected) =>
      `Энэ хөтчид ажилладаг ${missing} кодлогч байхгүй тул ${selected} форматыг сонгосон.`,
    encoderFailed: 'Хөтчийн видео кодлогчид алдаа гарлаа. Өөр формат эсвэл бага нягтрал сонгоно уу.',
    noMemory: 'Видео энэ хөтчид хэт том байна. Бага нягтрал эсвэл өндөр хурд сонгоно уу.',
  },
};
