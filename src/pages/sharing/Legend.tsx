import type { AccessLevel } from '@/domain/access/capabilities';
import { t } from '@/i18n/translate';

import { levelWord } from './cell-labels';
import { LevelIcon } from './LevelIcon';
import type { CellMark } from './marks';
import { markSigns } from './marks';

import styles from './sharing.module.css';

const levels: readonly AccessLevel[] = ['owner', 'contributor', 'share', 'deploy', 'read', 'unknown', 'none'];
const marks: readonly (readonly [CellMark, () => string])[] = [
  ['group', () => t('sharing.how.group')],
  ['unread', () => t('sharing.how.unread')],
  ['perhaps', () => t('sharing.legend.perhaps')],
  ['activatable', () => t('sharing.legend.activatable')],
  ['delegated', () => t('sharing.legend.delegated')],
  ['denied', () => t('sharing.how.denied')],
  ['below', () => t('sharing.how.below')],
];

/** The legend of the matrix. */
export function Legend() {
  return (
    <section className={styles.legend} aria-label={t('sharing.legend')}>
      <ul>
        {levels.map((level) => (
          <li key={level}>
            <LevelIcon level={level} filled />
            {t('sharing.legend.level', { level: levelWord(level), means: t(`sharing.means.${level}`) })}
          </li>
        ))}
        <li>
          <LevelIcon level="contributor" filled />
          {t('sharing.legend.filled')}
        </li>
        <li>
          <LevelIcon level="contributor" filled={false} />
          {t('sharing.legend.hollow')}
        </li>
        {marks.map(([mark, words]) => (
          <li key={mark}>
            <b aria-hidden="true" className={styles.mark}>
              {markSigns[mark]}
            </b>
            {words()}
          </li>
        ))}
      </ul>
      <p>{t('sharing.legend.deployNote')}</p>
    </section>
  );
}
