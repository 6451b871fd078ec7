import type { Gallery, Location } from '@/arm/types';
import type { Scopes } from '@/components/across-subscriptions';
import { tenantName, useScopes } from '@/components/across-subscriptions';
import { Card } from '@/components/resource-details/Card';
import { regionName } from '@/components/resource-details/use-place';
import { sharedWith, sharingOf } from '@/domain/sharing';
import { t } from '@/i18n/translate';
import type { KeyValue } from '@/ui/KeyValueList';
import { KeyValueList } from '@/ui/KeyValueList';
import { Skeleton } from '@/ui/Skeleton';
import type { Tone } from '@/ui/State';
import { State } from '@/ui/State';

import styles from './SharingCard.module.css';

interface SharingCardProps {
  readonly gallery: Gallery;
  /** The values are a list's, and lists carry no groups. */
  readonly waiting: boolean;
  readonly locations: readonly Location[];
}

/** How the gallery is offered beyond role assignments: with whom it is shared directly, and how far sharing has got. */
export function SharingCard({ gallery, waiting, locations }: SharingCardProps) {
  const sharing = sharingOf(gallery);
  const scopes = useScopes();
  const hint =
    sharing.kind === 'community' && sharing.published === false
      ? t('gallery.sharing.communityOffHint')
      : t(`gallery.sharing.${sharing.kind}Hint`);
  return (
    <Card title={t('gallery.sharing')}>
      <KeyValueList
        items={[
          { label: t('gallery.sharing'), value: t(`gallery.sharing.${sharing.kind}`), hint },
          ...(sharing.kind === 'direct' ? groupFacts(gallery, waiting, scopes) : []),
          ...statusFacts(gallery, locations),
        ]}
      />
    </Card>
  );
}

function groupFacts(
  gallery: Gallery,
  waiting: boolean,
  { subscriptions, tenants }: Scopes,
): readonly KeyValue[] {
  const groups = sharedWith(gallery);
  if (groups === undefined) {
    return [
      {
        label: t('gallery.sharing.subscriptions'),
        value: waiting ? <Skeleton width="60%" /> : t('gallery.sharing.groupsNotSent'),
      },
    ];
  }
  const subscriptionName = (id: string) =>
    subscriptions.find((s) => s.subscriptionId.toLowerCase() === id.toLowerCase())?.displayName;
  const tenantNameOf = (id: string) => {
    const tenant = tenants.find((x) => x.tenantId.toLowerCase() === id.toLowerCase());
    return tenant && tenantName(tenant);
  };
  return [
    {
      label: t('gallery.sharing.subscriptions'),
      value: <Ids ids={groups.subscriptions} name={subscriptionName} />,
    },
    { label: t('gallery.sharing.tenants'), value: <Ids ids={groups.tenants} name={tenantNameOf} /> },
  ];
}

interface IdsProps {
  readonly ids: readonly string[];
  /** What an id is called, where one's own lists say it: most receivers are somebody else's. */
  readonly name: (id: string) => string | undefined;
}

function Ids({ ids, name }: IdsProps) {
  if (ids.length === 0) return t('gallery.sharing.noGroups');
  return (
    <ul className={styles.ids}>
      {ids.map((id) => (
        <li key={id}>
          {name(id)} <code>{id}</code>
        </li>
      ))}
    </ul>
  );
}

const TONES: Readonly<Record<string, Tone>> = {
  Succeeded: 'good',
  InProgress: 'busy',
  Failed: 'bad',
};
const toneOf = (state: string | undefined): Tone => TONES[state ?? ''] ?? 'neutral';

function statusFacts(gallery: Gallery, locations: readonly Location[]): readonly KeyValue[] {
  const status = gallery.properties.sharingStatus;
  if (status?.aggregatedState === undefined) return [];
  return [
    {
      label: t('gallery.sharing.status'),
      value: (
        <>
          <State tone={toneOf(status.aggregatedState)}>{status.aggregatedState}</State>
          <ul className={styles.ids}>
            {(status.summary ?? []).map((s) => (
              <li key={s.region}>
                <State tone={toneOf(s.state)}>
                  {regionName(locations, s.region ?? '')} · {s.state ?? t('common.unknown')}
                  {s.details && ` · ${s.details}`}
                </State>
              </li>
            ))}
          </ul>
        </>
      ),
    },
  ];
}
