import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { iconsInPage } from './icons-in-page.mjs';
import { narrowLayout } from './narrow-layout.mjs';
import { serviceWorkerBuild } from './service-worker-build.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const library = (name: string) => here(`../../libs/${name}/src/index.ts`);
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

const base =
  /node_modules[\\/](react|react-dom|scheduler|react-router|i18next|react-i18next|use-sync-external-store)[\\/]/;

/** Its exports name the build with the developers' warnings alone; the one without stands beside it (P12). */
const quietRouter = [
  { find: /^react-router$/, replacement: here('../../node_modules/react-router/dist/production/index.mjs') },
  { find: /^react-router\/dom$/, replacement: here('../../node_modules/react-router/dist/production/dom-export.mjs') },
];

export default defineConfig(({ command }) => ({
  root: here('.'),
  plugins: [react(), iconsInPage(here('src/components/icons.svg')), serviceWorkerBuild(here('public'))],
  css: { postcss: { plugins: [narrowLayout()] } },
  resolve: {
    alias: [
      { find: '@app/live-protocol', replacement: library('live-protocol') },
      { find: '@app/kernel', replacement: library('kernel') },
      ...(command === 'build' ? quietRouter : []),
    ],
  },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Named chunks in a manifest: the size test adds up what a route really loads.
    manifest: true,
    // What every page needs in one chunk: it stays in the browser's cache from release to release and compresses better (P12).
    rolldownOptions: {
      input: { index: here('index.html'), sw: here('src/offline/service-worker.ts') },
      output: {
        codeSplitting: { groups: [{ name: 'base', test: base }] },
        // The browser finds a new version of the worker by its address, so that must stay.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
    chunkSizeWarningLimit: 1200,
  },
  server: {
    proxy: {
      '/api': api,
      '/health': api,
      '/openapi.json': api,
      '/socket.io': { target: api, ws: true },
    },
  },
}));
