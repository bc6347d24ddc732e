// The numbers in an ISO date, as precise as it was written.

export type DateParts = { readonly year: number; readonly month: number | null; readonly day: number | null };

export function partsOf(iso: string): DateParts {
  const [year = '', month, day] = iso.split('-');
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}

/** With a word joiner after each hyphen: a line of a Mongolian date ("9-р сар") does not end there. */
export const unbrokenHyphens = (date: string): string => date.replaceAll('-', '-\u2060');
