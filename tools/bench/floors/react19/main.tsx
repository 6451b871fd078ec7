import { createRoot } from 'react-dom/client';

import { List, rows } from '../rows.tsx';

const root = document.querySelector('#root');
if (root) createRoot(root).render(<List items={rows} />);
