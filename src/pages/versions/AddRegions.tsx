import { useMemo, useState } from 'react';

import { foldRegion } from '@/arm/resource-id';
import type { ImageVersion, Location } from '@/arm/types';
import type { Edit } from '@/components/editing/use-edit';
import { regionKeys } from '@/domain/editing/form-keys';
import { isCanary, offeredRegions } from '@/domain/editing/offered-regions';
import { withRegion } from '@/domain/editing/region-fields';
import { parseRegionList } from '@/domain/editing/region-list';
import { regionRefusal } from '@/domain/editing/region-rules';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';

import styles from './VersionEditor.module.css';

interface AddRegionsProps {
  readonly edit: Edit<ImageVersion>;
  readonly version: ImageVersion;
  readonly locations: readonly Location[];
  readonly onAdded: (key: string) => void;
}

const REQUEST = 'https://learn.microsoft.com/troubleshoot/azure/general/region-access-request-process';

/** Adds target regions: one by one from a list, or pasted in the form of `az` (S86). */
export function AddRegions({ edit, version, locations, onAdded }: AddRegionsProps) {
  const { fields, change } = edit;
  const [chosen, setChosen] = useState('');
  const all = useMemo(() => offeredRegions(locations), [locations]);
  const offered = all.filter((l) => fields[regionKeys(l.name).presence] === undefined);
  const refusalOf = (location: Location) => regionRefusal(location, version);
  const location = offered.find((l) => foldRegion(l.name) === chosen);
  const add = () => {
    if (!location) return;
    change((now, read) => withRegion(now, read, version, location.displayName));
    onAdded(foldRegion(location.name));
    setChosen('');
  };
  const locked = offered.some((l) => refusalOf(l) === 'allowListed');
  return (
    <div className={styles.add}>
      <div className={styles.addRow}>
        <Select
          label={t('version.edit.addRegion')}
          value={chosen}
          onChange={setChosen}
          options={[
            { value: '', label: t('version.edit.chooseRegion') },
            ...offered.map((l) => {
              const refusal = refusalOf(l);
              return {
                value: foldRegion(l.name),
                label: isCanary(l) ? t('version.edit.canary', { region: l.displayName }) : l.displayName,
                ...(refusal && { disabledReason: t(`version.edit.refusal.${refusal}`) }),
              };
            }),
          ]}
          className={styles.grow}
        />
        <Button onClick={add} disabledReason={location ? undefined : t('version.edit.chooseFirst')}>
          {t('version.edit.add')}
        </Button>
      </div>
      {locked && (
        <p className={styles.hint}>
          {t('version.edit.allowListHint')}{' '}
          <a href={REQUEST} target="_blank" rel="noopener noreferrer">
            {t('version.edit.allowListLink')}
          </a>
        </p>
      )}
      <Paste change={change} version={version} locations={all} />
    </div>
  );
}

type PasteProps = Pick<Edit<ImageVersion>, 'change'> & Pick<AddRegionsProps, 'version' | 'locations'>;

function Paste({ change, version, locations }: PasteProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const take = () => {
    const list = parseRegionList(text, locations);
    const unknown = list.find((r) => !r.location);
    const names = list.flatMap((r) => (r.location ? [foldRegion(r.location.name)] : []));
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    const refused = list.find((r) => r.location && regionRefusal(r.location, version));
    if (unknown) return setProblem(t('version.edit.pasteUnknown', { text: unknown.text }));
    if (twice) return setProblem(t('version.edit.pasteTwice', { region: twice }));
    if (refused?.location)
      return setProblem(t('version.edit.pasteRefused', { region: refused.location.displayName }));
    change((before, read) => {
      let fields = before;
      for (const { location, replicas } of list) {
        if (!location) continue;
        const keys = regionKeys(location.name);
        if (fields[keys.presence] === undefined)
          fields = withRegion(fields, read, version, location.displayName);
        if (replicas !== undefined) fields = { ...fields, [keys.replicas]: replicas };
      }
      return fields;
    });
    setText('');
    setProblem(undefined);
  };
  return (
    <Disclosure summary={t('version.edit.paste')}>
      <TextArea
        label={t('version.edit.pasteLabel')}
        hint={t('version.edit.pasteHint')}
        value={text}
        onChange={setText}
        error={problem}
        rows={2}
        mono
      />
      <Button onClick={take} disabledReason={text.trim() === '' ? t('version.edit.pasteFirst') : undefined}>
        {t('version.edit.pasteTake')}
      </Button>
    </Disclosure>
  );
}
