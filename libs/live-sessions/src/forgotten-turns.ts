import type { LiveEvent } from '@app/live-protocol';
import type { Work } from './batch-draft';
import type { SessionFacts } from './live-log';

/** When a session closes, nothing of how long or how often a person spoke is kept in its log (live sessions 4.5). */
export function forgetTurns({ id }: SessionFacts, event: LiveEvent): Work[] {
  if (event.k !== 'session.closed') return [];
  const at = new Date(event.d.at);
  return [async (tx) => void (await tx.query('SELECT live_forget_turns($1, $2)', [id, at]))];
}
