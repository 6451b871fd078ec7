import type { ImageDefinition } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { LongText } from '@/components/resource-details/LongText';
import { NotSet } from '@/components/resource-details/NotSet';
import { SafeLink } from '@/components/resource-details/SafeLink';
import { safeHref } from '@/domain/links';
import { t } from '@/i18n/translate';
import { KeyValueList } from '@/ui/KeyValueList';

/** EULA, privacy statement, release notes, and the purchase plan if there is one (S15). */
export function TermsCard({ definition }: { readonly definition: ImageDefinition }) {
  const { properties: p } = definition;
  const { purchasePlan: plan } = p;
  return (
    <Card title={t('definition.terms')}>
      <KeyValueList
        items={[
          { label: t('definition.eula'), value: <TextOrLink of={p} name="eula" /> },
          { label: t('definition.privacy'), value: <TextOrLink of={p} name="privacyStatementUri" /> },
          { label: t('definition.releaseNotes'), value: <TextOrLink of={p} name="releaseNoteUri" /> },
          ...(plan === undefined
            ? []
            : [
                {
                  label: t('definition.plan.publisher'),
                  value: plan.publisher ?? <NotSet of={plan} path="publisher" />,
                },
                {
                  label: t('definition.plan.product'),
                  value: plan.product ?? <NotSet of={plan} path="product" />,
                },
                { label: t('definition.plan.name'), value: plan.name ?? <NotSet of={plan} path="name" /> },
              ]),
        ]}
      />
    </Card>
  );
}

interface TextOrLinkProps {
  readonly of: ImageDefinition['properties'];
  readonly name: 'eula' | 'privacyStatementUri' | 'releaseNoteUri';
}

/** Free text that can be an address (trap 11). */
function TextOrLink({ of, name }: TextOrLinkProps) {
  const text = of[name];
  if (!text) return <NotSet of={of} path={name} />;
  return safeHref(text) === undefined ? <LongText text={text} /> : <SafeLink text={text} />;
}
