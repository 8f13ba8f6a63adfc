export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What `Office.context.officeTheme` says in Excel of that look. */
export function officeTheme(theme: Theme): Readonly<Record<string, string | boolean>> {
  switch (theme) {
    case 'light':
      return {
        bodyBackgroundColor: '#FFFFFF',
        bodyForegroundColor: '#242424',
        controlBackgroundColor: '#F5F5F5',
        controlForegroundColor: '#242424',
        isDarkTheme: false,
        themeId: 'Colorful',
      };
    case 'dark':
      return {
        bodyBackgroundColor: '#212121',
        bodyForegroundColor: '#F0F0F0',
        controlBackgroundColor: '#2D2D2D',
        controlForegroundColor: '#F0F0F0',
        isDarkTheme: true,
        themeId: 'Black',
      };
    case 'contrast':
      return {
        bodyBackgroundColor: '#000000',
        bodyForegroundColor: '#FFFFFF',
        controlBackgroundColor: '#000000',
        controlForegroundColor: '#FFFFFF',
        isDarkTheme: true,
        themeId: 'HighContrast',
      };
  }
}
