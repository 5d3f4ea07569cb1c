import { join } from 'node:path';
import { superviseUntilStopped } from './supervise-until-stopped';

const apps = join(__dirname, '..');

void superviseUntilStopped({
  prepare: join(apps, 'api', 'prepare.js'),
  api: join(apps, 'api', 'main.js'),
  worker: join(apps, 'worker', 'main.js'),
});
