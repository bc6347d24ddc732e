/**
 * A share from 0 to 1 as a percentage for an attribute or a style, exact to a hundredth of a pixel on a wide screen.
 */
export const percent = (share: number): string => `${Number((share * 100).toFixed(3))}%`;
