// `npm test`: every Jest suite on real components. What is not installed is named at the end; REQUIRE_ALL=1 makes that a failure.
// Arguments go to Jest: npm test -- test/referrals
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsStale } from './build.mjs';
import { components, environmentWith, find } from './components.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const suitesThatNeed = { browser: 'test/browser/', redis: '\\.redis\\.e2e-spec\\.ts$' };

const found = {};
const absent = [];
for (const component of components) {
  const path = find(component);
  if (path) found[component] = path;
  else absent.push(component);
}
if (absent.length > 0 && process.env.REQUIRE_ALL === '1') {
  console.error(`REQUIRE_ALL=1, but not installed: ${absent.join(', ')}`);
  process.exit(1);
}

await buildWhatIsStale();

// One folder for everything the run leaves, which PostgreSQL's user may pass through.
const scratch = mkdtempSync(join(tmpdir(), 'tongxing-run-'));
chmodSync(scratch, 0o711);

const args = [
  join(root, 'node_modules/jest/bin/jest.js'),
  ...process.argv.slice(2),
  ...absent.flatMap((component) => ['--testPathIgnorePatterns', suitesThatNeed[component]]),
  // One more than the cores of a small machine: much of a browser test is waiting.
  '--maxWorkers=3',
  '--cacheDirectory',
  join(root, 'node_modules/.cache/jest'),
];
const child = spawn(process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...environmentWith(found), TMPDIR: scratch, NODE_ENV: 'test' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const code = await new Promise((done) => child.on('close', done));
await sweep();
if (absent.length > 0) console.log(`not run: ${absent.join(', ')}`);
process.exit(code ?? 1);

/** A run that was interrupted leaves database servers running; they belong to data folders below the scratch folder. */
async function sweep() {
  const require = createRequire(import.meta.url);
  const { removeEmbedded } = require(join(root, 'dist/libs/embedded-postgres/src/index.js'));
  for (const entry of readdirSync(scratch, { withFileTypes: true }))
    if (entry.isDirectory()) await removeEmbedded(join(scratch, entry.name));
  rmSync(scratch, { recursive: true, force: true });
}
