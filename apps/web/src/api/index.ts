export { answer, client, commandHeaders, http, sessionPath, type CommandHeaders, type Schema } from './client';
export { connectionState, useConnection, useIsCutOff, type Connection } from './connection';
export { Problem, toProblem } from './problem';
export { useCommand } from './use-command';
export { queryClient, sessionKey, type Hint } from './queries';
