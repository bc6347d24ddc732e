// Russian forms: dates in the case that their sentence asks for, and nouns in the form that their number asks for.
// The cases are made from the date as it was written out: a month is what changes, the year and "г." stay.
import { partsOf } from './date-parts.ts';

const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const MONTHS_OF = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
);
const plurals = new Intl.PluralRules('ru');
const numbers = new Intl.NumberFormat('ru');

/** "1998 г.", "сентябрь 2006 г." or "13 сентября 2006 г."; the year and its "г." stay on one line. */
export function russianDate(iso: string): string {
  const { year, month, day } = partsOf(iso);
  const ofYear = `${year}\u00a0г.`;
  return month === null ? ofYear : `${monthAndDay(month, day)} ${ofYear}`;
}

/** A day puts its month into the genitive and stays on its line. */
export function monthAndDay(month: number, day: number | null): string {
  return day === null ? (MONTHS[month - 1] ?? '') : `${day}\u00a0${MONTHS_OF[month - 1]}`;
}

/** The genitive: "сентября 2006 г.", as after "до". */
export function ofDate(date: string): string {
  return date.replace(/^\p{L}+/u, (month) => MONTHS_OF[MONTHS.indexOf(month)] ?? month);
}

/** "с 1998 г.", "с сентября 2006 г.", "со 2 сентября 2024 г.". */
export function sinceDate(date: string): string {
  return `${/^2\s/.test(date) ? 'со' : 'с'} ${ofDate(date)}`;
}

/** The dative: "к 1998 г.", "к сентябрю 2006 г.", "к марту 2014 г.". */
export function byDate(date: string): string {
  return `к ${date.replace(/[ьй](?= )/, 'ю').replace(/т(?= )/, 'ту')}`;
}

/** "в 1998 г.", "в сентябре 2006 г."; a day needs no preposition. */
export function inDate(date: string): string {
  if (/^\d+\s\p{L}+\s\d/u.test(date)) return date;
  return `в ${ofDate(date).replace(/^(\p{L}+)[ая](?=\s)/u, '$1е')}`;
}

/** "1998–2000 гг."; where a month is named, "2002 г. — сентябрь 2006 г.". */
export function dateSpan(from: string, to: string): string {
  return bothYears(from, to, '–') ?? `${from} — ${to}`;
}

/** The instrumental: "между 1998 и 2000 гг.", "между июлем 2012 г. и октябрём 2014 г.". */
export function betweenDates(after: string, by: string): string {
  return `между ${bothYears(after, by, ' и ') ?? `${withDate(after)} и ${withDate(by)}`}`;
}

/** Two years with one "гг."; null where a date is more precise. */
function bothYears(from: string, to: string, between: string): string | null {
  const [first, second] = [from, to].map((date) => /^(\d+)\u00a0г\.$/.exec(date)?.[1]);
  return first && second ? `${first}${between}${second}\u00a0гг.` : null;
}

function withDate(date: string): string {
  return date.replace(/^\p{L}+/u, (month) =>
    month.endsWith('т')
      ? `${month}ом`
      : month.slice(0, -1) + (/^(апрель|май|июнь|июль)$/.test(month) ? 'ем' : 'ём'),
  );
}

/** What goes with a number: for 1 (21, 31), for 2 to 4 (22), for 5 and more (11). */
export function formFor<T>(n: number, one: T, few: T, many: T): T {
  const rule = plurals.select(n);
  return rule === 'one' ? one : rule === 'few' ? few : many;
}

/** 1 член, 2 члена, 5 членов; the number stays on the line of what it counts. */
export function counted(n: number, one: string, few: string, many: string): string {
  return `${numbers.format(n)}\u00a0${formFor(n, one, few, many)}`;
}
