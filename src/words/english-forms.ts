// English forms of months, small numbers, dates after a preposition, and nouns with their article.

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

export function spelled(n: number): string {
  return NUMBERS[n] ?? String(n);
}

/** "in 1998", "in September 2006", but "on 13 September 2006". */
export function inDate(date: string): string {
  return `${/^\d+ /.test(date) ? 'on' : 'in'} ${date}`;
}

/** "a special member", "an observer". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
