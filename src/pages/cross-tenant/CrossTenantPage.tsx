import { useNavigate, useSearch } from '@tanstack/react-router';

import { foldId } from '@/arm/resource-id';
import { PageHeading } from '@/components/crumbs/PageHeading';
import { SharingSections } from '@/components/SharingSections';
import { useAccess } from '@/data/access/use-access';
import { useScopes } from '@/data/across-subscriptions';
import { crossTenantMethods } from '@/domain/access/cross-tenant';
import { AccessGaps, AccessUnread } from '@/features/access/AccessGaps';
import { t } from '@/i18n/translate';
import { EmptyState } from '@/ui/EmptyState';

import { Choices } from './Choices';
import { Guide } from './Guide';

import styles from './cross-tenant.module.css';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Three ways to share a gallery's images with another tenant, and what still prevents each (S55). */
export function CrossTenantPage() {
  const known = useAccess();
  const scopes = useScopes();
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const put = (change: Readonly<Record<string, string | undefined>>) => {
    const next = (before: Readonly<Record<string, unknown>>) => ({ ...before, ...change });
    void navigate({ to: '.', search: next, replace: true, resetScroll: false } as never);
  };
  const { galleries } = known;
  const gallery = galleries.find((g) => foldId(g.id) === search.gallery) ?? galleries[0];
  const method = crossTenantMethods.find((w) => w === search.method) ?? 'app';
  const target = search.to ?? '';
  const apps = [...known.principals.values()].filter(
    (p) => p.type === 'ServicePrincipal' && p.unresolved === undefined,
  );
  const app = apps.find((p) => p.id === search.app);
  return (
    <div className={styles.page}>
      <PageHeading title={t('crossTenant.title')} subtitle={t('crossTenant.subtitle')} />
      <SharingSections />
      {gallery ? (
        <>
          <Choices
            galleries={galleries}
            gallery={gallery}
            tenants={scopes.tenants}
            target={target}
            wrong={target !== '' && !GUID.test(target)}
            method={method}
            apps={apps}
            app={app}
            onPut={put}
          />
          {!known.pending && <AccessGaps gaps={known.gaps} />}
          <Guide
            key={gallery.id}
            known={known}
            gallery={gallery}
            method={method}
            app={app}
            targetTenant={GUID.test(target) ? target.toLowerCase() : undefined}
          />
        </>
      ) : known.pending ? (
        <p role="status">{t('crossTenant.reading')}</p>
      ) : known.gaps.length > 0 ? (
        <AccessUnread gaps={known.gaps} />
      ) : (
        <EmptyState title={t('crossTenant.noGallery')}>{t('crossTenant.noGalleryText')}</EmptyState>
      )}
    </div>
  );
}
