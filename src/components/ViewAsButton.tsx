import type { Principal } from '@/domain/access/principals';
import { t } from '@/i18n/translate';
import { useDemoControl } from '@/state/portal-context';
import { Button } from '@/ui/Button';

interface ViewAsButtonProps {
  readonly principal: Pick<Principal, 'id' | 'type' | 'unresolved'>;
  readonly name: string;
  /** Called first: what covers the page should go. */
  readonly onView?: () => void;
}

/** Shows the portal as a user or service principal sees it. Demo only: real Azure cannot compute that. */
export function ViewAsButton({ principal, name, onView }: ViewAsButtonProps) {
  const control = useDemoControl();
  if (!control) return null;
  const { id, type, unresolved } = principal;
  const reason =
    type === 'Group' || type === 'ForeignGroup'
      ? t('viewAs.group')
      : unresolved !== undefined
        ? t('viewAs.unknown')
        : undefined;
  return (
    <Button
      size="s"
      disabledReason={reason}
      onClick={() => {
        onView?.();
        void control.viewAs(id);
      }}
    >
      {t('viewAs.view', { name })}
    </Button>
  );
}
