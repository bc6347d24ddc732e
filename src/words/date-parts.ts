// The numbers in an ISO date, as precise as it was written.

export type DateParts = { readonly year: number; readonly month: number | null; readonly day: number | null };

export function partsOf(iso: string): DateParts {
  const [year = '', month, day] = iso.split('-');
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}

/** No line ends inside the date, neither at a space nor, in Mongolian, at a hyphen or, in Japanese, anywhere. */
export const unbrokenDate = (date: string): string =>
  date.replaceAll(' ', '\u00a0').replace(/-|[年月](?=.)|\d(?=[年月日])/g, '$&\u2060');
