import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Puts the drawings into the page as it is sent: they are there with the first paint, and cost no program (P12). */
export function iconsInPage(sprite: string): Plugin {
  return {
    name: 'icons-in-page',
    transformIndexHtml: (html) => html.replace('<body>', `<body>\n${readFileSync(sprite, 'utf8')}`),
  };
}
