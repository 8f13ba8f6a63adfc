import { createRoot } from 'react-dom/client';
import { findHost, hostTheme } from '../excel/host-info';
import { App } from './App';
import { excelWorkspace } from './workspace';

const root = document.getElementById('pane');
if (root !== null) createRoot(root).render(<App findHost={findHost} hostTheme={hostTheme} workspace={excelWorkspace} />);
