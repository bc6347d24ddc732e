// The Korean particles that follow a word's last sound: 이/가, 을/를, 은/는, 과/와, 으로/로.

/** The final consonant of each digit as it is read, by Hangul's own numbering; 0: none. */
const DIGITS = [21, 8, 0, 16, 0, 0, 1, 8, 8, 0];
const RIEUL = 8;

/** null: neither Hangul nor a digit, so how it sounds is not known. What stands in brackets is not read with it. */
function finalOf(word: string): number | null {
  const last = word
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/[)\]”’"'.]+$/, '')
    .slice(-1);
  const code = last.charCodeAt(0);
  if (code >= 0xac00 && code <= 0xd7a3) return (code - 0xac00) % 28;
  return /\d/.test(last) ? (DIGITS[Number(last)] ?? 0) : null;
}

/** The word with its particle: `after` a consonant or a vowel; both where the sound is not known. */
export function withParticle(word: string, afterConsonant: string, afterVowel: string): string {
  const final = finalOf(word);
  if (final === null)
    return afterConsonant === '으로' ? `${word}(으)로` : `${word}${afterConsonant}(${afterVowel})`;
  const open = final === 0 || (afterConsonant === '으로' && final === RIEUL);
  return word + (open ? afterVowel : afterConsonant);
}
