// The numbers in an ISO date, as precise as it was written.

export type DateParts = { readonly year: number; readonly month: number | null; readonly day: number | null };

export function partsOf(iso: string): DateParts {
  const [year = '', month, day] = iso.split('-');
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}
