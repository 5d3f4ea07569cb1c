// Writes apps/api/openapi.json and the web app's types from it; with --check, fails when either is stale.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhatIsStale } from './build.mjs';

const check = process.argv.includes('--check');
const document = 'apps/api/openapi.json';
const types = 'apps/web/src/api/schema.d.ts';

await buildWhatIsStale('server');
const written = spawnSync(
  process.execPath,
  [join('dist', 'apps/api/write-openapi.js'), ...(check ? ['--check'] : [])],
  {
    stdio: 'inherit',
  },
);
if (written.status !== 0) process.exit(written.status ?? 1);

const { default: openapiTS, astToString } = await import('openapi-typescript');
const ast = await openapiTS(JSON.parse(readFileSync(document, 'utf8')));
const text = `// Generated from ${document} by npm run openapi.\n${astToString(ast)}`;
if (!check) writeFileSync(types, text);
else if (!existsSync(types) || readFileSync(types, 'utf8') !== text) {
  process.stderr.write(`${types} is stale: run npm run openapi\n`);
  process.exit(1);
}
