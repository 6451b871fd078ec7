import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

import type { Row } from '../rows.tsx';

// What one writes without a second thought: React, react-virtual, 50,000 rows in memory, filtered and sorted while rendering.

const COUNT = 50_000;
const REGIONS = ['westeurope', 'eastus', 'southeastasia', 'uksouth', 'brazilsouth'];
const COLUMNS = ['name', 'subscription', 'region', 'images'] as const;

const all: readonly Row[] = Array.from({ length: COUNT }, (_, i) => ({
  name: `gallery-${String((i * 7919) % COUNT).padStart(5, '0')}`,
  subscription: `sub-${i % 70}`,
  region: REGIONS[i % REGIONS.length] ?? '',
  images: (i * 31) % 997,
}));

function Galleries() {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<keyof Row>();
  const wanted = useDeferredValue(text);
  const rows = useMemo(() => {
    const found = wanted ? all.filter((r) => r.name.includes(wanted) || r.region.includes(wanted)) : all;
    return sort ? found.toSorted((a, b) => (a[sort] < b[sort] ? -1 : a[sort] > b[sort] ? 1 : 0)) : found;
  }, [wanted, sort]);
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => 36,
    overscan: 12,
  });
  return (
    <main>
      <h1>
        Galleries <small>{rows.length}</small>
      </h1>
      <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      <div>
        {COLUMNS.map((column) => (
          <button key={column} type="button" aria-pressed={sort === column} onClick={() => setSort(column)}>
            {column}
          </button>
        ))}
      </div>
      <div ref={box} data-scroll-box="">
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index];
            return (
              row && (
                <div key={key} data-row={index} style={{ transform: `translateY(${start}px)` }}>
                  <a href={`#${row.name}`}>{row.name}</a>
                  <span>{row.subscription}</span>
                  <span>{row.region}</span>
                  <span>{row.images}</span>
                </div>
              )
            );
          })}
        </div>
      </div>
    </main>
  );
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(<Galleries />);
