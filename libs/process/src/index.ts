export { exitCodes } from './exit-codes';
export { nodeFlags } from './node-flags';
export { processMark } from './process-mark';
export { runUntilStopped, type StopOptions } from './run-until-stopped';
export { nameSourcesInStacks } from './source-places';
export { endWhenPortIsTaken, listenProblem } from './taken-port';
