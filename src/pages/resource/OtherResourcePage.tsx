import { parseId } from '@/arm/resource-id';
import type { ParsedId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';
import { PageHeading } from '@/components/crumbs/PageHeading';
import { LinkButton } from '@/components/LinkButton';
import { Card } from '@/components/resource-details/Card';
import { CopyableId } from '@/components/resource-details/CopyableText';
import { MalformedIdPage } from '@/components/resource-details/MalformedIdPage';
import { nameOf } from '@/components/resource-details/resource-crumbs';
import { unreadScope } from '@/components/resource-table/failure-labels';
import { FailureDetails } from '@/components/resource-table/FailureDetails';
import { tenantName } from '@/data/scope-names';
import { usePlace } from '@/data/use-place';
import { useResourceRoute } from '@/data/use-resource-route';
import { t } from '@/i18n/translate';
import { lowerCase } from '@/lib/letter-case';
import type { KeyValue } from '@/ui/KeyValueList';
import { KeyValueList } from '@/ui/KeyValueList';

import styles from './OtherResourcePage.module.css';

interface OtherResourceProps {
  readonly id: ArmId;
  readonly parsed: ParsedId;
}

const TEXTS = {
  subscription: 'failure.other.subscriptionText',
  resourceGroup: 'failure.other.groupText',
  managedImage: 'failure.other.managedImageText',
} as const;

/** An id that the portal has no page for: what is known of it, and the way to what the portal does show. */
function OtherResource({ id, parsed }: OtherResourceProps) {
  const place = usePlace(id);
  const name = parsed.kind === 'subscription' ? place.subscription?.displayName : undefined;
  // The list's filters hold ids and names in lower case.
  const subscription = parsed.subscriptionId.toLowerCase();
  const group = parsed.resourceGroup === undefined ? undefined : lowerCase(parsed.resourceGroup);
  const text = parsed.kind in TEXTS ? TEXTS[parsed.kind as keyof typeof TEXTS] : 'failure.other.otherText';
  const facts: KeyValue[] = [
    { label: t('resource.type'), value: typeOf(parsed) },
    { label: t('resource.subscription'), value: place.subscription?.displayName ?? parsed.subscriptionId },
    ...(parsed.resourceGroup === undefined
      ? []
      : [{ label: t('resource.group'), value: parsed.resourceGroup }]),
    ...(place.tenant ? [{ label: t('resource.tenant'), value: tenantName(place.tenant) }] : []),
    ...(place.subscription ? [{ label: t('failure.state'), value: place.subscription.state }] : []),
    { label: t('resource.id'), value: <CopyableId id={id} /> },
  ];
  return (
    <>
      <PageHeading
        title={name ?? nameOf(id)}
        crumbs={[{ label: t('nav.galleries'), to: '/galleries' }]}
        subtitle={t(`resource.kind.${parsed.kind}`)}
      />
      <div className={styles.page}>
        <p>{t(text)}</p>
        {!place.pending && place.subscription === undefined && (
          <>
            <p>
              {t(place.failures.length > 0 ? 'failure.subscriptionUnread' : 'failure.subscriptionUnlisted')}
            </p>
            {place.failures.length > 0 && <FailureDetails parts={place.failures.map(unreadScope)} />}
          </>
        )}
        <div className={styles.actions}>
          <LinkButton to="/galleries" search={{ subscription }}>
            {t('failure.other.galleries')}
          </LinkButton>
          {group !== undefined && (
            <LinkButton to="/galleries" search={{ subscription, group }}>
              {t('failure.other.groupGalleries')}
            </LinkButton>
          )}
        </div>
        <Card title={t('resource.essentials')}>
          <KeyValueList items={facts} />
        </Card>
      </div>
    </>
  );
}

/** "Microsoft.Compute/images"; for a subscription or group ARM's own type names. */
function typeOf({ kind, provider, path }: ParsedId): string {
  if (kind === 'subscription') return 'Microsoft.Resources/subscriptions';
  if (kind === 'resourceGroup') return 'Microsoft.Resources/resourceGroups';
  return [provider, ...path.map(([type]) => type)].join('/');
}

/** An address below /subscriptions that is no gallery, definition or version: another resource's id, or none at all. */
export function OtherResourcePage() {
  const { id, path } = useResourceRoute();
  const parsed = id === undefined ? undefined : parseId(id);
  return id === undefined || parsed === undefined ? (
    <MalformedIdPage path={path} />
  ) : (
    <OtherResource key={id} id={id} parsed={parsed} />
  );
}
