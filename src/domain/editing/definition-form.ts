import type { ImageDefinition } from '@/arm/types';

import { endOfLifeField } from './end-of-life';
import type { EditableField, Form } from './form';
import { tagList } from './tags';

/** The number of a whole-number text from 1 up; undefined for anything else ("1e3", "1.5", "-1", ""). */
export const wholeNumber = (text: string): number | undefined =>
  /^\d{1,9}$/.test(text.trim()) && Number(text) >= 1 ? Number(text) : undefined;

const notWhole = { severity: 'error', code: 'wholeNumber', params: {} } as const;

/** Minimum and maximum of a recommendation: whole numbers from 1 up, the maximum not below the minimum (S18). */
function range(
  name: 'vCPUs' | 'memory',
  minLabel: EditableField<ImageDefinition>['label'],
  maxLabel: EditableField<ImageDefinition>['label'],
): EditableField<ImageDefinition>[] {
  const path = `properties.recommended.${name}`;
  const minKey = `${name}.min`;
  const maxKey = `${name}.max`;
  return [
    {
      key: minKey,
      path: `${path}.min`,
      label: minLabel,
      control: 'number',
      min: 1,
      rule: ({ text, isChanged }) =>
        isChanged(minKey) && text !== '' && wholeNumber(text) === undefined ? notWhole : undefined,
    },
    {
      key: maxKey,
      path: `${path}.max`,
      target: path,
      label: maxLabel,
      control: 'number',
      min: 1,
      rule({ text, fields, isChanged }) {
        const max = wholeNumber(text);
        if (isChanged(maxKey) && text !== '' && max === undefined) return notWhole;
        const min = wholeNumber(fields[minKey] ?? '');
        const touched = isChanged(minKey) || isChanged(maxKey);
        if (!touched || min === undefined || max === undefined || min <= max) return undefined;
        return { severity: 'error', code: 'minAboveMax', params: { min, max } };
      },
    },
  ];
}

/** What may be edited of an image definition: description, recommendations, end of life (S63), and tags (S65, ARM 5). vCPUs in count, memory in GB. */
export const definitionForm: Form<ImageDefinition> = {
  fields: [
    {
      key: 'description',
      path: 'properties.description',
      label: 'resource.description',
      control: 'text',
    },
    ...range('vCPUs', 'editing.vCPUsMin', 'editing.vCPUsMax'),
    ...range('memory', 'editing.memoryMin', 'editing.memoryMax'),
    endOfLifeField('properties.endOfLifeDate'),
    { path: 'name', locked: 'fixedAtCreation' },
    { path: 'location', locked: 'fixedAtCreation' },
    { path: 'properties.identifier.publisher', locked: 'fixedAtCreation' },
    { path: 'properties.identifier.offer', locked: 'fixedAtCreation' },
    { path: 'properties.identifier.sku', locked: 'fixedAtCreation' },
    { path: 'properties.osType', locked: 'fixedAtCreation' },
    { path: 'properties.osState', locked: 'fixedAtCreation' },
    { path: 'properties.hyperVGeneration', locked: 'fixedAtCreation' },
    { path: 'properties.architecture', locked: 'fixedAtCreation' },
    { path: 'properties.purchasePlan', locked: 'fixedAtCreation' },
    { path: 'properties.provisioningState', locked: 'byTheService' },
  ],
  lists: [tagList],
  // Without these the service takes the change for one of the type (trap 1, ARM 4).
  required: ({ properties: { osType, osState, identifier } }) => ({ osType, osState, identifier }),
};
