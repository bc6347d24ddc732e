// Mongolian forms by hand: Chromium's Intl has no Mongolian and silently falls back to English in dates, numbers, lists
// and sorting. These are the same in every browser.
import { partsOf } from './date-parts.ts';

/** "2006 он", "2006 оны 9-р сар", "2006 оны 9-р сарын 13". */
export function mongolianDate(iso: string): string {
  const { year, month, day } = partsOf(iso);
  if (month === null) return `${year} он`;
  return `${year} оны ${monthAndDay(month, day)}`;
}

export function monthAndDay(month: number, day: number | null): string {
  return day === null ? `${month}-р сар` : `${month}-р сарын ${day}`;
}

/** Suffixes that follow a year ("он") and a month ("сар"). A day is a figure: its suffix follows how that is said. */
const SUFFIXES = { of: ['ы', 'ын'], in: ['д', 'д'], from: ['оос', 'аас'], until: ['', ''] } as const;

/**
 * A written date in a case: "2006 оны", "2006 оны 9-р сард", "2006 оны 9-р сарын 2-ноос"; before a postposition
 * ("until") a year and a month stay as they are, and a day gets its noun: "2006 оны 9-р сарын 2-ны өдөр".
 */
export function dateIn(form: keyof typeof SUFFIXES, date: string): string {
  const [ofYear, ofMonth] = SUFFIXES[form];
  if (date.endsWith('он')) return `${date}${ofYear}`;
  if (date.endsWith('сар')) return `${date}${ofMonth}`;
  if (form === 'in') return `${date}-нд`;
  const ofDay = `${date}-${/[149]$/.test(date) ? 'ний' : 'ны'}`;
  if (form === 'of') return ofDay;
  if (form === 'until') return `${ofDay} өдөр`;
  // нэг, дөрөв and ес, хоёр and долоо and хорь, all others.
  const vowel = /1$/.test(date) ? 'э' : /[49]$/.test(date) ? 'ө' : /[27]$|20$/.test(date) ? 'о' : 'а';
  return `${date}-н${vowel}${vowel}с`;
}

/** "1996–1998 он"; where a month is named, "2002 он – 2006 оны 9-р сар". */
export function dateSpan(from: string, to: string): string {
  return [from, to].every((date) => /^\d+ он$/.test(date))
    ? `${Number.parseInt(from, 10)}–${to}`
    : `${from} – ${to}`;
}

/** "А, Б болон В". */
export function mongolianList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} болон ${last}`;
}

/** Thousands apart by a comma, the fraction after a point. */
export function mongolianNumber(n: number): string {
  const [whole = '', fraction] = String(Math.abs(n)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${n < 0 ? '-' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

const ALPHABET = 'абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя';
const RANKS = new Map([...ALPHABET].map((letter, i) => [letter, i]));
/** Below the letters, in this order: what is no letter is passed over, digits, then other scripts above all. */
const FIRST_LETTER = 100;
const OTHER = 10_000;

function ranksOf(text: string): number[] {
  const ranks: number[] = [];
  for (const letter of text.toLowerCase()) {
    const rank = RANKS.get(letter);
    if (rank !== undefined) ranks.push(FIRST_LETTER + rank);
    else if (/\d/.test(letter)) ranks.push(Number(letter));
    else if (/\p{L}/u.test(letter)) ranks.push(OTHER + (letter.codePointAt(0) ?? 0));
    else if (letter === ' ') ranks.push(-1);
  }
  return ranks;
}

/** By the Mongolian alphabet, where Ө follows О and Ү follows У; capitals do not count, nor hyphens. */
export function compareMongolian(a: string, b: string): number {
  const [one, other] = [ranksOf(a), ranksOf(b)];
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const difference = (one[i] ?? -2) - (other[i] ?? -2);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
