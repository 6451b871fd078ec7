import { parseId } from '@/arm/resource-id';
import { foldScope } from '@/domain/access/scopes';
import { formatDate } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { DataTable } from '@/ui/DataTable';
import { Notice } from '@/ui/Notice';
import { State } from '@/ui/State';

import { roleName, accessPathSentence, accessPathSteps } from './access-path-labels';
import type { AccessPath } from './access-paths';
import { opensOf } from './access-paths';
import { AccessPathDiagram } from './AccessPathDiagram';
import type { Sharing } from './use-sharing';

import styles from './why.module.css';

const levels = ['gallery', 'definition', 'version'] as const;

const yesOrNo = (yes: boolean) => (
  <State tone={yes ? 'good' : 'neutral'}>{yes ? t('sharing.yes') : t('sharing.no')}</State>
);

/** One access path as a sentence, a diagram and a table, with notes on its assignment. */
export function AccessPathView({ sharing, path }: { readonly sharing: Sharing; readonly path: AccessPath }) {
  const sentence = accessPathSentence(sharing, path);
  const steps = accessPathSteps(sharing, path);
  return (
    <>
      <p className={styles.sentence}>{sentence}</p>
      {path.kind === 'grant' && <GrantNotes sharing={sharing} path={path} />}
      {path.kind === 'eligible' && path.eligible.until !== undefined && (
        <p className={styles.small}>
          {t('sharing.activatableUntil', { date: formatDate(path.eligible.until) })}
        </p>
      )}
      <AccessPathDiagram steps={steps} sentence={sentence} />
      <DataTable
        caption={t('sharing.stepsCaption')}
        showCaption
        rows={steps.map((step, i) => ({ ...step, n: i + 1 }))}
        rowKey={(step) => String(step.n)}
        columns={[
          { id: 'kind', header: t('sharing.step.what'), cell: (s) => t(`sharing.step.${s.kind}`) },
          { id: 'name', header: t('sharing.step.name'), cell: (s) => s.name, rowHeader: true },
        ]}
      />
    </>
  );
}

type GrantWay = Extract<AccessPath, { readonly kind: 'grant' }>;

/** The rule for this assignment (S51, S52), advice (S54), and what is shown but not evaluated. */
function GrantNotes({ sharing, path }: { readonly sharing: Sharing; readonly path: GrantWay }) {
  const { grant } = path;
  const { condition, scope } = grant.assignment.properties;
  const kind = parseId(scope)?.kind;
  const opens = opensOf(grant, kind);
  const end = sharing.knowledge.ends.get(foldScope(grant.assignment.id));
  const role = roleName(path);
  return (
    <>
      {kind === 'version' && (
        <Notice tone="warn" label={t('sharing.warning')}>
          {t('sharing.versionAdvice')}
        </Notice>
      )}
      {grant.role === undefined && (
        <Notice tone="warn" label={t('sharing.warning')}>
          {t('sharing.roleUnknown')}
        </Notice>
      )}
      {condition && (
        <Notice tone="info" label={t('sharing.note')}>
          {t('sharing.condition', { condition })}
        </Notice>
      )}
      {end !== undefined && <p className={styles.small}>{t('sharing.ends', { date: formatDate(end) })}</p>}
      <p className={styles.opensTitle} id="sharing-opens">
        {grant.conditional ? t('sharing.opensIf') : t('sharing.opensTitle')}
      </p>
      <dl className={styles.opens} aria-labelledby="sharing-opens">
        {levels.map((level) => (
          <div key={level}>
            <dt>{t(`sharing.opens.${level}`)}</dt>
            <dd>{yesOrNo(opens[level])}</dd>
          </div>
        ))}
      </dl>
      {kind === 'definition' && opens.definition && (
        <p className={styles.small}>{t('sharing.opensDefinition', { role })}</p>
      )}
      {kind !== 'definition' && kind !== 'version' && opens.definition && !opens.gallery && (
        <p className={styles.small}>{t('sharing.opensWithoutGallery', { role })}</p>
      )}
    </>
  );
}
