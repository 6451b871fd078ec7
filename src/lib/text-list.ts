// Several plain texts in one URL parameter: joined by commas; a comma or backslash inside a text gets a backslash before it.

/** "a,b\,c" of ["a", "b,c"]. */
export const joinTexts = (texts: readonly string[]): string =>
  texts.map((text) => text.replaceAll(/[\\,]/g, String.raw`\$&`)).join(',');

/** ["a", "b,c"] of "a,b\,c". Empty and repeated texts are left out; a lone backslash at the end is text. */
export function splitTexts(joined: string): readonly string[] {
  const texts: string[] = [''];
  for (let i = 0; i < joined.length; i++) {
    const char = joined[i] ?? '';
    if (char === ',') texts.push('');
    else texts[texts.length - 1] += char === '\\' && i + 1 < joined.length ? (joined[++i] ?? '') : char;
  }
  return [...new Set(texts)].filter((text) => text !== '');
}
