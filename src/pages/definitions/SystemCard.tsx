import type { ImageDefinition, ResourceRange } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { generationName } from '@/components/resource-details/generation';
import { NotSet } from '@/components/resource-details/NotSet';
import { isInData } from '@/domain/not-in-data';
import { t } from '@/i18n/translate';
import { KeyValueList } from '@/ui/KeyValueList';

import styles from './SystemCard.module.css';

/** What the image runs and what it should run on. */
export function SystemCard({ definition }: { readonly definition: ImageDefinition }) {
  const p = definition.properties;
  const disallowed = p.disallowed?.diskTypes ?? [];
  return (
    <Card title={t('definition.system')}>
      <KeyValueList
        items={[
          { label: t('definition.osType'), value: p.osType ?? <NotSet of={p} path="osType" /> },
          { label: t('definition.osState'), value: p.osState ?? <NotSet of={p} path="osState" /> },
          {
            label: t('definition.generation'),
            value: generationName(p.hyperVGeneration) || <NotSet of={p} path="hyperVGeneration" />,
          },
          {
            label: t('definition.architecture'),
            value: p.architecture ?? <NotSet of={p} path="architecture" />,
          },
          {
            label: t('definition.features'),
            value: isInData(p, 'features') ? (
              <Features features={p.features ?? []} />
            ) : (
              <NotSet of={p} path="features" />
            ),
          },
          {
            label: t('definition.vCPUs'),
            value: <Range range={p.recommended?.vCPUs} word={rangeLabel} of={p} path="recommended.vCPUs" />,
          },
          {
            label: t('definition.memory'),
            value: (
              <Range range={p.recommended?.memory} word={rangeWordsGB} of={p} path="recommended.memory" />
            ),
          },
          {
            label: t('definition.disallowed'),
            value: !isInData(p, 'disallowed.diskTypes') ? (
              <NotSet of={p} path="disallowed.diskTypes" />
            ) : disallowed.length === 0 ? (
              t('common.none')
            ) : (
              disallowed.join(', ')
            ),
          },
        ]}
      />
    </Card>
  );
}

const rangeLabel = {
  both: 'definition.range',
  min: 'definition.rangeFrom',
  max: 'definition.rangeTo',
} as const;
const rangeWordsGB = {
  both: 'definition.rangeGB',
  min: 'definition.rangeFromGB',
  max: 'definition.rangeToGB',
} as const;

interface RangeProps {
  readonly range: ResourceRange | undefined;
  readonly word: typeof rangeLabel | typeof rangeWordsGB;
  readonly of: object;
  readonly path: string;
}

/** "2 to 8", "at least 2", "at most 8" (S18). */
function Range({ range, word, of, path }: RangeProps) {
  const { min, max } = range ?? {};
  if (min !== undefined && max !== undefined) return t(word.both, { min, max });
  if (min !== undefined) return t(word.min, { min });
  if (max !== undefined) return t(word.max, { max });
  return <NotSet of={of} path={path} />;
}

function Features({
  features,
}: {
  readonly features: NonNullable<ImageDefinition['properties']['features']>;
}) {
  if (features.length === 0) return t('definition.noFeatures');
  return (
    <ul className={styles.features}>
      {features.map(({ name = '', value = '', startsAtVersion }) => (
        <li key={name}>
          {startsAtVersion === undefined
            ? t('definition.feature', { name, value })
            : t('definition.featureFrom', { name, value, version: startsAtVersion })}
        </li>
      ))}
    </ul>
  );
}
