import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { State } from '@/ui/State';
import type { Tone } from '@/ui/status-icons';

import { MapPanel } from './MapPanel';

import styles from './MapPanel.module.css';

export interface GroupMember {
  readonly name: string;
  readonly displayName: string;
  readonly tone: Tone;
  readonly line: string;
}

interface GroupPanelProps {
  readonly title: string;
  readonly members: readonly GroupMember[];
  readonly onSelect: (name: string) => void;
  readonly onZoom: () => void;
  readonly onClose: () => void;
}

/** Every member of a group of near regions, each with its state; the way to them when zooming is not wanted. */
export function GroupPanel({ title, members, onSelect, onZoom, onClose }: GroupPanelProps) {
  return (
    <MapPanel title={title} takesFocus onClose={onClose}>
      <ul className={styles.members}>
        {members.map((member) => (
          <li key={member.name}>
            <button type="button" className={styles.member} onClick={() => onSelect(member.name)}>
              <span>{member.displayName}</span>
              <State tone={member.tone}>{member.line}</State>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button size="s" onClick={onZoom}>
          {t('regionMap.groupZoom')}
        </Button>
      </div>
    </MapPanel>
  );
}
