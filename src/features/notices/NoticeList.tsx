import { t } from '@/i18n/translate';
import { notices } from '@/state/notices';
import { Button } from '@/ui/Button';
import { useStore } from '@/ui/use-store';

import { NoticeRow } from './NoticeRow';

import styles from './NoticeList.module.css';

/** The list behind the bell: newest first, what runs with its progress, what failed with its reason. */
export function NoticeList({ close }: { readonly close: () => void }) {
  const list = useStore(notices.list);
  const finished = list.some((n) => n.state !== 'running');
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2>{t('notices.title')}</h2>
        {finished && (
          <Button size="s" variant="subtle" onClick={() => notices.dismissFinished()}>
            {t('notices.dismissFinished')}
          </Button>
        )}
      </div>
      {list.length === 0 ? (
        <p className={styles.none}>{t('notices.none')}</p>
      ) : (
        <ul className={styles.list}>
          {list.map((notice) => (
            <li key={notice.id}>
              <NoticeRow
                notice={notice}
                onClose={notice.state === 'running' ? undefined : () => notices.dismiss(notice.id)}
                onFollow={close}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
