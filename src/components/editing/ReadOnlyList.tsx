import { memo } from 'react';

import type { ResourceLevel } from '@/domain/access/capabilities';
import type { ReadOnlyReason } from '@/domain/editing/read-only-fields';
import { readOnlyFields } from '@/domain/editing/read-only-fields';
import type { MessageKey } from '@/i18n/translate';
import { t } from '@/i18n/translate';
import { Disclosure } from '@/ui/Disclosure';
import { KeyValueList } from '@/ui/KeyValueList';

const reasons = {
  fixedAtCreation: 'editing.readOnly.fixedAtCreation',
  fixedRegionStorage: 'editing.readOnly.fixedRegionStorage',
  sourceFixed: 'editing.readOnly.sourceFixed',
  byTheService: 'editing.readOnly.byTheService',
  ownCalls: 'editing.readOnly.ownCalls',
} as const satisfies Record<ReadOnlyReason, MessageKey>;

interface ReadOnlyListProps {
  readonly level: ResourceLevel;
  /** The resource, to show each locked value as it is. */
  readonly resource: object;
}

function valueAt(resource: object, path: string): string {
  let at: unknown = resource;
  for (const key of path.split('.')) {
    if (Array.isArray(at)) break;
    at = typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[key] : undefined;
  }
  if (at === undefined) return t('editing.none');
  return typeof at === 'object' ? JSON.stringify(at) : String(at);
}

/** What cannot be edited here, with its value and why: nothing is hidden. */
export const ReadOnlyList = memo(function ReadOnlyList({ level, resource }: ReadOnlyListProps) {
  return (
    <Disclosure summary={t('editing.locked')}>
      <KeyValueList
        items={readOnlyFields[level].map(({ path, reason }) => ({
          label: path.replace(/^properties\./, ''),
          value: valueAt(resource, path),
          hint: t(reasons[reason]),
        }))}
      />
    </Disclosure>
  );
});
