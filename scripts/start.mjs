// `npm start`: builds what is out of date, then becomes the supervisor of the product.
import { spawnSync } from 'node:child_process';
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

// In a process of its own: what a build of the web app takes (half a gigabyte) is given back before the product runs.
const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
process.setSourceMapsEnabled(true);
createRequire(import.meta.url)(join(process.cwd(), 'dist/apps/supervisor/main.js'));
