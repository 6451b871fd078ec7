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
  const { eula, privacyStatementUri, releaseNoteUri, purchasePlan: plan } = definition.properties;
  return (
    <Card title={t('definition.terms')}>
      <KeyValueList
        items={[
          { label: t('definition.eula'), value: <TextOrLink text={eula} /> },
          { label: t('definition.privacy'), value: <TextOrLink text={privacyStatementUri} /> },
          { label: t('definition.releaseNotes'), value: <TextOrLink text={releaseNoteUri} /> },
          ...(plan === undefined
            ? []
            : [
                { label: t('definition.plan.publisher'), value: plan.publisher ?? <NotSet /> },
                { label: t('definition.plan.product'), value: plan.product ?? <NotSet /> },
                { label: t('definition.plan.name'), value: plan.name ?? <NotSet /> },
              ]),
        ]}
      />
    </Card>
  );
}

/** Free text that can be an address (trap 11). */
function TextOrLink({ text }: { readonly text: string | undefined }) {
  if (!text) return <NotSet />;
  return safeHref(text) === undefined ? <LongText text={text} /> : <SafeLink text={text} />;
}
