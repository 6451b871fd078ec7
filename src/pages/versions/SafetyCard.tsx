import type { ImageVersion } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { LongText } from '@/components/resource-details/LongText';
import { t } from '@/i18n/translate';
import type { KeyValue } from '@/ui/KeyValueList';
import { KeyValueList } from '@/ui/KeyValueList';
import { State } from '@/ui/State';

/** What protects the version from removal, whether it was reported, its security profile; absent when ARM sent none of it. */
export function SafetyCard({ version }: { readonly version: ImageVersion }) {
  const { safetyProfile: safety = {}, securityProfile, validationsProfile, restore } = version.properties;
  const facts: KeyValue[] = [];
  if (safety.allowDeletionOfReplicatedLocations !== undefined) {
    const allowed = safety.allowDeletionOfReplicatedLocations;
    facts.push({
      label: t('version.safety.removal'),
      value: t(allowed ? 'version.safety.removalOn' : 'version.safety.removalOff'),
    });
  }
  if (safety.blockDeletionBeforeEndOfLife !== undefined) {
    const blocked = safety.blockDeletionBeforeEndOfLife;
    facts.push({
      label: t('version.safety.block'),
      value: t(blocked ? 'version.safety.blockOn' : 'version.safety.blockOff'),
    });
  }
  if (safety.reportedForPolicyViolation !== undefined) {
    facts.push({
      label: t('version.safety.policy'),
      value: safety.reportedForPolicyViolation ? (
        <>
          <State tone="bad">{t('common.yes')}</State>
          {(safety.policyViolations ?? []).map(({ category, details }) => (
            <div key={`${category} ${details}`}>
              {t('version.safety.violation', {
                category: category ?? t('common.unknown'),
                details: details ?? '',
              })}
            </div>
          ))}
        </>
      ) : (
        t('common.no')
      ),
    });
  }
  // Their parts differ from api-version to api-version: shown as they came.
  if (securityProfile !== undefined) {
    facts.push({ label: t('version.security'), value: <Raw value={securityProfile} /> });
  }
  if (validationsProfile !== undefined) {
    facts.push({ label: t('version.validations'), value: <Raw value={validationsProfile} /> });
  }
  if (restore === true) facts.push({ label: t('version.restored'), value: t('common.yes') });
  if (facts.length === 0) return null;
  return (
    <Card title={t('version.safety')}>
      <KeyValueList items={facts} />
    </Card>
  );
}

const Raw = ({ value }: { readonly value: unknown }) => (
  <code>
    <LongText text={JSON.stringify(value, null, 1)} />
  </code>
);
