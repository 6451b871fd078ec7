import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the page as it is now, in words; empty when nothing. */
export async function axe(page: Page): Promise<string> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join('\n')}`)
    .join('\n');
}
