// Reads a JSON file that somebody has written, also as Windows' editor saves it.
import { readFileSync } from 'node:fs';

/**
 * @param {string} file
 * @param {string} [advice] what to do where it can't be read
 * @returns {any}
 */
export function readJson(file, advice = '') {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new Error([`${file}: this is not valid JSON: ${why}.`, advice].filter(Boolean).join(' '));
  }
}
