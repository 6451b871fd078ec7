// Search parameters as plain strings. The router's default turns ?q=1.10 into the number 1.1.

export type PlainSearch = Readonly<Record<string, string>>;

/** Reads "?a=b": every value a string, the last one of a repeated key wins, malformed escapes stay as written. */
export function parseSearch(text: string): PlainSearch {
  return Object.fromEntries(new URLSearchParams(text.startsWith('?') ? text.slice(1) : text));
}

/** Writes search parameters; undefined and empty ones are left out. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== '') params.set(key, String(value));
  }
  // A comma needs no escape in a query, and lists of choices are easier to read with it.
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
