import type { ImageDefinition, ResourceRange } from '@/arm/types';

import { END_OF_LIFE, endOfLifeProblems, endOfLifeText, endOfLifeWire } from './end-of-life-field';
import type { Fields } from './fields';
import { changedKeys } from './fields';
import type { Problem } from './problems';
import { tagFields, tagProblems, tagsOf } from './tag-fields';

const RANGES = ['vCPUs', 'memory'] as const;
type RangeName = (typeof RANGES)[number];

const rangeText = (n: number | undefined) => (n === undefined ? '' : String(n));

/** What may be edited of an image definition: recommendations, description, end of life (S63), and tags. vCPUs in count, memory in GB. */
export function definitionFields(definition: ImageDefinition): Fields {
  const { description, recommended, endOfLifeDate } = definition.properties;
  return {
    description: description ?? '',
    'vCPUs.min': rangeText(recommended?.vCPUs?.min),
    'vCPUs.max': rangeText(recommended?.vCPUs?.max),
    'memory.min': rangeText(recommended?.memory?.min),
    'memory.max': rangeText(recommended?.memory?.max),
    [END_OF_LIFE]: endOfLifeText(endOfLifeDate),
    ...tagFields(definition.tags),
  };
}

/** The number of a whole-number text from 1 up; undefined for anything else ("1e3", "1.5", "-1", ""). */
export const wholeNumber = (text: string): number | undefined =>
  /^\d{1,9}$/.test(text.trim()) && Number(text) >= 1 ? Number(text) : undefined;

function range(fields: Fields, name: RangeName, read: ResourceRange | undefined): ResourceRange | undefined {
  const { min: _min, max: _max, ...unknown } = read ?? {};
  const min = wholeNumber(fields[`${name}.min`] ?? '');
  const max = wholeNumber(fields[`${name}.max`] ?? '');
  const out = { ...unknown, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return Object.keys(out).length === 0 ? undefined : out;
}

/**
 * The PATCH body: what changed, with osType, osState and identifier, without which the service refuses it as a change of the
 * type (trap 1, ARM 4). `recommended` is sent as a whole, unknown fields in it as read.
 */
export function definitionPatch(fresh: ImageDefinition, fields: Fields): unknown {
  const changed = changedKeys(definitionFields(fresh), fields);
  const { osType, osState, identifier, recommended } = fresh.properties;
  const properties: Record<string, unknown> = { osType, osState, identifier };
  if (changed.includes('description')) properties.description = fields.description ?? '';
  if (changed.some((k) => k.startsWith('vCPUs.') || k.startsWith('memory.'))) {
    const { vCPUs: _vCPUs, memory: _memory, ...unknown } = recommended ?? {};
    const vCPUs = range(fields, 'vCPUs', recommended?.vCPUs);
    const memory = range(fields, 'memory', recommended?.memory);
    properties.recommended = { ...unknown, ...(vCPUs && { vCPUs }), ...(memory && { memory }) };
  }
  if (changed.includes(END_OF_LIFE)) {
    properties.endOfLifeDate = endOfLifeWire(fields, fresh.properties.endOfLifeDate);
  }
  return { ...(changed.some((k) => k.startsWith('tag/')) && { tags: tagsOf(fields) }), properties };
}

/**
 * Problems of a definition's form: whole numbers, min ≤ max (S18), a future end of life, tags. Only edited fields count, so
 * that an invalid value from the service does not block other fields.
 */
export function definitionProblems(fields: Fields, read: ImageDefinition, nowMs: number): Problem[] {
  const out: Problem[] = [];
  const touched = new Set(changedKeys(definitionFields(read), fields));
  for (const name of RANGES) {
    if (!touched.has(`${name}.min`) && !touched.has(`${name}.max`)) continue;
    for (const end of ['min', 'max'] as const) {
      const field = `${name}.${end}`;
      const text = fields[field] ?? '';
      if (touched.has(field) && text !== '' && wholeNumber(text) === undefined) {
        out.push({ field, severity: 'error', code: 'wholeNumber', params: {} });
      }
    }
    const min = wholeNumber(fields[`${name}.min`] ?? '');
    const max = wholeNumber(fields[`${name}.max`] ?? '');
    if (min !== undefined && max !== undefined && min > max) {
      out.push({ field: `${name}.max`, severity: 'error', code: 'minAboveMax', params: { min, max } });
    }
  }
  return [...out, ...endOfLifeProblems(fields, read.properties.endOfLifeDate, nowMs), ...tagProblems(fields)];
}
