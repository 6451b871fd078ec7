import type { Gallery, Location } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { NotSet } from '@/components/resource-details/NotSet';
import { Unread } from '@/components/resource-details/Unread';
import { useScopes } from '@/data/across-subscriptions';
import { scopeNames } from '@/data/scope-names';
import type { MissingDetail } from '@/data/use-resource';
import { regionName } from '@/domain/locations';
import { sharedWith, sharingOf } from '@/domain/sharing';
import { t } from '@/i18n/translate';
import type { KeyValue } from '@/ui/KeyValueList';
import { KeyValueList } from '@/ui/KeyValueList';
import { Skeleton } from '@/ui/Skeleton';
import { State } from '@/ui/State';
import type { Tone } from '@/ui/status-icons';

import styles from './SharingCard.module.css';

interface SharingCardProps {
  readonly gallery: Gallery;
  /** The values are a list's, and lists carry no groups. */
  readonly missingDetail: MissingDetail | undefined;
  readonly locations: readonly Location[];
}

/** How the gallery is offered beyond role assignments: with whom it is shared directly, and how far sharing has got. */
export function SharingCard({ gallery, missingDetail, locations }: SharingCardProps) {
  const sharing = sharingOf(gallery);
  const hint =
    sharing.kind === 'notInData'
      ? undefined
      : sharing.kind === 'community' && sharing.published === false
        ? t('gallery.sharing.communityOffHint')
        : t(`gallery.sharing.${sharing.kind}Hint`);
  return (
    <Card title={t('gallery.sharing')}>
      <KeyValueList
        items={[
          {
            label: t('gallery.sharing'),
            value:
              sharing.kind === 'notInData' ? (
                <NotSet of={gallery} path="properties.sharingProfile.permissions" />
              ) : (
                t(`gallery.sharing.${sharing.kind}`)
              ),
            hint,
          },
          ...statusFacts(gallery, locations),
        ]}
      />
      {sharing.kind === 'direct' && <Receivers gallery={gallery} missingDetail={missingDetail} />}
    </Card>
  );
}

/** With whom a directly shared gallery is shared. */
function Receivers({ gallery, missingDetail }: Pick<SharingCardProps, 'gallery' | 'missingDetail'>) {
  const { subscriptions, tenants } = useScopes();
  const groups = sharedWith(gallery);
  if (groups === undefined) {
    return (
      <KeyValueList
        items={[
          { label: t('gallery.sharing.subscriptions'), value: <NoGroups missingDetail={missingDetail} /> },
        ]}
      />
    );
  }
  const names = scopeNames(subscriptions, tenants);
  return (
    <KeyValueList
      items={[
        {
          label: t('gallery.sharing.subscriptions'),
          value: <Ids ids={groups.subscriptions} name={names.subscription} />,
        },
        { label: t('gallery.sharing.tenants'), value: <Ids ids={groups.tenants} name={names.tenant} /> },
      ]}
    />
  );
}

/** In place of groups that are not there: which of three reasons it is. */
function NoGroups({ missingDetail }: Pick<SharingCardProps, 'missingDetail'>) {
  if (missingDetail === 'waiting') return <Skeleton width="60%" />;
  return missingDetail === 'unread' ? <Unread /> : t('gallery.sharing.groupsNotSent');
}

interface IdsProps {
  readonly ids: readonly string[];
  /** The name of an id, or the id: most receivers belong to other tenants. */
  readonly name: (id: string) => string;
}

function Ids({ ids, name }: IdsProps) {
  if (ids.length === 0) return t('gallery.sharing.noGroups');
  return (
    <ul className={styles.ids}>
      {ids.map((id) => (
        <li key={id}>
          {name(id) !== id && name(id)} <code>{id}</code>
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
