import { FluentProvider, makeStaticStyles, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { HostState, HostTheme } from '../excel/host-info';
import { useHostTheme } from './hooks/use-host-theme';
import { Pane } from './Pane';
import { Start } from './start/Start';
import { languageOf, TextsProvider } from './texts';
import { THEMES } from './theme';
import type { Workspace } from './workspace';

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  page: { minHeight: '100vh', minWidth: '240px' },
});

interface Props {
  readonly findHost: () => Promise<HostState>;
  readonly hostTheme: () => HostTheme;
  readonly workspace: Workspace;
}

/** The page: first it looks for Excel, then it shows the pane in Excel's theme and language. */
export function App({ findHost, hostTheme, workspace }: Props): ReactNode {
  usePageStyles();
  const styles = useStyles();
  const [host, setHost] = useState<HostState | null>(null);
  // Office.js knows the theme only once it is there.
  const themeNow = useCallback((): HostTheme => (host === null ? 'light' : hostTheme()), [host, hostTheme]);
  const theme = useHostTheme(themeNow);
  useEffect(() => {
    void findHost().then(setHost);
  }, [findHost]);
  const language = languageOf(host?.state === 'excel' ? host.language : navigator.language);
  return (
    <FluentProvider theme={THEMES[theme]} className={styles.page}>
      {host?.state === 'excel' ? (
        <Pane workspace={workspace} language={language} />
      ) : (
        <TextsProvider language={language}>
          <Start state={host?.state ?? 'loading'} />
        </TextsProvider>
      )}
    </FluentProvider>
  );
}
