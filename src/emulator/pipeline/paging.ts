import { foldId } from '@/arm/resource-id';

import type { Call, Doc } from '../contract';

// nextLink paging (ARM 3). The token names the last id that was sent, so a link stays valid when documents are added or removed.

const encode = (id: string) => btoa(String.fromCodePoint(...new TextEncoder().encode(id)));

function decode(token: string): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(token), (c) => c.codePointAt(0) ?? 0));
  } catch {
    return undefined;
  }
}

/**
 * One page of documents that are ordered by folded id: those after the call's $skiptoken, as many as the call's page size.
 * `nextLink` is the call's own URL with the next token; absent on the last page. A token that cannot be read begins anew.
 */
export function pageOf(
  call: Pick<Call, 'query' | 'pageSize' | 'url' | 'origin'>,
  docs: readonly Doc[],
  render: (doc: Doc) => unknown,
): { readonly value: readonly unknown[]; readonly nextLink?: string } {
  const token = call.query('$skiptoken');
  const after = token === undefined ? undefined : decode(token);
  let start = 0;
  if (after !== undefined) {
    const found = docs.findIndex((doc) => foldId(doc.id) > after);
    start = found < 0 ? docs.length : found;
  }
  const page = docs.slice(start, start + call.pageSize);
  const last = page.at(-1);
  const value = page.map(render);
  if (!last || start + page.length >= docs.length) return { value };
  const query = [...call.url.searchParams]
    .filter(([name]) => name.toLowerCase() !== '$skiptoken')
    .map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  query.push(`$skiptoken=${encodeURIComponent(encode(foldId(last.id)))}`);
  return { value, nextLink: `${call.origin}${call.url.pathname}?${query.join('&')}` };
}
