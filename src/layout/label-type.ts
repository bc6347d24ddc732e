// Measures of labels and other drawn text in font sizes, the same on the page, in pictures and in files.

/** The height of a label's line, as in the style sheet. */
export const LINE_HEIGHT = 1.2;
/** From the middle of a line down to its baseline. */
export const BASELINE = 0.36;
