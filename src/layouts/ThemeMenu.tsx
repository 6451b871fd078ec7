import { HeaderButton } from '@/components/header/HeaderButton';
import { t } from '@/i18n/translate';
import { ThemeIcon } from '@/ui/icons';
import { Menu } from '@/ui/Menu';
import type { Theme } from '@/ui/theme';
import { currentTheme, setTheme } from '@/ui/theme';
import { useStore } from '@/ui/use-store';

const labels = {
  system: 'frame.themeSystem',
  light: 'frame.themeLight',
  dark: 'frame.themeDark',
} as const satisfies Record<Theme, string>;

/** Light, dark or as the system. */
export function ThemeMenu() {
  const theme = useStore(currentTheme);
  return (
    <Menu
      label={t('frame.theme')}
      align="end"
      renderTrigger={(props) => <HeaderButton {...props} label={t('frame.theme')} icon={<ThemeIcon />} />}
      items={(['system', 'light', 'dark'] as const).map((choice) => ({
        id: choice,
        label: t(labels[choice]),
        checked: theme === choice,
        onSelect: () => setTheme(choice),
      }))}
    />
  );
}
