import type { ReactNode } from 'react';
import { useLayout } from '../styles';
import { useTexts } from '../texts';
import { announcement } from './announcement';
import type { PaneState } from './state';

/** What a screen reader hears, whichever page is in view. */
export function Spoken({ state, late }: { readonly state: PaneState; readonly late: boolean }): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  return (
    <div role="status" className={layout.spoken}>
      {announcement(state, late, t)}
    </div>
  );
}
