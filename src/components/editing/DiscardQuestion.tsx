import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';

interface DiscardQuestionProps {
  readonly onStay: () => void;
  readonly onDiscard: () => void;
}

/** Whether what was typed may be thrown away. */
export function DiscardQuestion({ onStay, onDiscard }: DiscardQuestionProps) {
  return (
    <Dialog
      title={t('editing.leaveTitle')}
      onClose={onStay}
      width="s"
      actions={
        <>
          <Button variant="primary" onClick={onStay}>
            {t('editing.stay')}
          </Button>
          <Button variant="danger" onClick={onDiscard}>
            {t('editing.discard')}
          </Button>
        </>
      }
    >
      {t('editing.leaveText')}
    </Dialog>
  );
}
