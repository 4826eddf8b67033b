import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { isOfficeDark } from '../../excel/office-theme';

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** Chinese first: the fonts of Windows, of the Mac, and of Linux. */
const FONTS = `"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif`;

const THEMES = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: FONTS },
} satisfies Record<string, Theme>;

function subscribe(changed: () => void): () => void {
  const queries = [matchMedia(FORCED), matchMedia(DARK)];
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

function themeName(): keyof typeof THEMES {
  if (matchMedia(FORCED).matches) return 'contrast';
  return (isOfficeDark() ?? matchMedia(DARK).matches) ? 'dark' : 'light';
}

/** Whether what the browser draws by itself, such as the sign of a date field, is to be light or dark. */
export function colorSchemeOf(theme: Theme): 'light' | 'dark' {
  return theme === THEMES.light ? 'light' : 'dark';
}

/** The look of Office around the pane; of the system where Office does not say. */
export function useTheme(): Theme {
  return THEMES[useSyncExternalStore(subscribe, themeName)];
}
