// `npm run check`: everything that can be said about the sources without starting the product. Two jobs at a time.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsStale } from './build.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const tool = (path) => join(root, 'node_modules', path);
const jest = [tool('jest/bin/jest.js'), '--silent', '--cacheDirectory', tool('.cache/jest')];

const jobs = [
  ['types: server', [tool('typescript/bin/tsc'), '-p', 'tsconfig.json', '--noEmit']],
  ['types: web', [tool('typescript/bin/tsc'), '-p', 'apps/web/tsconfig.json', '--noEmit']],
  [
    'lint',
    [tool('eslint/bin/eslint.js'), '.', '--max-warnings=0', '--cache', '--cache-location', tool('.cache/eslint')],
  ],
  ['format', [tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '--cache', '.']],
  [
    'boundaries',
    [tool('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', 'libs', 'apps'],
  ],
  ['openapi is current', ['scripts/openapi.mjs', '--check']],
  ['unit tests', [...jest, '--selectProjects', 'rules', '--maxWorkers=2']],
  ['schema drift', [...jest, '--selectProjects', 'product', '--runInBand', 'test/database/schema-drift']],
];

function beginningOf(text, most = 60) {
  const lines = text.split('\n');
  return lines.length <= most ? text : [...lines.slice(0, most), `… ${lines.length - most} more lines`].join('\n');
}

function run([name, args]) {
  const began = Date.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, CI: '1' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(5);
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${seconds} s  ${name}`);
      if (code !== 0) console.log(beginningOf(output.trimEnd()).replace(/^/gm, '     '));
      done(code === 0);
    });
  });
}

const began = Date.now();
await buildWhatIsStale('server');
const missing = jobs.filter(([, [program]]) => !existsSync(resolve(root, program))).map(([name]) => name);
if (missing.length > 0) {
  console.error(`cannot check: ${missing.join(', ')} (run npm ci)`);
  process.exit(1);
}
const waiting = [...jobs];
const failed = [];
const lane = async () => {
  for (let job = waiting.shift(); job; job = waiting.shift()) if (!(await run(job))) failed.push(job[0]);
};
await Promise.all([lane(), lane()]);
const total = ((Date.now() - began) / 1000).toFixed(0);
console.log(
  failed.length === 0 ? `all ${jobs.length} checks hold, ${total} s` : `failed: ${failed.join(', ')} (${total} s)`,
);
process.exit(failed.length === 0 ? 0 : 1);
