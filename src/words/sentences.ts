// How a language joins texts into one: each becomes a sentence with the language's full stop.

/** The text with a capital at its start. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * @param stop the full stop, for example "." or "。"
 * @param space what stands between two sentences; empty in Chinese and Japanese
 * @returns joins texts; one that already ends a sentence ("2014 г.") gets no second stop, an empty one is left out
 */
export const sentencesWith = (stop: string, space: string) => (parts: readonly string[]) =>
  parts
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (/[.!?…。！？]$/.test(part) ? part : part + stop))
    .join(space);
