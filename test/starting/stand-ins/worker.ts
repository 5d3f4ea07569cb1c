import { runUntilStopped } from '@app/process';

const work = setInterval(() => undefined, 1_000);
runUntilStopped({ stop: async () => clearInterval(work) });
