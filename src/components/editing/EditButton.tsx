import { useCallback } from 'react';

import type { ArmId } from '@/arm/types';
import { LinkButton } from '@/components/LinkButton';
import { usePermission } from '@/data/use-permission';
import { t } from '@/i18n/translate';
import { afterNextPaint } from '@/lib/after-next-paint';
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
  /** The pointer or the focus comes near: the form may be fetched and prepared. */
  readonly onNear: () => void;
  /** Who may edit sees the button: the form's code may be fetched. */
  readonly onOffered?: () => void;
}

/** Opens the edit form, which has an address of its own. Without the right it stays, reachable, and names the missing action. */
export function EditButton({ id, action, tab, disabledReason, onNear, onOffered }: EditButtonProps) {
  const refused = usePermission(id, action) === 'no';
  const viewOnly = useViewOnlyReason();
  const offered = useCallback(
    (link: HTMLElement | null) => {
      if (link && onOffered) afterNextPaint(onOffered);
    },
    [onOffered],
  );
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
      ref={offered}
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
