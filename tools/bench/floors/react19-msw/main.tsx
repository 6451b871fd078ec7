import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { createRoot } from 'react-dom/client';

import type { Row } from '../rows.tsx';
import { List, rows } from '../rows.tsx';

// The common pattern: the worker first, then React, then the data.
const worker = setupWorker(http.get('/api/galleries', () => HttpResponse.json({ value: rows })));

async function readGalleries(): Promise<{ readonly value: readonly Row[] }> {
  const answer = await fetch('/api/galleries');
  return answer.json();
}

function Galleries() {
  const { data } = useQuery({ queryKey: ['galleries'], queryFn: readGalleries });
  return <List items={data?.value ?? []} />;
}

await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <Galleries />
    </QueryClientProvider>,
  );
}
