import { t } from '@/i18n/translate';
import type { ImportIssue } from '@/state/demo-control';
import { Disclosure } from '@/ui/Disclosure';
import { focusableWhileScrolling } from '@/ui/scroll-focus';
import { State } from '@/ui/State';

import { byText, issueItem, issuePlace } from './report-labels';

import styles from './IssueList.module.css';

interface IssueListProps {
  readonly issues: readonly ImportIssue[];
  readonly severity: ImportIssue['severity'];
}

const TONES = { error: 'bad', warning: 'warn', info: 'info' } as const;
const WORDS = { error: 'demo.errors', warning: 'demo.warnings', info: 'demo.notes' } as const;

/** Issues of one severity: each sentence once, below it where it applies. Notes stay folded. */
export function IssueList({ issues, severity }: IssueListProps) {
  const own = issues.filter((issue) => issue.severity === severity);
  if (own.length === 0) return null;
  return (
    <Disclosure
      startOpen={severity !== 'info'}
      summary={<State tone={TONES[severity]}>{t(WORDS[severity], { n: own.length })}</State>}
    >
      <ul className={styles.sentences}>
        {byText(own).map(({ text, places }) => (
          <li key={text}>
            <bdi>{text}</bdi>
            <Places places={places} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** File and line, item, field; nothing for what is about the import as a whole. */
function Places({ places }: { readonly places: readonly ImportIssue[] }) {
  const named = places.filter((p) => p.file !== '' || p.item !== undefined);
  if (named.length === 0) return null;
  return (
    <ul className={styles.places} ref={focusableWhileScrolling}>
      {named.map((place) => (
        <li key={JSON.stringify(place)}>
          {place.file !== '' && <bdi className={styles.place}>{issuePlace(place)}</bdi>}
          {issueItem(place) !== '' && <bdi>{issueItem(place)}</bdi>}
          {place.field !== undefined && (
            <span>
              {t('demo.field')} <code>{place.field}</code>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
