// Builds what is out of date, then runs one compiled program with the remaining arguments.
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsStale } from './build.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [program, ...rest] = process.argv.slice(2);
await buildWhatIsStale('server');
// Some proofs look at pages in a browser.
if (program.startsWith('test/prove/')) await buildWhatIsStale('web');
const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist', program), ...rest], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
