import type { ArmId } from '@/arm/types';
import { nameOf } from '@/components/resource-details/resource-crumbs';
import type { AccessKnowledge } from '@/data/access/knowledge';
import { useFoundPerson } from '@/data/access/use-found-person';
import { usePlace } from '@/data/use-place';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { SidePanel } from '@/ui/SidePanel';

import { AccessGaps } from './AccessGaps';
import { CheckResult } from './CheckResult';
import { PrincipalPicker } from './PrincipalPicker';
import { usePanel } from './use-panel';

import styles from './AccessTab.module.css';

interface CheckPanelProps {
  readonly id: ArmId;
  readonly principalId: string | undefined;
  readonly known: AccessKnowledge;
}

/** What any principal can do here, above and below, and by which ways. Its address names the principal. */
export function CheckPanel({ id, principalId, known }: CheckPanelProps) {
  const { open, close } = usePanel();
  const { tenant } = usePlace(id);
  const { person, pending } = useFoundPerson(principalId, known.principals, tenant?.tenantId);
  const reading = known.pending || pending;
  return (
    <SidePanel
      title={t('access.checkOf', { name: nameOf(id) })}
      onClose={() => close()}
      actions={<Button onClick={() => close()}>{t('common.close')}</Button>}
    >
      <div className={styles.stack}>
        <PrincipalPicker
          tenantId={tenant?.tenantId}
          chosen={person}
          onChoose={(chosen) => open({ kind: 'check', ...(chosen && { principalId: chosen.id }) }, true)}
        />
        {person && !reading && <AccessGaps gaps={known.gaps} />}
        {person && reading && <p role="status">{t('access.reading')}</p>}
        {person && !reading && <CheckResult id={id} person={person} known={known} />}
      </div>
    </SidePanel>
  );
}
