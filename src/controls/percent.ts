/** A share as a percentage to a hundredth of a pixel on a wide screen: more digits are only more to send. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(3))}%`;
