import type { JSHandle, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

import type { DemoControl, Fault } from '../src/state/demo-control.ts';

type Cells = Readonly<Record<string, string | RegExp>>;

export interface Opening {
  readonly scenario?: string;
  readonly persona?: string;
  /** ISO time at which the emulated clock begins. */
  readonly clock?: string;
  readonly speed?: number;
}

declare global {
  interface Window {
    /** The demo's control, which the portal puts there in demo mode (main.tsx). */
    readonly portalDemo?: DemoControl;
  }
}

/** A user's actions in the portal. Journeys are written with these. */
export class Portal {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a page of the portal as a persona, in a scenario, at a time. */
  async openAs(persona: string, path = '/', opening: Omit<Opening, 'persona'> = {}): Promise<void> {
    await this.open(path, { persona, ...opening });
  }

  async open(path = '/', opening: Opening = {}): Promise<void> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(opening)) query.set(name, String(value));
    const joint = path.includes('?') ? '&' : '?';
    // Relative, so that a portal under a sub-path is opened there; as written, for malformed addresses are journeys too.
    await this.page.goto(`.${path}${query.size > 0 ? joint + query.toString() : ''}`);
    // Buttons of the shell do nothing yet: the portal has begun when what stands in #root is React's.
    await this.page.waitForFunction(() =>
      Object.keys(document.querySelector('#root')?.firstElementChild ?? {}).some((key) =>
        key.startsWith('__reactFiber'),
      ),
    );
  }

  /** The heading that names the page. */
  async expectTitle(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  /** The page's list; by name where there are several. */
  table(name?: string): Locator {
    return this.page
      .getByRole('grid', name === undefined ? {} : { name })
      .or(this.page.getByRole('table', name === undefined ? {} : { name }))
      .first();
  }

  /** Waits until nothing on the page is still on its way. */
  async expectSettled(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await this.demo();
    await expect(this.page.locator('[aria-busy=true]')).toHaveCount(0);
  }

  /** Waits until a list has all its rows. */
  async expectLoaded(): Promise<void> {
    await expect(this.table()).toHaveAttribute('aria-busy', 'false');
  }

  /** The rows in sight as records of column title to text. */
  async rows(table = this.table()): Promise<Record<string, string>[]> {
    return table.evaluate((element) => {
      const text = (e: Element) =>
        (e instanceof HTMLElement ? e.innerText : '').replaceAll(/\s+/g, ' ').trim();
      const titles = [...element.querySelectorAll('[role=columnheader], thead th')].map(
        // The name alone, without "sorted ascending".
        (h) => text(h.querySelector('button > span') ?? h),
      );
      return [...element.querySelectorAll('[role=row][data-row], tbody tr')].map((row) =>
        Object.fromEntries(
          [...row.querySelectorAll('[role=rowheader], [role=gridcell], th, td')].map((c, i) => [
            titles[i] ?? String(i),
            text(c),
          ]),
        ),
      );
    });
  }

  /** Waits until calls go through the service worker: the page is idle by then. */
  async expectWorkerDoor(): Promise<void> {
    await this.demo();
    await this.page.waitForFunction(() => window.portalDemo?.getState().door === 'serviceWorker');
  }

  /** Some row in sight has these texts, or texts that begin with these words, under these column titles. */
  async expectRow(cells: Cells, table = this.table()): Promise<void> {
    await expect(async () => {
      const rows = await this.rows(table);
      const fits = (row: Record<string, string>) =>
        Object.entries(cells).every(([column, want]) =>
          typeof want === 'string' ? `${row[column]} `.startsWith(`${want} `) : want.test(row[column] ?? ''),
        );
      expect(
        rows.some(fits),
        `no row with ${JSON.stringify(cells)} in\n${JSON.stringify(rows.slice(0, 40), null, 1)}`,
      ).toBe(true);
    }).toPass({ timeout: 10_000 });
  }

  /** No row in sight has this name. */
  async expectNoRow(name: string, table = this.table()): Promise<void> {
    await expect(table.getByRole('rowheader', { name, exact: true })).toHaveCount(0);
  }

  /** Types into the list's text filter. */
  async filterByText(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: /^Filter .* by text$/ }).fill(text);
  }

  /** Ticks choices of one of the list's filters. */
  async filterBy(facet: string, ...choices: readonly string[]): Promise<void> {
    const filters = this.page.getByRole('search', { name: 'Filters' });
    const button = filters.getByRole('button', { name: new RegExp(`^${facet}(?::|$)`) });
    if ((await button.count()) === 0) {
      await filters.getByRole('button', { name: 'Add filter' }).click();
      await this.page.getByRole('menuitem', { name: facet }).click();
    }
    await button.click();
    const popover = this.page.getByRole('dialog', { name: facet });
    for (const choice of choices) await popover.getByRole('checkbox', { name: choice }).check();
    await this.page.keyboard.press('Escape');
  }

  /** Sorts the list by a column; again, the other way round. */
  async sortBy(column: string): Promise<void> {
    await this.table().getByRole('columnheader', { name: column }).getByRole('button').click();
  }

  /** Follows a row's name to its page. */
  async openRow(name: string): Promise<void> {
    await this.table().getByRole('rowheader', { name, exact: true }).getByRole('link').click();
    await this.expectTitle(name);
  }

  /** Turns to a tab of a resource page. */
  async turnTo(tab: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: /^Sections of / })
      .getByRole('link', { name: new RegExp(`^${tab}`) })
      .click();
  }

  /** Chooses files on the demo page, each given as JSON value or as text. */
  async chooseFiles(files: Readonly<Record<string, unknown>>): Promise<void> {
    const payload = Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: 'application/json',
      buffer:
        content instanceof Uint8Array
          ? Buffer.from(content)
          : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content, undefined, 2)),
    }));
    await this.page.getByLabel('Choose files…').setInputFiles(payload);
  }

  /** Makes ARM misbehave from now on; an empty list ends it. */
  async setFaults(...faults: readonly Omit<Fault, 'id'>[]): Promise<void> {
    const list = faults.map((fault, i): Fault => ({ id: `journey-${i}`, ...fault }));
    await (await this.demo()).evaluate((control, some) => control.setFaults(some), list);
  }

  /** Moves the emulated clock: what takes hours is over at once. */
  async passTime(hours: number): Promise<void> {
    await (await this.demo()).evaluate((control, ms) => control.advance(ms), hours * 3_600_000);
  }

  /** What a copy button has put on the clipboard. It is there a moment after the click. */
  async copied(expected: RegExp): Promise<string> {
    const read = () => this.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(read).toMatch(expected);
    return read();
  }

  /** The demo's control in the page, once the emulator is there. */
  async demo(): Promise<JSHandle<DemoControl>> {
    const handle = await this.page.waitForFunction(() => window.portalDemo);
    return handle as JSHandle<DemoControl>;
  }
}
