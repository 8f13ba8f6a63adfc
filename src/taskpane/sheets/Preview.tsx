import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ZoomIn16Regular } from '@fluentui/react-icons/svg/zoom-in';
import { ZoomOut16Regular } from '@fluentui/react-icons/svg/zoom-out';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Document } from '../../report/document';
import { useTexts } from '../texts';

const Paper = lazy(() => import('./preview/Paper').then((module) => ({ default: module.Paper })));

/** Rows a preview shows: enough to know the document by. */
const ROWS = 40;
/** What scrolls must be reached by the keyboard, or its lower end could not be read without a mouse. */
const SCROLLED_BY_KEYS = { role: 'region', tabIndex: 0 } as const;
/** Pixels of the enlarged paper: its type is then as large as the pane's. */
const LARGE = 1060;

const useStyles = makeStyles({
  preview: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  paper: {
    width: '100%',
    maxHeight: '70vh',
    boxSizing: 'border-box',
    overflow: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow4,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** What a sheet will show, as wide as the pane or large enough to be read. */
export function Preview({ id, document }: { readonly id: string; readonly document: Document }): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const [large, setLarge] = useState(false);
  return (
    <div id={id} className={styles.preview}>
      <div className={styles.paper} {...SCROLLED_BY_KEYS} aria-label={t('pannello.sheets.previewRegion', { title: document.title })}>
        <div style={large ? { width: LARGE } : undefined}>
          <Suspense fallback={null}>
            <Paper document={document} rows={ROWS} />
          </Suspense>
        </div>
      </div>
      <Button size="small" appearance="subtle" icon={large ? <ZoomOut16Regular /> : <ZoomIn16Regular />} onClick={() => setLarge(!large)}>
        {t(large ? 'pannello.sheets.reduce' : 'pannello.sheets.enlarge')}
      </Button>
    </div>
  );
}
