import type { Page } from 'playwright-core';
import type { TestApp } from '../../support/test-app';
import type { TestBrowser, Window } from './browser';
import type { DemoPerson } from './demo-people';
import { addressOf, type PageRow, type People } from './every-page';

/** What a browser remembers of how its person reads (`tongxing.presentation`). */
export interface Presented {
  language: 'zh-CN' | 'en';
  elder: boolean;
}

/** One window a person: the program is read once, the page anew each time. */
export class PageWindows {
  private readonly opened = new Map<DemoPerson | undefined, Window>();

  constructor(
    private readonly app: TestApp,
    private readonly browser: TestBrowser,
    private readonly people: People,
    /** Kept in the window before its first page, unless something else is remembered already. */
    private readonly presented?: Presented,
  ) {}

  async of(person: DemoPerson | undefined): Promise<Window> {
    const known = this.opened.get(person);
    if (known) return known;
    const opened = await this.browser.open('about:blank');
    const [name, value] = (person && this.people[person].cookie?.split('=')) || [];
    if (name && value)
      await opened.context.addCookies([{ name, value, url: this.app.url, httpOnly: true, sameSite: 'Lax' }]);
    if (this.presented)
      await opened.context.addInitScript(
        `if (!localStorage.getItem('tongxing.presentation'))
           localStorage.setItem('tongxing.presentation', ${JSON.stringify(JSON.stringify(this.presented))})`,
      );
    this.opened.set(person, opened);
    return opened;
  }

  /** The page of this row with everything it asks for; errors and requests counted from here on. */
  async show(row: PageRow, size: { width: number; height: number }): Promise<Window> {
    const window = await this.of(row.as);
    const address = await addressOf(row, this.people);
    window.asked.length = 0;
    window.broke.length = 0;
    await window.page.setViewportSize(size);
    await window.page.goto(this.app.url + address);
    await settled(window.page);
    return window;
  }
}

/** Its heading stands, and nothing is being fetched any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}
