import { type BrandVariants, createDarkTheme, createLightTheme, teamsHighContrastTheme, type Theme } from '@fluentui/react-components';
import type { HostTheme } from '../excel/host-info';

/** Excel's green, from dark to light. */
const GREEN: BrandVariants = {
  10: '#04170C',
  20: '#082817',
  30: '#0B3A20',
  40: '#0D4B29',
  50: '#0E5C32',
  60: '#0F6B3A',
  70: '#10743E',
  80: '#107C41',
  90: '#2C8C56',
  100: '#479B6B',
  110: '#61AB80',
  120: '#7CBA96',
  130: '#97CAAC',
  140: '#B3D9C2',
  150: '#CFE8D9',
  160: '#EBF6EF',
};

const dark = createDarkTheme(GREEN);

export const THEMES: Readonly<Record<HostTheme, Theme>> = {
  light: createLightTheme(GREEN),
  // On dark grey the green of links and icons must be lighter to be read.
  dark: { ...dark, colorBrandForeground1: GREEN[110], colorBrandForeground2: GREEN[120], colorBrandForegroundLink: GREEN[120] },
  contrast: teamsHighContrastTheme,
};
