import type { TestApp } from '../../support/test-app';
import { settled, type TestBrowser, type Window } from './browser';
import type { DemoPerson } from './demo-people';
import { addressOf, type PageRow, type People } from './every-page';

/** What a browser remembers of how its person reads (`tongxing.presentation`). */
export interface Presented {
  language: 'zh-CN' | 'en';
  elder: boolean;
}

export type Viewport = { width: number; height: number };

/** Two windows a person: the program is read once, the page anew each time. */
export class PageWindows {
  private readonly opened = new Map<string, Promise<Window>>();

  constructor(
    private readonly app: TestApp,
    private readonly browser: TestBrowser,
    private readonly people: People,
    /** Kept in the window before its first page, unless something else is remembered already. */
    private readonly presented?: Presented,
  ) {}

  of(person: DemoPerson | undefined, which = 0): Promise<Window> {
    const key = `${person ?? 'nobody'} ${which}`;
    const opened = this.opened.get(key) ?? this.open(person);
    this.opened.set(key, opened);
    return opened;
  }

  /** The page of this row with everything it asks for; errors and requests counted from here on. */
  async show(row: PageRow, size: Viewport, which = 0): Promise<Window> {
    const window = await this.of(row.as, which);
    const address = await addressOf(row, this.people);
    window.asked.length = 0;
    window.broke.length = 0;
    await window.page.setViewportSize(size);
    await window.page.goto(this.app.url + address);
    await settled(window);
    return window;
  }

  private async open(person: DemoPerson | undefined): Promise<Window> {
    const opened = await this.browser.open('about:blank');
    const [name, value] = (person && this.people[person].cookie?.split('=')) || [];
    if (name && value)
      await opened.context.addCookies([{ name, value, url: this.app.url, httpOnly: true, sameSite: 'Lax' }]);
    if (this.presented)
      await opened.context.addInitScript(
        `if (!localStorage.getItem('tongxing.presentation'))
           localStorage.setItem('tongxing.presentation', ${JSON.stringify(JSON.stringify(this.presented))})`,
      );
    return opened;
  }
}
