import { createRoot } from 'react-dom/client';
import { App } from './app';
import './workbench.css';

const address = new URL('../../assets/esempi/pisa-2020.xlsx', import.meta.url);
const example = { name: 'pisa-2020.xlsx', bytes: async () => (await fetch(address)).arrayBuffer() };

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App example={example} />);
