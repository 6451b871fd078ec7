import { useState } from 'react';

import { t } from '@/i18n/translate';
import { jsonLines, jsonTokens } from '@/lib/json-lines';
import { saveFile } from '@/lib/save-file';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { ExportIcon } from '@/ui/icons';
import { focusableWhileScrolling } from '@/ui/scroll-focus';

import styles from './JsonTab.module.css';

interface JsonTabProps {
  /** "1.0.10": names the region and, with .json, the file. */
  readonly name: string;
  readonly value: unknown;
}

/** Lines drawn at first, and at most: a version with sixty regions has about 700. */
const FIRST = 1000;
const MOST = 20_000;

/** What ARM sent, field for field: to read, copy and download. Very long answers show in steps. */
export function JsonTab({ name, value }: JsonTabProps) {
  const [limit, setLimit] = useState(FIRST);
  const lines = jsonLines(value);
  const text = lines.join('\n');
  const hidden = Math.max(0, lines.length - limit);
  return (
    <div className={styles.json}>
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
          onClick={() => saveFile(`${name}.json`, text, 'application/json')}
        >
          {t('resource.json.download')}
        </Button>
      </div>
      <pre
        className={styles.code}
        role="region"
        aria-label={t('resource.json.label', { name })}
        ref={focusableWhileScrolling}
      >
        <code>
          {lines.slice(0, limit).map((line, i) => (
            <JsonLine key={i} line={line} />
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

function JsonLine({ line }: { readonly line: string }) {
  return (
    <span className={styles.line}>
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
