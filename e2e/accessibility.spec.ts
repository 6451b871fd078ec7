import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { pages, pagesOfNothing } from './pages.ts';

async function axe(page: Page): Promise<string> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join('\n')}`)
    .join('\n');
}

for (const { path, title } of [...pages, ...pagesOfNothing]) {
  test(`axe finds nothing, light or dark: ${title} ${path.split('?')[1] ?? ''}`, async ({ page, portal }) => {
    await portal.open(path);
    await portal.expectSettled();
    expect(await axe(page)).toBe('');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page)).toBe('');
  });
}
