import type { ReadOnlyReason } from '@/domain/editing/form';
import { lockedFields, valueAt } from '@/domain/editing/form';
import { isInData } from '@/domain/not-in-data';
import type { PlainKey } from '@/i18n/translate';
import { t } from '@/i18n/translate';
import { Disclosure } from '@/ui/Disclosure';
import { KeyValueList } from '@/ui/KeyValueList';

import type { Edit } from './use-edit';

const reasons: Readonly<Record<ReadOnlyReason, PlainKey>> = {
  fixedAtCreation: 'editing.readOnly.fixedAtCreation',
  fixedRegionStorage: 'editing.readOnly.fixedRegionStorage',
  sourceFixed: 'editing.readOnly.sourceFixed',
  byTheService: 'editing.readOnly.byTheService',
  ownCalls: 'editing.readOnly.ownCalls',
  notInData: 'editing.readOnly.notInData',
};

function shown(resource: unknown, path: string): string {
  const value = valueAt(resource, path);
  if (value === undefined || value === null) {
    return t(isInData(resource, path) ? 'editing.none' : 'editing.notKnown');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What cannot be edited here, with its value and why: nothing is hidden. */
export function ReadOnlyList<T>({ edit }: { readonly edit: Edit<T> }) {
  const { base } = edit.state;
  return (
    <Disclosure summary={t('editing.locked')}>
      <KeyValueList
        items={lockedFields(edit.spec.form, base).map(({ path, locked }) => ({
          label: path.replace(/^properties\./, ''),
          value: shown(base, path),
          hint: t(reasons[locked]),
        }))}
      />
    </Disclosure>
  );
}
