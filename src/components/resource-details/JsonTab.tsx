import { useState } from 'react';

import { operations } from '@/arm/operations';
import type { ArmResource } from '@/arm/types';
import type { ResourceAnswer } from '@/data/use-resource';
import { t } from '@/i18n/translate';
import { downloadText } from '@/lib/download';
import { jsonLines, jsonTokens } from '@/lib/json-lines';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { ExportIcon } from '@/ui/icons';
import { focusableWhileScrolling } from '@/ui/scroll-focus';
import { Skeleton } from '@/ui/Skeleton';

import styles from './JsonTab.module.css';

interface JsonTabProps {
  readonly answer: ResourceAnswer<ArmResource>;
  /** The call whose answer this is. */
  readonly operation: 'galleriesGet' | 'definitionsGet' | 'versionsGet';
}

/** Lines drawn at first, and at most: a version with sixty regions has about 700. */
const FIRST = 1000;
const MOST = 5000;

/** What ARM sent, field for field: to read, copy and download. A list's row is never passed off as the answer. */
export function JsonTab({ answer: { data, fromList, failure }, operation }: JsonTabProps) {
  if (fromList && failure !== undefined) return <p>{t('resource.json.notRead')}</p>;
  if (data === undefined || fromList) {
    return (
      <div className={styles.json} aria-busy="true">
        <span className="visually-hidden">{t('common.loading')}</span>
        <Skeleton width="40%" />
        <Skeleton width="60%" />
        <Skeleton width="50%" />
      </div>
    );
  }
  return <Json value={data} operation={operation} />;
}

function Json({ value, operation }: { readonly value: ArmResource } & Pick<JsonTabProps, 'operation'>) {
  const [limit, setLimit] = useState(FIRST);
  const { apiVersion, query } = operations[operation];
  const lines = jsonLines(value);
  const text = lines.join('\n');
  const hidden = Math.max(0, lines.length - limit);
  const expand = query && '$expand' in query ? `?$expand=${query.$expand}` : '';
  return (
    <div className={styles.json}>
      <div className={styles.head}>
        <p className={styles.call}>
          {t('resource.json.intro', { version: apiVersion ?? '' })}{' '}
          <code>
            GET {value.id}
            {expand}
          </code>
        </p>
        <div className={styles.actions}>
          <CopyButton
            text={text}
            label={t('resource.json.copy')}
            copiedLabel={t('resource.json.copied')}
            showLabel
          />
          <Button
            size="s"
            variant="subtle"
            icon={<ExportIcon />}
            onClick={() => downloadText(`${value.name}.json`, 'application/json', text)}
          >
            {t('resource.json.download')}
          </Button>
        </div>
      </div>
      <pre
        className={styles.code}
        role="region"
        aria-label={t('resource.json.label', { name: value.name })}
        ref={focusableWhileScrolling}
      >
        <code>
          {lines.slice(0, limit).map((line, i) => (
            <JsonLine key={i} line={line} number={i + 1} />
          ))}
        </code>
      </pre>
      {hidden > 0 &&
        (limit < MOST ? (
          <Button onClick={() => setLimit(MOST)}>
            {t('resource.json.more', { n: Math.min(hidden, MOST - limit) })}
          </Button>
        ) : (
          <p>{t('resource.json.tooMany', { n: hidden })}</p>
        ))}
    </div>
  );
}

function JsonLine({ line, number }: { readonly line: string; readonly number: number }) {
  return (
    <span className={styles.line} data-number={number}>
      {jsonTokens(line).map((token, i) =>
        token.kind === 'plain' ? (
          token.text
        ) : (
          <span key={i} className={styles[token.kind]}>
            {token.text}
          </span>
        ),
      )}
      {'\n'}
    </span>
  );
}
