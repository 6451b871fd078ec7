import { useId, useState } from 'react';

import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { State } from '@/ui/State';

import { MinusIcon, PlusIcon } from './map-icons';
import type { MapRegion } from './map-region';
import { MapPanel } from './MapPanel';
import { pendingWord, roleLabel } from './region-labels';

import styles from './MapPanel.module.css';

export interface RegionActions {
  readonly onAdd?: (name: string) => void;
  readonly onRemove?: (name: string) => void;
  /** From the text in the form to the one typed: the form says whether it is a count, and may be ahead of the map. */
  readonly onChangeReplicas?: (name: string, change: (text: string) => string) => void;
}

interface RegionPanelProps extends RegionActions {
  readonly region: MapRegion;
  readonly editing: boolean;
  readonly onClose: () => void;
}

function Facts({ region }: { readonly region: MapRegion }) {
  const facts = [
    region.progress !== undefined && region.state?.tone === 'busy'
      ? [t('regionMap.progress'), t('regionMap.percentShort', { n: region.progress })]
      : undefined,
    region.replicas !== undefined && region.replicaField === undefined
      ? [t('regionMap.replicasTerm'), String(region.replicas)]
      : undefined,
    region.copies !== undefined ? [t('regionMap.copies'), region.copies.join('; ')] : undefined,
    region.storageType !== undefined ? [t('regionMap.storage'), region.storageType] : undefined,
    region.details !== undefined ? [t('regionMap.details'), region.details] : undefined,
  ].filter((fact) => fact !== undefined);
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function ReplicaField({ region, onChangeReplicas }: RegionPanelProps) {
  const id = useId();
  // The map follows the form later; this field shows the typed value at once.
  const [typed, setTyped] = useState<string>();
  const { replicaField, name, displayName } = region;
  if (replicaField === undefined || onChangeReplicas === undefined) return null;
  const step = (by: number) =>
    onChangeReplicas(name, (text) => {
      const count = Number(text);
      return String(Number.isInteger(count) ? Math.max(1, count + by) : 1);
    });
  return (
    <div className={styles.replicas}>
      <label htmlFor={id}>{t('regionMap.replicaCount', { region: displayName })}</label>
      <div className={styles.stepper}>
        <Button
          aria-label={t('regionMap.fewer', { region: displayName })}
          icon={<MinusIcon />}
          onClick={() => step(-1)}
        />
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? replicaField.text}
          aria-invalid={replicaField.error !== undefined || undefined}
          aria-describedby={replicaField.error === undefined ? undefined : `${id}-error`}
          onChange={({ target: { value } }) => {
            setTyped(value);
            onChangeReplicas(name, () => value);
          }}
          onBlur={() => setTyped(undefined)}
        />
        <Button
          aria-label={t('regionMap.more', { region: displayName })}
          icon={<PlusIcon />}
          onClick={() => step(1)}
        />
      </div>
      {replicaField.error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          {replicaField.error}
        </p>
      )}
    </div>
  );
}

function EditButtons({ region, onAdd, onRemove }: RegionPanelProps) {
  const { pending, target, eligibility, name, keepReason } = region;
  if (pending === 'remove') return <Button onClick={() => onAdd?.(name)}>{t('regionMap.addBack')}</Button>;
  if (pending === 'add') return <Button onClick={() => onRemove?.(name)}>{t('regionMap.undoAdd')}</Button>;
  if (target)
    return (
      <Button disabledReason={keepReason} onClick={() => onRemove?.(name)}>
        {t('regionMap.remove')}
      </Button>
    );
  if (eligibility === undefined) return null;
  return (
    <Button
      variant="primary"
      disabledReason={eligibility.kind === 'ineligible' ? eligibility.reason : undefined}
      onClick={() => onAdd?.(name)}
    >
      {t('regionMap.add')}
    </Button>
  );
}

/** What the map says about the selected region, and what can be done with it, in the strip under the map. */
export function RegionPanel(props: RegionPanelProps) {
  const { region, editing, onClose } = props;
  const { eligibility, target, pending, keepReason } = region;
  const roles = roleLabel(region);
  const open = !target && pending === undefined ? eligibility : undefined;
  const note =
    open === undefined
      ? editing && pending === undefined && keepReason
      : open.kind === 'eligible'
        ? open.consequence
        : open.reason;
  return (
    <MapPanel title={region.displayName} aside={roles.join(' · ')} onClose={onClose}>
      {region.state !== undefined && <State tone={region.state.tone}>{region.state.word}</State>}
      {pending !== undefined && (
        <p className={styles.pending}>
          {pendingWord(pending)} · {t('regionMap.notSaved')}
        </p>
      )}
      <Facts region={region} />
      {editing && pending !== 'remove' && <ReplicaField key={region.name} {...props} />}
      {note && <p className={styles.note}>{note}</p>}
      {editing && (
        <div className={styles.actions}>
          <EditButtons {...props} />
        </div>
      )}
    </MapPanel>
  );
}
