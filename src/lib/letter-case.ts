import { isAscii } from './fold-text';

// Case mapping that keeps the length of a text: "ß" in capitals is "SS", and "İ" in small letters is two characters. An id that
// went through such a mapping names something else.

/** Small letters, character by character; a character whose small letter is longer stays. */
export function lowerCase(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return Array.from(text, (char) => {
    const lower = char.toLowerCase();
    return lower.length === char.length ? lower : char;
  }).join('');
}

/** Capitals, character by character; a character that would not be found again by `lowerCase` stays: ß, ı, ſ, µ. */
export function upperCase(text: string): string {
  if (isAscii(text)) return text.toUpperCase();
  return Array.from(text, (char) => {
    const upper = char.toUpperCase();
    return upper.length === char.length && lowerCase(upper) === lowerCase(char) ? upper : char;
  }).join('');
}
