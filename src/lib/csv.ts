/** What a spreadsheet would take for the start of a formula (OWASP, CSV injection): it gets an apostrophe in front. */
const FORMULA = /^[=+\-@\t\r]/;

/** One cell: a formula made harmless, quotes doubled, quoted when it holds a comma, quote, line break or outer space (RFC 4180). */
export function csvCell(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A CSV file: first the header row. Lines end in CR LF; it starts with a byte order mark, else Excel reads UTF-8 as Latin-1. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
