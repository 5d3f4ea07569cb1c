// `npm run demo:accounts [-- --json]`: who can sign in to the demo network of this data folder.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dataDir = resolve(root, process.env.DATA_DIR || '.tongxing');
const file = join(dataDir, 'secrets', 'demo-accounts.json');
if (!existsSync(file)) {
  console.error(`There is no demo network in ${dataDir}. npm start makes one in an empty data folder unless DEMO=off.`);
  process.exit(1);
}
const accounts = JSON.parse(readFileSync(file, 'utf8')).map(({ role, organization, signInName, password }) => ({
  role,
  organization,
  signInName,
  password,
}));
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(accounts, null, 2)}\n`);
else console.table(accounts);
