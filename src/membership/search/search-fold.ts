// Normalises a name for search. Each name has two keys: `plain` ignores case, marks and separators; `folded` also
// spellings of the same sound. By hand: no library folds these six scripts.

/** Variants of Han characters in names of regions; each group is replaced by its first. */
const HAN =
  '龙龍竜 县縣県 广廣広 宁寧 辽遼 东東 陕陝 肃肅粛 黑黒 内內 区區 国國 宫宮 库庫 鸟鳥 岛島嶋嶌 潟泻 富冨 清淸 青靑 图圖図 冲沖 绳繩縄 镜鏡 罗羅 别別 庆慶 济濟済 项項 尔爾 浑渾 达達 乌烏 苏蘇 爱愛 贝貝 盖蓋 后後 兰蘭 边邊辺邉 伦倫 亚亞 萨薩 马馬 诺諾 滨濱浜 维維 麦麥 会會 乡鄉郷 德徳 泽沢澤 齐齊斉 冈岡 叶葉 盐塩鹽 万萬 神神 户戶戸 晋晉';
const HAN_OF = new Map(
  HAN.split(' ').flatMap(([first = '', ...others]) => others.map((other) => [other, first])),
);

/** Final consonants as the initials they are typed with, so that a half-typed syllable matches. */
const TAILS =
  'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ'.split(
    ' ',
  );
const FIRST_TAIL = 0x11a8;

/** Spellings of the same sound, replaced in this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'h'],
  [/ch/g, 'c'],
  [/sh/g, 's'],
  [/zh/g, 'z'],
  [/ph/g, 'p'],
  [/ng/g, 'n'],
  [/eo|ou/g, 'o'],
  [/eu/g, 'u'],
  [/ae/g, 'e'],
  [/y/g, 'i'],
  [/ө/g, 'о'],
  [/ү/g, 'у'],
  [/э/g, 'е'],
  [/й/g, 'и'],
  [/[ъь]/g, ''],
  [/[ᄁᄏ]/g, 'ᄀ'],
  [/[ᄄᄐ]/g, 'ᄃ'],
  [/[ᄈᄑ]/g, 'ᄇ'],
  [/[ᄍᄎ]/g, 'ᄌ'],
  [/ᄊ/g, 'ᄉ'],
  [/([a-zа-я])\1/g, '$1'],
];

export function plain(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // Only after Latin letters: with a mark, и, a kana or a syllable is a different letter.
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .replace(/[\u11a8-\u11c2]/g, (tail) => TAILS[tail.charCodeAt(0) - FIRST_TAIL] ?? tail)
      // Composed again, so that a wrong letter is one error.
      .replace(/[^\u1100-\u11ff]\p{M}/gu, (letter) => letter.normalize('NFC'))
      .replace(/ё/g, 'е')
      .replace(/đ/g, 'd')
      .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
      .replace(/\p{Script=Han}/gu, (one) => HAN_OF.get(one) ?? one)
      .replace(/[^\p{L}\p{N}\p{M}]+|\p{Lm}+/gu, '')
  );
}

export function folded(plainKey: string): string {
  return SOUNDS.reduce((key, [spelling, sound]) => key.replace(spelling, sound), plainKey);
}

/** The initial consonants of a name in Hangul syllables, as `plain` writes consonants; empty for other scripts. */
export function initials(text: string): string {
  return [...text]
    .filter((one) => one >= '가' && one <= '힣')
    .map((one) => String.fromCharCode(0x1100 + Math.floor((one.charCodeAt(0) - 0xac00) / 588)))
    .join('');
}

/** Whether a key holds nothing but consonants of Hangul. */
export function isInitials(key: string): boolean {
  return /^[\u1100-\u1112]+$/.test(key);
}
