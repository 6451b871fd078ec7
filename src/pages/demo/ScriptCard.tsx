import { Card } from '@/components/resource-details/Card';
import { t } from '@/i18n/translate';
import { downloadText } from '@/lib/download';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { Disclosure } from '@/ui/Disclosure';
import { ExportIcon } from '@/ui/icons';
import { focusableWhileScrolling } from '@/ui/scroll-focus';

import script from './export-estate.sh?raw';

import styles from './demo.module.css';

const COMMAND = 'bash export-estate.sh';

/** The script that writes one's estate into a file, and what to do with it. */
export function ScriptCard() {
  return (
    <Card title={t('demo.script')}>
      <div className={styles.stack}>
        <p>{t('demo.scriptText')}</p>
        <ol className={styles.steps}>
          <li>
            {t('demo.scriptStep1')}{' '}
            <CopyButton
              text={script}
              label={t('demo.copyScript')}
              copiedLabel={t('demo.scriptCopied')}
              showLabel
            />
            <Button
              variant="subtle"
              size="s"
              icon={<ExportIcon />}
              onClick={() => downloadText('export-estate.sh', 'text/x-shellscript', script)}
            >
              {t('demo.downloadScript')}
            </Button>
          </li>
          <li>
            {t('demo.scriptStep2')} <code>{COMMAND}</code>{' '}
            <CopyButton text={COMMAND} label={t('demo.copyCommand')} copiedLabel={t('demo.commandCopied')} />
          </li>
          <li>{t('demo.scriptStep3')}</li>
        </ol>
        <Disclosure summary={t('demo.showScript')}>
          <pre
            className={styles.code}
            ref={focusableWhileScrolling}
            aria-label={t('demo.script')}
            role="group"
          >
            {script}
          </pre>
        </Disclosure>
      </div>
    </Card>
  );
}
