import type { ReactNode } from 'react';

import type { ArmId } from '@/arm/types';
import { PageHeading } from '@/components/crumbs/PageHeading';
import type { LinkTab } from '@/components/LinkTabs';
import { LinkTabs } from '@/components/LinkTabs';
import { ArmNotice } from '@/components/resource-details/ArmNotice';
import { FailurePage } from '@/components/resource-details/FailurePage';
import { nameOf, resourceCrumbs } from '@/components/resource-details/resource-crumbs';
import type { ResourceAnswer } from '@/data/use-resource';
import { t } from '@/i18n/translate';
import { CopyButton } from '@/ui/CopyButton';

import styles from './ResourceLayout.module.css';

interface ResourceLayoutProps<T extends { readonly name: string }> {
  readonly id: ArmId;
  readonly answer: ResourceAnswer<T>;
  readonly tabs: readonly LinkTab[];
  readonly tab: string;
  /** Beside the name: state and the like. */
  readonly beside?: ReactNode;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  /** What else could not be read. */
  readonly notices?: ReactNode;
  /** Shown if the resource cannot be read: its children that can. */
  readonly inRefusal?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a resource page: name, state, tabs; or the page that says why the resource cannot be shown. */
export function ResourceLayout<T extends { readonly name: string }>({
  id,
  answer,
  tabs,
  tab,
  beside,
  subtitle,
  actions,
  notices,
  inRefusal,
  children,
}: ResourceLayoutProps<T>) {
  const { data, failure, fromList, retry } = answer;
  if (failure !== undefined && data === undefined) {
    return (
      <FailurePage id={id} failure={failure} retry={retry}>
        {inRefusal}
      </FailurePage>
    );
  }
  const name = data?.name ?? nameOf(id);
  return (
    <>
      <PageHeading
        title={name}
        crumbs={resourceCrumbs(id)}
        beside={
          <>
            <CopyButton
              text={id}
              label={t('resource.copyWhat', { what: t('resource.id') })}
              copiedLabel={t('resource.copiedWhat', { what: t('resource.id') })}
            />
            {beside}
          </>
        }
        subtitle={subtitle}
        actions={actions}
      />
      <div className={styles.notices}>
        {failure !== undefined && (
          <ArmNotice
            tone="warn"
            text={t(fromList ? 'resource.staleRow' : 'resource.stale')}
            failure={failure}
            retry={retry}
          />
        )}
        {notices}
      </div>
      <LinkTabs label={t('resource.sections', { name })} tabs={tabs} current={tab} />
      {children}
    </>
  );
}
