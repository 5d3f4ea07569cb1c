import type { AtRule, Plugin } from 'postcss';

const narrow = /\(max-width:\s*(767|900|1023|1099|1100|1199)px\)/;
const wherever = `html:is([data-elder], [data-text='large'], [data-text='largest'])`;

/** Whole selectors only: what a rule says about the document itself must not stand below it. */
const below = (selector: string): string => (/^(html|:root)\b/.test(selector) ? selector : `${wherever} ${selector}`);

/**
 * Elder version and very large text are one column at every width (design.md 8): what a stylesheet says about narrow
 * windows holds there too, so that nobody writes each layout twice.
 */
export function narrowLayout(): Plugin {
  return {
    postcssPlugin: 'narrow-layout',
    OnceExit(root) {
      const queries: AtRule[] = [];
      root.walkAtRules('media', (query) => {
        if (narrow.test(query.params) && !query.params.includes('min-width')) queries.push(query);
      });
      for (const query of queries) {
        const copies = (query.nodes ?? []).map((node) => node.clone());
        for (const copy of copies)
          if (copy.type === 'rule') copy.selectors = copy.selectors.map((selector) => below(selector.trim()));
        query.after(copies);
      }
    },
  };
}
