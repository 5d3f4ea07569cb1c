export { exitCodes } from './exit-codes';
export { processMark } from './process-mark';
export { runUntilStopped, type StopOptions } from './run-until-stopped';
export { endWhenPortIsTaken, listenProblem } from './taken-port';
