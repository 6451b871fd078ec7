import type { ArmId } from '@/arm/types';
import { LinkButton } from '@/components/LinkButton';
import { usePermission } from '@/data/use-permission';
import { t } from '@/i18n/translate';
import { useViewOnlyReason } from '@/state/use-viewing';
import { Button } from '@/ui/Button';
import { EditIcon } from '@/ui/icons';

interface EditButtonProps {
  readonly id: ArmId;
  /** The action that ARM checks for the write. */
  readonly action: string;
  /** The tab to edit on; absent: the one that is open. */
  readonly tab?: string;
  /** A reason of the resource's own, e.g. that it was not read. */
  readonly disabledReason?: string | undefined;
  /** The pointer or the focus is on the button: the form's code may be fetched. */
  readonly onNear: () => void;
}

/** Opens the edit form, which has an address of its own. Without the right it stays, reachable, and names the missing action. */
export function EditButton({ id, action, tab, disabledReason, onNear }: EditButtonProps) {
  const refused = usePermission(id, action) === 'no';
  const viewOnly = useViewOnlyReason();
  const reason =
    viewOnly ?? disabledReason ?? (refused ? t('resource.missingAction', { action }) : undefined);
  if (reason !== undefined) {
    return (
      <Button icon={<EditIcon />} disabledReason={reason}>
        {t('resource.edit')}
      </Button>
    );
  }
  return (
    <LinkButton
      icon={<EditIcon />}
      to="."
      search={(prev) => ({ ...((tab ?? prev.tab) ? { tab: tab ?? prev.tab } : {}), panel: 'edit' })}
      resetScroll={false}
      onPointerEnter={onNear}
      onFocus={onNear}
    >
      {t('resource.edit')}
    </LinkButton>
  );
}
