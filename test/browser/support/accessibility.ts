import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Violation {
  id: string;
  impact: string | null;
  nodes: { target: string[]; failureSummary: string }[];
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Serious and critical findings of axe on the open page, one line each. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(levels)} })`,
  );
  const found: string[] = [];
  for (const { id, impact, nodes } of violations) {
    if (impact !== 'serious' && impact !== 'critical') continue;
    for (const { target, failureSummary } of nodes)
      if (!(failureSummary.includes('partially obscured') && (await standsFree(page, id, target[0]))))
        found.push(`${id} ${target.join(' ')}: ${failureSummary}`);
  }
  return found;
}

/** What is scrolled half under a bar that stays in its place is judged again in the middle of the screen. */
function standsFree(page: Page, rule: string, selector: string): Promise<boolean> {
  return page.evaluate<boolean>(
    `(async (selector, rule) => {
      document.querySelector(selector).scrollIntoView({ block: 'center', behavior: 'instant' });
      const { violations } = await axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'rule', values: [rule] } });
      return !violations.some(({ nodes }) => nodes.some(({ target }) => target[0] === selector));
    })(${JSON.stringify(selector)}, ${JSON.stringify(rule)})`,
  );
}
