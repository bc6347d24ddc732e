/** Hundredths, exact to a hundredth of a pixel on a wide screen: more digits are only more to send. */
const hundredths = (share: number): number => Number((share * 100).toFixed(3));

export const percent = (share: number): string => `${hundredths(share)}%`;

/** The dashes of a line of path length 100 of which this share is seen, from its beginning. */
export const dashTo = (share: number): string => `${hundredths(share)} 100`;
