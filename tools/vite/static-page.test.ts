import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { contentSecurityPolicy } from './csp.ts';
import { finishPage } from './static-page.ts';

test('the policy allows nothing unsafe and no foreign host but ARM and Graph', () => {
  const policy = contentSecurityPolicy({ scripts: ["'sha256-a'"], styles: ["'sha256-b'"] });
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'sha256-a'");
  expect(policy).toContain("style-src 'self' 'sha256-b'");
  const hosts = policy.match(/https:\/\/[^ ;]+/g);
  expect(hosts).toEqual(['https://management.azure.com', 'https://graph.microsoft.com']);
});

test('the built page allows its inline script and style by hash, and paints before its style sheet', () => {
  const page = finishPage(
    '<head><meta name="viewport"><style>a{}</style><link rel="stylesheet" href="/assets/s.css"></head><body><div>shell</div><script>f()</script></body>',
    ['/assets/emulator.worker-x1.js', '/assets/en-y2.js', '/assets/GalleryPage-z3.js'],
  );
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(page).toContain(hash('f()'));
  expect(page).toContain(hash('a{}'));
  expect(page.indexOf('stylesheet')).toBeGreaterThan(page.indexOf('shell'));
  expect([...page.matchAll(/modulepreload" crossorigin href="([^"]+)/g)].map((m) => m[1])).toEqual([
    '/assets/emulator.worker-x1.js',
    '/assets/en-y2.js',
  ]);
});
