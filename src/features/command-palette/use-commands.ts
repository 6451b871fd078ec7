import { currentPage, upFrom } from '@/components/crumbs/page-store';
import { navigation } from '@/components/navigation';
import { t } from '@/i18n/translate';
import { demoEntryHidden, setDemoEntryHidden } from '@/state/demo-visibility';
import { useDemoControl, useDemoState } from '@/state/portal-context';
import { setTheme } from '@/ui/theme';
import { useStore } from '@/ui/use-store';

import type { PaletteEntry, EntryGroup } from './entries';

/** The pages to go to and the things to do, as groups of entries. */
export function useCommands(go: (to: string) => void): readonly EntryGroup[] {
  const up = upFrom(useStore(currentPage));
  const control = useDemoControl();
  const demo = useDemoState();
  const hidden = useStore(demoEntryHidden);

  const pages: PaletteEntry[] = navigation.map(({ to, label }) => ({
    id: `page ${to}`,
    label: t(label),
    run: () => go(to),
  }));
  if (up) pages.unshift({ id: 'up', label: t('palette.goUp', { name: up.label }), run: () => go(up.to) });

  const actions: PaletteEntry[] = (
    [
      ['system', t('frame.themeSystem')],
      ['light', t('frame.themeLight')],
      ['dark', t('frame.themeDark')],
    ] as const
  ).map(([theme, name]) => ({
    id: `theme ${theme}`,
    label: t('palette.theme', { theme: name }),
    run: () => setTheme(theme),
  }));
  if (control && demo) {
    for (const persona of control.personas()) {
      if (persona.name === demo.persona) continue;
      actions.push({
        id: `persona ${persona.name}`,
        label: t('palette.persona', { name: `${persona.displayName} (${persona.name})` }),
        hint: persona.summary,
        run: () => void control.setPersona(persona.name),
      });
    }
    if (demo.faults.length > 0) {
      actions.push({
        id: 'end faults',
        label: t('palette.endFaults'),
        run: () => void control.setFaults([]),
      });
    }
    actions.push({
      id: 'demo entry',
      label: hidden ? t('palette.showDemo') : t('palette.hideDemo'),
      run: () => setDemoEntryHidden(!hidden),
    });
  }
  return [
    { id: 'pages', label: t('palette.groupPages'), options: pages },
    { id: 'actions', label: t('palette.groupActions'), options: actions },
  ];
}
