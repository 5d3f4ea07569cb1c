import { join } from 'node:path';
import { superviseUntilStopped } from '../../../apps/supervisor/supervise-until-stopped';

const programs = {
  prepare: join(__dirname, 'prepare.js'),
  api: join(__dirname, 'api.js'),
  worker: join(__dirname, 'worker.js'),
};
void superviseUntilStopped(programs, { fsync: 'off' });
