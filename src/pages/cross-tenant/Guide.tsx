import type { Gallery } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import type { AccessKnowledge } from '@/data/access/knowledge';
import type { CrossTenantMethod } from '@/domain/access/cross-tenant';
import { crossTenantChecks, versionOf } from '@/domain/access/cross-tenant';
import type { GuideStep } from '@/domain/access/cross-tenant-commands';
import { guideSteps } from '@/domain/access/cross-tenant-commands';
import type { Principal } from '@/domain/access/principals';
import { t } from '@/i18n/translate';
import { CopyButton } from '@/ui/CopyButton';
import { State } from '@/ui/State';

import { checkText, stateTone } from './check-labels';
import { useCrossTenantFacts } from './use-cross-tenant';

import styles from './cross-tenant.module.css';

interface GuideProps {
  readonly known: AccessKnowledge;
  readonly gallery: Gallery;
  readonly method: CrossTenantMethod;
  readonly app: Principal | undefined;
  readonly targetTenant: string | undefined;
}

/** The checks, read now, and the steps with known values filled in. */
export function Guide({ known, gallery, method, app, targetTenant }: GuideProps) {
  const { facts, homeName, versionIds } = useCrossTenantFacts(known, gallery, {
    targetTenant,
    appId: app?.id,
  });
  const checks = crossTenantChecks(method, facts);
  const steps = guideSteps(method, {
    galleryId: gallery.id,
    location: gallery.location,
    homeTenant: facts.homeTenant ?? '<tenant of the gallery>',
    targetTenant: targetTenant ?? '<other tenant>',
    clientId: app?.signInName ?? '<application id>',
    versionId:
      versionOf(versionIds, gallery.id) ?? `${gallery.id}/images/<image definition>/versions/<version>`,
    publicName: gallery.properties.sharingProfile?.communityGalleryInfo?.publicNames?.[0] ?? '<public name>',
  });
  const words = { app: app?.displayName ?? '', subscription: gallery.id.split('/')[2] ?? '', home: homeName };
  return (
    <>
      <Card title={t('crossTenant.looked')}>
        <p className={styles.small}>{t('crossTenant.lookedText')}</p>
        <ul className={styles.checks} aria-busy={known.pending}>
          {checks.map((check) => (
            <li key={check.name}>
              <State tone={stateTone[check.state]}>{t(`crossTenant.state.${check.state}`)}</State>
              <span>{checkText(check, words)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('crossTenant.steps')}>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <Step key={step.name} step={step} />
          ))}
        </ol>
      </Card>
    </>
  );
}

function Step({ step: { name, az, powerShell } }: { readonly step: GuideStep }) {
  const title = t(`crossTenant.step.${name}`);
  return (
    <li>
      <h3>{title}</h3>
      <Command tool="az" step={title} text={az} />
      {powerShell !== undefined && <Command tool="PowerShell" step={title} text={powerShell} />}
    </li>
  );
}

interface CommandProps {
  readonly tool: string;
  readonly step: string;
  readonly text: string;
}

const Command = ({ tool, step, text }: CommandProps) => (
  <div className={styles.command}>
    <pre>
      <code>{text}</code>
    </pre>
    <CopyButton
      text={text}
      label={t('crossTenant.copy', { step, tool })}
      copiedLabel={t('crossTenant.copied')}
    />
  </div>
);
