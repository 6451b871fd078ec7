import { parseId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';
import type { ShowCommand } from '@/domain/show-commands';
import { showCommands } from '@/domain/show-commands';
import { t } from '@/i18n/translate';
import { CopyButton } from '@/ui/CopyButton';
import { Disclosure } from '@/ui/Disclosure';

import { Card } from './Card';

import styles from './CommandsCard.module.css';

/** Commands that read the resource; a version's with its replication status (S47). */
export function CommandsCard({ id }: { readonly id: ArmId }) {
  const parsed = parseId(id);
  const [first, ...others] = parsed ? showCommands(parsed) : [];
  if (first === undefined) return null;
  return (
    <Card title={t('resource.commands')}>
      <Command {...first} />
      <Disclosure summary={others.map(({ tool }) => tool).join(', ')}>
        <div className={styles.commands}>
          {others.map((command) => (
            <Command key={command.tool} {...command} />
          ))}
        </div>
      </Disclosure>
    </Card>
  );
}

const Command = ({ tool, text }: ShowCommand) => (
  <div>
    <div className={styles.head}>
      <span className={styles.tool}>{tool}</span>
      <CopyButton
        text={text}
        label={t('resource.copyCommand', { tool })}
        copiedLabel={t('resource.commandCopied')}
      />
    </div>
    <code className={styles.command}>{text}</code>
  </div>
);
