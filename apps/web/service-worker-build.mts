import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

const worker = 'sw.js';

/** Writes the list of built files into the service worker, which is built as a file of its own with a fixed name. */
export function serviceWorkerBuild(publicDir: string): Plugin {
  return {
    name: 'service-worker-build',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunk = bundle[worker];
        if (chunk?.type !== 'chunk') throw new Error(`${worker} was not built`);
        if (chunk.imports.length > 0)
          throw new Error(`${worker} must stand alone, but needs ${chunk.imports.join(', ')}`);
        const built = Object.keys(bundle).filter((file) => file.startsWith('assets/'));
        const files = ['/', ...[...built, ...readdirSync(publicDir)].sort().map((file) => `/${file}`)];
        const page = bundle['index.html'];
        const version = createHash('sha256')
          .update(JSON.stringify(files))
          .update(page?.type === 'asset' ? page.source : '')
          .digest('hex')
          .slice(0, 16);
        chunk.code = chunk.code
          .replaceAll('SHELL_FILES', JSON.stringify(files))
          .replaceAll('SHELL_VERSION', JSON.stringify(version));
      },
    },
  };
}
