import type { ImageVersion } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { t } from '@/i18n/translate';
import type { KeyValue } from '@/ui/KeyValueList';
import { KeyValueList } from '@/ui/KeyValueList';
import { State } from '@/ui/State';

/** What protects the version from removal, and whether it was reported; absent when ARM sent no safety profile. */
export function SafetyCard({ version }: { readonly version: ImageVersion }) {
  const safety = version.properties.safetyProfile;
  if (safety === undefined) return null;
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
  return (
    <Card title={t('version.safety')}>
      <KeyValueList items={facts} />
    </Card>
  );
}
