import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import type { Translate } from '../texts';

/** Excel's own narrowest pane, and as much as leaves a sheet to look at. */
const NARROWEST = 320;
const WIDEST = 720;
const STEP = 16;

const clamp = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));

interface Props {
  readonly t: Translate;
  readonly visible: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The place at the right where Excel shows panes; as wide as a person drags it. */
export function Pane({ t, visible, onClose, children }: Props) {
  const [width, setWidth] = useState(400);
  const [dragging, setDragging] = useState(false);

  const onKeyDown = (event: KeyboardEvent): void => {
    const change = { ArrowLeft: STEP, ArrowRight: -STEP, Home: WIDEST, End: -WIDEST }[event.key];
    if (change === undefined) return;
    event.preventDefault();
    setWidth((old) => clamp(old + change));
  };
  const onPointerDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragging(true);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (dragging) setWidth(clamp(window.innerWidth - event.clientX));
  };

  return (
    <aside className={`pane${dragging ? ' dragging' : ''}`} aria-label={t('banco.pane')} hidden={!visible} style={{ width }}>
      {/* A separator that moves is a control: https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/ */}
      <input
        type="range"
        className="splitter"
        aria-label={t('banco.paneWidth')}
        min={NARROWEST}
        max={WIDEST}
        value={width}
        onChange={(event) => setWidth(clamp(Number(event.currentTarget.value)))}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
      />
      <header className="pane-head">
        <h2>{t('banco.product')}</h2>
        <button type="button" className="icon-button" aria-label={t('banco.closePane')} title={t('banco.closePane')} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.5 3.5l9 9m0-9l-9 9" />
          </svg>
        </button>
      </header>
      {children}
    </aside>
  );
}
