import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useRef } from 'react';
import type { Document } from '../../report/document';
import { useSeen } from '../hooks/use-seen';
import { useTexts } from '../texts';

const Paper = lazy(() => import('./preview/Paper').then((module) => ({ default: module.Paper })));

/** Rows that fit on a thumbnail. */
const ROWS = 14;

const useStyles = makeStyles({
  frame: {
    position: 'relative',
    width: '104px',
    height: '72px',
    flexShrink: 0,
    overflow: 'hidden',
    backgroundColor: '#FFFFFF',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    contain: 'strict',
  },
  button: {
    position: 'absolute',
    inset: 0,
    padding: 0,
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'zoom-in',
    ':hover': { boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px', boxShadow: 'inset 0 0 0 5px #FFFFFF' },
  },
  open: { cursor: 'zoom-out' },
});

interface Props {
  readonly document: Document;
  readonly isOpen: boolean;
  /** Id of the preview that it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** A picture of the sheet to come that opens its preview; drawn once it is scrolled to. */
export function Thumbnail({ document, isOpen, controls, onToggle }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const seen = useSeen(frame);
  return (
    <div ref={frame} className={styles.frame}>
      {/* The same words as the preview, too small to be read: it is the preview that screen readers get. */}
      <div aria-hidden="true" inert>
        <Suspense fallback={null}>{seen && <Paper document={document} rows={ROWS} />}</Suspense>
      </div>
      <button
        type="button"
        className={isOpen ? `${styles.button} ${styles.open}` : styles.button}
        aria-expanded={isOpen}
        aria-controls={controls}
        aria-label={t('pannello.sheets.preview', { title: document.title })}
        onClick={onToggle}
      />
    </div>
  );
}
