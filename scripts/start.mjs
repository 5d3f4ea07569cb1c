// `npm start`: builds what is out of date, then becomes the supervisor of the product.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tongxing needs Node.js 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}
if (!existsSync('node_modules/@swc/core')) {
  console.error('The packages are not installed yet. Run: npm ci');
  process.exit(1);
}

const { buildWhatIsStale } = await import('./build.mjs');
await buildWhatIsStale();
process.setSourceMapsEnabled(true);
createRequire(import.meta.url)(join(process.cwd(), 'dist/apps/supervisor/main.js'));
