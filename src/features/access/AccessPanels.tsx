import type { ArmId } from '@/arm/types';
import type { AccessKnowledge } from '@/data/access/knowledge';
import type { AccessHere } from '@/domain/access/here';
import { t } from '@/i18n/translate';
import { SidePanel } from '@/ui/SidePanel';

import { AddPanel } from './AddPanel';
import { ChangePanel } from './ChangePanel';
import { CheckPanel } from './CheckPanel';
import type { AccessPanel } from './panel-address';
import { RemovePanel } from './RemovePanel';
import { usePanel } from './use-panel';

interface AccessPanelsProps {
  readonly id: ArmId;
  readonly panel: AccessPanel | undefined;
  readonly known: AccessKnowledge;
  readonly here: AccessHere;
}

/** The panel that the address names, over the Access tab. */
export function AccessPanels({ id, panel, known, here }: AccessPanelsProps) {
  const { close } = usePanel();
  if (panel === undefined) return null;
  if (panel.kind === 'add') return <AddPanel id={id} known={known} onClose={close} />;
  if (panel.kind === 'check') {
    return <CheckPanel id={id} principalId={panel.principalId} known={known} />;
  }
  const found = here.grants.find(({ item, direct }) => direct && item.assignment.name === panel.assignment);
  if (found) {
    const Panel = panel.kind === 'change' ? ChangePanel : RemovePanel;
    return <Panel key={panel.assignment} id={id} grant={found.item} known={known} onClose={close} />;
  }
  return (
    <SidePanel title={t('access.title')} onClose={() => close()}>
      {known.pending ? t('access.reading') : t('access.noLonger')}
    </SidePanel>
  );
}
