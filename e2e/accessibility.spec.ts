import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { pages, pagesOfNothing } from './pages.ts';

for (const { path, title } of [...pages, ...pagesOfNothing]) {
  test(`axe finds nothing, light or dark: ${title} ${path.replace(/^.*[/]/, '/')}`, async ({
    page,
    portal,
  }) => {
    await portal.open(path);
    await portal.expectSettled();
    expect(await axe(page)).toBe('');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page)).toBe('');
  });
}
