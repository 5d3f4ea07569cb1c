import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const library = (name: string) => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

const base =
  /node_modules[\\/](react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack|use-sync-external-store)[\\/]/;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { alias: { '@app/live-protocol': library('live-protocol'), '@app/kernel': library('kernel') } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Named chunks in a manifest: the size test adds up what a route really loads.
    manifest: true,
    // What every page needs in one chunk: it stays in the browser's cache from release to release and compresses better (P12).
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: base }] } } },
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
});
