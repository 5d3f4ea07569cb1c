// `npm start`: builds what is out of date, then becomes the supervisor of the product.
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsStale } from './build.mjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
await buildWhatIsStale();
process.setSourceMapsEnabled(true);
createRequire(import.meta.url)(join(process.cwd(), 'dist/apps/supervisor/main.js'));
