import type { Cleaned } from './clean';
import { clean } from './clean';
import { isCut } from './cut-values';
import { fromPowerShell, isPowerShell } from './powershell';
import type { JsonObject } from './shape';
import { isObject } from './shape';
import { fromSnakeCase, isSnakeCase } from './snake-case';

/** An item as plain data under ARM's names, from az, PowerShell or an SDK. */
export interface PlainRow {
  readonly ok: true;
  /** Without its null members. */
  readonly item: JsonObject;
  /** Every name that the item and its properties have in the file, also of members that are null there. */
  readonly names: ReadonlySet<string>;
  /** The first member under a name that no Azure resource has; it is left out. */
  readonly hostile?: string;
  /** `properties` stood there as a text, cut off by its writer; they are left out. */
  readonly isCutOff: boolean;
}

/** Reads a row as az would write it: cleaned, names of PowerShell and of the Python SDK turned into ARM's. */
export function plainRow(raw: unknown): PlainRow | Extract<Cleaned, { ok: false }> {
  const rename = isPowerShell(raw)
    ? fromPowerShell
    : isSnakeCase(raw)
      ? (row: JsonObject) => fromSnakeCase(row) as JsonObject
      : undefined;
  const first = clean(raw, { keepNull: rename !== undefined });
  if (!first.ok) return first;
  const source = rename ? rename(first.value) : (raw as JsonObject);
  const cleaned = rename ? clean(source) : first;
  if (!cleaned.ok) return cleaned;
  const { properties, ...beside } = cleaned.value;
  const isCutOff = isCut(properties);
  return {
    ok: true,
    item: isCutOff ? beside : cleaned.value,
    names: new Set([
      ...Object.keys(source),
      ...(isObject(source.properties) ? Object.keys(source.properties) : []),
    ]),
    ...(first.hostile !== undefined && { hostile: first.hostile }),
    isCutOff,
  };
}
