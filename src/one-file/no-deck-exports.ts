// The page in one file exports no slides.
export const deckExports = null;
