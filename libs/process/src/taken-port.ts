import { exitCodes } from './exit-codes';

/** One sentence for a failed `listen`, or `undefined` when the error is about something else. */
export function listenProblem(error: unknown, host: string, port: number): string | undefined {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. End it, or choose another port: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Check HOST.`;
    default:
      return undefined;
  }
}

/** Ends the process with that sentence; any other error is thrown on. */
export function endWhenPortIsTaken(error: unknown, host: string, port: number): never {
  const sentence = listenProblem(error, host, port);
  if (!sentence) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exit(exitCodes.portTaken);
}
