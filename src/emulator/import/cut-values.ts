import { PARTIAL } from '@/lib/partial';

import type { JsonObject, Shape } from './shape';
import { isObject } from './shape';

// `ConvertTo-Json` writes what is nested deeper than its -Depth (2, unless asked for more) as text: the name of a .NET type,
// "@{name=…}", or nothing. Such a text says that something is there, not what.

const TYPE_NAME = String.raw`(?:System|Microsoft)\.[\w.]+(?:\x60\d+)?(?:\[[^\s]*\])?`;
const CUT = new RegExp(String.raw`^(?:|@\{.*\}|${TYPE_NAME}(?:\s+${TYPE_NAME})*)$`, 's');

/** Whether a text is what stands in the place of something nested too deep. */
export const isCut = (value: unknown): boolean => typeof value === 'string' && CUT.test(value);
const isNested = (shape: Shape): boolean => typeof shape !== 'string' || shape === 'object';

export interface Uncut {
  readonly value: unknown;
  /** Paths of what was taken away. */
  readonly cuts: readonly string[];
}

/** A value without the texts that stand where a list or an object belongs; objects that lack such a member are marked. */
export function withoutCuts(value: unknown, shape: Shape, path = ''): Uncut {
  if (!isObject(value) || typeof shape === 'string' || !('fields' in shape)) return { value, cuts: [] };
  const out: Record<string, unknown> = { ...value };
  const cuts: string[] = [];
  for (const [written, inner] of Object.entries(shape.fields)) {
    const name = written.replace('!', '');
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    if (member === undefined || !isNested(inner)) continue;
    const at = path === '' ? name : `${path}.${name}`;
    const list = typeof inner !== 'string' && 'list' in inner ? inner.list : undefined;
    if (isCut(member) || (list && Array.isArray(member) && isNested(list) && member.some(isCut))) {
      delete out[name];
      out[PARTIAL] = true;
      cuts.push(at);
      continue;
    }
    const uncut =
      list && Array.isArray(member) ? uncutList(member, list, at) : withoutCuts(member, inner, at);
    out[name] = uncut.value;
    cuts.push(...uncut.cuts);
  }
  return cuts.length === 0 ? { value, cuts } : { value: out, cuts };
}

function uncutList(list: readonly unknown[], shape: Shape, path: string): Uncut {
  const elements = list.map((element, i) => withoutCuts(element, shape, `${path}[${i}]`));
  return { value: elements.map((e) => e.value), cuts: elements.flatMap((e) => e.cuts) };
}

/** The same for a whole body, whose type is kept. */
export const uncutBody = (body: JsonObject, shape: Shape) => {
  const { value, cuts } = withoutCuts(body, shape);
  return { body: value as JsonObject, cuts };
};
