import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules whose answer another colour scheme can change: all others look at the same document. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Axe's violations on the current page as text; empty if there are none. `colours`: only what a colour scheme can change. */
export async function axe(page: Page, part: 'all' | 'colours' = 'all'): Promise<string> {
  const builder = new AxeBuilder({ page });
  if (part === 'colours') builder.withRules(OF_COLOURS);
  const { violations } = await builder.analyze();
  return violations
    .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join('\n')}`)
    .join('\n');
}
