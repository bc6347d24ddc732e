// English forms of months and small numbers.

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
