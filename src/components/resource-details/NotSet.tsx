import { isInData } from '@/domain/not-in-data';
import { t } from '@/i18n/translate';

import styles from './NotSet.module.css';

interface NotSetProps {
  /** The resource, or a part of it, and the dotted path of the value from there. */
  readonly of: object | undefined;
  readonly path: string;
}

/** In the place of a value that is not there: not set, or not in the files that were imported. */
export const NotSet = ({ of, path }: NotSetProps) => (
  <span className={styles.notSet}>{t(isInData(of, path) ? 'common.notSet' : 'common.notInExport')}</span>
);
