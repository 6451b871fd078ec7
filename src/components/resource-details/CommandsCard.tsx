import { parseId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';
import { showCommands } from '@/domain/show-commands';
import { t } from '@/i18n/translate';
import { CopyButton } from '@/ui/CopyButton';

import { Card } from './Card';

import styles from './CommandsCard.module.css';

/** The same resource from a command line, ready to copy; a version's with its replication status (S47). */
export function CommandsCard({ id }: { readonly id: ArmId }) {
  const parsed = parseId(id);
  const commands = parsed ? showCommands(parsed) : [];
  return (
    <Card title={t('resource.commands')}>
      <ul className={styles.commands}>
        {commands.map(({ tool, text }) => (
          <li key={tool}>
            <div className={styles.head}>
              <span className={styles.tool}>{tool}</span>
              <CopyButton
                text={text}
                label={t('resource.copyCommand', { tool })}
                copiedLabel={t('resource.commandCopied')}
              />
            </div>
            <code className={styles.command}>{text}</code>
          </li>
        ))}
      </ul>
    </Card>
  );
}
