import { parentId } from '@/arm/resource-id';
import type { ImageDefinition, ImageVersion, Location } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { CommandsCard } from '@/components/resource-details/CommandsCard';
import { CopyableId } from '@/components/resource-details/CopyableText';
import { EndOfLife } from '@/components/resource-details/EndOfLife';
import { FactsSkeleton } from '@/components/resource-details/FactsSkeleton';
import { LongText } from '@/components/resource-details/LongText';
import { NotSet } from '@/components/resource-details/NotSet';
import { OtherPropertiesCard } from '@/components/resource-details/OtherPropertiesCard';
import { placeFacts } from '@/components/resource-details/place-facts';
import { ProvisioningState } from '@/components/resource-details/ProvisioningState';
import type { Related } from '@/components/resource-details/RelatedCard';
import { RelatedCard } from '@/components/resource-details/RelatedCard';
import { nameOf } from '@/components/resource-details/resource-crumbs';
import { TagList } from '@/components/resource-details/TagList';
import type { Children } from '@/data/use-children';
import type { Place } from '@/data/use-place';
import { t } from '@/i18n/translate';
import { TwoColumns } from '@/layouts/TwoColumns';
import { KeyValueList } from '@/ui/KeyValueList';

import { LatestCard } from './LatestCard';
import { SystemCard } from './SystemCard';
import { TermsCard } from './TermsCard';

interface DefinitionOverviewProps {
  readonly definition: ImageDefinition | undefined;
  readonly versions: Children<ImageVersion>;
  readonly place: Place;
  readonly locations: readonly Location[];
}

const SHOWN = [
  'description',
  'eula',
  'privacyStatementUri',
  'releaseNoteUri',
  'osType',
  'osState',
  'hyperVGeneration',
  'endOfLifeDate',
  'identifier.publisher',
  'identifier.offer',
  'identifier.sku',
  'recommended.vCPUs.min',
  'recommended.vCPUs.max',
  'recommended.memory.min',
  'recommended.memory.max',
  'disallowed.diskTypes',
  'purchasePlan.name',
  'purchasePlan.publisher',
  'purchasePlan.product',
  'provisioningState',
  'features.name',
  'features.value',
  'features.startsAtVersion',
  'architecture',
];

const LABELS = [
  'resource.description',
  'definition.publisher',
  'definition.offer',
  'definition.sku',
  'definition.endOfLife',
  'resource.location',
  'resource.group',
  'resource.subscription',
  'resource.state',
  'resource.tags',
  'resource.id',
] as const;

/** Everything that ARM says of a definition, and what "latest" gives in each region. */
export function DefinitionOverview({ definition, versions, place, locations }: DefinitionOverviewProps) {
  return (
    <TwoColumns
      main={
        <>
          <LatestCard versions={versions} locations={locations} />
          {definition && (
            <>
              <SystemCard definition={definition} />
              <TermsCard definition={definition} />
              <OtherPropertiesCard resource={definition} known={SHOWN} />
            </>
          )}
        </>
      }
      side={
        <>
          <Card title={t('resource.essentials')}>
            {definition ? (
              <Essentials definition={definition} place={place} locations={locations} />
            ) : (
              <FactsSkeleton labels={LABELS.map((key) => t(key))} />
            )}
          </Card>
          {definition && (
            <>
              <RelatedCard items={related(definition)} />
              <CommandsCard id={definition.id} />
            </>
          )}
        </>
      }
    />
  );
}

function related({ id }: ImageDefinition): readonly (Related | false)[] {
  const gallery = parentId(id);
  return [
    gallery !== undefined && { label: t('resource.kind.gallery'), id: gallery, name: nameOf(gallery) },
    gallery !== undefined && {
      label: t('resource.tab.definitions'),
      id: gallery,
      tab: 'definitions',
      name: t('resource.related.definitions', { name: nameOf(gallery) }),
    },
  ];
}

interface EssentialsProps extends Pick<DefinitionOverviewProps, 'place' | 'locations'> {
  readonly definition: ImageDefinition;
}

function Essentials({ definition, place, locations }: EssentialsProps) {
  const { properties: p } = definition;
  const { description, identifier, endOfLifeDate } = p;
  return (
    <KeyValueList
      items={[
        {
          label: t('resource.description'),
          value: description ? <LongText text={description} /> : <NotSet of={p} path="description" />,
        },
        {
          label: t('definition.publisher'),
          value: identifier?.publisher ?? <NotSet of={p} path="identifier.publisher" />,
        },
        {
          label: t('definition.offer'),
          value: identifier?.offer ?? <NotSet of={p} path="identifier.offer" />,
        },
        { label: t('definition.sku'), value: identifier?.sku ?? <NotSet of={p} path="identifier.sku" /> },
        {
          label: t('definition.endOfLife'),
          value: <EndOfLife iso={endOfLifeDate} of={p} />,
          hint: endOfLifeDate && t('definition.endOfLifeHint'),
        },
        ...placeFacts(definition.id, definition.location, locations, place),
        { label: t('resource.state'), value: <ProvisioningState of={definition} /> },
        { label: t('resource.tags'), value: <TagList of={definition} /> },
        { label: t('resource.id'), value: <CopyableId id={definition.id} /> },
      ]}
    />
  );
}
