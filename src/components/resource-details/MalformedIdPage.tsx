import { t } from '@/i18n/translate';

import { PageHeading } from '../crumbs/PageHeading';
import { LinkButton } from '../LinkButton';

import styles from './FailurePage.module.css';

const SHAPE =
  '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/galleries/{gallery}/images/{definition}/versions/{version}';

/** An address below /subscriptions that is no ARM id. */
export function MalformedIdPage({ path }: { readonly path: string }) {
  return (
    <>
      <PageHeading
        title={t('failure.malformed.title')}
        crumbs={[{ label: t('nav.galleries'), to: '/galleries' }]}
      />
      <div className={styles.page}>
        <p className={styles.lead}>{t('failure.malformed.text')}</p>
        <code className={styles.id}>{SHAPE}</code>
        <p>{t('failure.malformed.given')}</p>
        <code className={styles.id}>{path}</code>
        <div className={styles.actions}>
          <LinkButton to="/galleries">{t('failure.toGalleries')}</LinkButton>
        </div>
      </div>
    </>
  );
}
