export { answer, client, type Schema } from './client';
export { commandHeaders, http, sessionPath, type CommandHeaders } from './http';
export { connectionState, useConnection, useIsCutOff, type Connection } from './connection';
export { Problem, toProblem } from './problem';
export { useCommand } from './use-command';
export { queryClient, sessionKey, type Hint } from './queries';
