import type { Locator, Page } from 'playwright-core';

const mostSteps = 200;

/** In the page: whether anything has the focus; at the end of the page nothing has. */
const hasFocus = `(document.activeElement ?? document.body) !== document.body`;

const where = 'document.activeElement.outerHTML.slice(0, 160)';

/** In the page: whether the focused control can be told from the others. A date marks its parts by itself. */
const marked = `(() => {
  if (document.activeElement.type === 'date') return true;
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
})()`;

/** In the page: whatever a person without a mouse must be able to reach. Of radios with one name the chosen one stands for all. */
const reachable = `(() => {
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
  const isOfAnother = (one) => one.type === 'radio' && !one.checked && controls.some((other) => other.name === one.name && other.checked);
  return controls.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0 && !isOfAnother(one));
})()`;

/** In the page: notes the control that has the focus. */
const pass = `(() => {
  if (!(${hasFocus})) return 'nothing';
  if (window.passed.has(document.activeElement)) return 'again';
  window.passed.add(document.activeElement);
  return 'new';
})()`;

const missed = `${reachable}.filter((one) => !window.passed.has(one)).map((one) => one.outerHTML.slice(0, 120))`;

/** Collects, in the page, what live regions say from now on. */
const listen = `(() => {
  window.heard = [];
  if (window.listens) return;
  window.listens = true;
  const said = new Map();
  const regions = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]';
  const hear = () => {
    for (const region of document.querySelectorAll(regions)) {
      const words = region.textContent.trim().replace(/\\s+/g, ' ');
      if (said.get(region) === words) continue;
      // A region that comes with its words in it is read where it stands, not called out.
      if (said.has(region) && words) window.heard.push(words);
      said.set(region, words);
    }
  };
  hear();
  new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true });
})()`;

/** One person at one page, with a keyboard and nothing else. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Steps on until this is where the focus is. Every stop on the way shows that it has the focus. */
  async goTo(target: Locator): Promise<void> {
    await target.waitFor();
    const stops = new Set<string>();
    for (let steps = 0; steps < mostSteps; steps += 1) {
      if (await this.isAt(target)) return;
      await this.page.keyboard.press('Tab');
      await this.showsWhere();
      stops.add(await this.page.evaluate<string>(where));
    }
    throw new Error(`never came to ${target.toString()}, only to ${[...stops].join('\n')}`);
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press(key);
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.insertText(text);
  }

  /** Figure by figure, in the order in which this browser, which speaks English, has them. */
  async writeDate(target: Locator, date: string): Promise<void> {
    const [year, month, day] = date.split('-');
    await this.goTo(target);
    await this.page.keyboard.type(month + day + year);
  }

  /** Whatever came and went: the focus is on something. */
  async hasPlace(after: string): Promise<void> {
    for (let tries = 0; tries < mostSteps; tries += 1) {
      if (await this.page.evaluate<boolean>(hasFocus)) return;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`nothing has the focus after ${after}`);
  }

  /** Once round the whole page: every control is come by, and nothing holds the focus. What is not, by its words. */
  async missedOnTheWayRound(): Promise<string[]> {
    await this.page.evaluate('window.passed = new Set()');
    for (let steps = 0; (await this.page.evaluate<string>(pass)) !== 'again'; steps += 1) {
      if (steps === mostSteps) return ['the end of the page'];
      await this.page.keyboard.press('Tab');
      await this.showsWhere();
    }
    return this.page.evaluate<string[]>(missed);
  }

  async listen(): Promise<void> {
    await this.page.evaluate(listen);
  }

  /** What was called out since `listen`. */
  heard(): Promise<string[]> {
    return this.page.evaluate<string[]>('window.heard');
  }

  async isAt(target: Locator): Promise<boolean> {
    return target.evaluate((one) => {
      const { ownerDocument } = one as unknown as { ownerDocument: { activeElement: unknown } };
      return ownerDocument.activeElement === one;
    });
  }

  private async showsWhere(): Promise<void> {
    if (await this.page.evaluate<boolean>(`!(${hasFocus}) || ${marked}`)) return;
    throw new Error(`nobody can see that the focus is on ${await this.page.evaluate<string>(where)}`);
  }
}
